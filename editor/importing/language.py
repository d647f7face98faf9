"""Which language a text is in, by its letters, its small words and the ends of its words.

A text scores with a language for its small words, endings and own letters, and loses for words
that the language could not spell.
"""

import re
from collections.abc import Iterable, Sequence

from editor.importing.alphabets import (
    BY_SCRIPT,
    COMMON_CYRILLIC,
    COMMON_LATIN,
    IN_CYRILLIC,
    IN_LATIN,
    Language,
)

_SAMPLE = 20_000
_ENOUGH = 0.07
_LEAD = 0.02
_TYPICAL, _OWN, _STRANGE = 0.3, 0.5, -1.5
_WORD = re.compile(r"[^\W\d_]+(?:[’'ʼ‘-][^\W\d_]+)*")
_CYRILLIC = re.compile("[\u0400-\u052f]")
_LATIN = re.compile("[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")


def detect(text: str) -> str:
    """Return the language's ISO 639-1 code, or "" where the text does not surely tell.

    The first 20,000 characters decide. Scripts that serve one language are told by a single look.
    """
    sample = text[:_SAMPLE].lower()
    words = _WORD.findall(sample)
    letters = sum(map(len, words))
    if letters < 8:
        return ""
    if len(_CYRILLIC.findall(sample)) > 0.6 * letters:
        return _best(_written_in(_CYRILLIC, words), IN_CYRILLIC, COMMON_CYRILLIC)
    if len(_LATIN.findall(sample)) > 0.6 * letters:
        return _best(_written_in(_LATIN, words), IN_LATIN, COMMON_LATIN)
    return next(
        (
            code
            for code, (first, last) in BY_SCRIPT.items()
            if sum(first <= letter <= last for letter in sample) > 0.4 * letters
        ),
        "",
    )


def _written_in(script: re.Pattern[str], words: Sequence[str]) -> list[str]:
    return [word for word in words if script.match(word)]


def _best(words: Sequence[str], languages: Iterable[Language], common: frozenset[str]) -> str:
    """Return the language that scores best, if it does well enough and stands out."""
    if not words:
        return ""
    ranked = sorted(
        ((_score(words, language, common), language.code) for language in languages), reverse=True
    )
    (first, code), (second, _) = ranked[:2]
    return code if first >= _ENOUGH and first - second >= _LEAD else ""


def _score(words: Sequence[str], language: Language, common: frozenset[str]) -> float:
    spelt = common | language.letters | frozenset("-’'ʼ‘ʻ")
    return language.start + sum(_worth(word, language, spelt) for word in words) / len(words)


def _worth(word: str, language: Language, spelt: frozenset[str]) -> float:
    if word in language.words:
        return 1.0
    if not spelt.issuperset(word):
        return _STRANGE
    worth = 0.0 if language.own.isdisjoint(word) else _OWN
    return worth + _TYPICAL * bool(language.typical.search(word))
