"""The trail of who did what and when: it is only ever added to."""

import json
from dataclasses import dataclass
from typing import Any

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
    library.insert(
        "audit",
        {
            "at": now(),
            "by": library.by,
            "action": action,
            "story_id": story_id,
            "detail": json.dumps(detail, ensure_ascii=False, sort_keys=True),
        },
    )


def history(library: Library, story_id: int | None = None) -> list[Act]:
    """Return the acts on one story, or on the whole library, oldest first."""
    condition = "WHERE story_id = ?" if story_id is not None else ""
    values = (story_id,) if story_id is not None else ()
    found = library.rows(
        f"SELECT at, by, action, story_id, detail FROM audit {condition} ORDER BY id",  # noqa: S608
        values,
    )
    return [
        Act(row["at"], row["by"], row["action"], row["story_id"], json.loads(row["detail"]))
        for row in found
    ]
