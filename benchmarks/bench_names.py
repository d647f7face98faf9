"""How long until a story of 3,000 characters has its names, beside the bare model's?

The bare model marks spans and no more, in this process. Dateline's time holds the way to its own
process and back, cutting and joining, normal forms and genders. Finding the same story's names in
the registry is what `registry` measures.
"""

import subprocess
from functools import partial
from pathlib import Path
from random import Random

from benchmarks.harness import Benchmark, stopwatch
from editor.tagging.recogniser import Recogniser
from editor.tagging.russian_models import RussianModels

MODEL = "slovnet alone"
NAMES = "Dateline, names"
PEOPLE = ("Марина Зайцева", "Олег Никитин", "Динара Сапарова", "Пётр Островский")
BODIES = ("Министерство финансов", "Национальный банк", "МИД РК", "Верховный суд")
PLACES = ("Алматы", "Астаны", "Финляндии", "Казахстана")
SENTENCES = (
    "{person} заявила в {place}, что {body} готовит новые правила для перевозчиков зерна.",
    "По словам представителя {body}, в {place} открылся региональный центр ООН.",
    "Ранее {body} и власти {place} подписали соглашение, сообщил {person} журналистам.",
)


def prepare(folder: Path, random: Random) -> Benchmark:
    """Write a story and start the process."""
    del folder
    rows = story(random)
    models = RussianModels()
    recogniser = Recogniser()
    print(f"  {sum(map(len, rows))} characters; the process holds {memory(recogniser, rows)} MB")
    return Benchmark(
        peers={
            MODEL: stopwatch(partial(models.names, "\n\n".join(rows))),
            NAMES: stopwatch(partial(recogniser.names, rows, "ru")),
        },
        reference=MODEL,
    )


def story(random: Random) -> list[str]:
    """Write a story of 3,000 characters."""
    rows: list[str] = []
    while sum(map(len, rows)) < 3_000:
        rows.append(" ".join(sentence(random) for _ in range(4)))
    return rows


def sentence(random: Random) -> str:
    """Write a sentence with names in it."""
    return random.choice(SENTENCES).format(
        person=random.choice(PEOPLE), body=random.choice(BODIES), place=random.choice(PLACES)
    )


def memory(recogniser: Recogniser, rows: list[str]) -> int:
    """Return what the process holds after a story, in MB, as `ps` tells it."""
    recogniser.names(rows, "ru")
    [pid] = recogniser.pids
    told = subprocess.run(
        ("ps", "-o", "rss=", "-p", str(pid)), capture_output=True, text=True, check=True
    )
    return int(told.stdout) // 1024
