"""Rows: one source paragraph with its translation."""

from collections.abc import Sequence
from dataclasses import asdict, replace
from typing import Any

from db import search, shapes
from db.clock import new_uid, now
from db.errors import Conflict, NotFound
from db.library import Library
from db.records import IncomingRow, Row, RowState

COLUMNS = (
    "id, uid, position, kind, source, target, state, origin, score, machine, machine_origin, "
    "source_before, row_version"
)
UNDECIDED = (RowState.STALE, RowState.EDITED)  # the English may still be that of another source
BROUGHT = "the file"  # where English comes from that a story arrived with
OUT_OF_THE_WAY = 1_000_000_000  # a story's positions stay far below


def add(library: Library, story_id: int, rows: Sequence[IncomingRow]) -> None:
    """Give a new story its rows, in order from position 0."""
    for position, row in enumerate(rows):
        _add(library, story_id, position, row)


def of_story(library: Library, story_id: int) -> tuple[Row, ...]:
    """Return a story's rows in order."""
    found = library.rows(
        f"SELECT {COLUMNS} FROM segment WHERE story_id = ? ORDER BY position",  # noqa: S608
        (story_id,),
    )
    return tuple(map(shapes.row, found))


def of_stories(library: Library, story_ids: Sequence[int]) -> list[tuple[int, tuple[Row, ...]]]:
    """Return several stories' rows, in the order asked."""
    marks = ", ".join("?" * len(story_ids))
    found = library.rows(
        f"SELECT story_id, {COLUMNS} FROM segment WHERE story_id IN ({marks}) "  # noqa: S608
        "ORDER BY story_id, position",
        tuple(story_ids),
    )
    by_story: dict[int, list[Row]] = {story_id: [] for story_id in story_ids}
    for columns in found:
        by_story[columns.pop("story_id")].append(shapes.row(columns))
    return [(story_id, tuple(rows)) for story_id, rows in by_story.items()]


def get(library: Library, story_id: int, position: int) -> Row:
    """Return the row at a position. Raises `NotFound`."""
    found = library.row(
        f"SELECT {COLUMNS} FROM segment WHERE story_id = ? AND position = ?",  # noqa: S608
        (story_id, position),
    )
    if found is None:
        raise NotFound(f"row {position} in story {story_id}")
    return shapes.row(found)


def with_uid(library: Library, story_id: int, uid: str) -> Row | None:
    """Return a story's row by its uid, wherever it stands now; None once it has left the story."""
    found = library.row(
        f"SELECT {COLUMNS} FROM segment WHERE uid = ? AND story_id = ?",  # noqa: S608
        (uid, story_id),
    )
    return shapes.row(found) if found else None


def changed_by(library: Library, uid: str) -> tuple[str, str]:
    """Return who changed a row last, and when; "" for a row that is gone."""
    found = library.row("SELECT updated_by, updated_at FROM segment WHERE uid = ?", (uid,))
    return (found["updated_by"], found["updated_at"]) if found else ("", "")


def authors(library: Library, story_id: int) -> set[str]:
    """Return who wrote the English of a story's rows as it stands."""
    found = library.rows(
        "SELECT DISTINCT updated_by FROM segment WHERE story_id = ? AND target <> ''", (story_id,)
    )
    return {row["updated_by"] for row in found}


def save(library: Library, story_id: int, row: Row) -> Row:
    """Store a row's English, state and origin if nobody changed the row since it was read.

    What the source said before is forgotten once the English is confirmed, made anew or gone.
    Returns the row with its new version. Raises `Conflict` otherwise.
    """
    before = row.source_before if row.state in UNDECIDED else ""
    touched = library.execute(
        """UPDATE segment SET target = :target, state = :state, origin = :origin, score = :score,
             machine = :machine, machine_origin = :machine_origin, source_before = :source_before,
             row_version = row_version + 1, updated_by = :by, updated_at = :at
           WHERE id = :id AND row_version = :row_version""",
        {**_values(row), "source_before": before, "by": library.by, "at": now()},
    )
    if not touched:
        raise Conflict(f"Row {row.position} of story {story_id}")
    search.refresh_english(library, story_id)
    library.touch(story_id, listing=True)
    return get(library, story_id, row.position)


def revise(library: Library, story_id: int, revised: Sequence[Row | IncomingRow]) -> None:
    """Make a story's rows be these, in order; those that are not among them leave it.

    A `Row` is one of the story's: it keeps its English, and gets the source and state given here.
    Where it now stands elsewhere or says something else, its version is higher than that of any
    row before, so that nobody who saw those writes into another row than they meant. The story
    has to be indexed anew.
    """
    newest = _newest(library, story_id)
    library.execute(
        "UPDATE segment SET position = position + ? WHERE story_id = ?", (OUT_OF_THE_WAY, story_id)
    )
    for position, row in enumerate(revised):
        if isinstance(row, Row):
            _put(library, row, position, newest + 1)
        else:
            _add(library, story_id, position, row, newest + 1)
    library.execute(
        "DELETE FROM segment WHERE story_id = ? AND position >= ?", (story_id, OUT_OF_THE_WAY)
    )
    library.touch(story_id, listing=True)


def reshape(library: Library, story_id: int, before: Sequence[Row], after: Sequence[Row]) -> None:
    """Put rows in place of others of the same story, which stand in order and follow each other.

    One of `after` that has the id of one of `before` goes on being that row; every other is new.
    The rows below move with them; versions rise as in `revise`. The story has to be indexed anew.
    """
    first, version = before[0].position, _newest(library, story_id) + 1
    last, by = first + len(before), len(after) - len(before)
    library.execute(
        "UPDATE segment SET position = position + ? WHERE story_id = ? AND position >= ?",
        (OUT_OF_THE_WAY, story_id, first),
    )
    kept = {row.id for row in before} & {row.id for row in after}
    gone = [row.id for row in before if row.id not in kept]
    marks = ", ".join("?" * len(gone))
    library.execute(f"DELETE FROM segment WHERE id IN ({marks})", gone)  # noqa: S608
    for position, row in enumerate(after, first):
        _reword(library, story_id, replace(row, position=position, row_version=version), kept)
    library.execute(
        """UPDATE segment SET position = position - ?, row_version = max(row_version, ?)
           WHERE story_id = ? AND position >= ?""",
        (OUT_OF_THE_WAY - by, version if by else 0, story_id, OUT_OF_THE_WAY + last),
    )
    library.touch(story_id, listing=True)


def restore(library: Library, story_id: int, rows: Sequence[Row]) -> None:
    """Make a story's rows be exactly these: texts, states, origins. Versions go on counting."""
    newest = _newest(library, story_id)
    library.execute("DELETE FROM segment WHERE story_id = ?", (story_id,))
    moment = now()
    for row in rows:
        values = _values(row) | {"row_version": newest + 1, "story_id": story_id}
        del values["id"]
        library.insert("segment", values | {"updated_by": library.by, "updated_at": moment})
    search.refresh_english(library, story_id)


def _add(
    library: Library, story_id: int, position: int, row: IncomingRow, version: int = 1
) -> None:
    library.insert(
        "segment",
        {
            "uid": new_uid(),
            "story_id": story_id,
            "position": position,
            "kind": row.kind.value,
            "source": row.source,
            "target": row.target,
            "state": (RowState.FUZZY if row.target else RowState.EMPTY).value,
            "origin": BROUGHT if row.target else "",
            "row_version": version,
            "updated_at": now(),
        },
    )


def _reword(library: Library, story_id: int, row: Row, kept: set[int]) -> None:
    """Store a row whole: in place of what it said, or as a new one where it is not `kept`."""
    values = _values(row) | {"story_id": story_id, "updated_by": library.by, "updated_at": now()}
    if row.id in kept:
        columns = ", ".join(f"{name} = :{name}" for name in values if name not in {"id", "uid"})
        library.execute(f"UPDATE segment SET {columns} WHERE id = :id", values)  # noqa: S608
    else:
        library.insert("segment", {**values, "id": None, "uid": row.uid or new_uid()})


def _put(library: Library, row: Row, position: int, version: int) -> None:
    """Put a row in its place, under a new version where it is not as it was."""
    library.execute(
        """UPDATE segment SET position = :position, kind = :kind, source = :source, state = :state,
             source_before = :source_before, row_version =
               iif(:position = :was_at AND source = :source AND state = :state AND kind = :kind,
                 row_version, :version)
           WHERE id = :id""",
        {**_values(row), "position": position, "was_at": row.position, "version": version},
    )


def _newest(library: Library, story_id: int) -> int:
    return library.value(
        "SELECT coalesce(max(row_version), 0) FROM segment WHERE story_id = ?", (story_id,)
    )


def _values(row: Row) -> dict[str, Any]:
    return asdict(row) | {"kind": row.kind.value, "state": row.state.value}
