import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db import memory, rows
from db.pairs import MatchKind, Pair
from db.records import RowState

WORDS = st.lists(st.text(st.characters(categories=["L", "M", "N", "P", "S"]), min_size=1))
SPACES = st.text(" \t\n\u00a0\u2009\u3000", min_size=1)


@pytest.fixture
def confirm(library, save):
    """Confirm a row, so that the memory keeps it."""

    def run(story_id, position, target):
        row = save(story_id, position, target, RowState.CONFIRMED)
        with library.write():
            memory.remember(library, story_id, row, "ru", "en")
        return row

    return run


def known(library, text):
    return [match.pair.target for match in memory.exact(library, text, "ru", "en")]


@given(WORDS, SPACES, SPACES)
def test_white_space_makes_no_difference(words, one, other):
    assert memory.text_hash(one.join(words)) == memory.text_hash(other + other.join(words) + one)


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_unicode_form_makes_no_difference(text):
    decomposed = unicodedata.normalize("NFD", text)
    assert memory.text_hash(text) == memory.text_hash(decomposed)
    assert -(2**63) <= memory.text_hash(text) < 2**63


@pytest.mark.parametrize(
    "other",
    ["нефть дорожает", "Нефть дорожает.", "Нефтьдорожает", "Нефть  дорожаёт", "дорожает Нефть", ""],
)
def test_words_case_and_signs_make_a_difference(other):
    assert memory.text_hash(other) != memory.text_hash("Нефть дорожает")


def test_the_hash_is_the_same_in_every_library_for_ever():
    assert memory.text_hash("Нефть дорожает") == -8579035780381164275


def test_a_pair_is_found_by_its_text_whole(library, learn):
    learn("Нефть дорожает", "Oil is up", by="day desk", at="2026-01-31T10:00:00.000Z", origin="TMX")
    (match,) = memory.exact(library, "  Нефть\u00a0дорожает\n", "ru", "en")
    assert match.score == 100
    assert match.pair == Pair(
        source_lang="ru",
        target_lang="en",
        source="Нефть дорожает",
        target="Oil is up",
        origin="TMX",
        by="day desk",
        at="2026-01-31T10:00:00.000Z",
    )


def test_nothing_else_is_found(library, learn):
    learn("Нефть дорожает", "Oil is up")
    assert known(library, "Нефть") == []
    assert memory.exact(library, "Нефть дорожает", "uk", "en") == []
    assert memory.exact(library, "Нефть дорожает", "ru", "de") == []


def test_the_latest_is_told_first(library, learn):
    for day, target in ((2, "second"), (3, "third"), (1, "first")):
        learn("Нефть", target, at=f"2026-01-0{day}T00:00:00.000Z")
    assert known(library, "Нефть") == ["third", "second", "first"]


def test_the_same_pair_counts_once(library, learn):
    assert learn("Нефть дорожает", "Oil is up") == 1
    assert learn("Нефть  дорожает ", "Oil is up") == 0
    assert learn("Нефть дорожает", "Oil rises") == 1
    assert len(memory.pairs(library)) == 2


def test_many_pairs_with_one_twice(library):
    pair = Pair(source_lang="ru", target_lang="en", source="Нефть", target="Oil")
    with library.write():
        assert memory.add(library, [pair, pair]) == 1


def test_a_pair_known_already_gets_the_later_moment_and_its_author(library, learn):
    learn("Нефть", "Oil", at="2026-01-02T00:00:00.000Z", by="day desk")
    learn("Нефть", "Oil", at="2026-01-01T00:00:00.000Z", by="nobody")
    (pair,) = memory.pairs(library)
    assert (pair.at, pair.by) == ("2026-01-02T00:00:00.000Z", "day desk")
    learn("Нефть", "Oil", at="2026-01-03T00:00:00.000Z", by="night desk")
    (pair,) = memory.pairs(library)
    assert (pair.at, pair.by) == ("2026-01-03T00:00:00.000Z", "night desk")


def test_a_pair_without_a_moment_gets_this_one(library, learn):
    learn("Нефть", "Oil", at="2020-01-01T00:00:00.000Z")
    learn("Нефть", "Crude")
    assert known(library, "Нефть") == ["Crude", "Oil"]


def test_a_confirmed_row_is_remembered_with_its_story_and_author(library, take_in, confirm):
    story_id = take_in("Нефть дорожает")
    confirm(story_id, 0, "Oil is up")
    (pair,) = memory.pairs(library)
    assert (pair.source, pair.target) == ("Нефть дорожает", "Oil is up")
    assert (pair.origin, pair.by, pair.story) == ("confirmed", "night desk", story_id)


def test_what_a_row_said_before_is_replaced(library, take_in, confirm):
    story_id = take_in("Нефть дорожает", "Нефть дорожает")
    confirm(story_id, 0, "Oil is up")
    confirm(story_id, 1, "Oil rises")
    confirm(story_id, 0, "Oil climbs")
    assert sorted(known(library, "Нефть дорожает")) == ["Oil climbs", "Oil rises"]


def test_a_row_confirmed_again_unchanged_stays_one_pair(library, take_in, confirm):
    story_id = take_in("Нефть дорожает")
    for _ in range(3):
        confirm(story_id, 0, "Oil is up")
    assert known(library, "Нефть дорожает") == ["Oil is up"]


def test_a_forgotten_row_takes_its_pair_along_and_no_other(library, take_in, confirm, learn):
    story_id = take_in("Нефть дорожает", "Газ дорожает")
    learn("Нефть дорожает", "Oil rises")
    row = confirm(story_id, 0, "Oil is up")
    confirm(story_id, 1, "Gas is up")
    library.taken_changes()
    with library.write():
        memory.forget(library, row)
    assert library.taken_changes().memory
    assert known(library, "Нефть дорожает") == ["Oil rises"]
    assert known(library, "Газ дорожает") == ["Gas is up"]


def test_what_two_rows_said_stays_while_one_of_them_says_it(library, take_in, confirm):
    first, second = take_in("Фото агентства"), take_in("Фото агентства")
    rows_saying = [confirm(story_id, 0, "Agency photo") for story_id in (first, second)]
    assert known(library, "Фото агентства") == ["Agency photo"]
    with library.write():
        memory.forget(library, rows_saying[0])
    assert known(library, "Фото агентства") == ["Agency photo"]
    with library.write():
        memory.forget(library, rows_saying[1])
    assert known(library, "Фото агентства") == []


def test_an_imported_pair_that_a_row_said_too_outlives_the_row(library, take_in, confirm, learn):
    learn("Нефть дорожает", "Oil is up", origin="TMX")
    story_id = take_in("Нефть дорожает")
    confirm(story_id, 0, "Oil is up")
    confirm(story_id, 0, "Oil climbs")
    assert known(library, "Нефть дорожает") == ["Oil climbs", "Oil is up"]


def test_a_row_that_was_never_remembered_can_be_forgotten(library, take_in):
    story_id = take_in("Нефть")
    with library.write():
        memory.forget(library, rows.get(library, story_id, 0))
    assert memory.pairs(library) == []


def test_the_stock_is_told_by_languages_and_origin(library, learn, take_in, confirm):
    learn("Нефть", "Oil", origin="TMX")
    learn("Газ", "Gas", origin="TMX")
    learn("Нафта", "Oil", source_lang="uk", origin="TMX")
    confirm(take_in("Заголовок"), 0, "Headline")
    assert memory.stats(library) == [
        {"source_lang": "ru", "target_lang": "en", "origin": "TMX", "pairs": 2},
        {"source_lang": "ru", "target_lang": "en", "origin": "confirmed", "pairs": 1},
        {"source_lang": "uk", "target_lang": "en", "origin": "TMX", "pairs": 1},
    ]


def test_pairs_are_told_in_the_order_stored(library, learn):
    for number in range(5):
        learn(f"Текст {number}", f"Text {number}", at=f"2026-01-0{9 - number}T00:00:00.000Z")
    assert [pair.target for pair in memory.pairs(library)] == [f"Text {n}" for n in range(5)]


def test_lookups_use_an_index(library, learn, take_in, confirm, plans):
    learn("Нефть", "Oil")
    row = confirm(take_in("Газ"), 0, "Gas")
    steps = plans(memory.exact, "Нефть", "ru", "en")
    with library.write():
        steps += plans(memory.forget, row)
    assert not [step for step in steps if step.startswith("SCAN")]


def test_a_pair_that_is_released_stays_when_its_row_says_something_else(library, take_in, confirm):
    story_id = take_in("Нефть")
    row = confirm(story_id, 0, "Oil")
    with library.write():
        memory.release(library, row)
    confirm(story_id, 0, "Crude")
    assert sorted(known(library, "Нефть")) == ["Crude", "Oil"]
    confirm(story_id, 0, "Petroleum")
    assert sorted(known(library, "Нефть")) == ["Oil", "Petroleum"]


def test_what_was_said_between_the_same_neighbours_is_told_before_what_is_later(
    library, take_in, save
):
    here = memory.Context("Сводка", "Снег")
    for target, context in (("Yes.", here), ("Indeed.", memory.Context("Итоги", "Снег"))):
        row = save(take_in("Да."), 0, target, RowState.CONFIRMED)
        with library.write():
            memory.remember(library, 1, row, "ru", "en", context=context)
    found = memory.exact(library, "Да.", "ru", "en", here)
    assert [(match.pair.target, match.kind) for match in found] == [
        ("Yes.", MatchKind.CONTEXT),
        ("Indeed.", MatchKind.EXACT),
    ]
    assert known(library, "Да.") == ["Indeed.", "Yes."]


def test_sentences_come_and_go_with_their_row(library, take_in, save):
    row = save(take_in("Да. Нет."), 0, "Yes. No.", RowState.CONFIRMED)
    with library.write():
        sentences = [("Да.", "Yes."), ("Нет.", "No.")]
        memory.remember(library, 1, row, "ru", "en", sentences=sentences)
    assert [pair.origin for pair in memory.pairs(library)] == ["confirmed", "sentence", "sentence"]
    with library.write():
        memory.remember(library, 1, row, "ru", "en", sentences=sentences[:1])
    assert sorted(pair.target for pair in memory.pairs(library)) == ["Yes.", "Yes. No."]
    with library.write():
        memory.forget(library, row)
    assert memory.pairs(library) == []
