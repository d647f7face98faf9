"""The dateline of a wire story: where, when and which agency, in front of the first words.

Agencies write it in a few forms, here told apart by how the agency's name is set off:

    МОСКВА, 16 февраля. /ТАСС/. Text          between strokes
    5 декабря, Минск /Корр. БЕЛТА/. Text      the same, the date first
    VIENNA, Dec 5 (Reuters) - Text            in brackets
    Вена. 5 декабря. KAZAKHSTAN TODAY - Text  before the dash
    МОСКВА, 5 дек - РИА Новости. Text         after the dash
    КИЕВ. 1 декабря. УНН. Text                between full stops
    ТАСС, 16 февраля. Text                    instead of the place

An agency that is not known as one will do only beside a date and a place that is known. What
follows has to look like the beginning of a sentence. Unsure means no dateline: the words stay in
the text.
"""

import re
from dataclasses import dataclass
from datetime import date
from functools import cache

import resources
from db.records import Dateline
from editor.importing.agencies import is_agency, is_written_like_one
from editor.importing.calendar_words import WEEKDAYS
from editor.importing.dates import DATE, is_month, is_weekday, read_date
from editor.importing.words import word_set

_REACH = 250
_MARK = r"(?:--|[-–—_])"
_DASH = rf"\s+{_MARK}\s+"
_PLACE = r"(?P<place>[^\W\d_][^\d():;!?«»\"]{1,60}?)"
_CLOCK = r"(?:,?\s+\d{1,2}[:.]\d{2}(?=[\s,]))?"
_WHEN = rf"(?P<date>{DATE}){_CLOCK}[.,]?"
_DATE = rf"[.,]?\s+{_WHEN}"
_STROKES = rf"\s*/(?P<marked>[^/]{{2,60}})/(?:\s*{_MARK}\s*|[.,:]?\s+)"
_BRACKETS = rf"\s*{_MARK}?\s*\((?P<marked>[^()]{{2,60}})\)\.?\s*(?:{_MARK}|:)\s*"
_NAME = r"[^():;!?,/]{2,50}?"
_WRITERS = r"(?:,\s+(?P<byline>[^\W\d_][^\d():;!?./]{3,60}))?"
_WRITERS_IN_STROKES = r"(?:\s+/(?P<byline>[^\W\d_][^\d/]{2,60})/)?"
_FORMS = (
    ("/", rf"{_PLACE}(?:{_DATE})?{_STROKES}"),
    ("(", rf"{_PLACE}(?:{_DATE})?{_BRACKETS}"),
    ("/1", rf"{_WHEN}\s+{_PLACE}[.,]?{_STROKES}"),
    ("(1", rf"{_WHEN}\s+{_PLACE}[.,]?{_BRACKETS}"),
    ("(-1", rf"\((?P<known>[^()]{{2,50}})\){_DASH}{_PLACE}{_DATE}{_DASH}"),
    ("/", rf"(?:{_WHEN})?{_STROKES}"),
    ("(", rf"(?:{_WHEN})?{_BRACKETS}"),
    ("(1", rf"{_PLACE}{_DATE}\s+\((?P<known>[^()]{{2,50}})\)\s+"),
    ("-1", rf"{_PLACE}{_DATE}\s+(?P<written>{_NAME}){_WRITERS_IN_STROKES}{_DASH}"),
    ("-1", rf"{_PLACE}{_DATE}{_DASH}(?P<written>{_NAME}){_WRITERS}\.\s+"),
    ("1", rf"{_PLACE}{_DATE}\s+(?P<known>{_NAME})[.:]\s+"),
    ("1", rf"{_WHEN}\s+{_PLACE}[.,]\s+(?P<known>{_NAME})(?:{_DASH}|[.:]\s+)"),
    ("1", rf"{_PLACE}{_DATE}\s+(?P<capitals>[^\s:;,()]{{5,20}}?)(?:/\s*|\s+)"),
    ("1", rf"(?P<known>[^\W\d_]{_NAME})(?:,\s+|{_DASH})(?P<date>{DATE})\.?\s+"),
    ("-", rf"{_PLACE}[.,]\s+(?P<known>{_NAME}){_WRITERS_IN_STROKES}{_DASH}"),
    ("-", rf"{_PLACE}{_DASH}(?P<known>{_NAME})\.\s+"),
    ("-", rf"(?P<capitals>[^\W\d_][^:;,()]{{4,20}}?){_DASH}"),
    ("1", rf"(?P<two>{_PLACE},\s+[^\W\d_][^\d():;!?,.«»]{{2,40}}?){_DATE}\s+"),
)
"""The forms, the surest first, each with what it cannot do without: `1` is a figure or a weekday,
`-` a dash."""

_A_DASH, _A_FIGURE, _LETTERS = re.compile(_DASH), re.compile(r"\d"), re.compile(r"[^\W\d_]+")
_SETTINGS = ("marked", "written", "known", "capitals")
_CORRESPONDENT = re.compile(
    r"(?:(?:соб\.\s+)?к[оа]рр?\.?\s+(?P<signed>\S+)(?:\s+(?P<after>.+))?"  # Корр. ТАСС Имя
    r"|(?P<before>.+?)\s+[-–—]\s+(?P<agency>\S.*))",  # Имя - БЕЛТА
    re.IGNORECASE,
)
_SMALL_WORDS = word_set(
    "на над под де ла и область обл облысы край район ауданы қаласы қ г та и і пен мен және шаҳри",
    "of the de do da dos das del la le les al el am and e y on upon in",
)
_NOT_PLACES = word_set(
    "сегодня вчера завтра обновлено опубликовано срочно молния фото видео архив источник",
    "бүгін кеше сьогодні вчора оновлено джерело hoje ontem atualizado foto fonte",
    "today yesterday updated published breaking photo source by",
)


@dataclass(frozen=True, slots=True)
class Opening:
    """A dateline, the writer it names if it does, and the text after it."""

    dateline: Dateline
    byline: str
    lead: str


def read_opening(paragraph: str, not_after: date) -> Opening | None:
    """Part the dateline of a story's first paragraph from the text, or return None.

    The paragraph is clean and folded. A date without a year is the nearest that is not after
    `not_after`.
    """
    at_hand = _at_hand(paragraph[:_REACH])
    for needed, form in _forms():
        found = at_hand.issuperset(needed) and form.match(paragraph, 0, _REACH)
        if found and (opening := _understand(found, not_after)):
            return opening
    return None


@cache
def _forms() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Compile the forms when the first story comes: it takes a fifth of a second."""
    return tuple((needed, re.compile(form)) for needed, form in _FORMS)


def _at_hand(head: str) -> set[str]:
    """Return which of the signs of a form there are: most leads have few, and need no more look."""
    dashes = {"-"} if _A_DASH.search(head) else set()
    dates = {"1"} if _A_FIGURE.search(head) or _names_weekday(head) else set()
    return {sign for sign in "/(" if sign in head} | dashes | dates


def _names_weekday(head: str) -> bool:
    return not _weekday_words().isdisjoint(_LETTERS.findall(head.casefold()))


@cache
def _weekday_words() -> frozenset[str]:
    return frozenset(word for name in WEEKDAYS for word in _LETTERS.findall(name))


def _understand(found: re.Match[str], not_after: date) -> Opening | None:
    parts = {name: text.strip() for name, text in found.groupdict().items() if text}
    lead = found.string[found.end() :]
    place, phrase = parts.get("two", parts.get("place", "")), parts.get("date", "")
    day = read_date(phrase, not_after) if phrase else None
    if not _begins_a_sentence(lead) or (place and not _is_place(place)) or (phrase and not day):
        return None
    if "two" in parts:  # BAKU, Azerbaijan, December 5. Text
        sure = parts["place"].isupper() and _is_known(place)
        return Opening(Dateline(place=place, date=day), "", lead) if sure else None
    setting = next(name for name in _SETTINGS if name in parts)
    agency, byline = _correspondent(parts[setting]) or (parts[setting], parts.get("byline", ""))
    dateline = Dateline(place=place, date=day, agency=agency)
    if not (_is_sure(dateline, setting) or _may_be(dateline, setting)):
        return None
    return Opening(dateline, byline, lead)


def _is_sure(dateline: Dateline, setting: str) -> bool:
    """Tell whether the agency is one, and the place, where no date stands beside it, looks so."""
    if not is_agency(dateline.agency) or (setting == "capitals" and not dateline.agency.isupper()):
        return False
    city = dateline.place.split(",")[0]
    return bool(dateline.date) or not city or city.isupper() or _is_known(dateline.place)


def _may_be(dateline: Dateline, setting: str) -> bool:
    """Tell whether an agency that is not known is one all the same, beside a date and a place."""
    if not dateline.date or not _is_known(dateline.place):
        return False
    if setting == "marked":
        return dateline.agency.isalpha() and dateline.agency[0].isupper()
    return setting == "written" and is_written_like_one(dateline.agency)


def _correspondent(name: str) -> tuple[str, str] | None:
    """Part the agency from the writer that stands with it: `Корр. ТАСС Имя`, `Имя - БЕЛТА`."""
    found = _CORRESPONDENT.fullmatch(name)
    if not found:
        return None
    agency = found["signed"] or found["agency"]
    return (agency, found["after"] or found["before"] or "") if is_agency(agency) else None


def _begins_a_sentence(lead: str) -> bool:
    return bool(lead) and (lead[0].isupper() or lead[0].isdigit() or lead[0] in "«“„\"'‘—–")


def _is_place(place: str) -> bool:
    """Tell whether these words can be a place: a few, with capitals, and no day or month."""
    words = [word for word in re.split(r"[\s,/]+", place.strip(" ,/")) if word not in "-–—"]
    return (
        0 < len(words) <= 8
        and words[0].casefold().rstrip(".") not in _NOT_PLACES
        and not any(is_month(word) or is_weekday(word) for word in (place, words[0]))
        and _is_name(words[0])
        and all(_is_name(word) or word.rstrip(".") in _SMALL_WORDS for word in words)
    )


def _is_name(word: str) -> bool:
    """Tell a name, perhaps shortened (`St.`, `Calif.`), from the last word of a sentence."""
    return word[:1].isupper() and ("." not in word or len(word) <= 6)


def _is_known(place: str) -> bool:
    """Tell whether one of the places, or the place of a country, is in our table."""
    return any(resources.place_english(name) for name in re.split(r"\s*[,/]\s*|\s[-–—]\s", place))
