"""English copy on its way out: what the desk hands to those who write files or send it on."""

import datetime
from dataclasses import dataclass
from enum import StrEnum

from db.records import Mention, RowKind, RowState, Topic, Version

BODY = (RowKind.PARAGRAPH, RowKind.CAPTION)
"""The kinds of rows that make a story's body."""


class Release(StrEnum):
    """What a file that leaves is to those who had the story before: IPTC's signals."""

    FIRST = "first"
    CORRECTION = "correction"
    KILL = "kill"


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyRow:
    """One row of copy: its English in house style, and what translators' tools need beside it.

    `text` is the English as it is published, `target` as the row holds it; both are "" in a row
    that nobody translated. `mentions` are those a person confirmed, on either side; the places of
    those in the target hold in `text` too. `notes` are for whoever works on the row, and so are
    `findings`: what the checks say of it, for the formats that tell it.
    """

    kind: RowKind
    text: str
    uid: str = ""
    source: str = ""
    target: str = ""
    state: RowState = RowState.CONFIRMED
    origin: str = ""
    score: int | None = None
    row_version: int = 1
    mentions: tuple[Mention, ...] = ()
    notes: tuple[str, ...] = ()
    findings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """English copy ready to be written to a file: house style applied, dateline built.

    `rows` are all rows in order, the headline first. `version` is the number of the version it was
    taken from; None for a draft, which every format stamps as such. `at` and `first_at` are the
    moments of this version and of the first approved one, "" where nobody knows. `embargo` is the
    moment before which nobody may publish, or "" where there is none to wait for. `kill_note` says
    why a story was killed, where `release` says that it was.
    """

    uid: str
    rows: tuple[CopyRow, ...]
    dateline: str
    byline: str
    source_agency: str
    published: datetime.date | None
    slug: str
    url: str
    topics: tuple[Topic, ...]
    version: int | None
    lang: str = ""
    place: str = ""
    dateline_date: datetime.date | None = None
    credit: str = ""
    note: str = ""
    urgency: int = 0
    at: str = ""
    first_at: str = ""
    embargo: str = ""
    kill_note: str = ""
    release: Release = Release.FIRST
    versions: tuple[Version, ...] = ()

    @property
    def headline(self) -> str:
        """The headline, or ""."""
        return self._first(RowKind.HEADLINE)

    @property
    def summary(self) -> str:
        """The summary, or ""."""
        return self._first(RowKind.SUMMARY)

    @property
    def paragraphs(self) -> tuple[CopyRow, ...]:
        """The body in order: paragraphs and captions that hold English, without the dateline."""
        return tuple(row for row in self.rows if row.kind in BODY and row.text.strip())

    def _first(self, kind: RowKind) -> str:
        return next((row.text for row in self.rows if row.kind is kind), "")
