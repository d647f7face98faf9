"""Dates as news copy writes them: in letters or figures, with a weekday or a time, or as `вчера`.

Russian, Kazakh, Ukrainian, Portuguese and English, and the months of their neighbours.
"""

import re
from collections.abc import Iterable
from datetime import date

from editor.importing.calendar_words import DAYS_AGO, HOURS_IN, MONTHS, UNITS, WEEKDAYS
from editor.lazy_pattern import LazyPattern

_LONGEST = 100


def _one_of(names: Iterable[str]) -> str:
    longest_first = sorted(names, key=len, reverse=True)
    return rf"(?i:{'|'.join(longest_first)})(?!\w)".replace("'", "['’ʼ]")


_MONTH = rf"{_one_of(MONTHS)}\.?"
_WEEKDAY = rf"(?:(?i:on|в|во|у|на|na|no)\s+)?{_one_of(WEEKDAYS)}\.?(?:\s+күні)?"
_YEAR_WORD = r"(?:[\s-]*(?i:года|году|год|г|року|р|годзе|жылы|жыл|ж|йил|yil|il)(?!\w)\.?)?"
_YEAR = rf"(?:(?:,?\s+|\s+de\s+|-)\d{{4}}(?:-го)?{_YEAR_WORD})?"
_ORDINAL = r"(?:st|nd|rd|th|-го|-е|º)?"
_WORDED = (
    rf"(?:\d{{4}}[\s-]+(?:жыл\w{{0,4}}|ж\.|йил\w{{0,4}}|yil\w{{0,4}}),?\s+\d{{1,2}}[\s-]{_MONTH}"
    rf"|\d{{1,2}}{_ORDINAL}(?:\s+(?:de|of)\s+|\s+|-){_MONTH}{_YEAR}"  # 6 декабря 2025 года
    rf"|{_MONTH}\s+\d{{1,2}}{_ORDINAL}{_YEAR})"  # December 6th, 2025
)
_FIGURES = (
    r"(?:\d{4}[-./]\d{2}[-./]\d{2}(?!\d)"
    r"|\d{1,2}\.\d{1,2}\.(?:\d{4}|\d{2})(?!\d)"
    r"|\d{1,2}/\d{1,2}/\d{4}(?!\d))"
)
DATE = rf"(?:(?:{_WEEKDAY},?\s+)?(?:{_WORDED}|{_FIGURES})(?:,?\s+{_WEEKDAY})?|{_WEEKDAY})"
"""A pattern for what may be a date, or the name of a weekday; `read_date` decides."""

_ANY = LazyPattern(DATE)
_IN_WORDS = LazyPattern(_WORDED)
_IN_FIGURES = LazyPattern(_FIGURES)
_NAMED = LazyPattern(_one_of(WEEKDAYS))
_CLOCK = (
    r"(?:(?i:в|у|о|об|at|às|as|сағат)\s+)?\d{1,2}[:.h]\d{2}(?::\d{2}(?:[.,]\d{1,6})?)?"
    r"(?:\s*(?i:[ap]\.?m\.?|утра|дня|вечера|ночи)(?!\w))?"
    r"(?:\s*\(?(?:Z|GMT|UTC|[A-Z]{2,4}|МСК|мск)\)?)?(?:\s*[+-]\d{1,2}(?::?\d{2})?)?"
    r"(?:\s*\(?(?:по\s+(?:времени\s+\w+|\w+\s+времени)|local time)\)?)?"
)
_BETWEEN = r"(?:\s*[,|/·–—-]\s*|\s+)"
_CLOCK_BEFORE = LazyPattern(rf"^{_CLOCK}{_BETWEEN}")
_CLOCK_AFTER = LazyPattern(rf"(?:T|{_BETWEEN}|\s*\(){_CLOCK}\)?$")
_AGO = LazyPattern(
    r"(?P<many>(?:há\s+)?(?:(?P<count>\d{1,3}|an?|one|um|uma|бір|одну|один)\s+)?)"
    rf"(?:{'|'.join(rf'(?P<{unit}>{names})' for unit, names in UNITS.items())})"
    r"(?P<ago>\s+(?:назад|тому(?:\s+назад)?|бұрын|ago|atrás))?",
    re.IGNORECASE,
)


def nearest_year(day: int, month: int, not_after: date) -> date | None:
    """Return the latest such day that is not after the one given, or None if there is none.

    A dateline says 31 December and the story is published on 1 January: it is last year's.
    """
    for year in range(not_after.year, max(0, not_after.year - 9), -1):
        found = _date(year, month, day)
        if found and found <= not_after:
            return found
    return None


def read_date(phrase: str, not_after: date) -> date | None:
    """Read a phrase that is a date with or without a year, or the name of a weekday.

    Without a year it is the nearest that is not after the date given. None if it is no date.
    """
    if len(phrase) > _LONGEST or not _ANY.fullmatch(phrase):
        return None
    day, month, year = _parts(phrase)
    if year:
        return _date(year, month, day)
    return nearest_year(day, month, not_after) if day else _latest_weekday(phrase, not_after)


def read_full_date(phrase: str, today: date | None = None) -> date | None:
    """Read a phrase that is a date, in letters or figures, and perhaps a time.

    A time in another zone leaves the day as it is written. The year has to be there unless `today`
    is given; with it `5 декабря`, `вчера в 15:40`, `Friday` and `2 hours ago` are dates too. None
    if it is none, or where `12/06/2025` could be a day of June or of December.
    """
    phrase = phrase.strip()
    if len(phrase) > _LONGEST:
        return None
    phrase = _CLOCK_BEFORE.sub("", _CLOCK_AFTER.sub("", phrase))
    if _ANY.fullmatch(phrase):
        day, month, year = _parts(phrase)
        if year:
            return _date(year, month, day)
    return (read_date(phrase, today) or _days_ago(phrase, today)) if today else None


def is_month(word: str) -> bool:
    """Tell whether the word names a month, in any form that stands in a date."""
    return word.casefold().rstrip(".") in MONTHS


def is_weekday(word: str) -> bool:
    """Tell whether the word names a weekday."""
    return bool(_NAMED.fullmatch(word.rstrip(".")))


def _parts(phrase: str) -> tuple[int, int, int]:
    """Return day, month and year of a date, 0 for what it does not say or leaves open."""
    if figures := _IN_FIGURES.search(phrase):
        return _parts_of_figures(figures.group())
    worded = _IN_WORDS.search(phrase)
    if not worded:
        return 0, 0, 0
    numbers = re.findall(r"\d+", worded.group())
    day = next((int(number) for number in numbers if len(number) < 3), 0)
    year = next((int(number) for number in numbers if len(number) == 4), 0)
    words = re.findall(r"[^\W\d_]+", worded.group().casefold())
    return day, next((MONTHS[word] for word in words if word in MONTHS), 0), year


def _parts_of_figures(figures: str) -> tuple[int, int, int]:
    first, month, last = map(int, re.split(r"[-./]", figures))
    if first > 31:
        return last, month, first
    if "/" in figures and first <= 12 and first != month:
        return 0, 0, 0
    return first, month, last if last > 99 else 2000 + last


def _latest_weekday(phrase: str, not_after: date) -> date | None:
    named = _NAMED.search(phrase)
    if not named:
        return None
    weekday = WEEKDAYS[re.sub("[’ʼ]", "'", named.group().casefold())]
    return _before(not_after, (not_after.weekday() - weekday) % 7)


def _days_ago(phrase: str, today: date) -> date | None:
    if phrase.casefold() in DAYS_AGO:
        return _before(today, DAYS_AGO[phrase.casefold()])
    found = _AGO.fullmatch(phrase)
    if not found or bool(found["ago"]) == found["many"].casefold().startswith("há"):
        return None
    unit = next(unit for unit in UNITS if found[unit])
    count = found["count"] or "1"
    return _before(today, (int(count) if count.isdigit() else 1) * HOURS_IN[unit] // 24)


def _before(day: date, days: int) -> date | None:
    return date.fromordinal(day.toordinal() - days) if day.toordinal() > days else None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
