"""Many entities of the registry at once, as files bring them, and taken out again if need be.

An entity is known by its uid, its Wikidata id, or a wording and its type; homonyms that Wikidata
tells apart stay apart. All of one file has one moment, by which `take_out` tells what nobody
touched since.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from db import audit, entities
from db.alias_keys import Unkeyed
from db.clock import new_uid
from db.library import Library
from db.records import Alias, Entity

Newcomer = tuple[Entity, Sequence[Alias]]
"""An entity as a file has it, its id 0 and its uid perhaps "", with its other wordings."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What one go of newcomers left in the library: ids from, up to but without, and ids touched.

    `filled` holds what was made fuller as it was before. `unkeyed` are the wordings that are new.
    """

    new: range
    wordings: range
    filled: tuple[Entity, ...]
    unkeyed: tuple[Unkeyed, ...]


def add(library: Library, newcomers: Sequence[Newcomer], moment: str) -> Taken:
    """Add what is new and fill what is known; the wordings wait for their keys."""
    registry = _Registry(library, newcomers)
    for entity, wordings in newcomers:
        registry.enter(entity, wordings)
    first = _next_id(library, "alias")
    registry.store(moment)
    unkeyed = library.rows_plain("SELECT id, text, lang FROM alias WHERE id >= ?", (first,))
    return Taken(
        range(registry.first, registry.first + len(registry.new)),
        range(first, _next_id(library, "alias")),
        tuple(registry.filled.values()),
        tuple(Unkeyed(*row) for row in unkeyed),
    )


def finish(library: Library, name: str, added: int, known: int) -> None:
    """Tell the trail of a file that was taken in, and all views of its names."""
    audit.record(library, "import entities", file=name, added=added, known=known)
    library.touch(registry=True)


def take_out(library: Library, taken: Taken, moment: str) -> None:
    """Take newcomers out again; what somebody used or changed meanwhile stays."""
    library.execute(
        """DELETE FROM entity WHERE id >= ? AND id < ? AND created_at = ? AND updated_at = ?
             AND NOT EXISTS (SELECT 1 FROM mention WHERE entity_id = entity.id)
             AND NOT EXISTS (SELECT 1 FROM entity_merged WHERE entity_id = entity.id)""",
        (taken.new.start, taken.new.stop, moment, moment),
    )
    library.execute(
        """DELETE FROM alias WHERE id >= ? AND id < ? AND NOT EXISTS
             (SELECT 1 FROM entity WHERE entity.id = entity_id AND created_at = ?)""",
        (taken.wordings.start, taken.wordings.stop, moment),
    )
    library.execute_each(
        _UPDATE + " AND updated_at = :at",
        (_columns(each, moment) for each in taken.filled),
    )


_UPDATE = f"""UPDATE entity SET {", ".join(f"{name} = :{name}" for name in entities.TAKEN)},
    row_version = row_version + 1, updated_at = :at WHERE id = :id"""  # noqa: S608
_INSERT = f"""INSERT INTO entity(id, uid, {", ".join(entities.EDITED)}, created_at, updated_at)
    VALUES (:id, :uid, {", ".join(f":{name}" for name in entities.EDITED)}, :at, :at)"""  # noqa: S608


class _Registry:
    """What the registry knows of some newcomers, and what is to be stored of them."""

    def __init__(self, library: Library, newcomers: Sequence[Newcomer]) -> None:
        self._library = library
        self.first = _next_id(library, "entity")
        self.new: dict[int, Entity] = {}
        self.filled: dict[int, Entity] = {}
        self._wordings: dict[tuple[int, str, str], str] = {}
        self._fuller: dict[int, Entity] = {}
        given = [entity for entity, _ in newcomers]
        self._uids = self._ids(_BY_UID, (each.uid for each in given))
        self._wikidata = self._ids(_BY_WIKIDATA, (each.wikidata for each in given))
        self._named = {
            (row["folded"], row["type"]): row["id"]
            for row in library.rows(_BY_NAME, _listed(entities.folded(each.name) for each in given))
        }
        ids = {*self._uids.values(), *self._wikidata.values(), *self._named.values()}
        self._known = entities.by_ids(library, ids)

    def enter(self, given: Entity, wordings: Sequence[Alias]) -> None:
        """Note what becomes of one newcomer."""
        known = self._find(given)
        if known is None:
            number = self.first + len(self.new)
            entity = replace(given, id=number, uid=given.uid or new_uid())
            self.new[number] = entity
        else:
            entity = entities.fuller(known, given)
            self._note_filled(known, entity)
        self._known[entity.id] = entity
        for uid in {entity.uid, given.uid} - {""}:
            self._uids[uid] = entity.id
        if entity.wikidata:
            self._wikidata.setdefault(entity.wikidata, entity.id)
        self._name(entity, Alias(given.name, given.lang))
        for alias in (*self._own_english(known, entity), *wordings):
            self._name(entity, alias)

    def store(self, moment: str) -> None:
        """Write all that was noted."""
        library = self._library
        library.execute_each(_INSERT, (_columns(each, moment) for each in self.new.values()))
        library.execute_each(_UPDATE, (_columns(each, moment) for each in self._fuller.values()))
        library.execute_each(
            "INSERT OR IGNORE INTO alias(entity_id, lang, text, folded) VALUES (?, ?, ?, ?)",
            (
                (number, lang, text, folded)
                for (number, lang, folded), text in self._wordings.items()
            ),
        )

    def _find(self, given: Entity) -> Entity | None:
        number = self._uids.get(given.uid) or self._wikidata.get(given.wikidata)
        if number is not None:
            return self._known[number]
        named = self._named.get((entities.folded(given.name), given.type.value))
        found = self._known[named] if named is not None else None
        told_apart = found and found.wikidata and given.wikidata
        return None if told_apart else found

    def _note_filled(self, known: Entity, entity: Entity) -> None:
        if entity == known:
            return
        if known.id in self.new:
            self.new[known.id] = entity
        else:
            self.filled.setdefault(known.id, known)
            self._fuller[known.id] = entity

    def _own_english(self, known: Entity | None, entity: Entity) -> Iterator[Alias]:
        """Yield the English wordings that are new to an entity."""
        for text, had in (
            (entity.english, known and known.english),
            (entity.short, known and known.short),
        ):
            if text and not had:
                yield Alias(text, "en")

    def _name(self, entity: Entity, alias: Alias) -> None:
        """Let an entity be found by a wording; of several of a type the newest is."""
        folded = entities.folded(alias.text)
        self._wordings.setdefault((entity.id, alias.lang, folded), alias.text)
        key = (folded, entity.type.value)
        self._named[key] = max(entity.id, self._named.get(key, 0))

    def _ids(self, query: str, given: Iterable[str]) -> dict[str, int]:
        found = self._library.rows_plain(query, _listed(given))
        return dict(found)


_BY_UID = """SELECT value, ifnull(entity.id, entity_id) FROM json_each(?)
    LEFT JOIN entity ON entity.uid = value LEFT JOIN entity_merged ON entity_merged.uid = value
    WHERE entity.id IS NOT NULL OR entity_id IS NOT NULL"""
_BY_WIKIDATA = """SELECT value, min(entity.id) FROM json_each(?)
    JOIN entity ON wikidata = value AND wikidata <> '' GROUP BY value"""
_BY_NAME = """SELECT folded, entity.type, max(entity.id) AS id FROM json_each(?)
    JOIN alias ON folded = value JOIN entity ON entity.id = entity_id
    GROUP BY folded, entity.type"""


def _listed(texts: Iterable[str]) -> tuple[str]:
    """Return texts, each once, as a query takes them."""
    return (json.dumps(sorted({text for text in texts if text})),)


def _columns(entity: Entity, moment: str) -> dict[str, Any]:
    columns = {name: getattr(entity, name) for name in ("id", "uid", *entities.EDITED)}
    return columns | {"at": moment}


def _next_id(library: Library, table: str) -> int:
    return library.value(f"SELECT ifnull(max(id), 0) + 1 FROM {table}")  # noqa: S608
