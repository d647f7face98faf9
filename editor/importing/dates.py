"""Dates as news copy writes them, in Russian, Kazakh, Ukrainian, Portuguese and English."""

import re
from datetime import date

_MONTHS = (
    "январь января январе янв қаңтар қаңтарда қаң січень січня січ janeiro january jan",
    "февраль февраля феврале фев февр ақпан ақпанда ақп лютий лютого лют "
    "fevereiro fev february feb",
    "март марта марте мар наурыз наурызда нау березень березня бер março mar march",
    "апрель апреля апреле апр сәуір сәуірде сәу квітень квітня квіт abril abr april apr",
    "май мая мае мамыр мамырда мам травень травня трав maio mai may",
    "июнь июня июне июн маусым маусымда мау червень червня черв junho jun june",
    "июль июля июле июл шілде шілдеде шіл липень липня лип julho jul july",
    "август августа августе авг тамыз тамызда там серпень серпня серп agosto ago august aug",
    "сентябрь сентября сентябре сен сент қыркүйек қыркүйекте қыр вересень вересня вер "
    "setembro set september sept sep",
    "октябрь октября октябре окт қазан қазанда қаз жовтень жовтня жовт outubro out october oct",
    "ноябрь ноября ноябре ноя нояб қараша қарашада қар листопад листопада лист "
    "novembro nov november",
    "декабрь декабря декабре дек желтоқсан желтоқсанда жел грудень грудня груд "
    "dezembro dez december dec",
)
_NUMBER_OF = {word: number for number, line in enumerate(_MONTHS, 1) for word in line.split()}
_WORD = r"[^\W\d_]{3,12}\.?"
_YEAR = r"(?:(?:,?\s+|\s+de\s+)\d{4}(?:\s*(?:года|год|г\.|року|р\.|жылы|жыл|ж\.)(?!\w))?)?"

WORDED = (
    rf"(?:\d{{4}}\s+ж(?:ыл\w{{0,4}}|\.)\s+\d{{1,2}}[\s-]{_WORD}"  # 2025 жылғы 6 желтоқсан
    rf"|\d{{1,2}}(?:\s+de\s+|\s+|-){_WORD}{_YEAR}"  # 6 декабря 2025 года, 6 de dezembro de 2025
    rf"|{_WORD}\s+\d{{1,2}}(?:st|nd|rd|th)?{_YEAR})"  # December 6th, 2025
)
"""A pattern for what may be a date with the month in letters; `read_date` decides."""

_WORDED = re.compile(WORDED)
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_NUMERIC = re.compile(r"(\d{1,2})[./](\d{1,2})[./](\d{4})")
_TIME = re.compile(
    r"(?:T|[,\s]+(?:в |at |às |о |сағат )?)\d{1,2}[:.h]\d{2}(?::\d{2})?(?:\.\d{1,6})?"
    r"\s*(?:Z|[A-Z]{2,4}|МСК|мск)?(?:[+-]\d{2}:?\d{2})?$"
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
    """Read a phrase that is a date with the month in letters, with or without a year.

    Without one it is the nearest that is not after the date given. None if it is no date.
    """
    if not _WORDED.fullmatch(phrase):
        return None
    day, month, year = _parts(phrase)
    return _date(year, month, day) if year else nearest_year(day, month, not_after)


def read_full_date(phrase: str) -> date | None:
    """Read a phrase that is a date with its year, in letters or figures, and perhaps a time.

    None if it is none, or where `12/06/2025` could be a day of June or of December.
    """
    phrase = _TIME.sub("", phrase.strip())
    if iso := _ISO.fullmatch(phrase):
        return _date(*map(int, iso.groups()))
    if numeric := _NUMERIC.fullmatch(phrase):
        day, month, year = map(int, numeric.groups())
        return _date(year, month, day) if "." in phrase or day > 12 or day == month else None
    if _WORDED.fullmatch(phrase):
        day, month, year = _parts(phrase)
        return _date(year, month, day)
    return None


def is_month(word: str) -> bool:
    """Tell whether the word names a month, in any form that stands in a date."""
    return word.casefold().rstrip(".") in _NUMBER_OF


def _parts(phrase: str) -> tuple[int, int, int]:
    """Return day, month and year of a worded date, 0 for what it does not say."""
    numbers = re.findall(r"\d+", phrase)
    day = next((int(number) for number in numbers if len(number) < 3), 0)
    year = next((int(number) for number in numbers if len(number) == 4), 0)
    words = re.findall(r"[^\W\d_]+", phrase.casefold())
    return day, next((_NUMBER_OF[word] for word in words if word in _NUMBER_OF), 0), year


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
