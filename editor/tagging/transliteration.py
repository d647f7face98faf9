"""Cyrillic names in the Latin letters an English reader of the press expects.

A desk may choose one of the published schemes (see `schemes`). The one it has without choosing,
`wikipedia`, goes by the language of the text:

- Russian, and every language without a table of its own: the romanisation of Russian used in the
  English Wikipedia, which is BGN/PCGN 1947 without diacritics and marks, -ий and -ый ending in y.
- Kazakh: the same, its own letters by BGN/PCGN 1979 without diacritics and with ғ, қ and ң as the
  press writes them (g, k, n). Letters of neighbouring languages follow the same habit.
- Belarusian: as Russian, but г is h and ў is u.
- Ukrainian: resolution 55 of the Cabinet of Ministers of 27 January 2010.

These are proposals. Established spellings (Gorbachev, Tchaikovsky, Kassym-Jomart) belong in the
registry, which is asked first. The tables are ours because the packages at hand break capitals,
leave ё and do not know Kazakh.
"""

import re
from collections.abc import Callable
from functools import partial
from unicodedata import normalize

from editor.tagging import schemes

_COMMON = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ж": "zh", "з": "z", "и": "i",
    "й": "y", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s",
    "т": "t", "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch",
    "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu", "я": "ya", "ё": "yo",
}  # fmt: skip
_KAZAKH = {
    "ә": "a", "ғ": "g", "қ": "k", "ң": "n", "ө": "o", "ұ": "u", "ү": "u", "һ": "h", "і": "i",
}  # fmt: skip
_NEIGHBOURS = {
    "ґ": "g", "є": "ye", "ї": "yi", "ў": "u", "җ": "j", "ҷ": "j", "ҳ": "h", "ӣ": "i", "ӯ": "u",
    "ј": "j", "љ": "lj", "њ": "nj", "ђ": "dj", "ћ": "c", "џ": "dz", "ѓ": "gj", "ќ": "kj", "ѕ": "dz",
    "ѝ": "i",
}  # fmt: skip
_RUSSIAN = _COMMON | _KAZAKH | _NEIGHBOURS
_UKRAINIAN = _RUSSIAN | {
    "г": "h", "ґ": "g", "и": "y", "й": "i", "є": "ie", "ї": "i", "ю": "iu", "я": "ia",
    "'": "", "’": "", "ʼ": "",
}  # fmt: skip
_BELARUSIAN = {"г": "h", "ў": "u", "'": "", "’": "", "ʼ": ""}
_UKRAINIAN_START = {"й": "y", "є": "ye", "ї": "yi", "ю": "yu", "я": "ya"}

SCHEMES = ("wikipedia", *schemes.SCHEMES)

_HARD = frozenset("бвгджзйклмнпрстфхцчшщығқңһґўҷҳҗ")
"""Letters after which е is e; elsewhere, and where a word begins, it is ye."""

_PLAIN_VOWELS = frozenset("аиоуыэ")
"""Vowels before which a hard or soft sign is heard as y (Ильин, каньон)."""

_STRESS = re.compile("[\u0300\u0301]")
_LETTER = r"[\u0400-\u0482\u048a-\u052f][\u0300\u0301\u0306\u0308]*"
_WORD = re.compile(f"(?:{_LETTER})+")
_APOSTROPHIC = re.compile(f"(?:{_LETTER})+(?:['’ʼ](?:{_LETTER})+)*")


def romanise(text: str, lang: str = "ru", scheme: str = SCHEMES[0]) -> str:
    """Spell the Cyrillic in `text` in Latin letters; everything else stays as it is.

    `lang` is the ISO 639-1 code of the text's language, `scheme` one of `SCHEMES`. Capitals follow
    the source: Щукин is Shchukin, ЩУКИН is SHCHUKIN.
    """
    pattern = _APOSTROPHIC if lang in ("uk", "be") else _WORD
    spell = _speller(lang, scheme)
    return pattern.sub(lambda found: _spelled(found[0], spell), text)


def _speller(lang: str, scheme: str) -> Callable[[str, int], str]:
    """Return what spells a letter of a word. BGN/PCGN took over Ukraine's own table for it."""
    if lang == "uk" and scheme in ("wikipedia", "bgn_pcgn"):
        return _ukrainian
    if scheme == "wikipedia":
        return _belarusian if lang == "be" else _russian
    return partial(schemes.SCHEMES[scheme].spell, lang)


def _spelled(found: str, spell: Callable[[str, int], str]) -> str:
    """Spell a word letter by letter; й, ё and ї may come as a letter and a mark."""
    word = _STRESS.sub("", normalize("NFC", found))
    lower = word.lower()
    return "".join(_cased(spell(lower, at), word, at) for at in range(len(word)))


def _russian(word: str, at: int) -> str:
    """Spell the letter at `at` of a word in small letters."""
    letter = word[at]
    if letter == "е" and word[at - 1 : at] not in _HARD:
        return "ye"
    if letter in "иы" and at > 1 and word[at + 1 :] == "й":
        return ""
    if letter in "ъь" and word[at + 1 : at + 2] in _PLAIN_VOWELS:
        return "y"
    return _RUSSIAN.get(letter, letter)


def _belarusian(word: str, at: int) -> str:
    """Spell the letter at `at` of a word in small letters: as Russian, but г is h."""
    return _BELARUSIAN[word[at]] if word[at] in _BELARUSIAN else _russian(word, at)


def _ukrainian(word: str, at: int) -> str:
    """Spell the letter at `at` of a word in small letters."""
    letter = word[at]
    if at == 0 and letter in _UKRAINIAN_START:
        return _UKRAINIAN_START[letter]
    if word[at - 1 : at + 1] == "зг":
        return "gh"
    return _UKRAINIAN.get(letter, letter)


def _cased(spelling: str, word: str, at: int) -> str:
    """Give a spelling the case of its letter: SHCH among capitals, Shch before small letters."""
    if not word[at].isupper():
        return spelling
    neighbour = word[at + 1 : at + 2] or word[at - 1 : at]
    return spelling.upper() if neighbour.isupper() else spelling.capitalize()
