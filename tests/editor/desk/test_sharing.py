"""The registry as a file: taken in from others' formats, written and read back, bad input."""

import json

import pytest

from db import entities
from db.errors import Refused
from db.records import Alias, EntityType, Gender
from editor.desk import registry, sharing
from editor.desk.opening import open_library

PERSON, ORGANISATION, PLACE, EVENT = EntityType


@pytest.fixture
def file(tmp_path):
    """Return a function that writes a file; it gives its path."""

    def run(text, name="registry.tsv"):
        path = tmp_path / name
        path.write_text(text, "utf-8")
        return path

    return run


@pytest.fixture
def filled(library):
    """A registry with a person and a place."""
    registry.enter(library, PERSON, "Марина Зайцева", "Marina Zaitseva", lang="ru", wikidata="Q7")
    registry.enter(library, PLACE, "Казахстан", "Kazakhstan", lang="ru", aliases=["РК"])
    return library


@pytest.mark.parametrize("kind", ["tsv", "json", "skos"])
def test_another_library_gets_the_same_registry(filled, tmp_path, kind):
    path = tmp_path / f"registry.{kind}"
    assert sharing.write_out(filled, path, kind) == 2
    with open_library(tmp_path / "other.sqlite", "") as other:
        assert sharing.take_in(other, path) == sharing.Shared(added=2)
        assert sharing.take_in(other, path).known == 2
        found = {each.name: each for each in entities.listing(other)}
        assert found["Марина Зайцева"].english == "Marina Zaitseva"
        assert found["Марина Зайцева"].wikidata == "Q7"
        assert entities.named(other, "РК") == found["Казахстан"]
        assert registry.in_any_form(other, "Марины Зайцевой", PERSON, "ru")


def test_known_entities_get_wordings_and_keep_their_spelling(filled, file):
    path = file("type\tname\tenglish\tgender\taliases\nplace\tКазахстан\tQazaqstan\t\tru:КазССР\n")
    assert sharing.take_in(filled, path) == sharing.Shared(known=1)
    entity = entities.named(filled, "КазССР")
    assert (entity.name, entity.english) == ("Казахстан", "Kazakhstan")


def test_wikidata_entities_come_with_their_labels(library, file):
    record = {
        "id": "Q42",
        "type": "item",
        "labels": {
            "ru": {"language": "ru", "value": "Жанна Каменская"},
            "en": {"language": "en", "value": "Zhanna Kamenskaya"},
        },
        "aliases": {"ru": [{"language": "ru", "value": "Каменская"}]},
        "claims": {
            "P31": [{"mainsnak": {"datavalue": {"value": {"id": "Q5"}}}}],
            "P21": [{"mainsnak": {"datavalue": {"value": {"id": "Q6581072"}}}}],
        },
    }
    text = "[\n" + json.dumps(record, ensure_ascii=False) + ",\n{}\n]\n"
    shared = sharing.take_in(library, file(text, "export.json"))
    assert (shared.added, len(shared.left)) == (1, 1)
    entity = entities.with_wikidata(library, "Q42")
    assert (entity.type, entity.name, entity.english) == (
        PERSON, "Жанна Каменская", "Zhanna Kamenskaya",
    )  # fmt: skip
    assert entity.gender is Gender.FEMALE
    assert Alias("Каменская", "ru") in entities.aliases(library, entity.id)


def test_jrc_names_give_known_people_their_english(library, file):
    text = "1\tP\tu\tZhanna+Kamenskaya\n1\tP\tru\tЖанна+Каменская\n2\tO\tu\tFreedonia Bank\n"
    assert sharing.take_in(library, file(text, "names.txt")).added == 2
    found = registry.in_any_form(library, "Жанне Каменской", PERSON, "ru")
    assert found.english == "Zhanna Kamenskaya"
    assert entities.named(library, "Freedonia Bank").type is ORGANISATION


class TestBadInput:
    def test_lines_that_are_none_are_told_and_the_others_go_in(self, library, file):
        path = file("type\tname\nplace\tВена\nvegetable\tЛук\nplace\t\n\nplace\tВена\n")
        shared = sharing.take_in(library, path)
        assert (shared.added, shared.known) == (1, 1)
        assert shared.left == (
            "line 3: vegetable is no type of entity",
            "line 4: it has no name, or one that is too long",
        )

    @pytest.mark.parametrize(
        ("text", "name", "why"),
        [
            ("a\tb\n", "x.tsv", "has to name the columns"),
            ('{"prefLabel": ', "x.json", "no JSON"),
            ('["prefLabel"]', "x.json", "no SKOS"),
        ],
    )
    def test_what_is_no_registry_is_refused(self, library, file, text, name, why):
        with pytest.raises(Refused, match=why):
            sharing.take_in(library, file(text, name))
        assert entities.listing(library) == []

    def test_an_empty_file_holds_nothing_but_a_fault(self, library, file):
        with pytest.raises(Refused, match="first line"):
            sharing.take_in(library, file(""))

    def test_bytes_that_are_no_utf8_do_no_harm(self, library, tmp_path):
        path = tmp_path / "x.tsv"
        path.write_bytes(b"type\tname\nplace\t\xff\xfe\n")
        assert sharing.take_in(library, path).added == 1

    def test_a_file_with_too_many_lines_is_refused(self, library, file, monkeypatch):
        monkeypatch.setattr("editor.tagging.interchange.MOST_LINES", 3)
        with pytest.raises(Refused, match="more than 3 lines"):
            sharing.take_in(library, file("type\tname\n" + "place\tВена\n" * 9))

    def test_a_registry_is_not_written_in_others_formats(self, library, tmp_path):
        with pytest.raises(Refused, match="not written as jrc"):
            sharing.write_out(library, tmp_path / "x", "jrc")

    def test_a_folder_that_is_not_there_leaves_no_file(self, library, tmp_path):
        with pytest.raises(OSError, match="No such file"):
            sharing.write_out(library, tmp_path / "none" / "x.tsv")
        assert list(tmp_path.glob("*.part")) == []
