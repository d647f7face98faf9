"""Rows of other open stories that say the same as one just confirmed."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from db import audit, rows, stories
from db.library import Library
from db.records import Row, RowState
from editor.desk.editing import CLOSED, save_row
from editor.desk.translating import BY_NOBODY, MEMORY


@dataclass(frozen=True, slots=True)
class Twin:
    """A row of a story, as it was and, once filled, as it is."""

    story: int
    before: Row
    after: Row | None = None


def twins(library: Library, story_id: int, row: Row) -> list[Twin]:
    """Return the rows of other open stories in the same language that wait for this English."""
    lang = stories.get(library, story_id).fields.lang
    return [
        Twin(other, twin)
        for other, twin in rows.with_source(library, row.source)
        if other != story_id
        and twin.state in BY_NOBODY
        and twin.target != row.target
        and stories.status(library, other) not in CLOSED
        and stories.get(library, other).fields.lang == lang
    ]


def spread(library: Library, row: Row, waiting: Sequence[Twin]) -> list[Twin]:
    """Put a confirmed row's English into its twins, to be confirmed there; return those filled.

    Rows that somebody changed since they were found are left alone.
    """
    filled: list[Twin] = []
    with library.write():
        for twin in waiting:
            given = replace(
                twin.before, target=row.target, state=RowState.FUZZY, origin=MEMORY, score=100
            )
            after = _put(library, twin.story, twin.before, given)
            if after is not None:
                filled.append(replace(twin, after=after))
                audit.record(library, "fill twin", twin.story, row=after.position)
    return filled


def take_back(library: Library, filled: Sequence[Twin]) -> int:
    """Let rows say again what they said before they were filled; return how many did.

    Those that somebody has written in or confirmed since stay as they are.
    """
    done = 0
    with library.write():
        for twin in filled:
            if twin.after is not None:
                was = replace(twin.before, row_version=twin.after.row_version)
                done += _put(library, twin.story, twin.after, was) is not None
    return done


def _put(library: Library, story_id: int, seen: Row, given: Row) -> Row | None:
    now = rows.with_uid(library, story_id, seen.uid)
    if now is None or now.row_version != seen.row_version:
        return None
    if stories.status(library, story_id) in CLOSED:
        return None
    return save_row(library, story_id, now, replace(given, position=now.position))
