"""What cleaning took out of stories: to be looked at, and put back."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from db.errors import NotFound
from db.library import Library
from db.records import RemovalReason, Removed, Row


@dataclass(frozen=True, slots=True)
class TakenOut:
    """Words that are not in the story. Put back, they become the row at `position`."""

    place: int
    reason: RemovalReason
    text: str
    position: int


@dataclass(frozen=True, slots=True)
class Cleaning:
    """What cleaning did to a story's source.

    `invisible` counts the invisible characters it dropped, `damaged` the places that could not be
    decoded.
    """

    words: tuple[TakenOut, ...]
    invisible: int
    damaged: int


def put(
    library: Library,
    story_id: int,
    words: Sequence[Removed],
    rows: Sequence[Row],
    put_back: Mapping[int, int] | None = None,
) -> None:
    """Note what cleaning took out, in reading order, in place of what was noted before.

    `rows` are the story's. `put_back` names the positions of rows that hold some of the words,
    by their place among the words.
    """
    library.execute("DELETE FROM story_removed WHERE story_id = ?", (story_id,))
    back = put_back or {}
    for place, each in enumerate(words):
        library.insert(
            "story_removed",
            {
                "story_id": story_id,
                "place": place,
                "reason": each.reason.value,
                "text": each.text,
                "before_uid": rows[each.before].uid if each.before < len(rows) else "",
                "row_uid": rows[back[place]].uid if place in back else "",
            },
        )
    library.touch(story_id)


def of_story(library: Library, story_id: int) -> Cleaning:
    """Return what cleaning took out of a story and nobody put back. Raises `NotFound`."""
    with library.reading():
        counts = library.row("SELECT invisible, damaged FROM story WHERE id = ?", (story_id,))
        if counts is None:
            raise NotFound(f"story {story_id}")
        positions = _positions(library, story_id)
        found = library.rows(
            """SELECT place, reason, text, before_uid, row_uid FROM story_removed
               WHERE story_id = ? ORDER BY place DESC""",
            (story_id,),
        )
    words: list[TakenOut] = []
    follows = len(positions)
    for row in found:
        follows = min(follows, positions.get(row["before_uid"], follows))
        if row["row_uid"] in positions:
            follows = min(follows, positions[row["row_uid"]])
        else:
            reason = RemovalReason(row["reason"])
            words.append(TakenOut(row["place"], reason, row["text"], follows))
    return Cleaning(tuple(reversed(words)), counts["invisible"], counts["damaged"])


def put_back(library: Library, story_id: int) -> set[str]:
    """Return the words that were put back and stand in a story's rows."""
    found = library.rows(
        """SELECT text FROM story_removed JOIN segment ON segment.uid = row_uid
           WHERE story_removed.story_id = ?""",
        (story_id,),
    )
    return {row["text"] for row in found}


def note_put_back(library: Library, story_id: int, place: int, row: Row) -> None:
    """Note that a row holds words that cleaning had taken out."""
    library.execute(
        "UPDATE story_removed SET row_uid = ? WHERE story_id = ? AND place = ?",
        (row.uid, story_id, place),
    )
    library.touch(story_id)


def _positions(library: Library, story_id: int) -> dict[str, int]:
    found = library.rows("SELECT uid, position FROM segment WHERE story_id = ?", (story_id,))
    return {row["uid"]: row["position"] for row in found}
