"""Finding stories by what was typed into the search field."""

from db import search, stories
from db.errors import NotFound
from db.library import Library
from db.search import Word
from editor.tagging.lemmas import lemma, words


def find_stories(library: Library, typed: str, *, limit: int = -1) -> list[int]:
    """Return the ids of stories that hold all the words typed, newest first.

    Words are found in any Russian form; the last may be unfinished. A number also finds the story
    of that number.
    """
    found = search.find(library, [Word(word, lemma(word)) for word in words(typed)], limit=limit)
    try:
        numbered = stories.find(library, typed.strip())
    except NotFound:
        return found
    return [numbered, *(story for story in found if story != numbered)]
