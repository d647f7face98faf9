"""Stories looked at before they go in: what was understood is shown and can be corrected."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton

from db.records import Dateline, IncomingRow, IncomingStory, RowKind
from db.stories import Original
from editor.ui.import_preview import ImportPreview


def incoming(headline):
    return IncomingStory(
        rows=(
            IncomingRow(RowKind.HEADLINE, headline),
            IncomingRow(RowKind.PARAGRAPH, "За ночь выпало десять сантиметров снега."),
        ),
        lang="ru",
        format="text",
        headline_proposed=True,
        dateline=Dateline(place="Астана", date=date(2025, 12, 5), agency="КАЗИНФОРМ"),
        agency="КАЗИНФОРМ",
    )


@pytest.fixture
def found():
    return [
        (Original("one.txt", b"1"), [incoming("Снег")]),
        (Original("two.txt", b"2"), [incoming("Дождь"), incoming("Ветер")]),
    ]


@pytest.fixture
def preview(qtbot, found):
    shown = ImportPreview(found, ["bad.txt is empty."])
    shown.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(shown)
    return shown


def field(preview, name):
    return preview.findChild(QLineEdit, f"incoming_{name}")


def correct(qtbot, preview, name, text):
    """Type over a field and leave it with Enter."""
    edited = field(preview, name)
    edited.selectAll()
    edited.insert(text)
    edited.setModified(True)
    edited.editingFinished.emit()


def decided(qtbot, preview):
    with qtbot.waitSignal(preview.decided) as told:
        qtbot.mouseClick(preview.findChild(QPushButton, "incoming_take"), Qt.MouseButton.LeftButton)
    return told.args[0]


def test_what_was_understood_is_shown(preview):
    assert field(preview, "headline").text() == "Снег"
    assert field(preview, "place").text() == "Астана"
    assert field(preview, "date").text() == "2025-12-05"
    assert preview.findChild(QLabel, "incoming_refused").text() == "bad.txt is empty."


def test_how_a_story_was_understood_is_said(preview):
    assert preview.findChild(QLabel, "incoming_facts").text() == "text · 2 rows"


def test_an_urgency_that_is_none_stays_as_it_was(qtbot, preview):
    correct(qtbot, preview, "urgency", "10")
    [(_, [story]), _] = decided(qtbot, preview)
    assert story.urgency == 0


def test_nothing_corrected_goes_in_as_it_was(qtbot, preview, found):
    assert decided(qtbot, preview) == found


def test_corrections_go_in_with_their_file(qtbot, preview):
    listed = preview.findChild(object, "incoming_list")
    listed.setCurrentIndex(listed.model().index(2, 0))
    for name, text in {
        "headline": "Сильный ветер",
        "date": "2025-12-06",
        "agency": "Казинформ",
        "lang": "kk",
        "published": "2025-12-07",
        "slug": "WIND",
        "urgency": "3",
        "url": "https://example.org/wind",
    }.items():
        correct(qtbot, preview, name, text)
    original, [_, story] = decided(qtbot, preview)[1]
    assert original.name == "two.txt"
    assert story.rows[0].source == "Сильный ветер"
    assert not story.headline_proposed
    assert story.dateline == Dateline(place="Астана", date=date(2025, 12, 6), agency="Казинформ")
    assert (story.slug, story.urgency, story.url) == ("WIND", 3, "https://example.org/wind")
    assert (story.agency, story.lang, story.published) == ("Казинформ", "kk", date(2025, 12, 7))


def test_a_date_that_is_none_stays_as_it_was(qtbot, preview):
    correct(qtbot, preview, "date", "someday")
    assert field(preview, "date").text() == "2025-12-05"
    [(_, [story]), _] = decided(qtbot, preview)
    assert story.dateline.date == date(2025, 12, 5)
