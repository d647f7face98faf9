"""Snippets: text that a desk uses again, each under a few letters."""

from dataclasses import dataclass

from db import audit
from db.library import Library


@dataclass(frozen=True, slots=True)
class Snippet:
    """A text by name. Fields in braces, such as `{place}`, are filled from the story."""

    name: str
    text: str


def listing(library: Library) -> list[Snippet]:
    """Return all snippets by name."""
    return [Snippet(**row) for row in library.rows("SELECT name, text FROM snippet ORDER BY name")]


def keep(library: Library, snippet: Snippet) -> None:
    """Keep a snippet; one of that name becomes this one."""
    library.execute(
        """INSERT INTO snippet(name, text) VALUES (?, ?)
           ON CONFLICT(name) DO UPDATE SET text = excluded.text""",
        (snippet.name, snippet.text),
    )
    audit.record(library, "keep snippet", name=snippet.name)


def drop(library: Library, name: str) -> int:
    """Keep a snippet no longer; return how many of that name there were."""
    audit.record(library, "drop snippet", name=name)
    return library.execute("DELETE FROM snippet WHERE name = ?", (name,))
