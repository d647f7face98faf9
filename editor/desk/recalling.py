"""What the memory gives to a translation: rows set right from it, and examples for the engine."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from db.library import Library
from db.pairs import Match, MatchKind, PairOrigin
from db.records import Row, Story
from editor.desk.memory_lookup import MemoryLookup, Question
from editor.desk.remembering import context_of
from editor.translating.matching import Rules

Matches = Mapping[str, Sequence[Match]]
"""What the memory knows that is like a source, by that source, the best first."""

MOST_ALIKE = 5
"""Pairs for each row, however many are shown beside one."""


def questions(story: Story, waiting: Iterable[Row]) -> list[Question]:
    """Return what the memory is asked for some rows: nothing where the language is not known."""
    lang = story.fields.lang
    return [
        Question(text=row.source, lang=lang, context=context_of(story, row.position))
        for row in waiting
        if lang
    ]


class Recall:
    """All of one library's memory, asked by those who can wait; it is read once."""

    def __init__(self, library: Library, rules: Rules | None = None) -> None:
        """`rules` say what the memory's pairs are worth."""
        self._lookup = MemoryLookup(library)
        self._rules = for_filling(rules or Rules())

    def answer(self, asked: Sequence[Question]) -> Matches:
        """Return what is like some texts."""
        for lang in {question.lang for question in asked}:
            while self._lookup.read_on(lang):
                continue
        return {question.text: self._lookup.find(question, self._rules) for question in asked}


def for_filling(rules: Rules) -> Rules:
    """Return the rules by which rows are filled: how many are shown has no say in it."""
    return replace(rules, most=MOST_ALIKE)


def set_right(matches: Sequence[Match]) -> Match | None:
    """Return the best pair that says the same once numbers or names are replaced."""
    return next((match for match in matches if match.kind is MatchKind.REPAIRED), None)


def examples(matches: Iterable[Sequence[Match]]) -> tuple[tuple[str, str], ...]:
    """Return the pairs that people made, as an engine is shown them, the most alike first."""
    alike = [match for found in matches for match in found]
    shown = [
        (match.pair.source, match.pair.target)
        for match in sorted(alike, key=lambda match: match.score, reverse=True)
        if match.pair.origin != PairOrigin.MACHINE
    ]
    return tuple(dict.fromkeys(shown))
