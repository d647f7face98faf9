import unicodedata

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db import rows, search, stories
from db.search import Word

TYPED_BY_PEOPLE = [
    '"',
    'a"b',
    '""',
    "AND",
    "OR NOT",
    "NEAR(",
    "*",
    ":",
    "-",
    "^",
    "()",
    "source:",
    "a\0b",
]


@pytest.fixture
def find(library):
    def run(*typed, **how):
        return search.find(library, [Word(word) for word in typed], **how)

    return run


@pytest.fixture
def oil(take_in):
    return take_in("Нефть дорожает", "Запасы растут. Её цена ещё выше.", lemmas="нефть дорожать")


@pytest.fixture
def gas(take_in):
    return take_in("Газ дешевеет", "Нефть тоже. Приём в Актёрском зале")


def test_a_word_finds_the_stories_that_hold_it_newest_first(find, oil, gas):
    assert find("нефть") == [gas, oil]
    assert find("дорожает") == [oil]
    assert find("уголь") == []


def test_no_more_are_told_than_asked(find, oil, gas):
    assert find("нефть", limit=1) == [gas]


@pytest.mark.parametrize("typed", ["нефть", "НЕФТЬ", "Нефть"])
def test_case_makes_no_difference(find, oil, typed):
    assert find(typed) == [oil]


@pytest.mark.parametrize(
    "typed", ["ещё", "еще", "ЕЩЁ", "её", "ЕЕ", unicodedata.normalize("NFD", "ещё")]
)
def test_yo_and_ye_are_one_letter(find, oil, typed):
    assert find(typed, "цена") == [oil]


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_unicode_form_makes_no_difference(find, take_in, form):
    story_id = take_in(unicodedata.normalize(form, "Российский йод"))
    for typed in ("NFC", "NFD"):
        assert find(unicodedata.normalize(typed, "йод")) == [story_id]
    assert find("иод") == []


def test_the_last_word_may_be_unfinished_the_others_not(find, oil):
    assert find("цена", "выш") == [oil]
    assert find("выш", "цена") == []
    assert find("неф") == [oil]


def test_a_lemma_finds_what_the_typed_form_does_not(library, oil):
    assert search.find(library, [Word("нефтью")]) == []
    assert search.find(library, [Word("нефтью", "нефть")]) == [oil]
    assert search.find(library, [Word("нефтью", "нефть"), Word("запасы")]) == [oil]


def test_a_lemma_is_looked_for_among_lemmas_only(library, gas):
    assert search.find(library, [Word("нефтью", "нефть")]) == []


def test_a_compound_is_looked_for_as_a_phrase(find, take_in):
    story_id = take_in("Переговоры Иран-США", "США и Иран")
    assert find("иран-сша") == [story_id]
    assert find("сша-иран") == []


def test_english_is_found_as_it_is_now(find, oil, save):
    assert find("oil") == []
    save(oil, 0, "Oil is up")
    assert find("oil") == [oil]
    save(oil, 0, "Crude is up")
    assert find("oil") == []
    assert find("crude") == [oil]
    save(oil, 0, "")
    assert find("crude") == []


def test_a_restored_story_is_found_by_its_old_english(library, find, oil, save):
    save(oil, 0, "Oil is up")
    kept = stories.get(library, oil)
    save(oil, 0, "Crude is up")
    with library.write():
        stories.restore(library, oil, kept)
    assert (find("oil"), find("crude")) == ([oil], [])


@pytest.mark.parametrize("typed", TYPED_BY_PEOPLE)
def test_what_means_something_to_sqlite_is_only_text(find, oil, typed):
    find(typed)
    find("нефть", typed)


@pytest.mark.parametrize("typed", ["-", "—", '"', "*", "", " ", "😀", "\u0301", "\0"])
def test_what_holds_no_word_hides_nothing(find, oil, gas, typed):
    assert find(typed) == [gas, oil]
    assert find("дорожает", typed) == [oil]
    assert find(typed, "дорожа") == [oil]
    assert find(typed, limit=1) == [gas]


def test_nothing_looked_for_is_in_every_story(find, oil, gas):
    assert find() == [gas, oil]


def test_operators_are_words_like_others(find, take_in):
    story_id = take_in("Rock AND roll", "Near the end")
    assert find("AND") == [story_id]
    assert find("and", "near") == [story_id]
    assert find("NOT") == []


def test_a_pasted_page_is_looked_for_whole(find, take_in):
    page = [f"слово{number}" for number in range(1500)]
    story_id = take_in("Заголовок", " ".join(page))
    assert find(*page) == [story_id]
    assert find(*page, "другое") == []


@given(st.lists(st.builds(Word, st.text(), st.text()), max_size=4))
@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_is_typed_nothing_breaks(library, oil, words):
    typed = [
        Word(*(part.encode("utf-8", "replace").decode() for part in (word.typed, word.lemma)))
        for word in words
    ]
    assert set(search.find(library, typed)) <= {oil}


@given(st.data())
@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_index_agrees_with_the_text_after_many_changes(library, take_in, save, data):
    story_id = take_in("Заголовок", "Абзац")
    kept = stories.get(library, story_id)
    for position, target in data.draw(
        st.lists(st.tuples(st.integers(0, 1), st.text("abё é\0😀", max_size=20)), max_size=5)
    ):
        save(story_id, position, target)
    if data.draw(st.booleans()):
        with library.write():
            stories.restore(library, story_id, kept)
    if data.draw(st.booleans()):
        with library.write():
            search.index(library, story_id, "заголовок абзац")
    with library.write():
        # 1: compare with story_text too (https://www.sqlite.org/fts5.html, 6.4)
        library.execute("INSERT INTO story_fts(story_fts, rank) VALUES ('integrity-check', 1)")
    english = "\n".join(row.target for row in rows.of_story(library, story_id))
    stored = library.value("SELECT english FROM story_text WHERE story_id = ?", (story_id,))
    assert stored == english.replace("ё", "е")
