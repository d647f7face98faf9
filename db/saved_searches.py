"""Searches that the desk keeps by name; all who open the library see them."""

from dataclasses import dataclass

from db import audit
from db.library import Library


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A search by name: what would be typed into the search field."""

    name: str
    query: str


def listing(library: Library) -> list[SavedSearch]:
    """Return all searches kept, in the order they were first kept."""
    found = library.rows("SELECT name, query FROM saved_search ORDER BY id")
    return [SavedSearch(**row) for row in found]


def keep(library: Library, search: SavedSearch) -> None:
    """Keep a search; one of that name becomes this one."""
    library.execute(
        """INSERT INTO saved_search(name, query) VALUES (?, ?)
           ON CONFLICT(name) DO UPDATE SET query = excluded.query""",
        (search.name, search.query),
    )
    audit.record(library, "keep search", name=search.name, query=search.query)
    library.touch(listing=True)


def drop(library: Library, name: str) -> None:
    """Keep a search no longer."""
    library.execute("DELETE FROM saved_search WHERE name = ?", (name,))
    audit.record(library, "drop search", name=name)
    library.touch(listing=True)
