"""How long do a thousand stories take in each format, and how much memory, beside plain text?

Each format is written in a process of its own, whose start does not count and whose most memory is
told with the time; for PDF that of the process that prints is added.
"""

import subprocess
import sys
from datetime import date
from functools import partial
from pathlib import Path
from random import Random
from time import perf_counter

from benchmarks.harness import SEED, Benchmark, Measured
from db.copies import Copy, CopyRow
from db.records import (
    Entity,
    EntityType,
    Mention,
    RowKind,
    Side,
    TagState,
    Topic,
)
from editor.exporting.formats import FORMATS, by_name, close

STORIES = 1_000
ROWS = 12
PLACE = Entity(
    id=1, uid="a" * 32, type=EntityType.PLACE, name="Вена", lang="ru", english="Vienna",
    wikidata="Q1741",
)  # fmt: skip
SENTENCES = (
    "The ministry announced new rules for the transport of grain that take effect in December.",
    "According to the department, the changes were discussed with carriers since the year began.",
    '"We expect that queues at the border will become shorter," he told reporters there.',
    "Earlier the parties agreed to open one more checkpoint and to extend its hours of work.",
    "Last year 9.4 million tonnes crossed this border, 12 percent more than a year before.",
)


def prepare(folder: Path, random: Random) -> Benchmark:
    """Have a peer for each format; the stories are made in its process, the same for all."""
    del folder, random
    return Benchmark(
        peers={form.name: partial(measured, form.name) for form in FORMATS},
        reference="text",
        warm_ups=0,
        runs=3,
        items=STORIES,
    )


def measured(name: str, count: int = STORIES) -> Measured:
    """Write stories in a format in a process of its own; return its time and its peak."""
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.bench_export", name, str(count)],
        capture_output=True,
        check=True,
        text=True,
    )
    seconds, peak = map(float, done.stdout.split())
    return Measured(seconds, peak)


def write(name: str, count: int) -> Measured:
    """Write stories here, one after the other, as the window does."""
    import resource  # not there on Windows

    random = Random(SEED)
    copies = [story(random, number) for number in range(count)]
    form = by_name(name)
    form.write(copies[0])  # what is loaded once does not count
    begin = perf_counter()
    for copy in copies:
        form.write(copy)
    seconds = perf_counter() - begin
    close()
    kilobytes = sum(
        resource.getrusage(whose).ru_maxrss
        for whose in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    return Measured(seconds, kilobytes / 1024)


def story(random: Random, number: int) -> Copy:
    """Make a story of a few hundred words with a name marked in each paragraph."""
    return Copy(
        uid=f"{number:032x}",
        rows=tuple(row(random, place) for place in range(ROWS)),
        dateline="VIENNA, Dec 5 (Sample News) -",
        byline="By the desk",
        source_agency="Sample News",
        published=date(2025, 12, 5),
        slug=f"grain-rules-{number}",
        url=f"https://example.org/{number}",
        topics=(Topic("medtop:11000000", "politics"),),
        version=1,
        lang="ru",
        at="2025-12-05T09:00:00.000Z",
    )


def row(random: Random, place: int) -> CopyRow:
    """Make a row: the headline first, then paragraphs."""
    words = " ".join(random.sample(SENTENCES, 1 if place == 0 else 3))
    text = f"Vienna: {words}"
    known = {"row": place, "type": EntityType.PLACE, "entity": PLACE, "state": TagState.CONFIRMED}
    return CopyRow(
        kind=RowKind.HEADLINE if place == 0 else RowKind.PARAGRAPH,
        text=text,
        target=text,
        source=f"Вена: {words}",
        uid=f"{place:032x}",
        mentions=tuple(
            Mention(id=0, uid="", side=side, start=0, end=end, surface="", **known)
            for side, end in ((Side.SOURCE, 4), (Side.TARGET, 6))
        ),
    )


if __name__ == "__main__":
    result = write(sys.argv[1], int(sys.argv[2]))
    print(float(result), result.peak)
