import pytest

from db.pairs import MatchKind, Pair
from editor.translating.repairing import repair, slotted

NAMES = {"Токаев": "Tokayev", "Токаева": "Tokayev", "Путин": "Putin", "Путина": "Putin"}


def names(text):
    return [
        (text.index(name), text.index(name) + len(name), english)
        for name, english in NAMES.items()
        if name in text.replace(".", "").split()
    ]


def repaired(text, source, target):
    pair = Pair(source_lang="ru", target_lang="en", source=source, target=target)
    match = repair(slotted(text, names), pair, names)
    return match.english if match else None


@pytest.mark.parametrize(
    ("text", "source", "target", "english"),
    [
        ("Погибли 7 человек", "Погибли 5 человек", "5 people died", "7 people died"),
        ("Погибли 7 человек", "Погибли 5 человек", "Five people died", "Seven people died"),
        ("Погибли 17 человек", "Погибли 5 человек", "Five people died", "17 people died"),
        ("Рост 3,7%", "Рост 2,5%", "Growth of 2.5%", "Growth of 3.7%"),
        ("Цена 2 500 тенге", "Цена 1 500 тенге", "Price 1,500 tenge", "Price 2,500 tenge"),
        ("Итоги 2026 года", "Итоги 2025 года", "Results of 2025", "Results of 2026"),
        ("Это было 7 мая", "Это было 5 июня", "It was on June 5", "It was on May 7"),
        ("Слова Путина", "Слова Токаева", "Tokayev's words", "Putin's words"),
        ("С 5 до 7 часов", "С 7 до 5 часов", "From 7 to 5", "From 5 to 7"),
        ("В 5 и 6 утра", "В 5 и 7 утра", "At 5 and 7 a.m.", "At 5 and 6 a.m."),
    ],
)
def test_what_differs_is_replaced_in_the_english(text, source, target, english):
    assert repaired(text, source, target) == english


@pytest.mark.parametrize(
    ("text", "source", "target"),
    [
        ("Погибли 5 человек", "Погибли 5 человек", "5 people died"),  # nothing to repair
        ("Погибли 7 человек", "Ранены 5 человек", "5 people were hurt"),  # other words
        ("Погибли 7 человек", "Погибли 5 человек", "Several people died"),  # not in the English
        ("Погибли 7 человек", "Погибли 5 человек", "5 people died, 5 men"),  # there twice
        ("Погибли 7 человек", "Погибли 5 человек", "15 people died, 5.5 %"),  # within another
        ("Погиб 1 человек", "Погиб 2 человек", "2 people died"),  # one is another form
        ("Слова Токаева", "Слова 5", "Words of 5"),  # a name is no number
        ("В 5 и 6 утра", "В 7 и 7 утра", "At 7 and 7 a.m."),  # once one thing, now two
        ("С 5 до 6", "С 7", "From 7"),
    ],
)
def test_in_doubt_nothing_is_repaired(text, source, target):
    assert repaired(text, source, target) is None


def test_what_was_replaced_is_told():
    pair = Pair(source_lang="ru", target_lang="en", source="Их 5 из 9", target="5 of 9")
    match = repair(slotted("Их 6 из 8", names), pair, names)
    assert match is not None
    assert (match.kind, match.score) == (MatchKind.REPAIRED, 99)
    assert match.repairs == (("5", "6"), ("9", "8"))
