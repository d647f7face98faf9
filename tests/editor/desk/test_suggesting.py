"""Names suggested, accepted once, known for ever; rejected ones stay away."""

import pytest

from db import audit, entities, mentions, stories
from db.errors import NotFound, Refused
from db.records import EntityType, Gender, Side, TagState
from editor.desk import deciding, registry, suggesting, workflow
from editor.desk.editing import write_row
from editor.tagging.names import Name

PERSON, ORGANISATION, PLACE, EVENT = EntityType

STORY = """Переговоры в Астане

Министр Олег Никитин встретил Марину Зайцеву. Казахстан ждёт гостей, сообщили в МИД РК.

Позже Никитин вылетел в Вену. Республика Казахстан и РК одно и то же.
"""
NAMES = [
    (0, "Астане", PLACE, "Астана"),
    (1, "Олег Никитин", PERSON, "Олег Никитин"),
    (1, "Марину Зайцеву", PERSON, "Марина Зайцева"),
    (1, "Казахстан", PLACE, "Казахстан"),
    (1, "МИД РК", ORGANISATION, "МИД РК"),
    (2, "Никитин", PERSON, "Олег Никитин"),
    (2, "Вену", PLACE, "Вена"),
    (2, "Республика Казахстан", PLACE, "Республика Казахстан"),
    (2, "РК", PLACE, "РК"),
]


@pytest.fixture
def tag(library):
    """Return a function that suggests what a recogniser would have found in a story."""

    def run(story, *found):
        read = suggesting.waiting(library, story, again=True)
        names = []
        for row, surface, kind, normal in found:
            start = read.texts[row].rindex(surface)
            end = start + len(surface)
            names.append(Name(row=row, start=start, end=end, type=kind, normal=normal))
        return suggesting.store(library, read, names)

    return run


@pytest.fixture
def story(take):
    return take(STORY)


@pytest.fixture
def marked(library):
    """Return a function that gives a story's marks as (surface, state, English)."""

    def read(story, side=Side.SOURCE):
        return [
            (each.surface, each.state, each.entity.english if each.entity else "")
            for each in mentions.of_story(library, story)
            if each.side is side
        ]

    return read


@pytest.fixture
def group(library):
    """Return a function that gives the id of a suggestion by its normal form."""

    def find(story, normal):
        return next(
            each.mentions[0].id
            for each in deciding.suggestions(library, story)
            if any(mention.normal == normal for mention in each.mentions)
        )

    return find


class TestSuggesting:
    def test_new_names_wait_for_a_decision(self, library, story, tag, marked):
        assert tag(story, *NAMES) == suggesting.Suggested(accepted=0, proposed=9)
        assert {state for _, state, _ in marked(story)} == {TagState.SUGGESTED}
        assert entities.listing(library) == []

    def test_names_of_the_same_english_are_one_group(self, library, story, tag):
        tag(story, *NAMES)
        groups = {each.english: each for each in deciding.suggestions(library, story)}
        assert len(groups["Kazakhstan"].mentions) == 3
        assert groups["Kazakhstan"].normal == "Казахстан"
        assert groups["Ministry of Foreign Affairs of Kazakhstan"].type is ORGANISATION
        assert len(groups["Oleg Nikitin"].mentions) == 2

    def test_a_story_is_read_once_until_its_source_changes(self, library, story, tag):
        assert suggesting.waiting(library, story)
        tag(story, *NAMES)
        assert suggesting.waiting(library, story) is None
        assert suggesting.waiting(library, story, again=True)

    def test_nothing_is_kept_of_a_story_that_changed_meanwhile(self, library, story, marked):
        read = suggesting.waiting(library, story)
        stale = suggesting.Waiting(read.story, read.lang, (*read.texts, "Новая строка"))
        name = Name(row=0, start=0, end=10, type=PLACE, normal="Переговоры")
        assert suggesting.store(library, stale, [name]) == suggesting.Suggested()
        assert marked(story) == []

    def test_a_closed_story_is_left_alone(self, library, story, tag):
        read = suggesting.waiting(library, story)
        workflow.spike(library, story)
        assert suggesting.waiting(library, story) is None
        with pytest.raises(Refused, match="spiked"):
            suggesting.store(library, read, [])

    def test_suggesting_again_keeps_what_was_decided(self, library, story, tag, group, marked):
        tag(story, *NAMES)
        deciding.accept(library, story, group(story, "Вена"))
        deciding.reject(library, story, group(story, "Марина Зайцева"))
        tag(story, *NAMES)
        states = {surface: state for surface, state, _ in marked(story)}
        assert states["Вену"] is TagState.CONFIRMED
        assert states["Марину Зайцеву"] is TagState.REJECTED
        assert states["Олег Никитин"] is TagState.SUGGESTED
        assert len(marked(story)) == len(NAMES)


class TestKnownNames:
    def test_a_known_name_arrives_accepted_in_any_form(self, library, take, tag, marked):
        registry.enter(library, PERSON, "Марина Зайцева", "Marina Zaitseva", lang="ru")
        other = take("Слово Марине Зайцевой\n\nВечером Зайцева выступила с Мариной Зайцевой.")
        assert tag(other).accepted == 3
        assert {english for *_, english in marked(other)} == {"Marina Zaitseva"}
        assert {state for _, state, _ in marked(other)} == {TagState.CONFIRMED}

    def test_a_surname_alone_is_nobody_without_support(self, library, take, tag, marked):
        registry.enter(library, PERSON, "Марина Зайцева", "Marina Zaitseva", lang="ru")
        other = take("Погода\n\nПозже Зайцева пришла.")
        tag(other)
        assert marked(other) == []

    def test_a_surname_within_another_persons_name_is_not_hers(self, library, take, tag, marked):
        registry.enter(library, PERSON, "Марина Зайцева", "Marina Zaitseva", lang="ru")
        other = take("Встреча\n\nМарина Зайцева позвала Анну Зайцеву.")
        tag(other, (1, "Анну Зайцеву", PERSON, "Анна Зайцева"))
        assert marked(other) == [
            ("Марина Зайцева", TagState.CONFIRMED, "Marina Zaitseva"),
            ("Анну Зайцеву", TagState.SUGGESTED, ""),
        ]

    def test_two_of_the_same_name_are_for_a_person_to_tell_apart(self, library, take, tag, marked):
        for english in ("Ivan Kim", "Ivan Kim (boxer)"):
            with library.write():
                registry.add(library, PERSON, "Иван Ким", english, "ru")
        other = take("Бокс\n\nВчера Иван Ким победил.")
        tag(other)
        assert marked(other) == [("Иван Ким", TagState.SUGGESTED, "")]

    def test_a_common_word_is_no_name_by_itself(self, library, take, tag, marked):
        registry.enter(library, ORGANISATION, "Совет", "Council", lang="ru")
        other = take("Новости\n\nСовет дня: спать.")
        tag(other)
        assert marked(other) == []

    def test_places_inside_a_body_are_marked_too(self, library, take, tag, marked):
        registry.enter(library, ORGANISATION, "МИД РК", "Foreign Ministry", lang="ru")
        registry.enter(library, PLACE, "РК", "Kazakhstan", lang="ru")
        other = take("Новости\n\nВ МИД РК ответили.")
        tag(other, (1, "МИД РК", ORGANISATION, "МИД РК"), (1, "РК", PLACE, "РК"))
        assert [english for *_, english in marked(other)] == ["Foreign Ministry", "Kazakhstan"]

    def test_english_names_are_marked_as_known_ones_arrive(self, library, take, tag, marked):
        registry.enter(library, PERSON, "Марина Зайцева", "Marina Zaitseva", lang="ru")
        other = take("Новости\n\nМарина Зайцева ушла.")
        write_row(library, other, 1, "Marina Zaitseva's team left, Zaitseva said.")
        tag(other)
        assert [surface for surface, *_ in marked(other, Side.TARGET)] == [
            "Marina Zaitseva",
            "Zaitseva",
        ]


class TestDeciding:
    def test_accepting_enters_the_name_and_all_its_places(self, library, story, tag, group, marked):
        tag(story, *NAMES)
        deciding.accept(library, story, group(story, "РК"))
        accepted = [each for each in marked(story) if each[1] is TagState.CONFIRMED]
        assert [surface for surface, *_ in accepted] == ["Казахстан", "Республика Казахстан", "РК"]
        [entity] = entities.listing(library)
        assert (entity.name, entity.english, entity.type) == ("Казахстан", "Kazakhstan", PLACE)

    def test_a_correction_of_the_english_is_kept(self, library, story, tag, group):
        tag(story, *NAMES)
        deciding.accept(library, story, group(story, "Марина Зайцева"), "Marina Zaytseva")
        [entity] = entities.listing(library)
        assert (entity.name, entity.english) == ("Марина Зайцева", "Marina Zaytseva")
        assert (entity.gender, entity.short) == (Gender.FEMALE, "Zaytseva")

    def test_a_name_of_common_words_waits_for_its_english(self, library, take, tag, group):
        other = take("Новости\n\nЗаседал Совет ветеранов.")
        tag(other, (1, "Совет ветеранов", ORGANISATION, "Совет ветеранов"))
        with pytest.raises(Refused, match="has to be translated"):
            deciding.accept(library, other, group(other, "Совет ветеранов"))
        deciding.accept_all(library, other)
        assert entities.listing(library) == []
        deciding.accept(library, other, group(other, "Совет ветеранов"), "Veterans' Council")
        assert [each.english for each in entities.listing(library)] == ["Veterans' Council"]

    def test_what_one_story_taught_the_next_one_knows(self, library, story, take, tag, marked):
        tag(story, *NAMES)
        deciding.accept_all(library, story)
        other = take("Визит\n\nС Олегом Никитиным говорили в Вене. В Республике Казахстан рады.")
        tag(other)
        assert [(surface, english) for surface, _, english in marked(other)] == [
            ("Олегом Никитиным", "Oleg Nikitin"),
            ("Вене", "Vienna"),
            ("Республике Казахстан", "Kazakhstan"),
        ]

    def test_a_first_name_is_spelt_as_its_bearers_are(self, library, take, tag):
        registry.enter(library, PERSON, "Касым-Жомарт Токаев", "Kassym-Jomart Tokayev", lang="ru")
        english = registry.proposed_english(library, "Касым-Жомарт Ибраев", PERSON, "ru")
        assert english == "Kassym-Jomart Ibrayev"

    def test_rejected_thrice_it_is_not_asked_again(self, library, take, tag, group, marked):
        for number in range(3):
            other = take(f"Новость\n\nВ {number} раз пришла Марина Зайцева.")
            tag(other, (1, "Марина Зайцева", PERSON, "Марина Зайцева"))
            deciding.reject(library, other, group(other, "Марина Зайцева"))
        last = take("Последняя новость\n\nОпять Марина Зайцева.")
        tag(last, (1, "Марина Зайцева", PERSON, "Марина Зайцева"))
        assert marked(last) == []

    def test_all_can_be_rejected(self, library, story, tag, marked):
        tag(story, *NAMES)
        deciding.reject_all(library, story)
        assert {state for _, state, _ in marked(story)} == {TagState.REJECTED}

    def test_a_kind_is_corrected_before_and_after(self, library, story, tag, group):
        tag(story, *NAMES)
        deciding.retype(library, story, group(story, "Вена"), ORGANISATION)
        deciding.accept(library, story, group(story, "Вена"), "Vena")
        [entity] = entities.listing(library)
        assert entity.type is ORGANISATION
        [mark] = [each for each in mentions.of_story(library, story) if each.entity]
        deciding.retype(library, story, mark.id, EVENT)
        assert entities.get(library, entity.id).type is EVENT

    def test_a_mark_is_made_wider(self, library, story, tag):
        tag(story, (1, "МИД РК", ORGANISATION, "МИД РК"))
        [mark] = mentions.of_story(library, story)
        deciding.resize(library, story, mark.id, mark.start - 2, mark.end)
        [wider] = mentions.of_story(library, story)
        assert wider.surface == "в МИД РК"
        with pytest.raises(Refused, match="no name from"):
            deciding.resize(library, story, mark.id, 5, 4_000)

    def test_a_decision_is_taken_back(self, library, story, tag, group, marked):
        tag(story, *NAMES)
        before = marked(story)
        decision = deciding.accept(library, story, group(story, "Марина Зайцева"))
        deciding.take_back(library, decision)
        assert marked(story) == before
        assert entities.listing(library) == []

    def test_taking_back_leaves_out_what_is_not_there_any_more(self, library, story, tag, marked):
        write_row(library, story, 2, "Vienna waits.")
        tag(story, *NAMES)
        first = deciding.accept_all(library, story)
        second = deciding.reject_all(library, story)
        write_row(library, story, 2, "Nobody waits.")
        deciding.take_back(library, second)
        deciding.take_back(library, first)
        assert {state for _, state, _ in marked(story)} == {TagState.SUGGESTED}
        assert marked(story, Side.TARGET) == []

    def test_decisions_are_in_the_history(self, library, story, tag, group):
        tag(story, *NAMES)
        deciding.accept(library, story, group(story, "Вена"))
        deciding.reject(library, story, group(story, "РК"))
        acts = [act.action for act in audit.history(library, story)]
        assert acts[-2:] == ["accept name", "reject name"]

    def test_what_is_not_suggested_cannot_be_decided(self, library, story):
        with pytest.raises(Refused, match="not suggested any more"):
            deciding.accept(library, story, 7)
        with pytest.raises(NotFound):
            deciding.resize(library, story, 7, 0, 1)


class TestMerging:
    def test_no_mention_is_lost(self, library, story, tag, marked):
        tag(story, *NAMES)
        deciding.accept_all(library, story)
        found = {each.english: each for each in entities.listing(library)}
        registry.merge(library, found["Vienna"].uid, found["Astana"].uid)
        assert [english for surface, _, english in marked(story) if surface == "Вену"] == ["Astana"]
        assert registry.by_uid(library, found["Vienna"].uid).english == "Astana"
        assert entities.named(library, "Вена").english == "Astana"

    def test_merges_of_merges_lead_to_what_is_left(self, library):
        first, second, third = (
            registry.enter(library, PLACE, name, english)
            for name, english in (("Один", "One"), ("Два", "Two"), ("Три", "Three"))
        )
        registry.merge(library, first.uid, second.uid)
        registry.merge(library, second.uid, third.uid)
        assert registry.by_uid(library, first.uid).english == "Three"
        with pytest.raises(Refused, match="one entity already"):
            registry.merge(library, third.uid, first.uid)
        with pytest.raises(Refused, match="no entity"):
            registry.merge(library, "0" * 32, third.uid)

    def test_a_version_finds_the_merged_entity_again(self, library, story, tag, marked):
        tag(story, *NAMES)
        deciding.accept_all(library, story)
        kept = workflow.keep(library, story)
        found = {each.english: each for each in entities.listing(library)}
        registry.merge(library, found["Vienna"].uid, found["Astana"].uid)
        workflow.restore(library, story, kept.number)
        assert [english for surface, _, english in marked(story) if surface == "Вену"] == ["Astana"]


def test_a_desk_chooses_its_scheme(library):
    assert registry.proposed_english(library, "Ермек Щукин", PERSON, "ru") == "Yermek Shchukin"
    registry.set_scheme(library, "icao_9303")
    assert registry.proposed_english(library, "Ермек Щукин", PERSON, "ru") == "Ermek Shchukin"
    with pytest.raises(Refused, match="no scheme"):
        registry.set_scheme(library, "none")


def test_stories_that_name_an_entity_are_listed_newest_first(library, take, tag):
    entity = registry.enter(library, PLACE, "Вена", "Vienna", lang="ru")
    told = [take(f"Новость\n\nВ {number} раз это Вена.") for number in range(2)]
    for each in told:
        tag(each)
    assert mentions.stories_naming(library, entity.id) == told[::-1]
    assert stories.get(library, told[0]).mentions[0].entity == entity
