"""Names in the source's quotation marks: each leaves a trace in the English."""

import pytest

from db.records import EntityType
from editor.checking.findings import Name


@pytest.fixture
def told(check):
    """Return a function that gives the names told, as the source has them."""

    def run(source, target, **fields):
        return [named for named, _ in check("quoted_name", source, target, **fields)]

    return run


SOURCE = "Фонд «Самрук-Казына» купил акции."


def test_a_name_that_is_gone_is_told(told):
    assert told(SOURCE, "The fund bought the shares.") == ["«Самрук-Казына»"]


@pytest.mark.parametrize(
    "target",
    [
        "The Samruk-Kazyna fund bought the shares.",
        "The fund, Samruk Kazyna, bought the shares.",
        "The fund “Samruq” bought the shares.",
        'The fund "National Wealth" bought the shares.',
        "The fund 'National Wealth' bought the shares.",
    ],
)
def test_a_transliteration_or_anything_short_in_quotation_marks_will_do(told, target):
    assert told(SOURCE, target) == []


def test_the_registrys_english_will_do(told):
    name = Name(source="Звезда", english="the works", type=EntityType.ORGANISATION)
    source = "Завод «Звезда» закрыт."
    assert told(source, "It, the works, is closed.", names=[("Звезда", name)]) == []
    assert told(source, "It is closed.", names=[("Звезда", name)]) == ["«Звезда»"]


def test_latin_letters_stay(told):
    assert told("Группа «Air Астана» растёт.", "The air group grows.") == []
    assert told("Группа «Fly Арыстан» растёт.", "The group grows.") == ["«Fly Арыстан»"]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Система «Железный купол» работает.", "Israel's Iron Dome works."),
        ("Газета «Долг» пишет.", "The paper Le Devoir writes."),
        ("Клуб «Уотфорд» выиграл.", "The club Watford won."),
        ("Клуб «Легия» выиграл.", "The club Legia won."),
        ("Клуб «Ювентус» выиграл.", "The club Juventus won."),
        ("Клуб «Джабаларт» выиграл.", "The club Jabalart won."),
        ("Клуб «Атлетико» выиграл.", "The club Atlético won."),
    ],
)
def test_names_are_told_again_in_many_ways(told, source, target):
    assert told(source, target) == []


def test_what_no_dictionary_knows_has_to_sound_alike(told):
    assert told("Банк «Казкоммерц» закрыт.", "The bank in London is closed.") == ["«Казкоммерц»"]
    assert told("Банк «Содружество» закрыт.", "The bank, Fellowship, is closed.") == []


@pytest.mark.parametrize(
    "source",
    [
        "Он сказал: «Да».",
        "Он сказал: «Мы купили акции, и всё.»",
        "Это «чёрный» рынок.",
        "Система «ХАССП» введена.",
        "Пьеса «Три сестры и ещё один брат» идёт.",
        "Он открыл «Казкоммерц и закрыл.",
        "Газета «Ъ» пишет.",
    ],
)
def test_what_is_no_name_may_go(told, source):
    assert told(source, "it is so.") == []


def test_one_thing_in_quotation_marks_stands_for_one_name(told):
    source = "Фонды «Самрук» и «Байтерек» слились."
    assert told(source, "The funds merged.") == ["«Самрук»", "«Байтерек»"]
    assert told(source, "The funds “Tree” merged.") == ["«Самрук»", "«Байтерек»"]
    assert told(source, "The funds “Tree” and “Wealth” merged.") == []
    assert told(source, "The Samruk fund and another merged.") == ["«Байтерек»"]


def test_a_name_is_told_once(told):
    source = "«Самрук» купил. Но «Самрук» продал."
    assert len(told(source, "He bought. But he sold.")) == 1


def test_other_languages_have_no_dictionary_here(told):
    source = "«Самұрық» қоры акция сатып алды."
    assert told(source, "The fund bought shares.", lang="kk") == ["«Самұрық»"]
    assert told(source, "The Wealth fund bought shares.", lang="kk") == []
