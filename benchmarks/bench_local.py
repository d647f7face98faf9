"""How quick is the local engine through the program, beside one bare fxtranslate?

Both translate the same Portuguese sentences with the same model. Dateline's time holds the way to
its processes and back, the protection of addresses and the guards. The processes are started by the
rounds that do not count; what a start takes is a peer of its own. The memory of a process that
has its model loaded goes to standard error, once.
"""

import sys
import threading
from collections.abc import Sequence
from functools import cache, partial
from itertools import islice
from pathlib import Path
from random import Random
from typing import Any

from benchmarks.harness import Benchmark, stopwatch
from editor.translating.firefox import Firefox
from editor.translating.models import bundled_folders, find_models

BARE = "one bare fxtranslate"
THROUGH = "Dateline, a process a core"
START = "a process started and loaded"
ROWS = 24
PARTS = (
    ("O ministro da Economia", "O porta-voz do governo", "A diretora do banco central"),
    ("disse na terça-feira em entrevista coletiva", "afirmou ontem durante a reunião anual"),
    (
        "que a inflação deve recuar nos próximos meses",
        "que as novas regras entram em vigor em maio",
    ),
    ("embora os preços dos alimentos continuem a subir", "apesar das críticas da oposição"),
    ("nas principais cidades do país.", "em várias regiões do interior e do litoral."),
)


def prepare(folder: Path, random: Random) -> Benchmark:
    """Write a story of rows of three sentences, and make both ready."""
    del folder  # models are read where they are installed
    rows = [" ".join(sentence(random) for _ in range(3)) for _ in range(ROWS)]
    engine = Firefox(bundled_folders())
    return Benchmark(
        peers={
            BARE: stopwatch(partial(translate_alone, rows)),
            THROUGH: stopwatch(partial(translate_through, engine, rows)),
            START: stopwatch(start_and_end),
        },
        reference=BARE,
        runs=7,
    )


def sentence(random: Random) -> str:
    """Write one sentence of some twenty words."""
    return " ".join(random.choice(part) for part in PARTS)


def translate_alone(rows: Sequence[str]) -> None:
    """Translate sentence by sentence in this process, as fxtranslate's own example does."""
    translator = bare_translator()
    for row in rows:
        for each in row.split(". "):
            assert translator.translate(each)


def translate_through(engine: Firefox, rows: Sequence[str]) -> None:
    """Translate the rows as the program does."""
    outcomes = list(engine.translate(rows, "pt", "en", threading.Event()))
    assert len(outcomes) == len(rows)
    say_memory(tuple(engine.pids))


def start_and_end() -> None:
    """Start a process, load its model, translate one sentence, end it."""
    engine = Firefox(bundled_folders(), processes=1)
    assert list(islice(engine.translate(["Bom dia."], "pt", "en", threading.Event()), 1))
    engine.close()


@cache
def bare_translator() -> Any:
    """Load the model into this process."""
    from fxtranslate import Translator

    model = find_models(bundled_folders())["pt-en"]
    assert model.shortlist is not None
    return Translator(
        model.model.read_bytes(),
        model.source_vocab.read_bytes(),
        model.target_vocab.read_bytes(),
        model.shortlist.read_bytes(),
    )


@cache
def say_memory(pids: tuple[int, ...]) -> None:
    """Say how much memory each process holds, where the system tells."""
    for pid in pids:
        status = Path(f"/proc/{pid}/status")
        if status.exists():
            lines = dict(line.split(":", 1) for line in status.read_text("utf-8").splitlines())
            print(f"worker process: {lines['VmRSS'].strip()} resident", file=sys.stderr)
