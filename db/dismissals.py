"""Findings that somebody looked at and let pass: for a row, a story or for ever."""

from collections.abc import Iterable

from db import audit, shapes
from db.clock import new_uid, now
from db.errors import NotFound
from db.library import Library
from db.records import Dismissal, DismissalScope

COLUMNS = 'uid, scope, finding, check_name AS "check", message, reason, by, at'


def add(library: Library, story_id: int, wanted: Dismissal) -> Dismissal:
    """Let a finding pass; who and when are the library's. One already let pass stays as it is."""
    known = _with_finding(library, story_id, wanted.scope, wanted.finding)
    if known:
        return known
    of_story = wanted.scope is not DismissalScope.EVER
    uid = new_uid()
    library.insert(
        "dismissal",
        {
            "uid": uid,
            "scope": wanted.scope.value,
            "story_id": story_id if of_story else None,
            "finding": wanted.finding,
            "check_name": wanted.check,
            "message": wanted.message,
            "reason": wanted.reason,
            "by": library.by,
            "at": now(),
        },
    )
    library.touch(story_id)
    audit.record(
        library,
        "dismiss finding",
        story_id,
        check=wanted.check,
        message=wanted.message,
        scope=wanted.scope.value,
        reason=wanted.reason,
    )
    return _get(library, uid)


def remove(library: Library, story_id: int, uid: str) -> None:
    """Let a finding be seen again. Raises `NotFound`."""
    dismissal = _get(library, uid)
    library.execute("DELETE FROM dismissal WHERE uid = ?", (uid,))
    library.touch(story_id)
    audit.record(
        library, "bring finding back", story_id, check=dismissal.check, message=dismissal.message
    )


def of_story(library: Library, story_id: int) -> tuple[Dismissal, ...]:
    """Return what was let pass in a story, the first first; not what was for ever."""
    found = library.rows(
        f"SELECT {COLUMNS} FROM dismissal WHERE story_id = ? ORDER BY id",  # noqa: S608
        (story_id,),
    )
    return tuple(map(shapes.dismissal, found))


def for_ever(library: Library, findings: Iterable[str]) -> tuple[Dismissal, ...]:
    """Return those of these findings that were let pass for ever."""
    wanted = tuple(findings)
    marks = ", ".join("?" * len(wanted))
    found = library.rows(
        f"SELECT {COLUMNS} FROM dismissal WHERE story_id IS NULL AND finding IN ({marks})",  # noqa: S608
        wanted,
    )
    return tuple(map(shapes.dismissal, found))


def _with_finding(
    library: Library, story_id: int, scope: DismissalScope, finding: str
) -> Dismissal | None:
    if scope is DismissalScope.EVER:
        return next(iter(for_ever(library, [finding])), None)
    known = (each for each in of_story(library, story_id) if each.finding == finding)
    return next(known, None)


def _get(library: Library, uid: str) -> Dismissal:
    found = library.row(
        f"SELECT {COLUMNS} FROM dismissal WHERE uid = ?",  # noqa: S608
        (uid,),
    )
    if found is None:
        raise NotFound(f"dismissal {uid}")
    return shapes.dismissal(found)
