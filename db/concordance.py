"""Pairs by the words in them, on either side, wherever the memory has them."""

from collections.abc import Sequence

from db.library import Library
from db.memory import COLUMNS
from db.pairs import Pair, PairOrigin

Forms = Sequence[str]
"""A word looked for, in every form it may take; the first is as it was typed."""


LEAST_BEGINNING = 3
"""Letters; what begins with two is a tenth of a large memory, and reading that takes seconds."""


def find(
    library: Library, words: Sequence[Forms], *, machine: bool = False, limit: int = 200
) -> list[Pair]:
    """Return pairs that hold each of these words in one of its forms, the latest first.

    All words are on one side. The last may be unfinished, if it has three letters. `machine` lets
    in what was imported as machine made. Without a word, the latest pairs are returned.
    """
    words = [forms for forms in words if any(map(str.isalnum, forms[0]))]
    place, order, values = "pair", "id", ()
    if words:
        # The index names its rows in order: no more of them are read than are wanted.
        within = "(SELECT rowid AS place FROM pair_fts WHERE pair_fts MATCH ?)"
        place, order = f"{within} CROSS JOIN pair ON id = place", "place"
        values = (_expression(words),)
    found = library.rows(
        f"""SELECT {COLUMNS} FROM {place} WHERE ? OR origin <> ? OR EXISTS(
              SELECT 1 FROM saying WHERE pair_id = pair.id)
            ORDER BY {order} DESC LIMIT ?""",  # noqa: S608
        (*values, machine, PairOrigin.MACHINE, limit),
    )
    return [Pair(**row) for row in found]


def _expression(words: Sequence[Forms]) -> str:
    last = len(words) - 1
    said = " AND ".join(
        "(" + " OR ".join(_terms(forms, unfinished=place == last)) + ")"
        for place, forms in enumerate(words)
    )
    return f"(source : ({said})) OR (target : ({said}))"


def _terms(forms: Forms, *, unfinished: bool) -> list[str]:
    typed, *others = map(_quoted, forms)
    begins = unfinished and len(forms[0]) >= LEAST_BEGINNING
    return [typed + (" *" if begins else ""), *others]


def _quoted(word: str) -> str:
    """Return a word as FTS5's string, which ends at a NUL as C's do."""
    return '"' + word.replace('"', '""').replace("\0", " ") + '"'
