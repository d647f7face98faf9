"""Which of a story's earlier paragraphs each of its new ones continues: pure functions."""

import re
from collections import defaultdict, deque
from collections.abc import Sequence
from difflib import SequenceMatcher

from editor.text import fold

LIKE = 0.4  # unrelated sentences share their little words, which comes to 0.2
MOST_PAIRS = 1_000_000  # of texts compared with each other, which takes two seconds

_WORD = re.compile(r"\w+")


def align(old: Sequence[str], new: Sequence[str]) -> list[int | None]:
    """Return for each new text the place of the old text it continues, or None.

    Equal texts go together first, in order and then wherever they moved; of the others those that
    share most of their words do. No old text is continued twice. Case, ё for е and blanks make no
    difference.
    """
    was, now = list(map(fold, old)), list(map(fold, new))
    found: list[int | None] = [None] * len(now)
    _in_order(was, now, found)
    _moved(was, now, found)
    _similar(was, now, found)
    return found


def _in_order(was: list[str], now: list[str], found: list[int | None]) -> None:
    if len(was) * len(now) > MOST_PAIRS:
        return
    for old, new, length in SequenceMatcher(None, was, now).get_matching_blocks():
        found[new : new + length] = range(old, old + length)


def _moved(was: list[str], now: list[str], found: list[int | None]) -> None:
    places: dict[str, deque[int]] = defaultdict(deque)
    for old in _left(was, found):
        places[was[old]].append(old)
    for new, text in enumerate(now):
        if found[new] is None and places[text]:
            found[new] = places[text].popleft()


def _similar(was: list[str], now: list[str], found: list[int | None]) -> None:
    old_words = {old: set(_WORD.findall(was[old])) for old in _left(was, found)}
    new_words = {new: set(_WORD.findall(now[new])) for new, old in enumerate(found) if old is None}
    if len(old_words) * len(new_words) > MOST_PAIRS:
        return
    pairs = [
        (-likeness, abs(new - old), new, old)
        for new, ours in new_words.items()
        for old, theirs in old_words.items()
        if (likeness := _likeness(ours, theirs)) >= LIKE
    ]
    for *_, new, old in sorted(pairs):
        if found[new] is None and old in old_words:
            found[new] = old
            del old_words[old]


def _left(was: list[str], found: list[int | None]) -> list[int]:
    """Return the places of old texts that nothing continues yet."""
    return sorted(set(range(len(was))).difference(found))


def _likeness(one: set[str], other: set[str]) -> float:
    """Return the share of words in common (Dice's coefficient), 0 where there are no words."""
    return 2 * len(one & other) / (len(one) + len(other) or 1)
