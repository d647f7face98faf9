"""Who else has just been writing in a story."""

from datetime import UTC, datetime, timedelta

import pytest

from db import at_work
from db.clock import stamp
from db.library import Library


@pytest.fixture
def colleague(library):
    with Library(library.path, by="day desk") as opened:
        yield opened


def note(library, story, ago=timedelta()):
    with library.write():
        at_work.note(library, story)
        library.execute(
            "UPDATE at_work SET at = ? WHERE session = ?",
            (stamp(datetime.now(UTC) - ago), library.session),
        )


def names(library, story):
    return [other.by for other in at_work.others(library, story)]


def test_the_other_is_seen_and_oneself_is_not(library, colleague, take_in):
    story, other = take_in("Заголовок"), take_in("Другой")
    note(colleague, story)
    assert names(library, story) == ["day desk"]
    assert names(colleague, story) == names(library, other) == []


def test_a_window_and_its_lane_are_one(library, take_in):
    story = take_in("Заголовок")
    note(library, story)
    with library.clone(read_only=True) as window:
        assert names(window, story) == []


def test_one_is_at_work_in_one_story_at_a_time(library, colleague, take_in):
    story, other = take_in("Заголовок"), take_in("Другой")
    note(colleague, story)
    note(colleague, other)
    assert names(library, story) == []
    assert names(library, other) == ["day desk"]


@pytest.mark.parametrize("ago", [timedelta(minutes=4), timedelta(days=-1)])
def test_a_moment_long_past_or_yet_to_come_is_no_work_of_now(library, colleague, take_in, ago):
    story = take_in("Заголовок")
    note(colleague, story, ago)
    assert names(library, story) == []
    with library.write():
        at_work.leave(library)
    assert library.value("SELECT count(*) FROM at_work") == 0


def test_who_leaves_is_gone_and_the_others_stay(library, colleague, take_in):
    story = take_in("Заголовок")
    note(library, story)
    note(colleague, story)
    with library.write():
        at_work.leave(library)
    assert names(colleague, story) == []
    assert names(library, story) == ["day desk"]
