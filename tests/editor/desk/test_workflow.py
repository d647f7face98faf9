"""A story's way: who may go where, what is frozen, what comes back."""

from functools import partial

import pytest

from db import audit, stories, topics, versions
from db.copies import Release
from db.errors import NotFound, Refused
from db.library import Library
from db.records import EntityType, RowState, Side, StoryStatus, VersionReason
from editor.desk import tagging, workflow
from editor.desk.editing import set_field, write_row
from editor.desk.exporting import copy_of
from editor.desk.translating import translate
from editor.desk.workflow import ApprovalRule
from editor.exporting.formats import by_name

NEW, TRANSLATING, REVIEW, APPROVED, SPIKED = StoryStatus
WAYS = {
    "return": {REVIEW: TRANSLATING},
    "submit": {NEW: REVIEW, TRANSLATING: REVIEW},
    "approve": {NEW: APPROVED, TRANSLATING: APPROVED, REVIEW: APPROVED},
    "reopen": {APPROVED: TRANSLATING, REVIEW: TRANSLATING},
    "spike": {NEW: SPIKED, TRANSLATING: SPIKED, REVIEW: SPIKED, APPROVED: SPIKED},
    "unspike": {SPIKED: TRANSLATING},
}
VERBS = {
    "return": partial(workflow.send_back, note="Check the numbers."),
    "submit": workflow.submit,
    "approve": workflow.approve,
    "reopen": workflow.reopen,
    "spike": workflow.spike,
    "unspike": workflow.unspike,
}

DONE = {
    "return": "cannot be returned",
    "submit": "cannot be submitted",
    "approve": "cannot be approved",
    "reopen": "cannot be reopened",
    "spike": "already",
    "unspike": "cannot be unspiked",
}


ROWS = ("Row.", "Row one.", "Row two.", "Row of 8.4.")


@pytest.fixture
def at(library, story):
    """Return a function that brings the story, wholly in English, to a status."""

    def bring(status):
        if status is NEW:
            with library.write():
                library.execute(
                    """UPDATE segment SET state = 'edited',
                         target = iif(position = 3, '8.4.', 'Words.')"""
                )
            return story
        for position in range(4):
            write_row(library, story, position, ROWS[position])
        if status is REVIEW:
            workflow.submit(library, story)
        if status is APPROVED:
            workflow.approve(library, story)
        if status is SPIKED:
            workflow.spike(library, story)
        return story

    return bring


class TestWays:
    @pytest.mark.parametrize("status", StoryStatus)
    @pytest.mark.parametrize("verb", VERBS)
    def test_who_may_go_where(self, library, at, verb, status):
        story = at(status)
        kept = versions.of_story(library, story)
        if status in WAYS[verb]:
            VERBS[verb](library, story)
            assert stories.status(library, story) is WAYS[verb][status]
            assert audit.history(library, story)[-1].by == "night desk"
            return
        with pytest.raises(Refused, match=f"Story {story} is {status}.*{DONE[verb]}"):
            VERBS[verb](library, story)
        assert stories.status(library, story) is status
        assert versions.of_story(library, story) == kept

    @pytest.mark.parametrize("verb", VERBS)
    def test_a_story_that_is_not_there(self, library, verb):
        with pytest.raises(NotFound, match="no story 7"):
            VERBS[verb](library, 7)

    @pytest.mark.parametrize("status", [NEW, TRANSLATING, REVIEW, APPROVED])
    def test_an_unspiked_story_is_where_it_was(self, library, at, english, status):
        story = at(status)
        before = english(story)
        workflow.spike(library, story)
        workflow.unspike(library, story)
        assert stories.status(library, story) is status
        assert english(story) == before

    def test_each_act_stands_in_the_history(self, library, at):
        story = at(TRANSLATING)
        done = ["submit", "return", "submit", "approve", "reopen", "spike", "unspike"]
        for verb in done:
            VERBS[verb](library, story)
        actions = [act.action for act in audit.history(library, story)]
        assert [action for action in actions if action in VERBS] == done


class TestKeeping:
    def test_a_version_holds_the_story_as_it_stands(self, library, at):
        story = at(TRANSLATING)
        version = workflow.keep(library, story, "before lunch")
        assert (version.number, version.by, version.note) == (1, "night desk", "before lunch")
        assert version.reason is VersionReason.KEPT
        before = stories.get(library, story)
        write_row(library, story, 1, "Other words.")
        assert versions.load(library, story, 1) == before

    def test_what_is_handed_over_is_kept(self, library, at):
        story = at(TRANSLATING)
        version = workflow.submit(library, story)
        assert version.reason is VersionReason.SUBMITTED
        assert versions.load(library, story, version.number).rows[1].target == ROWS[1]

    def test_a_closed_story_can_still_be_kept(self, library, at):
        assert workflow.keep(library, at(SPIKED)).number == 1


class TestRestoring:
    def test_all_comes_back_and_what_stood_before_is_kept(self, library, at, english):
        story = at(TRANSLATING)
        set_field(library, story, "slug", "FIRST")
        tagging.add_topic(library, story, "medtop:11000000")
        span = tagging.Span(row=1, side=Side.SOURCE, start=17, end=21)
        entity = tagging.mention(library, story, span, EntityType.PLACE, english="Row").entity
        assert entity
        first = stories.get(library, story)
        workflow.keep(library, story)

        write_row(library, story, 1, "Second.", confirm=True)
        write_row(library, story, 2, "")
        set_field(library, story, "slug", "SECOND")
        tagging.remove_topic(library, story, "medtop:11000000")
        tagging.unmark_all(library, story, entity)
        workflow.submit(library, story)
        second = stories.get(library, story)

        before = workflow.restore(library, story, 1)
        after = stories.get(library, story)
        assert after.status is TRANSLATING
        assert (after.fields, after.topics) == (first.fields, first.topics)
        assert [(row.target, row.state) for row in after.rows] == [
            (row.target, row.state) for row in first.rows
        ]
        spans = [(m.row, m.side, m.start, m.end, m.entity) for m in after.mentions]
        assert spans == [(m.row, m.side, m.start, m.end, m.entity) for m in first.mentions]
        assert len(spans) == 2

        assert before.reason is VersionReason.BEFORE_RESTORE
        assert before.note == "before version 1 came back"
        kept = versions.load(library, story, before.number)
        assert (kept.rows, kept.fields, kept.status) == (second.rows, second.fields, REVIEW)
        workflow.restore(library, story, before.number)
        assert english(story) == [row.target for row in second.rows]

    def test_a_version_that_is_not_there(self, library, at):
        story = at(TRANSLATING)
        with pytest.raises(NotFound, match="no version 3 of story"):
            workflow.restore(library, story, 3)
        assert versions.of_story(library, story) == []

    def test_work_goes_on_after_a_version_came_back(self, library, at, row):
        story = at(TRANSLATING)
        seen = row(story, 1).row_version
        workflow.keep(library, story)
        workflow.restore(library, story, 1)
        assert row(story, 1).row_version > seen
        assert write_row(library, story, 1, "Third.").target == "Third."

    def test_the_approved_version_comes_back_approved(self, library, at):
        story = at(APPROVED)
        workflow.reopen(library, story)
        write_row(library, story, 1, "Second.")
        workflow.restore(library, story, 1)
        assert stories.status(library, story) is APPROVED
        assert copy_of(library, story).paragraphs[0].text == ROWS[1]

    def test_copy_once_approved_and_since_replaced_waits_for_approval_again(
        self, library, at, english
    ):
        story = at(APPROVED)
        workflow.reopen(library, story)
        write_row(library, story, 1, "Second.")
        workflow.approve(library, story)
        workflow.restore(library, story, 1)
        assert english(story)[1] == ROWS[1]
        assert stories.status(library, story) is TRANSLATING
        assert copy_of(library, story).paragraphs[0].text == "Second."
        workflow.approve(library, story)
        assert copy_of(library, story).paragraphs[0].text == ROWS[1]


class TestApproving:
    def test_the_copy_is_frozen_until_approved_again(self, library, at):
        story = at(REVIEW)
        first = workflow.approve(library, story).version
        assert first.approved
        assert copy_of(library, story).version == first.number
        workflow.reopen(library, story)
        write_row(library, story, 1, "Corrected.")
        workflow.keep(library, story)
        frozen = copy_of(library, story)
        assert (frozen.version, frozen.paragraphs[0].text) == (first.number, ROWS[1])
        second = workflow.approve(library, story).version
        approved = copy_of(library, story)
        assert (approved.version, approved.paragraphs[0].text) == (second.number, "Corrected.")

    def test_the_frozen_version_says_that_it_is_approved(self, library, at):
        story = at(REVIEW)
        version = workflow.approve(library, story).version
        assert versions.load(library, story, version.number).status is APPROVED
        assert version.reason is VersionReason.APPROVED

    def test_rows_without_english_hinder(self, library, at):
        story = at(TRANSLATING)
        write_row(library, story, 0, "")
        write_row(library, story, 2, "")
        with pytest.raises(Refused, match=r"not wholly translated: no English in row 0, 2\."):
            workflow.approve(library, story)
        assert stories.status(library, story) is TRANSLATING
        assert versions.of_story(library, story) == []

    def test_blanks_are_no_english(self, library, at):
        story = at(TRANSLATING)
        write_row(library, story, 2, " \n")
        with pytest.raises(Refused, match="no English in row 2"):
            workflow.approve(library, story)

    def test_rows_without_english_are_left_out_when_forced(self, library, at):
        story = at(TRANSLATING)
        write_row(library, story, 1, "")
        write_row(library, story, 2, "  ")
        warning = workflow.approve(library, story, force=True).warning
        assert warning == "Overruled: 2 findings."
        assert [each.text for each in copy_of(library, story).paragraphs] == [ROWS[3]]

    def test_machine_rows_are_told_of(self, library, story, phrasebook):
        translate(library, story, phrasebook())
        write_row(library, story, 1, "By hand.")
        assert workflow.approve(library, story).warning == (
            "3 of 4 rows hold English that nobody confirmed."
        )

    def test_a_persons_words_need_no_warning(self, library, at, row):
        story = at(TRANSLATING)
        write_row(library, story, 1, ROWS[1], confirm=True)
        assert row(story, 1).state is RowState.CONFIRMED
        assert workflow.approve(library, story).warning == ""

    def test_topics_and_names_are_frozen_too(self, library, at):
        story = at(TRANSLATING)
        tagging.add_topic(library, story, "medtop:11000000")
        workflow.approve(library, story)
        workflow.reopen(library, story)
        tagging.remove_topic(library, story, "medtop:11000000")
        assert topics.of_story(library, story) == ()
        assert [topic.code for topic in copy_of(library, story).topics] == ["medtop:11000000"]


class TestReturning:
    def test_the_note_says_why_until_the_story_is_submitted_again(self, library, colleague, at):
        story = at(REVIEW)
        assert workflow.returned(library, story) is None
        workflow.send_back(colleague, story, " Check the numbers. ")
        act = workflow.returned(library, story)
        assert (act.by, act.detail) == ("day desk", {"note": "Check the numbers."})
        workflow.submit(library, story)
        assert workflow.returned(library, story) is None

    @pytest.mark.parametrize("note", ["", " \n"])
    def test_without_a_note_nothing_is_returned_or_killed(self, library, at, note):
        story = at(REVIEW)
        with pytest.raises(Refused, match="Say in a note why the story is returned"):
            workflow.send_back(library, story, note)
        assert stories.status(library, story) is REVIEW
        workflow.approve(library, story)
        with pytest.raises(Refused, match="Say in a note why the story is killed"):
            workflow.kill(library, story, note)
        assert copy_of(library, story).release is not Release.KILL


class TestKilling:
    def test_exports_carry_the_kill_until_another_version_is_approved(self, library, at):
        story = at(APPROVED)
        assert workflow.kill(library, story, "The minister did not say so.") == 1
        copy = copy_of(library, story)
        assert (copy.release, copy.kill_note) == (Release.KILL, "The minister did not say so.")
        text = by_name("text").write(copy).decode()
        stamp = "KILL - WITHDRAWN, DO NOT PUBLISH: The minister did not say so."
        assert text.startswith(stamp)
        assert text.rstrip().endswith(stamp)
        workflow.reopen(library, story)
        assert copy_of(library, story).release is Release.KILL
        write_row(library, story, 1, "Corrected.")
        workflow.approve(library, story)
        assert copy_of(library, story).release is not Release.KILL
        assert copy_of(library, story, version=1).release is Release.KILL
        act = audit.history(library, story)
        assert [each.detail for each in act if each.action == "kill"] == [
            {"number": 1, "note": "The minister did not say so."}
        ]

    def test_what_was_never_approved_or_is_killed_already_cannot_be(self, library, at):
        story = at(REVIEW)
        with pytest.raises(Refused, match="no approved version"):
            workflow.kill(library, story, "Wrong.")
        workflow.approve(library, story)
        workflow.kill(library, story, "Wrong.")
        with pytest.raises(Refused, match="no approved version"):
            workflow.kill(library, story, "Wrong again.")

    def test_a_version_brought_back_stays_killed(self, library, at):
        story = at(APPROVED)
        workflow.kill(library, story, "Wrong.")
        workflow.restore(library, story, 1)
        assert copy_of(library, story).release is Release.KILL


class TestEmbargo:
    def test_copy_says_until_when_it_may_not_be_published(self, library, at):
        story = at(TRANSLATING)
        set_field(library, story, "embargo", "2999-01-31T18:00+05:00")
        workflow.approve(library, story)
        text = by_name("text").write(copy_of(library, story)).decode()
        stamp = "EMBARGO - NOT FOR PUBLICATION BEFORE 2999-01-31 13:00 UTC"
        assert text.startswith(stamp)
        assert text.rstrip().endswith(stamp)

    def test_an_embargo_that_is_over_is_silent(self, library, at):
        story = at(TRANSLATING)
        set_field(library, story, "embargo", "2020-01-31T18:00Z")
        workflow.approve(library, story)
        assert copy_of(library, story).embargo == ""

    @pytest.mark.parametrize(
        "text", ["soon", "18:00", "2026-13-01T00:00", "0001-01-01T00:00+14:00"]
    )
    def test_what_is_no_moment_is_refused(self, library, at, text):
        with pytest.raises(Refused, match="embargo must be a moment such as"):
            set_field(library, at(TRANSLATING), "embargo", text)


class TestFourEyes:
    @pytest.fixture
    def strict(self, library):
        workflow.set_approval_rule(library, ApprovalRule.FOUR_EYES)

    def test_anyone_may_approve_unless_the_library_says_otherwise(self, library):
        assert workflow.approval_rule(library) is ApprovalRule.ANYONE
        workflow.set_approval_rule(library, ApprovalRule.FOUR_EYES)
        assert workflow.approval_rule(library) is ApprovalRule.FOUR_EYES
        assert audit.history(library)[-1].detail == {"rule": "approval", "value": "four eyes"}

    def test_a_rule_of_a_newer_program_is_the_stricter_one(self, library):
        library.set_setting("approval", "six eyes")
        assert workflow.approval_rule(library) is ApprovalRule.FOUR_EYES

    @pytest.mark.usefixtures("strict")
    def test_ones_own_story_waits_for_somebody_else(self, library, colleague, at):
        story = at(REVIEW)
        with pytest.raises(Refused, match=r"night desk wrote or submitted story 1.*four eyes"):
            workflow.approve(library, story, force=True)
        assert stories.status(library, story) is REVIEW
        assert workflow.approve(colleague, story).version.by == "day desk"

    @pytest.mark.usefixtures("strict")
    def test_who_wrote_a_single_row_of_it_is_an_author_too(self, library, colleague, at):
        story = at(TRANSLATING)
        write_row(colleague, story, 2, "A better row.")
        workflow.submit(library, story)
        with pytest.raises(Refused, match="day desk wrote"):
            workflow.approve(colleague, story)

    @pytest.mark.usefixtures("strict")
    def test_who_only_submitted_it_does_not_approve_it_either(self, library, colleague, at):
        story = at(TRANSLATING)
        workflow.submit(colleague, story)
        with pytest.raises(Refused, match="day desk wrote or submitted"):
            workflow.approve(colleague, story)

    @pytest.mark.usefixtures("strict")
    def test_nobody_without_a_name_approves(self, library, at, path):
        story = at(REVIEW)
        with Library(path) as nameless, pytest.raises(Refused, match="sign with your name"):
            workflow.approve(nameless, story)


class TestOnClosing:
    def test_what_no_version_says_is_kept(self, library, at):
        story = at(TRANSLATING)
        version = workflow.keep_on_closing(library, story)
        assert version.reason is VersionReason.CLOSING
        assert versions.load(library, story, version.number).rows[1].target == ROWS[1]
        assert workflow.keep_on_closing(library, story) is None

    def test_what_a_version_says_is_not_kept_again(self, library, at):
        story = at(TRANSLATING)
        write_row(library, story, 1, "Other words.")
        workflow.keep(library, story)
        write_row(library, story, 1, ROWS[1])
        write_row(library, story, 1, "Other words.")
        assert workflow.keep_on_closing(library, story) is None
        tagging.add_topic(library, story, "medtop:11000000")
        assert workflow.keep_on_closing(library, story).number == 2
