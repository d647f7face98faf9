"""Revisions: each text that a story's source has had, with the file it came in.

A revision is told by its body and, where the source gives one, its headline. White space, the
credit and the like make no revision.
"""

import hashlib
from dataclasses import dataclass

from db.clock import now
from db.library import Library
from db.records import IncomingStory


@dataclass(frozen=True, slots=True)
class Revision:
    """The label of one text of a story's source. `name` is that of its file."""

    number: int
    at: str
    name: str
    headline: str


def fingerprint(story: IncomingStory) -> str:
    """Return what two arrivals of the same body share, whatever file they came in."""
    words = "\n".join(" ".join(row.source.split()) for row in story.rows[1:])
    return hashlib.sha256(words.encode()).hexdigest()


def add(library: Library, story_id: int, incoming: IncomingStory, original_id: int) -> int:
    """Note that a story's source has this text now; return the revision's number."""
    number = latest(library, story_id) + 1
    library.insert(
        "revision",
        {
            "story_id": story_id,
            "number": number,
            "original_id": original_id,
            "at": now(),
            "fingerprint": fingerprint(incoming),
            "headline": _headline(incoming),
        },
    )
    return number


def of_story(library: Library, story_id: int) -> list[Revision]:
    """Return the revisions of a story's source, the first first."""
    found = library.rows(
        """SELECT number, at, coalesce(name, '') AS name, headline
           FROM revision LEFT JOIN original ON original.id = original_id
           WHERE story_id = ? ORDER BY number""",
        (story_id,),
    )
    return [Revision(**row) for row in found]


def latest(library: Library, story_id: int) -> int:
    """Return the number of the revision that came last, or 0."""
    found = library.value("SELECT max(number) FROM revision WHERE story_id = ?", (story_id,))
    return found or 0


def with_text(library: Library, story_id: int, incoming: IncomingStory) -> int:
    """Return the number of a story's last revision of this very text, or 0.

    A headline that is only proposed makes no difference.
    """
    found = library.value(
        """SELECT number FROM revision
           WHERE story_id = :story_id AND fingerprint = :fingerprint
             AND (:headline = '' OR headline = :headline)
           ORDER BY number DESC""",
        {
            "story_id": story_id,
            "fingerprint": fingerprint(incoming),
            "headline": _headline(incoming),
        },
    )
    return found or 0


def _headline(incoming: IncomingStory) -> str:
    return "" if incoming.headline_proposed else " ".join(incoming.rows[0].source.split())
