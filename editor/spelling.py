"""Spelling of English: which words of a text no dictionary knows, and what was meant.

The dictionary is Hunspell's American one; British spelling is turned into it. Names in the desk's
registry, words the desk or the person has added, abbreviations in capitals, addresses and whatever
is not in Latin letters are never wrong.
"""

import re
import threading
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from importlib.util import find_spec
from typing import Any

from editor import british

AMERICAN, BRITISH = VARIANTS = ("en-US", "en-GB")
DICTIONARY = "en_US"  # which comes with chunspell
CHARSET = "latin-1"  # the dictionary's: it cannot be asked about `Erdoğan`
MOST_SUGGESTIONS = 6
LONGEST = 40  # characters; what is longer is no word, and costs Hunspell seconds

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_ADDRESS = re.compile(r"\S*(?:://|@|www\.)\S*|\S+\.(?:com|org|net|kz|ru|uk|gov)\b\S*|[#@]\w+")
_LATIN = re.compile(r"[A-Za-zÀ-ɏ'’]+")
_POSSESSIVE = re.compile(r"['’][sS]?$")
_CAPITALS = 6  # an abbreviation is hardly longer


@dataclass(frozen=True, slots=True)
class Misspelling:
    """A word that nobody knows, by its span in code points."""

    start: int
    end: int
    word: str


def available() -> bool:
    """Tell whether the spelling can be checked on this machine."""
    return find_spec("hunspell") is not None


class Speller:
    """One dictionary, with the words that are right besides. It may be used from any thread."""

    def __init__(self, variant: str, known: Iterable[str] = ()) -> None:
        """Take a variant of `VARIANTS`, another counts as the first; load it when first asked."""
        self.variant = variant if variant in VARIANTS else VARIANTS[0]
        self._lock = threading.Lock()
        self._known: frozenset[str] = frozenset()
        self._judged: dict[str, bool] = {}
        self.know(known)

    def know(self, texts: Iterable[str]) -> None:
        """Take all words of these texts for right, instead of those given before."""
        found = {_key(word[0]) for text in texts for word in _WORD.finditer(text)}
        self._known = frozenset(found)

    def misspelt(self, text: str) -> list[Misspelling]:
        """Return the words of a text that nobody knows, in order."""
        if not available():
            return []
        addresses = [found.span() for found in _ADDRESS.finditer(text)]
        return [
            Misspelling(*word.span(), word[0])
            for word in _WORD.finditer(text)
            if not any(start <= word.start() < end for start, end in addresses)
            and not _glued(text, word)
            and not self.is_right(word[0])
        ]

    def is_right(self, word: str) -> bool:
        """Tell whether a word is spelt right, as far as anybody knows."""
        if not _can_be_asked(word) or _is_abbreviation(word):
            return True
        if _key(word) in self._known:
            return True
        if word not in self._judged:
            with self._lock:
                self._judged[word] = self._knows(_plain(word))
        return self._judged[word]

    def suggestions(self, word: str) -> list[str]:
        """Return what may have been meant, the likeliest first. It may take half a second."""
        if not available() or not _can_be_asked(word):
            return []
        with self._lock:
            meant = [word.lower(), *self._dictionary.suggest(_plain(word))]
            if self.variant == BRITISH:
                meant = [british.to_british(each, self._dictionary.spell) for each in meant]
        return list(dict.fromkeys(each for each in meant if each != word.lower()))[
            :MOST_SUGGESTIONS
        ]

    def _knows(self, word: str) -> bool:
        """Ask the dictionary; British spelling is American spelling in other letters."""
        if self.variant != BRITISH:
            return self._dictionary.spell(word)
        small = word.lower()
        american = british.to_american(small)
        if american != small and self._dictionary.spell(american):
            return True
        turned = word == small and british.to_british(small, self._dictionary.spell) != small
        return not turned and self._dictionary.spell(word)

    @cached_property
    def _dictionary(self) -> Any:
        from hunspell import Hunspell

        return Hunspell(DICTIONARY, system_encoding="UTF-8")


def _can_be_asked(word: str) -> bool:
    """Tell whether a dictionary may know a word: in Latin letters, its own, and not too many."""
    if not _LATIN.fullmatch(word) or len(word) > LONGEST:
        return False
    return _plain(word).encode(CHARSET, "ignore").decode(CHARSET) == _plain(word)


def _glued(text: str, word: re.Match[str]) -> bool:
    """Tell whether figures stand at a word, as in `5th` or `A320neo`."""
    before, after = text[word.start() - 1 : word.start()], text[word.end() : word.end() + 1]
    return before.isdigit() or after.isdigit() or "_" in (before, after)


def _is_abbreviation(word: str) -> bool:
    letters = _POSSESSIVE.sub("", word)
    return letters.isupper() and len(letters) <= _CAPITALS


def _key(word: str) -> str:
    """Return a word as it is looked up: without a possessive's ending, in small letters."""
    return _POSSESSIVE.sub("", _plain(word)).casefold()


def _plain(word: str) -> str:
    return word.replace("’", "'")
