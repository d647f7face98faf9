"""Names of persons in the nominative, and whose they are."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.records import Gender
from editor.tagging.person_forms import CASES, person_form

INFLECTED = [
    line.split("\t")
    for line in Path(__file__).with_name("inflected_names.tsv").read_text("utf-8").splitlines()[1:]
]


def same(one, other):
    return one.replace("ё", "е") == other.replace("ё", "е")


def test_of_300_inflected_names_19_in_20_are_right():
    right = [same(person_form(found.split()).text, normal) for found, normal, _ in INFLECTED]
    assert len(right) == 300
    assert sum(right) / len(right) >= 0.95


def test_of_300_inflected_names_19_in_20_show_their_gender():
    right = [person_form(found.split()).gender == gender for found, _, gender in INFLECTED]
    assert sum(right) / len(right) >= 0.95


@pytest.mark.parametrize(
    ("found", "normal", "gender"),
    [
        ("Ермека Кошербаева", "Ермек Кошербаев", Gender.MALE),
        ("Ермеке Кошербаеве", "Ермек Кошербаев", Gender.MALE),
        ("Аидой Балаевой", "Аида Балаева", Gender.FEMALE),
        ("Анны Черных", "Анна Черных", Gender.FEMALE),
        ("Петром Черных", "Пётр Черных", Gender.MALE),
        ("Ангелой Меркель", "Ангела Меркель", Gender.FEMALE),
        ("Касым-Жомарта Токаева", "Касым-Жомарт Токаев", Gender.MALE),
        ("Римского-Корсакова", "Римский-Корсаков", Gender.MALE),
        ("А. С. Пушкина", "А. С. Пушкин", Gender.MALE),
        ("Синдзо Абэ", "Синдзо Абэ", Gender.MALE),
        ("Урсулы фон дер Ляйен", "Урсула фон дер Ляйен", Gender.FEMALE),
        ("John Smith", "John Smith", Gender.UNKNOWN),
    ],
)
def test_names_of_many_kinds(found, normal, gender):
    form = person_form(found.split())
    assert (form.text, form.gender) == (normal, gender)


def test_the_sentence_decides_where_the_word_does_not():
    assert person_form(["Лаврова"], "gent", Gender.MALE).text == "Лавров"
    assert person_form(["Лаврова"], "nomn", Gender.FEMALE).text == "Лаврова"


def test_no_words_have_no_form():
    assert person_form([]).text == ""


def test_a_stroke_that_stands_alone_or_at_an_end_stays():
    assert person_form(["-"]).text == "-"
    assert person_form(["Иванова-", "-"]).text.endswith(" -")


@given(st.lists(st.text(min_size=1, max_size=12), max_size=4), st.sampled_from(CASES))
def test_whatever_the_words_there_are_as_many_after(parts, case):
    words = [word for part in parts for word in part.split()]
    assert len(person_form(words, case).text.split()) == len(words)
