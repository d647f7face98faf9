"""Names of the registry as they are met in a text."""

import pytest

from db import entities, spellings
from db.records import EntityType


@pytest.fixture
def names(library):
    """Three names of the registry, in the order they were entered."""
    with library.write():
        person = entities.add(library, EntityType.PERSON, "Артём Петров", "Artyom Petrov")
        organisation = entities.add(library, EntityType.ORGANISATION, "ОБСЕ", "OSCE")
        entities.add_alias(library, organisation.id, "OBSE")
        return [person, organisation, entities.add(library, EntityType.PLACE, "Вена", "Vienna")]


def test_a_name_is_known_by_any_of_its_wordings(library, names):
    person, organisation, place = names
    assert spellings.known_by(library, ["Artyom Petrov"]) == (person,)
    assert spellings.known_by(library, ["артем  ПЕТРОВ"]) == (person,)
    assert spellings.known_by(library, ["OBSE", "OSCE"]) == (organisation,)
    assert spellings.known_by(library, ["Vienna", "Artyom Petrov"]) == (person, place)


def test_what_nobody_entered_is_unknown(library, names):
    assert names
    assert spellings.known_by(library, ["Vien", "Petrov", ""]) == ()
    assert spellings.known_by(library, []) == ()


def test_a_text_may_hold_more_words_than_sqlite_takes_at_once(library, names):
    many = [f"word {number}" for number in range(3 * spellings.AT_ONCE + 5_000)]
    assert spellings.known_by(library, [*many, "Vienna"]) == (names[2],)
