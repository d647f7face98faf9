"""What is typed is stored by itself and never lost: not to a lock, a full disk or a colleague."""

import threading
import time
from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import QTimer

from db import clashes, rows, versions
from db.library import Library
from db.records import IncomingRow, RowKind, RowState
from editor.desk import editing, workflow
from editor.desk.unsaved import bring_in
from editor.models.drafts import Draft, Drafts

ENGLISH = ("English", "English", "English", "English of 8.4%")


@pytest.fixture
def drafts(tasks, library, story, unsaved):
    drafts = Drafts(tasks, unsaved)
    drafts.see(story, rows.of_story(library, story))
    yield drafts
    drafts.hand_over()


@pytest.fixture
def uid(library, story):
    """Return a function that gives the uid of the row at a position, before anything happens."""
    uids = [row.uid for row in rows.of_story(library, story)]
    return uids.__getitem__


@pytest.fixture
def clashed(drafts, heard):
    """The texts that found no place."""
    return heard(drafts.clashed)


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

    def __init__(self, drafts, story, row):
        self.drafts, self.story, self.row, self.text = drafts, story, row, ""
        self.timer = QTimer(drafts)
        self.timer.setInterval(100)
        self.timer.timeout.connect(self.press)

    def press(self):
        self.text += "x"
        self.drafts.put(Draft(self.story, self.row, self.text))


def kept(library, story):
    return versions.of_story(library, story)


def test_typed_text_is_stored_within_a_second(drafts, stored, story, qtbot, uid):
    assert drafts.clean
    with qtbot.waitSignal(drafts.idle, timeout=1000):
        drafts.put(Draft(story, uid(1), "The minister arrived."))
        assert not drafts.clean
        assert drafts.is_ahead(story, uid(1))
    assert stored(1).target == "The minister arrived."
    assert stored(1).state is RowState.EDITED
    assert drafts.clean
    assert not drafts.is_ahead(story, uid(1))


def test_while_typing_goes_on_it_is_stored_within_a_second(drafts, stored, story, qtbot, uid):
    typist = Typist(drafts, story, uid(1))
    typist.press()
    begun = time.monotonic()
    with qtbot.waitSignal(drafts.saved, timeout=1500):
        typist.timer.start()
    typist.timer.stop()
    assert 0.6 < time.monotonic() - begun < 1.5
    assert len(stored(1).target) > 5


def test_several_keys_make_one_save(drafts, stored, story, qtbot, uid):
    with qtbot.waitSignal(drafts.idle, timeout=1000):
        for end in range(1, 12):
            drafts.put(Draft(story, uid(1), "The minister"[:end]))
    assert stored(1).target == "The ministe"
    assert stored(1).row_version == 2


def test_a_confirmed_row_is_stored_at_once(drafts, stored, story, qtbot, uid):
    with qtbot.waitSignal(drafts.saved, timeout=300) as saved:
        drafts.put(Draft(story, uid(2), "The talks begin tomorrow.", confirm=True))
    assert saved.args[0] == story
    assert saved.args[1] == stored(2)
    assert stored(2).state is RowState.CONFIRMED


def test_one_save_at_a_time_and_what_is_typed_meanwhile_follows(
    drafts, stored, story, heard, qtbot, held_up, library, uid
):
    saved = heard(drafts.saved, several=True)
    drafts.put(Draft(story, uid(1), "The"))
    drafts.flush()
    for text in ("The mini", "The minister"):
        drafts.put(Draft(story, uid(1), text))
        drafts.flush()
    drafts.put(Draft(story, uid(2), "The talks"))
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


def test_several_rows_typed_in_one_breath_are_all_stored(drafts, stored, story, qtbot, uid):
    with qtbot.waitSignal(drafts.idle, timeout=1500):
        for position in range(4):
            drafts.put(Draft(story, uid(position), f"Row {position}"))
    assert [stored(position).target for position in range(4)] == [
        "Row 0",
        "Row 1",
        "Row 2",
        "Row 3",
    ]


def test_closing_stores_what_was_typed_last(drafts, stored, story, tasks, library, uid):
    drafts.put(Draft(story, uid(1), "In the last moment"))
    drafts.put(Draft(story, uid(2), "And another row"))
    drafts.hand_over()
    tasks.close()
    assert stored(1).target == "In the last moment"
    assert stored(2).target == "And another row"


def test_closing_in_the_middle_of_a_save_stores_what_came_after(
    drafts, stored, story, tasks, held_up, library, uid
):
    drafts.put(Draft(story, uid(1), "The"))
    drafts.flush()
    drafts.put(Draft(story, uid(1), "The minister"))
    threading.Timer(0.1, held_up.set).start()
    drafts.hand_over()
    tasks.close()
    assert stored(1).target == "The minister"
    assert kept(library, story) == []


def test_a_row_changed_elsewhere_meanwhile_is_not_overwritten_and_no_text_is_lost(
    drafts, stored, story, colleague, library, clashed, qtbot, uid
):
    drafts.put(Draft(story, uid(1), "My wording"))
    editing.write_row(colleague, story, 1, "Their wording")
    qtbot.waitUntil(lambda: drafts.clean)
    assert stored(1).target == "Their wording"
    assert [clash.text for clash in clashed] == ["My wording"]
    [clash] = clashes.of_story(library, story)
    assert (clash.row_uid, clash.text, clash.by) == (uid(1), "My wording", "night desk")
    drafts.put(Draft(story, uid(1), "Their wording, mended"))
    qtbot.waitUntil(lambda: drafts.clean)
    assert stored(1).target == "Their wording, mended"
    assert clashes.of_story(library, story) == [clash]


def test_what_is_typed_on_after_a_clash_goes_where_the_text_went(
    drafts, stored, story, colleague, library, clashed, qtbot, uid, held_up
):
    drafts.put(Draft(story, uid(1), "My"))
    editing.write_row(colleague, story, 1, "Their wording")
    drafts.flush()
    drafts.put(Draft(story, uid(1), "My wording"))
    held_up.set()
    qtbot.waitUntil(lambda: drafts.clean)
    assert stored(1).target == "Their wording"
    assert [clash.text for clash in clashes.of_story(library, story)] == ["My wording"]
    assert [clash.text for clash in clashed] == ["My wording"] * 2


@pytest.mark.parametrize("confirm", [False, True])
def test_a_row_that_moved_is_found_where_it_is(
    drafts, stored, story, colleague, library, clashed, qtbot, uid, confirm
):
    drafts.put(Draft(story, uid(2), "The talks begin.", confirm=False))
    with colleague.write():
        first, *others = rows.of_story(colleague, story)
        new = IncomingRow(RowKind.PARAGRAPH, "Новый абзац.")
        rows.revise(colleague, story, [first, new, *others])
    drafts.put(Draft(story, uid(2), "The talks begin tomorrow.", confirm=confirm))
    qtbot.waitUntil(lambda: drafts.clean)
    assert [stored(position).target for position in (2, 3)] == ["", "The talks begin tomorrow."]
    assert stored(3).uid == uid(2)
    assert clashed == []


def test_a_row_that_left_the_story_leaves_its_text_behind(
    drafts, story, colleague, library, clashed, qtbot, uid
):
    drafts.put(Draft(story, uid(2), "The talks begin."))
    with colleague.write():
        kept = rows.of_story(colleague, story)
        rows.revise(colleague, story, [row for row in kept if row.uid != uid(2)])
    qtbot.waitUntil(lambda: drafts.clean)
    assert [row.target for row in rows.of_story(library, story)] == [""] * 3
    assert [clash.text for clash in clashed] == ["The talks begin."]


def test_english_is_not_confirmed_against_a_source_nobody_saw(
    drafts, stored, story, colleague, told, qtbot, uid
):
    with colleague.write():
        kept = list(rows.of_story(colleague, story))
        kept[2] = replace(kept[2], source="Переговоры начнутся завтра в полдень.")
        rows.revise(colleague, story, kept)
    drafts.put(Draft(story, uid(2), "The talks begin tomorrow.", confirm=True))
    qtbot.waitUntil(lambda: drafts.clean)
    assert stored(2).target == "The talks begin tomorrow."
    assert stored(2).state is RowState.EDITED
    assert told == ["The source of this row changed meanwhile. Read it before you confirm."]


def test_the_same_words_typed_twice_are_no_clash(
    drafts, stored, story, colleague, clashed, qtbot, uid
):
    drafts.put(Draft(story, uid(1), "The minister arrived."))
    editing.write_row(colleague, story, 1, "The minister arrived.")
    qtbot.waitUntil(lambda: drafts.clean)
    assert stored(1).target == "The minister arrived."
    assert clashed == []


def test_a_change_seen_before_typing_is_no_clash(
    drafts, stored, story, colleague, library, told, qtbot, uid
):
    editing.write_row(colleague, story, 1, "Their wording")
    drafts.see(story, rows.of_story(library, story))
    drafts.put(Draft(story, uid(1), "Their wording, mended"))
    qtbot.waitUntil(lambda: drafts.clean)
    assert stored(1).target == "Their wording, mended"
    assert told == clashes.of_story(library, story) == []


def test_a_change_seen_while_typing_waits_is_still_a_clash(
    drafts, story, colleague, library, qtbot, uid
):
    drafts.put(Draft(story, uid(1), "My wording"))
    editing.write_row(colleague, story, 1, "Their wording")
    drafts.see(story, rows.of_story(library, story))
    qtbot.waitUntil(lambda: drafts.clean)
    assert [clash.text for clash in clashes.of_story(library, story)] == ["My wording"]
    assert rows.get(library, story, 1).target == "Their wording"


def test_a_locked_library_is_told_and_the_text_stored_once_it_is_free(
    drafts, stored, story, told, qtbot, locked, uid
):
    drafts.put(Draft(story, uid(1), "Patience"))
    drafts.put(Draft(story, uid(2), "is a virtue"))
    qtbot.waitUntil(lambda: bool(told), timeout=1500)
    assert "in use by another program" in told[0]
    assert not drafts.clean
    assert drafts.is_ahead(story, uid(1))
    assert drafts.is_ahead(story, uid(2))
    locked.rollback()
    qtbot.waitUntil(lambda: drafts.clean, timeout=3000)
    assert [stored(1).target, stored(2).target] == ["Patience", "is a virtue"]


def test_what_is_typed_after_a_failed_save_is_what_counts(
    drafts, stored, story, told, qtbot, locked, uid
):
    drafts.put(Draft(story, uid(1), "First"))
    qtbot.waitUntil(lambda: bool(told), timeout=1500)
    drafts.put(Draft(story, uid(1), "Second"))
    locked.rollback()
    qtbot.waitUntil(lambda: drafts.clean, timeout=3000)
    assert stored(1).target == "Second"


def test_what_is_typed_during_a_save_that_fails_is_what_counts(
    drafts, stored, story, told, qtbot, locked, held_up, uid
):
    drafts.put(Draft(story, uid(1), "First"))
    drafts.flush()
    drafts.put(Draft(story, uid(1), "Second"))
    held_up.set()
    qtbot.waitUntil(lambda: bool(told), timeout=1500)
    locked.rollback()
    drafts.flush()
    qtbot.waitUntil(lambda: drafts.clean)
    assert stored(1).target == "Second"


def test_a_full_disk_is_told_and_the_text_stored_once_there_is_room(
    drafts, stored, story, lane, told, qtbot, library, uid
):
    pages = library.value("PRAGMA page_count")
    lane(lambda writing: writing.rows(f"PRAGMA max_page_count = {pages}"))
    long = "Water rises. " * 20_000
    drafts.put(Draft(story, uid(1), long))
    qtbot.waitUntil(lambda: bool(told), timeout=2000)
    assert "No room left on the disk" in told[0]
    assert stored(1).target == ""
    assert drafts.is_ahead(story, uid(1))
    lane(lambda writing: writing.rows("PRAGMA max_page_count = 1000000"))
    drafts.flush()
    qtbot.waitUntil(lambda: drafts.clean)
    assert stored(1).target == long


def test_a_text_for_a_story_approved_meanwhile_waits_and_holds_up_no_other(
    drafts, stored, story, take, colleague, clashed, qtbot, uid
):
    other = take("Снег в столице\n\nДороги чистят с утра.\n\nСнег выпал ночью.\n", "snow.txt")
    drafts.see(other, rows.of_story(colleague, other))
    for position in range(4):
        editing.write_row(colleague, story, position, ENGLISH[position])
    workflow.approve(colleague, story)
    drafts.see(story, rows.of_story(colleague, story))
    drafts.put(Draft(story, uid(1), "Too late"))
    drafts.put(Draft(other, rows.get(colleague, other, 1).uid, "Roads are being cleared."))
    with qtbot.waitSignal(drafts.idle, timeout=1500):
        drafts.flush()
    assert [clash.text for clash in clashed] == ["Too late"]
    assert stored(1).target == "English"
    assert rows.get(colleague, other, 1).target == "Roads are being cleared."
    assert drafts.clean


def test_a_text_that_makes_no_sense_is_told_and_holds_up_no_other(
    drafts, stored, story, told, qtbot, uid
):
    drafts.put(Draft(story, uid(1), " ", confirm=True))
    drafts.put(Draft(story, uid(2), "The talks begin."))
    qtbot.waitUntil(lambda: drafts.clean)
    assert told == ["Row 1 has no English to confirm."]
    assert stored(2).target == "The talks begin."


class TestUnsaved:
    def test_what_a_locked_library_does_not_take_is_kept_beside_the_settings(
        self, drafts, story, told, qtbot, locked, uid, beside, path
    ):
        drafts.put(Draft(story, uid(1), "Patience"))
        qtbot.waitUntil(lambda: bool(told), timeout=1500)
        assert "kept beside the settings" in told[0]
        locked.rollback()
        with Library(path, by="tomorrow") as later:
            assert bring_in(later, beside) == 1
            assert rows.get(later, story, 1).target == "Patience"
            assert bring_in(later, beside) == 0

    def test_nothing_is_kept_there_once_the_library_has_it(
        self, drafts, story, told, qtbot, locked, uid, beside
    ):
        drafts.put(Draft(story, uid(1), "Patience"))
        qtbot.waitUntil(lambda: bool(told), timeout=1500)
        assert list((beside.parent / "unsaved").iterdir())
        locked.rollback()
        qtbot.waitUntil(lambda: drafts.clean, timeout=3000)
        assert list((beside.parent / "unsaved").iterdir()) == []

    @pytest.mark.parametrize("in_flight", [False, True])
    def test_closing_on_a_locked_library_loses_nothing(
        self, drafts, story, tasks, locked, uid, beside, path, in_flight
    ):
        drafts.put(Draft(story, uid(1), "The last words"))
        if in_flight:
            drafts.flush()
        drafts.put(Draft(story, uid(2), "of the day"))
        drafts.hand_over()
        tasks.close()
        locked.rollback()
        with Library(path) as later:
            assert bring_in(later, beside) == 2
            english = [row.target for row in rows.of_story(later, story)]
            assert english[1:3] == ["The last words", "of the day"]

    def test_what_is_brought_in_overwrites_nobody(
        self, drafts, story, tasks, locked, uid, beside, path, colleague
    ):
        drafts.put(Draft(story, uid(1), "The last words"))
        drafts.hand_over()
        tasks.close()
        locked.rollback()
        editing.write_row(colleague, story, 1, "Words of the morning")
        assert bring_in(colleague, beside) == 1
        assert rows.get(colleague, story, 1).target == "Words of the morning"
        assert [clash.text for clash in clashes.of_story(colleague, story)] == ["The last words"]

    def test_closing_waits_where_the_text_can_be_kept_nowhere(
        self, drafts, story, locked, uid, beside, qtbot, stored
    ):
        beside.parent.write_text("a file where the folder should be")
        drafts.put(Draft(story, uid(1), "The last words"))
        with pytest.raises(OSError, match="settings"):
            drafts.hand_over()
        assert drafts.is_ahead(story, uid(1))
        locked.rollback()
        drafts.flush()
        qtbot.waitUntil(lambda: drafts.clean, timeout=3000)
        assert stored(1).target == "The last words"

    @pytest.mark.parametrize("content", ["", "[]", "{}", '{"library": 1}', '{"texts": [{}]}'])
    def test_a_damaged_file_is_left_alone(self, library, beside, content):
        folder = beside.parent / "unsaved"
        folder.mkdir(parents=True)
        (folder / "x.json").write_text(content)
        assert bring_in(library, beside) == 0
        assert (folder / "x.json").read_text() == content


def test_what_must_come_after_the_text_waits_for_all_of_it(
    drafts, stored, story, qtbot, held_up, tasks, uid
):
    found = []

    def look():
        found.append([stored(position).target for position in (1, 2)])

    drafts.put(Draft(story, uid(1), "One"))
    drafts.flush()
    drafts.put(Draft(story, uid(1), "One and a half"))
    drafts.put(Draft(story, uid(2), "Two"))
    drafts.once_stored(look)
    held_up.set()
    qtbot.waitUntil(lambda: bool(found))
    assert found == [["One and a half", "Two"]]


def test_what_must_come_after_the_text_is_done_at_once_when_nothing_waits(drafts):
    done = []
    drafts.once_stored(partial(done.append, "done"))
    assert done == ["done"]


def test_closing_does_what_waited_for_the_text(drafts, stored, story, tasks, held_up, library, uid):
    drafts.put(Draft(story, uid(1), "One"))
    drafts.flush()
    drafts.put(Draft(story, uid(2), "Two"))
    drafts.once_stored(partial(tasks.write, partial(_keep, story)))
    threading.Timer(0.1, held_up.set).start()
    drafts.hand_over()
    tasks.close()
    [version] = kept(library, story)
    texts = [row.target for row in versions.load(library, story, version.number).rows]
    assert texts[1:3] == ["One", "Two"]


def _keep(story, library):
    workflow.keep(library, story)
