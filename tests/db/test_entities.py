import unicodedata
from dataclasses import replace

import pytest

from db import audit, entities
from db.errors import Conflict, NotFound
from db.library import Library, sqlite3  # pyright: ignore[reportPrivateImportUsage]
from db.records import Entity, EntityType


@pytest.fixture
def add(library):
    def run(name, english, entity_type=EntityType.PLACE, **more):
        with library.write():
            return entities.add(library, entity_type, name, english, **more)

    return run


def test_an_entity_is_stored_with_all_that_is_known(library, add):
    vienna = add("Вена", "Vienna", lang="ru", wikidata="Q1741", note="not the blood vessel")
    assert vienna == Entity(
        id=vienna.id,
        uid=vienna.uid,
        type=EntityType.PLACE,
        name="Вена",
        lang="ru",
        english="Vienna",
        wikidata="Q1741",
        note="not the blood vessel",
    )
    assert entities.get(library, vienna.id) == vienna
    assert entities.with_uid(library, vienna.uid) == vienna


def test_an_entity_that_is_not_there(library):
    with pytest.raises(NotFound):
        entities.get(library, 1)
    assert entities.with_uid(library, "0" * 32) is None
    assert entities.named(library, "Вена") is None
    assert entities.by_ids(library, []) == {}


@pytest.mark.parametrize(
    "typed",
    ["Орёл", "орел", "ОРЁЛ", "  орёл ", "Oryol", "ORYOL", unicodedata.normalize("NFD", "Орёл")],
)
def test_an_entity_is_found_however_its_name_is_typed(library, add, typed):
    oryol = add("Орёл", "Oryol", lang="ru")
    assert entities.named(library, typed) == oryol


def test_an_entity_is_found_by_another_wording_entered_twice(library, add):
    ministry = add("Министерство энергетики", "Ministry of Energy", EntityType.ORGANISATION)
    for _ in range(2):
        with library.write():
            entities.add_alias(library, ministry.id, "Минэнерго", "ru")
    assert entities.named(library, "минэнерго") == ministry


def test_a_wording_of_two_types_is_told_apart_by_type(library, add):
    city = add("Вашингтон", "Washington")
    person = add("Вашингтон", "George Washington", EntityType.PERSON)
    assert entities.named(library, "Вашингтон") == person
    assert entities.named(library, "Вашингтон", EntityType.PLACE) == city
    assert entities.named(library, "Вашингтон", EntityType.EVENT) is None


def test_the_newest_of_the_same_name_is_found(library, add):
    add("Победа", "Pobeda")
    newer = add("Победа", "Pobeda village")
    assert entities.named(library, "победа") == newer


def test_the_listing_is_by_english_name(library, add):
    add("Вена", "Vienna")
    add("Астана", "Astana")
    add("МАГАТЭ", "IAEA", EntityType.ORGANISATION)
    assert [each.english for each in entities.listing(library)] == ["Astana", "IAEA", "Vienna"]
    assert [each.name for each in entities.listing(library, EntityType.PLACE)] == ["Астана", "Вена"]


def test_a_respelt_name_is_found_by_both_spellings(library, add):
    city = add("Алма-Ата", "Alma-Ata", lang="ru")
    with library.write():
        respelt = entities.save(library, replace(city, english="Almaty"))
    assert (respelt.english, respelt.uid) == ("Almaty", city.uid)
    assert entities.named(library, "Almaty") == entities.named(library, "alma-ata") == respelt
    assert audit.history(library)[-1].action == "change entity"


def test_the_english_may_be_taken_away(library, add):
    city = add("Вена", "Wien")
    with library.write():
        assert entities.save(library, replace(city, english="")).english == ""


def test_who_saw_an_older_spelling_cannot_overwrite(library, path, add):
    city = add("Алма-Ата", "Alma-Ata")
    with Library(path) as elsewhere, elsewhere.write():
        entities.save(elsewhere, replace(city, english="Almaty"))
    with pytest.raises(Conflict, match="Алма-Ата"), library.write():
        entities.save(library, replace(city, english="Alma Ata"))
    assert entities.get(library, city.id).english == "Almaty"
    assert entities.named(library, "Alma Ata") is None


@pytest.mark.parametrize("wikidata", ["1741", "q1741", "Q", "Q0"])
def test_what_is_no_wikidata_number_is_refused(library, add, wikidata):
    with pytest.raises(sqlite3.IntegrityError):
        add("Вена", "Vienna", wikidata=wikidata)
    assert entities.named(library, "Вена") is None


def test_the_registry_is_noted_as_changed(library, add):
    library.taken_changes()
    add("Вена", "Vienna")
    assert library.taken_changes().registry
    assert not library.taken_changes().registry


def test_a_name_is_looked_up_by_index(add, plans):
    add("Вена", "Vienna")
    steps = plans(entities.named, "вена") + plans(entities.with_uid, "0" * 32)
    assert all(step.startswith("SEARCH") or "TEMP B-TREE" in step for step in steps)


def test_of_two_that_are_merged_the_one_kept_takes_what_it_has_not(library, add):
    gone = add("Вена", "Vienna", wikidata="Q1741", note="the capital")
    kept = add("Wien", "Wien")
    with library.write():
        merged = entities.merge(library, gone, kept)
    assert (merged.english, merged.wikidata, merged.note) == ("Wien", "Q1741", "the capital")
    assert entities.with_uid(library, gone.uid) == merged
    assert entities.named(library, "Vienna") == merged


def test_wordings_of_several_come_at_once_in_their_order(library, add):
    vienna, graz = add("Вена", "Vienna", lang="ru"), add("Граз", "")
    found = entities.aliases_of(library, [vienna.id, graz.id])
    assert found == {each.id: entities.aliases(library, each.id) for each in (vienna, graz)}
    assert [alias.text for alias in found[vienna.id]] == ["Вена", "Vienna"]
    assert list(entities.ids(library)) == [graz.id, vienna.id]
