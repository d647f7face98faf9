"""Rows: one source paragraph with its translation."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from db import search, shapes
from db.clock import new_uid, now
from db.errors import Conflict, NotFound
from db.library import Library
from db.records import IncomingRow, Row

COLUMNS = (
    "id, uid, position, kind, source, target, state, origin, score, machine, machine_origin, "
    "row_version"
)


def add(library: Library, story_id: int, rows: Sequence[IncomingRow]) -> None:
    """Give a new story its rows, in order from position 0."""
    moment = now()
    for position, row in enumerate(rows):
        library.insert(
            "segment",
            {
                "uid": new_uid(),
                "story_id": story_id,
                "position": position,
                "kind": row.kind.value,
                "source": row.source,
                "updated_at": moment,
            },
        )


def of_story(library: Library, story_id: int) -> tuple[Row, ...]:
    """Return a story's rows in order."""
    found = library.rows(
        f"SELECT {COLUMNS} FROM segment WHERE story_id = ? ORDER BY position",  # noqa: S608
        (story_id,),
    )
    return tuple(map(shapes.row, found))


def get(library: Library, story_id: int, position: int) -> Row:
    """Return the row at a position. Raises `NotFound`."""
    found = library.row(
        f"SELECT {COLUMNS} FROM segment WHERE story_id = ? AND position = ?",  # noqa: S608
        (story_id, position),
    )
    if found is None:
        raise NotFound(f"row {position} in story {story_id}")
    return shapes.row(found)


def save(library: Library, story_id: int, row: Row) -> Row:
    """Store a row's English, state and origin if nobody changed the row since it was read.

    Returns the row with its new version. Raises `Conflict` otherwise.
    """
    touched = library.execute(
        """UPDATE segment SET target = :target, state = :state, origin = :origin, score = :score,
             machine = :machine, machine_origin = :machine_origin,
             row_version = row_version + 1, updated_by = :by, updated_at = :at
           WHERE id = :id AND row_version = :row_version""",
        {**_values(row), "by": library.by, "at": now()},
    )
    if not touched:
        raise Conflict(f"Row {row.position} of story {story_id}")
    search.refresh_english(library, story_id)
    library.touch(story_id, listing=True)
    return get(library, story_id, row.position)


def restore(library: Library, story_id: int, rows: Sequence[Row]) -> None:
    """Make a story's rows be exactly these: texts, states, origins. Versions go on counting."""
    newest = library.value(
        "SELECT coalesce(max(row_version), 0) FROM segment WHERE story_id = ?", (story_id,)
    )
    library.execute("DELETE FROM segment WHERE story_id = ?", (story_id,))
    moment = now()
    for row in rows:
        values = _values(row) | {"row_version": newest + 1, "story_id": story_id}
        del values["id"]
        library.insert("segment", values | {"updated_by": library.by, "updated_at": moment})
    search.refresh_english(library, story_id)


def _values(row: Row) -> dict[str, Any]:
    return asdict(row) | {"kind": row.kind.value, "state": row.state.value}
