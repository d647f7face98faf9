"""How long does a TMX file of a million units take to come in, beside only parsing it?

The import reads the file twice, first to its end, so that what is broken leaves nothing behind;
it stores each pair with its sketch and its words. Parsing is the standard library's iterparse with
elements thrown away, which is the least a reader can do. Each is done in a process of its own,
whose start does not count and whose most memory is told. Times are the processor's.
"""

import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import process_time
from xml.etree import ElementTree

from benchmarks.harness import Benchmark, Measured, most_memory
from benchmarks.memories import sentences
from db.library import Library
from db.pairs import Pair
from editor.desk.interchange import learn_file
from editor.exporting.interchange import tmx
from editor.importing.pairs import Languages, pairs_in

UNITS = 1_000_000
RUSSIAN = Languages("ru", "en")


def prepare(folder: Path, random: Random) -> Benchmark:
    """Write a TMX file."""
    path = folder / "pairs.tmx"
    write(path, random, UNITS)
    return Benchmark(
        peers={name: partial(measured, name, path) for name in PEERS},
        reference="iterparse alone",
        warm_ups=0,
        runs=1,
        items=UNITS,
    )


def write(path: Path, random: Random, units: int) -> None:
    """Write a TMX file of pairs."""
    pairs = (
        Pair(source_lang="ru", target_lang="en", source=source, target=f"English: {source}")
        for source in sentences(random, units)
    )
    with path.open("w", encoding="utf-8") as file:
        file.writelines(tmx(pairs))


def measured(name: str, path: Path) -> Measured:
    """Have a peer take a file in a process of its own; return its time and its peak."""
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.bench_memory_files", name, str(path)],
        capture_output=True,
        check=True,
        text=True,
    )
    seconds, peak = map(float, done.stdout.split())
    return Measured(seconds, peak)


def take(name: str, path: Path) -> Measured:
    """Take a file in here, as the peer of this name does."""
    begin = process_time()
    PEERS[name](path)
    return Measured(process_time() - begin, most_memory())


def parse(path: Path) -> None:
    """Parse a file and throw away what was read."""
    for _, element in ElementTree.iterparse(path):
        element.clear()


def read(path: Path) -> None:
    """Read a file's pairs."""
    for _ in pairs_in(path, RUSSIAN):
        pass


def learn(path: Path) -> None:
    """Take a file into a library of its own."""
    with TemporaryDirectory(dir=path.parent) as folder, Library(Path(folder) / "desk") as library:
        learn_file(lambda act: act(library), path, RUSSIAN)


PEERS: dict[str, Callable[[Path], None]] = {
    "iterparse alone": parse,
    "Dateline, reading": read,
    "Dateline, into the memory": learn,
}


if __name__ == "__main__":
    result = take(sys.argv[1], Path(sys.argv[2]))
    print(float(result), result.peak)
