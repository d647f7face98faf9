from dataclasses import replace
from datetime import date

import pytest

from db import audit, entities, mentions, rows, stories, topics
from db.errors import Conflict, NotFound
from db.library import Library, sqlite3  # pyright: ignore[reportPrivateImportUsage]
from db.records import (
    EntityType,
    IncomingRow,
    IncomingStory,
    RowKind,
    RowState,
    Side,
    StoryCard,
    StoryFields,
    StoryStatus,
    TagState,
    Topic,
)
from db.stories import Original

FIELDS = StoryFields(
    lang="ru",
    agency="ТАСС",
    agency_english="TASS",
    dateline_place="Вена",
    dateline_place_english="Vienna",
    dateline_date=date(2026, 2, 28),
    published=date(2026, 3, 1),
    credit="Photo 😀",
    byline="Night desk",
    url="https://example.org/1?a=б",
    urgency=3,
    slug="OIL-PRICE",
    note="Ask the desk\nabout it",
)


def story_of(*sources, **more):
    kinds = [RowKind.HEADLINE, *[RowKind.PARAGRAPH] * len(sources)]
    return IncomingStory(
        rows=tuple(map(IncomingRow, kinds, sources)), lang="ru", format="docx", **more
    )


@pytest.fixture
def move(library):
    def run(story_id, *statuses):
        for status in statuses:
            with library.write():
                stories.set_status(library, story_id, status)

    return run


class TestTakingIn:
    def test_a_story_is_stored_whole(self, library, path):
        raw = "Нефть дорожает\nАбзац".encode("cp1251") + b"\x00\xff"
        with library.write():
            original = stories.keep_original(library, Original("лента.docx", raw))
            story_id = stories.add(
                library,
                story_of("Нефть дорожает", "Абзац", headline_proposed=True),
                FIELDS,
                original,
            )
        with Library(path) as reopened:
            story = stories.get(reopened, story_id)
            assert stories.original(reopened, story_id) == Original("лента.docx", raw)
        assert story.fields == FIELDS
        assert (story.status, story.format) == (StoryStatus.NEW, "docx")
        assert story.headline_proposed
        assert [row.source for row in story.rows] == ["Нефть дорожает", "Абзац"]
        assert (story.mentions, story.topics, story.row_version) == ((), (), 1)
        assert [act.action for act in audit.history(library, story_id)] == ["take in"]

    def test_the_same_bytes_are_kept_once_under_their_first_name(self, library):
        with library.write():
            first = stories.keep_original(library, Original("a.txt", b"same"))
            again = stories.keep_original(library, Original("b.txt", b"same"))
            other = stories.keep_original(library, Original("a.txt", b"other"))
        assert first == again != other

    def test_a_story_that_cannot_be_stored_leaves_nothing(self, library, take_in):
        def stop_half_way():
            with library.write():
                original = stories.keep_original(library, Original("a.txt", b"bytes"))
                stories.add(library, story_of("Заголовок", ""), FIELDS, original)

        with pytest.raises(sqlite3.IntegrityError):
            stop_half_way()
        for table in ("story", "segment", "original", "audit"):
            assert library.value(f"SELECT count(*) FROM {table}") == 0

    def test_the_same_text_is_known_again_from_another_file(self, library, take_in):
        story_id = take_in("Заголовок", "Первый абзац", "Второй")
        same = stories.fingerprint(story_of("Другой заголовок", "Первый\u00a0 абзац", "Второй"))
        uid = stories.get(library, story_id).uid
        assert stories.with_fingerprint(library, same) == uid
        for other in (("Заголовок", "Второй", "Первый абзац"), ("Заголовок", "Первый абзац")):
            assert stories.with_fingerprint(library, stories.fingerprint(story_of(*other))) == ""

    def test_the_first_of_several_with_the_same_text_is_told(self, library, take_in):
        first, _ = take_in("А", "Абзац"), take_in("Б", "Абзац")
        same = stories.fingerprint(story_of("В", "Абзац"))
        assert stories.with_fingerprint(library, same) == stories.get(library, first).uid


class TestFinding:
    def test_a_story_is_found_by_number_and_uid(self, library, take_in):
        take_in("Первый")
        story_id = take_in("Второй")
        uid = stories.get(library, story_id).uid
        for name in (str(story_id), f"00{story_id}", uid, uid.upper()):
            assert stories.find(library, name) == story_id

    def test_a_story_is_found_by_its_sources_name_and_address(self, library, take_in, move):
        older, newer = (self._with_name(library, "tag:a") for _ in range(2))
        assert stories.with_guid(library, "tag:a") == newer
        assert stories.with_url(library, FIELDS.url) == newer
        move(newer, StoryStatus.SPIKED)
        assert stories.with_guid(library, "tag:a") == older
        assert stories.with_url(library, FIELDS.url) == older
        move(older, StoryStatus.SPIKED)
        assert stories.with_guid(library, "tag:a") == newer

    def test_no_name_and_no_address_find_nothing(self, library, take_in):
        take_in("Заголовок")
        self._with_name(library, "tag:a")
        for look in (stories.with_guid, stories.with_url):
            assert look(library, "") is None
            assert look(library, "tag:b") is None

    @pytest.mark.parametrize("name", ["99", "", "x", "-1", "²", "٣", "9" * 18, "9" * 40, "f" * 32])
    def test_what_names_no_story_is_told(self, library, take_in, name):
        take_in("Заголовок")
        with pytest.raises(NotFound):
            stories.find(library, name)

    def test_a_story_that_is_not_there(self, library):
        for look in (stories.get, stories.status, stories.original, stories.uid):
            with pytest.raises(NotFound, match="99"):
                look(library, 99)
        assert stories.cards(library, [99]) == []

    def test_stories_are_listed_newest_first_without_the_spiked(self, library, take_in, move):
        first, second, third = take_in("1"), take_in("2"), take_in("3")
        move(second, StoryStatus.SPIKED)
        assert list(stories.ids(library)) == [third, first]
        assert list(stories.ids(library, StoryStatus.SPIKED)) == [second]
        assert list(stories.ids(library, StoryStatus.NEW)) == [third, first]
        assert stories.counts(library) == dict.fromkeys(StoryStatus, 0) | {
            StoryStatus.NEW: 2,
            StoryStatus.SPIKED: 1,
        }

    def _with_name(self, library, guid):
        with library.write():
            original = stories.keep_original(library, Original("a.xml", b"a"))
            return stories.add(library, story_of("Заголовок", "Абзац", guid=guid), FIELDS, original)

    def test_lookups_use_an_index(self, library, take_in, plans):
        story_id = take_in("Заголовок", "Абзац")
        uid = stories.get(library, story_id).uid
        steps = (
            plans(stories.ids, StoryStatus.NEW)
            + plans(stories.with_fingerprint, "0" * 64)
            + plans(stories.find, str(story_id))
            + plans(stories.find, uid)
            + plans(stories.cards, [story_id, 99])
            + plans(stories.original, story_id)
        )
        around = ("CO-ROUTINE", "SCAN (subquery")  # a list of ids is put together from a search
        assert all(step.startswith(("SEARCH", *around)) for step in steps), steps
        assert all("COVERING INDEX" in step for step in plans(stories.counts))


class TestCards:
    def test_a_card_tells_what_the_list_shows(self, library, take_in, save):
        story_id = take_in(
            "Нефть дорожает",
            "Абзац",
            lang="ru",
            agency="ТАСС",
            agency_english="TASS",
            dateline_date=date(2026, 2, 28),
            published=date(2026, 3, 1),
        )
        save(story_id, 0, "Oil is up", RowState.CONFIRMED)
        story = stories.get(library, story_id)
        assert stories.cards(library, [story_id]) == [
            StoryCard(
                id=story_id,
                uid=story.uid,
                status=StoryStatus.NEW,
                title="Нефть дорожает",
                english_title="Oil is up",
                lang="ru",
                agency="TASS",
                date="2026-02-28",
                rows=2,
                confirmed=1,
            )
        ]

    def test_a_card_falls_back_to_what_is_known(self, library, take_in):
        story_id = take_in("Заголовок", agency="ТАСС", published=date(2026, 3, 1))
        bare = take_in("Другой")
        first, second = stories.cards(library, [story_id, bare])
        assert (first.agency, first.date) == ("ТАСС", "2026-03-01")
        assert second.date == stories.get(library, bare).updated_at[:10]

    def test_cards_come_in_the_order_asked(self, library, take_in):
        numbers = [take_in(f"Заголовок {number}") for number in range(5)]
        asked = [numbers[3], 99, numbers[0], numbers[4]]
        assert [card.id for card in stories.cards(library, asked)] == [
            numbers[3],
            numbers[0],
            numbers[4],
        ]


class TestChanging:
    def test_corrected_fields_are_stored(self, library, take_in):
        story_id = take_in("Заголовок")
        with library.write():
            stories.set_fields(library, story_id, FIELDS, 1)
        story = stories.get(library, story_id)
        assert (story.fields, story.row_version) == (FIELDS, 2)
        with library.write():
            stories.set_fields(library, story_id, StoryFields(), 2)
        assert stories.get(library, story_id).fields == StoryFields()

    def test_who_saw_older_fields_cannot_overwrite(self, library, path, take_in):
        story_id = take_in("Заголовок")
        with Library(path) as elsewhere, elsewhere.write():
            stories.set_fields(elsewhere, story_id, FIELDS, 1)
        with pytest.raises(Conflict, match=f"Story {story_id}"), library.write():
            stories.set_fields(library, story_id, replace(FIELDS, slug="TOO-LATE"), 1)
        assert stories.get(library, story_id).fields == FIELDS

    def test_a_status_changed_elsewhere_counts_as_a_change(self, library, take_in, move):
        story_id = take_in("Заголовок")
        move(story_id, StoryStatus.APPROVED)
        with pytest.raises(Conflict), library.write():
            stories.set_fields(library, story_id, FIELDS, 1)

    @pytest.mark.parametrize("before", [StoryStatus.NEW, StoryStatus.REVIEW, StoryStatus.APPROVED])
    def test_a_spiked_story_remembers_where_it_stood(self, library, take_in, move, before):
        story_id = take_in("Заголовок")
        move(story_id, before, StoryStatus.SPIKED)
        assert stories.status(library, story_id) is StoryStatus.SPIKED
        assert stories.spiked_from(library, story_id) is before

    def test_a_story_spiked_twice_still_does(self, library, take_in, move):
        story_id = take_in("Заголовок")
        move(story_id, StoryStatus.REVIEW, StoryStatus.SPIKED, StoryStatus.SPIKED)
        assert stories.spiked_from(library, story_id) is StoryStatus.REVIEW

    def test_an_accepted_headline_is_no_proposal(self, library):
        with library.write():
            original = stories.keep_original(library, Original("a.txt", b"x"))
            proposed = story_of("Заголовок", headline_proposed=True)
            story_id = stories.add(library, proposed, FIELDS, original)
            stories.accept_headline(library, story_id)
        assert not stories.get(library, story_id).headline_proposed


class TestRestoring:
    def test_everything_comes_back(self, library, take_in, save, mark, move):
        story_id = take_in("Нефть в Вене", "Абзац", lang="ru", published=date(2026, 3, 1))
        save(story_id, 0, "Oil in Vienna", RowState.CONFIRMED, origin="Google", machine="Oil")
        with library.write():
            vienna = entities.add(library, EntityType.PLACE, "Вена", "Vienna")
            mentions.add(library, story_id, mark(story_id, 0, 8, 12, entity=vienna))
            mentions.add(library, story_id, mark(story_id, 0, 7, 13, Side.TARGET, vienna))
            topics.learn(library, [Topic("1", "oil"), Topic("2", "gas")])
            topics.put(library, story_id, "1", TagState.SUGGESTED)
        move(story_id, StoryStatus.REVIEW)
        kept = stories.get(library, story_id)

        with library.write():
            stories.set_fields(library, story_id, FIELDS, kept.row_version)
            stories.accept_headline(library, story_id)
            topics.take_off(library, story_id, "1")
            topics.put(library, story_id, "2")
            for mention in kept.mentions:
                mentions.remove(library, story_id, mention.id)
        save(story_id, 0, "")
        save(story_id, 1, "Paragraph", RowState.CONFIRMED)
        move(story_id, StoryStatus.SPIKED)
        changed = stories.get(library, story_id)

        with library.write():
            stories.restore(library, story_id, kept)
        restored = stories.get(library, story_id)
        assert content(restored) == content(kept)
        assert restored.row_version > changed.row_version
        assert stories.cards(library, [story_id])[0].english_title == "Oil in Vienna"

    def test_who_saw_the_story_before_cannot_overwrite_it(self, library, take_in):
        story_id = take_in("Заголовок")
        kept = stories.get(library, story_id)
        with library.write():
            stories.restore(library, story_id, kept)
        with pytest.raises(Conflict), library.write():
            stories.set_fields(library, story_id, FIELDS, kept.row_version)

    def test_other_stories_stay_as_they_are(self, library, take_in, save):
        story_id, other = take_in("Заголовок", "Абзац"), take_in("Другой", "Абзац")
        kept = stories.get(library, story_id)
        save(other, 1, "Paragraph")
        before = stories.get(library, other)
        with library.write():
            stories.restore(library, story_id, kept)
        assert stories.get(library, other) == before
        assert rows.get(library, other, 1).target == "Paragraph"


def content(story):
    """Return a story without the numbers that each storing counts on."""
    return replace(
        story,
        row_version=0,
        updated_at="",
        rows=tuple(replace(row, id=0, row_version=0) for row in story.rows),
        mentions=tuple(replace(mention, id=0) for mention in story.mentions),
    )
