"""What is typed is stored by itself and never lost: not to a lock, a full disk or a colleague."""

import threading
import time
from functools import partial

import pytest
from PySide6.QtCore import QTimer

from db import rows, versions
from db.library import Library
from db.records import RowState
from editor.desk import editing, workflow
from editor.models.drafts import Draft, Drafts

ENGLISH = ("English", "English", "English", "English of 8.4%")


@pytest.fixture
def drafts(tasks, library, story):
    drafts = Drafts(tasks)
    drafts.see(story, rows.of_story(library, story))
    yield drafts
    drafts.hand_over()


@pytest.fixture
def told(drafts, heard):
    """What the person is told cannot be done."""
    return heard(drafts.failed)


@pytest.fixture
def stored(path, story):
    """Return a function that gives a row as the file holds it."""

    def read(position):
        with Library(path, read_only=True) as library:
            return rows.get(library, story, position)

    return read


@pytest.fixture
def held_up(tasks):
    """Hold up the library's lane until the event is set."""
    release = threading.Event()
    tasks.write(lambda _: release.wait(5))
    yield release
    release.set()


class Typist:
    """Types a letter into a row every tenth of a second, and never pauses."""

    def __init__(self, drafts, story):
        self.drafts, self.story, self.text = drafts, story, ""
        self.timer = QTimer(drafts)
        self.timer.setInterval(100)
        self.timer.timeout.connect(self.press)

    def press(self):
        self.text += "x"
        self.drafts.put(Draft(self.story, 1, self.text))


def kept(library, story):
    return versions.of_story(library, story)


def test_typed_text_is_stored_within_a_second(drafts, stored, story, qtbot):
    assert drafts.clean
    with qtbot.waitSignal(drafts.idle, timeout=1000):
        drafts.put(Draft(story, 1, "The minister arrived."))
        assert not drafts.clean
        assert drafts.is_ahead(story, 1)
    assert stored(1).target == "The minister arrived."
    assert stored(1).state is RowState.EDITED
    assert drafts.clean
    assert not drafts.is_ahead(story, 1)


def test_while_typing_goes_on_it_is_stored_after_two_seconds(drafts, stored, story, qtbot):
    typist = Typist(drafts, story)
    typist.press()
    begun = time.monotonic()
    with qtbot.waitSignal(drafts.saved, timeout=2500):
        typist.timer.start()
    typist.timer.stop()
    assert 1.8 < time.monotonic() - begun < 2.5
    assert len(stored(1).target) > 12


def test_several_keys_make_one_save(drafts, stored, story, qtbot):
    with qtbot.waitSignal(drafts.idle, timeout=1000):
        for end in range(1, 12):
            drafts.put(Draft(story, 1, "The minister"[:end]))
    assert stored(1).target == "The ministe"
    assert stored(1).row_version == 2


def test_a_confirmed_row_is_stored_at_once(drafts, stored, story, qtbot):
    with qtbot.waitSignal(drafts.saved, timeout=300) as saved:
        drafts.put(Draft(story, 2, "The talks begin tomorrow.", confirm=True))
    assert saved.args[0] == story
    assert saved.args[1] == stored(2)
    assert stored(2).state is RowState.CONFIRMED


def test_one_save_at_a_time_and_what_is_typed_meanwhile_follows(
    drafts, stored, story, heard, qtbot, held_up, library
):
    saved = heard(drafts.saved, several=True)
    drafts.put(Draft(story, 1, "The"))
    drafts.flush()
    for text in ("The mini", "The minister"):
        drafts.put(Draft(story, 1, text))
        drafts.flush()
    drafts.put(Draft(story, 2, "The talks"))
    drafts.flush()
    held_up.set()
    qtbot.waitUntil(lambda: drafts.clean)
    assert [(row.position, row.target) for _, row in saved] == [
        (1, "The"),
        (1, "The minister"),
        (2, "The talks"),
    ]
    assert stored(1).row_version == 3
    assert kept(library, story) == []


def test_several_rows_typed_in_one_breath_are_all_stored(drafts, stored, story, qtbot):
    with qtbot.waitSignal(drafts.idle, timeout=1500):
        for position in range(4):
            drafts.put(Draft(story, position, f"Row {position}"))
    assert [stored(position).target for position in range(4)] == [
        "Row 0",
        "Row 1",
        "Row 2",
        "Row 3",
    ]


def test_closing_stores_what_was_typed_last(drafts, stored, story, tasks, library):
    drafts.put(Draft(story, 1, "In the last moment"))
    drafts.put(Draft(story, 2, "And another row"))
    drafts.hand_over()
    tasks.close()
    assert stored(1).target == "In the last moment"
    assert stored(2).target == "And another row"


def test_closing_in_the_middle_of_a_save_stores_what_came_after(
    drafts, stored, story, tasks, held_up, library
):
    drafts.put(Draft(story, 1, "The"))
    drafts.flush()
    drafts.put(Draft(story, 1, "The minister"))
    drafts.hand_over()
    held_up.set()
    tasks.close()
    assert stored(1).target == "The minister"
    assert kept(library, story) == []


def test_a_row_changed_elsewhere_meanwhile_loses_neither_text(
    drafts, stored, story, colleague, library, told, qtbot
):
    drafts.put(Draft(story, 1, "My wording"))
    editing.write_row(colleague, story, 1, "Their wording")
    qtbot.waitUntil(lambda: drafts.clean)
    assert stored(1).target == "My wording"
    [version] = kept(library, story)
    assert versions.load(library, story, version.number).rows[1].target == "Their wording"
    assert told == ["This row was changed elsewhere too: version 1 keeps that text."]
    drafts.put(Draft(story, 1, "My better wording"))
    qtbot.waitUntil(lambda: drafts.clean)
    assert len(kept(library, story)) == 1


def test_a_change_seen_before_typing_is_no_clash(
    drafts, stored, story, colleague, library, told, qtbot
):
    editing.write_row(colleague, story, 1, "Their wording")
    drafts.see(story, rows.of_story(library, story))
    drafts.put(Draft(story, 1, "Their wording, mended"))
    qtbot.waitUntil(lambda: drafts.clean)
    assert stored(1).target == "Their wording, mended"
    assert told == kept(library, story) == []


def test_a_change_seen_while_typing_waits_is_still_a_clash(
    drafts, story, colleague, library, qtbot
):
    drafts.put(Draft(story, 1, "My wording"))
    editing.write_row(colleague, story, 1, "Their wording")
    drafts.see(story, rows.of_story(library, story))
    qtbot.waitUntil(lambda: drafts.clean)
    [version] = kept(library, story)
    assert versions.load(library, story, version.number).rows[1].target == "Their wording"


def test_a_locked_library_is_told_and_the_text_stored_once_it_is_free(
    drafts, stored, story, told, qtbot, locked
):
    drafts.put(Draft(story, 1, "Patience"))
    drafts.put(Draft(story, 2, "is a virtue"))
    qtbot.waitUntil(lambda: bool(told), timeout=1500)
    assert "in use by another program" in told[0]
    assert not drafts.clean
    assert drafts.is_ahead(story, 1)
    assert drafts.is_ahead(story, 2)
    locked.rollback()
    qtbot.waitUntil(lambda: drafts.clean, timeout=3000)
    assert [stored(1).target, stored(2).target] == ["Patience", "is a virtue"]


def test_what_is_typed_after_a_failed_save_is_what_counts(
    drafts, stored, story, told, qtbot, locked
):
    drafts.put(Draft(story, 1, "First"))
    qtbot.waitUntil(lambda: bool(told), timeout=1500)
    drafts.put(Draft(story, 1, "Second"))
    locked.rollback()
    qtbot.waitUntil(lambda: drafts.clean, timeout=3000)
    assert stored(1).target == "Second"


def test_what_is_typed_during_a_save_that_fails_is_what_counts(
    drafts, stored, story, told, qtbot, locked, held_up
):
    drafts.put(Draft(story, 1, "First"))
    drafts.flush()
    drafts.put(Draft(story, 1, "Second"))
    held_up.set()
    qtbot.waitUntil(lambda: bool(told), timeout=1500)
    locked.rollback()
    drafts.flush()
    qtbot.waitUntil(lambda: drafts.clean)
    assert stored(1).target == "Second"


def test_a_full_disk_is_told_and_the_text_stored_once_there_is_room(
    drafts, stored, story, lane, told, qtbot, library
):
    pages = library.value("PRAGMA page_count")
    lane(lambda writing: writing.rows(f"PRAGMA max_page_count = {pages}"))
    long = "Water rises. " * 20_000
    drafts.put(Draft(story, 1, long))
    qtbot.waitUntil(lambda: bool(told), timeout=2000)
    assert "No room left on the disk" in told[0]
    assert stored(1).target == ""
    assert drafts.is_ahead(story, 1)
    lane(lambda writing: writing.rows("PRAGMA max_page_count = 1000000"))
    drafts.flush()
    qtbot.waitUntil(lambda: drafts.clean)
    assert stored(1).target == long


def test_a_refused_text_is_told_and_holds_up_no_other(
    drafts, stored, story, take, colleague, told, qtbot
):
    other = take("Снег в столице\n\nДороги чистят с утра.\n\nСнег выпал ночью.\n", "snow.txt")
    drafts.see(other, rows.of_story(colleague, other))
    for position in range(4):
        editing.write_row(colleague, story, position, ENGLISH[position])
    workflow.approve(colleague, story)
    drafts.put(Draft(story, 1, "Too late"))
    drafts.put(Draft(other, 1, "Roads are being cleared."))
    with qtbot.waitSignal(drafts.idle, timeout=1500):
        drafts.flush()
    assert told == [f"Story {story} is approved. Reopen it to correct it."]
    assert stored(1).target == "English"
    assert rows.get(colleague, other, 1).target == "Roads are being cleared."
    assert drafts.clean


def test_what_must_come_after_the_text_waits_for_all_of_it(
    drafts, stored, story, qtbot, held_up, tasks
):
    found = []

    def look():
        found.append([stored(position).target for position in (1, 2)])

    drafts.put(Draft(story, 1, "One"))
    drafts.flush()
    drafts.put(Draft(story, 1, "One and a half"))
    drafts.put(Draft(story, 2, "Two"))
    drafts.once_stored(look)
    held_up.set()
    qtbot.waitUntil(lambda: bool(found))
    assert found == [["One and a half", "Two"]]


def test_what_must_come_after_the_text_is_done_at_once_when_nothing_waits(drafts):
    done = []
    drafts.once_stored(partial(done.append, "done"))
    assert done == ["done"]


def test_closing_does_what_waited_for_the_text(drafts, stored, story, tasks, held_up, library):
    drafts.put(Draft(story, 1, "One"))
    drafts.flush()
    drafts.put(Draft(story, 2, "Two"))
    drafts.once_stored(partial(tasks.write, partial(_keep, story)))
    drafts.hand_over()
    held_up.set()
    tasks.close()
    [version] = kept(library, story)
    texts = [row.target for row in versions.load(library, story, version.number).rows]
    assert texts[1:3] == ["One", "Two"]


def _keep(story, library):
    workflow.keep(library, story)
