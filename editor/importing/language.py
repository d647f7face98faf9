"""Which language a text is in, by its letters, its small words and the ends of its words.

A text scores with a language for its small words, endings and own letters, and loses for words
that the language could not spell.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from editor.importing.alphabets import BY_SCRIPT, CYRILLIC, LATIN, Language, Script

_SAMPLE = 20_000
_KNOWN_WORDS = 20_000
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
        return _best(_written_in(_CYRILLIC, words), CYRILLIC)
    if len(_LATIN.findall(sample)) > 0.6 * letters:
        return _best(_written_in(_LATIN, words), LATIN)
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


def _best(words: Sequence[str], script: Script) -> str:
    """Return the language that scores best, if it does well enough and stands out."""
    if not words:
        return ""
    worths = zip(*(_worths(word, script) for word in words), strict=True)
    ranked = sorted(
        (
            (language.start + sum(worth) / len(words), language.code)
            for language, worth in zip(script.languages, worths, strict=True)
        ),
        reverse=True,
    )
    (first, code), (second, _) = ranked[:2]
    return code if first >= _ENOUGH and first - second >= _LEAD else ""


@lru_cache(maxsize=_KNOWN_WORDS)
def _worths(word: str, script: Script) -> tuple[float, ...]:
    """Return what a word says for each language of its script. News uses the same words often."""
    return tuple(_worth(word, language, script.common) for language in script.languages)


def _worth(word: str, language: Language, common: frozenset[str]) -> float:
    if word in language.words:
        return 1.0
    if not all(letter in common or letter in language.letters for letter in word):
        return _STRANGE
    worth = 0.0 if language.own.isdisjoint(word) else _OWN
    return worth + _TYPICAL * bool(language.typical.search(word))
