"""The story in hand: what is shown of it, and what becomes of what the person does."""

import threading
from dataclasses import replace

import pytest

from db import memory, rows, stories, versions
from db.records import EntityType, RowState, Side, StoryStatus, VersionReason
from editor.desk import editing, tagging, workflow
from editor.models.open_story import OpenStory
from tests.plain_english import plain_english

SNOW = "Снег в столице\n\nДороги чистят с утра.\n\nСнег выпал ночью.\n"
VIENNA = tagging.Span(row=1, side=Side.SOURCE, start=17, end=21)


@pytest.fixture
def open_story(library, tasks, beside):
    open_story = OpenStory(library, tasks, beside)
    yield open_story
    open_story.drafts.hand_over()


@pytest.fixture
def opened(open_story, heard):
    return heard(open_story.opened)


@pytest.fixture
def refreshed(open_story, heard):
    return heard(open_story.refreshed)


@pytest.fixture
def failed(open_story, heard):
    return heard(open_story.failed)


@pytest.fixture
def said(open_story, heard):
    return heard(open_story.said)


@pytest.fixture
def in_hand(open_story, story):
    """The model with the wire story in hand."""
    open_story.open(story)
    return open_story


@pytest.fixture
def done(in_hand, tasks, qtbot):
    """Return a function that waits until all that was asked for is written and told."""

    def wait():
        ended = []
        in_hand.drafts.once_stored(lambda: tasks.write(lambda _: None, ended.append))
        qtbot.waitUntil(lambda: bool(ended), timeout=5000)

    return wait


def translate(library, story):
    for row in stories.get(library, story).rows:
        editing.write_row(library, story, row.position, plain_english(row.source))


def reasons(library, story):
    return [version.reason for version in versions.of_story(library, story)]


def test_without_a_story_nothing_is_shown_and_nothing_happens(open_story, opened, failed):
    assert open_story.story is None
    assert open_story.closed
    assert open_story.dateline() == ""
    assert open_story.versions() == []
    for act in (open_story.keep, open_story.submit, open_story.spike, open_story.look_away):
        act()
    open_story.write(0, "text")
    open_story.look_at(1)
    open_story.read_again()
    assert open_story.drafts.clean
    assert opened == failed == []


def test_a_story_is_opened_with_all_that_is_known(open_story, opened, story):
    open_story.open(story)
    assert opened == [open_story.story]
    assert open_story.story.title == "Министр в Вене"
    assert open_story.dateline() == "VIENNA, Dec 5 (Kazakhstan Today) -"
    assert not open_story.closed


def test_a_story_that_is_not_there_is_told_and_the_one_in_hand_stays(in_hand, failed, story):
    in_hand.open(99)
    assert failed == ["There is no story 99 in this library."]
    assert in_hand.story.id == story


def test_a_story_that_goes_while_in_hand_is_told(open_story, failed, library, crowd):
    crowd(2)
    open_story.open(2)
    with library.write():
        library.execute("DELETE FROM story WHERE id = 2")
    open_story.read_again()
    assert failed == ["There is no story 2 in this library."]


def test_what_is_typed_is_stored_and_the_story_read_again(in_hand, refreshed, library, done):
    in_hand.write(1, "The minister arrived.")
    done()
    assert refreshed[-1].rows[1].target == "The minister arrived."
    assert rows.get(library, 1, 1).state is RowState.EDITED


def test_a_confirmed_row_is_known_to_memory(in_hand, library, done):
    in_hand.confirm(2, "The talks begin tomorrow.")
    done()
    [match] = memory.exact(library, "Переговоры начнутся завтра.", "ru", "en")
    assert match.pair.target == "The talks begin tomorrow."


def test_it_says_when_text_waits_and_when_it_is_stored(in_hand, heard, done):
    saving, saved = heard(in_hand.saving), heard(in_hand.saved)
    in_hand.write(1, "The")
    assert (len(saving), len(saved)) == (1, 0)
    done()
    assert len(saved) == 1


@pytest.mark.parametrize("close", ["approve", "spike"])
def test_a_closed_story_takes_no_text(open_story, library, story, close):
    translate(library, story)
    getattr(workflow, close)(library, story)
    open_story.open(story)
    assert open_story.closed
    open_story.write(1, "Too late")
    open_story.confirm(1, "Too late")
    assert open_story.drafts.clean


def test_text_not_stored_yet_is_there_when_the_story_is_opened_again(
    in_hand, opened, take, locked, library, qtbot
):
    other = take_while_locked(locked, take)
    in_hand.write(1, "Typed while the library is locked")
    in_hand.open(other)
    in_hand.open(1)
    assert opened[-1].rows[1].target == "Typed while the library is locked"
    in_hand.read_again()
    assert in_hand.story.rows[1].target == "Typed while the library is locked"
    locked.rollback()
    qtbot.waitUntil(lambda: in_hand.drafts.clean, timeout=5000)
    assert rows.get(library, 1, 1).target == "Typed while the library is locked"
    assert versions.of_story(library, 1) == []


def take_while_locked(connection, take):
    """Take a story in although another program has the lock: let go for a moment."""
    connection.rollback()
    story = take(SNOW, "snow.txt")
    connection.execute("BEGIN IMMEDIATE")
    return story


def test_approving_freezes_all_that_was_typed_a_moment_before(
    in_hand, library, tasks, done, failed
):
    translate(library, 1)
    in_hand.read_again()
    release = threading.Event()
    tasks.write(lambda _: release.wait(5))
    for position in range(3):
        in_hand.write(position, ["Better", "Better yet", "Better still"][position])
        in_hand.drafts.flush()
    in_hand.write(0, "Best")
    in_hand.approve(lambda: None)
    release.set()
    done()
    assert failed == []
    assert stories.get(library, 1).status is StoryStatus.APPROVED
    [approved] = versions.of_story(library, 1)
    frozen = versions.load(library, 1, approved.number)
    assert [row.target for row in frozen.rows] == [
        "Best",
        "Better yet",
        "Better still",
        "English 8.4",
    ]


def test_the_way_to_approval_is_told_step_by_step(in_hand, library, said, done, heard):
    gone_on = []
    translate(library, 1)
    for act in (in_hand.keep, in_hand.submit, in_hand.reopen, in_hand.submit):
        act()
        done()
    in_hand.approve(lambda: gone_on.append(in_hand.story.status))
    done()
    assert said == [
        "Version 1 kept.",
        "Submitted for review.",
        "Submitted for review.",
        "Approved as version 4.",
    ]
    assert gone_on == [StoryStatus.APPROVED]
    assert reasons(library, 1) == [
        VersionReason.KEPT,
        VersionReason.SUBMITTED,
        VersionReason.SUBMITTED,
        VersionReason.APPROVED,
    ]
    assert [version.number for version in in_hand.versions()] == [4, 3, 2, 1]


def test_machine_text_in_approved_copy_is_told(in_hand, library, said, done):
    translate(library, 1)
    row = rows.get(library, 1, 1)
    with library.write():
        rows.save(library, 1, replace(row, state=RowState.MACHINE))
    in_hand.approve(lambda: None)
    done()
    [told] = said
    assert told.startswith("Approved as version 1. 1 of 4 rows")


def test_a_story_half_translated_is_not_approved_and_nobody_goes_on(in_hand, failed, done):
    gone_on = []
    in_hand.approve(lambda: gone_on.append(1))
    done()
    assert "no English in row 0, 1, 2, 3" in failed[0]
    assert gone_on == []


def test_spiking_and_bringing_back(in_hand, said, done):
    in_hand.spike()
    done()
    assert in_hand.closed
    assert said == ["Spiked. Unspike brings it back."]
    in_hand.unspike()
    done()
    assert in_hand.story.status is StoryStatus.NEW


def test_a_version_is_looked_at_and_brought_back(in_hand, opened, heard, library, done):
    looked = heard(in_hand.looked_at, several=True)
    in_hand.write(1, "First wording")
    in_hand.keep()
    done()
    in_hand.write(1, "Second wording")
    done()
    in_hand.look_at(1)
    [(kept, number)] = looked
    assert (kept.rows[1].target, number) == ("First wording", 1)
    in_hand.look_away()
    assert opened[-1].rows[1].target == "Second wording"
    in_hand.restore(1)
    done()
    assert opened[-1].rows[1].target == "First wording"
    assert reasons(library, 1) == [VersionReason.KEPT, VersionReason.BEFORE_RESTORE]


def test_looking_away_at_once_shows_what_was_typed_last(in_hand, opened, done):
    in_hand.keep()
    done()
    in_hand.write(1, "Typed a moment ago")
    in_hand.look_at(1)
    in_hand.look_away()
    assert opened[-1].rows[1].target == "Typed a moment ago"


def test_a_version_that_is_not_there_is_told(in_hand, failed):
    in_hand.look_at(7)
    assert failed == ["There is no version 7 of story 1 in this library."]


def test_a_row_that_was_stored_as_confirmed_is_told(in_hand, heard, done):
    confirmed = heard(in_hand.confirmed, several=True)
    in_hand.confirm(2, "The talks begin tomorrow.")
    done()
    assert confirmed == [(in_hand.story.id, 2)]


def test_a_name_is_marked_respelt_and_unmarked(in_hand, done, library):
    assert in_hand.known("Вену", EntityType.PLACE) is None
    assert in_hand.suggested_english("Вена", EntityType.PLACE) == "Vienna"
    in_hand.mark(VIENNA, EntityType.PLACE, "Vienna")
    done()
    entity = in_hand.known("Вену", EntityType.PLACE)
    assert entity.english == "Vienna"
    assert len(in_hand.story.mentions) == 1
    in_hand.respell(entity, "Wien")
    done()
    assert in_hand.story.mentions[0].entity.english == "Wien"
    in_hand.unmark(in_hand.story.mentions[0].entity)
    done()
    assert in_hand.story.mentions == ()


def test_a_mark_outside_the_text_is_told(in_hand, done, failed):
    in_hand.mark(replace(VIENNA, end=999), EntityType.PLACE, "Vienna")
    done()
    assert "Row 1 has no source text" in failed[0]


def test_fields_and_topics_are_stored(in_hand, done, failed, library):
    with library.write():
        library.insert("topic", {"code": "x:1", "label": "snow", "russian": "", "parent": ""})
    in_hand.set_field("slug", "vienna-talks")
    in_hand.set_field("headline", "Minister in Vienna")
    in_hand.add_topic("x:1")
    done()
    assert in_hand.story.fields.slug == "vienna-talks"
    assert in_hand.story.english_title == "Minister in Vienna"
    assert [each.topic.code for each in in_hand.story.topics] == ["x:1"]
    in_hand.remove_topic("x:1")
    in_hand.set_field("published", "yesterday")
    done()
    assert in_hand.story.topics == ()
    assert failed == ["published must be a date such as 2025-12-05, not 'yesterday'."]


def test_what_a_colleague_changed_is_seen_when_read_again(in_hand, refreshed, colleague):
    editing.write_row(colleague, 1, 2, "Theirs")
    in_hand.read_again()
    assert refreshed[-1].rows[2].target == "Theirs"


def test_changes_of_another_story_do_not_concern_it(in_hand, refreshed, take, tasks, qtbot):
    other = take(SNOW, "snow.txt")
    ended = []
    tasks.write(lambda library: editing.write_row(library, other, 1, "Roads"), ended.append)
    qtbot.waitUntil(lambda: bool(ended))
    assert refreshed == []


def test_putting_a_story_down_stores_what_was_typed(in_hand, opened, library, qtbot):
    in_hand.write(1, "The last word")
    in_hand.put_down()
    assert in_hand.story is None
    assert opened[-1] is None
    qtbot.waitUntil(lambda: in_hand.drafts.clean)
    assert rows.get(library, 1, 1).target == "The last word"
