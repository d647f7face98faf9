"""SQLite's faults in words for a person: which of them are the world's, and how each is told."""

import os
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path

from db.errors import (
    DiskFault,
    DiskFull,
    LibraryBusy,
    LibraryDamaged,
    LibraryError,
    LibraryMissing,
    LibraryReadOnly,
)
from db.sqlite import sqlite3

DAMAGE = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


@contextmanager
def plain_words(path: Path) -> Generator[None]:
    """Turn SQLite's faults of the world into `LibraryError`; let our own mistakes through."""
    try:
        yield
    except sqlite3.DatabaseError as fault:
        raise _in_plain_words(path, fault) from fault


@contextmanager
def reachable(path: Path) -> Generator[None]:
    """Turn what the file system refuses into `LibraryError`."""
    try:
        yield
    except OSError as fault:
        raise LibraryMissing(path, fault.strerror or str(fault)) from fault


def _closed_to_us(path: Path, reason: str) -> LibraryError:
    """Tell a file that is there, on a disk that takes no writing, from one that is not."""
    if path.exists() and not os.access(path.parent, os.W_OK):
        return LibraryReadOnly(path)
    return LibraryMissing(path, reason)


PLAIN: dict[int, Callable[[Path], LibraryError]] = {
    sqlite3.SQLITE_BUSY: LibraryBusy,
    sqlite3.SQLITE_FULL: DiskFull,
    sqlite3.SQLITE_READONLY: LibraryReadOnly,
}
REASONED: dict[int, Callable[[Path, str], LibraryError]] = {
    sqlite3.SQLITE_CANTOPEN: _closed_to_us,
    sqlite3.SQLITE_PERM: _closed_to_us,
    sqlite3.SQLITE_CORRUPT: LibraryDamaged,
    sqlite3.SQLITE_NOTADB: LibraryDamaged,
    sqlite3.SQLITE_IOERR: DiskFault,
}


def _in_plain_words(path: Path, fault: sqlite3.DatabaseError) -> Exception:
    plain = PLAIN.get(code(fault))
    telling = REASONED.get(code(fault))
    if plain:
        return plain(path)
    return telling(path, str(fault)) if telling else fault


def code(fault: sqlite3.DatabaseError) -> int:
    """Return SQLite's primary result code, or 0 for Python's own complaints."""
    return getattr(fault, "sqlite_errorcode", 0) & 0xFF
