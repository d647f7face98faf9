"""Names of the registry as they are met in a text."""

from collections.abc import Collection

from db import entities
from db.library import Library
from db.records import Entity

AT_ONCE = 10_000  # SQLite takes 32,766 values in one query


def known_by(library: Library, wordings: Collection[str]) -> tuple[Entity, ...]:
    """Return the entities known by any of these wordings, in the order they were entered."""
    folded = sorted({entities.folded(each) for each in wordings})
    ids: set[int] = set()
    for start in range(0, len(folded), AT_ONCE):
        part = folded[start : start + AT_ONCE]
        marks = ", ".join("?" * len(part))
        found = library.rows(
            f"SELECT DISTINCT entity_id FROM alias WHERE folded IN ({marks})",  # noqa: S608
            tuple(part),
        )
        ids |= {row["entity_id"] for row in found}
    known = entities.by_ids(library, ids)
    return tuple(known[each] for each in sorted(known))
