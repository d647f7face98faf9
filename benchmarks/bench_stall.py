"""How long does the GUI thread stand still while the local engine translates a story?

A timer of one millisecond runs in the event loop; a stall is what passes between two of its ticks
beyond that. The first peer is the loop with nothing else to do.
"""

import threading
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from random import Random
from statistics import quantiles
from time import perf_counter

from PySide6.QtCore import QCoreApplication, QEventLoop, Qt, QTimer
from PySide6.QtGui import QGuiApplication

from benchmarks.bench_local import ROWS, sentence
from benchmarks.harness import Benchmark
from editor.translating.firefox import Firefox
from editor.translating.models import bundled_folders

IDLE = "idle, 99 % of stalls under"
BUSY = "translating, 99 % of stalls under"
WORST = "translating, the longest stall"
IDLE_SECONDS = 1.0


def prepare(folder: Path, random: Random) -> Benchmark:
    """Write a story and make the engine ready; an application for the event loop."""
    del folder  # models are read where they are installed
    rows = [" ".join(sentence(random) for _ in range(3)) for _ in range(ROWS)]
    engine = Firefox(bundled_folders())
    application = QCoreApplication.instance() or QGuiApplication([])
    worst: list[float] = []

    def translate() -> None:
        list(engine.translate(rows, "pt", "en", threading.Event()))

    def idle() -> float:
        assert application
        done = threading.Event()
        threading.Timer(IDLE_SECONDS, done.set).start()
        return percentile_99(stalls(done.wait))

    def busy() -> float:
        found = stalls(translate)
        worst.append(max(found))
        return percentile_99(found)

    return Benchmark(
        peers={IDLE: idle, BUSY: busy, WORST: lambda: worst[-1]}, reference=IDLE, runs=9
    )


def stalls(work: Callable[[], object]) -> list[float]:
    """Run work in a thread; return by how much each tick of a timer came late, in seconds."""
    loop = QEventLoop()
    ticks = [perf_counter()]
    timer = QTimer()
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.timeout.connect(lambda: ticks.append(perf_counter()))
    thread = threading.Thread(target=work)
    ends = QTimer()
    ends.timeout.connect(lambda: None if thread.is_alive() else loop.quit())
    thread.start()
    timer.start(1)
    ends.start(20)
    loop.exec()
    timer.stop()
    thread.join()
    return [later - earlier - 0.001 for earlier, later in pairwise(ticks)]


def percentile_99(found: list[float]) -> float:
    """Return what 99 of 100 stay under."""
    return quantiles(found, n=100, method="inclusive")[-1]
