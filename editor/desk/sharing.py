"""Sharing the registry: entities taken in from a file, whole or not at all, and written to one."""

import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from itertools import islice, takewhile
from pathlib import Path

from db import alias_keys, entities, entity_intake
from db.alias_keys import Keyed
from db.clock import now
from db.entity_intake import Newcomer, Taken
from db.errors import Refused
from db.library import Library
from db.records import Alias, Entity
from editor.desk import registry
from editor.desk.interchange import Progress, Write, quietly
from editor.files import appearing
from editor.said import said
from editor.tagging import outgoing
from editor.tagging.interchange import BadRegistry, Incoming, Reading, format_of, read
from editor.tagging.outgoing import WRITTEN

AT_ONCE = 1_000  # entities in one write, which takes a twentieth of a second
HEAD = 4_000  # characters by which a format is told
BY_ENDING = {".json": "json", ".jsonl": "json", ".jsonld": "skos", ".skos": "skos"}
LARGEST = 1_000_000_000  # bytes


@dataclass(frozen=True, slots=True)
class Shared:
    """What became of a file: entities added, those that were known, and what was left out.

    `left` says why, for the first hundred of the `left_out`. None was stored if `cancelled`.
    """

    added: int = 0
    known: int = 0
    left_out: int = 0
    left: tuple[str, ...] = ()
    cancelled: bool = False


def take_in(
    write: Write,
    path: Path,
    kind: str = "",
    *,
    progress: Progress = quietly,
    cancel: threading.Event | None = None,
) -> Shared:
    """Enter the entities of a file into the registry; others may write meanwhile.

    An entity is known by its uid, its Wikidata id, or its name and type: it gets the wordings it
    lacks, and keeps the spelling of this desk. The file is read to its end before anything is
    stored, so one that is refused leaves nothing behind; nor does one that is cancelled. `progress`
    is told how many were read, of 0, then how many are stored, and of how many. Raises `Refused`
    for a file that is no registry, `OSError` where it cannot be read.
    """
    cancel = cancel or threading.Event()
    checked = Reading()
    with _readable(path, kind, checked) as found:
        of = _count(_until(cancel, found), progress)
    stored: list[Taken] = []
    moment = now()
    try:
        with _readable(path, kind, Reading()) as found:
            _store(write, _until(cancel, found), stored, moment, lambda done: progress(done, of))
        if not cancel.is_set():
            added = sum(len(taken.new) for taken in stored)
            shared = Shared(added, of - added, checked.left_out, tuple(checked.left))
            write(partial(_finish, path.name, shared))
            return shared
    except BaseException:
        _undo(write, stored, moment)
        raise
    _undo(write, stored, moment)
    return Shared(cancelled=True)


def write_out(
    library: Library,
    path: Path,
    kind: str = "",
    *,
    progress: Progress = quietly,
    cancel: threading.Event | None = None,
) -> int | None:
    """Write the registry to a file, which appears whole or not at all; return how many entities.

    Without a `kind` the ending of the file says it. None is returned, and nothing written, when
    that is cancelled. Raises `Refused` for a format that is not written, `OSError`.
    """
    cancel = cancel or threading.Event()
    kind = kind or BY_ENDING.get(path.suffix.lower(), "tsv")
    if kind not in WRITTEN:
        raise Refused(
            said("A registry is not written as {0}, but as {1}.", kind, ", ".join(WRITTEN))
        )
    try:
        with library.reading(), appearing(path) as part, part.open("w", encoding="utf-8") as file:
            ids = entities.ids(library)
            file.writelines(outgoing.write(_known(library, ids, progress, cancel), kind))
    except _Cancelled:
        return None
    return len(ids)


class _Cancelled(Exception):
    """Nobody wants the file any more."""


@contextmanager
def _readable(path: Path, kind: str, reading: Reading) -> Iterator[Iterator[Incoming]]:
    """Open a file and give the entities in it, in turn."""
    if path.stat().st_size > LARGEST:
        raise Refused(said("{0} is too large for a registry. Split it.", path))
    try:
        with path.open(encoding="utf-8", errors="replace") as file:
            start = file.read(HEAD)
            if not start.strip("\ufeff \r\n\t"):
                raise BadRegistry("The file is empty.")
            file.seek(0)
            yield read(file, kind or format_of(path.name, start), reading)
    except BadRegistry as fault:
        raise Refused(said("{0}: {1}", path, fault)) from fault


def _until(cancel: threading.Event, found: Iterable[Incoming]) -> Iterator[Incoming]:
    return takewhile(lambda _: not cancel.is_set(), found)


def _count(found: Iterable[Incoming], progress: Progress) -> int:
    """Count what a file holds; of how many the progress is nobody knows yet."""
    read = 0
    for read, _ in enumerate(found, 1):
        if not read % AT_ONCE:
            progress(read, 0)
    return read


def _store(
    write: Write,
    found: Iterator[Incoming],
    stored: list[Taken],
    moment: str,
    progress: Callable[[int], None],
) -> None:
    """Store some after some; the keys of each wording are made beside the lane, and stored next."""
    keyed: Keyed = []
    done = 0
    while some := [_newcomer(each) for each in islice(found, AT_ONCE)]:
        taken = write(partial(_enter, some, moment, keyed))
        stored.append(replace(taken, unkeyed=()))
        keyed = registry.keyed(taken.unkeyed)
        done += len(some)
        progress(done)
    write(partial(_enter, [], moment, keyed))
    while write(registry.key_wordings):  # those that a program which died left behind
        pass


def _enter(newcomers: list[Newcomer], moment: str, keyed: Keyed, library: Library) -> Taken:
    with library.write():
        alias_keys.put(library, keyed)
        return entity_intake.add(library, newcomers, moment)


def _finish(name: str, shared: Shared, library: Library) -> None:
    with library.write():
        entity_intake.finish(library, name, shared.added, shared.known)


def _undo(write: Write, stored: list[Taken], moment: str) -> None:
    """Take out again what was stored, the last first."""
    for taken in reversed(stored):
        write(partial(_take_out, taken, moment))


def _take_out(taken: Taken, moment: str, library: Library) -> None:
    with library.write():
        entity_intake.take_out(library, taken, moment)


def _newcomer(incoming: Incoming) -> Newcomer:
    entity = Entity(
        id=0,
        uid=incoming.uid,
        type=incoming.type,
        name=incoming.name,
        lang=incoming.lang,
        english=incoming.english,
        wikidata=incoming.wikidata,
        note=incoming.note,
        gender=incoming.gender,
        short=incoming.short,
    )
    return entity, incoming.aliases


def _known(
    library: Library, ids: Sequence[int], progress: Progress, cancel: threading.Event
) -> Iterator[tuple[Entity, list[Alias]]]:
    """Yield entities with their wordings, in the order of their ids."""
    for start in range(0, len(ids), AT_ONCE):
        if cancel.is_set():
            raise _Cancelled
        some = ids[start : start + AT_ONCE]
        found, wordings = entities.by_ids(library, some), entities.aliases_of(library, some)
        yield from ((found[each], wordings[each]) for each in some)
        progress(start + len(some), len(ids))
