"""The registry of persons, organisations, places and events: each is spelt once for ever."""

import unicodedata
from collections.abc import Iterable
from typing import Any

from db import audit, shapes
from db.clock import new_uid, now
from db.errors import Conflict, NotFound
from db.library import Library
from db.records import Entity, EntityType

COLUMNS = "entity.id, uid, type, name, entity.lang, english, wikidata, note, row_version"


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
    """Return the entity with this uid, if it is there."""
    return _first(library, "WHERE uid = ?", (uid,))


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


def listing(library: Library, entity_type: EntityType | None = None) -> list[Entity]:
    """Return the registry, or one type of it, by English name."""
    kind = entity_type.value if entity_type else ""
    found = library.rows(
        f"""SELECT {COLUMNS} FROM entity WHERE ? = '' OR type = ?
            ORDER BY english, name, id""",  # noqa: S608
        (kind, kind),
    )
    return list(map(shapes.entity, found))


def set_english(library: Library, entity: Entity, english: str) -> Entity:
    """Correct how the desk spells a name. Raises `Conflict` if it was changed elsewhere."""
    touched = library.execute(
        """UPDATE entity SET english = ?, row_version = row_version + 1, updated_at = ?
           WHERE id = ? AND row_version = ?""",
        (english, now(), entity.id, entity.row_version),
    )
    if not touched:
        raise Conflict(f"The registry's entry for {entity.name}")
    add_alias(library, entity.id, english, "en")
    library.touch(registry=True)
    audit.record(library, "respell entity", uid=entity.uid, english=english)
    return get(library, entity.id)


def folded(text: str) -> str:
    """Return a wording as it is compared: without case, ё as е, single spaces."""
    composed = unicodedata.normalize("NFC", text)
    return " ".join(composed.casefold().replace("ё", "е").split())


def _first(library: Library, condition: str, values: tuple[Any, ...]) -> Entity | None:
    found = library.row(f"SELECT {COLUMNS} FROM entity {condition}", values)  # noqa: S608
    return shapes.entity(found) if found else None
