"""What translators' tools and data people are told beside the words."""

import json
from dataclasses import replace
from io import BytesIO

import docx
import pytest
from lxml import etree

from db.copies import CopyRow
from db.records import RowKind, RowState
from editor.exporting import conll, jsonl, tmx, xliff
from editor.exporting.docx import write_bilingual
from editor.exporting.formats import NotWritten
from editor.exporting.layout import DRAFT_STAMP
from tests.editor.exporting.hostile import stories

STORY = stories()["usual"]
LEAD = 2


def first(copy):
    return etree.fromstring(xliff.write_first(copy))


def second(copy):
    return etree.fromstring(xliff.write_second(copy))


def with_state(state):
    row = CopyRow(
        kind=RowKind.HEADLINE, text="T", target="T", source="S", state=state, uid="r", row_version=7
    )
    return replace(STORY, rows=(row,))


class TestXliff:
    @pytest.mark.parametrize(
        ("state", "one", "two"),
        [
            (RowState.MACHINE, "needs-review-translation", "translated"),
            (RowState.FUZZY, "needs-review-translation", "translated"),
            (RowState.STALE, "needs-adaptation", "translated"),
            (RowState.EDITED, "translated", "translated"),
            (RowState.CONFIRMED, "final", "final"),
        ],
    )
    def test_a_rows_state_is_told_in_each_versions_words(self, state, one, two):
        copy = with_state(state)
        assert first(copy).find(".//{*}target").get("state") == one
        assert second(copy).find(".//{*}segment").get("state") == two

    def test_a_row_without_english_is_yet_to_be_translated(self):
        unit = first(STORY).findall(".//{*}trans-unit")[-1]
        assert unit.find("{*}target") is None
        segment = second(STORY).findall(".//{*}segment")[-1]
        assert segment.get("state") == "initial"

    def test_names_are_marked_in_the_source_with_the_desks_spelling(self):
        unit = first(STORY).findall(".//{*}trans-unit")[LEAD]
        mark = unit.find("{*}source/{*}mrk")
        assert (mark.text, mark.get("comment")) == ("Вена", "Vienna (place)")
        unit = second(STORY).findall(".//{*}unit")[LEAD]
        mark = unit.find(".//{*}source/{*}mrk")
        entry = unit.find("{*}glossary/{*}glossEntry")
        assert entry.get("ref") == f"#{mark.get('id')}"
        assert [each.text for each in entry] == ["Вена", "Vienna"]

    def test_how_well_the_memory_matched_is_told(self):
        unit = first(STORY).findall(".//{*}trans-unit")[LEAD]
        assert unit.find("{*}alt-trans").get("match-quality") == "87"
        match = second(STORY).findall(".//{*}unit")[LEAD].find("{*}matches/{*}match")
        assert (match.get("similarity"), match.get("origin")) == ("87.0", "memory")

    def test_notes_go_along(self):
        for root in (first(STORY), second(STORY)):
            notes = [note.text for note in root.iter("{*}note")]
            assert "Check the name." in notes

    def test_a_draft_is_noted(self):
        for root in (first(replace(STORY, version=None)), second(replace(STORY, version=None))):
            assert DRAFT_STAMP in [note.text for note in root.iter("{*}note")]

    def test_the_second_holds_one_source_language(self):
        with pytest.raises(NotWritten, match="these are in kk, ru"):
            xliff.write_all_second([STORY, replace(STORY, lang="kk")])
        assert len(etree.fromstring(xliff.write_all_first([STORY, replace(STORY, lang="kk")]))) == 2


def test_tmx_holds_the_pairs_and_says_where_they_are_from():
    root = etree.fromstring(tmx.write(STORY))
    unit = root.find("body/tu")
    assert [seg.text for seg in unit.iter("seg")] == [
        "Новость: The minister came to Vienna.",
        "The minister came to Vienna.",
    ]
    assert unit.find("prop[@type='x-status']").text == "version 3"
    assert len(root.findall("body/tu")) == 4


def test_json_lines_tell_everything():
    record = json.loads(jsonl.write(STORY))
    assert record["lang"] == "ru"
    assert record["topics"][0] == {"code": "medtop:11000000", "label": "politics"}
    assert record["dateline"] == {
        "text": "VIENNA, Dec 5 (Sample News) -",
        "place": "Vienna",
        "date": "2025-12-05",
    }
    lead = record["rows"][LEAD]
    assert (lead["state"], lead["score"], lead["origin"]) == ("fuzzy", 87, "memory")
    mention = lead["mentions"][0]
    assert lead["source"][mention["start"] : mention["end"]] == "Вена"
    assert {entity["english"] for entity in record["entities"]} >= {"Vienna", "A. Example"}


def test_conll_tags_the_tokens_of_a_name():
    lines = conll.write(STORY).decode().split("\n")
    at = lines.index("# row 2 source")
    assert lines[at + 1 : at + 4] == ["Вена\tB-LOC", ":\tO", "The\tO"]


def test_spacy_counts_code_points():
    records = [json.loads(line) for line in conll.write_spacy(STORY).decode().splitlines()]
    lead = next(each for each in records if each["meta"]["row"] == LEAD)
    assert lead["entities"] == [[0, 4, "GPE"]]
    assert lead["meta"]["side"] == "source"


def test_the_bilingual_table_has_a_row_for_each_and_notes_as_comments():
    document = docx.Document(BytesIO(write_bilingual(STORY)))
    [table] = document.tables
    cells = [[cell.text for cell in row.cells] for row in table.rows]
    assert cells[0] == ["Source (ru)", "English"]
    assert cells[1][1] == "The minister came to Vienna."
    assert cells[-1] == ["Ещё не переведено.", ""]
    [comment] = document.comments
    assert "Check the name." in comment.text
