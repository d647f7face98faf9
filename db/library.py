"""A library as one thread sees it: opening, reading, writing under one lock, backup, verify."""

import os
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Self

from sqlite_utils import Database
from sqlite_utils.utils import (  # pysqlite3 where it is installed
    sqlite3,  # pyright: ignore[reportPrivateImportUsage]
)

from db.errors import (
    DiskFull,
    LibraryBusy,
    LibraryDamaged,
    LibraryMissing,
    LibraryReadOnly,
    NewerLibrary,
    NotALibrary,
)
from db.records import Changes
from db.schema import APPLICATION_ID, SCHEMA_VERSION, migrations

BUSY_TIMEOUT_S = 10.0
MAGIC = b"SQLite format 3\x00"

Values = Sequence[Any] | dict[str, Any]


class Library:
    """A library file as seen by one thread.

    SQLite's connections do not cross threads, so neither does a library: a thread that needs it
    opens its own with `clone`. `by` is the name that goes into versions and the audit trail.
    """

    def __init__(self, path: Path, *, by: str = "", read_only: bool = False) -> None:
        """Open the library, making or migrating it first where it may be written.

        Raises `LibraryError` when the file is no library, is newer than this program, is damaged,
        cannot be reached, or stays locked by another program.
        """
        self.path = path
        self.by = by
        self.read_only = read_only
        self._changes = Changes()
        _refuse_strangers(path)
        with _plain_words(path):
            self.db = self._connect()
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
        return Library(self.path, by=self.by, read_only=read_only)

    def close(self) -> None:
        """Close the connection."""
        self.db.conn.close()

    def rows(self, sql: str, values: Values = ()) -> list[dict[str, Any]]:
        """Return what a query finds, each row as a dictionary of its columns."""
        with _plain_words(self.path):
            cursor = self._cursor(sql, values)
            names = [column[0] for column in cursor.description]
            return [dict(zip(names, row, strict=True)) for row in cursor]

    def row(self, sql: str, values: Values = ()) -> dict[str, Any] | None:
        """Return the first row a query finds."""
        found = self.rows(sql, values)
        return found[0] if found else None

    def value(self, sql: str, values: Values = ()) -> Any:
        """Return the first column of the first row a query finds, or None."""
        with _plain_words(self.path):
            found = self._cursor(sql, values).fetchone()
        return found[0] if found else None

    def execute(self, sql: str, values: Values = ()) -> int:
        """Run one statement inside `write()`; return the number of rows it touched."""
        if not self.db.conn.in_transaction:
            raise RuntimeError("Writing needs `with library.write():` around it.")
        return self._cursor(sql, values).rowcount

    def insert(self, table: str, record: dict[str, Any]) -> int:
        """Insert one record inside `write()`; return its row id."""
        columns = ", ".join(record)
        marks = ", ".join(f":{column}" for column in record)
        # Names of tables and columns come from this package alone.
        self.execute(f"INSERT INTO {table}({columns}) VALUES ({marks})", record)  # noqa: S608
        return self.value("SELECT last_insert_rowid()")

    def touch(
        self, *stories: int, listing: bool = False, registry: bool = False, memory: bool = False
    ) -> None:
        """Note what a write touches: whoever asked for it hears of it from `taken_changes`."""
        self._changes |= Changes(frozenset(stories), listing, registry, memory)

    def taken_changes(self) -> Changes:
        """Return what was touched since this was last asked."""
        taken, self._changes = self._changes, Changes()
        return taken

    @contextmanager
    def reading(self) -> Generator[None]:
        """See one state of the library throughout several queries."""
        if self.db.conn.in_transaction:
            yield
            return
        self._cursor("BEGIN")
        try:
            yield
        finally:
            self._cursor("COMMIT")

    @contextmanager
    def write(self) -> Generator[None]:
        """Group writes: all of them are stored, or none.

        The write lock is taken at once, because a transaction that first reads and then writes
        fails beside another writer (SQLITE_BUSY_SNAPSHOT) whatever the time-out. Raises
        `LibraryError` where the world forbids writing. Nested uses become savepoints.
        """
        with _plain_words(self.path):
            if self.db.conn.in_transaction:
                with self.db.atomic():
                    yield
                return
            self._cursor("BEGIN IMMEDIATE")
            try:
                yield
                self._cursor("COMMIT")
            except BaseException:
                if self.db.conn.in_transaction:
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
        over at each write. Raises `LibraryError` where the copy cannot be written or is unsound.
        """
        part = target.with_name(target.name + ".part")
        part.unlink(missing_ok=True)
        with _plain_words(target):
            self._cursor("VACUUM INTO ?", (str(part),))
        copy = sqlite3.connect(part)
        try:
            verdict = copy.execute("PRAGMA quick_check").fetchone()[0]
        finally:
            copy.close()
        if verdict != "ok":
            part.unlink()
            raise LibraryDamaged(self.path, verdict)
        os.replace(part, target)

    def faults(self) -> list[str]:
        """Return what SQLite finds wrong with the file: nothing, when all is well."""
        found = [row["integrity_check"] for row in self.rows("PRAGMA integrity_check")]
        broken = [
            f"broken link in table {row['table']}" for row in self.rows("PRAGMA foreign_key_check")
        ]
        return [fault for fault in found if fault != "ok"] + broken

    def _cursor(self, sql: str, values: Values = ()) -> sqlite3.Cursor:
        return self.db.conn.execute(sql, values)

    def _connect(self) -> Database:
        if self.read_only:
            uri = f"{self.path.absolute().as_uri()}?mode=rw"
        else:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            uri = self.path.absolute().as_uri()
        connection = sqlite3.connect(uri, uri=True, timeout=BUSY_TIMEOUT_S)
        return Database(connection, execute_plugins=False)

    def _prepare(self) -> None:
        for pragma in ("foreign_keys = ON", "cache_size = -65536", "temp_store = MEMORY"):
            self._cursor(f"PRAGMA {pragma}")
        self._refuse_other_kinds()
        if self.read_only:
            self._cursor("PRAGMA query_only = ON")
            return
        self._cursor("PRAGMA journal_mode = WAL").fetchone()
        self._cursor("PRAGMA synchronous = FULL")
        self._migrate()

    def _migrate(self) -> None:
        """Bring the tables up to date; two programs that start at once wait for each other."""
        if not migrations.pending(self.db):
            return
        with self.write():
            self._refuse_other_kinds()
            migrations.apply(self.db)
            self._cursor(f"PRAGMA application_id = {APPLICATION_ID}")
            self._cursor(f"PRAGMA user_version = {SCHEMA_VERSION}")

    def _refuse_other_kinds(self) -> None:
        tables = self.value("SELECT count(*) FROM sqlite_schema")
        if tables and self.value("PRAGMA application_id") != APPLICATION_ID:
            raise NotALibrary(self.path)
        if self.value("PRAGMA user_version") > SCHEMA_VERSION:
            raise NewerLibrary(self.path)


def _refuse_strangers(path: Path) -> None:
    """Refuse a file that is no SQLite file at all, before SQLite touches it."""
    try:
        with path.open("rb") as file:
            start = file.read(len(MAGIC))
    except FileNotFoundError:
        return
    except OSError as fault:
        raise LibraryMissing(path, fault.strerror or str(fault)) from None
    if start and start != MAGIC:
        raise NotALibrary(path)


@contextmanager
def _plain_words(path: Path) -> Generator[None]:
    """Turn SQLite's faults of the world into `LibraryError`; let our own mistakes through."""
    try:
        yield
    except sqlite3.DatabaseError as fault:
        raise _in_plain_words(path, fault) from fault
    except OSError as fault:
        raise LibraryMissing(path, fault.strerror or str(fault)) from fault


def _in_plain_words(path: Path, fault: Exception) -> Exception:
    words = str(fault)
    if "locked" in words or "busy" in words:
        return LibraryBusy(path)
    if "full" in words:
        return DiskFull(path)
    if "readonly" in words or "read-only" in words:
        return LibraryReadOnly(path)
    if "unable to open" in words:
        return LibraryMissing(path, words)
    if "malformed" in words or "not a database" in words or "disk I/O" in words:
        return LibraryDamaged(path, words)
    return fault
