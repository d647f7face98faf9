"""A source that changed, a story that came twice, words that cleaning took out."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db import audit, memory, removed, revisions, rows, stories, versions
from db.errors import NotFound, Refused
from db.records import (
    EntityType,
    IncomingRow,
    IncomingStory,
    RemovalReason,
    Removed,
    RowKind,
    RowState,
    Side,
    StoryStatus,
    TagState,
    VersionReason,
)
from db.stories import Original
from editor.desk import exporting, revising, tagging, workflow
from editor.desk.editing import set_field, write_row
from editor.desk.finding import find_stories
from editor.desk.tagging import Span
from editor.desk.taking_in import Outcome, store, take_in

HEADLINE = "Министр в Вене"
FIRST = "Министр прибыл в Вену в пятницу утром и встретился с послами."
SECOND = "Переговоры о поставках газа начнутся завтра в полдень."
THIRD = "Инфляция в стране составила 8,4% за одиннадцать месяцев."
CHANGED = "Переговоры о поставках газа в Вене начнутся послезавтра в полдень."
ELSE = "Снегопад закрыл горные дороги на севере области."
ENGLISH = ("Minister in Vienna", "The minister arrived.", "The talks begin.", "Inflation was 8.4%.")
URL = "https://news.example/vienna"


def text(headline, *body, **known):
    kinds = [RowKind.HEADLINE, *[RowKind.PARAGRAPH] * len(body)]
    found = tuple(map(IncomingRow, kinds, (headline, *body)))
    return IncomingStory(**{"rows": found, "lang": "ru", "format": "rss", "guid": "a1"} | known)


FIRSTLY = text(HEADLINE, FIRST, SECOND, THIRD)
SECONDLY = text(HEADLINE, FIRST, CHANGED, THIRD)


@pytest.fixture
def arrive(library):
    """Return a function that stores stories of one file; it gives what became of the last."""

    def run(*incoming):
        raw = str(incoming).encode()
        return store(library, Original("feed.xml", raw), incoming)[-1]

    return run


@pytest.fixture
def story_id(library, arrive):
    """A story translated and confirmed, of the source's first revision."""
    story_id = arrive(FIRSTLY).story
    for position, english in enumerate(ENGLISH):
        write_row(library, story_id, position, english, confirm=True)
    return story_id


@pytest.fixture
def told(library):
    """Return a function that tells source, English and state of a story's rows."""

    def read(story_id):
        return [
            (each.source, each.target, each.state.value)
            for each in stories.get(library, story_id).rows
        ]

    return read


class TestArriving:
    def test_another_text_of_the_same_name_is_a_revision(self, library, arrive, story_id):
        arrival = arrive(SECONDLY)
        assert (arrival.outcome, arrival.story) == (Outcome.UPDATED, story_id)
        assert arrival.of == arrival.uid == stories.uid(library, story_id)
        assert arrival.reason == "Revision 2: rows 1 changed."
        assert list(stories.ids(library)) == [story_id]
        assert [each.number for each in revisions.of_story(library, story_id)] == [1, 2]

    def test_the_bytes_of_both_stay(self, library, arrive, story_id):
        arrive(SECONDLY)
        assert stories.original(library, story_id, 1).raw == str((FIRSTLY,)).encode()
        assert stories.original(library, story_id).raw == str((SECONDLY,)).encode()

    def test_another_text_of_the_same_address_is_a_revision(self, library, arrive):
        one = arrive(replace(FIRSTLY, guid="", url=URL))
        other = arrive(replace(SECONDLY, guid="", url=URL))
        assert (other.outcome, other.story) == (Outcome.UPDATED, one.story)

    def test_a_page_that_was_pasted_twice(self, library):
        page = f"{HEADLINE}\n\n{FIRST}\n\n{SECOND}\n\n{URL}\n"
        (one,) = take_in(library, Original("a.txt", page.encode()))
        (other,) = take_in(library, Original("a.txt", page.replace(SECOND, CHANGED).encode()))
        assert (other.outcome, other.story) == (Outcome.UPDATED, one.story)

    @pytest.mark.parametrize("url", ["https://news.example/", "https://news.example", "", "a/b"])
    def test_what_is_no_page_does_not_tell_a_story(self, library, arrive, url):
        one = arrive(replace(FIRSTLY, guid="", url=url))
        other = arrive(replace(SECONDLY, guid="", url=url))
        assert (other.outcome, other.of) == (Outcome.IMPORTED, one.uid)

    def test_a_short_name_that_two_sites_use_does_not_mix_them(self, library, arrive, story_id):
        arrival = arrive(text("Снег на севере", ELSE))
        assert arrival.outcome is Outcome.IMPORTED
        assert arrival.of == stories.uid(library, story_id)
        assert arrival.reason == f"It has the name or address of story {story_id}, and other words."

    def test_where_the_name_misleads_the_address_tells(self, arrive, story_id):
        one = arrive(text("Снег на севере", ELSE, guid="", url=URL))
        other = arrive(text("Снегопад на севере", ELSE, guid="a1", url=URL))
        assert (other.outcome, other.story) == (Outcome.UPDATED, one.story)

    @pytest.mark.parametrize("guid", ["urn:newsml:a:1", "tag:a,2025:1", "https://a.example/1"])
    def test_a_name_unique_in_the_world_tells_a_story_whatever_it_says(self, arrive, guid):
        one = arrive(replace(FIRSTLY, guid=guid))
        other = arrive(text("Сообщение снято", "Агентство отзывает сообщение.", guid=guid))
        assert (other.outcome, other.story) == (Outcome.UPDATED, one.story)

    def test_stories_of_one_file_are_not_revisions_of_each_other(self, library, arrive):
        same = {"guid": "https://a.example/feed", "url": URL}
        arrival = arrive(replace(FIRSTLY, **same), replace(SECONDLY, **same))
        assert arrival.outcome is Outcome.IMPORTED
        assert len(stories.ids(library)) == 2

    def test_a_new_headline_alone_is_a_revision(self, library, arrive, story_id, told):
        arrival = arrive(text("Министр прилетел в Вену", FIRST, SECOND, THIRD))
        assert arrival.outcome is Outcome.UPDATED
        assert told(story_id)[0] == ("Министр прилетел в Вену", ENGLISH[0], "stale")

    def test_the_same_text_is_a_duplicate(self, library, arrive, story_id):
        arrival = arrive(replace(FIRSTLY, credit="Архив"))
        assert (arrival.outcome, arrival.reason) == (Outcome.DUPLICATE, "")
        assert revisions.latest(library, story_id) == 1

    @pytest.mark.parametrize("guid", ["a1", ""])
    def test_an_earlier_text_does_not_undo_a_later_one(self, library, arrive, story_id, guid):
        arrive(SECONDLY)
        arrival = arrive(replace(FIRSTLY, guid=guid))
        assert (arrival.outcome, arrival.story) == (Outcome.DUPLICATE, story_id)
        assert arrival.reason == (f"It is revision 1 of story {story_id}, which is at revision 2.")
        assert rows.get(library, story_id, 2).source == CHANGED


class TestAlike:
    @pytest.mark.parametrize(
        ("first", "second", "reason"),
        [
            (
                (FIRST, SECOND, THIRD),
                (FIRST, SECOND),
                "100 % of its words are in story {}.",
            ),
            (
                (FIRST, SECOND),
                (FIRST, SECOND, THIRD, ELSE),
                "It has 100 % of the words of story {}.",
            ),
            (
                (FIRST, SECOND, THIRD),
                ("Как сообщает наш корреспондент,", FIRST, SECOND.upper(), ELSE),
                "It has 65 % of the words of story {}.",
            ),
        ],
    )
    def test_nearly_the_same_story_comes_in_and_says_so(
        self, library, arrive, first, second, reason
    ):
        one = arrive(text(HEADLINE, *first, guid=""))
        other = arrive(text("Переговоры", *second, guid=""))
        assert (other.outcome, other.of) == (Outcome.IMPORTED, one.uid)
        assert other.reason == reason.format(one.story)
        assert len(stories.ids(library)) == 2

    def test_a_story_of_its_own_says_nothing(self, arrive, story_id):
        arrival = arrive(text("Снег на севере", ELSE, guid=""))
        assert (arrival.outcome, arrival.of, arrival.reason) == (Outcome.IMPORTED, "", "")

    def test_a_revised_story_is_known_by_its_new_words(self, library, arrive, story_id):
        arrive(text(HEADLINE, FIRST, ELSE))
        assert arrive(text("Снег на севере", ELSE, guid="")).of == stories.uid(library, story_id)

    def test_a_library_of_before_is_counted_on_the_next_arrival(self, library, arrive, story_id):
        with library.write():
            library.execute("DELETE FROM shingle")
            library.execute("UPDATE story SET shingle_count = NULL, sampled_count = NULL")
        assert arrive(text("Иначе", FIRST, SECOND, guid="")).of == stories.uid(library, story_id)


class TestRevising:
    def test_what_is_unchanged_keeps_all_it_had(self, library, arrive, story_id):
        before = stories.get(library, story_id).rows
        arrive(SECONDLY)
        after = stories.get(library, story_id).rows
        assert [after[place] for place in (0, 1, 3)] == [before[place] for place in (0, 1, 3)]

    def test_what_changed_keeps_its_english_as_stale(self, library, arrive, story_id, told):
        uid = rows.get(library, story_id, 2).uid
        arrive(SECONDLY)
        assert told(story_id)[2] == (CHANGED, ENGLISH[2], "stale")
        assert rows.get(library, story_id, 2).uid == uid

    def test_a_row_that_is_new_is_empty_and_one_that_is_gone_is_in_the_version(
        self, library, arrive, story_id, told
    ):
        arrival = arrive(text(HEADLINE, ELSE, FIRST, SECOND))
        assert arrival.reason == "Revision 2: rows 1 new, 1 gone."
        assert told(story_id) == [
            (HEADLINE, ENGLISH[0], "confirmed"),
            (ELSE, "", "empty"),
            (FIRST, ENGLISH[1], "confirmed"),
            (SECOND, ENGLISH[2], "confirmed"),
        ]
        (kept,) = [
            version
            for version in versions.of_story(library, story_id)
            if version.reason is VersionReason.BEFORE_REIMPORT
        ]
        assert kept.note == "before revision 2 of the source"
        assert versions.load(library, story_id, kept.number).rows[3].target == ENGLISH[3]

    def test_a_changed_row_without_english_stays_empty(self, library, arrive, told):
        story_id = arrive(FIRSTLY).story
        arrive(SECONDLY)
        assert told(story_id)[2] == (CHANGED, "", "empty")
        assert revising.source_difference(rows.get(library, story_id, 2)) == []

    def test_case_and_yo_make_no_english_stale(self, library, arrive, told):
        story_id = arrive(text(HEADLINE, "Её приезд отложён.")).story
        write_row(library, story_id, 1, "Her visit is off.", confirm=True)
        arrive(text(HEADLINE, "Ее приезд отложен."))
        assert told(story_id)[1] == ("Ее приезд отложен.", "Her visit is off.", "confirmed")

    def test_the_difference_is_shown_until_the_english_is_confirmed(
        self, library, arrive, story_id
    ):
        assert revising.source_difference(rows.get(library, story_id, 2)) == []
        arrive(SECONDLY)
        edits = revising.source_difference(rows.get(library, story_id, 2))
        assert "".join(edit.text for edit in edits if edit.op != "added") == SECOND
        assert "".join(edit.text for edit in edits if edit.op != "removed") == CHANGED
        write_row(library, story_id, 2, "The talks begin the day after")
        assert revising.source_difference(rows.get(library, story_id, 2)) == edits
        write_row(library, story_id, 2, "The talks begin the day after tomorrow.", confirm=True)
        assert revising.source_difference(rows.get(library, story_id, 2)) == []
        assert rows.get(library, story_id, 2).state is RowState.CONFIRMED

    def test_stale_english_that_is_right_can_be_confirmed_as_it_is(self, library, arrive, story_id):
        arrive(SECONDLY)
        row = write_row(library, story_id, 2, ENGLISH[2], confirm=True)
        assert (row.state, row.source_before) == (RowState.CONFIRMED, "")

    def test_the_difference_is_from_what_the_english_was_written_for(
        self, library, arrive, story_id
    ):
        arrive(SECONDLY)
        arrive(text(HEADLINE, FIRST, CHANGED.replace("полдень", "полночь"), THIRD))
        assert rows.get(library, story_id, 2).source_before == SECOND
        arrive(text(HEADLINE, FIRST, SECOND, THIRD, ELSE))
        back = rows.get(library, story_id, 2)
        assert (back.source, back.source_before, back.state) == (SECOND, "", RowState.STALE)

    def test_the_memory_keeps_what_was_confirmed_of_the_text_before(
        self, library, arrive, story_id
    ):
        arrive(SECONDLY)
        write_row(library, story_id, 2, "The talks are put off.", confirm=True)
        for source, english in ((SECOND, ENGLISH[2]), (CHANGED, "The talks are put off.")):
            found = memory.exact(library, source, "ru", "en")
            assert [match.pair.target for match in found] == [english]

    def test_marks_follow_the_text_around_them(self, library, arrive, story_id):
        gas, noon = SECOND.index("газа"), SECOND.index("полдень")
        for start, word, english in ((gas, "газа", "gas"), (noon, "полдень", "noon")):
            span = Span(row=2, side=Side.SOURCE, start=start, end=start + len(word))
            tagging.mention(library, story_id, span, EntityType.EVENT, english=english)
        arrive(text(HEADLINE, ELSE, FIRST, CHANGED.replace("полдень", "полночь"), THIRD))
        story = stories.get(library, story_id)
        (mark,) = [mark for mark in story.mentions if mark.side is Side.SOURCE]
        assert (mark.row, mark.surface, mark.state) == (3, "газа", TagState.CONFIRMED)
        assert story.rows[3].source[mark.start : mark.end] == "газа"

    def test_an_approved_story_is_open_again_and_exports_what_was_approved(
        self, library, arrive, story_id
    ):
        number = workflow.approve(library, story_id).version.number
        arrive(SECONDLY)
        assert stories.status(library, story_id) is StoryStatus.TRANSLATING
        assert versions.approved(library, story_id) == number
        assert exporting.copy_of(library, story_id).paragraphs[1].text == ENGLISH[2]
        assert [act.action for act in audit.history(library, story_id)][-2:] == [
            "reopen",
            "revise",
        ]

    def test_a_spiked_story_is_revised_and_stays_spiked(self, library, arrive, story_id, told):
        workflow.approve(library, story_id)
        workflow.spike(library, story_id)
        arrive(SECONDLY)
        assert stories.status(library, story_id) is StoryStatus.SPIKED
        assert told(story_id)[2] == (CHANGED, ENGLISH[2], "stale")
        workflow.unspike(library, story_id)
        assert stories.status(library, story_id) is StoryStatus.TRANSLATING

    def test_any_other_story_stays_where_it_is(self, library, arrive):
        story_id = arrive(FIRSTLY).story
        arrive(SECONDLY)
        assert stories.status(library, story_id) is StoryStatus.NEW
        workflow.spike(library, story_id)
        arrive(text(HEADLINE, FIRST))
        workflow.unspike(library, story_id)
        workflow.submit(library, story_id)
        arrive(text(HEADLINE, FIRST, ELSE))
        assert stories.status(library, story_id) is StoryStatus.REVIEW

    def test_fields_follow_but_for_those_corrected(self, library, arrive, story_id):
        set_field(library, story_id, "byline", "Night desk")
        set_field(library, story_id, "slug", "VIENNA")
        arrive(replace(SECONDLY, byline="Отдел новостей", credit="Архив"))
        fields = stories.get(library, story_id).fields
        assert (fields.byline, fields.slug, fields.credit) == ("Night desk", "VIENNA", "Архив")

    def test_a_proposed_headline_does_not_take_a_real_ones_place(
        self, library, arrive, story_id, told
    ):
        arrive(replace(text("Переговоры", FIRST, CHANGED), headline_proposed=True))
        assert told(story_id)[0] == (HEADLINE, ENGLISH[0], "confirmed")

    def test_the_new_words_are_found_and_the_old_ones_no_more(self, library, arrive, story_id):
        arrive(text(HEADLINE, FIRST, ELSE))
        assert find_stories(library, "снегопады") == [story_id]
        assert find_stories(library, "инфляция") == []

    def test_a_version_brings_back_what_stood_before(self, library, arrive, story_id, told):
        before = told(story_id)
        arrive(text(HEADLINE, ELSE))
        workflow.restore(library, story_id, 1)
        assert told(story_id) == before

    def test_nothing_is_stored_when_it_fails_half_way(self, library, story_id, contents):
        before = contents()
        broken = text(HEADLINE, FIRST, "")
        with pytest.raises(Exception, match="CHECK"), library.write():
            revising.revise(library, story_id, broken, 1)
        assert contents() == before
        assert revisions.latest(library, story_id) == 1


class TestFolding:
    def test_a_duplicate_is_put_aside_and_says_for_what(self, library, arrive, story_id):
        other = arrive(text("Переговоры", FIRST, SECOND, guid="")).story
        revising.fold(library, other, story_id)
        assert list(stories.ids(library)) == [story_id]
        told = audit.history(library, other)[-1]
        assert (told.action, told.detail) == ("fold", {"into": story_id})
        told = audit.history(library, story_id)[-1]
        assert (told.action, told.detail) == ("fold in", {"story": other})
        workflow.unspike(library, other)
        assert list(stories.ids(library)) == [other, story_id]

    def test_what_cannot_be_folded(self, library, arrive, story_id):
        other = arrive(text("Переговоры", FIRST, SECOND, guid="")).story
        with pytest.raises(Refused, match="into itself"):
            revising.fold(library, story_id, story_id)
        with pytest.raises(NotFound):
            revising.fold(library, story_id, 99)
        workflow.spike(library, other)
        with pytest.raises(Refused, match="Unspike it"):
            revising.fold(library, story_id, other)
        with pytest.raises(Refused, match="spiked already"):
            revising.fold(library, other, story_id)
        assert stories.status(library, story_id) is StoryStatus.TRANSLATING


class TestPuttingBack:
    OUT = (
        Removed(RemovalReason.REPEATED_HEADLINE, HEADLINE, 1),
        Removed(RemovalReason.BOILERPLATE, "Читайте также о снеге.", 2),
    )

    @pytest.fixture
    def story_id(self, library, arrive):
        story_id = arrive(replace(FIRSTLY, removed=self.OUT)).story
        for position, english in enumerate(ENGLISH):
            write_row(library, story_id, position, english, confirm=True)
        return story_id

    def test_words_become_the_row_they_were(self, library, story_id, told):
        before = stories.get(library, story_id).rows
        row = revising.put_back(library, story_id, 1)
        assert (row.position, row.kind) == (2, RowKind.PARAGRAPH)
        assert [source for source, *_ in told(story_id)] == [
            HEADLINE,
            FIRST,
            "Читайте также о снеге.",
            SECOND,
            THIRD,
        ]
        after = stories.get(library, story_id).rows
        assert [after[place].uid for place in (0, 1, 3, 4)] == [each.uid for each in before]
        assert [each.target for each in after if each.target] == list(ENGLISH)
        assert find_stories(library, "также") == [story_id]

    def test_what_stood_before_is_kept(self, library, story_id):
        before = stories.get(library, story_id).rows
        revising.put_back(library, story_id, 0)
        assert versions.load(library, story_id, 1).rows == before
        assert audit.history(library, story_id)[-1].action == "put back"

    def test_words_come_back_once(self, library, story_id):
        revising.put_back(library, story_id, 0)
        for place in (0, 2, -1):
            with pytest.raises(NotFound):
                revising.put_back(library, story_id, place)

    def test_a_closed_story_stays_as_it_is(self, library, story_id):
        workflow.approve(library, story_id)
        with pytest.raises(Refused, match="Reopen"):
            revising.put_back(library, story_id, 0)

    def test_what_was_put_back_stays_in_a_revision_with_its_english(
        self, library, story_id, arrive, told
    ):
        revising.put_back(library, story_id, 1)
        write_row(library, story_id, 2, "Read more about snow.", confirm=True)
        changed = text(HEADLINE, ELSE, FIRST, CHANGED, THIRD, removed=(self.OUT[0], *OUT_AGAIN))
        assert arrive(changed).reason == "Revision 2: rows 1 changed, 1 new."
        assert told(story_id)[3] == ("Читайте также о снеге.", "Read more about snow.", "confirmed")
        assert [
            (words.text, words.position) for words in removed.of_story(library, story_id).words
        ] == [(HEADLINE, 1), ("Подписаться", 5)]

    def test_words_of_a_revision_are_out_again_where_they_stood_before_it(
        self, library, story_id, arrive
    ):
        revising.put_back(library, story_id, 1)
        arrive(text(HEADLINE, FIRST, SECOND, ELSE, removed=self.OUT))
        workflow.restore(library, story_id, 1)
        found = [
            (words.text, words.position) for words in removed.of_story(library, story_id).words
        ]
        assert found == [(words.text, words.before) for words in self.OUT]


OUT_AGAIN = (
    Removed(RemovalReason.BOILERPLATE, "Читайте также о снеге.", 3),
    Removed(RemovalReason.BOILERPLATE, "Подписаться", 4),
)
PARAGRAPHS = st.lists(
    st.sampled_from([FIRST, SECOND, CHANGED, THIRD, ELSE, "Да.", "да.", "Читайте также"]),
    min_size=1,
    max_size=6,
)
ACTS = st.one_of(
    st.tuples(
        st.just("revise"),
        st.sampled_from([HEADLINE, "Переговоры в Вене"]),
        PARAGRAPHS,
        st.booleans(),
    ),
    st.tuples(st.just("write"), st.integers(0, 6), st.integers(0, 99), st.booleans()),
    st.tuples(st.just("mark"), st.integers(0, 6), st.integers(0, 40), st.integers(3, 9)),
    st.tuples(st.just("put back"), st.integers(0, 1)),
    st.tuples(st.just("approve")),
    st.tuples(st.just("restore"), st.integers(0, 9)),
)


class TestWhateverHappens:
    """No English that somebody wrote goes, and the story holds together."""

    @given(st.lists(ACTS, min_size=1, max_size=10))
    @settings(
        max_examples=60,
        deadline=None,
        suppress_health_check=[HealthCheck.function_scoped_fixture],
    )
    def test_no_english_is_lost(self, library, arrive, acts):
        guid = f"urn:story:{len(library.rows('SELECT id FROM story'))}"
        story_id = arrive(text(HEADLINE, guid, FIRST, guid=guid, removed=OUT_AGAIN[1:])).story
        written = set()
        for act, *values in acts:
            self._do(library, arrive, story_id, guid, act, values, written)
            story = stories.get(library, story_id)
            self._check(library, story, written)

    def _do(self, library, arrive, story_id, guid, act, values, written):
        if act == "revise":
            headline, body, proposed = values
            changed = text(
                headline, guid, *body, guid=guid, headline_proposed=proposed, removed=OUT_AGAIN
            )
            before = stories.get(library, story_id)
            assert arrive(changed).story == story_id
            self._check_revised(before, stories.get(library, story_id))
        elif act == "approve":
            if stories.status(library, story_id) is not StoryStatus.APPROVED:
                workflow.approve(library, story_id, force=True)
        elif act == "restore":
            kept = versions.of_story(library, story_id)
            if kept:
                workflow.restore(library, story_id, kept[values[0] % len(kept)].number)
        else:
            self._edit(library, story_id, act, values, written)

    def _edit(self, library, story_id, act, values, written):
        if stories.status(library, story_id) is StoryStatus.APPROVED:
            workflow.reopen(library, story_id)
        position, *rest = values
        found = stories.get(library, story_id).rows[position : position + 1]
        if act == "write" and found:
            number, confirm = rest
            # What stands there is replaced by hand: only what is new has to stay.
            written.discard(found[0].target)
            write_row(library, story_id, position, f"English {number}", confirm=confirm)
            written.add(f"English {number}")
        elif act == "mark" and found:
            start, length = rest
            end = min(start + length, len(found[0].source))
            if found[0].source[start:end].strip():
                span = Span(row=position, side=Side.SOURCE, start=start, end=end)
                tagging.mention(library, story_id, span, EntityType.EVENT, english="English")
        elif act == "put back" and any(
            words.place == values[0] for words in removed.of_story(library, story_id).words
        ):
            revising.put_back(library, story_id, values[0])

    def _check_revised(self, before, after):
        """What the source says as before is as before; other English is kept and stale."""
        were = {row.uid: row for row in before.rows}
        for row in after.rows:
            was = were.get(row.uid)
            if was is None:
                assert (row.target, row.state) == ("", RowState.EMPTY)
            elif was.source == row.source:
                assert replace(row, position=0, row_version=0, kind=was.kind) == replace(
                    was, position=0, row_version=0
                )
            else:
                assert row.target == was.target
                same = was.source.casefold() == row.source.casefold()
                assert same or not row.target or row.state is RowState.STALE

    def _check(self, library, story, written):
        assert [row.position for row in story.rows] == list(range(len(story.rows)))
        assert [row.kind for row in story.rows[:2]] == [RowKind.HEADLINE, RowKind.PARAGRAPH]
        (card,) = stories.cards(library, [story.id])
        assert (card.title, card.english_title) == (story.title, story.english_title)
        assert card.rows == len(story.rows)
        assert card.confirmed == sum(row.state is RowState.CONFIRMED for row in story.rows)
        kept = [
            versions.load(library, story.id, version.number)
            for version in versions.of_story(library, story.id)
        ]
        reachable = {row.target for each in (story, *kept) for row in each.rows}
        assert written <= reachable
        for mark in story.mentions:
            row = story.rows[mark.row]
            marked = row.source if mark.side is Side.SOURCE else row.target
            assert marked[mark.start : mark.end] == mark.surface
        for words in removed.of_story(library, story.id).words:
            assert 1 <= words.position <= len(story.rows)
