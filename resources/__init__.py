"""What ships with Dateline: topics, names of places and agencies, sample stories, icons.

The tables are UTF-8, tab-separated, with a line of column names on top. `|` parts the spellings
that share a cell.
"""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_SAMPLES = ("rates-ru.txt", "reservoirs-kk.txt", "harvest-uk.txt", "trade-pt.txt")
_PLACE_COLUMNS = ("en", "ru", "kk", "uk", "pt")
_ALIKE = str.maketrans("ёı‘’ʻʼ", "еi''''")


@dataclass(frozen=True, slots=True)
class Topic:
    """An IPTC Media Topic. `parent` is the code of the topic above, "" at the top."""

    code: str
    parent: str
    english: str
    russian: str


@dataclass(frozen=True, slots=True)
class KnownName:
    """A well-known name: what it stands for (as `EntityType` says), its English, its Russian."""

    type: str
    english: str
    russian: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TopicWords:
    """A top-level topic and the words of texts about it, in Russian and in English."""

    code: str
    russian: tuple[str, ...]
    english: tuple[str, ...]


def folder() -> Path:
    """Return the folder that holds what ships with Dateline."""
    return Path(__file__).resolve().parent


def samples() -> tuple[Path, ...]:
    """Return the files of the sample stories: Russian, Kazakh, Ukrainian, Portuguese."""
    return tuple(folder() / "samples" / name for name in _SAMPLES)


def sample_memory() -> Path:
    """Return the TMX file that holds our English for the Russian sample."""
    return folder() / "samples" / "rates-ru.tmx"


def topics() -> list[Topic]:
    """Return the two upper levels of the IPTC Media Topics, each topic after the one above it."""
    return [Topic(*cells) for cells in _table("topics/mediatopics.tsv")]


def known_names() -> list[KnownName]:
    """Return names that every story may hold: countries, international bodies, treaties."""
    return [
        KnownName(kind, english, tuple(russian.split("|")))
        for kind, english, russian in _table("names/known.tsv")
    ]


@cache
def name_words(kind: str) -> frozenset[str]:
    """Return the Russian words, in dictionary form, that tell names of a kind from the others."""
    rows = dict(_table("names/words.tsv"))
    return frozenset(rows[kind].split("|"))


@cache
def topic_keywords() -> tuple[TopicWords, ...]:
    """Return the words by which texts of the top-level topics are known."""
    return tuple(
        TopicWords(code, tuple(russian.split()), tuple(english.split()))
        for code, russian, english in _table("topics/keywords.tsv")
    )


def place_english(name: str, lang: str = "") -> str:
    """Return a city's name in English wire usage, or "" for a city that is not in the table.

    `lang` (ISO 639-1) says whose spelling to try first; the other languages' follow. Case, blanks,
    the dots of ё and i and the form of the apostrophe make no difference.
    """
    key = _key(name)
    columns = _places()
    first = columns.get(lang, {})
    return first.get(key) or next((names[key] for names in columns.values() if key in names), "")


def country_of(place: str) -> str:
    """Return the country that wires name after a city, "" for one that stands alone.

    `place` is the English name; capitals and cities that everybody knows stand alone.
    """
    return _countries().get(_key(place), "")


def english_names() -> list[str]:
    """Return the English of all places and agencies that are known here."""
    tables = ("places.tsv", "agencies.tsv")
    return [cells[0] for table in tables for cells in _table(table)]


def agency_english(name: str) -> str:
    """Return the English name of an agency that signs so, or "" for one that is not in the table.

    Case, blanks, the dots of ё and i and the form of the apostrophe make no difference.
    """
    return _agencies().get(_key(name), "")


@cache
def _places() -> dict[str, dict[str, str]]:
    """Return, for each language, English names by their spellings in it."""
    rows = _table("places.tsv")
    return {
        lang: _by_spelling((cells[column], cells[0]) for cells in rows)
        for column, lang in enumerate(_PLACE_COLUMNS)
    }


@cache
def _countries() -> dict[str, str]:
    return _by_spelling((cities, country) for country, cities in _table("countries.tsv"))


@cache
def _agencies() -> dict[str, str]:
    return _by_spelling(
        (f"{english}|{names}", english) for english, names in _table("agencies.tsv")
    )


def _by_spelling(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Turn (spellings in a cell, English) into English by spelling."""
    return {
        _key(spelling): english
        for cell, english in pairs
        for spelling in cell.split("|")
        if spelling
    }


def _table(path: str) -> list[list[str]]:
    """Return the cells of each row below the column names."""
    lines = (folder() / path).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines[1:]]


def _key(name: str) -> str:
    """Return the form in which spellings are compared."""
    folded = unicodedata.normalize("NFC", name).casefold()
    return " ".join(folded.translate(_ALIKE).split())
