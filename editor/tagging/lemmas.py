"""Lemmas of Russian words, so that a story is found by any form of a word in it."""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Any

LANGUAGES = frozenset({"ru"})

_LETTER = "[\\w\u0300-\u036f]"  # \\w leaves out the marks of stress: бо́льший
_WORD = re.compile(f"{_LETTER}+(?:[-'’]{_LETTER}+)*")
_RUSSIAN = re.compile("[а-яё0-9'’-]+")
_NOMINAL = frozenset({"NOUN", "ADJF", "ADJS", "PRTF"})
_MOST_READINGS = 4
_STRESS = str.maketrans("", "", "\u0300\u0301")


def words(text: str) -> list[str]:
    """Return the words of a text in order, as written, in composed letters."""
    return _WORD.findall(unicodedata.normalize("NFC", text))


def lemmas(text: str, lang: str) -> str:
    """Return a text's lemmas, one for each word; "" for a language we have no dictionary of."""
    if lang not in LANGUAGES:
        return ""
    return " ".join(map(lemma, words(text)))


@lru_cache(maxsize=50_000)
def lemma(word: str) -> str:
    """Return the dictionary form of a Russian word, or the word itself in small letters.

    Marks of stress do not count. Words in other letters are not looked up: pymorphy3 fails at
    letters whose name Python does not know, such as Tangut.
    """
    small = word.lower().translate(_STRESS)
    return parses(small)[0].normal_form if _RUSSIAN.fullmatch(small) else small


@lru_cache(maxsize=50_000)
def nominal_lemmas(word: str) -> tuple[str, ...]:
    """Return every dictionary form that a Russian noun or adjective may have, likeliest first.

    The word is in small letters with е for ё, and so are the forms. A word that is neither, or is
    in other letters, is its own only form.
    """
    if not _RUSSIAN.fullmatch(word):
        return (word,)
    found = [
        parse.normal_form.replace("ё", "е") for parse in parses(word) if parse.tag.POS in _NOMINAL
    ]
    return tuple(dict.fromkeys(found))[:_MOST_READINGS] or (word,)


@lru_cache(maxsize=50_000)
def parses(word: str) -> tuple[Any, ...]:
    """Return pymorphy3's readings of a Russian word, likeliest first; none in other letters."""
    return tuple(_analyzer().parse(word)) if _RUSSIAN.fullmatch(word.lower()) else ()


def are_common(found: Iterable[str]) -> bool:
    """Tell whether one of these words, written small, is a common word of Russian."""
    return any(
        word.islower() and len(word) > 2 and any(parse.is_known for parse in parses(word)[:1])
        for word in found
    )


@lru_cache(maxsize=50_000)
def readings(word: str, lang: str) -> frozenset[str]:
    """Return a word and every dictionary form that it may be a form of, ё as е, in small letters.

    `банка` is the bank's as well as a jar. A word of a language we have no dictionary of is itself.
    """
    small = word.lower().translate(_STRESS)
    known = _analyzer().parse(small) if lang in LANGUAGES and _RUSSIAN.fullmatch(small) else ()
    return frozenset(map(_plain, (small, *(each.normal_form for each in known))))


def forms(word: str) -> list[str]:
    """Return a Russian word and all its forms, as written with ё and with е; the word first."""
    small = word.lower().translate(_STRESS)
    if not _RUSSIAN.fullmatch(small):
        return [small]
    known = [each.word for parse in _analyzer().parse(small) for each in parse.lexeme]
    return list(dict.fromkeys(way for each in (small, *known) for way in (each, _plain(each))))


def _plain(word: str) -> str:
    return word.replace("ё", "е")


@cache
def _analyzer() -> Any:
    import pymorphy3

    return pymorphy3.MorphAnalyzer(lang="ru")
