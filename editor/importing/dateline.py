"""The dateline of a wire story: where, when and which agency, in front of the first words.

Agencies write it in a few forms, here told apart by how the agency's name is set off:

    МОСКВА, 16 февраля. /ТАСС/. Text        between strokes
    VIENNA, Dec 5 (Reuters) - Text          in brackets
    Вена. 5 декабря. KAZAKHSTAN TODAY - Text  before the dash
    МОСКВА, 5 дек - РИА Новости. Text       after the dash
    ТАСС, 16 февраля. Text                  instead of the place

Without a date only an agency that is known as one will do, and what follows has to look like the
beginning of a sentence. Unsure means no dateline: the words stay in the text.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from db.records import Dateline
from editor.importing.agencies import is_agency, is_written_like_one
from editor.importing.dates import WORDED, is_month, read_date
from editor.importing.words import word_set

_REACH = 200
_DASH = r"\s+(?:[-–—]|--)\s+"
_PLACE = r"(?P<place>[^\W\d_][^\d():;!?«»\"]{1,60}?)"
_DATE = rf"[.,]?\s+(?P<date>{WORDED})"
_NAME = r"[^():;!?,/]{2,50}?"
_WRITERS = r"(?:,\s+(?P<byline>[^\W\d_][^\d():;!?./]{3,60}))?"
_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"{_PLACE}(?:{_DATE})?[.,]?\s+/(?P<marked>[^/]{{2,50}})/(?:{_DASH}|[.,]?\s+)",
        rf"{_PLACE}(?:{_DATE}[.,]?)?\s+\((?P<marked>[^()]{{2,50}})\)\.?{_DASH}",
        rf"{_PLACE}{_DATE}[.,]?\s+(?P<written>{_NAME}){_DASH}",
        rf"{_PLACE}{_DATE}\.?{_DASH}(?P<written>{_NAME}){_WRITERS}\.\s+",
        rf"{_PLACE}{_DATE}\.\s+(?P<known>{_NAME})\.\s+",
        rf"(?P<known>[^\W\d_]{_NAME}),\s+(?P<date>{WORDED})\.\s+",
        rf"{_PLACE}[.,]\s+(?P<known>{_NAME}){_DASH}",
    )
)
_CORRESPONDENT = re.compile(r"корр\.?\s+(?P<agency>\S+)(?:\s+(?P<byline>.+))?", re.IGNORECASE)
_SMALL_WORDS = word_set(
    "на над под де ла и область обл облысы край район ауданы қаласы қ г",
    "of the de do da dos das del la le les al el am and e y on upon in",
)
_NOT_PLACES = word_set(
    "понедельник вторник среда четверг пятница суббота воскресенье сегодня вчера завтра",
    "обновлено опубликовано срочно молния дүйсенбі сейсенбі сәрсенбі бейсенбі жұма сенбі",
    "жексенбі бүгін кеше понеділок вівторок середа четвер пʼятниця субота неділя сьогодні",
    "оновлено segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo",
    "hoje ontem atualizado monday tuesday wednesday thursday friday saturday sunday today",
    "yesterday updated published breaking",
)
_WILL_DO: dict[str, Callable[[str], bool]] = {
    "marked": lambda name: name[0].isupper(),
    "written": is_written_like_one,
    "known": is_agency,
}
"""What a name has to be like beside a date, by how it is set off, to be an agency's."""


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
    for form in _FORMS:
        found = form.match(paragraph, 0, _REACH)
        if found and (opening := _understand(found, not_after)):
            return opening
    return None


def _understand(found: re.Match[str], not_after: date) -> Opening | None:
    parts = {name: text.strip() for name, text in found.groupdict().items() if text}
    lead = found.string[found.end() :]
    place, phrase = parts.get("place", ""), parts.get("date", "")
    day = read_date(phrase, not_after) if phrase else None
    if not _begins_a_sentence(lead) or (place and not _is_place(place)) or (phrase and not day):
        return None
    setting = next(name for name in _WILL_DO if name in parts)
    agency, byline = _correspondent(parts[setting]) or (parts[setting], parts.get("byline", ""))
    if not is_agency(agency) and not (day and _WILL_DO[setting](agency)):
        return None
    return Opening(Dateline(place=place, date=day, agency=agency), byline, lead)


def _correspondent(name: str) -> tuple[str, str] | None:
    found = _CORRESPONDENT.fullmatch(name)
    return (found["agency"], found["byline"] or "") if found else None


def _begins_a_sentence(lead: str) -> bool:
    return bool(lead) and (lead[0].isupper() or lead[0].isdigit() or lead[0] in "«“„\"'‘—–")


def _is_place(place: str) -> bool:
    """Tell whether these words can be a place: a few, with capitals, and no day or month."""
    words = re.split(r"[\s,/]+", place.strip(" ,/"))
    return (
        len(words) <= 6
        and words[0].casefold().rstrip(".") not in _NOT_PLACES
        and not is_month(place)
        and _is_name(words[0])
        and all(_is_name(word) or word.rstrip(".") in _SMALL_WORDS for word in words)
    )


def _is_name(word: str) -> bool:
    """Tell a name, perhaps shortened (`St.`, `Calif.`), from the last word of a sentence."""
    return word[:1].isupper() and ("." not in word or len(word) <= 6)
