"""Finding stories by their words.

Three columns are searched: the source's words as written, their lemmas, and the English. SQLite's
tokenizer folds the case of Cyrillic but keeps ё apart from е, and й apart from и with a breve; so
both sides write е and composed letters.
"""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from db.library import Library


@dataclass(frozen=True, slots=True)
class Word:
    """A word looked for: as typed, and its lemma where the language has one, or "".

    Several words in one are a phrase: they stand together in that form.
    """

    typed: str
    lemma: str = ""


def index(library: Library, story_id: int, lemmas: str) -> None:
    """Make a story findable: by its rows' source and English, and by these lemmas."""
    library.execute("DELETE FROM story_text WHERE story_id = ?", (story_id,))
    library.insert(
        "story_text",
        {
            "story_id": story_id,
            "source": _joined(library, story_id, "source"),
            "lemmas": _plain(lemmas),
            "english": _joined(library, story_id, "target"),
        },
    )


def refresh_english(library: Library, story_id: int) -> None:
    """Follow a change of the English."""
    library.execute(
        "UPDATE story_text SET english = ? WHERE story_id = ?",
        (_joined(library, story_id, "target"), story_id),
    )


def find(library: Library, words: Sequence[Word], *, limit: int = -1) -> list[int]:
    """Return the ids of stories holding all these words, newest first.

    The last word may still be unfinished: it finds whatever begins with it. What has neither
    letter nor digit is no word, and asks for nothing; where nothing is asked for, every story holds
    all of it.
    """
    asked = expression(words)
    if asked:
        found = library.rows(
            "SELECT rowid AS id FROM story_fts WHERE story_fts MATCH ? ORDER BY rowid DESC LIMIT ?",
            (asked, limit),
        )
    else:
        found = library.rows(
            "SELECT story_id AS id FROM story_text ORDER BY story_id DESC LIMIT ?", (limit,)
        )
    return [row["id"] for row in found]


def expression(words: Sequence[Word]) -> str:
    """Return words in the language of FTS5, or "" where none of them asks for anything."""
    words = [word for word in words if any(map(str.isalnum, word.typed))]
    last = len(words) - 1
    return " AND ".join(_term(word, unfinished=place == last) for place, word in enumerate(words))


def _term(word: Word, *, unfinished: bool) -> str:
    as_typed = _quoted(word.typed) + ("*" if unfinished else "")
    return f"({as_typed} OR lemmas:{_quoted(word.lemma)})" if word.lemma else as_typed


def _quoted(word: str) -> str:
    """Return a word as FTS5's string, which ends at a NUL as C's do."""
    return '"' + _plain(word).replace('"', '""').replace("\0", " ") + '"'


def _joined(library: Library, story_id: int, column: str) -> str:
    found = library.rows(
        f"SELECT {column} AS text FROM segment WHERE story_id = ? ORDER BY position",  # noqa: S608
        (story_id,),
    )
    return _plain("\n".join(row["text"] for row in found))


def _plain(text: str) -> str:
    return unicodedata.normalize("NFC", text).replace("ё", "е").replace("Ё", "Е")
