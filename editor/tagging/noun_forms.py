"""Names of places, organisations and events in the nominative, their number kept.

Only what stands in a case because of the sentence changes: the adjectives in front and the first
noun. What follows the noun depends on it and stays: Министерству финансов, Аральского моря.
"""

import re
from collections.abc import Sequence
from typing import Any

from editor.tagging.lemmas import parses
from editor.tagging.russian_models import Word

_CASES = {
    "Nom": ("nomn",),
    "Gen": ("gent", "gen1", "gen2"),
    "Dat": ("datv",),
    "Acc": ("accs", "acc2"),
    "Ins": ("ablt",),
    "Loc": ("loct", "loc1", "loc2"),
}
_GENDERS = {"Masc": "masc", "Fem": "femn", "Neut": "neut"}
_NUMBERS = {"Sing": "sing", "Plur": "plur"}
_ADJECTIVES = ("ADJF", "PRTF")
_QUOTE = re.compile('[«»„“”"(]')
_ABBREVIATION = re.compile(r"([А-ЯЁ]{2,}|[А-ЯЁ][а-яё]*[А-ЯЁ]+)(-?[ауеыо]|ом|ов|ами|ах|ой)?")
_RUSSIAN = re.compile(r"[А-ЯЁа-яё]+(?:-[А-ЯЁа-яё]+)*")
_LEAST_STEM = 3


def noun_form(text: str, words: Sequence[Word]) -> str:
    """Return a name in the nominative. `words` are the words of the name within `text`."""
    if not words:
        return ""
    parts: list[str] = []
    at = words[0].start
    changing = True
    for word in words:
        parts.append(text[at : word.start])
        form, changing = _form(word) if changing else (word.text, False)
        parts.append(form)
        at = word.end
    return " ".join("".join(parts).split())


def _form(word: Word) -> tuple[str, bool]:
    """Return a word's nominative, and whether the words after it stand in the same case."""
    if _QUOTE.match(word.text) or not _RUSSIAN.fullmatch(word.text):
        return word.text, bool(re.fullmatch(r"\d+(-\w+)?", word.text))
    short = _ABBREVIATION.fullmatch(word.text)
    if short:
        return short[1], False
    parse = _likeliest(word)
    if parse is None:
        return word.text, False
    inflected = parse.inflect({"nomn", parse.tag.number} if parse.tag.number else {"nomn"})
    nominative = inflected.word if inflected else parse.normal_form
    return _cased(word.text, nominative), parse.tag.POS in _ADJECTIVES


def _likeliest(word: Word) -> Any:
    """Return the reading that suits the sentence best, or None where no noun is in sight."""
    readings = [
        parse
        for parse in parses(word.text)
        if parse.tag.POS in ("NOUN", *_ADJECTIVES) and "Init" not in parse.tag
    ]
    return max(readings, key=lambda parse: _weight(parse, word), default=None)


def _weight(parse: Any, word: Word) -> float:
    tag = parse.tag
    case = _CASES.get(word.features.get("Case", ""), ())
    weight = parse.score
    weight += 2.0 * (tag.case in case) if case else 0.0
    weight += 1.0 * (tag.gender == _GENDERS.get(word.features.get("Gender", "")))
    weight += 0.7 * (tag.number == _NUMBERS.get(word.features.get("Number", "")))
    weight += 1.5 * ((tag.POS in _ADJECTIVES) == (word.pos in ("ADJ", "DET", "VERB")))
    weight += 1.0 * ("Geox" in tag) + 0.8 * parse.is_known
    return weight


def _cased(word: str, nominative: str) -> str:
    """Give a dictionary's word the capitals of the one in the text, in each part of it."""
    if word.isupper() and len(word) > 1:
        return nominative.upper()
    same = _same_start(word.lower(), nominative)
    if same >= _LEAST_STEM:
        return word[:same] + nominative[same:]
    return nominative.capitalize() if word[:1].isupper() else nominative


def _same_start(one: str, other: str) -> int:
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))
