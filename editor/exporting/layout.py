"""What every format writes, in the order people read it.

A `Page` is one story with nothing in it that a file cannot hold; every writer begins with it.
"""

import re
import uuid
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum, auto

from db.copies import Copy, CopyRow, Release
from db.records import EntityType, Mention, RowKind, Side, Topic
from editor.text import shift_spans

DRAFT_STAMP = "DRAFT - NOT APPROVED"
"""Stands first and last in copy that nobody has approved."""

KILL_STAMP = "KILL - WITHDRAWN, DO NOT PUBLISH"
"""Stands in place of copy that was withdrawn, with the reason where one was given."""

EMBARGO_STAMP = "EMBARGO - NOT FOR PUBLICATION BEFORE"
"""Stands first and last, with the moment, in copy for readers; systems are told by a field."""

WIKIDATA = "https://www.wikidata.org/entity/"

_UNWRITABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_ITEM = re.compile(r"Q[1-9]\d{0,15}")
_ADDRESS = re.compile(r"https?://[^\s<>\"{}|\\^`]+")
_MINUTE = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\dZ")
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

    `stamp` is that of a kill or a draft, else ""; `notice` that with the embargo's. `body` begins
    with the dateline, run into the first paragraph; it and the summary are empty in a kill.
    `identity` is a URN, the same in every version; `moment` is that of this version, ISO 8601 in
    UTC. `entities` holds each name once, without places. Texts may be "".
    """

    stamp: str
    notice: str
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
    is_draft: bool
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


def page(copy: Copy) -> Page:
    """Lay out `copy`; every writer begins here."""
    return Page(
        stamp=_stamp(copy, ""),
        notice=_stamp(copy, copy.embargo),
        headline=one_line(copy.headline),
        summary="" if copy.release is Release.KILL else one_line(copy.summary),
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
        embargo=_to_the_second(copy.embargo),
        release=copy.release,
        is_draft=copy.version is None,
        entities=tuple(_entities(rows(copy))),
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


def _stamp(copy: Copy, embargo: str) -> str:
    """Join what keeps copy from being published: a kill, an embargo, a missing approval."""
    kill = ": ".join(filter(None, (KILL_STAMP, one_line(copy.kill_note))))
    until = embargo.replace("T", " ").replace("Z", " UTC")
    stamps = (
        (copy.release is Release.KILL, kill),
        (embargo, f"{EMBARGO_STAMP} {until}"),
        (copy.version is None, DRAFT_STAMP),
    )
    return " - ".join(words for stands, words in stamps if stands)


def _to_the_second(moment: str) -> str:
    """Return a moment as XML Schema wants it, with its seconds."""
    return f"{moment[:-1]}:00Z" if _MINUTE.fullmatch(moment) else moment


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
