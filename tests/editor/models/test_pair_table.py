"""Pairs of the memory as a table."""

from PySide6.QtCore import QModelIndex, Qt

from db.pairs import Pair
from editor.models.pair_table import PairTable
from editor.models.roles import RECORD

KNOWN = {"source_lang": "ru", "target_lang": "en", "by": "desk", "at": "2026-01-31T10:00:00.000Z"}
PAIRS = [
    Pair(source="Нефть", target="Oil", origin="confirmed", story=7, id=3, **KNOWN),
    Pair(source="Газ", target="Gas", origin="import", file="old.tmx", id=5, **KNOWN),
    Pair(source="Су", target="Water", origin="import", id=9, **KNOWN),
]


def shown(model, row):
    return [model.index(row, column).data() for column in range(model.columnCount())]


def test_a_pair_shows_both_sides_and_where_it_comes_from(qapp):
    model = PairTable()
    model.show(PAIRS)
    assert shown(model, 0) == ["Нефть", "Oil", "story 7", "desk", "2026-01-31"]
    assert shown(model, 1)[2] == "old.tmx"
    assert shown(model, 2)[2] == "import"
    assert model.index(1, 0).data(RECORD) is PAIRS[1]
    titles = [model.headerData(at, Qt.Orientation.Horizontal) for at in range(5)]
    assert titles == ["Source", "English", "From", "Who", "When"]


def test_a_pair_is_found_by_its_id_and_what_is_gone_is_empty(qapp):
    model = PairTable()
    model.show(PAIRS)
    gone = model.index(2, 0)
    assert model.place(5) == 1
    model.show(PAIRS[:1])
    assert model.place(5) == -1
    assert gone.data() is None
    assert model.rowCount(QModelIndex()) == 1


def test_qt_finds_no_fault_with_it(qtmodeltester):
    model = PairTable()
    model.show(PAIRS)
    qtmodeltester.check(model)
