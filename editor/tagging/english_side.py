"""Where an English text names an entity: as spelt, in short, or spelt a little otherwise.

Spelt otherwise is for persons and long names of places alone. Organisations are too alike: the
Kazakh Foreign Ministry is nearly Kazakhstan's Foreign Minister.
"""

import re
import unicodedata
from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import lru_cache

from db.records import Entity, EntityType

LIKE = 0.86  # of the letters of both spellings, once folded
LEAST_PLACE = 8  # letters of a place that may be spelt otherwise
LEAST_SHORT = 3

_WORD = re.compile(r"[^\W_]+(?:[-’'](?!s\b)[^\W_]+)*")
_FOLDS = (
    ("zh", "j"), ("dzh", "j"), ("kh", "h"), ("q", "k"), ("ye", "e"), ("yo", "e"), ("io", "e"),
    ("iy", "i"), ("yi", "i"), ("y", "i"), ("w", "v"), ("ck", "k"), ("x", "ks"), ("ph", "f"),
    ("ts", "c"), ("'", ""), ("’", ""),
)  # fmt: skip
_DOUBLED = re.compile(r"(.)\1+")

Span = tuple[int, int]


def spans(text: str, entity: Entity) -> list[Span]:
    """Return where a text names an entity, in order of trust; they may overlap."""
    found = [*_exact(text, entity.english)]
    if len(entity.short) >= LEAST_SHORT:
        found += _exact(text, entity.short)
    return found or _alike(text, entity)


def _exact(text: str, name: str) -> Iterator[Span]:
    """Yield where a name stands as a whole word; what is behind it may be a possessive."""
    start = text.find(name) if name else -1
    while start >= 0:
        end = start + len(name)
        if not text[start - 1 : start].isalnum() and not text[end : end + 1].isalnum():
            yield start, end
        start = text.find(name, end)


def _alike(text: str, entity: Entity) -> list[Span]:
    """Return the likeliest other spelling of a person or a long place, if there is one."""
    person = entity.type is EntityType.PERSON
    if not person and (entity.type is not EntityType.PLACE or len(entity.english) < LEAST_PLACE):
        return []
    wanted, length = _skeleton(entity.english), len(_WORD.findall(entity.english))
    best, span = LIKE, None
    for start, end in _windows(text, length):
        likeness = _likeness(wanted, _skeleton(text[start:end]))
        if likeness >= best:
            best, span = likeness, (start, end)
    return [span] if span else []


def _windows(text: str, length: int) -> Iterator[Span]:
    """Yield each run of so many words that begins with a capital."""
    words = [*_WORD.finditer(text)]
    for at in range(len(words) - length + 1):
        if words[at][0][0].isupper():
            yield words[at].start(), words[at + length - 1].end()


def _likeness(one: str, other: str) -> float:
    if one[:1] != other[:1] or abs(len(one) - len(other)) > 3:
        return 0.0
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


@lru_cache(maxsize=20_000)
def _skeleton(name: str) -> str:
    """Fold what spellings of the same name differ in: Yermek and Ermek, Qasym and Kassym."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    for spelling, folded in _FOLDS:
        plain = plain.replace(spelling, folded)
    return _DOUBLED.sub(r"\1", plain)
