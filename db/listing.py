"""Which stories are listed, and in which order: conditions on their fields, tags and words."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from db import search
from db.library import Library
from db.records import StoryStatus
from db.search import Word

if TYPE_CHECKING:
    from array import array

DAY = "coalesce(dateline_date, published, substr(created_at, 1, 10))"


class Order(StrEnum):
    """What a list is sorted by."""

    NEWEST = "newest"
    DAY = "day"
    AGENCY = "agency"
    URGENCY = "urgency"
    CHANGED = "changed"


_ORDERS = {
    Order.NEWEST: "story.id DESC",
    Order.DAY: f"{DAY} DESC, story.id DESC",
    Order.AGENCY: "iif(agency_english = '', agency, agency_english), story.id DESC",
    Order.URGENCY: "urgency = 0, urgency, story.id DESC",
    Order.CHANGED: "updated_at DESC, story.id DESC",
}


_STORIES_OF = {
    "topic": """SELECT story_id FROM story_topic WHERE topic_id IN ({}) AND state <> 'rejected'""",
    "entity": """SELECT segment.story_id FROM mention
        JOIN segment ON segment.id = mention.segment_id
        WHERE mention.entity_id IN ({}) AND mention.state <> 'rejected'""",
    "feed": "SELECT story_id FROM feed_item WHERE feed_id IN ({}) AND story_id IS NOT NULL",
}


@dataclass(frozen=True, slots=True)
class Condition:
    """One thing asked of a story; `wanted` says whether it must be so, or must not.

    `values` are what the field may be: statuses, languages, agencies as the library has them,
    numbers of urgency, ids of topics, entities or feeds; for a day the first and last, "" for none.
    """

    field: str
    values: tuple[str | int, ...]
    wanted: bool = True


@dataclass(frozen=True, slots=True)
class Question:
    """What stories are asked for: all these words and conditions. Nothing asks for all."""

    words: tuple[Word, ...] = ()
    conditions: tuple[Condition, ...] = ()


def ids(
    library: Library, question: Question, order: Order = Order.NEWEST, *, limit: int = -1
) -> "array[int]":
    """Return the ids of the stories that fulfil a question, in order."""
    if question.words and not question.conditions and order is Order.NEWEST and limit < 0:
        return _holding(library, search.expression(question.words))
    terms: list[str] = []
    values: list[str | int] = []
    expression = search.expression(question.words)
    if expression:
        terms.append("story.id IN (SELECT rowid FROM story_fts WHERE story_fts MATCH ?)")
        values.append(expression)
    for condition in question.conditions:
        term, its_values = _term(condition)
        terms.append(term if condition.wanted else f"NOT ({term})")
        values += its_values
    where = " AND ".join(terms) or "1"
    return library.integers(
        f"SELECT id FROM story WHERE {where} ORDER BY {_ORDERS[order]} LIMIT ?",  # noqa: S608
        (*values, limit),
    )


def of_status(
    library: Library, status: StoryStatus | None = None, order: Order = Order.NEWEST
) -> "array[int]":
    """Return the ids of the stories at a status, or of all but the spiked, in order."""
    wanted = status is not None
    condition = Condition("status", ((status or StoryStatus.SPIKED).value,), wanted)
    return ids(library, Question(conditions=(condition,)), order)


def agencies(library: Library) -> list[tuple[str, str]]:
    """Return every agency that stories name: as the source writes it, and its English."""
    found = library.rows("SELECT DISTINCT agency, agency_english AS english FROM story")
    return [(row["agency"], row["english"]) for row in found]


def entities_named(library: Library, folded: str) -> list[int]:
    """Return the ids of the entities of which a name or another wording holds this, folded."""
    return list(
        library.integers(
            "SELECT DISTINCT entity_id AS id FROM alias WHERE instr(folded, ?) > 0", (folded,)
        )
    )


def topic_ids(library: Library, codes: Iterable[str]) -> list[int]:
    """Return the ids of topics by their codes."""
    wanted = tuple(codes)
    marks = _marks(wanted)
    return list(library.integers(f"SELECT id FROM topic WHERE code IN ({marks})", wanted))  # noqa: S608


def _holding(library: Library, expression: str) -> "array[int]":
    """Return the ids of stories that hold words, newest first, as the index has them."""
    if not expression:
        return ids(library, Question())
    return library.integers(
        "SELECT rowid AS id FROM story_fts WHERE story_fts MATCH ? ORDER BY rowid DESC",
        (expression,),
    )


def _term(condition: Condition) -> tuple[str, tuple[str | int, ...]]:
    """Put a condition into SQL; names of columns are ours, values go beside it."""
    values, marks = condition.values, _marks(condition.values)
    match condition.field:
        case "status" | "lang" | "urgency" | "agency":
            return f"story.{condition.field} IN ({marks})", values
        case "agency_english":
            return f"story.agency_english IN ({marks})", values
        case "topic" | "entity" | "feed":
            return f"story.id IN ({_STORIES_OF[condition.field].format(marks)})", values
        case "day":
            first, last = values
            return f"({DAY} >= ? AND (? = '' OR {DAY} <= ?))", (first, last, last)
        case "slug" | "byline" | "url":
            return f"instr(lower(story.{condition.field}), ?) > 0", values
        case unknown:
            raise ValueError(f"Stories are not asked for by {unknown}.")


def _marks(values: Collection[object]) -> str:
    return ", ".join("?" * len(values))
