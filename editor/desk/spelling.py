"""Which words are right at this desk: the registry's names, the desk's own, the person's own."""

from pathlib import Path

import resources
from db import desk_words, entities
from db.library import Library
from editor.files import write_whole
from editor.spelling import AMERICAN, BRITISH

OWN_WORDS = "words.txt"


def variant(library: Library) -> str:
    """Return the variant of English that the house writes; American where it writes either."""
    return BRITISH if library.setting("spelling", "") == "uk" else AMERICAN


def known_words(library: Library, own: Path) -> list[str]:
    """Return texts of which every word is right; `own` is the person's file of words."""
    names = [entity.english for entity in entities.listing(library)]
    shipped = resources.english_names()
    return [*shipped, *names, *desk_words.listing(library), *own_words(own)]


def own_words(own: Path) -> list[str]:
    """Return the words of a person's file, one a line; none where it cannot be read."""
    try:
        return own.read_text("utf-8", errors="replace").splitlines()
    except OSError:
        return []


def add_own_word(own: Path, word: str) -> None:
    """Add a word to a person's file. Raises `OSError`."""
    words = sorted({*own_words(own), word})
    own.parent.mkdir(parents=True, exist_ok=True)
    write_whole(own, ("\n".join(words) + "\n").encode())


def add_desk_word(library: Library, word: str) -> None:
    """Add a word to the desk's dictionary."""
    with library.write():
        desk_words.add(library, word)


def remove_desk_word(library: Library, word: str) -> None:
    """Take a word out of the desk's dictionary."""
    with library.write():
        desk_words.remove(library, word)
