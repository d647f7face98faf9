"""How long does a TMX file of 100,000 units take to come in, beside only parsing it?

The import reads the file twice, first to its end, so that what is broken leaves nothing behind;
it stores each pair with its sketch and its words. Parsing is the standard library's iterparse with
elements thrown away, which is the least a reader can do.
"""

from functools import partial
from itertools import count
from pathlib import Path
from random import Random
from xml.etree import ElementTree

from benchmarks.harness import Benchmark, stopwatch
from benchmarks.memories import sentences
from db.library import Library
from db.pairs import Pair
from editor.desk.interchange import learn_file
from editor.exporting.interchange import tmx
from editor.importing.pairs import Languages, pairs_in

PARSE = "iterparse alone"
READ = "Dateline, reading"
IMPORT = "Dateline, into the memory"
UNITS = 100_000
RUSSIAN = Languages("ru", "en")


def prepare(folder: Path, random: Random) -> Benchmark:
    """Write a TMX file."""
    path = folder / "pairs.tmx"
    write(path, random, UNITS)
    numbers = count()
    return Benchmark(
        peers={
            PARSE: stopwatch(partial(parse, path)),
            READ: stopwatch(partial(read, path)),
            IMPORT: stopwatch(lambda: learn(path, folder / f"{next(numbers)}.sqlite")),
        },
        reference=PARSE,
        warm_ups=1,
        runs=3,
    )


def write(path: Path, random: Random, units: int) -> None:
    """Write a TMX file of pairs."""
    pairs = (
        Pair(source_lang="ru", target_lang="en", source=source, target=f"English: {source}")
        for source in sentences(random, units)
    )
    with path.open("w", encoding="utf-8") as file:
        file.writelines(tmx(pairs))


def parse(path: Path) -> None:
    """Parse a file and throw away what was read."""
    for _, element in ElementTree.iterparse(path):
        element.clear()


def read(path: Path) -> None:
    """Read a file's pairs."""
    for _ in pairs_in(path, RUSSIAN):
        pass


def learn(path: Path, into: Path) -> None:
    """Take a file into a library of its own."""
    with Library(into) as library:
        learn_file(lambda act: act(library), path, RUSSIAN)
