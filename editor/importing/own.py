"""Stories as Dateline itself writes them, JSON lines with every row: taken in as they are.

Nothing is told from the words here: kinds, languages and fields stand in the file.
"""

import json
import re
from typing import Any

from db.records import Dateline, IncomingRow, IncomingStory, RowKind
from editor.importing import wire
from editor.importing.cleaning import clean, fold
from editor.importing.encoding import decode
from editor.importing.errors import RefusedFile
from editor.importing.source import Source

FORMATS = ("dateline",)

_HEAD = 4_096
_OWN = re.compile(r'\s*\{\s*"schema"\s*:\s*"dateline story"')
_MOST_ROWS = 20_000


def recognise(raw: bytes, name: str) -> str:  # noqa: ARG001
    """Return the format of a file that begins as our own stories do, or ""."""
    return "dateline" if _OWN.match(decode(raw[:_HEAD]).text.lstrip("\ufeff")) else ""


def read(source: Source, form: str) -> list[IncomingStory]:  # noqa: ARG001
    """Return the story on each line that has rows; withdrawn stories have none.

    Raises `RefusedFile` for what is no JSON, or where no line holds a row.
    """
    decoded = source.decoded()
    lines = [line for line in decoded.text.lstrip("\ufeff").split("\n") if line.strip()]
    wire.refuse_archive(lines, source)
    try:
        records = [json.loads(line) for line in lines]
    except (ValueError, RecursionError) as error:
        raise RefusedFile(
            source.name, f"is not whole or not valid JSON ({error}). Export it anew."
        ) from None
    stories = [_story(record, source) for record in records if isinstance(record, dict)]
    found = [story for story in stories if story is not None]
    if not found:
        raise wire.no_text(source.name)
    return found


def _story(record: dict[str, Any], source: Source) -> IncomingStory | None:
    listed = record.get("rows")
    told = listed[:_MOST_ROWS] if isinstance(listed, list) else []
    rows = [row for each in told if isinstance(each, dict) and (row := _row(each)).source]
    if not rows:
        return None
    if rows[0].kind is not RowKind.HEADLINE:
        rows.insert(0, IncomingRow(RowKind.HEADLINE, rows[0].source))
    opening = record.get("dateline")
    opening = opening if isinstance(opening, dict) else {}
    return IncomingStory(
        rows=tuple(rows),
        lang=source.lang or wire.language(_line(record, "lang")),
        format="dateline",
        dateline=Dateline(
            place=_line(opening, "place"),
            date=wire.day(_line(opening, "date")),
            agency=_line(record, "agency"),
        ),
        agency=_line(record, "agency"),
        published=wire.day(_line(record, "published")),
        credit=_line(record, "credit"),
        byline=wire.byline(_line(record, "byline")),
        url=_line(record, "url"),
        guid=_line(record, "guid"),
    )


def _row(record: dict[str, Any]) -> IncomingRow:
    named = record.get("kind")
    kind = RowKind(named) if named in tuple(RowKind) else RowKind.PARAGRAPH
    return IncomingRow(kind, _text(record, "source"), _text(record, "english"))


def _text(record: dict[str, Any], name: str) -> str:
    value = record.get(name)
    return fold(clean(value).text) if isinstance(value, str) else ""


def _line(record: dict[str, Any], name: str) -> str:
    value = record.get(name)
    return wire.line(value) if isinstance(value, str) else ""
