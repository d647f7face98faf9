"""How many names a second does a registry file bring in, beside their rows bare in a table?

The file has 20,000 persons, each with an English spelling and two more wordings. It is read twice,
first to its end, so that what is broken leaves nothing behind; each name is looked for among those
that are known, and all its wordings get the forms they are found by. The bare rows are only split
and put into one table without an index, which is the least that an import can do.
"""

import csv
import sqlite3
from contextlib import closing
from functools import partial
from itertools import count, product
from pathlib import Path
from random import Random

from benchmarks.bench_registry import FIRST_NAMES, SYLLABLES
from benchmarks.harness import Benchmark, stopwatch
from db.library import Library
from editor.desk import sharing
from editor.tagging.interchange import Reading, read

NAMES = 20_000
BARE, READ = "rows bare in a table", "Dateline, reading"
NEW, KNOWN, WRITTEN = "Dateline, all new", "Dateline, all known", "Dateline, written out"


def prepare(folder: Path, random: Random) -> Benchmark:
    """Write a file, and take it into a library that knows its names from then on."""
    path, known = folder / "names.tsv", folder / "known.sqlite"
    write(path, random)
    take_in(path, known)
    numbers = count()
    return Benchmark(
        peers={
            BARE: stopwatch(lambda: insert(path, folder / f"{next(numbers)}.sqlite")),
            READ: stopwatch(partial(parse, path)),
            NEW: stopwatch(lambda: take_in(path, folder / f"{next(numbers)}.sqlite")),
            KNOWN: stopwatch(partial(take_in, path, known)),
            WRITTEN: stopwatch(partial(write_out, known, folder / "out.tsv")),
        },
        reference=BARE,
        warm_ups=1,
        runs=3,
        items=NAMES,
    )


def write(path: Path, random: Random) -> None:
    """Write persons, their surnames made of syllables."""
    surnames = ["".join(parts).capitalize() + "ев" for parts in product(SYLLABLES, repeat=3)]
    with path.open("w", encoding="utf-8") as file:
        file.write("type\tname\tlang\tenglish\taliases\n")
        for number in range(NAMES):
            first, last = random.choice(FIRST_NAMES), random.choice(surnames)
            name = f"{first} {last} {number}"
            file.write(f"person\t{name}\tru\tPerson {number}\tru:{last}|kk:{first} {last}\n")


def insert(path: Path, into: Path) -> None:
    """Put a file's rows into a table as they are."""
    with closing(sqlite3.connect(into)) as library, path.open(encoding="utf-8") as file, library:
        library.execute("CREATE TABLE name(type, name, lang, english, aliases)")
        library.executemany(
            "INSERT INTO name VALUES (?, ?, ?, ?, ?)", csv.reader(file, delimiter="\t")
        )


def parse(path: Path) -> None:
    """Read a file's entities."""
    with path.open(encoding="utf-8") as file:
        for _ in read(file, "tsv", Reading()):
            pass


def take_in(path: Path, into: Path) -> None:
    """Take a file into a library."""
    with Library(into) as library:
        sharing.take_in(lambda act: act(library), path)


def write_out(known: Path, path: Path) -> None:
    """Write a library's names to a file."""
    with Library(known, read_only=True) as library:
        sharing.write_out(library, path)
