"""Names in all their cases, found in the source and put right in the English."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.translating.engine import Term
from editor.translating.names import force, occurrences, replaced, stands, wanted_in
from editor.translating.protection import mask

CASES = {
    "Токаев": "Токаев Токаева Токаеву Токаевым Токаеве Токаевы Токаевых",
    "Захарова": "Захарова Захаровой Захарову",
    "Павел": "Павел Павла Павлу Павлом Павле",
    "Лев": "Лев Льва Льву Львом Льве",
    "Казанец": "Казанец Казанца Казанцу Казанцем",
    "Вена": "Вена Вены Вене Вену Веной",
    "Россия": "Россия России Россию Россией",
    "Юрий": "Юрий Юрия Юрию Юрием Юрии",
    "Казань": "Казань Казани Казанью",
    "Достоевский": "Достоевский Достоевского Достоевскому Достоевским Достоевском",
    "Ким": "Ким Кима Киму Кимом Киме",
    "Лукашенко": "Лукашенко",
    "ООН": "ООН",
    "Великая Отечественная война": "Великой Отечественной войны",
}
KAZAKH = {
    "Тоқаев": "Тоқаевтың Тоқаевқа Тоқаевты Тоқаевпен Тоқаевтан Тоқаевта",
    "Қазақстан": "Қазақстанның Қазақстанға Қазақстанда Қазақстандағы Қазақстаннан Қазақстаны",
    "Алматы": "Алматыда Алматының Алматыға Алматыдан Алматыдағы",
    "Ақорда": "Ақорданың Ақордаға Ақордада",
    "Тараз": "Таразда Тараздың Таразға",
}


def cases(names):
    """Each form of each name; a name of several words stands in the one case given."""
    for name, forms in names.items():
        for form in [forms] if " " in name else forms.split():
            yield pytest.param(name, form, id=form)


@pytest.mark.parametrize(("name", "form"), [*cases(CASES)])
def test_a_russian_name_is_found_in_every_case(name, form):
    text = f"Об этом {form} сообщил."
    assert [text[start:end] for start, end in occurrences(text, name, "ru")] == [form]


@pytest.mark.parametrize(("name", "form"), [*cases(KAZAKH)])
def test_a_kazakh_name_is_found_in_every_case(name, form):
    text = f"Бұл туралы {form} айтты."
    assert [text[start:end] for start, end in occurrences(text, name, "kk")] == [form]


@pytest.mark.parametrize(
    ("name", "other", "lang"),
    [
        ("Вена", "Венгрии", "ru"),
        ("Вена", "Венеры", "ru"),
        ("Ким", "Кимберли", "ru"),
        ("Россия", "Российский", "ru"),
        ("Лев", "левый", "ru"),
        ("Казань", "казань", "ru"),
        ("ООН", "оон", "ru"),
        ("Тоқаев", "Тоқаевалықтар", "kk"),
        ("Rio", "Rioja", "pt"),
    ],
)
def test_another_word_is_not_taken_for_it(name, other, lang):
    assert list(occurrences(f"О {other} сказано.", name, lang)) == []


@given(st.text(max_size=40), st.text(min_size=1, max_size=12), st.sampled_from(["ru", "kk", "pt"]))
def test_what_is_found_lies_in_the_text_in_order(text, name, lang):
    spans = list(occurrences(text, name, lang))
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert spans == sorted(spans)


def test_the_longer_of_two_terms_in_one_place_is_wanted():
    terms = (Term("банк", "bank"), Term("Национальный банк", "National Bank"))
    found = wanted_in("В Национальном банке ждут, банк молчит.", terms, "ru")
    assert [(each.term.english, len(each.spans)) for each in found] == [
        ("National Bank", 1),
        ("bank", 1),
    ]


@pytest.mark.parametrize(
    ("english", "wanted", "there"),
    [
        ("Yermek Kosherbayev said.", "Yermek Kosherbayev", True),
        ("Kosherbayev's visit", "Kosherbayev", True),
        ("Gas pipelines burst. Gas pipeline mended.", "gas pipeline", True),
        ("Gas pipelines", "gas pipeline", False),
        ("He told us so", "US", False),
        ("PRESIDENT TOKAYEV ARRIVES IN VIENNA", "Tokayev", True),
        ("Kosherbaev said.", "Kosherbayev", False),
    ],
)
def test_tells_whether_a_wording_stands(english, wanted, there):
    assert stands(english, wanted) is there


class Parrot:
    """Says what a phrasebook has for a text; a text with placeholders it knows by them alone."""

    def __init__(self, book):
        self.book = book
        self.asked = []

    def __call__(self, text, kept):
        masked = mask(text, kept)
        self.asked.append(masked.text)
        return masked.restore(self.book.get(masked.text, "")) or ""


SOURCE = "Кошербаева встретил Токаев."
TERMS = (Term("Кошербаев", "Yermek Kosherbayev"), Term("Токаев", "Tokayev"))


def test_what_is_right_is_not_asked_for_again():
    parrot = Parrot({})
    english = "Yermek Kosherbayev was met by Tokayev."
    assert force(SOURCE, english, TERMS, "ru", parrot).text == english
    assert parrot.asked == []


def test_a_missing_name_is_masked_and_the_sentence_said_again():
    parrot = Parrot({"XQ1 встретил Токаев.": "XQ1 was met by Tokayev."})
    right = force(SOURCE, "Kosherbaeva was met by Tokayev.", TERMS, "ru", parrot)
    assert right.text == "Yermek Kosherbayev was met by Tokayev."
    assert (right.forced, right.missing) == (("Yermek Kosherbayev",), ())


def test_a_lost_placeholder_leaves_the_plain_sentence_with_the_name_replaced():
    parrot = Parrot({"Кошербаева": "Kosherbaeva"})
    right = force(SOURCE, "Kosherbaeva was met by Tokayev.", TERMS, "ru", parrot)
    assert right.text == "Yermek Kosherbayev was met by Tokayev."


def test_a_second_saying_that_loses_another_name_is_not_taken():
    parrot = Parrot({"XQ1 встретил Токаев.": "XQ1 was met.", "Кошербаева": "Kosherbaeva"})
    right = force(SOURCE, "Kosherbaeva was met by Tokayev.", TERMS, "ru", parrot)
    assert right.text == "Yermek Kosherbayev was met by Tokayev."


def test_a_second_saying_that_loses_a_number_is_not_taken():
    source = "Кошербаев прибыл 5 декабря."
    parrot = Parrot({"XQ1 прибыл 5 декабря.": "XQ1 arrived.", "Кошербаев": "Kosherbaev"})
    right = force(source, "Kosherbaev arrived on December 5.", TERMS, "ru", parrot)
    assert right.text == "Yermek Kosherbayev arrived on December 5."


def test_what_cannot_be_put_right_is_told():
    right = force(SOURCE, "He was met by Tokayev.", TERMS, "ru", Parrot({}))
    assert right.text == "He was met by Tokayev."
    assert right.missing == ("Yermek Kosherbayev",)


@pytest.mark.parametrize(
    ("english", "rendering", "wanted", "right"),
    [
        ("In Kiev it rains.", "Kiev", "Kyiv", "In Kyiv it rains."),
        ("Mr Tokaev left.", "", "Tokayev", "Mr Tokayev left."),
        ("Ermek Kosherbaev left.", "", "Yermek Kosherbayev", "Yermek Kosherbayev left."),
        ("The minister left.", "", "Tokayev", "The minister left."),
        ("He took it.", "", "Tokayev", "He took it."),
    ],
)
def test_replaces_what_is_like_the_name_and_nothing_else(english, rendering, wanted, right):
    assert replaced(english, rendering, wanted) == right


def test_in_capitals_the_name_is_in_capitals():
    parrot = Parrot({"XQ1 ПРИБЫЛ В ВЕНУ": "XQ1 ARRIVED IN VIENNA"})
    right = force("КОШЕРБАЕВ ПРИБЫЛ В ВЕНУ", "KOSHERBAEV CAME TO VIENNA", TERMS, "ru", parrot)
    assert right.text == "YERMEK KOSHERBAYEV ARRIVED IN VIENNA"
    assert not re.search("XQ", right.text)
