"""The trail of who did what and when: it is only ever added to.

Each act holds a hash over the one before and itself (`db.chain`), so that no act can be changed,
removed or slipped in without a trace. Their order is that of their ids, whatever the clock said.
"""

import json
from dataclasses import dataclass
from typing import Any

from db.chain import GENESIS, act_hash
from db.clock import now
from db.library import Library


@dataclass(frozen=True, slots=True)
class Act:
    """One thing somebody did. `detail` holds what the action needs to be understood."""

    at: str
    by: str
    action: str
    story: int | None
    detail: dict[str, Any]


def record(library: Library, action: str, story_id: int | None = None, **detail: Any) -> None:
    """Add an act to the trail, inside the transaction that performs it."""
    columns: dict[str, Any] = {
        "at": now(),
        "by": library.by,
        "action": action,
        "story_id": story_id,
        "detail": json.dumps(detail, ensure_ascii=False, sort_keys=True),
    }
    previous = library.value("SELECT sha256 FROM audit ORDER BY id DESC LIMIT 1") or GENESIS
    library.insert("audit", columns | {"sha256": act_hash(previous, **columns)})


def history(library: Library, story_id: int | None = None) -> list[Act]:
    """Return the acts on one story, or on the whole library, oldest first."""
    condition = "WHERE story_id = ?" if story_id is not None else ""
    values = (story_id,) if story_id is not None else ()
    found = library.rows(
        f"SELECT at, by, action, story_id, detail FROM audit {condition} ORDER BY id",  # noqa: S608
        values,
    )
    return list(map(_act, found))


def last(library: Library, story_id: int, *actions: str) -> Act | None:
    """Return the latest act of one of these kinds on a story."""
    marks = ", ".join("?" * len(actions))
    found = library.row(
        f"""SELECT at, by, action, story_id, detail FROM audit
            WHERE story_id = ? AND action IN ({marks}) ORDER BY id DESC LIMIT 1""",  # noqa: S608
        (story_id, *actions),
    )
    return _act(found) if found else None


def faults(library: Library) -> list[str]:
    """Return where the trail does not hold: nothing, when all is well.

    After an act that was changed, the chain goes on from what is there: one fault is told once.
    """
    found: list[str] = []
    previous = GENESIS
    for row in library.rows("SELECT * FROM audit ORDER BY id"):
        number, stored = row.pop("id"), row.pop("sha256")
        if act_hash(previous, **row) != stored:
            found.append(f"history: act {number} ({row['action']}) or the one before was altered")
        previous = stored
    return found


def _act(row: dict[str, Any]) -> Act:
    return Act(row["at"], row["by"], row["action"], row["story_id"], json.loads(row["detail"]))
