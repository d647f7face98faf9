"""Names and terms in a text, in whatever case they stand, and in the English as the desk wants.

A wording is found by its stem and the endings its language has; a name that an engine wrote in
another way is put right by translating the sentence with the name masked, or in its place.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache

from editor.translating.engine import Term
from editor.translating.guards import numbers
from editor.translating.protection import Kept, is_shouted

_SLAVIC = frozenset(["ru", "uk", "be", "bg", "mk", "sr"])
_TURKIC = frozenset(["kk", "ky", "tt", "ba"])
_SHORTEST_STEM = 2

# Case endings of nouns, of names in -ov and -in, and of adjectives; the longest are tried first.
_SLAVIC_CASES = (
    "а я у ю е и і ы о ь й ї є ой ей ою ею ом ем ём ым им ого его ому ему ых их ыми ими ами ями "
    "ия ию ием ии ах ях ам ям ов ев ёв ая яя ую юю ый ий ій ью ое ее ые ие ії ію ією ові еві ів їв "
    "ині"
)
_ENDINGS = "|".join(sorted(_SLAVIC_CASES.split(), key=len, reverse=True))
_SLAVIC_VOWELS = "аяуюеиіыоьйїє"
_ADJECTIVE = re.compile(r"(.{2,}[^\W\d_])(?:ий|ый|ой|ій|ая|яя|ое|ее)")
_FLEETING = re.compile(r"(.*[^\W\d_])[еёо]([вклнрц])ь?")

_POSSESSIVE = "ым ім ың ің ы і сы сі мыз міз"
_TURKIC_ENDING = (
    r"(?:[лдт][ае]р)?"
    rf"(?:{'|'.join(_POSSESSIVE.split())})?"
    r"(?:[ндт][ыі]ң|[ғгқк][ае]|[ндт][ыі]|н?[дт][ае](?:ғы|гі)?|[ндт][ае]н|[мбп]ен|н[ае]|н)?"
)
_HARD_TO_SOFT = {"қ": "[қғ]", "к": "[кг]", "п": "[пб]"}

_CAPITALISED = re.compile(r"[^\W\d_][\w’'-]*")
_LIKENESS, _LIKENESS_ELSEWHERE = 0.55, 0.75  # with the same first letter, and with another


@dataclass(frozen=True, slots=True)
class Wanted:
    """A term that a sentence holds, and where."""

    term: Term
    spans: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Forced:
    """A translation with its names put right: those that were, and those that still are not."""

    text: str
    forced: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()


def wanted_in(text: str, terms: Sequence[Term], lang: str) -> list[Wanted]:
    """Return the terms a text holds, the longest first where several stand in one place."""
    found: list[Wanted] = []
    taken: list[tuple[int, int]] = []
    for term in sorted(terms, key=lambda term: -len(term.source)):
        spans = tuple(
            (start, end)
            for start, end in occurrences(text, term.source, lang)
            if all(end <= left or right <= start for left, right in taken)
        )
        if spans:
            taken += spans
            found.append(Wanted(term, spans))
    return found


def occurrences(text: str, wording: str, lang: str) -> Iterator[tuple[int, int]]:
    """Yield where a wording stands in a text, in any case of its language."""
    matches = _pattern(wording, lang).finditer(text) if wording.strip() else ()
    for match in matches:
        if not wording[:1].isupper() or match[0][:1].isupper():
            yield match.span()


def stands(english: str, wanted: str) -> bool:
    """Tell whether a wording stands in a translation, as whole words.

    At the start of a sentence it may begin with a capital; in capitals it may be in capitals.
    """
    forms = {wanted, wanted[:1].upper() + wanted[1:]}
    if is_shouted(english):
        forms.add(wanted.upper())
    return any(re.search(rf"(?<!\w){re.escape(form)}(?!\w)", english) for form in forms)


def force(
    source: str,
    english: str,
    terms: Sequence[Term],
    lang: str,
    say: Callable[[str, Sequence[Kept]], str],
) -> Forced:
    """Put the names and terms right that an engine wrote in another way.

    `say` translates a text with some of its spans kept as the English given; it may lose them.
    The text is said again with the missing names kept; what is missing even then is looked for in
    the plain translation and replaced.
    """
    wanted = wanted_in(source, terms, lang)
    missing = [each for each in wanted if not stands(english, each.term.english)]
    if not missing:
        return Forced(english)
    english = _say_again(source, english, wanted, missing, say)
    for each in missing:
        if not stands(english, each.term.english):
            start, end = each.spans[0]
            english = replaced(english, say(source[start:end], ()), each.term.english)
    names = [each.term.english for each in missing]
    return Forced(
        english,
        forced=tuple(name for name in names if stands(english, name)),
        missing=tuple(name for name in names if not stands(english, name)),
    )


def replaced(english: str, rendering: str, wanted: str) -> str:
    """Put a name in the place of what the engine made of it, if that can be found.

    That is the engine's rendering of the name alone, else the words most like the name.
    """
    rendering = rendering.strip(" .,\n")
    alone = re.search(rf"(?<!\w){re.escape(rendering)}(?!\w)", english) if rendering else None
    span = alone.span() if alone else _most_like(english, wanted)
    return english[: span[0]] + wanted + english[span[1] :] if span else english


def _say_again(
    source: str,
    english: str,
    wanted: Sequence[Wanted],
    missing: Sequence[Wanted],
    say: Callable[[str, Sequence[Kept]], str],
) -> str:
    """Say a text again with the missing names kept, unless that costs another name or a number."""
    shouted = is_shouted(source)
    kept = [
        Kept(start, end, each.term.english.upper() if shouted else each.term.english)
        for each in missing
        for start, end in each.spans
    ]
    again = say(source, kept)
    right = sum(stands(again, each.term.english) for each in wanted)
    before = len(wanted) - len(missing)
    lost = numbers(source) - numbers(again) - (numbers(source) - numbers(english))
    return again if right > before and not lost else english


def _most_like(english: str, wanted: str) -> tuple[int, int] | None:
    """Return the span of the capitalised words that are most like a name, if any are."""
    words = [match.span() for match in _CAPITALISED.finditer(english)]
    length = len(wanted.split())
    best, found = 0.0, None
    for first in range(len(words)):
        for last in range(first + max(length - 1, 1) - 1, first + length + 1):
            if last >= len(words):
                break
            span = words[first][0], words[last][1]
            likeness = _likeness(english[slice(*span)], wanted)
            if likeness > best:
                best, found = likeness, span
    return found


def _likeness(words: str, wanted: str) -> float:
    """Return how like two names are, from 0 to 1; 0 for what is not like enough or no name."""
    if wanted[:1].isupper() and not words[:1].isupper():
        return 0.0
    ratio = SequenceMatcher(None, words.casefold(), wanted.casefold(), autojunk=False).ratio()
    enough = _LIKENESS if words[:1] == wanted[:1] else _LIKENESS_ELSEWHERE
    return ratio if ratio >= enough else 0.0


@cache
def _pattern(wording: str, lang: str) -> re.Pattern[str]:
    words = r"\s+".join(_word_pattern(word, lang) for word in wording.split())
    return re.compile(rf"(?<!\w){words}(?!\w)", re.IGNORECASE)


def _word_pattern(word: str, lang: str) -> str:
    if lang in _SLAVIC:
        return _slavic(word)
    if lang in _TURKIC and word[-1:].isalpha():
        last = _HARD_TO_SOFT.get(word[-1].casefold(), re.escape(word[-1]))
        return f"{re.escape(word[:-1])}{last}{_TURKIC_ENDING}"
    return re.escape(word)


def _slavic(word: str) -> str:
    """Match a word in any case: its stem, without a fleeting vowel too, and an ending."""
    if not word[-1:].isalpha() or (word.isupper() and len(word) > 1):
        return re.escape(word)
    shorter = word[:-1] if word[-1].casefold() in _SLAVIC_VOWELS else word
    patterns = [f"{re.escape(shorter if len(shorter) >= _SHORTEST_STEM else word)}(?:{_ENDINGS})?"]
    if adjective := _ADJECTIVE.fullmatch(word):
        patterns.append(f"{re.escape(adjective[1])}(?:{_ENDINGS})")
    if fleeting := _FLEETING.fullmatch(word):  # Павел, Павла; Лев, Льва
        patterns.append(f"{re.escape(fleeting[1])}ь?{fleeting[2]}(?:{_ENDINGS})")
    return f"(?:{'|'.join(patterns)})"
