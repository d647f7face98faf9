"""What every format writes, in the order people read it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from db.records import Copy, CopyParagraph, RowKind

DRAFT_STAMP = "DRAFT - NOT APPROVED"
"""Stands first and last in copy that nobody has approved."""

KILL_STAMP = "KILL - DO NOT PUBLISH"
"""Stands first and last in copy that was killed, with the reason."""

EMBARGO_STAMP = "EMBARGO - NOT FOR PUBLICATION BEFORE"
"""Stands first and last in copy under embargo, with the moment."""

_UNWRITABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """Copy laid out: every text on one line, nothing in it that a file cannot hold.

    `stamp` says what keeps the copy from being published, or is "" where nothing does. `body`
    begins with the dateline, run into the first paragraph; captions keep their kind. Texts may be
    "".
    """

    stamp: str
    headline: str
    summary: str
    byline: str
    body: tuple[CopyParagraph, ...]
    slug: str
    keywords: tuple[str, ...]
    published: date | None
    version: str

    @property
    def title(self) -> str:
        """What a reader's window or shelf calls the file."""
        return self.headline or self.slug or "Untitled"


def page(copy: Copy) -> Page:
    """Lay out `copy`; every writer begins here."""
    return Page(
        stamp=_stamp(copy),
        headline=_one_line(copy.headline),
        summary=_one_line(copy.summary),
        byline=_one_line(copy.byline),
        body=tuple(_body(copy)),
        slug=_one_line(copy.slug),
        keywords=tuple(_one_line(topic.label) for topic in copy.topics),
        published=copy.published,
        version="draft" if copy.version is None else str(copy.version),
    )


def _stamp(copy: Copy) -> str:
    """Join what keeps copy from being published: a kill, an embargo, a missing approval."""
    until = copy.embargo.replace("T", " ").replace("Z", " UTC")
    stamps = (
        (copy.killed, f"{KILL_STAMP}: {_one_line(copy.kill_note)}"),
        (copy.embargo, f"{EMBARGO_STAMP} {until}"),
        (copy.version is None, DRAFT_STAMP),
    )
    return " - ".join(words for stands, words in stamps if stands)


def _one_line(text: str) -> str:
    """Join the lines of a text and drop characters that UTF-8 or XML cannot hold."""
    joined = " ".join(filter(None, map(str.strip, text.splitlines())))
    return _UNWRITABLE.sub("", joined).strip()


def _body(copy: Copy) -> Iterator[CopyParagraph]:
    """Give the paragraphs that hold something, the dateline before the first that is no caption."""
    dateline = _one_line(copy.dateline)
    for paragraph in copy.paragraphs:
        text = _one_line(paragraph.text)
        if dateline and text and paragraph.kind is not RowKind.CAPTION:
            text, dateline = f"{dateline} {text}", ""
        if text:
            yield CopyParagraph(kind=paragraph.kind, text=text)
    if dateline:
        yield CopyParagraph(kind=RowKind.PARAGRAPH, text=dateline)
