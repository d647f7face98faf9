"""The search language: words, and fields such as `status:review agency:tass after:2025-12-01`.

A field is `name:value`, a value with blanks stands in quotation marks, several are parted by
commas, and a minus before the field asks for the opposite. While a value is being typed it counts
as begun: `status:rev` is review. What is no field is a word, what stands in quotation marks a
phrase. Where a value can be nothing known, nothing is found.
"""

import calendar
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from db import entities, feeds, listing, topics
from db.feeds import Feed
from db.library import Library
from db.listing import Condition, Question
from db.records import StoryStatus, Topic
from db.search import Word
from editor.tagging.lemmas import lemma, words
from editor.text import fold

FIELDS = (
    "status",
    "agency",
    "feed",
    "lang",
    "topic",
    "entity",
    "after",
    "before",
    "on",
    "urgency",
    "slug",
    "byline",
    "url",
)

_PART = re.compile(r'(?P<minus>-?)(?:(?P<field>[a-z]+):)?(?:"(?P<quoted>[^"]*)"?|(?P<plain>\S+))?')
_DAY = re.compile(r"([12]\d{3})(?:-(\d\d?)(?:-(\d\d?))?)?")


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of what was typed. `field` is "" for a word, and for a phrase, which is `quoted`."""

    field: str
    value: str
    wanted: bool = True
    quoted: bool = False


def parts(typed: str) -> list[Part]:
    """Cut what was typed into words, phrases and fields."""
    found: list[Part] = []
    for piece in _PART.finditer(typed):
        if not piece[0].strip():
            continue
        field, quoted = piece["field"] or "", piece["quoted"] is not None
        value = piece["quoted"] if quoted else piece["plain"] or ""
        if field in FIELDS:
            found.append(Part(field, value, wanted=not piece["minus"]))
        else:
            found.append(Part("", value if quoted and not field else piece[0], quoted=quoted))
    return found


def question(library: Library, typed: str, *, today: date | None = None) -> Question:
    """Understand what was typed; names are looked up in the library."""
    asked: list[Word] = []
    conditions: list[Condition] = []
    for part in parts(typed):
        if not part.field:
            asked += _words(part)
        elif part.value.strip(" ,"):
            condition = _CONDITIONS[part.field](library, part, today or date.today())
            if condition.field != "day" or any(condition.values):
                conditions.append(condition)
    return Question(tuple(asked), tuple(conditions))


def feed_query(feed: Feed, kept: Iterable[Feed]) -> str:
    """Return what asks for the stories of a feed, and of no other among those kept.

    It goes by the feed's name, or by its number where the name is another's too or would be read
    as something else.
    """
    name = feed.title or feed.address
    known = [each.id for each in kept if fold(name) in _feed_names(each)]
    if known != [feed.id] or '"' in name or "," in name:
        return f"feed:{feed.id}"
    return f'feed:"{name}"'


def _words(part: Part) -> Iterable[Word]:
    if part.quoted and len(part.value.split()) > 1:
        return [Word(part.value)]
    return [Word(word, lemma(word)) for word in words(part.value)]


def _values(part: Part) -> list[str]:
    return [value for value in map(fold, part.value.split(",")) if value]


def _status(_: Library, part: Part, __: date) -> Condition:
    known = tuple(
        status.value
        for status in StoryStatus
        if any(status.value.startswith(value) for value in _values(part))
    )
    return Condition("status", known, part.wanted)


def _agency(library: Library, part: Part, _: date) -> Condition:
    known = tuple(
        sorted(
            {
                agency
                for agency, english in listing.agencies(library)
                if any(value in fold(f"{agency}\n{english}") for value in _values(part))
            }
        )
    )
    return Condition("agency", known, part.wanted)


def _feed(library: Library, part: Part, _: date) -> Condition:
    """Ask for a feed by its number or its whole name; where none has it, by a piece of one."""
    kept = {each.id: _feed_names(each) for each in feeds.listing(library)}
    found: set[int] = set()
    for value in _values(part):
        exact = {key for key, names in kept.items() if value in names}
        found |= exact or {
            key for key, names in kept.items() if any(value in name for name in names[1:])
        }
    return Condition("feed", tuple(sorted(found)), part.wanted)


def _feed_names(feed: Feed) -> tuple[str, str, str]:
    return str(feed.id), fold(feed.title), fold(feed.address)


def _lang(_: Library, part: Part, __: date) -> Condition:
    return Condition("lang", tuple(value[:2] for value in _values(part)), part.wanted)


def _topic(library: Library, part: Part, _: date) -> Condition:
    """Ask for a topic by code or by a piece of its label, with all topics below it."""
    vocabulary = topics.listing(library)
    wanted = {topic.code for topic in vocabulary if _names(topic, _values(part))}
    while narrower := {t.code for t in vocabulary if t.parent in wanted} - wanted:
        wanted |= narrower
    return Condition("topic", tuple(listing.topic_ids(library, wanted)), part.wanted)


def _names(topic: Topic, values: Iterable[str]) -> bool:
    labels = fold(f"{topic.label}\n{topic.russian}")
    return any(value == topic.code or value in labels for value in values)


def _entity(library: Library, part: Part, _: date) -> Condition:
    found = [
        each
        for value in part.value.split(",")
        if value.strip()
        for each in listing.entities_named(library, entities.folded(value.strip()))
    ]
    return Condition("entity", tuple(found), part.wanted)


def _after(_: Library, part: Part, today: date) -> Condition:
    first, _last = _days(part.value, today)
    return Condition("day", (first, ""), part.wanted)


def _before(_: Library, part: Part, today: date) -> Condition:
    first, _last = _days(part.value, today)
    last = (date.fromisoformat(first) - timedelta(days=1)).isoformat() if first else ""
    return Condition("day", ("", last), part.wanted)


def _on(_: Library, part: Part, today: date) -> Condition:
    return Condition("day", _days(part.value, today), part.wanted)


def _days(value: str, today: date) -> tuple[str, str]:
    """Return the first and last day of a year, month or day, `today` or `yesterday`.

    What is no day yet, or never, counts as not asked: both are "".
    """
    named = {"today": today, "yesterday": today - timedelta(days=1)}
    for name, day in named.items():
        if value and name.startswith(value.lower()):
            return day.isoformat(), day.isoformat()
    match = _DAY.fullmatch(value.rstrip("-"))
    if match is None:
        return "", ""
    year, month, day_of_month = (int(number) if number else 0 for number in match.groups())
    try:
        first = date(year, month or 1, day_of_month or 1)
    except ValueError:
        return "", ""
    if day_of_month:
        return first.isoformat(), first.isoformat()
    last_month = month or 12
    length = calendar.monthrange(year, last_month)[1]
    return first.isoformat(), date(year, last_month, length).isoformat()


def _urgency(_: Library, part: Part, __: date) -> Condition:
    """Ask for one urgency or several: `1`, `1,2`, `1-3`."""
    ranges = [re.fullmatch(r"(\d)(?:-(\d)?)?", value) for value in _values(part)]
    found = {
        number
        for each in ranges
        if each
        for number in range(int(each[1]), int(each[2] or each[1]) + 1)
    }
    return Condition("urgency", tuple(sorted(found)), part.wanted)


def _text(_: Library, part: Part, __: date) -> Condition:
    return Condition(part.field, (part.value.lower(),), part.wanted)


_CONDITIONS: dict[str, Callable[[Library, Part, date], Condition]] = {
    "status": _status,
    "agency": _agency,
    "feed": _feed,
    "lang": _lang,
    "topic": _topic,
    "entity": _entity,
    "after": _after,
    "before": _before,
    "on": _on,
    "urgency": _urgency,
    "slug": _text,
    "byline": _text,
    "url": _text,
}
