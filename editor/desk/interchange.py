"""Memory and glossary in from files and out to them: whole or not at all, others write between."""

import threading
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path
from typing import Any

from db import audit, glossary, intakes, memory
from db.errors import Refused
from db.library import Library
from db.pairs import Pair
from db.terms import Term
from editor.desk.opening import target_lang
from editor.desk.terms import whole
from editor.exporting.interchange import PAIR_WRITERS, TERM_WRITERS
from editor.files import appearing
from editor.importing.pairs import Languages, pairs_in
from editor.importing.terms import terms_in
from editor.said import said

AT_A_TIME = 2_000
"""Pairs stored in one go: a quarter of a second, during which nobody else writes."""

ABANDONED = timedelta(days=1)
"""An intake that did not end by then ended with the program that ran it."""

Write = Callable[[Callable[[Library], Any]], Any]
"""Does something to the library, in whatever lane that is, and returns what it gave."""

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Learned:
    """What became of a file's pairs: how many it has, how many were new. None, if cancelled."""

    read: int
    added: int
    cancelled: bool = False


def quietly(_done: int, _of: int) -> None:
    """For progress nobody watches."""


def learn_file(
    write: Write,
    path: Path,
    languages: Languages,
    *,
    progress: Progress = quietly,
    cancel: threading.Event | None = None,
) -> Learned:
    """Take a file's pairs into the memory.

    The file is read to its end before anything is stored, so one that is refused leaves nothing
    behind; nor does one that is cancelled. Raises `RefusedFile`, `LibraryError`, `OSError`.
    """
    cancel = cancel or threading.Event()
    of = 0
    for _ in pairs_in(path, languages):
        of += 1
        if cancel.is_set():
            return Learned(of, 0, cancelled=True)
    intake = write(lambda library: _begin(library, path.name))
    try:
        added = _store(write, pairs_in(path, languages), intake, of, progress, cancel)
        if cancel.is_set():
            undo(write, intake)
            return Learned(of, 0, cancelled=True)
        write(lambda library: _finish(library, intake, path.name, added))
    except BaseException:
        undo(write, intake)
        raise
    return Learned(of, added)


def undo(write: Write, intake: int) -> None:
    """Take the pairs of a file out of the memory again."""
    while write(lambda library: _in_one(library, lambda: intakes.undo(library, intake))):
        pass


def learn_terms(library: Library, path: Path, lang: str) -> int:
    """Take a file's terms into the glossary, all or none; return how many were new.

    `lang` is the language of a table's terms where it does not say. Raises `RefusedFile`.
    """
    found = list(terms_in(path, Languages(lang, target_lang(library))))
    with library.write():
        added = glossary.add(library, found)
        audit.record(library, "import glossary", file=path.name, read=len(found), added=added)
    return added


def add_term(library: Library, term: Term) -> Term:
    """Put one term into the glossary; return it as stored. Raises `Refused` for half a term."""
    term = whole(term)
    if not term.source_lang:
        raise Refused(
            said("The story's language is not known. Set it under Details, then add the term.")
        )
    with library.write():
        glossary.add(library, [term])
        known = glossary.find(library, term.source, term.source_lang, term.target_lang)
        return next(each for each in known if each.topic == term.topic)


def export_memory(library: Library, path: Path) -> int:
    """Write every pair to a TMX, TSV or CSV file, as its ending says; return how many.

    Raises `Refused` for another ending, `OSError`.
    """
    counted = _Counted(memory.each(library))
    _write_pieces(path, _writer(path, PAIR_WRITERS)(counted))
    return counted.count


def export_glossary(library: Library, path: Path) -> int:
    """Write every term to a TBX (version 3; `.tbx2` is version 2), TSV or CSV file."""
    counted = _Counted(glossary.listing(library))
    _write_pieces(path, _writer(path, TERM_WRITERS)(counted))
    return counted.count


class _Counted:
    """Counts what is taken from it."""

    def __init__(self, records: Iterable[Pair] | Iterable[Term]) -> None:
        self.count = 0
        self._records = records

    def __iter__(self) -> Iterator[Any]:
        for record in self._records:
            self.count += 1
            yield record


def _store(
    write: Write,
    found: Iterator[Pair],
    intake: int,
    of: int,
    progress: Progress,
    cancel: threading.Event,
) -> int:
    done = added = 0
    while (batch := list(islice(found, AT_A_TIME))) and not cancel.is_set():
        added += write(lambda library, batch=batch: _add(library, batch, intake))
        done += len(batch)
        progress(done, of)
    return added


def _begin(library: Library, name: str) -> int:
    abandoned = (datetime.now(UTC) - ABANDONED).isoformat()
    with library.write():
        for broken in intakes.broken_off(library, before=abandoned):
            while intakes.undo(library, broken):
                pass
        return intakes.begin(library, name)


def _add(library: Library, batch: list[Pair], intake: int) -> int:
    return _in_one(library, lambda: memory.add(library, batch, intake))


def _finish(library: Library, intake: int, name: str, added: int) -> None:
    with library.write():
        intakes.finish(library, intake)
        audit.record(library, "import memory", file=name, added=added)


def _in_one(library: Library, act: Callable[[], Any]) -> Any:
    with library.write():
        return act()


def _writer(path: Path, writers: dict[str, Any]) -> Any:
    writer = writers.get(path.suffix.lower())
    if writer is None:
        known = ", ".join(writers)
        raise Refused(
            said("{0} has an ending that says no format. Use one of {1}.", path.name, known)
        )
    return writer


def _write_pieces(path: Path, pieces: Iterable[str]) -> None:
    """Write a file so that it appears whole or not at all."""
    with appearing(path) as part, part.open("w", encoding="utf-8", newline="") as file:
        file.writelines(pieces)
