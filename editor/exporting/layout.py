"""What every format writes, in the order people read it.

A `Page` is one story with nothing in it that a file cannot hold. A `Document` is a run of blocks
for reading: a story, or a digest of several.
"""

import re
import uuid
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum, auto

from db.records import (
    Copy,
    CopyRow,
    EntityType,
    Mention,
    Release,
    RowKind,
    Side,
    Topic,
)
from editor.text import shift_spans

DRAFT_STAMP = "DRAFT - NOT APPROVED"
"""Stands first and last in copy that nobody has approved."""

KILL_STAMP = "KILL - WITHDRAWN, DO NOT PUBLISH"
"""Stands in place of copy that was withdrawn, with the reason where one was given."""

WIKIDATA = "https://www.wikidata.org/entity/"

_UNWRITABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_ITEM = re.compile(r"Q[1-9]\d{0,15}")
_ADDRESS = re.compile(r"https?://[^\s<>\"{}|\\^`]+")
_NEVER = "1970-01-01T00:00:00Z"


class Role(Enum):
    """What a block is to a reader."""

    STAMP = auto()
    TITLE = auto()
    SECTION = auto()
    HEADING = auto()
    SUBTITLE = auto()
    BYLINE = auto()
    TEXT = auto()
    CAPTION = auto()
    ENTRY = auto()
    """A line of the contents; its anchor is that of the heading it leads to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A name in a text: where it stands, and what it names.

    `english` is the registry's spelling, or the words themselves. `address` is the thing's page at
    Wikidata, or ""; `uid` the registry's name for it, or "".
    """

    start: int
    end: int
    type: EntityType
    english: str
    address: str = ""
    uid: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph to read. `anchor` names its place in the file, or is ""."""

    role: Role
    text: str
    names: tuple[Name, ...] = ()
    anchor: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """Copy laid out: every text on one line, nothing in it that a file cannot hold.

    `stamp` says what keeps the copy from being published, or is "" where nothing does. `body`
    begins with the dateline, run into the first paragraph; it is empty in a kill. `identity` is a
    URN, the same in every version; `moment` is that of this version, ISO 8601 in UTC. `entities`
    holds each name once, without places. Texts may be "".
    """

    stamp: str
    headline: str
    summary: str
    byline: str
    body: tuple[Block, ...]
    slug: str
    topics: tuple[Topic, ...]
    published: date | None
    version: str
    identity: str
    dateline: str
    place: str
    agency: str
    credit: str
    note: str
    url: str
    urgency: int
    moment: str
    first_moment: str
    embargo: str
    release: Release
    entities: tuple[Name, ...]

    @property
    def title(self) -> str:
        """What a reader's window or shelf calls the file."""
        return self.headline or self.slug or "Untitled"

    @property
    def marked_headline(self) -> str:
        """The headline for lists, where a stamp has no line of its own."""
        return f"{self.stamp}: {self.title}" if self.stamp else self.title

    @property
    def marked_body(self) -> tuple[Block, ...]:
        """The body between its stamps, if it has any; one stamp alone where there is no body."""
        if not self.stamp:
            return self.body
        stamp = Block(Role.STAMP, self.stamp)
        return (stamp, *self.body, stamp) if self.body else (stamp,)

    @property
    def status(self) -> str:
        """The publishing status, in IPTC's words."""
        if self.release is Release.KILL:
            return "canceled"
        return "withheld" if self.is_draft or self.embargo else "usable"

    @property
    def editors_note(self) -> str:
        """What editors who receive the story should know; not for publication."""
        correction = "Correction" if self.release is Release.CORRECTION else ""
        return ". ".join(filter(None, (self.stamp, correction, self.note)))

    @property
    def keywords(self) -> tuple[str, ...]:
        """What the topics are called."""
        return tuple(topic.label for topic in self.topics)

    @property
    def is_draft(self) -> bool:
        """Whether nobody has approved this."""
        return self.stamp == DRAFT_STAMP


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A file to read: what catalogues read of it, and its blocks in order."""

    title: str
    blocks: tuple[Block, ...]
    pages: tuple[Page, ...]
    summary: str = ""
    subject: str = ""
    author: str = ""
    version: str = ""
    stamp: str = ""
    keywords: tuple[str, ...] = ()
    day: date | None = None


def page(copy: Copy) -> Page:
    """Lay out `copy`; every writer begins here."""
    return Page(
        stamp=_stamp(copy),
        headline=one_line(copy.headline),
        summary=one_line(copy.summary),
        byline=one_line(copy.byline),
        body=() if copy.release is Release.KILL else tuple(_body(copy)),
        slug=one_line(copy.slug),
        topics=tuple(_topic(topic) for topic in copy.topics),
        published=copy.published,
        version="draft" if copy.version is None else str(copy.version),
        identity=identity(copy.uid),
        dateline=one_line(copy.dateline),
        place=one_line(copy.place),
        agency=one_line(copy.source_agency),
        credit=one_line(copy.credit),
        note=one_line(copy.note),
        url=address(copy.url),
        urgency=copy.urgency,
        moment=_moment(copy),
        first_moment=copy.first_at or _moment(copy),
        embargo=copy.embargo,
        release=copy.release,
        entities=tuple(_entities(rows(copy))),
    )


def document(copy: Copy) -> Document:
    """Lay out one story for reading, between its stamps if it is a draft."""
    laid = page(copy)
    return Document(
        title=laid.title,
        blocks=tuple(_story(laid, Role.TITLE)),
        pages=(laid,),
        summary=laid.summary,
        subject=laid.slug,
        author=laid.byline,
        version=laid.version,
        stamp=laid.stamp,
        keywords=laid.keywords,
        day=laid.published,
    )


def digest(
    sections: Sequence[tuple[str, Sequence[Copy]]], title: str, day: date | None
) -> Document:
    """Lay out several stories as one document: title, contents, then section by section.

    A section without a name has no heading of its own.
    """
    laid = [(one_line(name), [page(copy) for copy in copies]) for name, copies in sections]
    pages = tuple(each for _, some in laid for each in some)
    stamps = [each.stamp for each in pages if each.stamp]
    return Document(
        title=one_line(title),
        blocks=tuple(_digest(one_line(title), laid, stamps)),
        pages=pages,
        version="draft" if any(each.is_draft for each in pages) else "",
        stamp=stamps[0] if stamps else "",
        keywords=tuple(dict.fromkeys(word for each in pages for word in each.keywords)),
        day=day,
    )


def one_line(text: str) -> str:
    """Join the lines of a text and drop characters that UTF-8 or XML cannot hold."""
    joined = " ".join(filter(None, map(str.strip, text.splitlines())))
    return _UNWRITABLE.sub("", joined).replace("\t", " ").strip()


def address(url: str) -> str:
    """Return an address of the web in the letters a URI may have (RFC 3986), else ""."""
    text = one_line(url)
    if not _ADDRESS.fullmatch(text):
        return ""
    pieces = (each if each.isascii() else _escaped(each) for each in text)
    return "".join(pieces)


def identity(uid: str) -> str:
    """Return a story's uid as a URN (RFC 9562), the same for every version of it."""
    try:
        known = uuid.UUID(hex=uid)
    except ValueError:
        known = uuid.uuid5(uuid.NAMESPACE_OID, uid)
    return f"urn:uuid:{known}"


def names(row: CopyRow, side: Side, text: str) -> tuple[Name, ...]:
    """Return the names on one side of a row that can all be marked: where two overlap, the longer.

    `text` is that side's, in the form that is written.
    """
    before = row.source if side is Side.SOURCE else row.text
    marked = sorted(
        (each for each in row.mentions if each.side is side),
        key=lambda each: (each.start - each.end, each.start),
    )
    spans = [(each.start, each.end) for each in marked]
    moved = spans if text == before else shift_spans(before, text, spans)
    taken: list[Name] = []
    for mention, span in zip(marked, moved, strict=True):
        free = span and all(span[1] <= name.start or name.end <= span[0] for name in taken)
        if span and free and span[1] <= len(text):
            taken.append(_name(mention, span, text))
    return tuple(sorted(taken, key=lambda name: name.start))


def rows(copy: Copy) -> tuple[CopyRow, ...]:
    """Return the rows that may leave: a story that was withdrawn has none."""
    return () if copy.release is Release.KILL else copy.rows


def _stamp(copy: Copy) -> str:
    if copy.release is Release.KILL:
        return ": ".join(filter(None, (KILL_STAMP, one_line(copy.kill_note))))
    return DRAFT_STAMP if copy.version is None else ""


def _moment(copy: Copy) -> str:
    return copy.at or (f"{copy.published.isoformat()}T00:00:00Z" if copy.published else _NEVER)


def _topic(topic: Topic) -> Topic:
    return replace(topic, code=one_line(topic.code), label=one_line(topic.label))


def _escaped(letter: str) -> str:
    return "".join(f"%{byte:02X}" for byte in letter.encode(errors="replace"))


def _name(mention: Mention, span: tuple[int, int], text: str) -> Name:
    start, end = span
    entity = mention.entity
    item = entity.wikidata if entity and _ITEM.fullmatch(entity.wikidata) else ""
    return Name(
        start=start,
        end=end,
        type=mention.type,
        english=one_line(entity.english if entity else text[start:end]),
        address=WIKIDATA + item if item else "",
        uid=entity.uid if entity else "",
    )


def _entities(leaving: Iterable[CopyRow]) -> Iterator[Name]:
    """Give each thing named in the copy once, by type and English name."""
    seen: set[tuple[EntityType, str]] = set()
    for row in leaving:
        for name in names(row, Side.TARGET, row.text):
            if name.english and (name.type, name.english) not in seen:
                seen.add((name.type, name.english))
                yield replace(name, start=0, end=0)


def _body(copy: Copy) -> Iterator[Block]:
    """Give the paragraphs that hold something, the dateline before the first that is no caption."""
    dateline = one_line(copy.dateline)
    for row in copy.paragraphs:
        text = one_line(row.text)
        if not text:
            continue
        marked = names(row, Side.TARGET, text)
        if row.kind is RowKind.CAPTION:
            yield Block(Role.CAPTION, text, marked)
            continue
        if dateline:
            marked = _shifted(marked, len(dateline) + 1)
            text, dateline = f"{dateline} {text}", ""
        yield Block(Role.TEXT, text, marked)
    if dateline:
        yield Block(Role.TEXT, dateline)


def _shifted(marked: Sequence[Name], by: int) -> tuple[Name, ...]:
    return tuple(replace(name, start=name.start + by, end=name.end + by) for name in marked)


def _story(laid: Page, title: Role, anchor: str = "") -> Iterator[Block]:
    """Give a story's blocks that hold something, a stamp before and after."""
    embargo = f"EMBARGOED UNTIL {laid.embargo}" if laid.embargo else ""
    blocks = (
        Block(Role.STAMP, laid.stamp),
        Block(Role.STAMP, embargo),
        Block(title, laid.headline, anchor=anchor),
        Block(Role.SUBTITLE, laid.summary),
        Block(Role.BYLINE, laid.byline),
        *laid.body,
        Block(Role.STAMP, laid.stamp),
    )
    yield from (block for block in blocks if block.text)


def _digest(
    title: str, sections: Sequence[tuple[str, Sequence[Page]]], stamps: Sequence[str]
) -> Iterator[Block]:
    anchors = {
        each.identity: f"story-{number}"
        for number, each in enumerate((each for _, some in sections for each in some), 1)
    }
    if stamps:
        yield Block(Role.STAMP, stamps[0])
    yield Block(Role.TITLE, title)
    for each in (each for _, pages in sections for each in pages):
        yield Block(Role.ENTRY, each.marked_headline, anchor=anchors[each.identity])
    for name, pages in sections:
        if name:
            yield Block(Role.SECTION, name)
        for each in pages:
            headed = each if each.headline else replace(each, headline=each.title)
            yield from _story(headed, Role.HEADING, anchors[each.identity])
