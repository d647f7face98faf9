"""How long from the start of the program to a painted window, beside an empty window of Qt's.

The whole process counts: Python's start, the imports, the library's opening, the first paint.
Both start from compiled modules, as a program does that pip installed.
"""

import os
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from random import Random
from time import perf_counter

from benchmarks.harness import FOLDER, Benchmark

EMPTY = "empty PySide6 window"
DATELINE = "Dateline with the samples"


def prepare(folder: Path, random: Random) -> Benchmark:
    """Put the sample stories into a library, as a first start leaves them."""
    del random  # the samples are the same for everybody
    library, settings = folder / "library.sqlite", folder / "settings.ini"
    put_in = [sys.executable, "-m", "editor", "--library", str(library), "samples"]
    subprocess.run(put_in, cwd=FOLDER.parent, check=True, stdout=subprocess.DEVNULL)
    compiled = folder / "compiled"
    peers = {
        EMPTY: time_to_paint(compiled),
        DATELINE: time_to_paint(compiled, str(library), str(settings)),
    }
    for peer in peers.values():
        peer()  # compiles what is not compiled yet
    return Benchmark(peers, reference=EMPTY)


def time_to_paint(compiled: Path, *paths: str) -> Callable[[], float]:
    """Make a peer that opens a window in a process of its own: Dateline's on these two paths.

    `compiled` is where modules are kept compiled.
    """
    command = [sys.executable, "-m", "benchmarks.first_paint", *paths]
    keeping = os.environ | {"PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": str(compiled)}
    return partial(seconds_to_first_line, command, keeping)


def seconds_to_first_line(command: Sequence[str], environment: Mapping[str, str]) -> float:
    """Start a process in the tree, stop the clock at its first line, and see it end well.

    Raises `subprocess.CalledProcessError` when the process fails or says nothing.
    """
    begin = perf_counter()
    with subprocess.Popen(
        command, cwd=FOLDER.parent, env=environment, stdout=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        painted = process.stdout.readline()
        seconds = perf_counter() - begin
    if process.returncode or not painted:
        raise subprocess.CalledProcessError(process.returncode, command)
    return seconds
