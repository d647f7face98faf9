"""Two states of a story side by side, and single rows taken back."""

from dataclasses import replace

import pytest

from db import audit, memory, rows, stories, versions
from db.errors import NotFound, Refused
from db.records import IncomingRow, RowKind, RowState, VersionReason
from editor.desk import tagging, workflow
from editor.desk.comparing import Difference, compare, take_back
from editor.desk.editing import set_field, write_row
from editor.text import Edit


@pytest.fixture
def first(library, story):
    """The story as version 1 keeps it."""
    for position in range(4):
        write_row(library, story, position, f"Row {position} as it was.", confirm=position == 2)
    workflow.keep(library, story)
    return versions.load(library, story, 1)


@pytest.fixture
def without(library, story):
    """Return a function that takes a row out of the story, as a revision of the source does."""

    def run(position):
        with library.write():
            kept = [row for row in rows.of_story(library, story) if row.position != position]
            rows.revise(library, story, kept)

    return run


def now(library, story):
    return stories.get(library, story)


class TestComparing:
    def test_the_same_state_has_no_difference(self, library, story, first):
        found = compare(first, now(library, story))
        assert found.changed == []
        assert found.others == ()
        assert [pair.after.position for pair in found.rows] == [0, 1, 2, 3]

    def test_words_that_differ_are_marked(self, library, story, first):
        write_row(library, story, 1, "Row 1 as it is now.")
        [pair] = compare(first, now(library, story)).changed
        assert pair.uid == first.rows[1].uid
        assert pair.english == [
            Edit("same", "Row 1 as it "),
            Edit("removed", "was"),
            Edit("added", "is now"),
            Edit("same", "."),
        ]
        assert pair.source == [Edit("same", first.rows[1].source)]

    def test_a_row_confirmed_since_differs(self, library, story, first):
        write_row(library, story, 1, first.rows[1].target, confirm=True)
        [pair] = compare(first, now(library, story)).changed
        assert [edit.op for edit in pair.english] == ["same"]

    def test_rows_that_went_and_came_stand_where_they_belong(self, library, story, first, without):
        without(1)
        with library.write():
            kept = rows.of_story(library, story)
            new = IncomingRow(RowKind.PARAGRAPH, "Новый абзац.")
            rows.revise(library, story, [*kept, new])
        found = compare(first, now(library, story))
        seen = [(pair.before is not None, pair.after is not None) for pair in found.rows]
        both = (True, True)
        assert seen == [both, (True, False), both, both, (False, True)]
        assert found.rows[1].english == [Edit("removed", "Row 1 as it was.")]

    def test_what_else_differs_is_named(self, library, story, first):
        set_field(library, story, "slug", "VIENNA")
        tagging.add_topic(library, story, "medtop:11000000")
        workflow.submit(library, story)
        found = {each.what: each for each in compare(first, now(library, story)).others}
        assert found["slug"] == Difference("slug", "", "VIENNA")
        assert found["status"] == Difference("status", "translating", "review")
        assert found["topics"].before == ""
        assert "politics" in found["topics"].after
        assert set(found) == {"slug", "status", "topics"}


class TestTakingBack:
    def test_one_row_comes_back_and_the_others_stay(self, library, story, first, english):
        write_row(library, story, 1, "One now.")
        write_row(library, story, 2, "Two now.")
        before = take_back(library, story, 1, first.rows[2].uid)
        assert english(story)[1:3] == ["One now.", "Row 2 as it was."]
        assert now(library, story).rows[2].state is RowState.CONFIRMED
        assert before.reason is VersionReason.BEFORE_RESTORE
        assert before.note == "before row 2 of version 1 came back"
        assert versions.load(library, story, before.number).rows[2].target == "Two now."
        assert audit.history(library, story)[-1].action == "take back row"

    def test_confirmed_english_is_remembered_again(self, library, story, first):
        write_row(library, story, 2, "Two now.", confirm=True)
        take_back(library, story, 1, first.rows[2].uid)
        assert "Row 2 as it was." in [pair.target for pair in memory.pairs(library)]

    def test_a_row_that_left_comes_back_where_it_stood(
        self, library, story, first, english, without
    ):
        without(1)
        take_back(library, story, 1, first.rows[1].uid)
        assert english(story) == [row.target for row in first.rows]
        back = now(library, story).rows[1]
        assert (back.source, back.state) == (first.rows[1].source, RowState.EDITED)

    def test_english_of_another_source_comes_back_as_stale(self, library, story, first, row):
        with library.write():
            kept = list(rows.of_story(library, story))
            kept[1] = replace(kept[1], source="Министр не прибыл.")
            rows.revise(library, story, kept)
        write_row(library, story, 1, "The minister did not arrive.")
        take_back(library, story, 1, first.rows[1].uid)
        assert row(story, 1).state is RowState.STALE
        assert row(story, 1).source_before == first.rows[1].source

    def test_what_is_not_there_and_what_is_closed(self, library, story, first):
        with pytest.raises(NotFound, match="such row in version 1"):
            take_back(library, story, 1, "0" * 32)
        with pytest.raises(NotFound, match="version 7"):
            take_back(library, story, 7, first.rows[1].uid)
        workflow.spike(library, story)
        with pytest.raises(Refused, match="is spiked"):
            take_back(library, story, 1, first.rows[1].uid)
        assert len(versions.of_story(library, story)) == 1
