"""Words as names are looked up by them: every dictionary form a word may have.

A name is found in any of its inflected forms because each of its words, and each word of the text,
stands for all the dictionary forms it may belong to. Abbreviations stand for themselves alone, so
that РК is no рк and МИД no мид; their endings (МИДа) do not count. Languages without a dictionary
here lose the endings of their cases instead.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, islice, product

from editor.tagging.lemmas import nominal_lemmas

ABBREVIATION = "^"
"""Stands before the letters of an abbreviation."""

MOST_FORMS = 16  # of one name: two words with four readings each
LONGEST_NAME = 14  # words

_TOKEN = re.compile(r"[^\W_]+(?:[-‐‑'’ʼ][^\W_]+)*")
_CAPITALS = re.compile(r"([^\W\d_a-zа-яё]{2,7})(?:-?[а-яё]{1,3})?")
_CYRILLIC = re.compile("[а-яёәғқңөұүһіїєґў]")
_KAZAKH_ENDINGS = re.compile(
    "(?:(?:[ндт][ыі]ң|[дтғқкг][ае]|[дт][ае]н|[дтн][ыі]|[мбп]ен|н[ае]н|[лдт][ае]р|с[ыі]|н)(?=$))"
)
_UKRAINIAN_ENDINGS = re.compile(
    "(?:ського|ському|ським|ськім|ський|ська|ською|ську|ого|ому|ові|еві|ами|ями|ах|ях|ою|ею|єю|ів|"
    "їв|ей|им|ім|ом|ем|єм|ий|ій|[аеєиіїоуюяйь])$"
)
_LEAST_STEM = 3
_STEMMED = ("kk", "uk")


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a text and the forms it is looked up by."""

    start: int
    end: int
    text: str
    forms: tuple[str, ...]


def tokens(text: str, lang: str) -> list[Token]:
    """Return the words of a text with their forms. `lang` is an ISO 639-1 code or ""."""
    shouted = text.isupper() and len(text.split()) > 3
    return [
        Token(found.start(), found.end(), found[0], forms(found[0], lang, shouted=shouted))
        for found in _TOKEN.finditer(text)
    ]


def sequences(name: str, lang: str) -> list[tuple[str, ...]]:
    """Return the sequences of forms by which a name is looked up; none for a name without words.

    Its words as written come first: the dictionary may take a surname for a form of another word,
    as it does Токаев for one of токай, and yet know it as what Токаева is a form of.
    """
    words = _TOKEN.findall(name)
    if not 0 < len(words) <= LONGEST_NAME:
        return []
    found = [forms(word, lang) for word in words]
    written = tuple(_written(*each, lang) for each in zip(words, found, strict=True))
    return list(dict.fromkeys(islice(chain([written], product(*found)), MOST_FORMS)))


@lru_cache(maxsize=50_000)
def forms(word: str, lang: str, *, shouted: bool = False) -> tuple[str, ...]:
    """Return the forms of a word: of an abbreviation its letters, else its dictionary forms."""
    word = unicodedata.normalize("NFC", word)
    short = _CAPITALS.fullmatch(word)
    if short and not shouted:
        return (ABBREVIATION + short[1].lower().replace("ё", "е"),)
    folded = _folded(word)
    if not _CYRILLIC.search(folded):
        found = (folded,)
    elif lang in _STEMMED:
        found = (_stem(folded, lang),)
    else:
        found = nominal_lemmas(folded)
    return (*found, ABBREVIATION + folded) if short else found


def _written(word: str, found: Sequence[str], lang: str) -> str:
    """Return a word in its own form, where it is no abbreviation and keeps its ending."""
    if found[0].startswith(ABBREVIATION) or lang in _STEMMED:
        return found[0]
    return _folded(unicodedata.normalize("NFC", word))


def _folded(word: str) -> str:
    return word.casefold().replace("ё", "е").replace("’", "'").replace("ʼ", "'")


def _stem(folded: str, lang: str) -> str:
    """Return a word without the endings of its cases."""
    if lang == "uk":
        bare = _UKRAINIAN_ENDINGS.sub("", folded)
        return bare if len(bare) >= _LEAST_STEM else folded
    for _ in range(3):  # plural, whose it is, case
        bare = _KAZAKH_ENDINGS.sub("", folded)
        if bare == folded or len(bare) <= _LEAST_STEM:
            break
        folded = bare
    return folded
