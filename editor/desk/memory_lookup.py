"""What the memory knows of a text: the same, nearly the same, and what can be set right."""

import threading
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from db import alias_keys, entities, memory
from db.library import Library
from db.memory import Context
from db.pairs import Match, Pair
from db.records import Entity
from db.sketch_index import SketchIndex
from editor.desk import registry
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
from editor.tagging import keys
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
        tried = [match.pair for match in _best(alike)]
        texts = [question.text, *(pair.source for pair in tried)]
        names = _names_in(self._library, texts, question.lang)
        ours = slotted(question.text, names)
        return list(filter(None, (repair(ours, pair, names) for pair in tried)))

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


def _names_in(library: Library, texts: Iterable[str], lang: str) -> Names:
    """Return what finds where one of these texts names an entity of the registry for certain."""
    if not alias_keys.any_there(library):
        return lambda _: ()
    words = {text: keys.tokens(text, lang) for text in texts}
    known = registry.gazetteer(library, words.items())
    named = entities.by_ids(library, known.payloads())

    def names(text: str) -> Iterator[tuple[int, int, str]]:
        for hit in known.find(text, words[text]):
            entity = named.get(hit.found[0])  # None where it went meanwhile
            english = _wording(entity, hit.last - hit.first) if entity else ""
            if english and len(hit.found) == 1:
                yield hit.start, hit.end, english

    return names


def _wording(entity: Entity, words: int) -> str:
    """Return how the desk writes a name, or a surname that stands alone."""
    return entity.short if words == 1 and entity.short else entity.english
