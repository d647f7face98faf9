"""Long trials of safety: `python -m benchmarks.soak kills|edits|memory [--count N]`.

Each prints its figures and ends with 1 where something was lost. They run on POSIX.
"""

import argparse
import gc
import json
import multiprocessing
import os
import signal
import struct
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from statistics import median

from benchmarks.harness import SEED, percentile_95
from db import audit, backups, rows, stories, versions
from db.backups import BackupReason
from db.errors import Conflict
from db.library import Library
from db.records import VersionReason
from db.stories import Original
from editor.desk.editing import write_draft, write_row
from editor.desk.opening import open_library
from editor.desk.taking_in import take_in

ROWS = 6
LONGEST_LIFE_S = 0.08  # a writer is killed at a random moment within this
PROVED_EVERY = 25  # kills between two proofs of the whole library
KEPT_EVERY = 8  # edits between two versions
LOOK_S = 0.01  # between two stories that a reader reads
SPOKEN = struct.Struct("=ii")  # a row or -1 for a version, and the number stored in it

Figures = dict[str, float | int | str]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one trial and print what it found, one JSON object."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.soak", description=__doc__)
    parser.add_argument("trial", choices=TRIALS)
    parser.add_argument("--count", type=int, help="kills, edits of each process, or stories")
    wanted = parser.parse_args(arguments)
    trial, usual = TRIALS[wanted.trial]
    with tempfile.TemporaryDirectory(prefix="dateline-soak-") as folder:
        found = trial(Path(folder) / "desk.sqlite", wanted.count or usual)
    print(json.dumps(found, indent=1))
    return 1 if found["lost"] else 0


def kills(path: Path, count: int) -> Figures:
    """Kill a writer so many times at random moments; look each time for what it had stored."""
    chance = Random(SEED)
    fill(path, 1)
    usual = [seconds(lambda: Library(path).close()) for _ in range(20)]
    known: dict[int, int] = {}
    acknowledged = lost = 0
    reopened: list[float] = []
    faults: list[str] = []
    for kill in range(1, count + 1):
        spoken = killed_writer(path, chance.random() * LONGEST_LIFE_S, kill)
        acknowledged += len(spoken)
        known |= dict(spoken)
        reopened.append(seconds(lambda: Library(path).close()))
        with Library(path) as library:
            lost += missing(library, known)
            if kill % PROVED_EVERY == 0 or kill == count:
                faults += proof(library)
    return {
        "kills": count,
        "edits acknowledged": acknowledged,
        "lost": lost + len(faults),
        "faults": "; ".join(faults[:3]),
        "open usually, median ms": milliseconds(median(usual)),
        "open after kill, median ms": milliseconds(median(reopened)),
        "open after kill, p95 ms": milliseconds(percentile_95(reopened)),
        "open after kill, max ms": milliseconds(max(reopened)),
        "size MB": round(path.stat().st_size / 1e6, 1),
    }


def edits(path: Path, count: int) -> Figures:
    """Let four processes edit fifty stories, two read beside them, and one back up."""
    fill(path, 50)
    context = multiprocessing.get_context("fork")
    results: multiprocessing.Queue[Written] = context.Queue()
    done = context.Event()
    writers = [context.Process(target=write_much, args=(path, count, n, results)) for n in range(4)]
    beside = [
        *[context.Process(target=read_on, args=(path, done)) for _ in range(2)],
        context.Process(target=back_up_on, args=(path, done)),
    ]
    begin = time.perf_counter()
    for process in (*writers, *beside):
        process.start()
    written = [results.get() for _ in writers]
    lasted = time.perf_counter() - begin
    done.set()
    for process in (*writers, *beside):
        process.join()
    with Library(path) as library:
        lost = lost_edits(library, written)
        faults = proof(library)
    times = [each for part in written for each in part.times]
    broken = [process.exitcode for process in beside if process.exitcode]
    return {
        "edits": len(times),
        "conflicts reported": sum(part.conflicts for part in written),
        "lost": lost + len(faults) + len(broken),
        "faults": "; ".join(faults[:3]),
        "backups": len(backups.listing(backups.default_folder(path), path)),
        "seconds": round(lasted, 1),
        "fsync of this disk, median ms": milliseconds(median(fsyncs(path.parent))),
        "edit p50 ms": milliseconds(median(times)),
        "edit p95 ms": milliseconds(percentile_95(times)),
        "edit max ms": milliseconds(max(times)),
    }


def memory(path: Path, count: int) -> Figures:
    """Open and close so many stories in one window; take the memory of the program."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from editor import app

    fill(path, count)
    application = QApplication.instance() or QApplication(["soak"])
    window = app.build(path, path.with_name("settings.json"))
    window.show()
    taken: dict[int, float] = {}
    with Library(path, read_only=True) as library:
        known = list(stories.ids(library))
    marks = {0, count // 10, count // 2, count}
    for number in range(count + 1):
        if number in marks:
            QTest.qWait(50)
            gc.collect()
            taken[number] = resident_mb()
        if number < count:
            window.open_story(known[number])
            window.page.rows.go_to(2)
            QTest.qWait(1)
    window.close()
    del application
    growth = taken[count] - taken[count // 2]
    return {
        "stories": count,
        **{f"MB after {number}": round(value, 1) for number, value in taken.items()},
        "MB between half and whole": round(growth, 1),
        "lost": int(growth > taken[0] / 10),
    }


def fill(path: Path, count: int) -> None:
    """Make a library with so many stories of a headline and five paragraphs."""
    with open_library(path, "soak") as library, library.write():
        for number in range(count):
            body = [f"Абзац {n} новости {number} о погоде и дорогах." for n in range(1, ROWS)]
            text = "\n\n".join((f"Новость номер {number}", *body))
            take_in(library, Original(f"{number}.txt", text.encode()))


def killed_writer(path: Path, life_s: float, kill: int) -> list[tuple[int, int]]:
    """Let a process write until it is killed; return what it said it had stored."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        write_for_ever(path, writing, kill)
    os.close(writing)
    first = os.read(reading, SPOKEN.size)
    time.sleep(life_s)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    spoken = first
    while part := os.read(reading, 1 << 16):
        spoken += part
    os.close(reading)
    return [SPOKEN.unpack_from(spoken, at) for at in range(0, len(spoken), SPOKEN.size)]


def write_for_ever(path: Path, say: int, kill: int) -> None:
    """Edit one row after another, keep a version now and then, and say each once it is stored."""
    chance = Random(kill)
    library = Library(path, by="writer")
    number = int(library.value("SELECT max(row_version) FROM segment")) + kill * 1000
    while True:
        number += 1
        row = rows.get(library, 1, chance.randrange(ROWS))
        write_draft(library, 1, row, f"{number} English of some length. " * 20)
        os.write(say, SPOKEN.pack(row.position, number))
        if number % KEPT_EVERY == 0:
            with library.write():
                kept = versions.keep(library, 1, VersionReason.KEPT)
            os.write(say, SPOKEN.pack(-1, kept.number))


def missing(library: Library, known: dict[int, int]) -> int:
    """Count the rows and versions that hold less than was said, or only half of a text."""
    lost = int(len(versions.of_story(library, 1)) < known.get(-1, 0))
    for row in rows.of_story(library, 1):
        number = int(row.target.split()[0]) if row.target else 0
        whole = row.target == f"{number} English of some length. " * 20 * bool(row.target)
        lost += number < known.get(row.position, 0) or not whole
    return lost


@dataclass(frozen=True)
class Written:
    """What one process wrote: the version each edit made, conflicts, and how long each took."""

    made: list[tuple[int, int, int]]
    conflicts: int
    times: list[float]


def write_much(
    path: Path, count: int, number: int, results: "multiprocessing.Queue[Written]"
) -> None:
    """Edit random rows, each after looking at it for a moment; try again where told of a clash."""
    chance = Random(number)
    made: list[tuple[int, int, int]] = []
    times: list[float] = []
    conflicts = 0
    with Library(path, by=f"writer {number}") as library:
        while len(made) < count:
            story, position = chance.randint(1, 50), chance.randrange(ROWS)
            seen = rows.get(library, story, position)
            time.sleep(chance.random() * 0.004)
            text = f"Edit {len(made)} of writer {number}."
            begin = time.perf_counter()
            try:
                row = write_row(library, story, position, text, seen_version=seen.row_version)
            except Conflict:
                conflicts += 1
                continue
            times.append(time.perf_counter() - begin)
            made.append((story, position, row.row_version))
    results.put(Written(made, conflicts, times))


def read_on(path: Path, done: "multiprocessing.synchronize.Event") -> None:  # pyright: ignore[reportAttributeAccessIssue]
    """Read stories until told to stop; a story that is half of one moment ends the process."""
    chance = Random(0)
    with Library(path, read_only=True) as library:
        while not done.wait(LOOK_S):
            story = stories.get(library, chance.randint(1, 50))
            if len(story.rows) != ROWS:
                sys.exit(1)


def back_up_on(path: Path, done: "multiprocessing.synchronize.Event") -> None:  # pyright: ignore[reportAttributeAccessIssue]
    """Back up every second until told to stop."""
    with Library(path, read_only=True) as library:
        while not done.wait(1):
            backups.make(library, backups.default_folder(path), BackupReason.ASKED)


def lost_edits(library: Library, written: Sequence[Written]) -> int:
    """Count edits that another one wrote over unseen: two that made the same version of a row."""
    made = Counter(each for part in written for each in part.made)
    twice = sum(times - 1 for times in made.values())
    gaps = 0
    for story in stories.ids(library):
        for row in rows.of_story(library, story):
            edits_of_row = sum(1 for each in made if each[:2] == (story, row.position))
            gaps += abs(row.row_version - 1 - edits_of_row)
    return twice + gaps


def fsyncs(folder: Path) -> list[float]:
    """Take the time that the disk needs to keep a page, below which no edit can stay."""
    with (folder / "page").open("wb") as file:

        def keep() -> None:
            file.write(bytes(4096))
            file.flush()
            os.fsync(file.fileno())

        return [seconds(keep) for _ in range(50)]


def proof(library: Library) -> list[str]:
    """Return what `verify` finds."""
    return library.faults() + versions.faults(library) + audit.faults(library)


def seconds(act: Callable[[], object]) -> float:
    """Take the time of something done once."""
    begin = time.perf_counter()
    act()
    return time.perf_counter() - begin


def milliseconds(value: float) -> float:
    """Give seconds as milliseconds, rounded."""
    return round(value * 1000, 2)


def resident_mb() -> float:
    """Give the memory this process holds, in megabytes (Linux)."""
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


TRIALS: dict[str, tuple[Callable[[Path, int], Figures], int]] = {
    "kills": (kills, 20),
    "edits": (edits, 100),
    "memory": (memory, 60),
}
"""Each trial and its count when none is given; the full counts are 1000, 10000 and 1000."""


if __name__ == "__main__":
    sys.exit(main())
