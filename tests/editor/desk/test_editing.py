"""Writing English: drafts, confirmed rows, marks that follow, and the fields of a story."""

from datetime import date
from functools import partial

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db import audit, clashes, memory, mentions, rows, stories, versions
from db.errors import Conflict, NotFound, Refused
from db.records import EntityType, RowState, Side, StoryStatus, VersionReason
from editor.desk import tagging, workflow
from editor.desk.editing import (
    FIELD_NAMES,
    join,
    let_go,
    set_field,
    type_on,
    write_draft,
    write_row,
)

SOURCE = "Министр прибыл в Вену."
FIELDS = {
    "lang": ("kk", "kk"),
    "agency": ("ТАСС", "ТАСС"),
    "agency_english": ("TASS", "TASS"),
    "dateline_place": ("Астана", "Астана"),
    "dateline_place_english": (" Astana ", "Astana"),
    "dateline_date": ("2025-11-30", date(2025, 11, 30)),
    "published": (" 2025-12-01\n", date(2025, 12, 1)),
    "credit": ("Фото автора", "Фото автора"),
    "byline": ("By the foreign desk", "By the foreign desk"),
    "url": ("https://example.org/1", "https://example.org/1"),
    "urgency": ("3", 3),
    "slug": ("VIENNA-TALKS", "VIENNA-TALKS"),
    "note": ("Call the ministry.\nTwice.", "Call the ministry.\nTwice."),
    "embargo": (" 2026-01-31 18:00+05:00", "2026-01-31T13:00Z"),
}

SEEN = st.text(
    st.characters(exclude_characters="\x00\ufeff", exclude_categories=["Cs"]), max_size=12
)
"""Text without the characters that are never stored."""


@pytest.fixture
def remembered(library):
    """Return a function that gives the English the memory knows for a source, latest first."""

    def read(source=SOURCE, lang="ru"):
        return [match.pair.target for match in memory.exact(library, source, lang, "en")]

    return read


@pytest.fixture
def mark(library, row):
    """Return a function that marks words of a row as an entity."""

    def run(story, position, surface, english="", kind=EntityType.PLACE, side=Side.SOURCE):
        text = row(story, position)
        start = (text.source if side is Side.SOURCE else text.target).index(surface)
        span = tagging.Span(row=position, side=side, start=start, end=start + len(surface))
        return tagging.mention(library, story, span, kind, english=english)

    return run


@pytest.fixture
def marked(library):
    """Return a function that gives the words marked in a story's English, as they stand there."""

    def read(story):
        found = stories.get(library, story)
        spans = [each for each in found.mentions if each.side is Side.TARGET]
        assert all(
            found.rows[each.row].target[each.start : each.end] == each.surface for each in spans
        )
        return [each.surface for each in spans]

    return read


class TestRows:
    def test_a_row_is_edited_confirmed_edited_again_and_emptied(self, library, story):
        assert write_row(library, story, 1, "One").state is RowState.EDITED
        assert write_row(library, story, 1, "Two", confirm=True).state is RowState.CONFIRMED
        assert write_row(library, story, 1, "Three").state is RowState.EDITED
        assert write_row(library, story, 1, "").state is RowState.EMPTY
        assert write_row(library, story, 1, "").target == ""

    def test_the_same_text_changes_nothing(self, library, story):
        first = write_row(library, story, 1, "One", confirm=True)
        assert write_row(library, story, 1, "One") == first
        assert write_row(library, story, 1, "One", confirm=True) == first

    def test_an_edited_row_is_confirmed_as_it_is(self, library, story):
        write_row(library, story, 1, "One")
        confirmed = write_row(library, story, 1, "One", confirm=True)
        assert (confirmed.target, confirmed.state) == ("One", RowState.CONFIRMED)

    @pytest.mark.parametrize("blank", ["", " ", "\n\t", "\u00a0"])
    def test_a_row_without_english_cannot_be_confirmed(self, library, story, row, blank):
        before = row(story, 1)
        with pytest.raises(Refused, match="Row 1 has no English to confirm"):
            write_row(library, story, 1, blank, confirm=True)
        assert row(story, 1) == before

    def test_the_first_work_begins_the_story(self, library, story):
        write_row(library, story, 1, "")
        assert stories.status(library, story) is StoryStatus.NEW
        write_row(library, story, 1, "One")
        assert stories.status(library, story) is StoryStatus.TRANSLATING

    def test_work_on_a_story_in_review_leaves_it_there(self, library, story):
        workflow.submit(library, story)
        write_row(library, story, 1, "One")
        assert stories.status(library, story) is StoryStatus.REVIEW

    def test_a_confirmed_headline_is_no_proposal_any_more(self, library, take):
        story = take("Министр прибыл в Вену. Его встретили послы.")
        write_row(library, story, 0, "Minister arrives")
        assert stories.get(library, story).headline_proposed
        write_row(library, story, 0, "Minister arrives", confirm=True)
        assert not stories.get(library, story).headline_proposed

    def test_a_row_that_is_not_there_is_not_found(self, library, story):
        with pytest.raises(NotFound, match="no row 9 in story"):
            write_row(library, story, 9, "One")
        with pytest.raises(NotFound, match="no story 99"):
            write_row(library, 99, 1, "One")

    def test_closed_stories_refuse_in_plain_words(self, library, story, row):
        write_row(library, story, 1, "One")
        workflow.approve(library, story, force=True)
        with pytest.raises(Refused, match=r"is approved\. Reopen it to correct it"):
            write_row(library, story, 1, "Two")
        with pytest.raises(Refused, match="is approved"):
            set_field(library, story, "slug", "TWO")
        workflow.spike(library, story)
        with pytest.raises(Refused, match=r"is spiked\. Unspike it to work on it"):
            write_row(library, story, 1, "Two", confirm=True)
        assert row(story, 1).target == "One"
        assert [each.reason for each in versions.of_story(library, story)] == [
            VersionReason.APPROVED
        ]

    def test_two_people_at_the_same_row(self, library, colleague, story, row):
        seen = row(story, 1).row_version
        theirs = write_row(colleague, story, 1, "Theirs", seen_version=seen)
        with pytest.raises(Conflict, match="Row 1 of story 1 was changed elsewhere"):
            write_row(library, story, 1, "Ours", seen_version=seen)
        assert row(story, 1) == theirs
        assert write_row(library, story, 1, "Ours", seen_version=theirs.row_version).target == (
            "Ours"
        )

    @settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
    @given(st.lists(st.tuples(SEEN, st.booleans()), max_size=5))
    def test_state_and_text_always_agree(self, library, story, row, acts):
        for text, confirm in acts:
            try:
                stored = write_row(library, story, 1, text, confirm=confirm)
            except Refused:
                assert confirm
                assert not text.strip()
                continue
            assert stored == row(story, 1)
            assert stored.target == text
            assert (stored.state is RowState.EMPTY) == (text == "")
            assert (stored.state is RowState.CONFIRMED) or not confirm


class TestDrafts:
    def test_a_draft_is_stored(self, library, story, row):
        written = write_draft(library, story, row(story, 1), "Typed")
        assert (written.row.target, written.row.state) == ("Typed", RowState.EDITED)
        assert written.clash is None
        assert versions.of_story(library, story) == clashes.of_story(library, story) == []

    def test_a_draft_can_be_confirmed(self, library, story, row, remembered):
        written = write_draft(library, story, row(story, 1), "Typed", confirm=True)
        assert written.row.state is RowState.CONFIRMED
        assert remembered() == ["Typed"]

    def test_another_persons_text_stays_and_the_draft_waits(self, library, colleague, story, row):
        seen = row(story, 1)
        theirs = write_row(colleague, story, 1, "Theirs")
        written = write_draft(library, story, seen, "Ours", confirm=True)
        assert written.row == row(story, 1) == theirs
        assert clashes.of_story(library, story) == [written.clash]
        assert (written.clash.text, written.clash.by) == ("Ours", "night desk")

    def test_a_draft_that_waits_is_typed_on_until_it_is_joined(
        self, library, colleague, story, row
    ):
        seen = row(story, 1)
        write_row(colleague, story, 1, "Theirs")
        clash = write_draft(library, story, seen, "Our").clash
        on = write_draft(library, story, seen, "Our\ud800s", clash=clash.id).clash
        assert clashes.of_story(library, story) == [on]
        assert (on.id, on.text) == (clash.id, "Ours")
        type_on(library, clash.id, "Ours \x00too")
        assert clashes.get(library, clash.id).text == "Ours too"
        joined = join(library, clash.id, "Theirs and ours", row(story, 1))
        assert joined.target == row(story, 1).target == "Theirs and ours"
        assert clashes.of_story(library, story) == []
        type_on(library, clash.id, "Too late")
        assert clashes.of_story(library, story) == []
        act = audit.history(library, story)[-1]
        assert (act.action, act.detail["how"], act.detail["text"]) == (
            "end clash",
            "joined",
            "Ours too",
        )

    def test_joining_over_what_changed_again_is_a_clash_too(self, library, colleague, story, row):
        seen = row(story, 1)
        theirs = write_row(colleague, story, 1, "Theirs")
        clash = write_draft(library, story, seen, "Ours").clash
        write_row(colleague, story, 1, "Theirs, better")
        with pytest.raises(Conflict, match="Row 1 of story 1"):
            join(library, clash.id, "Theirs and ours", theirs)
        assert row(story, 1).target == "Theirs, better"
        assert clashes.of_story(library, story) == [clash]

    def test_what_is_let_go_stays_in_the_history(self, library, colleague, story, row):
        seen = row(story, 1)
        write_row(colleague, story, 1, "Theirs")
        clash = write_draft(library, story, seen, "Ours").clash
        let_go(library, clash.id)
        assert row(story, 1).target == "Theirs"
        assert clashes.of_story(library, story) == []
        assert audit.history(library, story)[-1].detail["text"] == "Ours"
        with pytest.raises(NotFound, match="waiting for a place"):
            let_go(library, clash.id)

    @pytest.mark.parametrize("close", [workflow.spike, partial(workflow.approve, force=True)])
    def test_a_draft_for_a_closed_story_waits_until_it_is_open(self, library, story, row, close):
        seen = write_row(library, story, 1, "One")
        close(library, story)
        clash = write_draft(library, story, seen, "Two").clash
        assert row(story, 1).target == "One"
        with pytest.raises(Refused):
            join(library, clash.id, "Two", row(story, 1))
        (workflow.unspike if close is workflow.spike else workflow.reopen)(library, story)
        assert join(library, clash.id, "Two", row(story, 1)).target == "Two"

    def test_a_draft_for_a_row_that_left_waits_for_ever(self, library, story, row):
        seen = row(story, 2)
        with library.write():
            kept = [each for each in rows.of_story(library, story) if each.uid != seen.uid]
            rows.revise(library, story, kept)
        written = write_draft(library, story, seen, "Typed")
        assert written.row is None
        assert written.clash.text == "Typed"
        with pytest.raises(NotFound, match="no such row"):
            join(library, written.clash.id, "Typed", seen)
        assert clashes.of_story(library, story) == [written.clash]

    def test_a_row_that_was_emptied_takes_the_draft(self, library, colleague, story):
        seen = write_row(library, story, 1, "One")
        write_row(colleague, story, 1, "")
        written = write_draft(library, story, seen, "One and a half")
        assert (written.row.target, written.clash) == ("One and a half", None)

    def test_a_draft_that_cannot_be_confirmed_is_refused(self, library, story, row):
        with pytest.raises(Refused, match="no English to confirm"):
            write_draft(library, story, row(story, 1), " ", confirm=True)
        assert row(story, 1).target == ""
        assert clashes.of_story(library, story) == []


class TestMemory:
    def test_a_confirmed_row_is_remembered_and_an_edited_one_is_not(
        self, library, story, remembered
    ):
        write_row(library, story, 1, "One")
        assert remembered() == []
        write_row(library, story, 1, "One", confirm=True)
        assert remembered() == ["One"]
        [match] = memory.exact(library, SOURCE, "ru", "en")
        assert (match.pair.by, match.pair.story) == ("night desk", story)

    def test_confirming_again_replaces_the_pair(self, library, story, remembered):
        write_row(library, story, 1, "One", confirm=True)
        write_row(library, story, 1, "Two")
        assert remembered() == ["One"]
        write_row(library, story, 1, "Two", confirm=True)
        assert remembered() == ["Two"]

    def test_the_same_source_in_two_stories_keeps_both_wordings(
        self, library, story, take, remembered
    ):
        other = take(f"Другая новость\n\n{SOURCE}\n\nЕго встретили послы.")
        write_row(library, story, 1, "One", confirm=True)
        write_row(library, other, 1, "Two", confirm=True)
        assert remembered() == ["Two", "One"]

    def test_a_story_of_unknown_language_is_remembered_once_it_is_known(
        self, library, story, remembered
    ):
        set_field(library, story, "lang", "")
        write_row(library, story, 1, "One", confirm=True)
        assert remembered() == []
        set_field(library, story, "lang", "ru")
        assert remembered() == ["One"]

    def test_a_corrected_language_takes_the_pairs_along(self, library, story, remembered):
        write_row(library, story, 1, "One", confirm=True)
        write_row(library, story, 2, "Not confirmed")
        set_field(library, story, "lang", "uk")
        assert remembered() == []
        assert remembered(lang="uk") == ["One"]
        assert [pair.target for pair in memory.pairs(library)] == ["One"]


class TestMarks:
    def test_marks_follow_the_text_around_them(self, library, story, mark, marked):
        write_row(library, story, 1, "The minister arrived in Vienna.")
        mark(story, 1, "Vienna", side=Side.TARGET, english="Vienna")
        write_row(library, story, 1, "On Friday the minister at last came to Vienna, he said.")
        assert marked(story) == ["Vienna"]

    def test_marks_whose_words_changed_go(self, library, story, mark, marked):
        write_row(library, story, 1, "The minister arrived in Vienna.")
        mark(story, 1, "Vienna", side=Side.TARGET, english="Vienna")
        write_row(library, story, 1, "The minister arrived in Viennese style.")
        assert marked(story) == []
        write_row(library, story, 1, "")
        assert marked(story) == []

    def test_names_of_the_source_are_marked_as_their_english_is_written(
        self, library, story, mark, marked
    ):
        mark(story, 1, "Вену", "Vienna")
        assert marked(story) == []
        write_row(library, story, 1, "Vienna: the minister arrived in Vienna.")
        assert marked(story) == ["Vienna", "Vienna"]
        write_row(library, story, 2, "Vienna talks begin.")
        assert marked(story) == ["Vienna", "Vienna"]

    def test_names_already_in_the_english_are_marked_with_their_source(
        self, library, story, mark, marked
    ):
        write_row(library, story, 1, "The minister arrived in Vienna.")
        mark(story, 1, "Вену", "Vienna")
        assert marked(story) == ["Vienna"]

    def test_the_longest_name_wins(self, library, take, mark, marked):
        story = take("Банк России и Россия. Совет директоров Банка России заседал.")
        mark(story, 1, "Россия", "Russia")
        mark(story, 1, "Банк России", "Bank of Russia", EntityType.ORGANISATION)
        write_row(library, story, 1, "The Bank of Russia met in Russia, not in Russian hotels.")
        assert marked(story) == ["Bank of Russia", "Russia"]

    @pytest.mark.parametrize(
        ("english", "found"),
        [
            ("Vienna", 1),
            ("Vienna's mayor", 1),
            ("(Vienna)", 1),
            ("Vienna-based", 1),
            ("Viennas", 0),
            ("NewVienna", 0),
            ("vienna", 0),
            ("Vienna2", 0),
        ],
    )
    def test_only_whole_words_are_names(self, library, story, mark, marked, english, found):
        mark(story, 1, "Вену", "Vienna")
        write_row(library, story, 1, english)
        assert len(marked(story)) == found

    def test_marks_of_other_rows_and_stories_stay(self, library, story, take, mark, marked):
        other = take("Погода\n\nВ Вену пришла зима.\n\nВыпал снег.")
        for each in (story, other):
            write_row(library, each, 1, "Vienna.")
            mark(each, 1, "Вену", "Vienna")
        write_row(library, story, 1, "Gone.")
        assert marked(story) == []
        assert marked(other) == ["Vienna"]
        assert len(mentions.of_story(library, story)) == 1

    @settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
    @given(
        st.lists(
            st.lists(st.sampled_from(["Vienna", "in", "Vien", "na", "😀", "-", ", "]), max_size=7),
            min_size=1,
            max_size=4,
        )
    )
    def test_a_mark_is_always_on_its_words(self, library, story, mark, marked, texts):
        mark(story, 1, "Вену", "Vienna")
        for words in texts:
            write_row(library, story, 1, " ".join(words))
            assert set(marked(story)) <= {"Vienna"}
            assert len(marked(story)) == words.count("Vienna")


class TestFields:
    def test_every_field_is_tried_here(self):
        assert set(FIELDS) == set(FIELD_NAMES)

    @pytest.mark.parametrize("name", FIELDS)
    def test_every_field_can_be_corrected_and_only_it_changes(self, library, story, name):
        text, value = FIELDS[name]
        before = stories.get(library, story)
        after = set_field(library, story, name, text)
        assert getattr(after.fields, name) == value
        others = [each for each in FIELD_NAMES if each != name]
        assert all(getattr(after.fields, o) == getattr(before.fields, o) for o in others)
        assert after == stories.get(library, story)
        assert after.status is StoryStatus.NEW

    @pytest.mark.parametrize("name", FIELDS)
    def test_every_field_can_be_emptied(self, library, story, name):
        emptied = {"urgency": ("0", 0), "dateline_date": ("", None), "published": (" ", None)}
        text, value = emptied.get(name, ("", ""))
        assert getattr(set_field(library, story, name, text).fields, name) == value

    @pytest.mark.parametrize("name", ["dateline_date", "published"])
    @pytest.mark.parametrize("text", ["5 December", "2025-02-30", "05.12.2025", "tomorrow", "0"])
    def test_what_is_no_date_is_refused(self, library, story, name, text):
        with pytest.raises(Refused, match=f"{name} must be a date such as 2025-12-05, not '{text}"):
            set_field(library, story, name, text)

    @pytest.mark.parametrize("text", ["10", "-1", "high", "", "1.5", "²", "٣"])
    def test_what_is_no_urgency_is_refused(self, library, story, text):
        with pytest.raises(Refused, match=r"urgency must be 1 \(flash\) to 9, or 0"):
            set_field(library, story, "urgency", text)

    @pytest.mark.parametrize("name", ["colour", "", "id", "status", "headline_proposed", "Slug"])
    def test_an_unknown_field_is_refused_with_the_list(self, library, story, name):
        with pytest.raises(Refused) as refused:
            set_field(library, story, name, "x")
        assert all(each in str(refused.value) for each in ("headline", "summary", *FIELD_NAMES))

    @pytest.mark.parametrize("text", ["RU", " ru ", "ru-RU", "ru_RU"])
    def test_a_language_is_stored_as_its_code(self, library, story, text):
        assert set_field(library, story, "lang", text).fields.lang == "ru"

    def test_the_headline_is_a_row(self, library, story, row):
        after = set_field(library, story, "headline", "Minister in Vienna")
        assert after.english_title == row(story, 0).target == "Minister in Vienna"
        assert row(story, 0).state is RowState.EDITED

    def test_a_summary_is_a_row_where_there_is_one(self, library, story, take):
        with pytest.raises(Refused, match="has no summary"):
            set_field(library, story, "summary", "In short")
        other = take(
            "Министр в Вене\n\nКороткий визит\n\n"
            "Вена. 5 декабря. KAZAKHSTAN TODAY - Министр прибыл утром."
        )
        assert set_field(library, other, "summary", "In short").rows[1].target == "In short"

    def test_a_correction_stands_in_the_history(self, library, story):
        set_field(library, story, "slug", "VIENNA")
        act = audit.history(library, story)[-1]
        assert (act.action, act.by, act.detail) == (
            "set field",
            "night desk",
            {"field": "slug", "text": "VIENNA", "was": ""},
        )


def test_what_cannot_be_stored_is_left_out_of_english(library, story):
    row = write_row(library, story, 1, "\ufeffSnow\x00 fell 🙂.")
    assert row.target == "Snow fell 🙂."
    written = write_draft(library, story, row, "Snow\ud800 fell 🙂 again.")
    assert written.row.target == "Snow fell 🙂 again."
