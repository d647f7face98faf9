"""The house style: how the desk writes datelines, bylines, quotation marks and words.

Export, preview and checks all ask here.

Marks of other languages' typography («», „“, ‹›) and marks a keyboard types become the house's.
A quotation inside a quotation, where the source shows it by marks that have a direction, gets
single marks, as in English practice. What English already has in curly form is left as it is.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

import resources
from editor import british
from editor.said import said

MONTHS = (
    "Jan", "Feb", "March", "April", "May", "June",
    "July", "Aug", "Sept", "Oct", "Nov", "Dec",
)  # fmt: skip
"""Months as English wires write them in a dateline, without full stops."""

_LONG_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip

_FIELD = re.compile(r"\{(place|date|agency)\}")
_SEPARATORS = " ,.;:"

_CLOSERS = {"«": "»", "„": "“”"}
_DIRECTED = str.maketrans("«»„‟‹›‚‛ʼ", "“”““‘’‘‘’")
_STRAIGHT = str.maketrans("“”＂‘’＇", "\"\"\"'''")
_KEYBOARD = {'"': "“”", "＂": "“”", "'": "‘’", "＇": "‘’"}
_QUOTES = frozenset("“”‘’\"'＂＇")
_STARTERS = frozenset("“‘([{/-–—")
_ENDERS = frozenset(".,;:!?…)]}/-–—")
_ELISION = re.compile(r"(?:tis|twas|twere|til|em|n|\d\ds?)\b", re.IGNORECASE)


DATELINES = {
    "reuters": "{place}, {date} ({agency}) -",
    "ap": "{place} ({agency}) --",
    "bare": "{place}, {date} -",
}
"""Datelines by the name of the wire that writes so; a template of one's own may stand instead."""

COUNTRIES = ("never", "where needed")

_PERCENT = {
    "us": (re.compile(r"\bper cent\b"), "percent"),
    "uk": (re.compile(r"\bpercent\b"), "per cent"),
}
_BY = re.compile(r"by\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Departure:
    """Words that are not in house style: their span, and what the house writes instead."""

    start: int
    end: int
    wanted: str


@dataclass(frozen=True, slots=True)
class HouseStyle:
    """A library's house rules for copy.

    `dateline_template` is one of `DATELINES` by name, or holds any of `{place}`, `{date}` and
    `{agency}`, or is empty for copy without a dateline. `quotes` is "straight" or "curly".
    `spelling` is "us", "uk", or "" for either. `countries` says whether a dateline names the
    country of a city that does not stand alone. Raises ValueError for anything else, in a sentence
    that can be shown beside the field of the settings.
    """

    dateline_template: str = "{place}, {date} ({agency}) -"
    quotes: str = "straight"
    spelling: str = ""
    countries: str = "never"

    def __post_init__(self) -> None:
        if re.search(r"[{}]", _FIELD.sub("", self.template)):
            raise ValueError(
                said(
                    'The dateline template "{0}" cannot be used: '
                    "it may only contain {{place}}, {{date}} and {{agency}} in braces.",
                    self.dateline_template,
                )
            )
        if self.template.strip() and not _FIELD.search(self.template):
            raise ValueError(
                said(
                    'The dateline template "{0}" cannot be used: '
                    "it must contain {{place}}, {{date}} or {{agency}}, or be empty.",
                    self.dateline_template,
                )
            )
        if self.quotes not in ("straight", "curly"):
            raise ValueError(f'Quotation marks are "straight" or "curly", not "{self.quotes}".')
        if self.spelling not in ("", *british.VARIANTS):
            raise ValueError(f'Spelling is "us", "uk" or empty, not "{self.spelling}".')
        if self.countries not in COUNTRIES:
            raise ValueError(
                f'Countries in datelines are "never" or "where needed", not "{self.countries}".'
            )

    @property
    def template(self) -> str:
        """The dateline's template itself."""
        return DATELINES.get(self.dateline_template, self.dateline_template)


def dateline(place: str, day: date | None, agency: str, style: HouseStyle) -> str:
    """Build the opening of a wire story: `VIENNA, Dec 5 (Kazakhstan Today) -`.

    A part that is missing leaves the line together with its brackets and the separator before it;
    when none of the template's parts is there, the line is "".
    """
    parts = {
        "place": _place(" ".join(place.split()), style),
        "date": f"{MONTHS[day.month - 1]} {day.day}" if day else "",
        "agency": " ".join(agency.split()),
    }
    template = style.template
    if not any(parts[name] for name in _FIELD.findall(template)):
        return ""
    for name in (name for name, part in parts.items() if not part):
        template = _without(name, template)
    return _filled(template, parts).strip()


def byline(name: str) -> str:
    """Return a writer's line: `By` and the name, unless it begins so."""
    name = " ".join(name.split())
    return name if not name or _BY.match(name) else f"By {name}"


def departures(text: str, style: HouseStyle) -> Iterator[Departure]:
    """Yield the words of an English text that the house spells otherwise, in their order."""
    if style.spelling:
        pattern, wanted = _PERCENT[style.spelling]
        found = [
            (each.start, each.end, each.other)
            for each in british.one_sided(text)
            if each.variant != style.spelling
        ]
        found += [(each.start(), each.end(), wanted) for each in pattern.finditer(text)]
        yield from (Departure(*each) for each in sorted(found))


def long_date(day: date) -> str:
    """Write a date out as a heading has it: `5 December 2025`."""
    return f"{day.day} {_LONG_MONTHS[day.month - 1]} {day.year}"


def quotes(text: str, style: HouseStyle) -> str:
    """Give `text` the house's quotation marks and apostrophes.

    Nothing but these characters changes, each becomes exactly one other, so spans keep their
    places; doing it twice changes nothing more.
    """
    directed = _nested_as_single(text).translate(_DIRECTED)
    return _curled(directed) if style.quotes == "curly" else directed.translate(_STRAIGHT)


def _place(name: str, style: HouseStyle) -> str:
    """Return a place in capitals, its country behind it where the house wants and needs it."""
    country = resources.country_of(name) if style.countries == "where needed" else ""
    return f"{name.upper()}, {country}" if country else name.upper()


def _without(name: str, template: str) -> str:
    """Take a field out of the template with its brackets and the separator before it."""
    field = rf"\{{{name}\}}"
    bracketed = rf"(?:\({field}\)|\[{field}\]|/{field}/|{field})"
    rest = re.sub(rf"[{_SEPARATORS}]*{bracketed}", "", template)
    return re.sub(rf"([(\[])[{_SEPARATORS}]+", r"\1", rest).lstrip(_SEPARATORS + "-–—")


def _filled(template: str, parts: Mapping[str, str]) -> str:
    """Put the parts into the template."""
    return _FIELD.sub(lambda field: parts[field[1]], template)


def _nested_as_single(text: str) -> str:
    """Turn pairs of directed marks into curly ones: double outside, single inside a pair."""
    marks = list(text)
    pairs = _pairs(text)
    for start, end in pairs:
        depth = sum(outer < start and end < close for outer, close in pairs)
        marks[start], marks[end] = "‘’" if depth % 2 else "“”"
    return "".join(marks)


def _pairs(text: str) -> list[tuple[int, int]]:
    """Find where a directed mark opens and the mark that closes it stands."""
    pairs: list[tuple[int, int]] = []
    opened: list[int] = []
    for position, mark in enumerate(text):
        if mark in _CLOSERS:
            opened.append(position)
        elif opened and mark in _CLOSERS[text[opened[-1]]]:
            pairs.append((opened.pop(), position))
    return pairs


def _curled(text: str) -> str:
    """Give marks typed on a keyboard the direction their neighbours call for."""
    written: list[str] = []
    depth = 0  # double quotations open in this line
    for position, mark in enumerate(text):
        if mark in _KEYBOARD:
            before = written[-1] if written else " "
            opening, closing = _KEYBOARD[mark]
            opens = _opens(before, text[position + 1 :], mark in "'＇", depth > 0)
            mark = opening if opens else closing  # noqa: PLW2901
        depth = 0 if mark == "\n" else max(0, depth + (mark == "“") - (mark == "”"))
        written.append(mark)
    return "".join(written)


def _opens(before: str, rest: str, single: bool, inside: bool) -> bool:
    """Say whether a mark between `before` and `rest` begins a quotation.

    Where the neighbours leave it open, a double mark closes the quotation that is open, and a
    single one is an apostrophe.
    """
    after = next((letter for letter in rest if letter not in _QUOTES), " ")
    starts = before.isspace() or before in _STARTERS
    ends = after.isspace() or after in _ENDERS
    if single:
        return starts and not ends and not _ELISION.match(rest)
    return not inside if starts == ends else starts
