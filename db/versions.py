"""Versions: numbered, immutable snapshots of everything about a story, chained by their hashes.

A version's bytes are JSON with sorted keys and no spaces, in UTF-8: an object of sections, of which
`version` is the label and `story` the story. A version lacks the sections that were unknown when it
was kept. Its SHA-256 is taken over the
hash of the version before (empty for the first), a line feed, and those bytes: changing any
version, or its label, breaks the chain from there on.
"""

import json
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import asdict, replace
from datetime import date
from typing import Any

from db import audit, dismissals, shapes, stories
from db.chain import GENESIS, link
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
    sha256 = link(previous, body)
    library.insert(
        "version", label | {"story_id": story_id, "zlib": zlib.compress(body), "sha256": sha256}
    )
    library.touch(story_id)
    audit.record(library, KEEP, story_id, number=number + 1, reason=reason.value, sha256=sha256)
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


def differs(library: Library, story: Story) -> bool:
    """Say whether a story says anything that its latest version does not."""
    number, _ = _last(library, story.id)
    return not number or _said(load(library, story.id, number)) != _said(story)


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
    """Return the sections of a version. Raises as `load` does."""
    found = library.rows(
        f"""SELECT {WHOLE} FROM version WHERE story_id = ? AND number IN (?, ?)
            ORDER BY number""",  # noqa: S608
        (story_id, number - 1, number),
    )
    if not found or found[-1]["number"] != number:
        raise NotFound(f"version {number} of story {story_id}")
    kept = _intact(found[-1], GENESIS if number == 1 else found[0]["sha256"])
    if kept is None:
        raise LibraryDamaged(library.path, f"version {number} of story {story_id} was altered")
    return kept


def _expected(library: Library) -> dict[int, dict[int, str]]:
    """Return each story's versions by number, those on the audit trail and those there.

    With each goes the hash that the trail knows, or "" where it knows none.
    """
    expected: dict[int, dict[int, str]] = {}
    for row in library.rows(
        """SELECT story_id, number, '' AS sha256 FROM version UNION ALL
           SELECT story_id, json_extract(detail, '$.number'),
             coalesce(json_extract(detail, '$.sha256'), '') FROM audit WHERE action = ?""",
        (KEEP,),
    ):
        numbers = expected.setdefault(row["story_id"], {})
        numbers[row["number"]] = row["sha256"] or numbers.get(row["number"], "")
    return expected


def _faults(library: Library, story_id: int, expected: dict[int, str]) -> Iterator[tuple[int, str]]:
    found = {
        row["number"]: row
        for row in library.rows(f"SELECT {WHOLE} FROM version WHERE story_id = ?", (story_id,))  # noqa: S608
    }
    hashes = {0: GENESIS} | {number: row["sha256"] for number, row in found.items()}
    for number in sorted(expected.keys() | {number - 1 for number in found if number > 1}):
        if number not in found:
            yield number, "is missing"
        elif expected[number] not in ("", hashes[number]) or (
            number - 1 in hashes and _intact(found[number], hashes[number - 1]) is None
        ):
            yield number, "was altered"


def _last(library: Library, story_id: int) -> tuple[int, str]:
    found = library.row(
        "SELECT number, sha256 FROM version WHERE story_id = ? ORDER BY number DESC LIMIT 1",
        (story_id,),
    )
    return (found["number"], found["sha256"]) if found else (0, GENESIS)


def _canonical(label: dict[str, Any], story: Story, waived: Sequence[Dismissal]) -> bytes:
    """Return the bytes that are hashed. `waived` is a section where something was let pass."""
    record: dict[str, Any] = {"version": label, "story": asdict(story)}
    if waived:
        record["waived"] = list(map(asdict, waived))
    text = json.dumps(
        record, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=date.isoformat
    )
    return text.encode()


def _intact(found: dict[str, Any], previous: str) -> shapes.Columns | None:
    """Return what a version kept, if its bytes and its label are those that were hashed."""
    try:
        body = zlib.decompress(found["zlib"])
    except zlib.error:
        return None
    if link(previous, body) != found["sha256"]:
        return None
    kept = json.loads(body)
    label = {name: found[name] for name in kept["version"]}
    same = label == kept["version"] and kept["story"]["id"] == found["story_id"]
    return kept if same else None


def _said(story: Story) -> Story:
    """Return a story without what only counts and dates its changes."""
    rows = tuple(replace(row, id=0, row_version=0) for row in story.rows)
    mentions = tuple(replace(mention, id=0) for mention in story.mentions)
    return replace(story, rows=rows, mentions=mentions, row_version=0, updated_at="")


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
