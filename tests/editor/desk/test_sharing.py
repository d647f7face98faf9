"""The registry as a file: taken in from others' formats, written and read back, bad input."""

import json
import threading
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db import audit, entities, mentions
from db.errors import Refused
from db.records import Alias, EntityType, Gender, Side
from editor.desk import registry, sharing, tagging
from editor.desk.opening import open_library
from editor.desk.sharing import Shared
from editor.tagging.interchange import BadRegistry, Reading, read

PERSON, ORGANISATION, PLACE, EVENT = EntityType
HEAD = "type\tname\tlang\tenglish\twikidata\tuid\taliases\n"


def take_in(library, path, **asked):
    """Take a file in as a script does, with nothing else under way."""
    return sharing.take_in(lambda act: act(library), path, **asked)


def told(library):
    """All that the registry holds, in words."""
    return [
        (each.name, each.english, each.note, [(alias.text, alias.lang) for alias in aliases])
        for each in entities.listing(library)
        for aliases in [entities.aliases(library, each.id)]
    ]


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
        assert take_in(other, path) == Shared(added=2)
        assert take_in(other, path).known == 2
        found = {each.name: each for each in entities.listing(other)}
        assert found["Марина Зайцева"].english == "Marina Zaitseva"
        assert found["Марина Зайцева"].wikidata == "Q7"
        assert entities.named(other, "РК") == found["Казахстан"]
        assert registry.in_any_form(other, "Марины Зайцевой", PERSON, "ru")


def test_known_entities_get_wordings_and_keep_their_spelling(filled, file):
    path = file("type\tname\tenglish\tgender\taliases\nplace\tКазахстан\tQazaqstan\t\tru:КазССР\n")
    assert take_in(filled, path) == Shared(known=1)
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
    shared = take_in(library, file(text, "export.json"))
    assert (shared.added, len(shared.left)) == (1, 1)
    entity = entities.with_wikidata(library, "Q42")
    assert (entity.type, entity.name, entity.english) == (
        PERSON, "Жанна Каменская", "Zhanna Kamenskaya",
    )  # fmt: skip
    assert entity.gender is Gender.FEMALE
    assert Alias("Каменская", "ru") in entities.aliases(library, entity.id)


def test_jrc_names_give_known_people_their_english(library, file):
    text = "1\tP\tu\tZhanna+Kamenskaya\n1\tP\tru\tЖанна+Каменская\n2\tO\tu\tFreedonia Bank\n"
    assert take_in(library, file(text, "names.txt")).added == 2
    found = registry.in_any_form(library, "Жанне Каменской", PERSON, "ru")
    assert found.english == "Zhanna Kamenskaya"
    assert entities.named(library, "Freedonia Bank").type is ORGANISATION


def test_wikidata_entities_by_their_ids_over_many_lines_are_read(library, file):
    labels = {"ru": {"language": "ru", "value": "Вена"}}
    claims = {"P31": [{"mainsnak": {"datavalue": {"value": {"id": "Q515"}}}}]}
    record = {"entities": {"Q1741": {"id": "Q1741", "labels": labels, "claims": claims}}}
    path = file(json.dumps(record, indent=1), "Q1741.json")
    assert take_in(library, path) == Shared(added=1)
    assert entities.with_wikidata(library, "Q1741").name == "Вена"


def test_json_written_over_many_lines_is_read_and_told_by_entity(library, file):
    records = [{"type": "place", "name": "Вена", "english": "Vienna"}, {"name": "Лук"}, 3]
    shared = take_in(library, file(json.dumps(records, indent=2), "x.json"))
    assert (shared.added, shared.left) == (
        1, ("entity 2: it has no type of entity", "entity 3: it is no JSON object"),
    )  # fmt: skip


def test_a_shared_entity_is_the_same_in_both_libraries_whatever_it_is_called_later(
    filled, tmp_path
):
    path = tmp_path / "registry.tsv"
    sharing.write_out(filled, path)
    with open_library(tmp_path / "other.sqlite", "") as other:
        take_in(other, path)
        path.write_text(
            path.read_text("utf-8").replace("Казахстан", "Казахская Республика"), "utf-8"
        )
        assert take_in(other, path) == Shared(known=2)
        assert entities.named(other, "Казахская Республика").name == "Казахстан"


def test_homonyms_that_wikidata_tells_apart_stay_apart(library, file):
    people = "person\tАнна Лисова\tru\tAnna Lisova\tQ1\n", "person\tАнна Лисова\tru\t\tQ2\n"
    path = file(HEAD + "".join(people))
    assert take_in(library, path) == Shared(added=2)
    assert take_in(library, path) == Shared(known=2)
    assert {each.wikidata for each in entities.listing(library)} == {"Q1", "Q2"}


def test_of_duplicates_in_a_file_the_later_makes_the_first_fuller(library, file):
    path = file(
        HEAD
        + "place\tВена\tru\t\t\t\tru:Бывшая столица\n"
        + "place\tБывшая столица\tru\tVienna\tQ1741\n"
        + "place\tВЕНА\tru\tWien\n"
    )
    assert take_in(library, path) == Shared(added=1, known=2)
    [entity] = entities.listing(library)
    assert (entity.name, entity.english, entity.wikidata) == ("Вена", "Vienna", "Q1741")
    assert entities.named(library, "Vienna") == entity


def test_what_was_merged_is_known_by_all_its_uids(library, file):
    one, two, three = (
        registry.enter(library, PLACE, name, name).uid for name in ("Вена", "Wien", "Vindobona")
    )
    registry.merge(library, one, two)
    registry.merge(library, two, three)
    with pytest.raises(Refused, match="one entity already"):
        registry.merge(library, three, one)
    lines = (f"place\tName {uid[-4:]}\t\t\t\t{uid}\n" for uid in (one, two, three))
    assert take_in(library, file(HEAD + "".join(lines))) == Shared(known=3)
    assert [each.uid for each in entities.listing(library)] == [three]


def test_wordings_that_a_program_which_died_left_are_found_after_the_next_file(library, file):
    with library.write():
        entities.add(library, PLACE, "Граз", "Graz", lang="ru")
    assert registry.in_any_form(library, "Граза", PLACE, "ru") is None
    take_in(library, file(HEAD + "place\tВена\tru\n"))
    assert registry.in_any_form(library, "Граза", PLACE, "ru").english == "Graz"


def test_a_file_is_one_act_of_the_trail(library, file):
    take_in(library, file(HEAD + "place\tВена\nplace\tГраз\n"))
    last = audit.history(library)[-1]
    assert (last.action, last.detail) == (
        "import entities", {"file": "registry.tsv", "added": 2, "known": 0},
    )  # fmt: skip


class TestManyLines:
    """Files that take more than one write: watched, cancelled, refused at their end."""

    @pytest.fixture
    def many(self, library, file, monkeypatch):
        """A known place that gets fuller, and ten more, stored three at a time."""
        monkeypatch.setattr(sharing, "AT_ONCE", 3)
        registry.enter(library, PLACE, "Вена", "Vienna", lang="ru")
        lines = "".join(f"place\tГород {number}\tru\tTown {number}\n" for number in range(10))
        return file(HEAD + "place\tВена\tru\tWien\tQ1741\t\tru:Столица Австрии\n" + lines)

    def test_progress_is_told_up_to_the_end(self, library, many):
        seen = []
        take_in(library, many, progress=lambda done, of: seen.append((done, of)))
        read, stored = [(3, 0), (6, 0), (9, 0)], [(3, 11), (6, 11), (9, 11), (11, 11)]
        assert seen == [*read, *stored]
        assert registry.in_any_form(library, "Городом 9", PLACE, "ru").english == "Town 9"

    def test_names_that_came_are_found_while_others_still_come(self, library, many):
        found = []

        def look(_, of):
            if of:
                found.append(registry.in_any_form(library, "Городом 1", PLACE, "ru"))

        take_in(library, many, progress=look)
        assert [each is not None for each in found] == [False, True, True, True]

    @pytest.mark.parametrize("at", [(3, 0), (3, 11), (9, 11)])
    def test_cancelled_it_leaves_nothing(self, library, many, at):
        before, cancel = told(library), threading.Event()
        shared = take_in(
            library, many, cancel=cancel, progress=lambda *done: done == at and cancel.set()
        )
        assert shared == Shared(cancelled=True)
        assert told(library) == before
        assert entities.named(library, "Вена").wikidata == ""
        assert audit.history(library)[-1].action == "add entity"

    def test_a_failure_leaves_nothing_either(self, library, many):
        before = told(library)

        def fail(done, of):
            if of and done > 3:
                raise OSError("The disk is full.")

        with pytest.raises(OSError, match="full"):
            take_in(library, many, progress=fail)
        assert told(library) == before

    def test_what_somebody_used_or_changed_meanwhile_stays(self, library, many, take):
        story = take("Поездка\n\nДелегация посетила Город 1 вчера.\n")
        cancel = threading.Event()

        def meddle(done, of):
            if of and done == 6:
                town = entities.named(library, "Город 1")
                span = tagging.Span(row=1, side=Side.SOURCE, start=19, end=26)
                tagging.mention(library, story, span, PLACE, entity_uid=town.uid)
                registry.respell(library, entities.named(library, "Город 2"), "Gorod 2")
                cancel.set()

        take_in(library, many, progress=meddle, cancel=cancel)
        assert {each.english for each in entities.listing(library)} == {
            "Vienna", "Town 1", "Gorod 2",
        }  # fmt: skip
        assert mentions.of_story(library, story)[0].entity.english == "Town 1"
        assert registry.in_any_form(library, "Город 2", PLACE, "ru")

    def test_one_with_too_many_lines_is_refused_before_anything_is_stored(
        self, library, many, monkeypatch
    ):
        monkeypatch.setattr("editor.tagging.interchange.MOST_LINES", 8)
        before = told(library)
        with pytest.raises(Refused, match="more than 8 lines"):
            take_in(library, many)
        assert told(library) == before

    def test_of_much_that_is_left_out_all_is_counted_and_the_first_told(self, library, file):
        shared = take_in(library, file("type\tname\n" + "x\tЛук\n" * 150))
        assert (shared.left_out, len(shared.left)) == (150, 100)

    @pytest.mark.parametrize("kind", ["tsv", "json", "skos"])
    def test_written_with_progress_and_cancelled_it_leaves_no_file(
        self, library, many, tmp_path, kind
    ):
        take_in(library, many)
        seen, cancel, path = [], threading.Event(), tmp_path / f"out.{kind}"
        path.write_text("what was there", "utf-8")

        def watch(done, of):
            seen.append((done, of))
            if done == 6:
                cancel.set()

        assert sharing.write_out(library, path, kind, progress=watch, cancel=cancel) is None
        assert seen == [(3, 11), (6, 11)]
        assert path.read_text("utf-8") == "what was there"
        assert list(tmp_path.glob(".*.part")) == []


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inside: st.lists(inside, max_size=3)
    | st.dictionaries(
        st.sampled_from(
            ["id", "type", "name", "labels", "aliases", "claims", "P31", "ru", "value", "text",
             "prefLabel", "altLabel", "@graph", "entities", "mainsnak", "@value"]
        ),
        inside,
        max_size=4,
    ),
    max_leaves=12,
)  # fmt: skip


class TestBadInput:
    @given(JSON, st.sampled_from(["json", "skos", "wikidata", "tsv", "jrc"]))
    def test_whatever_json_holds_is_read_or_told(self, found, kind):
        with suppress(BadRegistry):
            for each in read([json.dumps(found)], kind, Reading()):
                assert each.name.encode("utf-8")

    @pytest.mark.parametrize("kind", ["json", "tsv"])
    def test_letters_that_are_none_become_signs_of_it(self, library, file, kind):
        text = r'{"type": "place", "name": "Вена\ud800", "aliases": ["\udfff", "a\u0000"]}'
        if kind == "tsv":
            text = "type\tname\nplace\tВена\x00\n"
        assert take_in(library, file(text, f"x.{kind}")).added == 1
        [entity] = entities.listing(library)
        assert entity.name == "Вена\ufffd"

    def test_a_field_of_any_length_does_no_harm(self, library, file):
        path = file("type\tname\tnote\nplace\tВена\t" + "x" * 300_000 + "\n")
        assert take_in(library, path).added == 1

    def test_a_line_that_is_no_json_is_told_and_the_others_go_in(self, library, file):
        text = '{"type": "place", "name": "Вена"}\n{"type": \n{"type": "place", "name": "Граз"}\n'
        shared = take_in(library, file(text, "x.json"))
        assert (shared.added, shared.left) == (2, ("line 2: it is no JSON",))

    def test_a_file_larger_than_any_registry_is_refused(self, library, file, monkeypatch):
        monkeypatch.setattr(sharing, "LARGEST", 10)
        with pytest.raises(Refused, match="too large"):
            take_in(library, file(HEAD))

    def test_lines_that_are_none_are_told_and_the_others_go_in(self, library, file):
        path = file("type\tname\nplace\tВена\nvegetable\tЛук\nplace\t\n\nplace\tВена\n")
        shared = take_in(library, path)
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
            ("{\n ", "x.json", "not whole"),
            ('[{"type": "place",\n "name": "Вена"},\n', "x.json", "not whole"),
            ("<rdf:RDF>\n", "x.rdf", "has to name the columns"),
            ("PK\x03\x04", "x.xlsx", "has to name the columns"),
            (" \n", "x.json", "is empty"),
        ],
    )
    def test_what_is_no_registry_is_refused(self, library, file, text, name, why):
        with pytest.raises(Refused, match=why):
            take_in(library, file(text, name))
        assert entities.listing(library) == []

    def test_an_empty_file_holds_nothing_but_a_fault(self, library, file):
        with pytest.raises(Refused, match="is empty"):
            take_in(library, file(""))

    def test_bytes_that_are_no_utf8_do_no_harm(self, library, tmp_path):
        path = tmp_path / "x.tsv"
        path.write_bytes(b"type\tname\nplace\t\xff\xfe\n")
        assert take_in(library, path).added == 1

    def test_a_file_with_too_many_lines_is_refused(self, library, file, monkeypatch):
        monkeypatch.setattr("editor.tagging.interchange.MOST_LINES", 3)
        with pytest.raises(Refused, match="more than 3 lines"):
            take_in(library, file("type\tname\n" + "place\tВена\n" * 9))

    def test_a_registry_is_not_written_in_others_formats(self, library, tmp_path):
        with pytest.raises(Refused, match="not written as jrc"):
            sharing.write_out(library, tmp_path / "x", "jrc")

    def test_a_folder_that_is_not_there_leaves_no_file(self, library, tmp_path):
        with pytest.raises(OSError, match="No such file"):
            sharing.write_out(library, tmp_path / "none" / "x.tsv")
        assert list(tmp_path.glob("*.part")) == []
