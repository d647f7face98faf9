"""The table of a story's rows: what it tells, and that it can be asked anything."""

import pytest
from PySide6.QtCore import QModelIndex, Qt

from db.records import Row, RowKind, RowState
from editor.models.row_table import RowTable

AUDIBLE = Qt.ItemDataRole.AccessibleTextRole


def row(position, **words):
    given = {"kind": RowKind.PARAGRAPH, "source": f"Строка {position}"} | words
    return Row(id=position + 100, uid=f"r{position}", position=position, **given)


@pytest.fixture
def table():
    table = RowTable()
    table.set_rows(
        [
            row(0, kind=RowKind.HEADLINE, target="Sea rises", state=RowState.CONFIRMED),
            row(1, target="The sea", state=RowState.FUZZY, origin="memory", score=96),
            row(2),
        ]
    )
    return table


def cells(table, position):
    return [
        table.index(position, column).data() for column in range(table.columnCount(QModelIndex()))
    ]


def test_each_row_tells_what_is_known_of_it(table):
    assert cells(table, 1) == [1, "paragraph", "Строка 1", "The sea", "fuzzy", "memory", 96]
    assert cells(table, 2) == [2, "paragraph", "Строка 2", "", "empty", "", ""]


def test_the_columns_are_named(table):
    named = [
        table.headerData(column, Qt.Orientation.Horizontal) for column in range(table.columnCount())
    ]
    assert named == ["Position", "Kind", "Source", "English", "State", "Origin", "Score"]
    assert table.headerData(7, Qt.Orientation.Horizontal) is None
    assert table.headerData(0, Qt.Orientation.Vertical) is None


def test_a_screen_reader_hears_which_row_and_what_of_it(table):
    assert table.index(1, 3).data(AUDIBLE) == "Row 1, English: The sea"
    assert table.index(0, 4).data(AUDIBLE) == "Headline, State: confirmed"


def test_qt_finds_no_fault_with_the_model(table, qtmodeltester):
    qtmodeltester.check(table)


def test_cells_have_nothing_below_them(table):
    assert table.rowCount(table.index(0, 0)) == 0
    assert table.columnCount(table.index(0, 0)) == 0


def test_it_can_be_asked_for_what_is_not_there(table):
    gone = table.index(2, 2)
    table.set_rows([row(0)])
    assert table.data(gone) is None
    assert table.data(QModelIndex()) is None
    assert table.index(0, 2).data(Qt.ItemDataRole.DecorationRole) is None
    with pytest.raises(IndexError):
        table.row(1)
    with pytest.raises(IndexError):
        table.row(-1)


def test_a_changed_row_is_announced_alone(table, qtbot):
    with qtbot.waitSignal(table.dataChanged) as changed:
        table.replace([row(1, target="The Aral Sea", state=RowState.EDITED)])
    first, last = changed.args[0], changed.args[1]
    assert (first.row(), last.row()) == (1, 1)
    assert (first.column(), last.column()) == (0, 6)
    assert table.row(1).target == "The Aral Sea"
    assert table.row(0).target == "Sea rises"


def test_a_row_of_another_story_is_refused(table):
    with pytest.raises(IndexError):
        table.replace([row(3)])
    assert table.rowCount() == 3


@pytest.mark.parametrize("positions", [[1], [0, 2], [1, 0], [0, 0]])
def test_rows_out_of_order_are_refused(table, positions):
    with pytest.raises(ValueError, match="without gaps"):
        table.set_rows([row(position) for position in positions])
    assert table.rowCount() == 3


def test_another_story_takes_the_place_of_the_first(table, qtbot):
    with qtbot.waitSignal(table.modelReset):
        table.set_rows([row(0, target="Other")])
    assert [each.target for each in table.rows()] == ["Other"]
