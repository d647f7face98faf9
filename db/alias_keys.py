"""The dictionary forms of the registry's wordings, by which names are looked up in a text.

What the forms of a wording are is for others to say (see `editor.tagging.keys`): here they are
kept, so that a story asks only for the few names that begin with two words it has.
"""

import json
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from db.library import Library


@dataclass(frozen=True, slots=True)
class Unkeyed:
    """A wording that has no keys yet."""

    alias_id: int
    text: str
    lang: str


@dataclass(frozen=True, slots=True)
class Candidate:
    """An entity that a text may name: the forms of one of its wordings, in order."""

    forms: tuple[str, ...]
    entity_id: int


Keyed = Sequence[tuple[int, Iterable[Sequence[str]]]]
"""Wordings by their ids, each with the sequences of forms by which it is to be found."""


def unkeyed(library: Library, limit: int) -> list[Unkeyed]:
    """Return wordings that have no keys yet, the oldest first."""
    found = library.rows(
        "SELECT id, text, lang FROM alias WHERE keyed = 0 ORDER BY id LIMIT ?", (limit,)
    )
    return [Unkeyed(row["id"], row["text"], row["lang"]) for row in found]


def put(library: Library, keyed: Keyed) -> None:
    """Give wordings their keys; what was taken out meanwhile stays out."""
    library.execute_each("UPDATE alias SET keyed = 1 WHERE id = ?", ((each,) for each, _ in keyed))
    library.execute_each(
        """INSERT OR IGNORE INTO alias_key(key, rest, alias_id)
           SELECT ?, ?, id FROM alias WHERE id = ?""",
        (
            (" ".join(sequence[:2]), " ".join(sequence[2:]), alias_id)
            for alias_id, forms in keyed
            for sequence in forms
        ),
    )


def any_there(library: Library) -> bool:
    """Tell whether any name can be found in a text at all."""
    return bool(library.value("SELECT EXISTS(SELECT 1 FROM alias_key)"))


def candidates(library: Library, keys: Collection[str]) -> list[Candidate]:
    """Return the wordings whose first one or two forms are among these, oldest entity first."""
    found = library.rows(
        """SELECT DISTINCT alias_key.key, rest, entity_id FROM json_each(?)
           JOIN alias_key ON alias_key.key = json_each.value
           JOIN alias ON alias.id = alias_id ORDER BY entity_id, alias_key.key, rest""",
        (json.dumps(sorted(keys)),),
    )
    return [
        Candidate((*row["key"].split(" "), *row["rest"].split()), row["entity_id"]) for row in found
    ]
