"""Stories as JSON lines with everything in them, for those who count and compare.

One object a line. `headline`, `body` and the fields are the English copy; `rows` has each row's
source and English, and its mentions with offsets in Unicode code points, half open, for each side.
"""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from db.copies import Copy, CopyRow
from db.records import Mention
from editor.exporting.json_text import line
from editor.exporting.layout import Page, page, rows

OWN = "dateline story"
"""What `schema` says, by which the reader knows rows that it can take as they are."""


def write(copy: Copy) -> bytes:
    """Give one story as one line."""
    return write_all([copy])


def write_all(copies: Sequence[Copy]) -> bytes:
    """Give a line for each story."""
    return "".join(line(_record(copy)) + "\n" for copy in copies).encode(errors="backslashreplace")


def _record(copy: Copy) -> dict[str, Any]:
    laid = page(copy)
    return {
        "schema": OWN,
        "uid": copy.uid,
        "guid": laid.identity,
        "stamp": laid.stamp,
        "status": laid.status,
        "version": copy.version,
        "at": laid.moment,
        "headline": laid.marked_headline if laid.stamp else laid.headline,
        "summary": laid.summary,
        "body": "\n\n".join(block.text for block in laid.marked_body),
        "lang": copy.lang,
        "published": copy.published,
        "dateline": {"text": laid.dateline, "place": laid.place, "date": copy.dateline_date},
        "agency": laid.agency,
        "byline": laid.byline,
        "credit": laid.credit,
        "url": laid.url,
        "slug": laid.slug,
        "urgency": copy.urgency,
        "note": laid.note,
        "topics": [{"code": topic.code, "label": topic.label} for topic in laid.topics],
        "entities": _entities(copy, laid),
        "rows": [_row(position, row) for position, row in enumerate(rows(copy))],
        "versions": [asdict(version) for version in copy.versions],
    }


def _entities(copy: Copy, laid: Page) -> list[dict[str, Any]]:
    known = {
        mention.entity.uid: mention.entity
        for row in rows(copy)
        for mention in row.mentions
        if mention.entity
    }
    spelt = [
        {
            "uid": entity.uid,
            "type": entity.type,
            "name": entity.name,
            "lang": entity.lang,
            "english": entity.english,
            "wikidata": entity.wikidata,
        }
        for entity in known.values()
    ]
    loose = [{"type": name.type, "english": name.english} for name in laid.entities if not name.uid]
    return spelt + loose


def _row(position: int, row: CopyRow) -> dict[str, Any]:
    return {
        "position": position,
        "uid": row.uid,
        "kind": row.kind,
        "source": row.source,
        "english": row.text,
        "state": row.state,
        "origin": row.origin,
        "score": row.score,
        "mentions": [_mention(mention) for mention in row.mentions],
    }


def _mention(mention: Mention) -> dict[str, Any]:
    return {
        "side": mention.side,
        "start": mention.start,
        "end": mention.end,
        "type": mention.type,
        "text": mention.surface,
        "entity": mention.entity.uid if mention.entity else None,
    }
