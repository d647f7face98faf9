"""Reads a PDF in a process of its own: PDFium is native code, and the file may be hostile.

The file on standard input, JSON on standard output: the title and author it names, and each page's
lines with their place on the page, in points from its lower left corner. Or "fault": one of
"locked", "damaged", "long". Run as `python -m editor.importing.pdf_worker`.
"""

import json
import sys
from contextlib import closing
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pypdfium2 import PdfDocument, PdfTextPage
    from pypdfium2.raw import FS_RECTF

MOST_PAGES = 200
_MOST_CHARACTERS = 2_000_000
_MEMORY = 700_000_000
"""Of address space; the libraries themselves take some 200 MB of it, most never touched."""

_WRONG_PASSWORD, _UNKNOWN_LOCK = 4, 5
"""FPDF_ERR_PASSWORD and FPDF_ERR_SECURITY in PDFium's fpdfview.h."""


def main() -> None:
    """Read the file and write what was found."""
    _limit_memory()
    sys.stdout.write(json.dumps(_take_apart(sys.stdin.buffer.read())))


def _limit_memory() -> None:
    """Ask the system to hold us to our memory; Windows has no such request."""
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))


def _take_apart(raw: bytes) -> dict[str, Any]:
    from pypdfium2 import PdfDocument, PdfiumError

    try:
        with PdfDocument(raw) as document:
            if len(document) > MOST_PAGES:
                return {"fault": "long"}
            described = document.get_metadata_dict()
            return {
                "title": described.get("Title", ""),
                "author": described.get("Author", ""),
                "pages": _pages(document),
            }
    except PdfiumError as error:
        locked = error.err_code in (_WRONG_PASSWORD, _UNKNOWN_LOCK)
        return {"fault": "locked" if locked else "damaged"}


def _pages(document: "PdfDocument") -> list[list[list[Any]]]:
    left = _MOST_CHARACTERS
    pages: list[list[list[Any]]] = []
    for page in document:
        with closing(page), closing(page.get_textpage()) as text:
            left -= text.count_chars()
            if left < 0:
                break
            lines = _lines(text, page.get_bbox())
            pages.append([["".join(line.letters), *line.edges] for line in lines])
    return pages


def _lines(text: "PdfTextPage", paper: tuple[float, ...]) -> "Iterator[_Line]":
    """Yield the lines on the paper.

    PDFium ends a line at some places only, and else goes on to the next one with a blank; so a
    line ends wherever the letters leave its height.
    """
    from pypdfium2 import raw

    line = None
    box = raw.FS_RECTF()
    for place in range(text.count_chars()):
        letter = chr(min(raw.FPDFText_GetUnicode(text, place), sys.maxunicode))
        if letter.isspace():
            if line:
                line.letters.append(" ")
        elif raw.FPDFText_GetLooseCharBox(text, place, box) and _is_on(paper, box):
            if not line or line.is_left_by(box):
                if line:
                    yield line
                line = _Line(box)
            line.add(letter, box)
    if line:
        yield line


def _is_on(paper: tuple[float, ...], box: "FS_RECTF") -> bool:
    """Tell whether a letter can be seen: pages printed in parts hold more than is on them."""
    left, bottom, right, top = paper
    across, up = (box.left + box.right) / 2, (box.bottom + box.top) / 2
    return left <= across <= right and bottom <= up <= top


class _Line:
    """The letters of a line, and its left, bottom, right and top edge."""

    def __init__(self, box: "FS_RECTF") -> None:
        self.letters: list[str] = []
        self.edges = [round(edge, 1) for edge in (box.left, box.bottom, box.right, box.top)]

    def is_left_by(self, box: "FS_RECTF") -> bool:
        """Tell whether a letter stands at another height; raised figures stay."""
        _, bottom, _, top = self.edges
        return abs(box.bottom - bottom) > 0.5 * max(top - bottom, box.top - box.bottom)

    def add(self, letter: str, box: "FS_RECTF") -> None:
        """Take the next letter. The tallest tell how high the line is."""
        self.letters.append(letter)
        left, bottom, _, top = self.edges
        if box.top - box.bottom > top - bottom:
            bottom, top = round(box.bottom, 1), round(box.top, 1)
        self.edges = [left, bottom, round(box.right, 1), top]


if __name__ == "__main__":
    main()
