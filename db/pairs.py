"""The words all layers share about the memory: pairs of texts, and how they answer to a text."""

from dataclasses import dataclass, field
from enum import StrEnum


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """One source text and its translation in the memory.

    `origin` is one of `PairOrigin`, or what another program called it; `file` is the file it came
    from, where it was imported. `id` is 0 until it is stored.
    """

    source_lang: str
    target_lang: str
    source: str
    target: str
    origin: str = ""
    by: str = ""
    at: str = ""
    story: int | None = None
    file: str = ""
    id: int = field(default=0, compare=False)


class PairOrigin(StrEnum):
    """How a pair came into the memory."""

    CONFIRMED = "confirmed"
    SENTENCE = "sentence"
    IMPORT = "import"
    MACHINE = "machine import"


class MatchKind(StrEnum):
    """How a pair answers to a text."""

    CONTEXT = "context"
    EXACT = "exact"
    REPAIRED = "repaired"
    FUZZY = "fuzzy"


@dataclass(frozen=True, slots=True)
class Match:
    """A pair found for a text.

    `score` is in per cent of letters alike; 100 is the same text, and only that. `penalty` is what
    ranking takes off for where the pair comes from. `repairs` are what was replaced in the pair's
    English, each as it was and as it is; `english` is the wording to use.
    """

    pair: Pair
    score: int
    kind: MatchKind = MatchKind.EXACT
    penalty: int = 0
    repairs: tuple[tuple[str, str], ...] = ()
    repaired: str = ""

    @property
    def english(self) -> str:
        """The translation as it would go into the row."""
        return self.repaired or self.pair.target
