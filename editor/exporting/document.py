"""A run of blocks for reading: a story, or a digest of several."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from db.copies import Copy
from editor.exporting.layout import Block, Page, Role, one_line, page


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A file to read: what catalogues read of it, and its blocks in order."""

    title: str
    blocks: tuple[Block, ...]
    pages: tuple[Page, ...]
    summary: str = ""
    subject: str = ""
    author: str = ""
    version: str = ""
    stamp: str = ""
    keywords: tuple[str, ...] = ()
    day: date | None = None


def document(copy: Copy) -> Document:
    """Lay out one story for reading, between its stamps if it is a draft."""
    laid = page(copy)
    return Document(
        title=laid.title,
        blocks=tuple(_story(laid, Role.TITLE)),
        pages=(laid,),
        summary=laid.summary,
        subject=laid.slug,
        author=laid.byline,
        version=laid.version,
        stamp=laid.notice,
        keywords=laid.keywords,
        day=laid.published,
    )


def digest(
    sections: Sequence[tuple[str, Sequence[Copy]]], title: str, day: date | None
) -> Document:
    """Lay out several stories as one document: title, contents, then section by section.

    A section without a name has no heading of its own.
    """
    laid = [(one_line(name), [page(copy) for copy in copies]) for name, copies in sections]
    pages = tuple(each for _, some in laid for each in some)
    stamps = [each.notice for each in pages if each.notice]
    return Document(
        title=one_line(title),
        blocks=tuple(_digest(one_line(title), laid, stamps)),
        pages=pages,
        version="draft" if any(each.is_draft for each in pages) else "",
        stamp=stamps[0] if stamps else "",
        keywords=tuple(dict.fromkeys(word for each in pages for word in each.keywords)),
        day=day,
    )


def _story(laid: Page, title: Role, anchor: str = "") -> Iterator[Block]:
    """Give a story's blocks that hold something, a stamp before and after."""
    blocks = (
        Block(Role.STAMP, laid.notice),
        Block(title, laid.headline, anchor=anchor),
        Block(Role.SUBTITLE, laid.summary),
        Block(Role.BYLINE, laid.byline),
        *laid.body,
        Block(Role.STAMP, laid.notice),
    )
    yield from (block for block in blocks if block.text)


def _digest(
    title: str, sections: Sequence[tuple[str, Sequence[Page]]], stamps: Sequence[str]
) -> Iterator[Block]:
    anchors = {
        each.identity: f"story-{number}"
        for number, each in enumerate((each for _, some in sections for each in some), 1)
    }
    if stamps:
        yield Block(Role.STAMP, stamps[0])
    yield Block(Role.TITLE, title)
    for each in (each for _, pages in sections for each in pages):
        yield Block(Role.ENTRY, each.marked_headline, anchor=anchors[each.identity])
    for name, pages in sections:
        if name:
            yield Block(Role.SECTION, name)
        for each in pages:
            headed = each if each.headline else replace(each, headline=each.title)
            yield from _story(headed, Role.HEADING, anchors[each.identity])
