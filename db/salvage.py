"""What can still be read of a damaged library, saved into a new one.

The damaged file is only read. Each table is read from its beginning; where a page cannot be read,
reading goes on behind it. What belongs to something that was lost is left out: a row without its
story makes no sense.
"""

from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from db.errors import LibraryError, LibraryMissing
from db.library import Library
from db.sqlite import sqlite3

LARGEST_GAP = 1 << 40  # rowids passed over at once before a table counts as read to its end


@dataclass(frozen=True, slots=True)
class Salvaged:
    """What was saved: records by table, and the tables in which something could not be read."""

    records: dict[str, int]
    unread: tuple[str, ...]

    @property
    def stories(self) -> int:
        """How many stories were saved."""
        return self.records["story"]


def salvage(damaged: Path, target: Path) -> Salvaged:
    """Save what can be read of a library into a new one at `target`.

    Raises `LibraryError` where `target` is there already, or nothing can be read at all.
    """
    if target.exists():
        raise LibraryError(f"{target} is there already. Name a file that is not.")
    if not damaged.is_file():
        raise LibraryMissing(damaged, "there is no such file")
    with Library(target) as library, closing(_reader(damaged)) as source:
        records: dict[str, int] = {}
        unread: list[str] = []
        with library.write(), _without_triggers(library):
            library.execute("PRAGMA defer_foreign_keys = ON")
            for table in _tables(library):
                reading = _Reading(source, table, _columns(library, table))
                records[table] = _fill(library, reading)
                unread += [table] if reading.faults else []
            _leave_out_what_hangs_loose(library)
            _count_anew(library)
        _index_anew(library)
    if not records["story"]:
        raise LibraryError(f"Not one story of {damaged} can be read. Bring back a backup.")
    return Salvaged(records, tuple(unread))


def _reader(damaged: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(f"{damaged.absolute().as_uri()}?mode=ro", uri=True)
    connection.row_factory = sqlite3.Row
    connection.text_factory = _text
    return connection


def _text(content: bytes) -> str:
    """Read text of which some bytes may be damaged."""
    return content.decode("utf-8", "replace")


class _Reading:
    """One table of the damaged file, record by record."""

    def __init__(self, source: sqlite3.Connection, table: str, columns: list[str]) -> None:
        self.table = table
        self.faults = False
        self._source = source
        self._columns = columns

    def records(self) -> Iterator[dict[str, Any]]:
        """Yield what can be read; note whether that was all."""
        names = self._names()
        if self._has_rowids():
            yield from self._by_rowid(names)
        else:
            yield from self._from_end_to_end(names)

    def _names(self) -> list[str]:
        """Return the columns that the damaged file has too: it may be of an earlier schema."""
        try:
            found = self._source.execute("SELECT name FROM pragma_table_info(?)", (self.table,))
            known = {row["name"] for row in found}
        except sqlite3.DatabaseError:
            self.faults = True
            return self._columns
        return [name for name in self._columns if name in known]

    def _has_rowids(self) -> bool:
        try:
            self._source.execute(f"SELECT rowid FROM {self.table} LIMIT 0")  # noqa: S608
        except sqlite3.DatabaseError:
            return False
        return True

    def _by_rowid(self, names: list[str]) -> Iterator[dict[str, Any]]:
        last, gap = -1, 0
        while gap <= LARGEST_GAP:
            query = f"""SELECT rowid AS "_at", {_listed(names)} FROM {self.table}
                        WHERE rowid > ? ORDER BY rowid"""  # noqa: S608
            try:
                for row in self._source.execute(query, (last + gap,)):
                    last, gap = row["_at"], 0
                    yield {name: row[name] for name in names}
                return
            except sqlite3.DatabaseError:
                self.faults = True
                gap = gap * 2 or 1

    def _from_end_to_end(self, names: list[str]) -> Iterator[dict[str, Any]]:
        """Read from the beginning to what cannot be read, then from the end back to it."""
        query = f"SELECT {_listed(names)} FROM {self.table}"  # noqa: S608
        for order in ("", " ORDER BY 1 DESC"):
            try:
                for row in self._source.execute(query + order):
                    yield {name: row[name] for name in names}
                return
            except sqlite3.DatabaseError:
                self.faults = True


def _fill(library: Library, reading: _Reading) -> int:
    """Put what can be read of a table into the new library; return how many records it took."""
    library.execute(f"DELETE FROM {reading.table}")  # noqa: S608
    for record in reading.records():
        marks = ", ".join(f":{name}" for name in record)
        with suppress(sqlite3.IntegrityError):  # a record that makes no sense any more
            library.execute(
                f"""INSERT OR IGNORE INTO {reading.table}({_listed(list(record))})
                    VALUES ({marks})""",  # noqa: S608
                record,
            )
    return library.value(f"SELECT count(*) FROM {reading.table}")  # noqa: S608


def _leave_out_what_hangs_loose(library: Library) -> None:
    """Remove records that point to what was lost, until none does."""
    links = [
        (table, link["from"], link["table"], link["to"])
        for table in _tables(library)
        for link in library.rows("SELECT * FROM pragma_foreign_key_list(?)", (table,))
    ]
    loose = True
    while loose:
        loose = any(
            library.execute(
                f"""DELETE FROM {table} WHERE {column} IS NOT NULL
                    AND {column} NOT IN (SELECT {key} FROM {parent})"""  # noqa: S608
            )
            for table, column, parent, key in links
        )


def _count_anew(library: Library) -> None:
    """Let each story know its rows, as triggers do."""
    library.execute(
        """UPDATE story SET
             row_count = (SELECT count(*) FROM segment WHERE story_id = story.id),
             confirmed_count = (SELECT count(*) FROM segment
                                WHERE story_id = story.id AND state = 'confirmed')"""
    )


def _index_anew(library: Library) -> None:
    with library.write():
        for row in library.rows("SELECT name FROM pragma_table_list WHERE type = 'virtual'"):
            library.execute(f"INSERT INTO {row['name']}({row['name']}) VALUES ('rebuild')")  # noqa: S608


class _without_triggers:  # noqa: N801 (read as a word in `with`)
    """Put records in as they are: triggers that count, or forbid changes, are made again after."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._triggers = library.rows("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")

    def __enter__(self) -> None:
        for trigger in self._triggers:
            self._library.execute(f"DROP TRIGGER {trigger['name']}")

    def __exit__(self, *_: object) -> None:
        for trigger in self._triggers:
            self._library.execute(trigger["sql"])


def _tables(library: Library) -> list[str]:
    """Return the tables that hold what people made, in the order they were added."""
    found = library.rows(
        """SELECT name FROM pragma_table_list JOIN sqlite_schema USING(name)
           WHERE schema = 'main' AND pragma_table_list.type = 'table'
             AND name NOT LIKE 'sqlite_%' AND name <> '_sqlite_migrations'
           ORDER BY sqlite_schema.rowid"""
    )
    return [row["name"] for row in found]


def _columns(library: Library, table: str) -> list[str]:
    found = library.rows("SELECT name FROM pragma_table_info(?)", (table,))
    return [row["name"] for row in found]


def _listed(names: list[str]) -> str:
    return ", ".join(f'"{name}"' for name in names)
