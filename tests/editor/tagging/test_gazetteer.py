"""Names of a list found in a text in every form."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.tagging import keys
from editor.tagging.gazetteer import Gazetteer, lookup_keys


@pytest.fixture
def find():
    """Return a function that gives the parts of a text that names of a list stand in."""

    def run(text, *names, lang="ru"):
        listed = Gazetteer(
            (sequence, name) for name in names for sequence in keys.sequences(name, lang)
        )
        hits = listed.find(text, keys.tokens(text, lang))
        return [(text[hit.start : hit.end], *hit.found) for hit in hits]

    return run


@pytest.mark.parametrize(
    ("text", "name", "found"),
    [
        ("встретил Марину Зайцеву вчера", "Марина Зайцева", "Марину Зайцеву"),
        ("на берегу Каспийского моря", "Каспийское море", "Каспийского моря"),
        ("в МИДе подтвердили", "МИД", "МИДе"),
        ("компания «Ромашка» выросла", "Ромашка", "Ромашка"),
        ("вода в ПАВЛОДАРЕ", "Павлодар", "ПАВЛОДАРЕ"),
        ("речь Токаева", "Токаев", "Токаева"),  # to the dictionary Токаев is of токай alone
    ],
)
def test_a_name_is_found_in_its_forms(find, text, name, found):
    assert find(text, name) == [(found, name)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("рк стоит", "РК"),
        ("увидел море", "Море"),
        ("Марина. Зайцева ушла", "Марина Зайцева"),
        ("Марина\nЗайцева", "Марина Зайцева"),
    ],
)
def test_what_only_looks_like_a_name_is_not_found(find, text, name):
    assert find(text, name) == []


def test_the_longest_name_wins_at_its_place(find):
    names = ("Республика", "Республика Казахстан", "Казахстан")
    assert find("В Республике Казахстан", *names) == [
        ("Республике Казахстан", "Республика Казахстан")
    ]


def test_all_who_bear_a_name_are_given(find):
    listed = Gazetteer([(("ким",), 1), (("ким",), 2)])
    [hit] = listed.find("Ким", keys.tokens("Ким", "ru"))
    assert hit.found == (1, 2)


def test_kazakh_and_ukrainian_names_are_found_without_a_dictionary(find):
    assert find("Қазақстанның астанасы", "Қазақстан", lang="kk") == [("Қазақстанның", "Қазақстан")]
    assert find("у Верховній Раді України", "Верховна Рада", lang="uk") == [
        ("Верховній Раді", "Верховна Рада")
    ]


def test_every_name_is_among_the_keys_of_a_text_that_holds_it():
    for name in ("Марина Зайцева", "Астана", "Организация Объединенных Наций"):
        text = f"и вот {name} тоже"
        wanted = {" ".join(sequence[:2]) for sequence in keys.sequences(name, "ru")}
        assert wanted & lookup_keys(text, keys.tokens(text, "ru"))


@given(st.text(max_size=80), st.sampled_from(["ru", "kk", "uk", ""]))
def test_any_text_has_words_within_it(text, lang):
    for word in keys.tokens(text, lang):
        assert text[word.start : word.end] == word.text
        assert all(word.forms)
