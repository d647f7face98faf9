"""Numbers as Russian and English copy write them: `1 500,5` and `1,500.5` are the same."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

WORDS = (
    *("zero", "one", "two", "three", "four", "five", "six"),
    *("seven", "eight", "nine", "ten", "eleven", "twelve"),
)

_FIGURE = {
    ",": re.compile(r"(?<![\w.,])\d{1,3}(?: \d{3})+(?:,\d+)?(?!\w)|\d+(?:,\d+)?"),
    ".": re.compile(r"(?<![\w.,])\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\w)|\d+(?:\.\d+)?"),
}


@dataclass(frozen=True, slots=True)
class Figure:
    """A number written in figures at `text[start:end]`; `grouped` where thousands stand apart."""

    start: int
    end: int
    value: Decimal
    grouped: bool


def figures(text: str, mark: str) -> Iterator[Figure]:
    """Yield the numbers of a text; `mark` is its decimal mark: a comma or a point."""
    for found in _FIGURE[mark].finditer(text):
        whole, _, fraction = found.group().partition(mark)
        plain = re.sub(r"\D", "", whole)
        value = Decimal(f"{plain}.{fraction}" if fraction else plain)
        yield Figure(*found.span(), value, len(plain) < len(whole))


def written(value: Decimal) -> tuple[str, ...]:
    """Return how English copy may write a number."""
    words = (WORDS[int(value)],) if value in range(len(WORDS)) else ()
    return tuple(dict.fromkeys((f"{value:,f}", f"{value:f}", *words)))


def rewritten(figure: Figure, like: str) -> str:
    """Return a number as English copy writes it, in words where `like` is a word."""
    if not like[:1].isdigit() and figure.value in range(len(WORDS)):
        word = WORDS[int(figure.value)]
        return word.capitalize() if like[:1].isupper() else word
    return f"{figure.value:,f}" if figure.grouped or "," in like else f"{figure.value:f}"
