"""Tagging by hand: names spelt once for ever, and topics of the vocabulary."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import resources
from db import audit, entities, mentions, stories, topics
from db.errors import Conflict, NotFound, Refused
from db.records import EntityType, Side, TagState, Topic
from editor.desk import registry, tagging, workflow
from editor.desk.editing import write_row

PERSON, ORGANISATION, PLACE, EVENT = EntityType
TOPIC = "medtop:11000000"


@pytest.fixture
def mark(library, row):
    """Return a function that marks words of a row."""

    def run(story, position, surface, kind=PLACE, side=Side.SOURCE, **known):
        text = row(story, position)
        start = (text.source if side is Side.SOURCE else text.target).index(surface)
        span = tagging.Span(row=position, side=side, start=start, end=start + len(surface))
        return tagging.mention(library, story, span, kind, **known)

    return run


@pytest.fixture
def registered(library):
    """Return a function that gives the registry: names with their English."""

    def read():
        return [(each.name, each.english) for each in entities.listing(library)]

    return read


class TestMarking:
    def test_a_new_name_enters_the_registry_once(self, library, story, mark, registered):
        marked = mark(story, 1, "Вену", english=" Vienna ")
        assert (marked.row, marked.side, marked.start, marked.end) == (1, Side.SOURCE, 17, 21)
        assert (marked.surface, marked.type) == ("Вену", PLACE)
        assert marked.entity.english == "Vienna"
        assert marked.state is TagState.CONFIRMED
        assert registered() == [("Вену", "Vienna")]

    def test_a_known_name_needs_no_english_again(self, library, story, take, mark, registered):
        first = mark(story, 1, "Вену", english="Vienna")
        other = take("В ВЕНУ пришла зима. Выпал снег.")
        assert mark(other, 1, "ВЕНУ").entity == first.entity
        assert registered() == [("Вену", "Vienna")]

    def test_a_new_name_without_english_is_refused(self, library, story, mark, registered):
        with pytest.raises(Refused, match="'Вену' is new to the registry: give its English name"):
            mark(story, 1, "Вену", english="  ")
        assert registered() == []
        assert mentions.of_story(library, story) == ()

    def test_another_form_with_the_same_english_is_the_same_entity(
        self, library, story, mark, registered
    ):
        first = mark(story, 1, "Вену", english="Vienna")
        second = mark(story, 0, "Вене", english="Vienna")
        assert second.entity == first.entity
        assert registered() == [("Вену", "Vienna")]
        assert mark(story, 0, "Вене").entity == first.entity

    def test_the_same_word_may_name_two_kinds_of_thing(self, library, story, mark, registered):
        mark(story, 1, "Министр", PERSON, english="the minister")
        mark(story, 1, "Министр", ORGANISATION, english="the ministry")
        assert len(registered()) == 2
        [only] = mentions.of_story(library, story)
        assert only.type is ORGANISATION

    def test_a_known_name_with_another_english_is_respelt(self, library, story, mark, registered):
        mark(story, 1, "Вену", english="Wien")
        assert mark(story, 1, "Вену", english="Vienna").entity.english == "Vienna"
        assert registered() == [("Вену", "Vienna")]

    def test_an_entity_can_be_named_by_its_uid(self, library, story, mark, registered):
        known = registry.enter(library, PLACE, "Вена", "Vienna", lang="ru")
        marked = mark(story, 1, "Вену", PERSON, entity_uid=known.uid)
        assert (marked.entity, marked.type) == (known, PLACE)
        assert mark(story, 0, "Вене", entity_uid=known.uid).entity == known
        assert registry.in_any_form(library, "вене", PLACE, "ru") == known
        with pytest.raises(Refused, match="no entity abc in the registry"):
            mark(story, 1, "Вену", entity_uid="abc")

    def test_english_can_be_marked_too(self, library, story, mark):
        write_row(library, story, 1, "The minister arrived in Vienna.")
        marked = mark(story, 1, "Vienna", side=Side.TARGET, english="Vienna")
        assert marked.entity.lang == "en"
        assert len(mentions.of_story(library, story)) == 1

    @pytest.mark.parametrize(
        ("start", "end"), [(0, 0), (5, 4), (-1, 3), (0, 23), (22, 23), (10**30, 10**31)]
    )
    def test_a_span_outside_the_text_is_refused(self, library, story, start, end):
        span = tagging.Span(row=1, side=Side.SOURCE, start=start, end=end)
        with pytest.raises(Refused, match=f"no source text from {start} to {end}: it has 22"):
            tagging.mention(library, story, span, PLACE, english="Vienna")

    def test_blanks_are_no_name(self, library, story, registered):
        span = tagging.Span(row=1, side=Side.SOURCE, start=7, end=8)
        with pytest.raises(Refused, match="no name"):
            tagging.mention(library, story, span, PLACE, english="Vienna")
        assert registered() == []

    def test_empty_english_cannot_be_marked(self, library, story):
        span = tagging.Span(row=1, side=Side.TARGET, start=0, end=4)
        with pytest.raises(Refused, match="no target text from 0 to 4: it has 0"):
            tagging.mention(library, story, span, PLACE, english="Vienna")

    def test_offsets_count_characters_not_bytes(self, library, take, mark):
        story = take("😀 Вена ждёт гостей. Погода хорошая.")
        marked = mark(story, 1, "Вена", english="Vienna")
        assert (marked.start, marked.end) == (2, 6)

    def test_a_closed_story_is_refused(self, library, story, mark):
        tagging.add_topic(library, story, TOPIC)
        entity = mark(story, 1, "Вену", english="Vienna").entity
        workflow.spike(library, story)
        before = stories.get(library, story)
        with pytest.raises(Refused, match="is spiked"):
            mark(story, 0, "Вене", english="Vienna")
        with pytest.raises(Refused, match="is spiked"):
            tagging.unmark_all(library, story, entity)
        with pytest.raises(Refused, match="is spiked"):
            tagging.add_topic(library, story, "medtop:04000000")
        with pytest.raises(Refused, match="is spiked"):
            tagging.remove_topic(library, story, TOPIC)
        assert stories.get(library, story) == before

    def test_all_marks_of_a_name_can_be_taken_off(self, library, story, mark, registered):
        write_row(library, story, 1, "Vienna.")
        entity = mark(story, 1, "Вену", english="Vienna").entity
        mark(story, 0, "Министр", PERSON, english="minister")
        assert len(mentions.of_story(library, story)) == 3
        tagging.unmark_all(library, story, entity)
        assert [each.surface for each in mentions.of_story(library, story)] == ["Министр"]
        assert ("Вену", "Vienna") in registered()


class TestRegistry:
    def test_a_name_is_entered_with_its_other_wordings(self, library):
        entity = registry.enter(
            library,
            PLACE,
            " Вена ",
            " Vienna ",
            lang="ru",
            aliases=["Венский", " австрийская столица "],
            wikidata="Q1741",
        )
        assert (entity.name, entity.english, entity.wikidata) == ("Вена", "Vienna", "Q1741")
        for wording in ("вена", "VIENNA", "австрийская  столица"):
            assert registry.in_any_form(library, wording, PLACE, "ru") == entity
        assert registry.in_any_form(library, "Вена", PERSON, "ru") is None
        assert audit.history(library)[-1].action == "add entity"

    def test_a_name_is_entered_once(self, library, registered):
        registry.enter(library, PLACE, "Вена", "Vienna")
        with pytest.raises(Refused, match="ВЕНА is in the registry already"):
            registry.enter(library, PLACE, "ВЕНА", "Wien")
        assert registered() == [("Вена", "Vienna")]

    @pytest.mark.parametrize(("name", "english"), [("", "Vienna"), (" ", "Vienna"), ("Вена", " ")])
    def test_a_name_needs_its_english_and_the_other_way_round(
        self, library, registered, name, english
    ):
        with pytest.raises(Refused, match="name and its English"):
            registry.enter(library, PLACE, name, english)
        assert registered() == []

    @pytest.mark.parametrize("wikidata", ["1741", "q1741", "Q0", "Q", "Q1741 ", "Q12x"])
    def test_what_is_no_wikidata_id_is_refused(self, library, wikidata):
        with pytest.raises(Refused, match="is no Wikidata id; one looks like Q232"):
            registry.enter(library, PLACE, "Вена", "Vienna", wikidata=wikidata)

    def test_a_name_is_respelt(self, library, colleague):
        entity = registry.enter(library, PLACE, "Вена", "Wien")
        assert registry.respell(library, entity, " Vienna ").english == "Vienna"
        with pytest.raises(Conflict, match="entry for Вена was changed elsewhere"):
            registry.respell(colleague, entity, "Vena")

    def test_a_name_keeps_an_english_spelling(self, library, registered):
        entity = registry.enter(library, PLACE, "Вена", "Vienna")
        with pytest.raises(Refused, match="name and its English"):
            registry.respell(library, entity, " ")
        assert registered() == [("Вена", "Vienna")]

    @pytest.mark.parametrize(
        ("surface", "kind", "lang", "english"),
        [
            ("Вена", PLACE, "ru", "Vienna"),
            ("ТАСС", ORGANISATION, "ru", "TASS"),
            ("Кукуево", PLACE, "ru", "Kukuyevo"),
            ("Вена", PERSON, "ru", "Vena"),
            ("Vienna", PLACE, "en", "Vienna"),
        ],
    )
    def test_a_first_spelling_is_suggested(self, library, surface, kind, lang, english):
        assert registry.proposed_english(library, surface, kind, lang) == english


class TestTopics:
    def test_topics_are_put_on_and_taken_off(self, library, story):
        tagging.add_topic(library, story, TOPIC)
        tagging.add_topic(library, story, TOPIC)
        [on] = topics.of_story(library, story)
        assert (on.topic.code, on.state) == (TOPIC, TagState.CONFIRMED)
        tagging.remove_topic(library, story, TOPIC)
        assert topics.of_story(library, story) == ()

    def test_what_is_not_there_is_named(self, library, story):
        with pytest.raises(NotFound, match="no topic medtop:1 in"):
            tagging.add_topic(library, story, "medtop:1")
        with pytest.raises(NotFound, match=f"no topic {TOPIC} on story"):
            tagging.remove_topic(library, story, TOPIC)


VOCABULARY = [Topic(row.code, row.english, row.russian, row.parent) for row in resources.topics()]


class TestMatchingTopics:
    @pytest.mark.parametrize("typed", ["poli", "POLI", "политика", "medtop:11000000"])
    def test_topics_are_found_in_both_languages_and_by_code(self, typed):
        assert TOPIC in [topic.code for topic in tagging.matching_topics(VOCABULARY, typed)]

    def test_labels_that_begin_so_come_first_then_words_that_do(self):
        vocabulary = [
            Topic("1", "carbon tax"),
            Topic("2", "syntax"),
            Topic("3", "tax policy"),
            Topic("4", "weather"),
            Topic("5", "tax"),
        ]
        found = tagging.matching_topics(vocabulary, " Tax ")
        assert [topic.code for topic in found] == ["5", "3", "1", "2"]

    def test_so_many_and_no_more(self):
        assert len(tagging.matching_topics(VOCABULARY, "e")) == 12
        assert len(tagging.matching_topics(VOCABULARY, "e", limit=3)) == 3

    @given(st.text(max_size=4))
    def test_what_is_found_holds_what_was_typed(self, typed):
        for topic in tagging.matching_topics(VOCABULARY, typed, limit=5):
            folded = " ".join(typed.casefold().replace("ё", "е").split())
            text = f"{topic.label}\n{topic.russian}\n{topic.code}".casefold().replace("ё", "е")
            assert folded in text

    @pytest.mark.parametrize("typed", ["", "  ", "no such topic"])
    def test_nothing_is_found_for_nothing(self, typed):
        assert tagging.matching_topics(VOCABULARY, typed) == []
