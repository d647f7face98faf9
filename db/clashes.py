"""Typed English that found no place: its row or story was changed elsewhere meanwhile.

Such a text is stored here at once, so that it is as safe as one in its row, until somebody has
joined it with what stands there, or has let it go. The trail keeps it even then.
"""

from dataclasses import dataclass

from db import audit
from db.clock import now
from db.errors import NotFound
from db.library import Library

COLUMNS = "id, story_id AS story, row_uid, text, by, at"


@dataclass(frozen=True, slots=True)
class Clash:
    """A text waiting for a place, the row it was meant for, who typed it, and when."""

    id: int
    story: int
    row_uid: str
    text: str
    by: str
    at: str


def keep(library: Library, story_id: int, row_uid: str, text: str) -> Clash:
    """Keep a text that was meant for a row."""
    columns = {"story_id": story_id, "row_uid": row_uid, "text": text}
    number = library.insert("clash", columns | {"by": library.by, "at": now()})
    library.touch(story_id)
    audit.record(library, "clash", story_id, row=row_uid)
    return get(library, number)


def find(library: Library, number: int) -> Clash | None:
    """Return a text that waits; None once it has been joined or let go."""
    found = library.row(f"SELECT {COLUMNS} FROM clash WHERE id = ?", (number,))  # noqa: S608
    return Clash(**found) if found else None


def get(library: Library, number: int) -> Clash:
    """Return a text that waits. Raises `NotFound` once it has been joined or let go."""
    found = find(library, number)
    if found is None:
        raise NotFound(f"text {number} waiting for a place")
    return found


def of_story(library: Library, story_id: int) -> list[Clash]:
    """Return the texts of a story that wait, the first first."""
    found = library.rows(
        f"SELECT {COLUMNS} FROM clash WHERE story_id = ? ORDER BY id",  # noqa: S608
        (story_id,),
    )
    return [Clash(**row) for row in found]


def type_on(library: Library, clash: Clash, text: str) -> Clash:
    """Let a text that waits say what was typed since; return it as stored."""
    library.execute("UPDATE clash SET text = ?, at = ? WHERE id = ?", (text, now(), clash.id))
    library.touch(clash.story)
    return get(library, clash.id)


def let_go(library: Library, clash: Clash, how: str) -> None:
    """End a clash; the trail keeps the text, and how it ended."""
    library.execute("DELETE FROM clash WHERE id = ?", (clash.id,))
    library.touch(clash.story)
    audit.record(library, "end clash", clash.story, row=clash.row_uid, how=how, text=clash.text)
