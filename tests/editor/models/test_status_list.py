"""The statuses with their counts."""

import pytest

from db.records import StoryStatus
from editor.models.status_list import StatusListModel


@pytest.fixture
def model():
    model = StatusListModel()
    model.show_counts(counts(new=12, translating=3, review=2, approved=48, spiked=1))
    return model


def counts(**numbers):
    return {status: numbers.get(status.value, 0) for status in StoryStatus}


def test_each_status_says_how_many_stories_stand_there(model, lines):
    assert lines(model) == [
        "All stories 65",
        "Inbox 12",
        "Translating 3",
        "Review 2",
        "Approved 48",
        "Spiked 1",
    ]
    assert lines(model, "spoken") == lines(model)


def test_the_spiked_do_not_count_among_all(lines):
    model = StatusListModel()
    model.show_counts(counts(new=1, spiked=7))
    assert lines(model)[0] == "All stories 1"


def test_each_line_stands_for_its_status(model, lines):
    assert [line.status for line in lines(model, "records")] == [None, *StoryStatus]


def test_qt_finds_no_fault_with_the_model(model, qtmodeltester):
    qtmodeltester.check(model)


def test_only_counts_that_changed_are_told_anew(model, qtbot, lines, heard):
    told = heard(model.dataChanged, several=True)
    with qtbot.assertNotEmitted(model.modelReset):
        model.show_counts(counts(new=11, translating=4, review=2, approved=48, spiked=1))
    assert [first.row() for first, *_ in told] == [1, 2]
    assert lines(model)[1:3] == ["Inbox 11", "Translating 4"]
