"""The order of names: those that may have changed places are told, what is usual is not."""

import pytest

from db.records import EntityType
from editor.checking.findings import Name

PLACE, PERSON = EntityType.PLACE, EntityType.PERSON


def place(source, english):
    return Name(source=source, english=english, type=PLACE)


def person(source, english):
    return Name(source=source, english=english, type=PERSON)


@pytest.fixture
def told(check):
    """Return a function that gives the names told, as source and English have them."""

    def run(source, target, *names, **fields):
        return check("name_order", source, target, names=names, **fields)

    return run


ACTORS = (("Путин", person("Путин", "Putin")), ("Макрона", person("Макрон", "Macron")))
TOWNS = (("Вене", place("Вена", "Vienna")), ("Париже", place("Париж", "Paris")))


def test_who_acts_comes_first(told):
    source = "Путин принял Макрона."
    assert told(source, "Macron received Putin.", *ACTORS) == [("Путин", "Macron")]
    assert told(source, "Putin received Macron.", *ACTORS) == []


def test_names_of_one_type_keep_their_order(told):
    source = "Переговоры в Вене прошли лучше, чем в Париже."
    right = "The talks in Vienna went better than in Paris."
    wrong = "The talks in Paris went better than in Vienna."
    assert told(source, right, *TOWNS) == []
    assert told(source, wrong, *TOWNS) == [("Вене", "Paris")]


def test_prepositions_that_went_with_their_names_are_no_fault(told):
    names = (("Вены", place("Вена", "Vienna")), ("Париже", place("Париж", "Paris")))
    source = "Делегаты из Вены побывали в Париже."
    moved = "In Paris there were delegates from Vienna."
    swapped = "The delegates from Paris were in Vienna."
    assert told(source, moved, *names) == []
    assert told(source, swapped, *names) == [("Вены", "Paris")]


def test_names_of_two_types_may_stand_in_any_order(told):
    names = (("России", place("Россия", "Russia")), ("Путина", person("Путин", "Putin")))
    source = "По словам президента России Путина, это так."
    assert told(source, "This is so, says Putin, president of Russia.", *names) == []


def test_of_names_told_again_all_have_to_stand_the_other_way_round(told):
    source = "В Вене лучше, чем в Париже."
    assert told(source, "Paris, yes, Paris is worse than Vienna.", *TOWNS) == [("Вене", "Paris")]
    assert told(source, "Vienna is not Paris: in Paris, not Vienna.", *TOWNS) == []


def test_a_name_is_found_by_its_short_form_and_without_accents(told):
    names = (
        ("Вене", Name(source="Вена", english="Wien City", type=PLACE, allowed=("Vienna",))),
        ("Ялте", place("Ялта", "Jalta")),
    )
    source = "В Вене лучше, чем в Ялте."
    assert told(source, "Jálta is better than Vienna.", *names) == [("Вене", "Jálta")]


def test_a_name_inside_another_has_no_order(told):
    names = (
        ("Канзас", place("Канзас", "Kansas")),
        ("Университет", place("Университет Канзаса", "Kansas University")),
    )
    assert told("В Канзас, в Университет.", "To Kansas University.", *names) == []


def test_other_languages_only_tell_who_acts_and_upon_whom(told):
    names = (("Венада", place("Вена", "Vienna")), ("Парижде", place("Париж", "Paris")))
    source = "Венада емес, Парижде."
    assert told(source, "Paris, not Vienna.", *names, lang="kk") == []
    assert told(source, "Paris, not Vienna.", *names) == [("Венада", "Paris")]
    assert told("Путин Макрона.", "Macron, Putin.", *ACTORS, lang="kk") == [("Путин", "Macron")]


def test_a_name_without_english_is_nowhere(told):
    names = (("Вене", place("Вена", "")), ("Париже", place("Париж", "Paris")))
    assert told("В Вене и в Париже.", "In Paris, and in Vienna.", *names) == []
