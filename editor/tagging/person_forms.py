"""A person's name in the nominative, and whether it is a man's or a woman's.

The words of a name stand in one case and gender, so all are weighed together: each case and gender
is tried on every word, by the dictionary and by the endings of surnames that are in none, and the
reading wins that suits the words best. What the sentence says of the case is one more voice.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, NamedTuple

from db.records import Gender
from editor.tagging.lemmas import parses
from editor.tagging.russian_models import listed
from resources import name_words as words

CASES = ("nomn", "gent", "datv", "accs", "ablt", "loct")
_GENDERS = {"masc": Gender.MALE, "femn": Gender.FEMALE}

_INITIAL = re.compile(r"(?:[А-ЯЁA-Z]\.?-?){1,3}")
_RUSSIAN = re.compile(r"[А-ЯЁа-яё’'-]+")
_UNDECLINED = re.compile(r"(?:[оуыэюёи]|ых|их|аго|яго|ово|ко|швили|дзе|е)$")
_FEMALE_CONSONANT = re.compile(r"[бвгджзйклмнпрстфхцчшщь]$")

_SURNAME_GENDER = re.compile("(?:[ое]в|[иы]н)а?$")

_KNOWN_NAME, _ADJECTIVE, _LISTED, _BY_RULE, _AS_IT_IS = 2.0, 2.1, 1.2, 0.5, 0.2
_LIKELIHOOD = 0.3
_CASE_TOLD, _GENDER_TOLD = 0.9, 0.5
_USUAL_CASES = {"nomn": 0.06, "gent": 0.04, "loct": -0.2}
_MALE = 0.15  # so that even readings are decided, and as most often right


class _Ending(NamedTuple):
    """How surnames of one kind end, in the order of `CASES`."""

    gender: str
    stem: str
    endings: tuple[str, ...]
    usual: float = 0.0


_ENDINGS = (
    _Ending("masc", r"(?:[оеё]в|[иы]н)", ("", "а", "у", "а", "ым", "е"), 0.3),
    _Ending("femn", r"(?:[оеё]в|[иы]н)", ("а", "ой", "ой", "у", "ой", "ой"), 0.3),
    _Ending("masc", r"(?:ск|цк)", ("ий", "ого", "ому", "ого", "им", "ом"), 0.3),
    _Ending("femn", r"(?:ск|цк)", ("ая", "ой", "ой", "ую", "ой", "ой"), 0.3),
    _Ending("masc", r"[вгднлрт]", ("ой", "ого", "ому", "ого", "ым", "ом"), -0.3),
    _Ending("femn", r"[вгднлрт]", ("ая", "ой", "ой", "ую", "ой", "ой"), -0.3),
    _Ending("masc", r"[бвгджзклмнпрстфх]", ("", "а", "у", "а", "ом", "е")),
    _Ending("masc", r"[жчшщц]", ("", "а", "у", "а", "ем", "е")),
    _Ending("masc", r"[аеиоуыэюя]", ("й", "я", "ю", "я", "ем", "е")),
    _Ending("masc", r"[влнрст]", ("ь", "я", "ю", "я", "ем", "е")),
    _Ending("masc", r"[гкхжчшщ]", ("а", "и", "е", "у", "ой", "е")),
    _Ending("femn", r"[гкхжчшщ]", ("а", "и", "е", "у", "ой", "е")),
    _Ending("masc", r"[бвдзлмнпрстф]", ("а", "ы", "е", "у", "ой", "е")),
    _Ending("femn", r"[бвдзлмнпрстф]", ("а", "ы", "е", "у", "ой", "е")),
    _Ending("femn", r"[аеоу]", ("я", "и", "е", "ю", "ей", "е")),
    _Ending("femn", r"и", ("я", "и", "и", "ю", "ей", "и")),
)


@dataclass(frozen=True, slots=True)
class PersonForm:
    """A name in the nominative. `surname` is its last word."""

    text: str
    gender: Gender
    surname: str


class _Reading(NamedTuple):
    nominative: str
    score: float


def person_form(
    parts: Sequence[str], case: str = "", gender: Gender = Gender.UNKNOWN
) -> PersonForm:
    """Return the normal form of a name given as its words.

    `case` (as in `CASES`) and `gender` are what the sentence shows, where it does.
    """
    best, likeliest = "masc", [_Reading(part, 0.0) for part in parts]
    highest = float("-inf")
    for tried, shown in _GENDERS.items():
        for each in CASES:
            readings = [_reading(word, tried, each, at > 0) for at, word in enumerate(parts)]
            score = sum(reading.score for reading in readings)
            score += _CASE_TOLD * (each == case) + _GENDER_TOLD * (shown == gender)
            score += _USUAL_CASES.get(each, 0.0) + _MALE * (tried == "masc")
            if score > highest:
                highest, best, likeliest = score, tried, readings
    nominative = [reading.nominative for reading in likeliest]
    shown = _GENDERS[best] if _shows_gender(parts) else Gender.UNKNOWN
    return PersonForm(" ".join(nominative), shown, nominative[-1] if nominative else "")


def _shows_gender(parts: Sequence[str]) -> bool:
    return any(_RUSSIAN.fullmatch(word) and not _INITIAL.fullmatch(word) for word in parts)


@lru_cache(maxsize=20_000)
def _reading(word: str, gender: str, case: str, later: bool) -> _Reading:
    """Return the likeliest nominative of a word that stands in this case and gender.

    A word that cannot stand there gets a low score and stays as it is. `later` says that another
    word came before it, so that it is a patronymic or a surname.
    """
    if (
        _INITIAL.fullmatch(word)
        or not _RUSSIAN.fullmatch(word)
        or word.lower() in words("particle")
    ):
        return _Reading(word, 0.0)
    if "-" in word.strip("-"):
        return _double(word, gender, case, later)
    found = [*_by_dictionary(word, gender, case, later), *_by_ending(word, gender, case, later)]
    return max(found, key=lambda reading: reading.score, default=_Reading(word, -2.0))


def _double(word: str, gender: str, case: str, later: bool) -> _Reading:
    """Read each half of a double name; all but the last may stay as they are: Касым-Жомарта."""
    halves = [part for part in word.split("-") if part]
    readings = [
        max(
            _reading(half, gender, case, later),
            _staying(half, gender, later) if at + 1 < len(halves) else _Reading(half, -9.0),
            key=lambda reading: reading.score,
        )
        for at, half in enumerate(halves)
    ]
    score = sum(reading.score for reading in readings) / max(1, len(halves))
    return _Reading("-".join(reading.nominative for reading in readings), score)


def _staying(half: str, gender: str, later: bool) -> _Reading:
    reading = _reading(half, gender, "nomn", later)
    return _Reading(half, reading.score - 0.3)


def _by_dictionary(word: str, gender: str, case: str, later: bool) -> list[_Reading]:
    found: list[_Reading] = []
    for parse in parses(word):
        tag = parse.tag
        if tag.case not in _CASE_NAMES[case] or tag.number == "plur" or not parse.is_known:
            continue
        if tag.POS not in ("NOUN", "ADJF") or (tag.gender != gender and "ms-f" not in tag):
            continue
        nominative = _cased(word, _nominative(parse))
        if "Fixd" in tag and _declines(word, later):
            continue
        found.append(_Reading(nominative, _LIKELIHOOD * parse.score + _weight(parse, later)))
    return found


def _weight(parse: Any, later: bool) -> float:
    """Return how well a dictionary's word is known as a name."""
    if _is_named(parse, later):
        return _KNOWN_NAME
    if later and parse.tag.POS == "ADJF":
        return _ADJECTIVE
    return _listed(parse.normal_form, later)


def _is_named(parse: Any, later: bool) -> bool:
    grammemes = ("Surn", "Patr") if later else ("Name",)
    return any(grammeme in parse.tag for grammeme in grammemes)


@lru_cache(maxsize=20_000)
def _declines(word: str, later: bool) -> bool:
    """Tell whether the dictionary has the word as a form of a name that has cases."""
    return any(
        _is_named(parse, later) and "Fixd" not in parse.tag and parse.tag.number == "sing"
        for parse in parses(word)
    )


_CASE_NAMES = {
    "nomn": ("nomn",),
    "gent": ("gent", "gen1", "gen2"),
    "datv": ("datv",),
    "accs": ("accs", "acc2"),
    "ablt": ("ablt",),
    "loct": ("loct", "loc1", "loc2"),
}


def _nominative(parse: Any) -> str:
    inflected = parse.inflect({"nomn", "sing"})
    return inflected.word if inflected else parse.normal_form


def _by_ending(word: str, gender: str, case: str, later: bool) -> list[_Reading]:
    found: list[_Reading] = []
    small = word.lower()
    for row in _ENDINGS:
        ending = row.endings[CASES.index(case)]
        stem = small[: len(small) - len(ending)] if small.endswith(ending) else ""
        if row.gender == gender and len(stem) > 1 and re.search(f"{row.stem}$", stem):
            nominative = word[: len(stem)] + row.endings[0]
            weight = _BY_RULE + row.usual + _listed(nominative, later)
            found.append(_Reading(nominative, weight))
    if _UNDECLINED.search(small):
        usual = -_LISTED if _declines(word, later) else _listed(word, later)
        found.append(_Reading(word, _AS_IT_IS + usual))
    elif gender == "femn" and _FEMALE_CONSONANT.search(small):
        usual = _AS_IT_IS if later or small.endswith("ь") else -_AS_IT_IS
        named = _LISTED if any(_is_named(parse, later) for parse in parses(word)) else 0.0
        found.append(_Reading(word, usual + max(named, _listed(word, later))))
    return found


def _listed(nominative: str, later: bool) -> float:
    small = nominative.lower().replace("ё", "е")
    if not later:
        return _LISTED if small in listed("first") else 0.0
    return _LISTED if any(each in listed("last") for each in _both_genders(small)) else 0.0


def _both_genders(surname: str) -> tuple[str, ...]:
    """Return a surname as a man and as a woman bears it; lists often hold only one."""
    if _SURNAME_GENDER.search(surname):
        return surname, surname.removesuffix("а"), surname.removesuffix("а") + "а"
    if surname.endswith("ая"):
        return surname, *(surname[:-2] + ending for ending in ("ий", "ый", "ой"))
    return (surname,)


def _cased(word: str, nominative: str) -> str:
    """Give a dictionary's word the capitals of the one in the text."""
    if word.isupper():
        return nominative.upper()
    return nominative[:1].upper() + nominative[1:]
