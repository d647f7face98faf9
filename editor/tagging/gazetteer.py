"""Finds names of a list in a text, in any of their forms, longest first."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Generic, TypeVar

from editor.tagging.keys import Token

Payload = TypeVar("Payload")

_GAP = re.compile(r"[\s«»\"“”„.,-]{1,4}")
_FULL_STOP = re.compile(r"[.,]\s|\n")
_ABBREVIATED = 2  # letters before a dot that ends no sentence: г., И.


@dataclass(frozen=True, slots=True)
class Hit(Generic[Payload]):
    """A name found: from which word to which, half open, and what the list says of it."""

    first: int
    last: int
    start: int
    end: int
    found: tuple[Payload, ...]


class Gazetteer(Generic[Payload]):
    """A list of names by their sequences of forms (see `keys`)."""

    def __init__(self, entries: Iterable[tuple[Sequence[str], Payload]] = ()) -> None:
        self._by_first: dict[str, dict[tuple[str, ...], list[Payload]]] = defaultdict(dict)
        for sequence, payload in entries:
            self.add(sequence, payload)

    def add(self, sequence: Sequence[str], payload: Payload) -> None:
        """Enter a name."""
        found = self._by_first[sequence[0]].setdefault(tuple(sequence), [])
        if payload not in found:
            found.append(payload)

    def payloads(self) -> set[Payload]:
        """Return what is listed."""
        return {
            payload
            for sequences in self._by_first.values()
            for payloads in sequences.values()
            for payload in payloads
        }

    def find(self, text: str, words: Sequence[Token]) -> list[Hit[Payload]]:
        """Return the names in a text, the longest at each place; they do not overlap.

        A name begins with a capital, a digit or a quotation mark, and no sentence ends inside it.
        """
        hits: list[Hit[Payload]] = []
        at = 0 if self._by_first else len(words)
        while at < len(words):
            hit = self._at(text, words, at) if _may_begin(text, words[at]) else None
            if hit:
                hits.append(hit)
            at = hit.last if hit else at + 1
        return hits

    def _at(self, text: str, words: Sequence[Token], at: int) -> Hit[Payload] | None:
        best: list[Payload] = []
        length = 0
        for form in words[at].forms:
            for sequence, payloads in self._by_first.get(form, {}).items():
                if len(sequence) >= length and _matches(text, words, at, sequence):
                    best = [*best, *payloads] if len(sequence) == length else [*payloads]
                    length = len(sequence)
        if not best:
            return None
        start, end = words[at].start, words[at + length - 1].end
        return Hit(at, at + length, start, end, tuple(dict.fromkeys(best)))


def lookup_keys(text: str, words: Sequence[Token]) -> set[str]:
    """Return the first one or two forms of whatever name may begin in a text."""
    keys: set[str] = set()
    for at, word in enumerate(words):
        if _may_begin(text, word):
            keys.update(word.forms)
            following = words[at + 1].forms if at + 1 < len(words) else ()
            keys.update(f"{one} {two}" for one in word.forms for two in following)
    return keys


def _matches(text: str, words: Sequence[Token], at: int, sequence: Sequence[str]) -> bool:
    if at + len(sequence) > len(words):
        return False
    following = zip(sequence, words[at:], strict=False)
    if not all(form in word.forms for form, word in following):
        return False
    inside = words[at : at + len(sequence)]
    return all(_joined(text, one, other) for one, other in pairwise(inside))


def _joined(text: str, one: Token, other: Token) -> bool:
    gap = text[one.end : other.start]
    if not _GAP.fullmatch(gap):
        return False
    return not _FULL_STOP.search(gap) or len(one.text) <= _ABBREVIATED


def _may_begin(text: str, word: Token) -> bool:
    first = text[word.start]
    return not first.islower() or text[word.start - 1 : word.start] in tuple('«"“„')
