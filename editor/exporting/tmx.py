"""A story's pairs as a translation memory in TMX 1.4.

Source: LISA OSCAR, TMX 1.4b Specification, 2005.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from db.copies import Copy
from editor.exporting.layout import Page, one_line, page, rows
from editor.exporting.xml_text import LANG, add, root, serialise

if TYPE_CHECKING:
    from lxml.etree import _Element

_UNKNOWN = "und"  # BCP 47: undetermined


def write(copy: Copy) -> bytes:
    """Give the pairs of one story."""
    return write_all([copy])


def write_all(copies: Sequence[Copy]) -> bytes:
    """Give the pairs of stories: rows that hold both a source and English."""
    tmx = root("tmx", "", {"version": "1.4"})
    pages = [page(copy) for copy in copies]
    header = add(
        tmx,
        "header",
        creationtool="Dateline",
        creationtoolversion="1",
        segtype="paragraph",
        o_tmf="Dateline",
        adminlang="en",
        srclang="*all*",
        datatype="plaintext",
    )
    for stamp in dict.fromkeys(laid.stamp for laid in pages if laid.stamp):
        add(header, "note", stamp)
    body = add(tmx, "body")
    for copy, laid in zip(copies, pages, strict=True):
        _add_story(body, copy, laid)
    return serialise(tmx)


def _add_story(body: "_Element", copy: Copy, laid: Page) -> None:
    for row in rows(copy):
        source, target = one_line(row.source), one_line(row.target)
        if not (source and target):
            continue
        unit = add(body, "tu")
        add(unit, "prop", laid.identity, type="x-story")
        add(unit, "prop", laid.stamp or f"version {laid.version}", type="x-status")
        add(unit, "prop", row.state, type="x-state")
        for lang, text in ((copy.lang or _UNKNOWN, source), ("en", target)):
            add(add(unit, "tuv", "", **{LANG: lang}), "seg", text)
