"""How long does a lookup in 100,000 pairs take, beside three other ways to find what is alike?

Each run asks another question; what is best among the answers is the same for all but FTS5, which
does not see every pair. Times are the processor's, which other programs on the machine do not
lengthen; Dateline's is told by the clock too. The last line is how long it takes to read all pairs
in, once, beside other work, and how much memory they take.
"""

from pathlib import Path
from random import Random

from benchmarks.harness import Benchmark
from benchmarks.memories import compare


def prepare(folder: Path, random: Random) -> Benchmark:
    """Make the memory, and the peers' own."""
    return compare(folder, random, 100_000, runs=60)
