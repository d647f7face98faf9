"""Feeds: RSS, Atom and JSON Feed, of which each entry is a story.

Source of the last: JSON Feed Version 1.1, jsonfeed.org, 2020.

An entry that has only a headline is a story whose text is that headline, as flashes are. One that
has no words at all is refused by itself, and keeps no other from being read.
"""

import hashlib
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import islice
from typing import Any

from db.records import IncomingRow, IncomingStory, RowKind
from editor.importing import feed_xml
from editor.importing.encoding import decode
from editor.importing.errors import RefusedFile
from editor.importing.feed_words import (
    address_of,
    day_of,
    guid_of,
    line_of,
    name_of,
    rows_of,
    text_rows,
)
from editor.importing.parts import Parts, compose, primary
from editor.importing.source import Source
from editor.importing.unpacked import Unpacked

FORMATS = ("rss", "atom", "jsonfeed")
MOST_ENTRIES = 10_000
MOST_BYTES = 10_000_000
MOST_MARKS = 1_000_000
"""Tags and lines in all. A tree takes some 200 bytes a tag, a paragraph some 10 microseconds."""

_MARKS = (b"<", b"&lt;", b"\n", b"\\n")
_HEAD = 65_536
_VERSION = re.compile(r"\"https?:\\?/\\?/jsonfeed\.org\\?/version\\?/1")


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed taken apart: its title, and its entries in its order, not yet cleaned."""

    title: str
    entries: tuple[Parts, ...]


def recognise(raw: bytes, name: str) -> str:  # noqa: ARG001
    """Return which kind of feed the bytes are, or ""."""
    head = raw[:_HEAD]
    if head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        return "jsonfeed" if _VERSION.search(head.decode("latin-1")) else ""
    return feed_xml.recognise(head)


def read(source: Source, form: str) -> list[IncomingStory]:
    """Return the stories of a feed in its order. Raises `RefusedFile` where there is none."""
    unpacked = unpack(source, form)
    if not unpacked.stories:
        raise unpacked.refused[0]
    return list(unpacked.stories)


def unpack(source: Source, form: str) -> Unpacked:
    """Return the stories of a feed in its order, and the entries refused.

    Raises `RefusedFile` as `open_feed` does, and where there is nothing in the feed.
    """
    feed = open_feed(source, form)
    if not feed.entries:
        raise RefusedFile(source.name, "is a feed without a story in it. Try it again later.")
    return compose_entries(feed.entries, source)


def open_feed(source: Source, form: str) -> Feed:
    """Take a feed apart; a broken one in XML is read as far as it goes.

    Raises `RefusedFile` for what is no feed, and for more than `MOST_ENTRIES`, `MOST_MARKS`
    or `MOST_BYTES`.
    """
    if len(source.raw) > MOST_BYTES:
        raise _too_long(source, f"{MOST_BYTES / 1e6:.0f} MB")
    if sum(map(source.raw.count, _MARKS)) > MOST_MARKS:
        raise _too_long(source, f"{MOST_MARKS:,} tags and lines")
    title, found = (_json if form == "jsonfeed" else feed_xml.entries)(source, form)
    entries = tuple(islice(found, MOST_ENTRIES + 1))
    if len(entries) > MOST_ENTRIES:
        raise _too_long(source, f"{MOST_ENTRIES:,} entries")
    return Feed(title, entries)


def compose_entries(entries: Iterable[Parts], source: Source) -> Unpacked:
    """Return the stories that entries make, and those refused, each under its address."""
    stories: list[IncomingStory] = []
    refused: list[RefusedFile] = []
    for entry in entries:
        try:
            stories.append(_story(entry, source))
        except RefusedFile as refusal:
            refused.append(refusal)
    return Unpacked(tuple(stories), tuple(refused))


def key_of(entry: Parts) -> str:
    """Return by what an entry is known in its feed: its own name, its address, or its words."""
    return entry.guid or entry.url or digest_of(entry)


def digest_of(entry: Parts) -> str:
    """Return what stays the same as long as an entry's words do."""
    words = "\n".join([entry.headline, *(row.source for row in entry.rows)])
    return hashlib.sha256(words.encode(errors="replace")).hexdigest()


def _too_long(source: Source, most: str) -> RefusedFile:
    return RefusedFile(source.name, f"has more than {most}, too many at once. Ask for fewer.")


def _story(entry: Parts, source: Source) -> IncomingStory:
    """Compose a story; what it is written in shows its language better than the feed's settings."""
    rows = entry.rows or (IncomingRow(RowKind.PARAGRAPH, entry.headline),)
    damaged = sum(row.source.count("\ufffd") for row in entry.rows) + entry.headline.count("\ufffd")
    name = entry.url or entry.guid or source.name
    parts = replace(entry, rows=rows, lang=source.lang, damaged=damaged)
    story = compose(parts, today=source.today, name=name)
    return story if story.lang else replace(story, lang=entry.lang)


def _json(source: Source, form: str) -> tuple[str, Iterator[Parts]]:
    try:
        feed = json.loads(decode(source.raw, source.charset).text)
    except (ValueError, RecursionError):
        raise RefusedFile(source.name, "is not whole or not JSON. Ask for it anew.") from None
    entries = feed.get("items") if isinstance(feed, dict) else None
    if not isinstance(entries, list):
        raise RefusedFile(source.name, "is no feed. Choose an RSS, Atom or JSON feed.")
    told = Parts(
        format=form,
        rows=(),
        agency=line_of(_string(feed, "title")),
        lang=primary(_string(feed, "language")),
        url=address_of(_string(feed, "home_page_url")),
    )
    return told.agency, (_json_entry(each, told) for each in entries if isinstance(each, dict))


def _json_entry(entry: dict[str, Any], feed: Parts) -> Parts:
    guid = guid_of(_string(entry, "id"))
    day = day_of(_string(entry, "date_published")) or day_of(_string(entry, "date_modified"))
    return Parts(
        format=feed.format,
        rows=(
            rows_of(_string(entry, "content_html"))
            or text_rows(_string(entry, "content_text"))
            or text_rows(_string(entry, "summary"))
        ),
        headline=line_of(_string(entry, "title")),
        lang=primary(_string(entry, "language")) or feed.lang,
        published=day,
        byline=", ".join(filter(None, map(name_of, _authors(entry)[:10]))),
        agency=feed.agency,
        url=address_of(_string(entry, "url"), feed.url) or address_of(guid),
        guid=guid,
    )


def _authors(entry: dict[str, Any]) -> list[str]:
    """Return the names of an entry's authors; version 1.0 has one `author`."""
    authors = entry.get("authors")
    found = authors if isinstance(authors, list) else [entry.get("author")]
    return [_string(each, "name") for each in found if isinstance(each, dict)]


def _string(record: dict[str, Any], name: str) -> str:
    """Return a text; feeds give ids as numbers too, though they should not."""
    value = record.get(name)
    return str(value) if isinstance(value, str | int) and not isinstance(value, bool) else ""
