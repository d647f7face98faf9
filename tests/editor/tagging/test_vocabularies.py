"""Vocabularies of topics out of files, as IPTC and others publish them."""

import json

import pytest

from editor.tagging.vocabularies import BadVocabulary, read
from tests.editor.tagging.conftest import DATA

MEDIA_TOPICS = DATA / "iptc" / "mediatopics"


def by_code(text):
    return {concept.topic.code: concept for concept in read(text)}


@pytest.mark.parametrize(
    ("name", "count", "retired"),
    [
        ("mediatopics_2025-03-31.json", 1387, 302),
        ("cptall-x-all_2019-04-06.json", 1286, 153),
        ("mediatopics_2025-03-31_en.tsv", 1387, 302),
    ],
)
def test_media_topics_are_read_as_published(name, count, retired):
    path = MEDIA_TOPICS / name
    if not path.exists():
        pytest.skip(f"{path} is not here")
    found = by_code(path.read_text("utf-8"))
    assert len(found) == count
    assert sum(concept.retired for concept in found.values()) == retired
    assert found["medtop:20000002"].topic.parent == "medtop:01000000"
    assert found["medtop:20000002"].topic.label == "arts and entertainment"
    for concept in found.values():
        assert not concept.retired or concept.replaced_by in found
        assert not concept.replaced_by or not found[concept.replaced_by].retired


def test_skos_in_json_ld_is_read():
    graph = {
        "@graph": [
            {"@id": "t:1", "prefLabel": [{"@value": "War", "@language": "en"},
                                         {"@value": "Война", "@language": "ru"}]},
            {"@id": "t:2", "prefLabel": {"en": "Truce"}, "broader": {"@id": "t:1"}},
        ]
    }  # fmt: skip
    found = by_code(json.dumps(graph))
    assert (found["t:1"].topic.label, found["t:1"].topic.russian) == ("War", "Война")
    assert found["t:2"].topic.parent == "t:1"


def test_a_retired_topic_leads_to_what_replaces_it():
    found = by_code(
        "code\tlabel\tparent\tretired\treplaced_by\n"
        "a\tA\t\t\t\nb\tB\ta\t2020\t\nc\tC\tb\t2021\t\nd\tD\ta\t2021\te\ne\tE\ta\t\t\n"
    )
    assert {code: each.replaced_by for code, each in found.items() if each.retired} == {
        "b": "a", "c": "a", "d": "e",
    }  # fmt: skip


def test_a_topic_whose_broader_one_is_retired_stands_under_the_next():
    found = by_code(
        "code\tlabel\tparent\tretired\na\tA\t\t\nb\tB\ta\t2020\nc\tC\tb\t\nd\tD\te\t\ne\tE\t\t1\n"
    )
    assert {code: found[code].topic.parent for code in "cd"} == {"c": "a", "d": ""}


def test_letters_that_are_none_are_not_passed_on():
    [concept] = read('[{"qcode": "a\\ud800", "prefLabel": {"en": "War \\udfff"}}]')
    assert (concept.topic.code, concept.topic.label) == ("a\ufffd", "War \ufffd")


def test_circles_and_missing_parents_are_cut():
    found = by_code("code\tlabel\tparent\na\tA\tb\nb\tB\ta\nc\tC\tnone\nd\tD\td\n")
    assert {each.topic.parent for each in found.values()} == {""}


def test_a_code_given_twice_counts_once():
    assert [each.topic.label for each in read("code\tlabel\na\tA\na\tB\n")] == ["B"]


@pytest.mark.parametrize(
    "text",
    ["", "a\tb\n1\t2\n", "{", '{"concepts": 3}', '[{"qcode": "a"}]', "code\tlabel\n", "[" * 9_999],
)
def test_what_is_no_vocabulary_is_refused(text):
    with pytest.raises(BadVocabulary):
        read(text)
