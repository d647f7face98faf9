"""Lemmas of Russian words."""

import subprocess
import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.tagging.lemmas import lemma, lemmas, words

RUSSIAN = st.text(alphabet="абвгдеёжийклмнопрстьыэюя АБВ-’'\u0301,.«»\n", max_size=30)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", []),
        (" \n—«»!", []),
        ("Снег выпал.", ["Снег", "выпал"]),
        ("пресс-служба, Нью-Йорк", ["пресс-служба", "Нью-Йорк"]),
        ("комп’ютер об'єкт", ["комп’ютер", "об'єкт"]),
        ("- тире -", ["тире"]),
        ("8,4% из 2026-го", ["8", "4", "из", "2026-го"]),
        ("бо\u0301льшая", ["бо\u0301льшая"]),
        ("бои\u0306", ["бой"]),
    ],
)
def test_words_are_told_apart(text, found):
    assert words(text) == found


@pytest.mark.parametrize(
    ("word", "form"),
    [
        ("министрами", "министр"),
        ("МИНИСТРУ", "министр"),
        ("Вене", "вена"),
        ("шла", "идти"),
        ("людей", "человек"),
        ("тысяча\u0301ми", "тысяча"),
        ("Nokia", "nokia"),
        ("2026", "2026"),
        ("қазақстанның", "қазақстанның"),
    ],
)
def test_a_word_has_one_form(word, form):
    assert lemma(word) == form


@pytest.mark.parametrize("word", ["ещё", "еще", "ЕЩЁ"])
def test_yo_is_left_to_whoever_compares(word):
    assert lemma(word).replace("ё", "е") == "еще"


def test_a_text_gives_one_lemma_for_each_word():
    assert lemmas("Министры говорили, а снег шёл.", "ru") == "министр говорить а снег идти"


@pytest.mark.parametrize("lang", ["", "kk", "uk", "pt", "en", "RU"])
def test_other_languages_give_none(lang):
    assert lemmas("Министры говорили.", lang) == ""


@given(RUSSIAN)
def test_case_form_and_stress_make_no_difference(text):
    expected = lemmas(text, "ru")
    assert lemmas(text.lower(), "ru") == expected
    assert lemmas(unicodedata.normalize("NFD", text), "ru") == lemmas(
        unicodedata.normalize("NFC", text), "ru"
    )


@given(st.text(max_size=30))
def test_any_text_is_taken(text):
    assert len(lemmas(text, "ru").split(" ")) == max(1, len(words(text)))


def test_the_dictionary_is_loaded_when_first_needed():
    program = (
        "import sys, editor.tagging.lemmas as l; l.lemmas('слово', 'kk'); l.words('слово');"
        "assert 'pymorphy3' not in sys.modules; l.lemma('слово'); assert 'pymorphy3' in sys.modules"
    )
    subprocess.run([sys.executable, "-c", program], check=True)
