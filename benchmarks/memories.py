"""Memories of any size for benchmarks, questions to them, and peers that answer.

Real sentences would have to come along; these are made of clauses with numbers, places and days
drawn by chance, so that pairs alike are denser than in a newsroom, which is the harder case.
"""

import gc
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import cycle
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import perf_counter, process_time, thread_time
from typing import Any

from rapidfuzz import process
from rapidfuzz.distance import Levenshtein
from sqlite_utils import Database
from translate.search.match import matcher
from translate.storage.base import TranslationStore, TranslationUnit

from benchmarks.harness import Benchmark, Measured, most_memory
from db import memory
from db.library import Library
from db.pairs import Pair
from editor.desk.memory_lookup import MemoryLookup, Question
from editor.tasks import LOOKUP_CACHE_KB
from editor.text import fold
from editor.translating.matching import Rules

OURS = "Dateline"
OURS_CLOCK = "Dateline, by the clock"
LOADING = "Dateline, reading it all in"
TOOLKIT = "translate-toolkit's matcher"
SCAN = "rapidfuzz over all, by length"
FTS = "FTS5, rare words, then rapidfuzz"
THRESHOLD = 70
RAREST = 8
CANDIDATES = 200

WHO = (
    *("Министерство финансов", "Пресс-служба ведомства", "Глава комитета", "Агентство"),
    *("Представитель биржи", "Совет директоров", "Правительство области", "Группа экспертов"),
)
WHAT = (
    *("сообщило о росте цен на нефть до", "оценило ущерб от паводка в", "выделило на ремонт дорог"),
    *("опубликовало данные за последние", "обсудило с партнёрами поставки объёмом"),
    *("направило пострадавшим районам", "ожидает снижения инфляции до", "перечислило школам"),
)
UNITS = ("млн тенге", "тысяч тонн", "процентов", "км", "дней", "рабочих мест", "вагонов", "домов")
WHERE = (
    *("в Алматы", "в Вене", "на севере страны", "в приграничных районах", "на востоке области"),
    *("в столице и пригородах", "вдоль трассы", "в пяти крупнейших городах"),
)
WHY = (
    "говорится в сообщении, которое распространили в понедельник утром",
    "передаёт корреспондент агентства со ссылкой на собственные источники",
    "рассказал журналистам после заседания заместитель председателя",
    "следует из отчёта, с которым ознакомилась редакция",
    "заявил он на встрече с представителями деловых кругов",
    "уточнили в ведомстве, не называя сроков и исполнителей",
)


class OrderedUnit(TranslationUnit):
    """A unit that can stand beside another of the same score; the toolkit's own cannot."""

    def __lt__(self, other: object) -> bool:
        return False


def sentences(random: Random, count: int) -> Iterator[str]:
    """Yield sentences of a news story, some 130 characters each."""
    for _ in range(count):
        amount = f"{random.randrange(1, 9_999)},{random.randrange(10)} {random.choice(UNITS)}"
        clauses = [random.choice(WHO), random.choice(WHAT), amount, random.choice(WHERE)]
        extra = f"№ {random.randrange(100_000)}" if random.random() < 0.5 else ""
        yield " ".join(filter(None, (*clauses, extra))) + ", " + random.choice(WHY) + "."


def build(path: Path, sources: Sequence[str]) -> None:
    """Make a library with a pair for each source."""
    with Library(path) as library, library.write():
        memory.add(
            library,
            (
                Pair(source_lang="ru", target_lang="en", source=source, target=f"English {number}")
                for number, source in enumerate(sources)
            ),
        )


def questions(random: Random, sources: Sequence[str], count: int) -> list[str]:
    """Return sources edited as a desk edits: up to a fifth of the words replaced."""
    asked: list[str] = []
    for source in random.sample(sources, count):
        words = source.split()
        for _ in range(random.randint(0, len(words) // 5)):
            words[random.randrange(len(words))] = random.choice(WHY).split()[0]
        asked.append(" ".join(words))
    return asked


def compare(folder: Path, random: Random, size: int, runs: int) -> Benchmark:
    """Let every peer answer the same questions to a memory of that size, one a run.

    A process of its own reads all of the memory in and tells how much that adds to what it had.
    """
    sources = list(sentences(random, size))
    asked = questions(random, sources, min(size, runs + 2))
    build(folder / "memory.sqlite", sources)
    lookup = _lookup(folder / "memory.sqlite")
    peers = {
        OURS: (partial(_answer, lookup), thread_time),
        OURS_CLOCK: (partial(_answer, lookup), perf_counter),
        SCAN: (_scan(sources), thread_time),
        FTS: (_fts(folder / "fts.sqlite", sources), thread_time),
        TOOLKIT: (_toolkit(sources), thread_time),
    }
    timed = {name: _peer(answer, asked, clock) for name, (answer, clock) in peers.items()}
    return Benchmark(
        peers={**timed, LOADING: partial(loaded, folder / "memory.sqlite", asked[0])},
        reference=OURS,
        runs=runs,
    )


def loaded(path: Path, text: str) -> Measured:
    """Have a process of its own read a memory in and look a text up."""
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.memories", str(path), text],
        capture_output=True,
        check=True,
        text=True,
    )
    seconds, added = map(float, done.stdout.split())
    return Measured(seconds, added)


def load(path: Path, text: str) -> Measured:
    """Read a memory in here, and tell the memory this adds to that of one with a single pair."""
    with TemporaryDirectory() as folder:
        build(Path(folder) / "memory.sqlite", [text])
        _answer(_lookup(Path(folder) / "memory.sqlite"), text)
    empty = most_memory()
    begin = process_time()
    lookup = _lookup(path)
    seconds = process_time() - begin
    _answer(lookup, text)
    return Measured(seconds, most_memory() - empty)


def _peer(
    answer: Callable[[str], Any], asked: Sequence[str], clock: Callable[[], float]
) -> Callable[[], float]:
    following = cycle(asked)

    def seconds() -> float:
        question = next(following)
        begin = clock()
        answer(question)
        return clock() - begin

    return seconds


def _lookup(path: Path) -> MemoryLookup:
    lookup = MemoryLookup(Library(path, read_only=True, cache_kb=LOOKUP_CACHE_KB))
    while lookup.read_on("ru"):
        pass
    return lookup


def _answer(lookup: MemoryLookup, text: str) -> object:
    rules = Rules(threshold=THRESHOLD)
    return lookup.find(Question(text=text, lang="ru"), rules, threading.Event())


def _scan(sources: Sequence[str]) -> Callable[[str], object]:
    by_length = sorted(map(fold, sources), key=len)
    ends: dict[int, int] = {}
    for place, source in enumerate(by_length):
        ends[len(source)] = place + 1

    def answer(text: str) -> object:
        text = fold(text)
        least, most = len(text) * THRESHOLD / 100, len(text) * 100 / THRESHOLD
        first = max((end for length, end in ends.items() if length < least), default=0)
        last = max((end for length, end in ends.items() if length <= most), default=0)
        return process.extract(
            text,
            by_length[first:last],
            scorer=Levenshtein.normalized_similarity,
            score_cutoff=THRESHOLD / 100,
            limit=5,
        )

    return answer


def _fts(path: Path, sources: Sequence[str]) -> Callable[[str], object]:
    db = Database(path, execute_plugins=False)
    db.execute("CREATE VIRTUAL TABLE found USING fts5(source, tokenize='unicode61')")
    db.conn.executemany("INSERT INTO found(source) VALUES (?)", ((fold(each),) for each in sources))
    db.conn.commit()
    db.execute("CREATE VIRTUAL TABLE words USING fts5vocab('found', 'row')")

    def frequency(word: str) -> int:
        found = db.execute("SELECT doc FROM words WHERE term = ?", (word,)).fetchone()
        return found[0] if found else 0

    def answer(text: str) -> object:
        text = fold(text)
        known = {word: often for word in set(text.split()) if (often := frequency(word))}
        rare = sorted(known, key=known.__getitem__)[:RAREST]
        wanted = " OR ".join(f'"{word}"' for word in rare)
        candidates = db.execute(
            "SELECT source FROM found WHERE found MATCH ? ORDER BY rank LIMIT ?",
            (wanted, CANDIDATES),
        )
        return process.extract(
            text,
            [source for (source,) in candidates],
            scorer=Levenshtein.normalized_similarity,
            score_cutoff=THRESHOLD / 100,
            limit=5,
        )

    return answer


def _toolkit(sources: Sequence[str]) -> Callable[[str], object]:
    store = TranslationStore()
    for number, source in enumerate(sources):
        unit = TranslationUnit(source)
        unit.target = f"English {number}"
        store.addunit(unit)
    known = matcher(store, max_candidates=5, min_similarity=THRESHOLD, max_length=1_000)
    for unit in known.candidates.units:  # the matcher's own copies
        unit.__class__ = OrderedUnit
    gc.freeze()
    return known.matches


if __name__ == "__main__":
    result = load(Path(sys.argv[1]), sys.argv[2])
    print(float(result), result.peak)
