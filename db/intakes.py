"""Files whose pairs entered the memory: whose they are, and what was not taken in whole."""

from db.clock import now
from db.library import Library

AT_A_TIME = 5_000


def begin(library: Library, name: str) -> int:
    """Note that pairs of a file are about to come; return the intake's number."""
    return library.insert("intake", {"name": name, "by": library.by, "at": now()})


def finish(library: Library, intake: int) -> None:
    """Note that all pairs of a file came in."""
    library.execute("UPDATE intake SET whole = 1 WHERE id = ?", (intake,))


def undo(library: Library, intake: int) -> bool:
    """Take some of a file's pairs out again; return whether there are more.

    Pairs that a row says meanwhile stay. Each call is short, so that others may write between.
    """
    gone = library.execute(
        f"""DELETE FROM pair WHERE id IN (
              SELECT id FROM pair WHERE intake_id = ?
                AND NOT EXISTS (SELECT 1 FROM saying WHERE pair_id = pair.id)
              LIMIT {AT_A_TIME})""",  # noqa: S608
        (intake,),
    )
    library.touch(memory=True)
    if gone == AT_A_TIME:
        return True
    library.execute("DELETE FROM intake WHERE id = ?", (intake,))
    return False


def broken_off(library: Library, *, before: str) -> list[int]:
    """Return the intakes that began before a moment and never ended."""
    found = library.rows("SELECT id FROM intake WHERE whole = 0 AND at < ?", (before,))
    return [row["id"] for row in found]
