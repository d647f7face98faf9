"""Versions: numbered, immutable snapshots of everything about a story, chained by their hashes.

A version's bytes are JSON with sorted keys and no spaces, in UTF-8. Its SHA-256 is taken over the
hash of the version before (empty for the first), a line feed, and those bytes: changing any
version, or its label, breaks the chain from there on.
"""

import hashlib
import json
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from datetime import date
from typing import Any

from db import audit, dismissals, shapes, stories
from db.clock import now
from db.errors import LibraryDamaged, NotFound
from db.library import Library
from db.records import (
    Dismissal,
    Mention,
    Story,
    StoryStatus,
    Version,
    VersionReason,
)

LABEL = "number, at, by, note, reason, sha256"
KEEP = "keep version"  # how the audit trail names the act
WHOLE = f"story_id, {LABEL}, zlib"


def keep(
    library: Library,
    story_id: int,
    reason: VersionReason,
    note: str = "",
    waived: Sequence[Dismissal] | None = None,
) -> Version:
    """Keep the story as it stands; return the new version.

    `waived` are the findings let pass in it: what was dismissed in the story itself, if not given.
    """
    passed = dismissals.of_story(library, story_id) if waived is None else waived
    story = stories.get(library, story_id)
    number, previous = _last(library, story_id)
    label = {
        "number": number + 1,
        "at": now(),
        "by": library.by,
        "note": note,
        "reason": reason.value,
    }
    body = _canonical(label, story, passed)
    sha256 = _chained(previous, body)
    library.insert(
        "version", label | {"story_id": story_id, "zlib": zlib.compress(body), "sha256": sha256}
    )
    library.touch(story_id)
    audit.record(library, KEEP, story_id, number=number + 1, reason=reason.value)
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

    Raises `NotFound`, and `LibraryDamaged` where the version does not match its hash.
    """
    return _story(_record(library, story_id, number)["story"])


def waived(library: Library, story_id: int, number: int) -> tuple[Dismissal, ...]:
    """Return the findings that were let pass when a version was kept. Raises as `load` does."""
    return tuple(map(shapes.dismissal, _record(library, story_id, number).get("waived", ())))


def approved(library: Library, story_id: int) -> int | None:
    """Return the number of the version last approved, or None."""
    return library.value(
        "SELECT max(number) FROM version WHERE story_id = ? AND reason = ?",
        (story_id, VersionReason.APPROVED.value),
    )


def faults(library: Library) -> list[str]:
    """Return which versions are missing or do not match their hashes: none, when all is well.

    The audit trail says which versions there should be. A version after a missing one cannot be
    proved, and is passed over.
    """
    with library.reading():
        expected = _expected(library)
        return [
            f"story {story_id}: version {number} {fault}"
            for story_id in sorted(expected)
            for number, fault in _faults(library, story_id, expected[story_id])
        ]


def _record(library: Library, story_id: int, number: int) -> shapes.Columns:
    found = library.rows(
        f"""SELECT {WHOLE} FROM version WHERE story_id = ? AND number IN (?, ?)
            ORDER BY number""",  # noqa: S608
        (story_id, number - 1, number),
    )
    if not found or found[-1]["number"] != number:
        raise NotFound(f"version {number} of story {story_id}")
    kept = _intact(found[-1], "" if number == 1 else found[0]["sha256"])
    if kept is None:
        raise LibraryDamaged(library.path, f"version {number} of story {story_id} was altered")
    return kept


def _expected(library: Library) -> dict[int, set[int]]:
    """Return the numbers of each story's versions, those on the audit trail and those there."""
    expected: dict[int, set[int]] = {}
    for row in library.rows(
        """SELECT story_id, number FROM version UNION
           SELECT story_id, json_extract(detail, '$.number') FROM audit WHERE action = ?""",
        (KEEP,),
    ):
        expected.setdefault(row["story_id"], set()).add(row["number"])
    return expected


def _faults(library: Library, story_id: int, numbers: set[int]) -> Iterator[tuple[int, str]]:
    found = {
        row["number"]: row
        for row in library.rows(f"SELECT {WHOLE} FROM version WHERE story_id = ?", (story_id,))  # noqa: S608
    }
    hashes = {0: ""} | {number: row["sha256"] for number, row in found.items()}
    for number in sorted(numbers | {number - 1 for number in found if number > 1}):
        if number not in found:
            yield number, "is missing"
        elif number - 1 in hashes and _intact(found[number], hashes[number - 1]) is None:
            yield number, "was altered"


def _last(library: Library, story_id: int) -> tuple[int, str]:
    found = library.row(
        "SELECT number, sha256 FROM version WHERE story_id = ? ORDER BY number DESC LIMIT 1",
        (story_id,),
    )
    return (found["number"], found["sha256"]) if found else (0, "")


def _canonical(label: dict[str, Any], story: Story, waived: Sequence[Dismissal]) -> bytes:
    """Return the bytes that are hashed. A story in which nothing was let pass has no such part."""
    record: dict[str, Any] = {"version": label, "story": asdict(story)}
    if waived:
        record["waived"] = list(map(asdict, waived))
    text = json.dumps(
        record, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=date.isoformat
    )
    return text.encode()


def _chained(previous: str, body: bytes) -> str:
    return hashlib.sha256(previous.encode() + b"\n" + body).hexdigest()


def _intact(found: dict[str, Any], previous: str) -> shapes.Columns | None:
    """Return what a version kept, if its bytes and its label are those that were hashed."""
    try:
        body = zlib.decompress(found["zlib"])
    except zlib.error:
        return None
    if _chained(previous, body) != found["sha256"]:
        return None
    kept = json.loads(body)
    label = {name: found[name] for name in kept["version"]}
    same = label == kept["version"] and kept["story"]["id"] == found["story_id"]
    return kept if same else None


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
