"""What a check is given and what it says: plain records, offsets in code points, half open."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

from db.records import EntityType, RowKind, RowState
from db.terms import TermHit

if TYPE_CHECKING:
    from editor.checking.amounts import Amount

Span = tuple[int, int]

_WORD = re.compile(r"[^\W_]+(?:[-'’ʼ\u2010\u2011][^\W_]+)*")
_ENDS_INSIDE = re.compile(r"[.!?…]\S{0,3}\s|[\n\r\x0b\x0c\x85\u2028\u2029]")

Cutter = Callable[[str, str], Sequence[tuple[str, str]]]
"""Cuts a text of a language into sentences, each with the blanks after it."""


class Severity(StrEnum):
    """What a finding means for approval: it blocks it, warns of something, or only hints."""

    BLOCKS = "blocks"
    WARNS = "warns"
    HINTS = "hints"
    OFF = "off"


@dataclass(frozen=True, slots=True)
class Fix:
    """A change of the English that is certain to be right: this text from `start` to `end`."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """What one check found: where, on either side, in words for the editor, and how to mend it."""

    message: str
    source: Span | None = None
    target: Span | None = None
    fix: Fix | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A fault with what it is a fault of. `row` is the row's position, None for the story."""

    check: str
    severity: Severity
    row: int | None
    fault: Fault


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A name as the desk spells it. `gender` is "f", "m" or "" for what is not known.

    `allowed` are other English wordings that are right as well: short forms, former names. `note`
    is what the registry says of the name besides, such as an office.
    """

    source: str
    english: str
    type: EntityType = EntityType.PERSON
    allowed: tuple[str, ...] = ()
    gender: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Named:
    """A name where it stands in a row's source."""

    start: int
    end: int
    name: Name


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text, its letters small."""

    start: int
    end: int
    small: str


@dataclass(frozen=True, kw_only=True)
class Bitext:
    """One row as the checks read it. What several of them need of a text is worked out once.

    `lang` is the source's ISO 639-1 code; `machine` what an engine last said for the row; `names`
    the registry's names in the source; `terms` the glossary's; `departures` the words of the
    English that the house spells otherwise, and how.
    """

    source: str
    target: str
    lang: str = "ru"
    position: int = 0
    kind: RowKind = RowKind.PARAGRAPH
    state: RowState = RowState.EDITED
    machine: str = ""
    names: tuple[Named, ...] = ()
    terms: tuple[TermHit, ...] = ()
    departures: tuple[Fix, ...] = ()

    @cached_property
    def source_words(self) -> tuple[Word, ...]:
        """The words of the source in order."""
        return _words(self.source)

    @cached_property
    def target_words(self) -> tuple[Word, ...]:
        """The words of the English in order."""
        return _words(self.target)

    @cached_property
    def source_amounts(self) -> "tuple[Amount, ...]":
        """The numbers of the source by value."""
        from editor.checking.amounts import amounts

        return amounts(self.source, self.lang)

    @cached_property
    def target_amounts(self) -> "tuple[Amount, ...]":
        """The numbers of the English by value."""
        from editor.checking.amounts import amounts

        return amounts(self.target, "en")


@dataclass(frozen=True, kw_only=True)
class Context:
    """What is known beyond the row: the story's names, severities of this library.

    `elsewhere` are names of the story or the registry by the last word of their English, in small
    letters.
    """

    sentences: Cutter
    elsewhere: Mapping[str, tuple[Name, ...]] = field(default_factory=dict)
    severities: Mapping[str, Severity] = field(default_factory=dict)

    def cut(self, text: str, lang: str) -> Sequence[tuple[str, str]]:
        """Cut a text into sentences; what holds no end of one inside is not looked at further."""
        return self.sentences(text, lang) if _ENDS_INSIDE.search(text) else ((text, ""),)


Check = Callable[[Bitext, Context], Iterator[Fault]]


def _words(text: str) -> tuple[Word, ...]:
    return tuple(
        Word(found.start(), found.end(), found[0].lower()) for found in _WORD.finditer(text)
    )
