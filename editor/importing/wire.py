"""What the readers of news standards and of tables share: how they say when, where and what."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime

from db.records import Dateline, IncomingRow, IncomingStory, RowKind
from editor.importing import markup
from editor.importing.cleaning import clean, fold, paragraphs
from editor.importing.dateline import read_opening
from editor.importing.dates import read_date, read_full_date
from editor.importing.errors import RefusedFile
from editor.importing.parts import Parts, compose
from editor.importing.parts import paragraphs as plain_rows
from editor.importing.source import Source

MOST_STORIES = 5_000
"""In one file, which take some seconds; more is an archive."""

_LONGEST_FIELD = 2_000
_STAMP = re.compile(r"\s*(\d{4})-?(\d{2})-?(\d{2})(?!\d)")
_TAG = re.compile(
    r"</?(?:p|br|div|span|a|b|i|em|strong|h[1-6]|ul|ol|li|img|blockquote|figure|table|body)\b[^<>]*>",
    re.IGNORECASE,
)
_BY = re.compile(r"(?:by|автор:?)\s+", re.IGNORECASE)
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]+)*")


def stories(found: Iterable[Parts], source: Source) -> list[IncomingStory]:
    """Compose the stories that a file with several holds, leaving out those without text.

    What the sender of the file says of its language comes first. Raises `RefusedFile` if there is
    none, for the reason of the first.
    """
    taken: list[IncomingStory] = []
    first_refusal: RefusedFile | None = None
    for parts in found:
        try:
            taken.append(compose(_tidy(parts, source), today=source.today, name=source.name))
        except RefusedFile as refusal:
            first_refusal = first_refusal or refusal
    if not taken:
        raise first_refusal or no_text(source.name)
    return taken


def refuse_archive(stories: Sequence[object], source: Source) -> None:
    """Raise `RefusedFile` if these are more stories than one file may hold."""
    if len(stories) > MOST_STORIES:
        raise RefusedFile(
            source.name,
            f"holds more than {MOST_STORIES:,} stories. "
            "Save the part you need as a file of its own.",
        )


def line(text: str) -> str:
    """Return a field on one clean line, "" for what is too long to be meant for one."""
    return "" if len(text) > _LONGEST_FIELD else fold(clean(text).text)


def no_text(name: str) -> RefusedFile:
    """Return the refusal of a file in which nothing can be read."""
    return RefusedFile(name, "holds no text. Choose another file or paste the story's text.")


def day(stamp: str) -> date | None:
    """Return the day of a moment: ISO 8601 in either form, or a date as copy writes it."""
    found = _STAMP.match(stamp)
    if not found:
        return read_full_date(stamp)
    try:
        return date(*map(int, found.groups()))
    except ValueError:
        return None


def urgency(stated: object) -> int:
    """Return an urgency as IPTC numbers them, 1 for a flash to 9, or 0 for anything else."""
    text = str(stated).strip()
    return int(text) if text in tuple("123456789") else 0


def moment(stamp: str) -> str:
    """Return a moment in UTC to the minute, as stories hold it; "" for one without a zone or none.

    Without a zone nobody knows when an embargo ends, so that it is left to a person.
    """
    try:
        found = datetime.fromisoformat(stamp.strip())
        return f"{found.astimezone(UTC):%Y-%m-%dT%H:%MZ}" if found.tzinfo else ""
    except (ValueError, OverflowError):
        return ""


def byline(text: str) -> str:
    """Return a writer's name without the `By` in front of it."""
    name = line(text)
    by = _BY.match(name)
    return name[by.end() :] if by else name


def language(tag: str) -> str:
    """Return the tag if it is one, "" for anything else, such as a language's name in words."""
    return tag.strip() if _LANGUAGE.fullmatch(tag.strip()) else ""


def dateline(written: str, place: str, when: str, source: Source) -> Dateline:
    """Return the dateline that a field of its own holds: as written, or as place and day."""
    whole = f"{line(written).rstrip(' -–—')} - Text"
    if written and (opening := read_opening(whole, source.today)):
        return opening.dateline
    phrase = line(when).rstrip(".")
    stated = day(phrase) or read_date(phrase, source.today)
    return Dateline(place=line(place or written).strip(" ,.-–—"), date=stated)


def unless_written(
    stated: Dateline, rows: Sequence[IncomingRow], source: Source
) -> Dateline | None:
    """Return the dateline that the file states, None if its text opens with one or it has none."""
    if stated == Dateline():
        return None
    lead = next((row.source for row in rows if row.kind is RowKind.PARAGRAPH), "")
    written = read_opening(fold(clean(lead[:1000]).text), source.today)
    return None if written else stated


def body_rows(text: str, *, marked_up: bool = False) -> tuple[IncomingRow, ...]:
    """Return the rows of a body: fragments of HTML by their blocks, plain text by its lines."""
    if marked_up or _TAG.search(text):
        return markup.rows(text)
    return plain_rows(paragraphs(clean(text).text.split("\n")))


def summaries(rows: Iterable[IncomingRow], body: Sequence[IncomingRow]) -> list[IncomingRow]:
    """Return the rows as summaries, without those whose words the body holds already."""
    said = _bare(" ".join(row.source for row in body))
    return [
        IncomingRow(RowKind.SUMMARY, row.source)
        for row in rows
        if (words := _bare(row.source)) and words not in said
    ]


def _tidy(parts: Parts, source: Source) -> Parts:
    """Return the parts with what is one line each made so."""
    url = line(parts.url)
    return replace(
        parts,
        lang=source.lang or parts.lang,
        credit=line(parts.credit),
        byline=line(parts.byline),
        agency=line(parts.agency),
        url=url if url.startswith(("http://", "https://")) else "",
        guid=line(parts.guid),
        slug=line(parts.slug),
    )


def _bare(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))
