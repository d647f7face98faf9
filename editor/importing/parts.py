"""From what a reader found in a file to a story: the same rules for every format.

Readers only take a file apart. What they found is cleaned here: the headline repeated in the first
paragraph and the page's own lines are taken out and kept aside, the lines about the story are
understood, the dateline is parted from the lead, a missing headline is proposed.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from db.records import (
    Dateline,
    IncomingRow,
    IncomingStory,
    RemovalReason,
    Removed,
    RowKind,
)
from editor.importing.boilerplate import is_boilerplate
from editor.importing.captions import is_caption
from editor.importing.cleaning import clean, fold
from editor.importing.cleaning import paragraphs as not_too_long
from editor.importing.dateline import Opening, read_opening
from editor.importing.errors import RefusedFile
from editor.importing.header import Header, take_header
from editor.importing.headline import propose
from editor.importing.language import detect

MOST_PARAGRAPHS = 20_000
"""More is an archive or a list, and too much for one story's rows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """What a file says of one story, as it says it.

    `rows` are the summary, paragraphs and captions in order, not yet cleaned. `headline` is ""
    where the file has none; `lang` and the rest are "" or None where it does not say.
    """

    format: str
    rows: tuple[IncomingRow, ...]
    headline: str = ""
    lang: str = ""
    published: date | None = None
    credit: str = ""
    byline: str = ""
    agency: str = ""
    url: str = ""
    guid: str = ""
    urgency: int = 0
    slug: str = ""
    embargo: str = ""
    dateline: Dateline | None = None
    invisible: int = 0
    damaged: int = 0


def compose(parts: Parts, *, today: date, name: str) -> IncomingStory:
    """Return the story that these parts make.

    A dateline without a year gets the nearest that is not after the day of publication, or
    `today`. Raises `RefusedFile` about `name` if nothing is left, or more than a story holds.
    """
    _refuse_archive(len(parts.rows), name)
    rows, invisible = _cleaned(parts.rows)
    headline = fold(clean(parts.headline).text)
    rows, removed = _without_page(rows, headline)
    header, rows = _without_header(rows, today)
    if not rows:
        raise RefusedFile(name, "holds no text. Choose another file or paste the story's text.")
    _refuse_archive(len(rows), name)
    rows = _with_captions(rows)
    published = parts.published or header.published
    opening = Opening(parts.dateline or Dateline(), "", "")
    if parts.dateline is None:
        opening, rows = _without_dateline(rows, published or today)
    words = "\n".join(row.source for row in rows)
    first = next((row for row in rows if row.kind is RowKind.PARAGRAPH), rows[0])
    return IncomingStory(
        rows=(IncomingRow(RowKind.HEADLINE, headline or propose(first.source)), *rows),
        lang=primary(parts.lang) or detect(words),
        format=parts.format,
        headline_proposed=not headline,
        dateline=opening.dateline,
        agency=opening.dateline.agency or parts.agency or header.agency,
        published=published,
        credit=parts.credit or header.credit,
        byline=parts.byline or header.byline or opening.byline,
        url=parts.url or header.url,
        guid=parts.guid,
        urgency=parts.urgency,
        slug=parts.slug,
        embargo=parts.embargo,
        removed=tuple(removed),
        invisible=parts.invisible + invisible,
        damaged=parts.damaged,
    )


def _refuse_archive(count: int, name: str) -> None:
    if count > MOST_PARAGRAPHS:
        raise RefusedFile(
            name,
            f"has {count:,} paragraphs, and a story may have {MOST_PARAGRAPHS:,} at most. "
            "Save the stories in it as files of their own.",
        )


def primary(lang: str) -> str:
    """Return the primary subtag of a language tag: `pt-BR` is `pt`."""
    return lang.replace("_", "-").split("-")[0].strip().lower()


def paragraphs(texts: Iterable[str]) -> tuple[IncomingRow, ...]:
    """Return rows of plain paragraphs."""
    return tuple(IncomingRow(RowKind.PARAGRAPH, text) for text in texts)


def _cleaned(rows: Iterable[IncomingRow]) -> tuple[list[IncomingRow], int]:
    cleaned: list[IncomingRow] = []
    invisible = 0
    for row in rows:
        source = clean(row.source)
        invisible += source.removed
        target = fold(clean(row.target).text)
        for text in not_too_long([fold(source.text)]):
            cleaned.append(replace(row, source=text, target=target))
            target = ""
    return cleaned, invisible


def _without_page(
    rows: list[IncomingRow], headline: str
) -> tuple[list[IncomingRow], list[Removed]]:
    """Take out what is the page's: the headline again, and lines that lead elsewhere."""
    kept: list[IncomingRow] = []
    removed: list[Removed] = []
    for row in rows:
        reason = _reason(row, headline, first=not kept)
        if reason:
            removed.append(Removed(reason, row.source, len(kept) + 1))
        else:
            kept.append(row)
    # A text that consists of nothing else keeps it as its words.
    return (kept, removed) if kept else (rows, [])


def _reason(row: IncomingRow, headline: str, *, first: bool) -> RemovalReason | None:
    if first and headline and _bare(row.source) == _bare(headline):
        return RemovalReason.REPEATED_HEADLINE
    return RemovalReason.BOILERPLATE if is_boilerplate(row.source) else None


def _with_captions(rows: list[IncomingRow]) -> list[IncomingRow]:
    """Tell captions from the story's paragraphs, unless nothing else would be left."""
    told = [_as_caption(row) for row in rows]
    return told if any(row.kind is RowKind.PARAGRAPH for row in told) else rows


def _as_caption(row: IncomingRow) -> IncomingRow:
    is_one = row.kind is RowKind.PARAGRAPH and is_caption(row.source)
    return replace(row, kind=RowKind.CAPTION) if is_one else row


def _bare(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalnum())


def _without_header(rows: list[IncomingRow], today: date) -> tuple[Header, list[IncomingRow]]:
    """Understand the lines about the story that stand among its first and last paragraphs.

    A line that somebody has put into English stays a row of the story all the same.
    """
    lines = [line for row in rows for line in (row.source, "")]
    header, rest = take_header(lines, today)
    left = set(rest)
    kept = [row for row in rows if row.source in left or row.target]
    return header, kept if header != Header() else rows


def _without_dateline(
    rows: list[IncomingRow], not_after: date
) -> tuple[Opening, list[IncomingRow]]:
    """Part the dateline from the first paragraph that is the story's."""
    for place, row in enumerate(rows):
        if row.kind is RowKind.PARAGRAPH:
            opening = read_opening(row.source, not_after)
            if opening:
                lead = replace(row, source=opening.lead)
                return opening, [*rows[:place], lead, *rows[place + 1 :]]
            break
    return Opening(Dateline(), "", ""), rows
