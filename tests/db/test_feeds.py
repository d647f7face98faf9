"""Feeds and what was seen of them."""

import pytest

from db import audit, feeds, listing, stories
from db.errors import NotFound
from db.feeds import Seen
from db.library import sqlite3  # pyright: ignore[reportPrivateImportUsage]
from db.listing import Condition, Question
from db.records import StoryStatus

ADDRESS = "https://vesti.example/rss"


@pytest.fixture
def feed(library):
    with library.write():
        return feeds.add(library, ADDRESS)


def test_a_new_feed_has_not_been_looked_at(library, feed):
    assert (feed.address, feed.title, feed.etag, feed.last_modified) == (ADDRESS, "", "", "")
    assert (feed.checked_at, feed.fault) == ("", "")
    assert len(feed.uid) == 32
    assert feed.created_at.endswith("Z")
    assert feeds.listing(library) == [feed]


def test_a_feed_is_found_by_number_uid_and_address(library, feed):
    for name in (str(feed.id), feed.uid, feed.uid.upper(), ADDRESS):
        assert feeds.find(library, name) == feed


@pytest.mark.parametrize("name", ["2", "9" * 30, "https://vesti.example/", "", "²"])
def test_a_feed_that_is_not_there_is_told(library, feed, name):
    with pytest.raises(NotFound, match="There is no feed"):
        feeds.find(library, name)


def test_an_address_is_there_once(library, feed):
    with pytest.raises(sqlite3.IntegrityError), library.write():
        feeds.add(library, ADDRESS)
    assert len(feeds.listing(library)) == 1


def test_feeds_are_listed_in_the_order_they_were_added(library, feed):
    with library.write():
        other = feeds.add(library, "https://a.example/")
    assert feeds.listing(library) == [feed, other]


def test_what_the_server_said_is_kept_until_it_says_something_else(library, feed):
    with library.write():
        feeds.note_checked(library, feed.id, title="Вести", etag='"a"', last_modified="Sat")
    checked = feeds.get(library, feed.id)
    assert (checked.title, checked.etag, checked.last_modified) == ("Вести", '"a"', "Sat")
    assert checked.checked_at >= feed.created_at
    with library.write():
        feeds.note_checked(library, feed.id, title="", etag="", last_modified="")
    checked = feeds.get(library, feed.id)
    assert (checked.title, checked.etag, checked.last_modified) == ("Вести", "", "")


def test_a_fault_stays_until_the_feed_is_there_again(library, feed):
    with library.write():
        feeds.note_checked(library, feed.id, title="Вести", etag='"a"', last_modified="")
        feeds.note_fault(library, feed.id, "It is not there.")
    failed = feeds.get(library, feed.id)
    assert (failed.fault, failed.title, failed.etag) == ("It is not there.", "Вести", '"a"')
    assert failed.checked_at
    with library.write():
        feeds.note_checked(library, feed.id, title="", etag="", last_modified="")
    assert feeds.get(library, feed.id).fault == ""


def test_what_was_seen_is_known_again_by_feed(library, feed, take_in):
    story = take_in("Снег")
    with library.write():
        other = feeds.add(library, "https://a.example/")
        feeds.note_seen(library, feed.id, {"1": Seen("abc", story), "2": Seen("def", None)})
        feeds.note_seen(library, other.id, {"1": Seen("ghi", None)})
        feeds.note_seen(library, feed.id, {"2": Seen("jkl", story)})
    assert feeds.seen(library, feed.id) == {"1": Seen("abc", story), "2": Seen("jkl", story)}
    assert feeds.seen(library, other.id) == {"1": Seen("ghi", None)}


def test_new_stories_are_counted_by_feed_until_somebody_begins(library, feed, take_in):
    snow, rain = take_in("Снег"), take_in("Дождь")
    with library.write():
        seen = {"1": Seen("a", snow), "2": Seen("b", rain), "3": Seen("c", rain)}
        feeds.note_seen(library, feed.id, seen | {"4": Seen("d", None)})
    assert feeds.new_counts(library) == {feed.id: 2}
    with library.write():
        stories.set_status(library, snow, StoryStatus.TRANSLATING)
    assert feeds.new_counts(library) == {feed.id: 1}
    with library.write():
        stories.set_status(library, rain, StoryStatus.SPIKED)
    assert feeds.new_counts(library) == {}


def test_counts_and_stories_of_feeds_are_found_by_index(feed, plans):
    """Counts follow every change; see the plan, not the clock."""
    counting = [step for step in plans(feeds.new_counts) if "story" in step or "feed_item" in step]
    assert len(counting) == 2
    assert all("COVERING INDEX" in step for step in counting)
    asked = Question(conditions=(Condition("feed", (feed.id,)),))
    found = plans(listing.ids, asked)
    assert any(step.startswith("SEARCH feed_item USING PRIMARY KEY") for step in found)
    assert not any(step.startswith(("SCAN story", "SCAN feed_item")) for step in found)


def test_a_feed_that_goes_leaves_its_stories(library, feed, take_in):
    story = take_in("Снег")
    with library.write():
        feeds.note_seen(library, feed.id, {"1": Seen("a", story)})
        feeds.remove(library, feed.id)
    assert feeds.listing(library) == []
    assert feeds.seen(library, feed.id) == {}
    assert stories.get(library, story).title == "Снег"
    with pytest.raises(NotFound), library.write():
        feeds.remove(library, feed.id)


def test_adding_and_removing_stand_in_the_trail(library, feed):
    with library.write():
        feeds.remove(library, feed.id)
    acts = [(act.action, act.by, act.detail) for act in audit.history(library)]
    told = {"address": ADDRESS}
    assert acts == [("add feed", "night desk", told), ("remove feed", "night desk", told)]


def test_what_was_seen_is_found_by_index(feed, plans):
    assert all(step.startswith("SEARCH") for step in plans(feeds.seen, feed.id))


@pytest.mark.parametrize("address", ["", None])
def test_the_file_itself_refuses_a_feed_without_address(library, address):
    with pytest.raises(sqlite3.IntegrityError), library.write():
        feeds.add(library, address)
