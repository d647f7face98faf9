"""Names in a story, by the best means there are for its language."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from db.records import EntityType, Gender
from editor.processes import Pool, WorkerDied
from editor.tagging.names import Name
from editor.tagging.topic_scores import Example

MODELLED = frozenset({"ru"})
"""The languages (ISO 639-1) whose names a model finds; elsewhere capitals show the plainest."""

LONGEST_WAIT = 60.0
"""Seconds for one part of a story. Most stories take a twentieth of one, once all is loaded."""

LONGEST_PART = 30_000  # characters given to the model at once
IDLE_S = 600.0
LONGEST_TEXT = 300_000  # of a story; what comes later is left to the registry

_MODULE = "editor.tagging.recogniser_worker"


@dataclass(frozen=True, slots=True)
class Scored:
    """What a text is about: its vector as text, and codes of topics with scores, best first."""

    vector: str
    scores: tuple[tuple[str, float], ...]


class RecogniserFailed(Exception):
    """Names could not be looked for. The message is a sentence for a person."""


class Recogniser:
    """Finds names in stories. Its owner closes it; it may be asked from any thread.

    Its process is started when first needed, and ended when nobody asked for `idle` seconds; 0
    keeps it until `close`.
    """

    def __init__(self, idle: float = IDLE_S) -> None:
        self._pool = Pool(_MODULE, processes=1, idle=idle)

    def __enter__(self) -> "Recogniser":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def pids(self) -> list[int]:
        """The numbers of the processes there are."""
        return self._pool.pids

    def names(self, rows: Sequence[str], lang: str) -> list[Name]:
        """Return the names in a story's rows, in order.

        Raises:
            RecogniserFailed: the model's process ended, took too long, or has no model.
        """
        if lang not in MODELLED:
            from editor.tagging import capitals

            return capitals.recognise(rows)
        return [name for first, part in _parts(rows) for name in self._ask(first, part)]

    def topics(self, texts: Sequence[str], lang: str, taught: Sequence[Example] = ()) -> Scored:
        """Score the topics of a text, its headline first; `lang` is ru or en.

        Raises:
            RecogniserFailed: as `names` does.
        """
        question = {
            "texts": [text[:LONGEST_PART] for text in texts],
            "lang": lang,
            "taught": [[example.vector, example.codes] for example in taught],
        }
        answer = self._answer(question)
        return Scored(answer["vector"], tuple((code, score) for code, score in answer["scores"]))

    def close(self) -> None:
        """End the process; whoever waits for names, or asks later, gets RecogniserFailed."""
        self._pool.close(for_good=True)

    def _ask(self, first: int, rows: Sequence[str]) -> Iterator[Name]:
        for row, start, end, kind, normal, gender in self._answer({"rows": rows})["names"]:
            yield Name(
                row=first + row,
                start=start,
                end=end,
                type=EntityType(kind),
                normal=normal,
                gender=Gender(gender),
            )

    def _answer(self, question: dict[str, Any]) -> dict[str, Any]:
        try:
            answer = self._pool.run(lambda worker: worker.ask(question, LONGEST_WAIT))
        except WorkerDied:
            raise RecogniserFailed(
                "The recogniser of names ended before it was done. Ask again, or mark by hand."
            ) from None
        if "error" in answer:
            raise RecogniserFailed(f"The recogniser of names failed: {answer['error']}")
        return answer


def what_is_missing(lang: str) -> str:
    """Say what is not done for a language; "" for one whose names a model finds."""
    if lang in MODELLED:
        return ""
    return (
        "There is no recogniser of names for this language: names of the registry are found, "
        "and the plainest by their capitals. Mark the others by hand."
    )


def _parts(rows: Sequence[str]) -> Iterator[tuple[int, list[str]]]:
    """Yield the rows in parts that a model takes in its stride, each with its first row."""
    part: list[str] = []
    first, length, total = 0, 0, 0
    for position, row in enumerate(rows):
        total += len(row)
        text = row if len(row) <= LONGEST_PART and total <= LONGEST_TEXT else ""
        if part and length + len(text) > LONGEST_PART:
            yield first, part
            part, first, length = [], position, 0
        part.append(text)
        length += len(text)
    if any(map(str.strip, part)):
        yield first, part
