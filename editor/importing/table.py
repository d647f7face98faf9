"""Tables of stories, a row each: CSV with any usual delimiter, and JSON objects, one a line."""

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, islice
from typing import Any

from db.records import IncomingRow, IncomingStory, RowKind
from editor.importing import wire
from editor.importing.encoding import decode
from editor.importing.errors import RefusedFile
from editor.importing.parts import Parts
from editor.importing.source import Source

FORMATS = ("csv", "tsv", "jsonl")

NAMES: Mapping[str, str] = {
    "headline": "headline title heading заголовок название тақырып",
    "body": "body text content article body_text body_html fulltext full_text story текст "
    "содержание статья новость мәтін",
    "summary": "summary abstract lead lede description standfirst лид подзаголовок анонс аннотация",
    "lang": "lang language язык тіл",
    "published": "published date pubdate pub_date published_at publication_date datetime created "
    "created_at versioncreated дата опубликовано дата_публикации күні",
    "url": "url link address href permalink ссылка адрес сілтеме",
    "guid": "guid id uri uid uuid номер",
    "byline": "byline author by authors writer creator автор авторы",
    "agency": "agency source publisher provider агентство источник издание дереккөз",
    "credit": "credit photo_credit copyright фото",
    "urgency": "urgency priority срочность приоритет",
    "slug": "slug slugline слаг",
}
"""The fields of a story, and the names that their columns usually have."""

_FIELD_OF = {name: field for field, names in NAMES.items() for name in names.split()}
_DELIMITERS = (",", ";", "\t", "|")
_HEAD = 65_536
_LONGEST_CELL = 8_000_000
_LONGEST_NAME = 60
_SHOWN = 20
_SEPARATOR = re.compile(r"[\s._-]+")

Record = Mapping[str, str]


def recognise(raw: bytes, name: str) -> str:
    """Return the format of a file that looks like a table with a story's columns, or "".

    Where its first line names columns that nobody knows, the name's ending decides.
    """
    text = decode(raw[:_HEAD]).text.lstrip("\ufeff \r\n")
    first, newline, rest = text.partition("\n")
    ending = name.rpartition(".")[2].lower()
    if first.startswith(("{", "[")):
        return _recognise_json(text, first, rest, ending)
    delimiter, cells = _header(first)
    fields = {_field(cell) for cell in cells} - {""}
    known = len(fields) > 1 and bool(fields & {"headline", "body"})
    if newline and rest.strip() and len(cells) > 1 and (known or ending in ("csv", "tsv")):
        return "tsv" if delimiter == "\t" else "csv"
    return ""


def _recognise_json(text: str, first: str, rest: str, ending: str) -> str:
    if ending in ("jsonl", "ndjson"):
        return "jsonl"
    lines = first.rstrip().endswith("}") and rest.lstrip().startswith("{")
    array = re.match(r"\[\s*\{", text)
    names = {_field(name) for name in re.findall(r'"([^"\\\n]{1,60})"\s*:', text)}
    return "jsonl" if (lines or array) and "body" in names else ""


def read(source: Source, form: str) -> list[IncomingStory]:
    """Return a story for each row that has a text or at least a headline.

    `source.columns` says which column holds which of `NAMES`; other fields are told from the
    columns' names. A number that counts rows names a story together with the file. JSON may be an
    array as well as lines. Raises `RefusedFile` if the table cannot be read, has more rows than
    `wire.MOST_STORIES`, or no column that can be taken for the text.
    """
    decoded = source.decoded()
    text = decoded.text.lstrip("\ufeff")
    try:
        records = list(islice(_records(text, form), wire.MOST_STORIES + 1))
    except (ValueError, RecursionError, csv.Error) as error:
        raise RefusedFile(
            source.name, f"cannot be read as {form.upper()} ({error}). Save the table anew."
        ) from None
    wire.refuse_archive(records, source)
    columns = _columns(records, source)
    rows = ({field: _cell(row, columns, field) for field in NAMES} for row in records)
    filled = (row for row in rows if row["body"] or row["headline"] or row["summary"])
    told = (_parts(row, source.name, form, decoded.damaged) for row in filled)
    return wire.stories(told, source)


def _records(text: str, form: str) -> Iterator[Record]:
    return _objects(text) if form == "jsonl" else _lines(text)


def _lines(text: str) -> Iterator[Record]:
    """Yield the rows of a table by the names in its first line, short rows filled up."""
    csv.field_size_limit(_LONGEST_CELL)
    text = text.lstrip("\r\n").replace("\0", "")
    delimiter, _ = _header(text[:_HEAD].partition("\n")[0])
    table = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    names = [name.strip() for name in next(table, [])]
    for cells in table:
        yield dict(zip(names, cells, strict=False))


def _objects(text: str) -> Iterator[Record]:
    """Yield JSON objects, one a line or in an array, with their values as text."""
    if text.lstrip().startswith("["):
        values: Iterable[Any] = json.loads(text, strict=False)
    else:
        lines = (line for line in text.split("\n") if line.strip())
        values = (json.loads(line, strict=False) for line in lines)
    for value in values:
        if isinstance(value, dict):
            yield {name: _text(member) for name, member in value.items()}


def _text(value: object) -> str:
    """Return a JSON value as a cell: a list's texts as lines, "" for what is no text."""
    if isinstance(value, list):
        return "\n".join(member for member in value if isinstance(member, str))
    return str(value) if isinstance(value, str | int | float) else ""


def _header(line: str) -> tuple[str, list[str]]:
    """Return the delimiter that makes most sense of a first line, and the names it parts."""
    split = [(delimiter, _split(line, delimiter)) for delimiter in _DELIMITERS]
    return max(split, key=lambda found: (sum(map(bool, map(_field, found[1]))), len(found[1])))


def _split(line: str, delimiter: str) -> list[str]:
    try:
        cells = next(csv.reader([line.strip("\r\n")], delimiter=delimiter), [])
    except csv.Error:
        return []
    return cells if all(len(cell) <= _LONGEST_NAME for cell in cells) else []


def _field(name: str) -> str:
    return _FIELD_OF.get(_plain(name), "")


def _plain(name: str) -> str:
    return _SEPARATOR.sub("_", name.strip()).casefold()


def _columns(records: list[Record], source: Source) -> dict[str, str]:
    """Return the column of each field, as the sender of the file says or by the names."""
    names = list(dict.fromkeys(chain.from_iterable(records[:100])))
    for field, column in source.columns.items():
        if field not in NAMES or column not in names:
            raise _unmapped(source.name, names, f"no {field} in a column “{column}”")
    columns = _guessed(names) | dict(source.columns)
    if not records:
        raise wire.no_text(source.name)
    if "body" not in columns:
        raise _unmapped(source.name, names, "no column for the text of a story")
    return columns


def _guessed(names: list[str]) -> dict[str, str]:
    """Return the columns whose names are known, for each field the first of its usual names."""
    plain = {_plain(name): name for name in reversed(names)}
    usual = (
        (field, [name for name in words.split() if name in plain]) for field, words in NAMES.items()
    )
    return {field: plain[found[0]] for field, found in usual if found}


def _unmapped(file: str, names: list[str], what: str) -> RefusedFile:
    shown = ", ".join(name[:_LONGEST_NAME] for name in names[:_SHOWN])
    more = f" and {len(names) - _SHOWN} more" if len(names) > _SHOWN else ""
    return RefusedFile(
        file,
        f"has {what}; its columns are {shown}{more}. Say which is which with --column body=NAME, "
        f"and in the same way {', '.join(field for field in NAMES if field != 'body')}.",
    )


def _cell(row: Record, columns: Mapping[str, str], field: str) -> str:
    return row.get(columns.get(field, ""), "").strip() if field in columns else ""


def _parts(row: Record, file: str, form: str, damaged: int) -> Parts:
    body = wire.body_rows(row["body"])
    above = wire.summaries(wire.body_rows(row["summary"]), body)
    return Parts(
        format=form,
        headline=row["headline"],
        rows=(*above, *body) or (IncomingRow(RowKind.PARAGRAPH, row["headline"]),),
        lang=wire.language(row["lang"]),
        published=wire.day(row["published"]),
        credit=row["credit"],
        byline=wire.byline(row["byline"]),
        agency=row["agency"],
        url=row["url"],
        urgency=wire.urgency(row["urgency"]),
        slug=row["slug"],
        guid=f"{file}#{row['guid']}" if row["guid"].isdecimal() else row["guid"],
        damaged=damaged,
    )
