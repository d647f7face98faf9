"""Versions: numbered, immutable snapshots of everything about a story, chained by their hashes.

A version's bytes are JSON with sorted keys and no spaces, in UTF-8. Its SHA-256 is taken over the
hash of the version before (empty for the first), a line feed, and those bytes: changing any
version, or its label, breaks the chain from there on.
"""

import hashlib
import json
import zlib
from dataclasses import asdict
from datetime import date
from typing import Any

from db import audit, shapes, stories
from db.clock import now
from db.errors import LibraryDamaged, NotFound
from db.library import Library
from db.records import (
    Mention,
    Story,
    StoryStatus,
    Version,
    VersionReason,
)

LABEL = "number, at, by, note, reason, sha256"


def keep(library: Library, story_id: int, reason: VersionReason, note: str = "") -> Version:
    """Keep the story as it stands; return the new version."""
    story = stories.get(library, story_id)
    number, previous = _last(library, story_id)
    label = {
        "number": number + 1,
        "at": now(),
        "by": library.by,
        "note": note,
        "reason": reason.value,
    }
    body = _canonical(label, story)
    sha256 = _chained(previous, body)
    library.insert(
        "version", label | {"story_id": story_id, "zlib": zlib.compress(body), "sha256": sha256}
    )
    library.touch(story_id)
    audit.record(library, "keep version", story_id, number=number + 1, reason=reason.value)
    return _version(label | {"sha256": sha256})


def of_story(library: Library, story_id: int) -> list[Version]:
    """Return a story's versions, the first first."""
    found = library.rows(
        f"SELECT {LABEL} FROM version WHERE story_id = ? ORDER BY number",  # noqa: S608
        (story_id,),
    )
    return list(map(_version, found))


def load(library: Library, story_id: int, number: int) -> Story:
    """Return the story as a version kept it.

    Raises `NotFound`, and `LibraryDamaged` where the version's bytes do not match its hash.
    """
    found = library.row(
        """SELECT zlib, sha256, (SELECT sha256 FROM version AS before
             WHERE before.story_id = version.story_id AND before.number = version.number - 1)
             AS previous
           FROM version WHERE story_id = ? AND number = ?""",
        (story_id, number),
    )
    if found is None:
        raise NotFound(f"version {number} of story {story_id}")
    body = _intact(found, found["previous"] or "")
    if body is None:
        raise LibraryDamaged(library.path, f"version {number} of story {story_id} was altered")
    return _story(json.loads(body)["story"])


def approved(library: Library, story_id: int) -> int | None:
    """Return the number of the version last approved, or None."""
    return library.value(
        "SELECT max(number) FROM version WHERE story_id = ? AND reason = ?",
        (story_id, VersionReason.APPROVED.value),
    )


def faults(library: Library) -> list[str]:
    """Return which versions do not match their hashes: none, when all is well."""
    found = library.rows(
        "SELECT story_id, number, zlib, sha256 FROM version ORDER BY story_id, number"
    )
    wrong: list[str] = []
    story_id, number, previous = None, 0, ""
    for row in found:
        if row["story_id"] != story_id:
            story_id, number, previous = row["story_id"], 0, ""
        number += 1
        if row["number"] != number:
            wrong.append(f"story {story_id}: version {number} is missing")
            number = row["number"]
        if _intact(row, previous) is None:
            wrong.append(f"story {story_id}: version {number} was altered")
        previous = row["sha256"]
    return wrong


def _last(library: Library, story_id: int) -> tuple[int, str]:
    found = library.row(
        "SELECT number, sha256 FROM version WHERE story_id = ? ORDER BY number DESC LIMIT 1",
        (story_id,),
    )
    return (found["number"], found["sha256"]) if found else (0, "")


def _canonical(label: dict[str, Any], story: Story) -> bytes:
    """Return the bytes that are hashed."""
    record = {"version": label, "story": asdict(story)}
    text = json.dumps(
        record, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=date.isoformat
    )
    return text.encode()


def _chained(previous: str, body: bytes) -> str:
    return hashlib.sha256(previous.encode() + b"\n" + body).hexdigest()


def _intact(found: dict[str, Any], previous: str) -> bytes | None:
    """Return a version's bytes if they are what was hashed."""
    try:
        body = zlib.decompress(found["zlib"])
    except zlib.error:
        return None
    return body if _chained(previous, body) == found["sha256"] else None


def _version(found: dict[str, Any]) -> Version:
    reason = VersionReason(found["reason"])
    typed: shapes.Columns = {
        **found,
        "reason": reason,
        "approved": reason is VersionReason.APPROVED,
    }
    return Version(**typed)


def _story(kept: shapes.Columns) -> Story:
    typed: shapes.Columns = {
        **kept,
        "status": StoryStatus(kept["status"]),
        "fields": shapes.story_fields(kept["fields"]),
        "rows": tuple(map(shapes.row, kept["rows"])),
        "mentions": tuple(map(_mention, kept["mentions"])),
        "topics": tuple(
            shapes.story_topic({**each["topic"], "state": each["state"]}) for each in kept["topics"]
        ),
    }
    return Story(**typed)


def _mention(kept: shapes.Columns) -> Mention:
    return shapes.mention(kept, shapes.entity(kept["entity"]) if kept["entity"] else None)
