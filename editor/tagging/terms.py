"""The glossary's terms in a text, in whatever form its language puts them: text in, spans out."""

import re
from collections.abc import Iterable, Sequence
from itertools import product

from db.terms import Term, TermHit
from editor.tagging.lemmas import readings

_WORD = re.compile("[\\w\u0300-\u036f]+(?:[-'’][\\w\u0300-\u036f]+)*")

Readings = frozenset[str]
_Known = tuple[int, int, Sequence[Readings], Term]
"""A term: how many words it has, negative, its place among all, and how its words may be read."""


class TermMatcher:
    """Finds the terms of one language. Where terms overlap, the longest one that is first wins.

    Terms are kept by the readings of their first two words: many may begin with one word.
    """

    def __init__(self, terms: Iterable[Term], lang: str) -> None:
        self._lang = lang
        self._by_start: dict[tuple[str, str], list[_Known]] = {}
        for place, term in enumerate(terms):
            words = [readings(word, lang) for word in _WORD.findall(term.source)]
            if term.source_lang == lang and words:
                for start in product(words[0], words[1] if len(words) > 1 else ("",)):
                    self._by_start.setdefault(start, []).append((-len(words), place, words, term))

    def find(self, text: str) -> list[TermHit]:
        """Return the terms in a text, in order, none within another."""
        if not self._by_start:
            return []
        words = [(*found.span(), readings(found.group(), self._lang)) for found in _words(text)]
        found: list[TermHit] = []
        at = 0
        while at < len(words):
            known = self._longest_at(words, at)
            if known is None:
                at += 1
                continue
            length, term = known
            found.append(TermHit(words[at][0], words[at + length - 1][1], term))
            at += length
        return found

    def _longest_at(
        self, words: Sequence[tuple[int, int, Readings]], at: int
    ) -> tuple[int, Term] | None:
        seconds = words[at + 1][2] if at + 1 < len(words) else ()
        starts = product(words[at][2], (*seconds, ""))
        candidates = [each for start in starts for each in self._by_start.get(start, ())]
        for *_, wanted, term in sorted(candidates, key=_rank):
            said = [reading for *_, reading in words[at : at + len(wanted)]]
            if len(said) == len(wanted) and all(
                one & other for one, other in zip(wanted, said, strict=True)
            ):
                return len(wanted), term
        return None


def _words(text: str) -> Iterable[re.Match[str]]:
    return _WORD.finditer(text)


def _rank(known: _Known) -> tuple[int, int]:
    return known[:2]
