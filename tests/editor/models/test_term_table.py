"""Terms of the glossary as a table."""

from PySide6.QtCore import Qt

from db.terms import Term
from editor.models.term_table import TermTable

MAYOR = Term(
    source_lang="ru",
    target_lang="en",
    source="аким",
    wanted="mayor",
    allowed=("akim", "head"),
    forbidden=("boss",),
    topic="politics",
    by="desk",
    at="2026-01-31T10:00:00.000Z",
    id=4,
)


def test_a_term_shows_its_wordings_and_who_entered_it(qapp):
    model = TermTable()
    model.show([MAYOR])
    count = model.columnCount()
    titles = [model.headerData(at, Qt.Orientation.Horizontal) for at in range(count)]
    assert dict(zip(titles, (model.index(0, at).data() for at in range(count)), strict=True)) == {
        "Term": "аким",
        "English": "mayor",
        "Or": "akim; head",
        "Never": "boss",
        "Topic": "politics",
        "Who": "desk",
        "When": "2026-01-31",
    }
    assert (model.place(4), model.place(5)) == (0, -1)


def test_qt_finds_no_fault_with_it(qtmodeltester):
    model = TermTable()
    model.show([MAYOR])
    qtmodeltester.check(model)
