"""Which stories are listed, which is chosen, and which waits next."""

import pytest

from db import stories
from db.records import Changes, StoryStatus
from editor.desk import editing, workflow
from editor.models.roles import SPOKEN
from editor.ui.story_browser import StoryBrowser
from editor.ui.theme import DARK, LIGHT
from tests.plain_english import plain_english

ALL, INBOX, TRANSLATING, REVIEW, APPROVED, SPIKED = range(6)
MANY = 5000


@pytest.fixture
def browser(show, library):
    browser = show(StoryBrowser(library, LIGHT), 450, 600)
    yield browser
    browser.show_found([])


@pytest.fixture
def chosen(browser, heard):
    return heard(browser.story_chosen)


@pytest.fixture
def person(hands, browser):
    return hands(browser)


@pytest.fixture
def three(crowd):
    """Three new stories: 3, 2, 1."""
    return crowd(3)


def listed(browser):
    model = browser.story_list.model()
    return [model.story_id(model.index(place)) for place in range(model.rowCount())]


def show_status(browser, place):
    browser.status_list.setCurrentIndex(browser.status_list.model().index(place, 0))


def approve(library, story):
    for row in stories.get(library, story).rows:
        editing.write_row(library, story, row.position, plain_english(row.source))
    workflow.approve(library, story)


def test_all_but_the_spiked_are_listed_at_first(three, library, browser, person):
    workflow.spike(library, 2)
    browser.refresh()
    assert listed(browser) == [3, 1]
    assert person.listed("status_list") == [
        "All stories 2",
        "Inbox 2",
        "Translating 0",
        "Review 0",
        "Approved 0",
        "Spiked 1",
    ]


@pytest.mark.parametrize(
    ("place", "found"), [(INBOX, [3]), (REVIEW, [2]), (SPIKED, [1]), (APPROVED, [])]
)
def test_a_status_lists_its_stories(three, library, browser, place, found):
    workflow.submit(library, 2)
    workflow.spike(library, 1)
    browser.refresh()
    show_status(browser, place)
    assert listed(browser) == found


def test_a_story_painted_between_a_write_and_word_of_it_leaves_the_list(three, library, browser):
    browser.refresh()
    workflow.spike(library, 2)
    browser.grab()
    browser.follow(Changes(frozenset({2}), listing=True))
    assert listed(browser) == [3, 1]


def test_counts_and_cards_follow_what_a_write_changed(three, library, browser, person):
    workflow.submit(library, 2)
    browser.follow(Changes(frozenset({2}), listing=True))
    assert person.listed("status_list")[INBOX : REVIEW + 1] == [
        "Inbox 2",
        "Translating 0",
        "Review 1",
    ]
    editing.write_row(library, 3, 0, "News three")
    browser.follow(Changes(frozenset({3})))
    assert "News three" in browser.story_list.model().index(0).data(SPOKEN)


def test_the_choice_and_the_place_survive_a_refresh_of_thousands(crowd, browser, chosen):
    crowd(MANY)
    browser.refresh()
    browser.choose(2500)
    top = browser.story_list.verticalScrollBar().value()
    browser.refresh()
    assert browser.story_list.story_id == 2500
    assert browser.story_list.verticalScrollBar().value() == top
    assert chosen == [2500]


def test_a_story_that_arrives_leaves_the_choice_and_tells_nothing(three, browser, chosen, take):
    browser.refresh()
    browser.choose(2)
    story = take("Снег в столице\n\nДороги чистят с утра.\n\nСнег выпал ночью.\n")
    browser.follow(Changes(frozenset({story}), listing=True))
    assert listed(browser) == [story, 3, 2, 1]
    assert browser.story_list.story_id == 2
    assert chosen == [2]


def test_a_story_that_leaves_the_list_opens_no_other(three, library, browser, chosen):
    browser.refresh()
    show_status(browser, INBOX)
    browser.choose(2)
    workflow.submit(library, 2)
    browser.follow(Changes(frozenset({2}), listing=True))
    assert listed(browser) == [3, 1]
    assert chosen == [2]


def test_a_search_replaces_the_list_and_ending_it_brings_it_back(three, browser, chosen):
    browser.refresh()
    show_status(browser, INBOX)
    browser.show_found([1, 3])
    assert listed(browser) == [1, 3]
    browser.refresh()
    assert listed(browser) == [1, 3]
    browser.show_found([])
    assert listed(browser) == []
    browser.show_found(None)
    assert listed(browser) == [3, 2, 1]
    assert chosen == []


def test_choosing_a_status_ends_a_search(three, browser):
    browser.refresh()
    browser.show_found([1])
    show_status(browser, INBOX)
    assert listed(browser) == [3, 2, 1]


@pytest.mark.parametrize("before", ["found", "status", "found within a status"])
def test_a_story_the_list_does_not_show_is_chosen_among_all(three, browser, chosen, before):
    browser.refresh()
    if before != "found":
        show_status(browser, REVIEW)
    if before != "status":
        browser.show_found([1])
    browser.choose(3)
    assert listed(browser) == [3, 2, 1]
    assert browser.status_list.status is None
    assert browser.story_list.story_id == 3
    assert chosen == [3]


def test_a_spiked_story_is_chosen_among_the_spiked(three, library, browser, chosen):
    workflow.spike(library, 2)
    browser.refresh()
    browser.choose(2)
    assert browser.status_list.status is StoryStatus.SPIKED
    assert chosen == [2]


def test_a_story_that_is_nowhere_is_not_chosen(three, browser, chosen):
    browser.refresh()
    browser.choose(3)
    browser.choose(99)
    assert browser.story_list.story_id == 3
    assert listed(browser) == [3, 2, 1]
    assert chosen == [3]


def test_the_first_story_is_chosen_once(three, browser, chosen):
    browser.refresh()
    browser.choose_first()
    browser.choose_first()
    assert chosen == [3]


def test_there_may_be_no_first_story(browser, chosen):
    browser.choose_first()
    assert chosen == []
    assert browser.next_waiting(1) is None


def test_the_next_that_waits_is_found_round_the_end(crowd, library, browser):
    crowd(5)
    for story in (4, 1):
        approve(library, story)
    browser.refresh()
    assert [browser.next_waiting(story) for story in (5, 4, 3, 2, 1)] == [3, 3, 2, 5, 5]


def test_nothing_waits_besides_the_story_itself(three, library, browser):
    for story in (1, 2):
        approve(library, story)
    browser.refresh()
    assert browser.next_waiting(3) is None
    assert browser.next_waiting(1) == 3
    approve(library, 3)
    browser.refresh()
    assert browser.next_waiting(3) is None


@pytest.mark.parametrize("waiting", [1, 2])
def test_a_story_that_left_the_list_is_followed_by_one_still_in_it(
    three, library, browser, waiting
):
    for story in range(1, waiting + 2):
        workflow.submit(library, story)
    browser.refresh()
    show_status(browser, REVIEW)
    approve(library, waiting + 1)
    browser.refresh()
    assert browser.next_waiting(waiting + 1) == waiting
    approve(library, waiting)
    browser.refresh()
    assert browser.next_waiting(waiting) == (1 if waiting == 2 else None)


def test_another_theme_repaints_both_columns(three, browser):
    browser.refresh()
    browser.choose_first()
    browser.set_theme(DARK)
    for column in (browser.status_list, browser.story_list):
        image = column.viewport().grab().toImage()
        assert image.pixelColor(6, 15) == DARK.selection


def test_stories_selected_stay_selected_when_another_comes(browser, wire, snow, take):
    browser.refresh()
    browser.choose(snow)
    browser.story_list.selectAll()
    assert set(browser.story_list.selected()) == {wire, snow}
    take("Дождь на юге\n\nНа юге дождь и ветер до утра.\n", "rain.txt")
    browser.refresh()
    assert len(listed(browser)) == 3
    assert set(browser.story_list.selected()) == {wire, snow}
