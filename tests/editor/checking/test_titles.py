"""Titles in the English against the registry's note on a person."""

import pytest

from db.records import EntityType
from editor.checking.findings import Name

PREMIER = "Prime Minister of Kazakhstan"


@pytest.fixture
def told(check):
    """Return a function that gives the titles told of one person, and where the source has him."""

    def run(target, note=PREMIER, source="Асанов сказал.", **fields):
        name = Name(source="Асанов", english="Berik Asanov", note=note, **fields)
        return check("title", source, target, names=[("Асанов", name)])

    return run


@pytest.mark.parametrize(
    ("target", "title"),
    [
        ("President Berik Asanov said so.", "President"),
        ("The Kazakh president Asanov said so.", "president"),
        ("Foreign Minister Asanov said so.", "Minister"),
        ("Deputy Prime Minister Asanov said so.", "Deputy Prime Minister"),
        ("Vice-President Berik B. Asanov said so.", "Vice-President"),
        ("Asanov, the Kazakh president, said so.", "president"),
        ("Asanov, president of Kazakhstan, said so.", "president"),
        ("Asanov, the acting Mayor of Astana, said so.", "Mayor"),
    ],
)
def test_an_office_that_the_note_gainsays_is_told(told, target, title):
    assert told(target) == [("Асанов", title)]


@pytest.mark.parametrize(
    "target",
    [
        "Prime Minister Berik Asanov said so.",
        "Premier Asanov said so.",
        "Asanov said so.",
        "Former President Asanov said so.",
        "The then-mayor Asanov said so.",
        "Asanov, former president of Kazakhstan, said so.",
        "President Orlov met Asanov.",
        "Asanov met President Orlov.",
        "Asanov, President Orlov and others met.",
        "The president's aide Asanov said so.",
        "The aide of the President Asanov said so.",
        "The president, Asanov and others met.",
        "A presidential adviser, Asanov, said so.",
    ],
)
def test_what_does_not_gainsay_it_is_no_fault(told, target):
    assert told(target) == []


@pytest.mark.parametrize(
    "note",
    [
        "",
        "Footballer",
        "Adviser to the president",
        "The president's son",
        "Not the minister of that name",
        "Prime minister he is not",
        "помощник министра",
        "Minister of Finance; president of the chess federation",
        "Prime Minister, former president",
    ],
)
def test_a_note_without_another_office_says_nothing(told, note):
    assert told("President Asanov said so.", note) == []


@pytest.mark.parametrize(
    "note",
    [
        "Kazakh foreign minister since 2024",
        "Poet and minister of culture",
        "44th prime minister",
        "politician, second prime minister of Kazakhstan",
        "премьер-министр Казахстана",
        "российский вице-премьер",
        "заместитель министра финансов",
    ],
)
def test_an_office_that_heads_a_clause_of_the_note_counts(told, note):
    assert told("President Asanov said so.", note) == [("Асанов", "President")]


def test_offices_that_go_together_are_no_fault(told):
    assert told("Minister Asanov said so.", "deputy prime minister") == []
    assert told("Speaker Asanov said so.", "President of the Senate") == []


def test_only_persons_have_offices(told):
    assert told("President Asanov said so.", type=EntityType.PLACE) == []
