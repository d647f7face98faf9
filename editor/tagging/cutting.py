"""Spans of names as a newsroom cuts them: what a model draws too wide is cut apart."""

import re
from collections.abc import Iterator

from db.records import EntityType
from editor.tagging.lemmas import lemma
from editor.tagging.names import Stretch
from resources import name_words as words

_BREAKS = re.compile(r"\s*[\n•;|]\s*|\s+[—–]\s+|\s*\(\s*|\)\s*")
_PERSON_BREAKS = re.compile(_BREAKS.pattern + r"|,\s+")
_LEGAL_FORM = re.compile(
    r"(?:ОАО|ООО|ЗАО|ПАО|НАО|АО|ТОО|ГУП|ФГУП|МУП|РГП|ИП|ИА|РКК|концерн\w*|компани\w+|фирм\w+"
    r"|холдинг\w*|агентств\w+|агенств\w+)\s+(?=[«\"“„A-Z])",
    re.IGNORECASE,
)
_ABBREVIATION = re.compile(r"[А-ЯЁA-Z]{2,}(?:\s+[А-ЯЁ]{2,})?")
_EDGES = " \t\u00a0.,:!?…-–—/"
_PARTNERS = (("«", "»"), ("“", "”"), ("„", "“"), ("(", ")"))
_WORD = re.compile(r"[\w-]+")
_CAPITAL = re.compile(r"[A-ZА-ЯЁӘҒҚҢӨҰҮҺІЇЄҐ0-9]")


def cut(text: str, found: Stretch) -> Iterator[Stretch]:
    """Yield the names in a stretch: parts in brackets, other lines and lists by themselves.

    A legal form before a name in quotation marks and a position before a person's are left out; a
    position is no organisation.
    """
    for piece_start, piece_end in _pieces(text, found):
        start, end = _trimmed(text, piece_start, piece_end)
        if found.type is EntityType.ORGANISATION:
            start, end = _without_form(text, start, end)
            if _begins_with_position(text, start, end):
                continue
        elif found.type is EntityType.PERSON:
            start, end = _without_position(text, start, end)
        if _is_name(text[start:end]):
            first = piece_start == found.start
            yield Stretch(start, end, _type(text[start:end], found.type, first=first))


def _pieces(text: str, found: Stretch) -> Iterator[tuple[int, int]]:
    pattern = _PERSON_BREAKS if found.type is EntityType.PERSON else _BREAKS
    at = found.start
    for gap in pattern.finditer(text, found.start, found.end):
        yield at, gap.start()
        at = gap.end()
    yield at, found.end


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Leave out blanks and punctuation at the ends, and a quotation mark without its partner."""
    before = None
    while before != (start, end):
        before = start, end
        while start < end and text[start] in _EDGES:
            start += 1
        while start < end and text[end - 1] in _EDGES and not _is_initial(text, start, end):
            end -= 1
        start, end = _unquoted(text, start, end)
    return start, end


def _unquoted(text: str, start: int, end: int) -> tuple[int, int]:
    inside = text[start:end]
    for opening, closing in (*_PARTNERS, ('"', '"')):
        if inside.startswith(opening) and inside.endswith(closing) and len(inside) > 1:
            return start + 1, end - 1
        if inside.startswith(opening) and closing not in inside[1:]:
            return start + 1, end
        if inside.endswith(closing) and opening not in inside[:-1]:
            return start, end - 1
    return start, end


def _without_form(text: str, start: int, end: int) -> tuple[int, int]:
    """Leave out the legal form before a name in quotation marks: ОАО «Газпром» is Газпром."""
    form = _LEGAL_FORM.match(text, start, end)
    return _trimmed(text, form.end(), end) if form else (start, end)


def _is_initial(text: str, start: int, end: int) -> bool:
    """Tell whether a dot ends a span because it belongs to an initial: Иванов И. И."""
    return text[end - 1] == "." and bool(re.search(r"(?:^|[\s.])[А-ЯЁ]\.$", text[start:end]))


def _is_name(piece: str) -> bool:
    letters = [letter for letter in piece if letter.isalpha()]
    return bool(letters) and bool(_CAPITAL.search(piece)) and piece.lower() not in words("no name")


def _without_position(text: str, start: int, end: int) -> tuple[int, int]:
    """Leave out what somebody is before what they are called."""
    while (word := _WORD.match(text, start, end)) and word.end() < end and _is_position(word[0]):
        start, end = _trimmed(text, word.end(), end)
    return start, end


def _begins_with_position(text: str, start: int, end: int) -> bool:
    word = _WORD.match(text, start, end)
    return bool(word) and lemma(word[0].lower()) in words("position")


def _is_position(word: str) -> bool:
    small = word.lower()
    if small in words("particle"):
        return False
    return word[0].islower() or lemma(small) in words("position")


def _type(piece: str, whole: EntityType, *, first: bool) -> EntityType:
    """An abbreviation in brackets behind a person is where that person belongs."""
    if whole is EntityType.PERSON and not first and _ABBREVIATION.fullmatch(piece):
        return EntityType.ORGANISATION
    return whole
