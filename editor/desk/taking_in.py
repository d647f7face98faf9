"""Taking news in: bytes are read, cleaned and stored as stories, each text once.

A file with many stories is stored in batches, each whole or not at all, so that whoever types
meanwhile waits for no more than one of them.

A text that is in the library already is a duplicate. Another text of the same source, which its
name or address tells, is a revision of the story. All else is a new story, and where it is nearly
the same as another the arrival says so.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum
from typing import NamedTuple

from db import revisions, rows, shingles, stories
from db.library import Library
from db.records import IncomingRow, IncomingStory, Row
from db.shingles import Resemblance
from db.stories import Original
from editor.desk import finding, revising
from editor.desk.source_fields import agency_english, fields_of, place_english
from editor.importing.errors import RefusedFile
from editor.importing.reading import read_all
from editor.importing.shingles import shingles as shingles_of
from editor.importing.source import Source
from editor.importing.unpacked import Unpacked
from editor.said import reason_of, said

__all__ = [
    "Arrival",
    "Outcome",
    "Storing",
    "agency_english",
    "place_english",
    "refused",
    "store",
    "take_in",
    "understand",
]

PAGE = re.compile(r"https?://[^/?#]++/*+[^/#]")
"""An address of more than a site's front page, which many stories may name."""


BATCH = 20
"""Stories stored in one go, which takes some 50 ms."""


class Outcome(StrEnum):
    """What became of a story that arrived."""

    IMPORTED = "imported"
    UPDATED = "updated"
    DUPLICATE = "duplicate"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """What became of one story. `path` is its file.

    `of` is the uid of the story that it duplicates or updates, or that a new one resembles;
    `reason` says in which way, or why it was refused.
    """

    outcome: Outcome
    path: str
    story: int | None = None
    uid: str = ""
    title: str = ""
    lang: str = ""
    format: str = ""
    of: str = ""
    reason: str = ""


def take_in(
    library: Library,
    original: Original,
    *,
    lang: str = "",
    format_name: str = "",
    columns: Mapping[str, str] | None = None,
    charset: str = "",
) -> list[Arrival]:
    """Take in the stories of one file; what cannot be read is refused with the reason."""
    try:
        found = understand(
            original, lang=lang, format_name=format_name, columns=columns, charset=charset
        )
    except RefusedFile as refusal:
        return [refused(original.name, refusal)]
    taken = store(library, original, found.stories)
    return [*taken, *(refused(original.name, each) for each in found.refused)]


def refused(path: str, refusal: RefusedFile) -> Arrival:
    """Return what is told of a file, or a file in it, that was refused."""
    return Arrival(outcome=Outcome.REFUSED, path=path, reason=reason_of(refusal))


def understand(
    original: Original,
    *,
    lang: str = "",
    format_name: str = "",
    columns: Mapping[str, str] | None = None,
    charset: str = "",
) -> Unpacked:
    """Read the stories of one file without storing anything. Raises `RefusedFile`.

    `columns` says in which column of a table which field of a story stands, `charset` what the
    server said that sent the file.
    """
    source = Source(
        raw=original.raw,
        name=original.name,
        lang=lang,
        today=datetime.now(UTC).date(),
        charset=charset,
        columns=columns or {},
    )
    return read_all(source, format_name)


class Storing:
    """The stories of one file on their way into the library, a batch at a time."""

    def __init__(self, original: Original, found: Iterable[IncomingStory]) -> None:
        name = original.name.encode(errors="replace").decode()  # old names may be no Unicode
        self._original = replace(original, name=name)
        self._original_id: int | None = None
        self._waiting = tuple(found)
        self._fresh: frozenset[int] = frozenset()

    @property
    def left(self) -> int:
        """How many stories are not stored yet."""
        return len(self._waiting)

    def store_next(self, library: Library, count: int = BATCH) -> list[Arrival]:
        """Store the next batch: all of it, or none when the disk says no."""
        fresh = set(self._fresh)
        with library.write():
            original_id = self._original_id or stories.keep_original(library, self._original)
            arrivals = [
                _store_one(library, self._original, original_id, story, fresh)
                for story in self._waiting[:count]
            ]
        self._original_id, self._fresh = original_id, frozenset(fresh)
        self._waiting = self._waiting[count:]
        return arrivals


def store(library: Library, original: Original, found: Iterable[IncomingStory]) -> list[Arrival]:
    """Store the stories of a file; what became of each, in their order."""
    storing = Storing(original, found)
    arrivals: list[Arrival] = []
    while storing.left:
        arrivals += storing.store_next(library)
    return arrivals


class _Placed(NamedTuple):
    """Where a story went."""

    outcome: Outcome
    story: int
    of: int | None = None
    reason: str = ""


def _store_one(
    library: Library,
    original: Original,
    original_id: int,
    incoming: IncomingStory,
    fresh: set[int],
) -> Arrival:
    """Store a story. `fresh` are those that came before it in the same file."""
    placed = _place(library, incoming, original_id, fresh)
    fresh.add(placed.story)
    return Arrival(
        outcome=placed.outcome,
        path=original.name,
        story=placed.story,
        uid=stories.uid(library, placed.story),
        title=incoming.rows[0].source,
        lang=incoming.lang,
        format=incoming.format,
        of=stories.uid(library, placed.of) if placed.of else "",
        reason=placed.reason,
    )


def _place(library: Library, incoming: IncomingStory, original_id: int, fresh: set[int]) -> _Placed:
    named = _of_source(library, incoming, fresh)
    revised = next((each for each in named if _goes_on(library, each, incoming)), None)
    if revised and not revisions.with_text(library, revised, incoming):
        done = revising.revise(library, revised, incoming, original_id)
        return _Placed(Outcome.UPDATED, revised, revised, str(done))
    known = revised or _with_body(library, incoming)
    if known:
        return _Placed(Outcome.DUPLICATE, known, known, _superseded(library, known, incoming))
    return _new(library, incoming, original_id, named)


def _new(library: Library, incoming: IncomingStory, original_id: int, named: list[int]) -> _Placed:
    """Store a new story, and say which other it may be."""
    _count_words(library)
    hashes = _shingles(incoming.rows)
    alike = shingles.resembling(library, hashes)
    story_id = stories.add(library, incoming, fields_of(incoming), original_id)
    shingles.put(library, story_id, hashes)
    finding.index(library, story_id)
    if alike:
        return _Placed(Outcome.IMPORTED, story_id, alike[0].story, _in_common(alike[0]))
    if named:
        reason = f"It has the name or address of story {named[0]}, and other words."
        return _Placed(Outcome.IMPORTED, story_id, named[0], reason)
    return _Placed(Outcome.IMPORTED, story_id)


def _of_source(library: Library, incoming: IncomingStory, fresh: set[int]) -> list[int]:
    """Return the stories of the same name, then of the same address, but for the same file's.

    A file whose stories share a name or an address does not tell them by it.
    """
    page = incoming.url if PAGE.match(incoming.url) else ""
    found = (stories.with_guid(library, incoming.guid), stories.with_url(library, page))
    return [each for each in found if each is not None and each not in fresh]


def _goes_on(library: Library, story_id: int, incoming: IncomingStory) -> bool:
    """Say whether a text of the same name or address is the same story.

    A name that is unique in the world proves it. Sites reuse short names and addresses: there the
    text has to go on with the story's.
    """
    unique = incoming.guid.startswith(("urn:", "tag:")) or PAGE.match(incoming.guid)
    by_guid = unique and stories.with_guid(library, incoming.guid) == story_id
    return bool(by_guid) or revising.continues(library, story_id, incoming)


def _with_body(library: Library, incoming: IncomingStory) -> int | None:
    uid = stories.with_fingerprint(library, revisions.fingerprint(incoming))
    return stories.find(library, uid) if uid else None


def _superseded(library: Library, story_id: int, incoming: IncomingStory) -> str:
    """Say so where a text is what a story's source said earlier."""
    number = revisions.with_text(library, story_id, incoming)
    latest = revisions.latest(library, story_id)
    if number in (0, latest):
        return ""
    return said(
        "It is revision {0} of story {1}, which is at revision {2}.", number, story_id, latest
    )


def _count_words(library: Library) -> None:
    """Count the shingles of stories whose words changed since they were counted."""
    for story_id in shingles.uncounted(library):
        shingles.put(library, story_id, _shingles(rows.of_story(library, story_id)))


def _shingles(found: Sequence[Row | IncomingRow]) -> frozenset[int]:
    return shingles_of("\n".join(row.source for row in found[1:]))


def _in_common(alike: Resemblance) -> str:
    share = f"{alike.share:.0%}".replace("%", " %")
    if alike.longer:
        return said("{0} of its words are in story {1}.", share, alike.story)
    return said("It has {0} of the words of story {1}.", share, alike.story)
