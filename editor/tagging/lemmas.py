"""Lemmas of Russian words, so that a story is found by any form of a word in it."""

import re
from functools import cache, lru_cache
from typing import Any

WORD = re.compile(r"\w+(?:[-'’]\w+)*")
LANGUAGES = frozenset({"ru"})


def words(text: str) -> list[str]:
    """Return the words of a text in order, as written."""
    return WORD.findall(text)


def lemmas(text: str, lang: str) -> str:
    """Return a text's lemmas, one for each word; "" for a language we have no dictionary of."""
    if lang not in LANGUAGES:
        return ""
    return " ".join(map(lemma, words(text)))


@lru_cache(maxsize=50_000)
def lemma(word: str) -> str:
    """Return the dictionary form of a Russian word, or the word itself in small letters."""
    return _analyzer().parse(word.lower())[0].normal_form


@cache
def _analyzer() -> Any:
    import pymorphy3

    return pymorphy3.MorphAnalyzer(lang="ru")
