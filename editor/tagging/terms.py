"""The glossary's terms in a text, in whatever form its language puts them: text in, spans out."""

import re
from collections.abc import Iterable, Sequence

from db.terms import Term, TermHit
from editor.tagging.lemmas import readings

_WORD = re.compile("[\\w\u0300-\u036f]+(?:[-'’][\\w\u0300-\u036f]+)*")

Readings = frozenset[str]


class TermMatcher:
    """Finds the terms of one language. Where terms overlap, the longest one that is first wins."""

    def __init__(self, terms: Iterable[Term], lang: str) -> None:
        self._lang = lang
        self._by_first: dict[str, list[tuple[Sequence[Readings], Term]]] = {}
        for term in terms:
            words = [readings(word, lang) for word in _WORD.findall(term.source)]
            if term.source_lang == lang and words:
                for first in words[0]:
                    self._by_first.setdefault(first, []).append((words, term))
        for those in self._by_first.values():
            those.sort(key=_length, reverse=True)

    def find(self, text: str) -> list[TermHit]:
        """Return the terms in a text, in order, none within another."""
        if not self._by_first:
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
        candidates = [each for first in words[at][2] for each in self._by_first.get(first, ())]
        for wanted, term in sorted(candidates, key=_length, reverse=True):
            said = [reading for *_, reading in words[at : at + len(wanted)]]
            if len(said) == len(wanted) and all(
                one & other for one, other in zip(wanted, said, strict=True)
            ):
                return len(wanted), term
        return None


def _words(text: str) -> Iterable[re.Match[str]]:
    return _WORD.finditer(text)


def _length(candidate: tuple[Sequence[Readings], Term]) -> int:
    return len(candidate[0])
