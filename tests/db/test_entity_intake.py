"""Many entities at once: found again by all that names them, and taken out without a trace."""

import pytest

from db import alias_keys, entities, entity_intake
from db.records import Alias, Entity, EntityType, Gender

MOMENT = "2025-12-05T09:30:00.000Z"


def newcomer(name, *wordings, **known):
    fields = {"id": 0, "uid": "", "type": EntityType.PLACE, "lang": "ru", "english": ""} | known
    return Entity(name=name, **fields), [Alias(text, "ru") for text in wordings]


@pytest.fixture
def take(library):
    """Return a function that takes newcomers in."""

    def run(*newcomers, moment=MOMENT):
        with library.write():
            return entity_intake.add(library, newcomers, moment)

    return run


def test_new_ones_are_stored_with_all_that_is_known_and_wait_for_their_keys(library, take):
    taken = take(
        newcomer("Вена", "Столица", english="Vienna", uid="a" * 32, wikidata="Q1741", note="n"),
        newcomer("Анна", type=EntityType.PERSON, gender=Gender.FEMALE, short="Anna"),
    )
    vienna = entities.with_uid(library, "a" * 32)
    assert (vienna.name, vienna.english, vienna.wikidata) == ("Вена", "Vienna", "Q1741")
    assert [alias.text for alias in entities.aliases(library, vienna.id)] == [
        "Вена", "Vienna", "Столица",
    ]  # fmt: skip
    assert entities.named(library, "anna").gender is Gender.FEMALE
    assert len(taken.new) == 2
    assert [each.text for each in taken.unkeyed] == ["Вена", "Vienna", "Столица", "Анна", "Anna"]
    assert list(taken.unkeyed) == alias_keys.unkeyed(library, 9)


def test_known_ones_are_found_by_uid_wikidata_or_name_of_the_type(library, take):
    take(newcomer("Вена", uid="a" * 32, wikidata="Q1741"))
    again = take(
        newcomer("Wien", uid="a" * 32),
        newcomer("Vindobona", wikidata="Q1741"),
        newcomer(" вЕНА ".strip()),
        newcomer("Вена", type=EntityType.PERSON),
    )
    assert len(again.new) == 1
    assert len(entities.listing(library, EntityType.PLACE)) == 1
    assert entities.named(library, "vindobona").name == "Вена"


def test_taken_out_again_all_is_as_it_was(library, take):
    take(newcomer("Вена"), moment="2024-01-01T00:00:00.000Z")
    [before] = entities.listing(library)
    taken = take(newcomer("Вена", "Столица", english="Vienna"), newcomer("Граз"))
    with library.write():
        entity_intake.take_out(library, taken, MOMENT)
    [after] = entities.listing(library)
    assert (after.name, after.english) == (before.name, "")
    assert [alias.text for alias in entities.aliases(library, after.id)] == ["Вена"]


def test_nothing_given_leaves_nothing(library, take):
    taken = take()
    assert (len(taken.new), len(taken.wordings), taken.filled, taken.unkeyed) == (0, 0, (), ())
