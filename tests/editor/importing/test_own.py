"""Stories as Dateline itself writes them are taken in as they are."""

import json
from datetime import date

import pytest

from db.records import Dateline, IncomingRow, RowKind
from editor.importing.errors import RefusedFile
from editor.importing.own import read, recognise
from editor.importing.source import Source

TODAY = date(2025, 12, 8)
RECORD = {
    "schema": "dateline story",
    "guid": "urn:uuid:1",
    "lang": "ru",
    "published": "2025-12-05",
    "dateline": {"text": "VIENNA, Dec 5 -", "place": "Vienna", "date": "2025-12-05"},
    "agency": "Sample News",
    "byline": "By A. Example",
    "url": "https://example.org/1",
    "rows": [
        {"kind": "headline", "source": "Заголовок", "english": "Headline"},
        {"kind": "caption", "source": "Фото", "english": ""},
        {"kind": "paragraph", "source": "Текст.", "english": "Text."},
    ],
}


def source(*records):
    lines = [each if isinstance(each, str) else json.dumps(each) for each in records]
    return Source(raw="\n".join(lines).encode(), name="story.jsonl", today=TODAY)


def test_everything_is_taken_from_the_file():
    [story] = read(source(RECORD), "dateline")
    assert story.rows == (
        IncomingRow(RowKind.HEADLINE, "Заголовок", "Headline"),
        IncomingRow(RowKind.CAPTION, "Фото"),
        IncomingRow(RowKind.PARAGRAPH, "Текст.", "Text."),
    )
    assert story.dateline == Dateline(place="Vienna", date=date(2025, 12, 5), agency="Sample News")
    assert (story.lang, story.byline, story.guid) == ("ru", "A. Example", "urn:uuid:1")
    assert story.published == date(2025, 12, 5)


def test_each_line_is_a_story_and_one_without_rows_is_passed_over():
    withdrawn = RECORD | {"rows": []}
    assert len(read(source(RECORD, withdrawn, "", RECORD), "dateline")) == 2


def test_a_story_without_headline_gets_its_first_row():
    [story] = read(source(RECORD | {"rows": RECORD["rows"][2:]}), "dateline")
    assert [row.source for row in story.rows] == ["Текст.", "Текст."]


def test_odd_values_do_no_harm():
    odd = {"schema": "dateline story", "lang": 5, "dateline": "x", "agency": None, "published": []}
    rows = [7, {"kind": "song", "source": "A\x00B\n\nC", "english": 9}, {"kind": [], "source": "D"}]
    [story] = read(source(odd | {"rows": rows}), "dateline")
    assert [row.source for row in story.rows] == ["AB C", "AB C", "D"]


@pytest.mark.parametrize("record", ["{", "[1]", '{"rows": 1}', "[" * 100_000])
def test_what_holds_no_story_is_refused(record):
    with pytest.raises(RefusedFile):
        read(source(record), "dateline")


def test_is_known_by_its_beginning():
    assert recognise(source(RECORD).raw, "x") == "dateline"
    assert recognise(b'{"headline": "x", "body": "dateline story"}', "x.jsonl") == ""
