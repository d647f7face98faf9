"""What the memory answers: the same, alike, set right; in order, at once, from anywhere."""

from datetime import date
from pathlib import Path
from random import Random

import pytest

from db import memory
from db.memory import Context
from db.pairs import MatchKind, Pair
from db.records import EntityType
from editor.desk import registry
from editor.desk.editing import write_row
from editor.desk.memory_lookup import MemoryLookup, Question, look_up, rules
from editor.desk.translating import translate
from editor.settings import MEMORY_MACHINE, MEMORY_OLD, MEMORY_OLD_YEARS, MEMORY_THRESHOLD, Settings
from editor.text import fold
from editor.translating.matching import Rules

MT = Path(__file__).parents[4] / "shared/data/mt"
SETS = ("wmt13", "wmt16", "wmt17", "wmt19", "wmt20", "flores-dev")
QUERIES = 400


@pytest.fixture
def learn(library):
    """Return a function that puts pairs into the memory."""

    def run(*pairs, **changes):
        known = {"source_lang": "ru", "target_lang": "en", "origin": "confirmed"} | changes
        with library.write():
            memory.add(library, [Pair(source=a, target=b, **known) for a, b in pairs])

    return run


@pytest.fixture
def confirm(library, take):
    """Return a function that takes in a story and confirms its first paragraph."""

    def run(headline, source, english, after="Конец."):
        story = take(f"{headline}\n\n{source}\n\n{after}", lang="ru")
        write_row(library, story, 1, english, confirm=True)
        return story

    return run


@pytest.fixture
def ask(library):
    """Return a function that looks a text up; it gives score, kind and English of each match."""

    def run(text, context=None, lang="ru", **known):
        found = look_up(library, Question(text=text, lang=lang, context=context), Rules(**known))
        return [(match.score, match.kind, match.english) for match in found]

    return run


def test_the_same_comes_first_then_what_is_alike(learn, ask):
    learn(
        ("Министр прибыл в Вену.", "The minister arrived in Vienna."),
        ("Министр прибыл в Рим.", "The minister arrived in Rome."),
        ("Нефть дорожает третий день.", "Oil is up for a third day."),
    )
    assert ask("Министр прибыл в Вену.") == [
        (100, MatchKind.EXACT, "The minister arrived in Vienna."),
        (81, MatchKind.FUZZY, "The minister arrived in Rome."),
    ]
    assert ask("Ничего подобного тут нет.") == []
    assert ask("Министр прибыл в Вену.", lang="kk") == []


def test_numbers_and_names_of_the_registry_are_set_right(library, learn, ask):
    for name, english in (("Касым-Жомарт Токаев", "Tokayev"), ("Владимир Путин", "Putin")):
        registry.enter(library, EntityType.PERSON, name, english, lang="ru")
    learn(("Речь Владимира Путина длилась 40 минут.", "Putin's speech lasted 40 minutes."))
    assert ask("Речь Касым-Жомарта Токаева длилась 35 минут.", threshold=50)[0] == (
        *(99, MatchKind.REPAIRED, "Tokayev's speech lasted 35 minutes."),
    )


def test_a_surname_alone_is_set_right_by_the_surname(library, learn, ask):
    spelt = {"Касым-Жомарт Токаев": "Kassym-Jomart Tokayev", "Владимир Путин": "Vladimir Putin"}
    for name, english in spelt.items():
        registry.enter(library, EntityType.PERSON, name, english, lang="ru")
    learn(("Речь Путина длилась 40 минут.", "Putin's speech lasted 40 minutes."))
    assert ask("Речь Токаева длилась 40 минут.")[0] == (
        *(99, MatchKind.REPAIRED, "Tokayev's speech lasted 40 minutes."),
    )


def test_a_name_that_several_bear_is_left_to_a_person(library, learn, ask):
    for name, kind in (("Алматы", EntityType.PLACE), ("Алматы", EntityType.ORGANISATION)):
        registry.enter(library, kind, name, f"Almaty {kind}", lang="ru")
    registry.enter(library, EntityType.PLACE, "Вена", "Vienna", lang="ru")
    learn(("Министр прибыл в Вену вчера.", "The minister arrived in Vienna yesterday."))
    assert {kind for _, kind, _ in ask("Министр прибыл в Алматы вчера.")} == {MatchKind.FUZZY}


def test_a_name_entered_later_is_known_at_the_next_look(library, colleague, learn):
    learn(("Путин прибыл в Вену вчера.", "Putin arrived in Vienna yesterday."))
    lookup = MemoryLookup(library)
    while lookup.read_on("ru"):
        pass
    question = Question(text="Шольц прибыл в Вену вчера.", lang="ru")
    assert [match.kind for match in lookup.find(question, Rules())] == [MatchKind.FUZZY]
    for name in ("Путин", "Шольц"):
        english = {"Путин": "Putin"}.get(name, "Scholz")
        registry.enter(colleague, EntityType.PERSON, name, english, lang="ru")
    (match,) = lookup.find(question, Rules())
    assert match.english == "Scholz arrived in Vienna yesterday."


def test_the_same_text_between_the_same_neighbours_is_ranked_first(confirm, ask):
    confirm("Сводка", "Да.", "Yes.", after="Нет.")
    confirm("Итоги", "Да.", "Indeed.", after="Может быть.")
    assert ask("Да.", Context("Сводка", "Нет."))[0] == (100, MatchKind.CONTEXT, "Yes.")
    assert ask("Да.", Context("Итоги", "Может быть."))[0] == (100, MatchKind.CONTEXT, "Indeed.")
    assert {kind for _, kind, _ in ask("Да.", Context("Иное", "Нет."))} == {MatchKind.EXACT}


def test_sentences_of_a_confirmed_row_answer_too(library, confirm, ask):
    source = "Цены выросли на 5% вчера. Эксперты ждут дальнейшего роста."
    story = confirm("Сводка", source, "Prices rose 5% yesterday. Experts expect further growth.")
    assert ask("Эксперты ждут дальнейшего роста.") == [
        (100, MatchKind.EXACT, "Experts expect further growth.")
    ]
    english = "Prices rose 5% yesterday. Experts foresee further growth."
    write_row(library, story, 1, english, confirm=True)
    assert ask("Эксперты ждут дальнейшего роста.") == [
        (100, MatchKind.EXACT, "Experts foresee further growth.")
    ]


def test_machine_text_is_not_in_the_memory_until_somebody_confirms_it(
    library, story, phrasebook, ask
):
    translate(library, story, phrasebook())
    assert ask("Министр в Вене") == []
    write_row(library, story, 0, "Minister in Vienna", confirm=True)
    assert ask("Министр в Вене") == [(100, MatchKind.EXACT, "Minister in Vienna")]


def test_another_windows_pair_answers_at_once(library, colleague, learn):
    lookup = MemoryLookup(library)
    learn(("Нефть", "Oil"))
    while lookup.read_on("ru"):
        pass
    with colleague.write():
        pair = Pair(
            source_lang="ru", target_lang="en", source="Погода в Алматы", target="Weather in Almaty"
        )
        memory.add(colleague, [pair])
    found = lookup.find(Question(text="Погода в Алмате", lang="ru"), Rules())
    assert [match.english for match in found] == ["Weather in Almaty"]


def test_the_same_answers_before_the_rest_of_the_memory_is_read(library, learn):
    learn(("Нефть дорожает вновь", "Oil is up again"), ("Нефть дорожает снова", "Oil is up anew"))
    found = MemoryLookup(library).find(Question(text="Нефть дорожает вновь", lang="ru"), Rules())
    assert [match.english for match in found] == ["Oil is up again"]


def test_the_settings_say_what_pairs_are_worth(tmp_path):
    settings = Settings(tmp_path / "settings.json")
    settings.store({MEMORY_THRESHOLD.key: 5, MEMORY_MACHINE.key: 20})
    settings.store({MEMORY_OLD.key: 3, MEMORY_OLD_YEARS.key: 2})
    assert rules(settings, date(2026, 1, 31)) == Rules(
        threshold=30, most=5, imported=0, machine=20, old=3, old_before="2024-02-01"
    )


@pytest.mark.skipif(not MT.exists(), reason="the sentences are not on this machine")
def test_the_best_match_is_found_as_often_as_by_reading_everything(library):
    """Real sentences, edited as news are: words replaced, dropped, added; ends cut."""
    from rapidfuzz import process
    from rapidfuzz.distance import Levenshtein

    sources = {
        line
        for name in SETS
        for line in (MT / f"ru-en.{name}.ru").read_text("utf-8").splitlines()
        if line.strip()
    }
    sentences = sorted(sources)
    with library.write():
        memory.add(
            library,
            (
                Pair(source_lang="ru", target_lang="en", source=each, target="English")
                for each in sentences
            ),
        )
    lookup = MemoryLookup(library)
    while lookup.read_on("ru"):
        pass
    random = Random(20251205)
    folded = [fold(each) for each in sentences]
    words = sorted({word for each in folded[:2_000] for word in each.split()})
    asked = found = 0
    for _ in range(QUERIES):
        text = edited(random.choice(folded), words, random)
        best = process.extractOne(
            text, folded, scorer=Levenshtein.normalized_similarity, score_cutoff=0.7
        )
        if best is None:
            continue
        asked += 1
        matches = lookup.find(Question(text=text, lang="ru"), Rules(threshold=70, most=1))
        likeness = [
            Levenshtein.normalized_similarity(text, fold(match.pair.source)) for match in matches
        ]
        found += bool(likeness) and max(likeness) >= best[1] - 1e-9
    assert asked > QUERIES / 2
    assert found / asked >= 0.995, f"{found} of {asked}"


def edited(sentence, words, random):
    tokens = sentence.split()
    for _ in range(random.randint(0, max(1, len(tokens) // 5))):
        place = random.randrange(len(tokens))
        match random.randrange(3):
            case 0:
                tokens[place] = random.choice(words)
            case 1:
                tokens.insert(place, random.choice(words))
            case _:
                del tokens[place : place + (len(tokens) > 1)]
    return " ".join(tokens)
