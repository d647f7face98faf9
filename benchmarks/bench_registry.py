"""How long until a story's names are found in a registry of 50,000, beside one of 500?

Each entity has a name, its surname alone and an English spelling, entered as the desk enters them.
A library is opened anew each time, so that nothing is ready but the file; the story has 3,000
characters, and its words have been seen before, as those of most stories have.
"""

from functools import partial
from itertools import product
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from benchmarks.bench_names import story
from benchmarks.harness import Benchmark, stopwatch
from db import entities
from db.library import Library
from db.records import EntityType
from editor.desk import registry
from editor.desk.opening import open_library
from editor.tagging import keys

if TYPE_CHECKING:
    from collections.abc import Callable

FEW, MANY = 500, 50_000
OPENED, FOUND = "{} entities, library opened", "{} entities, names found in a story"
SYLLABLES = ("ба", "ве", "ги", "до", "жу", "за", "ки", "ло", "ме", "ну", "ра", "си", "то", "фу")
FIRST_NAMES = ("Марина", "Олег", "Динара", "Пётр", "Анна", "Тимур", "Вера", "Павел")


def prepare(folder: Path, random: Random) -> Benchmark:
    """Write both registries."""
    rows = story(random)
    words = [(text, keys.tokens(text, "ru")) for text in rows]
    peers: dict[str, Callable[[], float]] = {}
    for count in (FEW, MANY):
        path = folder / f"{count}.sqlite"
        fill(path, count, random)
        peers[OPENED.format(count)] = stopwatch(partial(open_anew, path))
        peers[FOUND.format(count)] = partial(find, path, words)
    return Benchmark(peers=peers, reference=FOUND.format(FEW), runs=9)


def fill(path: Path, count: int, random: Random) -> None:
    """Enter so many persons, their surnames made of syllables."""
    surnames = ["".join(parts).capitalize() + "ев" for parts in product(SYLLABLES, repeat=3)]
    with open_library(path, "") as library, library.write():
        for number in range(count):
            first, last = random.choice(FIRST_NAMES), surnames[number % len(surnames)]
            english = f"Person {number}"
            entity = entities.add(library, EntityType.PERSON, f"{first} {last}", english, lang="ru")
            entities.add_alias(library, entity.id, last, "ru")
        while registry.key_wordings(library):
            continue


def open_anew(path: Path) -> None:
    """Open a library, after which its registry is ready."""
    Library(path, read_only=True).close()


def find(path: Path, words: list[tuple[str, list[keys.Token]]]) -> float:
    """Return the seconds that finding takes in a library just opened."""
    with Library(path, read_only=True) as library:
        return stopwatch(partial(look, library, words))()


def look(library: Library, words: list[tuple[str, list[keys.Token]]]) -> None:
    """Find what a story's rows may name."""
    known = registry.gazetteer(library, words)
    for text, tokens in words:
        known.find(text, tokens)
    entities.by_ids(library, known.payloads())
