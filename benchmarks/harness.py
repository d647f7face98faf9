"""Takes the times of peers doing the same thing, in turn, in one run, on one machine.

A benchmark is a module `benchmarks/bench_NAME.py` with one function:

    def prepare(folder: Path, random: Random) -> Benchmark: ...

The module's first line is the question. `prepare` makes what it needs in `folder`, an empty
directory that is removed afterwards, and draws all chance from `random`, which is seeded, so that
each run meets the same stories.
"""

import platform
import re
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from importlib.metadata import version
from os import cpu_count
from pathlib import Path
from random import Random
from statistics import median, quantiles
from time import perf_counter

from sqlite_utils import Database

FOLDER = Path(__file__).parent
SEED = 20251205


@dataclass(frozen=True)
class Benchmark:
    """Those who answer one question about speed.

    Each peer, when called, does the work once and returns the seconds that count. `reference`
    names the peer whose median is 1.00 in the ratios. `items` is how many of what is counted
    (pages, stories) a peer does at a call, where a rate says more than a time.
    """

    peers: Mapping[str, Callable[[], float]]
    reference: str
    warm_ups: int = 2
    runs: int = 15
    items: int = 0


class Measured(float):
    """Seconds with the most memory that was in use meanwhile, in MB."""

    peak: float

    def __new__(cls, seconds: float, peak: float) -> "Measured":
        """Return the seconds, the peak beside them."""
        measured = super().__new__(cls, seconds)
        measured.peak = peak
        return measured


@dataclass(frozen=True)
class Result:
    """What one peer needed, in seconds; `ratio` is its median over the reference's median.

    `rate` is how many items a second the median makes, 0 where none are counted; `peak` the most
    memory in MB, 0 where nobody measured it.
    """

    benchmark: str
    peer: str
    runs: int
    min: float
    median: float
    p95: float
    ratio: float
    rate: float = 0.0
    peak: float = 0.0


def stopwatch(work: Callable[[], object]) -> Callable[[], float]:
    """Make a peer of a function whose whole time counts."""

    def seconds() -> float:
        begin = perf_counter()
        work()
        return perf_counter() - begin

    return seconds


def most_memory() -> float:
    """Return the most memory that this process has had, in MB; on Linux alone.

    What `getrusage` tells counts the process that started this one too.
    """
    status = Path("/proc/self/status").read_text("ascii")
    (kilobytes,) = re.findall(r"VmHWM:\s+(\d+) kB", status)
    return int(kilobytes) / 1024


def names() -> list[str]:
    """Name the benchmarks there are."""
    return sorted(path.stem.removeprefix("bench_") for path in FOLDER.glob("bench_*.py"))


def question(name: str) -> str:
    """Give the first line of a benchmark's own words."""
    return (import_module(f"benchmarks.bench_{name}").__doc__ or name).splitlines()[0]


def run(name: str, runs: int | None = None) -> list[Result]:
    """Prepare a benchmark by name, take its times and clear up; `runs` replaces its own number."""
    with tempfile.TemporaryDirectory(prefix="dateline-bench-") as folder:
        module = import_module(f"benchmarks.bench_{name}")
        benchmark: Benchmark = module.prepare(Path(folder), Random(SEED))
        return summarise(name, benchmark, take_times(benchmark, runs or benchmark.runs))


def take_times(benchmark: Benchmark, runs: int) -> dict[str, list[float]]:
    """Let each peer run once in turn, over and over, so that a slow minute slows all alike."""
    times: dict[str, list[float]] = {peer: [] for peer in benchmark.peers}
    for _ in range(benchmark.warm_ups):
        for work in benchmark.peers.values():
            work()
    for _ in range(runs):
        for peer, work in benchmark.peers.items():
            times[peer].append(work())
    return times


def summarise(
    name: str, benchmark: Benchmark, times: Mapping[str, Sequence[float]]
) -> list[Result]:
    """Reduce the seconds of each peer to the numbers people compare."""
    reference = median(times[benchmark.reference])
    return [
        Result(
            benchmark=name,
            peer=peer,
            runs=len(taken),
            min=min(taken),
            median=median(taken),
            p95=percentile_95(taken),
            ratio=median(taken) / reference,
            rate=benchmark.items / median(taken),
            peak=max(getattr(each, "peak", 0.0) for each in taken),
        )
        for peer, taken in times.items()
    ]


def percentile_95(times: Sequence[float]) -> float:
    """Give the time that 95 of 100 runs stay under, between the two nearest if need be."""
    return quantiles(times, n=20, method="inclusive")[-1] if len(times) > 1 else times[0]


def table(results: Iterable[Result]) -> Iterator[str]:
    """Lay results out for people, in milliseconds, a line a peer."""
    yield f"{'':32}{'min':>10}{'median':>10}{'p95':>10}{'ratio':>9}{'per s':>10}{'peak':>9}"
    for result in results:
        taken = (result.min, result.median, result.p95)
        columns = "".join(f"{seconds * 1000:8.1f}ms" for seconds in taken)
        rate = f"{result.rate:.1f}" if result.rate else ""
        peak = f"{result.peak:7.0f}MB" if result.peak else ""
        yield f"{result.peer:32}{columns}{result.ratio:9.2f}{rate:>10}{peak}".rstrip()


def surroundings() -> dict[str, str | int]:
    """Name the versions and the machine, without which no time means anything."""
    library = Database(memory=True, execute_plugins=False)
    return {
        "python": platform.python_version(),
        "qt": version("PySide6-Essentials"),
        "sqlite": library.execute("select sqlite_version()").fetchone()[0],
        "system": platform.platform(),
        "machine": platform.machine(),
        "processor": processor(),
        "cpus": cpu_count() or 1,
    }


def processor() -> str:
    """Name the processor's model; Python itself does not know it on Linux."""
    if sys.platform == "linux":
        for line in Path("/proc/cpuinfo").read_text("utf-8").splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor()
