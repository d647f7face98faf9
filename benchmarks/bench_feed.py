"""How long does a feed take, to stories and into a library, beside lxml alone taking it apart?

lxml only makes a tree and hands out the texts; Dateline also cleans each entry, tells its language,
parts the dateline, and in the last line stores it, findable by its words.
"""

from datetime import UTC, datetime
from functools import partial
from itertools import count
from pathlib import Path
from random import Random

import lxml.etree

from benchmarks.bench_html import paragraph
from benchmarks.harness import Benchmark, stopwatch
from db.stories import Original
from editor.desk.opening import open_library
from editor.desk.taking_in import store, understand
from editor.importing import feed
from editor.importing.source import Source

ENTRIES = 1_000


def prepare(folder: Path, random: Random) -> Benchmark:
    """Write a feed of a thousand entries, no two alike."""
    raw = written(random)
    libraries = (folder / f"{number}.sqlite" for number in count())
    return Benchmark(
        peers={
            "lxml alone": stopwatch(partial(take_apart, raw)),
            "Dateline, to stories": stopwatch(partial(read, raw)),
            "Dateline, into a library": stopwatch(lambda: take_in(raw, next(libraries))),
        },
        reference="lxml alone",
        warm_ups=1,
        runs=5,
        items=ENTRIES,
    )


def take_apart(raw: bytes) -> None:
    """Give the texts of all entries."""
    root = lxml.etree.fromstring(raw)
    found = [[part.text for part in entry] for entry in root.iter("item")]
    assert len(found) == ENTRIES


def read(raw: bytes) -> None:
    """Read the entries as the program does."""
    today = datetime.now(UTC).date()
    assert len(feed.unpack(Source(raw=raw, name="feed.xml", today=today), "rss").stories) == ENTRIES


def take_in(raw: bytes, path: Path) -> None:
    """Read the entries and store them in a new library."""
    original = Original("feed.xml", raw)
    with open_library(path, "Desk") as library:
        assert len(store(library, original, understand(original).stories)) == ENTRIES


def written(random: Random) -> bytes:
    """Write the feed."""
    entries = "".join(
        f"<item><title>Новость {number} о перевозке</title><guid>{number}</guid>"
        f"<pubDate>Fri, 05 Dec 2025 10:00:00 GMT</pubDate>"
        f"<description>{scattered(random)}</description></item>"
        for number in range(ENTRIES)
    )
    return f"<rss version='2.0'><channel><title>Вести</title>{entries}</channel></rss>".encode()


def scattered(random: Random) -> str:
    """Write a few sentences in words that stand in another order in each entry."""
    words = " ".join(paragraph(random) for _ in range(2)).split()
    random.shuffle(words)
    return " ".join(words)
