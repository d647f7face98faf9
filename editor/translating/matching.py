"""How well the memory's pairs answer to a text: an honest score, penalties, an order.

The score is the share of letters alike (Levenshtein), rounded down, and 100 for the same text
alone. Penalties do not change it: they count in the order and against the threshold, and are told.
"""

import threading
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from db.pairs import Match, MatchKind, Pair, PairOrigin
from editor.text import fold

HIGHEST_FUZZY = 99
_ORDER = tuple(MatchKind)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """What is shown of the memory, and what it is worth.

    `threshold` and the penalties are in per cent, `most` is how many matches to show. `old_before`
    is the day, as YYYY-MM-DD, before which a pair counts as old.
    """

    threshold: int = 70
    most: int = 5
    imported: int = 0
    machine: int = 10
    old: int = 0
    old_before: str = ""

    def penalty(self, pair: Pair) -> int:
        """Return what is taken off for where a pair comes from and how old it is."""
        foreign = pair.origin not in (PairOrigin.CONFIRMED, PairOrigin.SENTENCE)
        machine = pair.origin == PairOrigin.MACHINE
        aged = bool(self.old_before) and pair.at < self.old_before
        return self.imported * foreign + self.machine * machine + self.old * aged


def fuzzy(
    text: str, pairs: Sequence[Pair], threshold: int, cancel: threading.Event | None = None
) -> list[Match]:
    """Return the pairs whose sources are at least `threshold` per cent like a text, unsorted.

    What is the same but for case, ё and blanks scores 99. Nothing is found once `cancel` is set.
    """
    from rapidfuzz.distance import Levenshtein

    plain = fold(text)
    found: list[Match] = []
    for pair in pairs:
        if cancel is not None and cancel.is_set():
            return []
        likeness = Levenshtein.normalized_similarity(
            plain, fold(pair.source), score_cutoff=threshold / 100 - 1e-6
        )
        score = min(HIGHEST_FUZZY, int(likeness * 100 + 1e-9))
        if score >= threshold:
            found.append(Match(pair, score, MatchKind.FUZZY))
    return found


def ranked(matches: Iterable[Match], rules: Rules) -> list[Match]:
    """Return the matches worth showing, the best first, each English once."""
    latest = sorted(matches, key=_age, reverse=True)
    weighed = [(rules.penalty(match.pair), match) for match in latest]
    found: dict[str, Match] = {}
    for penalty, match in sorted(weighed, key=_rank):
        if len(found) == rules.most or match.score - penalty < rules.threshold:
            break
        found.setdefault(match.english, replace(match, penalty=penalty))
    return list(found.values())


def _age(match: Match) -> tuple[str, int]:
    return match.pair.at, match.pair.id


def _rank(weighed: tuple[int, Match]) -> tuple[int, int]:
    penalty, match = weighed
    return penalty - match.score, _ORDER.index(match.kind)
