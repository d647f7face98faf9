"""The story list: thousands of stories at once, their cards when they are looked at."""

import pytest

from db import stories
from db.records import StoryStatus
from editor.desk import editing, workflow
from editor.models.roles import RECORD, SPOKEN
from editor.models.story_list import PAGE, PAGES_KEPT, StoryListModel

MANY = 5000


@pytest.fixture
def model(library):
    return StoryListModel(library)


@pytest.fixture
def full(model, crowd):
    """The model with thousands of stories, newest first."""
    model.show(crowd(MANY))
    return model


def shown(model, place):
    return model.index(place).data()


def test_qt_finds_no_fault_with_the_model(model, crowd, qtmodeltester):
    qtmodeltester.check(model)
    model.show(crowd(150))
    qtmodeltester.check(model)


@pytest.mark.parametrize("place", [0, 63, 64, 2500, 4999])
def test_any_of_thousands_is_shown_at_its_place(full, place):
    assert full.rowCount() == MANY
    assert shown(full, place) == f"Новость {MANY - place}"
    assert full.story_id(full.index(place)) == MANY - place
    assert full.place_of(MANY - place) == place


def test_scrolling_through_all_and_back_shows_each_story_right(full):
    assert MANY > PAGE * PAGES_KEPT
    for place in [*range(0, MANY, 7), *range(MANY - 1, -1, -11)]:
        assert shown(full, place) == f"Новость {MANY - place}"


def test_stories_are_read_a_page_at_a_time(full, library):
    asked: list[str] = []
    library.connection.set_trace_callback(asked.append)
    for place in range(3 * PAGE):
        shown(full, place)
    library.connection.set_trace_callback(None)
    assert sum(" FROM story " in sql for sql in asked) <= 3


def test_a_card_is_read_out_with_its_status_and_progress(model, story, library):
    editing.write_row(library, story, 0, "Minister in Vienna", confirm=True)
    model.show([story])
    assert model.index(0).data(SPOKEN) == (
        "Министр в Вене, Minister in Vienna, translating, ru, 1 of 4 rows confirmed"
    )
    assert model.index(0).data(RECORD).english_title == "Minister in Vienna"


def test_the_order_is_the_order_asked_for(model, crowd):
    crowd(5)
    model.show([3, 1, 5])
    assert [shown(model, place) for place in range(3)] == ["Новость 3", "Новость 1", "Новость 5"]


def test_a_story_that_changed_is_read_again_and_told_alone(full, library, qtbot):
    assert full.index(2500).data(RECORD).status is StoryStatus.NEW
    workflow.submit(library, MANY - 2500)
    with qtbot.waitSignal(full.dataChanged) as changed:
        full.refresh([MANY - 2500])
    assert [index.row() for index in changed.args[:2]] == [2500, 2500]
    assert full.index(2500).data(RECORD).status is StoryStatus.REVIEW


def test_a_story_not_listed_changes_nothing(model, crowd, qtbot):
    crowd(3)
    model.show([3, 2])
    with qtbot.assertNotEmitted(model.dataChanged):
        model.refresh([1, 99])


def test_listing_the_same_again_reads_the_cards_but_resets_nothing(full, library, qtbot):
    shown(full, 10)
    workflow.submit(library, MANY - 10)
    with qtbot.assertNotEmitted(full.modelReset), qtbot.waitSignal(full.dataChanged):
        full.show(stories.ids(library))
    assert full.index(10).data(RECORD).status is StoryStatus.REVIEW


def test_another_list_takes_the_place_of_the_first(full, qtbot):
    with qtbot.waitSignal(full.modelReset):
        full.show([5, 4])
    assert full.rowCount() == 2
    assert shown(full, 1) == "Новость 4"
    assert full.place_of(MANY) == -1


def test_a_removed_story_leaves_a_gap_rather_than_a_fault(full, library):
    assert shown(full, 1)
    with library.write():
        library.execute("DELETE FROM story WHERE id = ?", (MANY - 1,))
    full.refresh([MANY - 1])
    assert full.index(1).data(RECORD) is None
    assert shown(full, 1) is None
    assert shown(full, 2) == f"Новость {MANY - 2}"


def test_an_empty_list_can_be_asked_anything(model, qtbot):
    model.show([])
    assert model.rowCount() == 0
    assert model.place_of(1) == -1
    assert model.index(0).data() is None
