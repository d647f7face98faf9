"""A short list of records: what it shows, and what it tells when the records change."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QItemSelectionModel, QPersistentModelIndex

from editor.models.roles import RECORD, SPOKEN, RecordList

WORDS = st.lists(st.text(max_size=3), max_size=6)


@pytest.fixture
def model(qapp):
    model = RecordList()
    model.show(["one", "two", "three"])
    return model


def test_a_record_is_shown_read_out_and_handed_over(model):
    index = model.index(1)
    assert (index.data(), index.data(SPOKEN), index.data(RECORD)) == ("two", "two", "two")
    assert model.records() == ["one", "two", "three"]
    assert model.record(model.index(2)) == "three"


def test_it_can_be_asked_for_what_is_not_there(model):
    gone = model.index(2)
    model.show(["one"])
    assert model.record(gone) is None
    assert model.data(gone) is None
    assert model.rowCount(model.index(0)) == 0


def test_records_given_out_are_a_copy(model):
    model.records().clear()
    assert model.rowCount() == 3


def test_qt_finds_no_fault_with_the_model(model, qtmodeltester):
    qtmodeltester.check(model)


def test_a_record_that_only_changed_keeps_its_selection(model, qtbot):
    selection = QItemSelectionModel(model)
    selection.setCurrentIndex(model.index(1), QItemSelectionModel.SelectionFlag.ClearAndSelect)
    with qtbot.waitSignal(model.dataChanged) as changed:
        model.show(["one", "zwei", "three"])
    assert changed.args[0].row() == changed.args[1].row() == 1
    assert selection.currentIndex().data() == "zwei"


@given(before=WORDS, after=WORDS)
def test_whoever_follows_the_signals_knows_all_records(before, after):
    model = RecordList()
    model.show(before)
    copy = list(before)
    kept = [QPersistentModelIndex(model.index(place)) for place in range(len(before))]

    def reset():
        copy[:] = model.records()

    def change(first, last):
        for place in range(first.row(), last.row() + 1):
            copy[place] = model.records()[place]

    model.modelReset.connect(reset)
    model.dataChanged.connect(change)
    model.show(after)
    assert copy == after == model.records()
    assert all(index.isValid() for index in kept) == (len(before) == len(after) or not before)
