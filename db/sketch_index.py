"""The sketches of one direction of translation in memory, searched for the most alike.

The library's file stays the truth: what is here is read from it, bit by bit if need be, and
follows what any program writes there. A pair that is gone from the file may still be named here;
whoever looks it up finds nothing.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING

from db.library import Library
from db.sketches import BITS, BYTES, sketches

if TYPE_CHECKING:
    import numpy

LARGEST = 1 << 17
"""Sketches in a run: eight words of each fit the processor's cache, and joining takes 20 ms."""

_AT_A_TIME = 10_000


@dataclass(frozen=True, slots=True)
class _Run:
    """Sketches sorted by the length of their texts, a column for each of their eight words."""

    numbers: "numpy.ndarray"
    lengths: "numpy.ndarray"
    filled: "numpy.ndarray"
    words: "numpy.ndarray"

    def __len__(self) -> int:
        return len(self.numbers)


class SketchIndex:
    """Finds the pairs of a direction whose sources are most like a text. Belongs to one thread."""

    def __init__(self, source_lang: str, target_lang: str) -> None:
        self.direction = (source_lang, target_lang)
        self.whole = False
        """Whether all that the library held at some moment has been read."""
        self._runs: list[_Run] = []
        self._last = 0

    def __len__(self) -> int:
        return sum(map(len, self._runs))

    def read_on(self, library: Library, most: int = LARGEST) -> bool:
        """Take in what the library holds beyond what was read; return whether there may be more.

        `most` is how many sketches to read at most: 100,000 take some 80 ms.
        """
        read = 0
        fresh: list[_Run] = []
        while read < most:
            newest = library.value("SELECT coalesce(max(number), 0) FROM sketch")
            found = library.rows_plain(
                """SELECT number, length, bits FROM sketch
                   WHERE number > ? AND number <= ? AND source_lang = ? AND target_lang = ?
                   ORDER BY number LIMIT ?""",
                (self._last, newest, *self.direction, min(_AT_A_TIME, most - read)),
            )
            if not found:
                self._last, self.whole = newest, True
                break
            fresh.append(_run(found))
            self._last = found[-1][0]
            read += len(found)
        self._add(fresh)
        return read == most

    def nearest(self, text: str, least: float, most: int = 50) -> list[int]:
        """Return the numbers of the sketches most like a folded text's, the best first.

        `least` is the likeness from 0 to 1 that counts: texts shorter or longer than that allows
        are left out. `most` is how many numbers to return at most.
        """
        import numpy as np

        (bits,) = sketches([text])
        asked = np.frombuffer(bits, np.uint64)
        shortest, longest = ceil(len(text) * least), int(len(text) / least)
        best_numbers, best_likeness = np.empty(0, np.int64), np.empty(0, np.float32)
        for run in self._runs:
            first = int(np.searchsorted(run.lengths, shortest))
            end = int(np.searchsorted(run.lengths, longest, "right"))
            if first == end:
                continue
            likeness = _likeness(run, first, end, asked)
            floor = best_likeness.min() if len(best_likeness) == most else -1
            places = np.flatnonzero(likeness > floor)
            likeness = np.concatenate((best_likeness, likeness[places]))
            numbers = np.concatenate((best_numbers, run.numbers[first:end][places]))
            if len(numbers) > most:
                top = np.argpartition(likeness, -most)[-most:]
                likeness, numbers = likeness[top], numbers[top]
            best_numbers, best_likeness = numbers, likeness
        return best_numbers[np.argsort(-best_likeness, kind="stable")].tolist()

    def _add(self, fresh: list[_Run]) -> None:
        """Add runs as one, and join runs while the last is not much smaller than the one before it.

        So there are few runs however little is added at a time, and each sketch is moved a few
        times only.
        """
        if fresh:
            self._runs.append(_joined(fresh))
        while len(self._runs) > 1:
            before, last = self._runs[-2:]
            if len(before) > 2 * len(last) or len(before) + len(last) > LARGEST:
                return
            self._runs[-2:] = [_joined((before, last))]


def _run(found: list[tuple[int, int, bytes]]) -> _Run:
    import numpy as np

    numbers, lengths, bits = zip(*found, strict=True)
    words = np.frombuffer(b"".join(bits), np.uint64).reshape(len(found), BYTES // 8).T
    filled = np.bitwise_count(words).sum(0, dtype=np.uint16)
    return _sorted(np.array(numbers, np.int64), np.array(lengths, np.int32), filled, words)


def _joined(runs: Sequence[_Run]) -> _Run:
    import numpy as np

    return _sorted(
        np.concatenate([run.numbers for run in runs]),
        np.concatenate([run.lengths for run in runs]),
        np.concatenate([run.filled for run in runs]),
        np.concatenate([run.words for run in runs], axis=1),
    )


def _sorted(
    numbers: "numpy.ndarray",
    lengths: "numpy.ndarray",
    filled: "numpy.ndarray",
    words: "numpy.ndarray",
) -> _Run:
    import numpy as np

    order = np.argsort(lengths, kind="stable")
    return _Run(
        numbers[order], lengths[order], filled[order], np.ascontiguousarray(words[:, order])
    )


def _likeness(run: _Run, first: int, end: int, asked: "numpy.ndarray") -> "numpy.ndarray":
    """Return the Dice coefficients of a stretch of sketches and the one asked for, times 1/2."""
    import numpy as np

    shared = np.zeros(end - first, np.uint16)
    both = np.empty(end - first, np.uint64)
    for word, wanted in zip(run.words, asked, strict=True):
        np.bitwise_and(word[first:end], wanted, out=both)
        shared += np.bitwise_count(both)
    total = run.filled[first:end] + np.uint16(min(np.bitwise_count(asked).sum(), BITS))
    return shared / np.maximum(total, 1, dtype=np.float32)
