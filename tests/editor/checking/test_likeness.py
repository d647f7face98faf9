"""How alike names are: by their sound across scripts, and by the letters that differ."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.checking.likeness import distance, small, sound

WORDS = st.text("abcdeэюя", max_size=9)


@pytest.mark.parametrize(
    ("russian", "english"),
    [
        ("Хэйрстон", "Hairston"),
        ("Кошербаев", "Kosherbayev"),
        ("Шмидт", "Schmidt"),
        ("Филипп", "Philip"),
        ("Жуков", "Zhukov"),
        ("Щукин", "Shchukin"),
    ],
)
def test_a_name_sounds_alike_in_both_scripts(russian, english):
    assert sound(russian)[:3] == sound(english)[:3]


@pytest.mark.parametrize(("one", "other"), [("Путин", "Merkel"), ("Вена", "Paris")])
def test_other_names_sound_otherwise(one, other):
    assert sound(one)[:2] != sound(other)[:2]


def test_spellings_of_one_name_sound_alike():
    assert sound("Yelena") == sound("Elena")
    assert sound("Mohammed") == sound("Muhamed")


def test_no_word_is_too_long_to_be_heard():
    assert len(sound("bcd" * 100_000)) <= 40


@pytest.mark.parametrize(
    ("one", "other", "letters"),
    [
        ("vienna", "vienna", 0),
        ("vienna", "viena", 1),
        ("vienna", "veinna", 1),
        ("vienna", "vyenna", 1),
        ("vienna", "vyena", 2),
        ("vienna", "paris", 3),
        ("", "ab", 2),
    ],
)
def test_letters_that_differ_are_counted_up_to_a_limit(one, other, letters):
    assert distance(one, other, 2) == letters


@given(WORDS, WORDS, st.integers(0, 4))
def test_it_is_the_same_from_either_side_and_never_over_the_limit(one, other, limit):
    found = distance(one, other, limit)
    assert found == distance(other, one, limit)
    assert abs(len(one) - len(other)) <= found or found == limit + 1
    assert (found == 0) == (one == other)
    assert found <= limit + 1


def test_words_that_are_no_names_are_simply_far():
    assert distance("a" * 50, "a" * 50, 2) == 3


@given(st.text())
def test_small_letters_stand_where_the_great_ones_stood(text):
    assert len(small(text)) == len(text)


def test_a_letter_that_python_makes_two_of_stays_one():
    assert small("İZMİR Ab") == "izmir ab"
