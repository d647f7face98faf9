"""A library as one thread sees it: opening, reading, writing under one lock, backup, verify."""

import os
import time
from array import array
from collections.abc import Callable, Generator, Iterable, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any, Self

from db.clock import new_uid
from db.errors import (
    LibraryBusy,
    LibraryDamaged,
    LibraryGone,
    LibraryMissing,
    NetworkShare,
    NewerLibrary,
    NotALibrary,
)
from db.places import network_kind
from db.plain_words import DAMAGE, code, plain_words, reachable
from db.records import Changes
from db.schema import APPLICATION_ID, SCHEMA_VERSION
from db.sqlite import sqlite3

BUSY_TIMEOUT_S = 10.0
CACHE_KB = 65_536
RETRY_S = 0.001
UNGUARDED = "Writing needs `with library.write():` around it."
MAGIC = b"SQLite format 3\x00"

Values = Sequence[Any] | dict[str, Any]


class Library:
    """A library file as seen by one thread.

    SQLite's connections do not cross threads, so neither does a library: a thread that needs it
    opens its own with `clone`. `by` is the name that goes into versions and the audit trail;
    `session` tells one window or command from another that signs with the same name.
    """

    def __init__(
        self,
        path: Path,
        *,
        by: str = "",
        read_only: bool = False,
        session: str = "",
        cache_kb: int = CACHE_KB,
        before_migration: Callable[[Self], object] | None = None,
    ) -> None:
        """Open the library, making or migrating it first where it may be written.

        `cache_kb` is how much of the file is kept in memory at most, in units of 1,024 bytes.
        `before_migration` is called with a library of an older schema before it is changed.
        Raises `LibraryError` when the file is no library, is newer than this program, is damaged,
        lies on a network drive, cannot be reached, or stays locked by another program.
        """
        self.path = path
        self.by = by
        self.read_only = read_only
        self._cache_kb = cache_kb
        self.session = session or new_uid()
        self._before_migration = before_migration
        self._changes = Changes()
        self._reading = False
        _refuse_strangers(path)
        with plain_words(path):
            self.connection = self._connect()
            try:
                self._prepare()
            except BaseException:
                self.close()
                raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def clone(self, *, read_only: bool = False) -> "Library":
        """Return the same library for the calling thread."""
        return Library(self.path, by=self.by, read_only=read_only, session=self.session)

    def close(self) -> None:
        """Close the connection."""
        self.connection.close()

    def rows(self, sql: str, values: Values = ()) -> list[dict[str, Any]]:
        """Return what a query finds, each row as a dictionary of its columns."""
        with plain_words(self.path):
            cursor = self._cursor(sql, values)
            names = [column[0] for column in cursor.description]
            return [dict(zip(names, row, strict=True)) for row in cursor]

    def rows_plain(self, sql: str, values: Values = ()) -> list[Any]:
        """Return what a statement gives as bare tuples, for rows by the hundred thousand."""
        with plain_words(self.path):
            return self._cursor(sql, values).fetchall()

    def row(self, sql: str, values: Values = ()) -> dict[str, Any] | None:
        """Return the first row a query finds."""
        found = self.rows(sql, values)
        return found[0] if found else None

    def value(self, sql: str, values: Values = ()) -> Any:
        """Return the first column of the first row a query finds, or None."""
        with plain_words(self.path):
            found = self._cursor(sql, values).fetchone()
        return found[0] if found else None

    def integers(self, sql: str, values: Values = ()) -> "array[int]":
        """Return all numbers of a query's only column, which is called `id`, in its order.

        They come as one text: a hundred thousand rows would take Python five times as long.
        """
        numbers = self.value(f"SELECT group_concat(id) FROM ({sql})", values)  # noqa: S608
        return array("q", map(int, numbers.split(",") if numbers else ()))

    def execute(self, sql: str, values: Values = ()) -> int:
        """Run one statement inside `write()`; return the number of rows it touched."""
        if self._reading or not self.connection.in_transaction:
            raise RuntimeError(UNGUARDED)
        return self._cursor(sql, values).rowcount

    def execute_each(self, sql: str, values: Iterable[Values]) -> None:
        """Run one statement inside `write()` for each of many values."""
        if self._reading or not self.connection.in_transaction:
            raise RuntimeError(UNGUARDED)
        self.connection.executemany(sql, values)

    def insert(self, table: str, record: dict[str, Any]) -> int:
        """Insert one record inside `write()`; return its row id."""
        columns = ", ".join(record)
        marks = ", ".join(f":{column}" for column in record)
        # Names of tables and columns come from this package alone.
        self.execute(f"INSERT INTO {table}({columns}) VALUES ({marks})", record)  # noqa: S608
        return self.value("SELECT last_insert_rowid()")

    def touch(self, *stories: int, **kinds: bool) -> None:
        """Note what a write touches, by the fields of `Changes`, for `taken_changes` to tell."""
        self._changes |= Changes(frozenset(stories), **kinds)

    def taken_changes(self) -> Changes:
        """Return what was touched since this was last asked."""
        taken, self._changes = self._changes, Changes()
        return taken

    @contextmanager
    def reading(self) -> Generator[None]:
        """See one state of the library throughout several queries."""
        if self.connection.in_transaction:
            yield
            return
        self._cursor("BEGIN")
        self._reading = True
        try:
            yield
        finally:
            self._reading = False
            self._cursor("COMMIT")

    @contextmanager
    def write(self) -> Generator[None]:
        """Group writes: all of them are stored, or none.

        The write lock is taken at once, because a transaction that first reads and then writes
        fails beside another writer (SQLITE_BUSY_SNAPSHOT) whatever the time-out. Raises
        `LibraryError` where the world forbids writing, and where the file is no longer the one
        that was opened: SQLite would write on into what nobody sees. Nested uses become savepoints.
        """
        if self._reading:
            raise RuntimeError("Writing cannot begin inside `with library.reading():`.")
        with plain_words(self.path):
            if self.connection.in_transaction:
                with self._savepoint():
                    yield
                return
            self._begin()
            try:
                if _identity(self.path) != self._identity:
                    raise LibraryGone(self.path)
                yield
                self._cursor("COMMIT")
            except BaseException:
                if self.connection.in_transaction:
                    self._cursor("ROLLBACK")
                raise

    def setting(self, key: str, default: str) -> str:
        """Return a setting of this library, shared by all who open it."""
        found = self.value("SELECT value FROM setting WHERE key = ?", (key,))
        return default if found is None else found

    def set_setting(self, key: str, value: str) -> None:
        """Store a setting of this library."""
        with self.write():
            self.execute("INSERT OR REPLACE INTO setting(key, value) VALUES (?, ?)", (key, value))

    def data_version(self) -> int:
        """Return a number that changes whenever another connection has written."""
        return self.value("PRAGMA data_version")

    def backup(self, target: Path) -> None:
        """Write a consistent copy beside running work; `target` appears whole or not at all.

        `VACUUM INTO` holds up writers for milliseconds; SQLite's page-wise backup would start
        over at each write. A library in use is no target: its log would be played into the copy.
        Raises `LibraryError` where the copy cannot be written or is unsound.
        """
        if target.with_name(target.name + "-wal").exists():
            raise LibraryBusy(target)
        part = target.with_name(target.name + ".part")
        with plain_words(target), reachable(target):
            try:
                part.unlink(missing_ok=True)
                self._copy_to(part)
                _to_disk(part)
                os.replace(part, target)
            except BaseException:
                part.unlink(missing_ok=True)
                raise

    def become(self, source: sqlite3.Connection) -> None:
        """Take over all that another library holds, in one transaction."""
        with plain_words(self.path):
            source.backup(self.connection)

    def faults(self) -> list[str]:
        """Return what SQLite finds wrong with the file: nothing, when all is well."""
        try:
            found = [row["integrity_check"] for row in self.rows("PRAGMA integrity_check")]
        except LibraryDamaged as fault:
            return [str(fault)]
        if found != ["ok"]:
            return found
        return [
            f"broken link in table {row['table']}" for row in self.rows("PRAGMA foreign_key_check")
        ]

    def _begin(self) -> None:
        """Take the write lock; look for it often, where SQLite's own waits grow to 0.1 seconds."""
        timeout_ms = self._cursor("PRAGMA busy_timeout").fetchone()[0]
        self._cursor("PRAGMA busy_timeout = 0")
        try:
            _retried(lambda: self._cursor("BEGIN IMMEDIATE"), timeout_ms / 1000)
        finally:
            self._cursor(f"PRAGMA busy_timeout = {timeout_ms}")

    @contextmanager
    def _savepoint(self) -> Generator[None]:
        self._cursor("SAVEPOINT nested")
        try:
            yield
        except BaseException:
            if self.connection.in_transaction:  # SQLite itself ends it where the disk is full
                self._cursor("ROLLBACK TO nested")
                self._cursor("RELEASE nested")
            raise
        self._cursor("RELEASE nested")

    def _cursor(self, sql: str, values: Values = ()) -> sqlite3.Cursor:
        return self.connection.execute(sql, values)

    def _connect(self) -> sqlite3.Connection:
        if not self.read_only:
            with reachable(self.path):
                self.path.parent.mkdir(parents=True, exist_ok=True)
        return self._opened("rw" if self.read_only else "rwc")

    def _opened(self, mode: str) -> sqlite3.Connection:
        uri = f"{self.path.absolute().as_uri()}?mode={mode}"
        return sqlite3.connect(uri, uri=True, timeout=BUSY_TIMEOUT_S)

    def _copy_to(self, part: Path) -> None:
        with closing(self._opened("rw")) as source:
            try:
                source.execute("VACUUM INTO ?", (str(part),))
            except sqlite3.DatabaseError as fault:
                if code(fault) in DAMAGE:
                    raise LibraryDamaged(self.path, str(fault)) from fault
                raise
        with closing(sqlite3.connect(part)) as copy:
            verdict = copy.execute("PRAGMA quick_check").fetchone()[0]
        if verdict != "ok":
            raise LibraryDamaged(self.path, verdict)

    def _prepare(self) -> None:
        for pragma in (
            "foreign_keys = ON",
            "recursive_triggers = ON",
            f"cache_size = -{self._cache_kb}",
            "temp_store = MEMORY",
        ):
            self._cursor(f"PRAGMA {pragma}")
        self._refuse_other_kinds()
        self._identity = _identity(self.path)
        if self.read_only:
            self._cursor("PRAGMA query_only = ON")
            return
        self._keep_log()
        self._cursor("PRAGMA synchronous = FULL")
        self._migrate()

    def _keep_log(self) -> None:
        """Have changes go into a log beside the file, so that readers and a writer never collide.

        Where several programs switch a new file at the same moment, SQLite refuses all but one at
        once, whatever the time-out; so the others try again.
        """
        _retried(lambda: self._cursor("PRAGMA journal_mode = WAL").fetchone(), BUSY_TIMEOUT_S)

    def _migrate(self) -> None:
        """Bring the tables up to date; two programs that start at once wait for each other."""
        version = self.value("PRAGMA user_version")
        if version == SCHEMA_VERSION:
            return
        from sqlite_utils import Database

        from db.migrations import migrations

        if self._before_migration and version:
            self._before_migration(self)
        with self.write():
            self._refuse_other_kinds()
            migrations.apply(Database(self.connection, execute_plugins=False))
            self._cursor(f"PRAGMA application_id = {APPLICATION_ID}")
            self._cursor(f"PRAGMA user_version = {SCHEMA_VERSION}")

    def _refuse_other_kinds(self) -> None:
        with self.reading():
            kind = self.value("PRAGMA application_id")
            version = self.value("PRAGMA user_version")
            tables = self.value("SELECT count(*) FROM sqlite_schema")
        may_become_ours = not (kind or version or tables or self.read_only)
        if kind != APPLICATION_ID and not may_become_ours:
            raise NotALibrary(self.path)
        if version > SCHEMA_VERSION:
            raise NewerLibrary(self.path)


def _retried(act: Callable[[], object], patience_s: float) -> None:
    """Try something until no other program is in the way, or for so long."""
    patience_ends = time.monotonic() + patience_s
    while True:
        try:
            act()
            return
        except sqlite3.OperationalError as fault:
            if code(fault) != sqlite3.SQLITE_BUSY or time.monotonic() > patience_ends:
                raise
            time.sleep(RETRY_S)


def _identity(path: Path) -> tuple[int, int] | None:
    """Return what makes a file itself and no other of the same name; None where there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _to_disk(path: Path) -> None:
    """Have a file that was just written outlive a loss of power; SQLite does not for a copy."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _refuse_strangers(path: Path) -> None:
    """Refuse what SQLite must not touch: another kind of file, or one on a network drive."""
    kind = network_kind(path)
    if kind:
        raise NetworkShare(path, kind)
    try:
        with path.open("rb") as file:
            start = file.read(len(MAGIC))
    except FileNotFoundError:
        return
    except OSError as fault:
        raise LibraryMissing(path, fault.strerror or str(fault)) from None
    if start and start != MAGIC:
        raise NotALibrary(path)
