"""Which sentence of a paragraph's English says what which sentence of its source says.

Lengths decide, numbers and names confirm. Source of the lengths' weights: W. Gale and K. Church,
A Program for Aligning Sentences in Bilingual Corpora, Computational Linguistics 19 (1993).
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import erfc, log, sqrt

from editor.translating.figures import WORDS, figures
from editor.translating.sentences import split

Name = tuple[str, str]
"""A name as the source has it, and its English."""

_VARIANCE = 6.8  # of letters for each letter, as Gale and Church found it for several languages
_BEADS = {(1, 1): 0.89, (1, 2): 0.0445, (2, 1): 0.0445, (1, 0): 0.005, (0, 1): 0.005}
_UNLIKE = 3.0  # what a number or name without its like costs: as much as e to the third of chance
_FARTHEST = 2.5  # standard deviations; beyond it two sentences are of too different length
_MOST = 60  # sentences a side


@dataclass(frozen=True, slots=True)
class _Bead:
    """Sentences that go together: which of the source's, which of the English's."""

    source: range
    target: range


def sentence_pairs(
    source: str, target: str, source_lang: str, target_lang: str, names: Sequence[Name] = ()
) -> list[tuple[str, str]]:
    """Return the sentences of a source with the one sentence of its English that says the same.

    Unsure ones are left out: those that were joined or cut, differ much in length, or do not hold
    the same numbers and names. A text of one sentence has none.
    """
    ours = [sentence for sentence, _ in split(source, source_lang) if sentence]
    theirs = [sentence for sentence, _ in split(target, target_lang) if sentence]
    if not (1 < len(ours) <= _MOST and 1 < len(theirs) <= _MOST):
        return []
    growth = sum(map(len, theirs)) / sum(map(len, ours))
    beads = _aligned(ours, theirs, growth, names)
    if any(not bead.source or not bead.target for bead in beads):
        return []
    singles = [
        (ours[bead.source[0]], theirs[bead.target[0]])
        for bead in beads
        if len(bead.source) == len(bead.target) == 1
    ]
    return [
        (one, other)
        for one, other in singles
        if not _strangers(one, other, names) and abs(_deviation(one, other, growth)) < _FARTHEST
    ]


def _aligned(
    ours: Sequence[str], theirs: Sequence[str], growth: float, names: Sequence[Name]
) -> list[_Bead]:
    """Return the beads that cost least, by dynamic programming over both sides."""
    best: dict[tuple[int, int], tuple[float, tuple[int, int]]] = {(0, 0): (0.0, (0, 0))}
    for i in range(len(ours) + 1):
        for j in range(len(theirs) + 1):
            for (wide, high), chance in _BEADS.items():
                before = best.get((i - wide, j - high))
                if before is None:
                    continue
                one, other = " ".join(ours[i - wide : i]), " ".join(theirs[j - high : j])
                cost = before[0] - log(chance) + _cost(one, other, growth, names)
                if (i, j) not in best or cost < best[i, j][0]:
                    best[i, j] = cost, (wide, high)
    beads: list[_Bead] = []
    i, j = len(ours), len(theirs)
    while i or j:
        _, (wide, high) = best[i, j]
        beads.append(_Bead(range(i - wide, i), range(j - high, j)))
        i, j = i - wide, j - high
    return beads[::-1]


def _cost(one: str, other: str, growth: float, names: Sequence[Name]) -> float:
    if not one or not other:
        return 0.0
    chance = erfc(abs(_deviation(one, other, growth)) / sqrt(2))
    return -log(max(chance, 1e-12)) + _UNLIKE * _strangers(one, other, names)


def _deviation(one: str, other: str, growth: float) -> float:
    return (len(other) - len(one) * growth) / sqrt(_VARIANCE * max(1, len(one)))


def _strangers(one: str, other: str, names: Sequence[Name]) -> int:
    """Count the numbers and names of one text that the other has not."""
    ours = Counter(figure.value for figure in figures(one, ","))
    theirs = Counter(figure.value for figure in figures(other, "."))
    small = other.casefold().split()
    spelt = sum(
        value in range(len(WORDS)) and WORDS[int(value)] in small for value in ours - theirs
    )
    numbers = (ours - theirs).total() - spelt + (theirs - ours).total()
    return numbers + sum((name in one) != (english in other) for name, english in names)
