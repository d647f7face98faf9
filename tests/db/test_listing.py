"""Which stories are listed, and in which order."""

from dataclasses import replace
from datetime import date

import pytest

from db import listing, saved_searches, stories
from db.listing import Condition, Order, Question
from db.records import StoryStatus
from db.saved_searches import SavedSearch


@pytest.fixture
def three(library, take_in):
    """Three stories that differ in agency, day and urgency."""
    facts = (("ТАСС", 2, 5), ("АПА", 1, 3), ("ТАСС", 0, 4))
    ids = []
    for agency, urgency, day in facts:
        story = take_in(f"Заголовок {day}", "Текст.")
        found = stories.get(library, story)
        fields = replace(
            found.fields, agency=agency, urgency=urgency, published=date(2025, 12, day)
        )
        with library.write():
            stories.set_fields(library, story, fields, found.row_version)
        ids.append(story)
    return ids


@pytest.fixture
def ask(library):
    """Return a function that lists what fulfils conditions."""

    def run(*conditions, order=Order.NEWEST, limit=-1):
        question = Question(conditions=conditions)
        return list(listing.ids(library, question, order, limit=limit))

    return run


def test_each_order_is_what_it_says(three, ask, library):
    first, second, third = three
    assert ask() == [third, second, first]
    assert ask(order=Order.DAY) == [first, third, second]
    assert ask(order=Order.AGENCY) == [second, third, first]
    assert ask(order=Order.URGENCY) == [second, first, third]
    with library.write():
        library.execute("UPDATE story SET updated_at = '2099' WHERE id = ?", (second,))
    assert ask(order=Order.CHANGED)[0] == second
    assert ask(limit=2) == [third, second]


def test_conditions_must_all_be_so_and_may_be_turned_round(three, ask):
    first, second, third = three
    tass = Condition("agency", ("ТАСС",))
    assert ask(tass) == [third, first]
    assert ask(tass, Condition("urgency", (2,))) == [first]
    assert ask(replace(tass, wanted=False)) == [second]
    assert ask(Condition("agency", ())) == []
    assert ask(Condition("agency", (), wanted=False)) == [third, second, first]
    assert ask(Condition("day", ("2025-12-04", ""))) == [third, first]
    assert ask(Condition("day", ("", "2025-12-04"))) == [third, second]
    assert ask(Condition("day", ("2025-12-03", "2025-12-03"))) == [second]


def test_what_stories_are_not_asked_for_by_is_our_mistake(ask):
    with pytest.raises(ValueError, match="colour"):
        ask(Condition("colour", ("red",)))


def test_a_status_is_listed_in_any_order(three, library):
    first, second, third = three
    with library.write():
        stories.set_status(library, third, StoryStatus.SPIKED)
    assert list(listing.of_status(library, None, Order.DAY)) == [first, second]
    assert list(listing.of_status(library, StoryStatus.SPIKED, Order.DAY)) == [third]


def test_agencies_are_told_once_each(three, library):
    assert sorted(listing.agencies(library)) == [("АПА", ""), ("ТАСС", "")]


@pytest.mark.parametrize("order", Order)
def test_a_list_in_any_order_is_read_from_indexes_alone(library, order):
    """At a hundred thousand stories the difference is a second; see the plan, not the clock."""
    seen = []
    library.connection.set_trace_callback(seen.append)
    listing.of_status(library, None, order)
    library.connection.set_trace_callback(None)
    plan = library.rows(f"EXPLAIN QUERY PLAN {seen[-1]}")
    assert any("COVERING INDEX" in step["detail"] for step in plan), plan


def test_searches_are_kept_under_their_names(library):
    with library.write():
        saved_searches.keep(library, SavedSearch("Mine", "lang:kk"))
        saved_searches.keep(library, SavedSearch("Urgent", "urgency:1"))
        saved_searches.keep(library, SavedSearch("Mine", "lang:ru"))
    assert saved_searches.listing(library) == [
        SavedSearch("Mine", "lang:ru"),
        SavedSearch("Urgent", "urgency:1"),
    ]
    with library.write():
        saved_searches.drop(library, "Mine")
    assert [search.name for search in saved_searches.listing(library)] == ["Urgent"]
