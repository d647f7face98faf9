"""The registry of persons, organisations, places and events: each is spelt once for ever."""

import json
import unicodedata
from collections.abc import Collection, Iterable, Sequence
from dataclasses import asdict, replace
from typing import Any

from db import audit, shapes
from db.clock import new_uid, now
from db.errors import Conflict, NotFound
from db.library import Library
from db.records import Alias, Entity, EntityType

COLUMNS = (
    "entity.id, entity.uid, type, name, entity.lang, english, wikidata, note, row_version, "
    "gender, short"
)
TAKEN = ("english", "wikidata", "note", "gender", "short")
"""What an entity takes from another that is the same, where it has nothing of its own."""

EDITED = ("type", "name", "lang", "english", "wikidata", "note", "gender", "short")


def add(
    library: Library,
    entity_type: EntityType,
    name: str,
    english: str,
    *,
    lang: str = "",
    wikidata: str = "",
    note: str = "",
) -> Entity:
    """Enter a name into the registry, found from now on by its name and its English."""
    moment = now()
    uid = new_uid()
    entity_id = library.insert(
        "entity",
        {
            "uid": uid,
            "type": entity_type.value,
            "name": name,
            "lang": lang,
            "english": english,
            "wikidata": wikidata,
            "note": note,
            "created_at": moment,
            "updated_at": moment,
        },
    )
    add_alias(library, entity_id, name, lang)
    library.touch(registry=True)
    if english:
        add_alias(library, entity_id, english, "en")
    audit.record(library, "add entity", uid=uid, name=name, english=english)
    return get(library, entity_id)


def add_alias(library: Library, entity_id: int, text: str, lang: str = "") -> None:
    """Let an entity be found by another wording too."""
    library.execute(
        "INSERT OR IGNORE INTO alias(entity_id, lang, text, folded) VALUES (?, ?, ?, ?)",
        (entity_id, lang, text, folded(text)),
    )


def get(library: Library, entity_id: int) -> Entity:
    """Return an entity. Raises `NotFound`."""
    found = by_ids(library, {entity_id})
    if entity_id not in found:
        raise NotFound(f"entity {entity_id}")
    return found[entity_id]


def with_uid(library: Library, uid: str) -> Entity | None:
    """Return the entity with this uid, or the one it was merged into, if it is there."""
    return _first(library, "WHERE uid = ?", (uid,)) or _first(
        library,
        "JOIN entity_merged ON entity_id = entity.id WHERE entity_merged.uid = ?",
        (uid,),
    )


def with_wikidata(library: Library, wikidata: str) -> Entity | None:
    """Return the entity of a Wikidata id, if there is one."""
    return _first(library, "WHERE wikidata = ? AND wikidata <> ''", (wikidata,))


def with_first_word(library: Library, form: str) -> list[Entity]:
    """Return the persons whose name of several words begins with a word of this form."""
    found = library.rows(
        f"""SELECT {COLUMNS} FROM entity WHERE type = ? AND id IN
              (SELECT entity_id FROM alias_key JOIN alias ON alias.id = alias_id
               WHERE key > ? AND key < ?) ORDER BY id""",  # noqa: S608
        (EntityType.PERSON.value, f"{form} ", f"{form}!"),
    )
    return list(map(shapes.entity, found))


def set_type(library: Library, entity: Entity, entity_type: EntityType) -> Entity:
    """Let an entity, and all that names it, be of another kind."""
    library.execute(
        "UPDATE mention SET type = ? WHERE entity_id = ?", (entity_type.value, entity.id)
    )
    return save(library, replace(entity, type=entity_type))


def aliases(library: Library, entity_id: int) -> list[Alias]:
    """Return the wordings by which an entity is known, in the order they came."""
    found = library.rows(
        "SELECT text, lang FROM alias WHERE entity_id = ? ORDER BY id", (entity_id,)
    )
    return [Alias(**row) for row in found]


def aliases_of(library: Library, wanted: Collection[int]) -> dict[int, list[Alias]]:
    """Return the wordings of several entities."""
    found: dict[int, list[Alias]] = {entity_id: [] for entity_id in wanted}
    for entity_id, text, lang in library.rows_plain(
        """SELECT entity_id, text, lang FROM json_each(?)
           JOIN alias ON entity_id = value ORDER BY alias.id""",
        (json.dumps(list(wanted)),),
    ):
        found[entity_id].append(Alias(text, lang))
    return found


def save(library: Library, entity: Entity) -> Entity:
    """Store what was changed in an entity. Raises `Conflict` if it was changed elsewhere."""
    assignments = ", ".join(f"{name} = :{name}" for name in EDITED)
    touched = library.execute(
        f"""UPDATE entity SET {assignments}, row_version = row_version + 1, updated_at = :at
            WHERE id = :id AND row_version = :row_version""",  # noqa: S608
        {**asdict(entity), "at": now()},
    )
    if not touched:
        raise Conflict(f"The registry's entry for {entity.name}")
    for text, lang in ((entity.name, entity.lang), (entity.english, "en"), (entity.short, "en")):
        if text:
            add_alias(library, entity.id, text, lang)
    library.touch(registry=True)
    audit.record(library, "change entity", uid=entity.uid, name=entity.name)
    return get(library, entity.id)


def merge(library: Library, gone: Entity, kept: Entity) -> Entity:
    """Make two entities one: mentions, aliases and what `kept` does not know go over to it."""
    library.execute(
        "UPDATE mention SET entity_id = ?, type = ? WHERE entity_id = ?",
        (kept.id, kept.type.value, gone.id),
    )
    library.execute(
        """INSERT OR IGNORE INTO alias(entity_id, lang, text, folded)
           SELECT ?, lang, text, folded FROM alias WHERE entity_id = ?""",
        (kept.id, gone.id),
    )
    library.execute(
        "UPDATE entity_merged SET entity_id = ? WHERE entity_id = ?", (kept.id, gone.id)
    )
    library.execute("DELETE FROM entity WHERE id = ?", (gone.id,))
    library.insert("entity_merged", {"uid": gone.uid, "entity_id": kept.id, "at": now()})
    audit.record(library, "merge entities", uid=kept.uid, gone=gone.uid, name=gone.name)
    return save(library, fuller(kept, gone))


def fuller(kept: Entity, other: Entity) -> Entity:
    """Return an entity with what another that is the same knows and it does not."""
    taken = {name: getattr(kept, name) or getattr(other, name) for name in TAKEN}
    return replace(kept, **taken)


def remove_unused(library: Library, uid: str) -> None:
    """Take an entity out of the registry if no story names it."""
    touched = library.execute(
        """DELETE FROM entity WHERE uid = ?
             AND NOT EXISTS (SELECT 1 FROM mention WHERE entity_id = entity.id)""",
        (uid,),
    )
    if touched:
        library.touch(registry=True)
        audit.record(library, "remove entity", uid=uid)


def named(library: Library, text: str, entity_type: EntityType | None = None) -> Entity | None:
    """Return the entity known by this wording, of this type if one is given, newest first."""
    kind = entity_type.value if entity_type else ""
    return _first(
        library,
        """JOIN alias ON alias.entity_id = entity.id
           WHERE folded = ? AND (? = '' OR type = ?) ORDER BY entity.id DESC""",
        (folded(text), kind, kind),
    )


def by_ids(library: Library, wanted: Iterable[int]) -> dict[int, Entity]:
    """Return entities by their ids; those that are gone are left out."""
    ids = tuple(wanted)
    marks = ", ".join("?" * len(ids))
    found = library.rows(
        f"SELECT {COLUMNS} FROM entity WHERE id IN ({marks})",  # noqa: S608
        ids,
    )
    return {row["id"]: shapes.entity(row) for row in found}


def ids(library: Library) -> Sequence[int]:
    """Return the ids of the whole registry, by English name."""
    return library.integers("SELECT id FROM entity ORDER BY english, name, id")


def listing(library: Library, entity_type: EntityType | None = None) -> list[Entity]:
    """Return the registry, or one type of it, by English name."""
    kind = entity_type.value if entity_type else ""
    found = library.rows(
        f"""SELECT {COLUMNS} FROM entity WHERE ? = '' OR type = ?
            ORDER BY english, name, id""",  # noqa: S608
        (kind, kind),
    )
    return list(map(shapes.entity, found))


def first(library: Library, entity_type: EntityType, limit: int) -> list[Entity]:
    """Return some of a type, all where they are no more than that, by English name."""
    found = library.rows(
        f"""SELECT {COLUMNS} FROM entity
            WHERE id IN (SELECT id FROM entity WHERE type = ? ORDER BY id LIMIT ?)
            ORDER BY english, name, id""",  # noqa: S608
        (entity_type.value, limit),
    )
    return list(map(shapes.entity, found))


def beginning(
    library: Library, entity_type: EntityType, starts: Iterable[str], limit: int
) -> list[Entity]:
    """Return those of a type of which a wording begins with one of these, each once."""
    found: dict[int, Entity] = {}
    for start in map(folded, starts):
        rows = library.rows(
            f"""SELECT {COLUMNS} FROM entity JOIN alias ON alias.entity_id = entity.id
                WHERE folded >= ? AND folded < ? AND type = ? ORDER BY folded LIMIT ?""",  # noqa: S608
            (start, f"{start}\U0010ffff", entity_type.value, limit),
        )
        found |= {row["id"]: shapes.entity(row) for row in rows}
    return list(found.values())[:limit]


def folded(text: str) -> str:
    """Return a wording as it is compared: without case, ё as е, single spaces."""
    composed = unicodedata.normalize("NFC", text)
    return " ".join(composed.casefold().replace("ё", "е").split())


def _first(library: Library, condition: str, values: tuple[Any, ...]) -> Entity | None:
    found = library.row(f"SELECT {COLUMNS} FROM entity {condition}", values)  # noqa: S608
    return shapes.entity(found) if found else None
