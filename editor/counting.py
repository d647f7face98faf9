"""How long a story is: words, characters, minutes of reading. Pure functions."""

import math
from collections.abc import Iterable
from dataclasses import dataclass

from db.records import Row, RowKind, RowState
from editor.text import count_words

WORDS_A_MINUTE = 238
"""Adults reading English silently: Brysbaert, Journal of Memory and Language, 2019."""


@dataclass(frozen=True, slots=True)
class Length:
    """What is counted of a story; characters with blanks, the headline's in English."""

    rows: int
    confirmed: int
    source_words: int
    words: int
    source_characters: int
    characters: int
    headline: int

    @property
    def minutes(self) -> int:
        """How long an adult reads the English, in minutes begun."""
        return math.ceil(self.words / WORDS_A_MINUTE)


def length(rows: Iterable[Row]) -> Length:
    """Count a story."""
    rows = tuple(rows)
    return Length(
        rows=len(rows),
        confirmed=sum(row.state is RowState.CONFIRMED for row in rows),
        source_words=sum(count_words(row.source) for row in rows),
        words=sum(count_words(row.target) for row in rows),
        source_characters=sum(len(row.source) for row in rows),
        characters=sum(len(row.target) for row in rows),
        headline=sum(len(row.target) for row in rows if row.kind is RowKind.HEADLINE),
    )
