"""Who has just been writing in which story: one line for each open window or command."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from db.clock import now, stamp
from db.library import Library

LATELY = timedelta(minutes=3)  # after so long without a word, nobody is at work there any more


@dataclass(frozen=True, slots=True)
class AtWork:
    """Somebody else who wrote in a story, and when last."""

    by: str
    at: str


def note(library: Library, story_id: int) -> None:
    """Note, inside the transaction that writes, that this session works on a story."""
    library.execute(
        "INSERT OR REPLACE INTO at_work(session, story_id, by, at) VALUES (?, ?, ?, ?)",
        (library.session, story_id, library.by, now()),
    )


def leave(library: Library) -> None:
    """Note that this session works on nothing any more, and clear away those long gone."""
    library.execute(
        "DELETE FROM at_work WHERE session = ? OR at NOT BETWEEN ? AND ?",
        (library.session, *_lately()),
    )


def others(library: Library, story_id: int) -> list[AtWork]:
    """Return who else wrote in a story of late, the latest first.

    A moment yet to come counts as long ago: somebody has set the clock back.
    """
    found = library.rows(
        """SELECT by, at FROM at_work WHERE story_id = ? AND session <> ?
           AND at BETWEEN ? AND ? ORDER BY at DESC""",
        (story_id, library.session, *_lately()),
    )
    return [AtWork(**row) for row in found]


def _lately() -> tuple[str, str]:
    moment = datetime.now(UTC)
    return stamp(moment - LATELY), stamp(moment + LATELY)
