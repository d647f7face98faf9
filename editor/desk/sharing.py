"""Sharing the registry: entities taken in from a file, and written to one."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

from db import entities
from db.errors import Refused
from db.library import Library
from db.records import Alias, Entity
from editor.desk import registry
from editor.files import appearing
from editor.said import said
from editor.tagging.interchange import (
    WRITTEN,
    BadRegistry,
    Incoming,
    Reading,
    format_of,
    read,
    write,
)

AT_ONCE = 1_000  # entities in one write, between which others may write
HEAD = 4_000  # characters by which a format is told


@dataclass(frozen=True, slots=True)
class Shared:
    """What became of a file: entities added, those that were known, and lines left out and why."""

    added: int = 0
    known: int = 0
    left: tuple[str, ...] = ()


def take_in(
    library: Library,
    path: Path,
    kind: str = "",
    progress: Callable[[int], None] = lambda _: None,
) -> Shared:
    """Enter the entities of a file into the registry.

    An entity is known by its uid, its Wikidata id, or its name and type: it gets the wordings it
    lacks, and keeps the spelling of this desk. `progress` is told how many were read. Raises
    `Refused` for a file that is no registry, `OSError` where it cannot be read.
    """
    reading = Reading()
    added = known = 0
    try:
        with path.open(encoding="utf-8", errors="replace") as file:
            kind = kind or format_of(path.name, file.read(HEAD))
            file.seek(0)
            found = read(file, kind, reading)
            while some := list(islice(found, AT_ONCE)):
                with library.write():
                    new = sum(_enter(library, each) for each in some)
                added += new
                known += len(some) - new
                while registry.key_wordings(library):
                    continue
                progress(added + known)
    except BadRegistry as fault:
        raise Refused(said("{0}: {1}", path, fault)) from fault
    return Shared(added, known, tuple(reading.left))


def write_out(library: Library, path: Path, kind: str = "") -> int:
    """Write the registry to a file, which appears whole or not at all; return how many entities.

    Raises `Refused` for a format that is not written.
    """
    kind = kind or ("tsv" if path.suffix not in (".json", ".jsonl") else "json")
    if kind not in WRITTEN:
        raise Refused(
            said("A registry is not written as {0}, but as {1}.", kind, ", ".join(WRITTEN))
        )
    listed = entities.listing(library)
    with appearing(path) as part, part.open("w", encoding="utf-8") as file:
        known = ((each, entities.aliases(library, each.id)) for each in listed)
        file.writelines(write(known, kind))
    return len(listed)


def _enter(library: Library, incoming: Incoming) -> bool:
    """Enter one entity; return whether it is new."""
    known = _known(library, incoming)
    if known is None:
        entity = entities.add(
            library,
            incoming.type,
            incoming.name,
            incoming.english,
            lang=incoming.lang,
            wikidata=incoming.wikidata,
            note=incoming.note,
        )
    else:
        entity = known
    for alias in (Alias(incoming.name, incoming.lang), *incoming.aliases):
        entities.add_alias(library, entity.id, alias.text, alias.lang)
    fuller = replace(
        entity,
        english=entity.english or incoming.english,
        wikidata=entity.wikidata or incoming.wikidata,
        note=entity.note or incoming.note,
        gender=entity.gender or incoming.gender,
        short=entity.short or incoming.short,
    )
    if fuller != entity:
        entities.save(library, fuller)
    return known is None


def _known(library: Library, incoming: Incoming) -> Entity | None:
    return (
        (entities.with_uid(library, incoming.uid) if incoming.uid else None)
        or entities.with_wikidata(library, incoming.wikidata)
        or entities.named(library, incoming.name, incoming.type)
    )
