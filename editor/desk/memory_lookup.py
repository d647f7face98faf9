"""What the memory knows of a text: the same, nearly the same, and what can be set right."""

import threading
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from db import entities, memory
from db.library import Library
from db.memory import Context
from db.pairs import Match, Pair
from db.sketch_index import SketchIndex
from db.terms import Term
from editor.desk.opening import target_lang
from editor.settings import (
    MEMORY_IMPORTED,
    MEMORY_MACHINE,
    MEMORY_OLD,
    MEMORY_OLD_YEARS,
    MEMORY_SUGGESTIONS,
    MEMORY_THRESHOLD,
    Settings,
)
from editor.tagging.terms import TermMatcher
from editor.text import fold
from editor.translating import matching
from editor.translating.matching import Rules
from editor.translating.repairing import Names, repair, slotted

LEAST_THRESHOLD = 30
"""In per cent; below it texts have only their little words in common."""

REPAIRABLE = 10
"""How many of the most alike pairs are tried for repair; each takes a tenth of a millisecond."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A text to look up, its language, and between what it stands, where that is known."""

    text: str
    lang: str
    context: Context | None = None


class MemoryLookup:
    """Looks texts up in one library. Belongs to the thread whose library it is given."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._target_lang = target_lang(library)
        self._indexes: dict[str, SketchIndex] = {}
        self._names: tuple[int, str, TermMatcher] | None = None

    def read_on(self, lang: str) -> bool:
        """Read some of the memory for texts in a language; return whether there may be more."""
        return self._index(lang).read_on(self._library)

    def find(
        self, question: Question, rules: Rules, cancel: threading.Event | None = None
    ) -> list[Match]:
        """Return what answers to a question, the best first.

        Pairs alike but not the same come from as much of the memory as `read_on` has read, and
        from all that was added since it had read everything.
        """
        same = memory.exact(
            self._library, question.text, question.lang, self._target_lang, question.context
        )
        known = {match.pair.id for match in same}
        near = [pair for pair in self._near(question, rules) if pair.id not in known]
        alike = matching.fuzzy(question.text, near, rules.threshold, cancel)
        right = self._repaired(question, alike) if alike else []
        known = {match.pair.id for match in right}
        others = [match for match in alike if match.pair.id not in known]
        return matching.ranked([*same, *right, *others], rules)

    def _near(self, question: Question, rules: Rules) -> list[Pair]:
        index = self._index(question.lang)
        numbers = index.nearest(fold(question.text), rules.threshold / 100)
        return memory.sketched(self._library, numbers) if numbers else []

    def _repaired(self, question: Question, alike: Sequence[Match]) -> list[Match]:
        names = self._names_in(question.lang)
        ours = slotted(question.text, names)
        return list(filter(None, (repair(ours, match.pair, names) for match in _best(alike))))

    def _names_in(self, lang: str) -> Names:
        """Return what finds where a text names entities of the registry, and their English."""
        version = self._library.data_version()
        if self._names is None or self._names[:2] != (version, lang):
            self._names = version, lang, TermMatcher(_registry(self._library, lang), lang)
        known = self._names[2]
        return lambda text: [(hit.start, hit.end, hit.term.wanted) for hit in known.find(text)]

    def _index(self, lang: str) -> SketchIndex:
        index = self._indexes.setdefault(lang, SketchIndex(lang, self._target_lang))
        if index.whole:
            index.read_on(self._library)
        return index


def rules(settings: Settings, today: date) -> Rules:
    """Return what the settings say the memory's pairs are worth."""
    years = max(0, settings.get(MEMORY_OLD_YEARS))
    return Rules(
        threshold=min(100, max(LEAST_THRESHOLD, settings.get(MEMORY_THRESHOLD))),
        most=max(0, settings.get(MEMORY_SUGGESTIONS)),
        imported=settings.get(MEMORY_IMPORTED),
        machine=settings.get(MEMORY_MACHINE),
        old=settings.get(MEMORY_OLD),
        old_before=(today - timedelta(days=round(years * 365.25))).isoformat(),
    )


def look_up(library: Library, question: Question, rules: Rules) -> list[Match]:
    """Look one text up, reading as much of the memory as that takes: for those who can wait."""
    lookup = MemoryLookup(library)
    while lookup.read_on(question.lang):
        pass
    return lookup.find(question, rules)


def _best(matches: Sequence[Match]) -> list[Match]:
    return sorted(matches, key=lambda match: match.score, reverse=True)[:REPAIRABLE]


def _registry(library: Library, lang: str) -> list[Term]:
    return [
        Term(source_lang=lang, target_lang="en", source=entity.name, wanted=entity.english)
        for entity in entities.listing(library)
        if entity.english and entity.lang in ("", lang)
    ]
