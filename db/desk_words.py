"""Words that a desk spells its own way: never marked as wrong in this library."""

from db import audit
from db.library import Library


def listing(library: Library) -> list[str]:
    """Return the words in the order of the alphabet."""
    return [row["word"] for row in library.rows("SELECT word FROM desk_word ORDER BY word")]


def add(library: Library, word: str) -> None:
    """Take a word for right from now on."""
    library.execute("INSERT OR IGNORE INTO desk_word(word) VALUES (?)", (word,))
    audit.record(library, "add word", word=word)
    library.touch(registry=True)


def remove(library: Library, word: str) -> None:
    """Take a word for right no longer."""
    library.execute("DELETE FROM desk_word WHERE word = ?", (word,))
    audit.record(library, "remove word", word=word)
    library.touch(registry=True)
