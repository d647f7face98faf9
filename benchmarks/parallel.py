"""Rows that people translated, with a registry of the names in them, for measuring checks.

The rows are the WMT news sets under `../shared/data/mt`, which are not part of this tree. No
registry comes with them, so one is made: a capitalised word that is not the first of its sentence
enters it when the English has a capitalised word that is its romanisation, nearly or exactly.
"""

import html
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache
from itertools import pairwise

from benchmarks.harness import FOLDER
from db.records import EntityType
from editor.checking.findings import Bitext, Name, Named, Word
from editor.checking.likeness import sound
from editor.tagging.lemmas import lemma
from editor.tagging.transliteration import romanise

DATA = FOLDER.parent.parent / "shared" / "data" / "mt"
HUMAN = ("wmt13", "wmt16", "wmt17")
ENGINES = (
    ("wmt19", "google"),
    ("wmt20", "google"),
    ("wmt20", "microsoft"),
    ("wmt20", "bergamot-tiny"),
    ("flores-dev", "google"),
    ("flores-dev", "bergamot-tiny"),
)

_ALIKE = 0.62  # of the letters; romanisations of one name share more
_SHORTEST = 4


@dataclass(frozen=True)
class Rows:
    """Pairs of one set, in the order of its documents, and the names by their last word."""

    pairs: tuple[Bitext, ...]
    elsewhere: Mapping[str, tuple[Name, ...]]


@cache
def human(sets: Sequence[str] = HUMAN) -> Rows:
    """Return the rows of these sets with their human references."""
    return _with_names([each for name in sets for each in _read(name, "en")])


@cache
def recorded() -> Rows:
    """Return the rows with what engines really answered."""
    return _with_names([each for name, engine in ENGINES for each in _read(name, f"{engine}.en")])


def _read(name: str, ending: str) -> Iterator[tuple[str, str]]:
    sides = (DATA / f"ru-en.{name}.{end}" for end in ("ru", ending))
    texts = [html.unescape(path.read_text("utf-8")).split("\n")[:-1] for path in sides]
    yield from zip(*texts, strict=True)


def _with_names(texts: Sequence[tuple[str, str]]) -> Rows:
    bare = [Bitext(source=source, target=target) for source, target in texts]
    registry = _registry(bare)
    elsewhere: defaultdict[str, list[Name]] = defaultdict(list)
    for name in registry.values():
        elsewhere[name.english.lower()].append(name)
    pairs = tuple(
        Bitext(source=each.source, target=each.target, position=at, names=_named(each, registry))
        for at, each in enumerate(bare)
    )
    return Rows(pairs, {word: tuple(names) for word, names in elsewhere.items()})


def _named(pair: Bitext, registry: Mapping[str, Name]) -> tuple[Named, ...]:
    return tuple(
        Named(word.start, word.end, registry[lemma(word.small)])
        for word in pair.source_words
        if pair.source[word.start].isupper() and lemma(word.small) in registry
    )


def _registry(pairs: Sequence[Bitext]) -> dict[str, Name]:
    """Give each name of the sources its commonest English; the others are right as well.

    What is also written small somewhere is no name.
    """
    seen: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for pair in pairs:
        english = _capitals(pair.target, pair.target_words, every=True)
        for word in _capitals(pair.source, pair.source_words, every=False):
            spelt = romanise(lemma(word.lower())).capitalize()
            best = max(english, key=lambda each: _likeness(spelt, each), default="")
            if _likeness(spelt, best) >= _ALIKE:
                seen[lemma(word.lower())][best] += 1
    common = {
        pair.target[word.start : word.end] for pair in pairs for word in pair.target_words
    } | {
        lemma(word.small)
        for pair in pairs
        for word in pair.source_words
        if pair.source[word.start].islower()
    }
    return {
        name: _name(name, spelt)
        for name, spelt in seen.items()
        if name not in common and not any(each.lower() in common for each in spelt)
    }


def _name(source: str, spelt: Counter[str]) -> Name:
    (english, _), *others = spelt.most_common()
    return Name(
        source=source,
        english=english,
        type=EntityType.PLACE,
        allowed=tuple(each for each, _ in others),
    )


@cache
def _likeness(spelt: str, english: str) -> float:
    if sound(spelt)[:2] != sound(english)[:2]:
        return 0.0
    return SequenceMatcher(None, spelt, english, autojunk=False).ratio()


def _capitals(text: str, words: Sequence[Word], *, every: bool) -> list[str]:
    """Return capitalised words; those that begin a sentence only if `every` is asked for."""
    found: list[str] = []
    for before, word in pairwise((None, *words)):
        if word is None or word.end - word.start < _SHORTEST or not text[word.start].isupper():
            continue
        gap = text[before.end : word.start] if before else "."
        if every or not re.search(r"[.!?:\"«“(—]", gap):
            written = text[word.start : word.end].replace("’", "'").removesuffix("'s")
            if not written.isupper():
                found.append(written)
    return found
