"""Titles: an office beside a person's name does not gainsay the registry's note on that person."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from db.records import EntityType
from editor.checking.findings import Bitext, Context, Fault, Name
from editor.checking.names import places, plain
from editor.said import said

_ENGLISH = {
    "deputy prime minister": r"(?:deputy|vice)[ -](?:prime[ -]minister|premier)",
    "prime minister": r"prime[ -]minister|premier",
    "deputy minister": r"(?:deputy|vice)(?: [a-z]{3,20}){0,2}[ -]minister",
    "minister": r"minister",
    "vice president": r"(?:vice|deputy)[ -]president",
    "president": r"president",
    "deputy governor": r"(?:deputy|vice|lieutenant)[ -]governor",
    "governor": r"governor",
    "deputy mayor": r"(?:deputy|vice)[ -]mayor",
    "mayor": r"mayor",
    "ambassador": r"ambassador",
    "monarch": r"king|queen|emperor|empress",
    "chancellor": r"chancellor",
    "speaker": r"speaker",
}
"""Offices of which one person hardly holds two at once, and how English writes them."""

_RUSSIAN = {
    "deputy prime minister": r"вице-премьер\w{0,3}|зам(?:еститель )?премьер\w{0,3}",
    "prime minister": r"премьер\w{0,3}",
    "deputy minister": r"зам(?:еститель )?министр\w{0,3}|вице-министр",
    "minister": r"министр",
    "vice president": r"вице-президент",
    "president": r"президент",
    "deputy governor": r"(?:заместитель |вице-)губернатор\w{0,3}",
    "governor": r"губернатор",
    "deputy mayor": r"(?:заместитель |вице-)мэр\w{0,3}",
    "mayor": r"мэр",
    "ambassador": r"посол",
    "monarch": r"король|королева|император",
    "chancellor": r"канцлер",
    "speaker": r"спикер",
}
"""The same in a note that somebody wrote in Russian."""

_COMPATIBLE = frozenset(
    (
        frozenset(("minister", "deputy prime minister")),
        frozenset(("minister", "chancellor")),  # of the Exchequer
        frozenset(("president", "speaker")),  # of a senate
        frozenset(("president", "monarch")),  # emirates have both in one
    )
)
_LONGEST_NOTE = 300  # characters of a note that are read, and
_SHOWN = 60  # of those that are shown
_NEAR = 80  # characters beside a name in which its title is
_CLAUSE = re.compile(r"[,;:/()\n]|\band\b|\bи\b")
_DENIED = re.compile(r"\b(?:not|never|не)\b", re.IGNORECASE)
_LED_BY = re.compile(
    r"(?:[A-Z][\w.-]{0,30}|\w{1,12}(?:st|nd|rd|th)|acting|current|former|foreign|ex)[ -]"
)
_LED_BY_RUSSIAN = re.compile(r"\w{1,30}(?:ий|ый|ой|ая|яя) |экс-")
_GIVEN_NAMES = r"(?:[A-Z][\w.'’-]{0,30}\s){0,2}"
_BEHIND = r",\s(?:(?:the|a)\s)?(?:(?:current|acting|former|ex)[ -])?(?:[A-Z][\w-]{1,20}\s){0,2}"
_NOT_TODAYS = r"(?:former|ex|then|late|future|next|outgoing|incoming|past)\b[ -](?:\S{1,30} ){0,3}"
_ANOTHERS = r"(?:of|to|for) the "  # `press secretary of the President Ivan Petrov`
_SAYS_NOTHING = re.compile(rf"\b(?:{_NOT_TODAYS}|{_ANOTHERS})$", re.IGNORECASE)


class Title(NamedTuple):
    """An office by its English name, and where it stands."""

    office: str
    start: int
    end: int


def check(pair: Bitext, _: Context) -> Iterator[Fault]:
    """Find an office beside a person's name where the registry's note names others alone.

    Of a note only offices that head a clause count: `adviser to the president` is no president.
    """
    told: set[Name] = set()
    for each in pair.names:
        name = each.name
        held = _held(name.note) if name.note and name.type is EntityType.PERSON else frozenset()
        if not held or name in told:
            continue
        told.add(name)
        for title in beside(pair.target, name):
            if not any(_agree(title.office, office) for office in held):
                written = pair.target[title.start : title.end]
                note = _short(name.note)
                message = said("“{0}”, but the registry's note says “{1}”.", written, note)
                yield Fault(
                    message=message,
                    source=(each.start, each.end),
                    target=(title.start, title.end),
                )


def _agree(one: str, other: str) -> bool:
    return one == other or frozenset((one, other)) in _COMPATIBLE


def _short(note: str) -> str:
    words = " ".join(note.split())
    return words if len(words) <= _SHOWN else f"{words[: _SHOWN - 1]}…"


def beside(text: str, name: Name) -> Iterator[Title]:
    """Yield the offices before a name, as in `Prime Minister Ivan Petrov`, and in a clause behind.

    An office that somebody held or will hold says nothing of today's, nor does another person's.
    """
    for start, end in places(plain(text), name):
        before = _beside("before").search(text, max(0, start - _NEAR), start)
        found = before or _beside("behind").match(text, end, end + _NEAR)
        lead = text[max(0, found.start() - _NEAR) : found.start(1)] if found else ""
        if found and not _SAYS_NOTHING.search(lead):
            yield _title(found)


@lru_cache(maxsize=2_000)
def _held(note: str) -> frozenset[str]:
    """Return the offices that a note gives its person."""
    if _DENIED.search(note[:_LONGEST_NOTE]):
        return frozenset()
    clauses = _CLAUSE.split(note[:_LONGEST_NOTE])
    return frozenset(office for clause in clauses for office in _headed(clause.strip()))


def _headed(clause: str) -> Iterator[str]:
    """Yield the office that heads a clause of a note, if one does."""
    for pattern, led_by in (
        (_office(english=True), _LED_BY),
        (_office(english=False), _LED_BY_RUSSIAN),
    ):
        at = 0
        while lead := led_by.match(clause, at):
            if pattern.match(clause, at):
                break
            at = lead.end()
        found = pattern.match(clause, at)
        if found and not clause.startswith(("'s", "’s"), found.end()):
            yield _title(found).office


@cache
def _beside(where: str) -> re.Pattern[str]:
    """Match an office, the first group, just before a name or in the clause just behind it."""
    office = _office(english=True).pattern
    if where == "before":
        return re.compile(rf"{office}\s{_GIVEN_NAMES}\Z")
    return re.compile(rf"{_BEHIND}{office}(?!['’]s|\s+[A-Z])")


@cache
def _office(*, english: bool) -> re.Pattern[str]:
    """Match an office as the first group; the group within names which by its number."""
    known = _ENGLISH if english else _RUSSIAN
    return re.compile(rf"\b((?i:{'|'.join(f'({each})' for each in known.values())}))\b")


def _title(found: re.Match[str]) -> Title:
    """Return the office matched; both languages have them in one order."""
    which = next(number for number in range(2, len(_ENGLISH) + 2) if found[number])
    return Title(list(_ENGLISH)[which - 2], *found.span(1))
