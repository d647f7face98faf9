"""How long does a lookup in a million pairs take, beside three other ways to find what is alike?

As `bench_memory`, ten times as large: making it takes some minutes and 3 GB of memory, most of it
translate-toolkit's.
"""

from pathlib import Path
from random import Random

from benchmarks.harness import Benchmark
from benchmarks.memories import compare


def prepare(folder: Path, random: Random) -> Benchmark:
    """Make the memory, and the peers' own."""
    return compare(folder, random, 1_000_000, runs=24)
