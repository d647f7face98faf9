import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.desk.aligning import align
from editor.text import fold

FIRST = "Министр прибыл в Вену вечером пятого декабря"
SECOND = "Переговоры о газе начнутся завтра утром"
THIRD = "Инфляция составила 8,4% за одиннадцать месяцев"
STORY = [FIRST, SECOND, THIRD]


@pytest.mark.parametrize(
    ("new", "places"),
    [
        (STORY, [0, 1, 2]),
        ([text.upper() for text in STORY], [0, 1, 2]),
        ([FIRST, THIRD], [0, 2]),
        (["Снег выпал в столице", *STORY], [None, 0, 1, 2]),
        ([THIRD, FIRST, SECOND], [2, 0, 1]),
        ([FIRST, SECOND.replace("завтра утром", "вечером"), THIRD], [0, 1, 2]),
        ([f"{FIRST}, сообщает пресс-служба", "Снег выпал"], [0, None]),
        ([FIRST[:21], FIRST[21:], THIRD], [0, None, 2]),
        (["Снег выпал в столице", "Дороги закрыты"], [None, None]),
        ([], []),
    ],
)
def test_where_each_paragraph_comes_from(new, places):
    assert align(STORY, new) == places


def test_the_same_words_repeated_go_with_their_neighbours():
    old = ["Да.", "Кто?", "Да.", "Когда?", "Да."]
    assert align(old, old[1:]) == [1, 2, 3, 4]


def test_of_two_alike_the_nearer_in_place_is_taken():
    old = ["Цены на нефть выросли", "Снег", "Цены на нефть выросли"]
    assert align(old, ["Дождь", "Град", "Цены на нефть упали"]) == [None, None, 2]


def test_the_most_alike_goes_first():
    old = ["Цены на нефть выросли вчера"]
    assert align(old, ["Цены на газ выросли вчера", "Цены на нефть выросли"]) == [None, 0]


def test_signs_alone_are_not_alike():
    assert align(["* * *", "—"], ["***", "–"]) == [None, None]


TEXTS = st.lists(st.sampled_from([*STORY, "Да.", "* * *", "Переговоры о газе", "да."]), max_size=8)


@given(TEXTS, TEXTS)
def test_no_paragraph_is_continued_twice_and_equal_ones_never_left(old, new):
    found = align(old, new)
    assert len(found) == len(new)
    taken = [place for place in found if place is not None]
    assert len(set(taken)) == len(taken)
    assert all(0 <= place < len(old) for place in taken)
    left = {fold(text) for place, text in enumerate(old) if place not in taken}
    assert left.isdisjoint(
        fold(text) for text, place in zip(new, found, strict=True) if place is None
    )


@pytest.mark.parametrize("count", [900, 20_000])
def test_a_book_of_which_every_other_line_changed_takes_seconds(count):
    old = [f"строка {number} книги" for number in range(count)]
    new = [text if number % 2 else f"глава {number}" for number, text in enumerate(old)]
    began = time.perf_counter()
    found = align(old, new)
    assert time.perf_counter() - began < 10
    assert all(found[number] == number for number in range(1, count, 2))
