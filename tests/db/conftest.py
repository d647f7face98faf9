"""A library in the test's own folder, stories in it, and other programs that use the same file."""

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from db import memory, rows, search, stories
from db.library import Library, sqlite3  # pyright: ignore[reportPrivateImportUsage]
from db.mentions import Mark
from db.pairs import Pair
from db.records import EntityType, IncomingRow, IncomingStory, RowKind, RowState, Side, StoryFields

ROOT = Path(__file__).parents[2]

WRITER = """
import sys
from pathlib import Path
from db.library import Library, sqlite3  # pyright: ignore[reportPrivateImportUsage]
with Library(Path(sys.argv[1])) as library:
    number = 0
    while True:
        number += 1
        with library.write():
            library.set_setting("one", str(number))
            library.set_setting("other", str(number))
        print(number, flush=True)
"""


@pytest.fixture
def path(tmp_path):
    """Where the test's library is, or will be."""
    return tmp_path / "desk.sqlite"


@pytest.fixture
def library(path):
    with Library(path, by="night desk") as opened:
        yield opened


@pytest.fixture
def raw(path):
    """Return a function that runs SQL on the file as a tool would that heeds no CHECK."""

    def run(sql, values=()):
        connection = sqlite3.connect(path)
        try:
            connection.execute("PRAGMA ignore_check_constraints = ON")
            found = connection.execute(sql, values).fetchall()
            connection.commit()
            return found
        finally:
            connection.close()

    return run


@pytest.fixture
def program():
    """Return a function that starts another Python program in the repository's folder.

    What it prints is read line by line from `stdout`; whatever still runs at the end is killed.
    """
    started = []

    def start(source, *arguments):
        process = subprocess.Popen(
            [sys.executable, "-c", source, *map(str, arguments)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            cwd=ROOT,
            env=os.environ | {"PYTHONIOENCODING": "utf-8"},
        )
        started.append(process)
        return process

    yield start
    for process in started:
        process.kill()
        process.communicate()


@pytest.fixture
def writer(path, library, program):
    """Another program that stores the same number under two settings, and prints it, for ever."""
    started = program(WRITER, path)
    started.stdout.readline()
    return started


@pytest.fixture
def take_in(library):
    """Return a function that stores a story with these sources, headline first; it gives the id."""

    def run(*sources, lemmas="", **fields):
        with library.write():
            original = stories.keep_original(
                library, stories.Original("wire.txt", "\n".join(sources).encode())
            )
            story_id = stories.add(library, incoming(*sources), StoryFields(**fields), original)
            search.index(library, story_id, lemmas)
        return story_id

    return run


@pytest.fixture
def save(library):
    """Return a function that gives a row another English; it gives the row as stored."""

    def run(story_id, position, target, state=RowState.EDITED, **changes):
        state = state if target else RowState.EMPTY
        row = rows.get(library, story_id, position)
        with library.write():
            return rows.save(library, story_id, replace(row, target=target, state=state, **changes))

    return run


@pytest.fixture
def mark(library):
    """Return a function that describes a span of a story's row."""

    def run(story_id, position, start, end, side=Side.SOURCE, entity=None, **changes):
        row = rows.get(library, story_id, position)
        text = row.source if side is Side.SOURCE else row.target
        known: dict[str, Any] = {
            "segment_id": row.id,
            "side": side,
            "start": start,
            "end": end,
            "type": entity.type if entity else EntityType.PLACE,
            "surface": text[start:end],
            "entity_id": entity.id if entity else None,
        }
        return Mark(**(known | changes))

    return run


@pytest.fixture
def learn(library):
    """Return a function that puts a pair into the memory; it gives how many were new."""

    def run(source, target, **changes):
        known: dict[str, Any] = {"source_lang": "ru", "target_lang": "en"}
        pair = Pair(**(known | {"source": source, "target": target} | changes))
        with library.write():
            return memory.add(library, [pair])

    return run


@pytest.fixture
def plans(library):
    """Return a function that tells how SQLite would run each query that a call makes."""

    def run(call, *arguments):
        seen = []
        connection = library.connection
        connection.set_trace_callback(seen.append)
        try:
            call(library, *arguments)
        finally:
            connection.set_trace_callback(None)
        queries = [sql for sql in seen if sql.startswith(("SELECT", "WITH"))]
        assert queries
        return [
            row["detail"] for sql in queries for row in library.rows(f"EXPLAIN QUERY PLAN {sql}")
        ]

    return run


def incoming(*sources):
    kinds = [RowKind.HEADLINE, *[RowKind.PARAGRAPH] * len(sources)]
    return IncomingStory(
        rows=tuple(map(IncomingRow, kinds, sources)),
        lang="ru",
        format="text",
    )
