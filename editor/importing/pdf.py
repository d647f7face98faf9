"""PDF documents with a text layer. PDFium takes them apart in a process that can be killed.

A PDF knows letters at places on paper, nothing of paragraphs: lines are joined by the gaps between
them, their lengths and ends; hyphens at line ends are undone; what stands at the top or foot of
page after page is the page's, not the story's.
"""

import json
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from statistics import median
from typing import Any

import editor
from db.records import IncomingStory
from editor.importing.cleaning import fold
from editor.importing.document import Block, Role, compose_document, part_headline, person
from editor.importing.errors import RefusedFile
from editor.importing.parts import Parts
from editor.importing.pdf_worker import MOST_PAGES
from editor.importing.source import Source

FORMATS = ("pdf",)
LONGEST_WAIT = 10.0
"""Seconds for one file, the start of the process included. Most take a fifth of one."""

_SIGNATURE = b"%PDF-"
_SIGNATURE_WITHIN = 1_024
_COMMAND = (sys.executable, "-m", "editor.importing.pdf_worker")
_ROOT = Path(editor.__file__).parents[1]  # where `-m` finds the package, wherever we were started
_NO_WINDOW = getattr(subprocess, "CREATE_NO_WINDOW", 0)  # Windows would flash a console
_FAULTS = {
    "damaged": "is damaged or no whole PDF. Ask for it again, or paste its text.",
    "locked": "is locked with a password. Unlock it in a PDF program and save it without one.",
    "long": f"has more than {MOST_PAGES} pages. Save the pages you need as a file of their own.",
    "slow": f"takes over {LONGEST_WAIT:.0f} s to read. Open it in a PDF program, paste its text.",
}
_NO_TEXT = "has no text layer: it is a picture of pages. Run text recognition first."

_EDGE_LINES = 3
"""A running head or foot is among so many lines at either end of a page."""

_PAGE_NUMBER = re.compile(
    r"[-–—\s|]*(?:(?:page|p\.|страница|стр\.|с\.|сторінка|бет|página|pág\.)\s*)?"
    r"\d{1,3}(?:\s*(?:/|of|из|з|de|-?\s?бет)\s*\d{0,3})?[-–—\s|.]*",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"[.!?…:;][»”\")\]]*$")
_HYPHEN = re.compile(
    r"(?:(?<!\w)(?P<first>по|во|кое|кой|из)|[^\W_])(?P<sign>[-\xad\u2010\x02\ufffe])$",
    re.IGNORECASE,
)
"""A hyphen at the end of a line. PDFium writes the last two signs where it knows it for one."""

_KEEPS_HYPHEN = re.compile(r"\d|(?:то|либо|нибудь|таки|за|под)\b")
"""What a hyphen stands before that is not there for the end of the line: `кто-то`, `2025-2026`."""

_BULLETS = tuple("•▪●■◦‣")
_LARGER = 1.12
_WIDER_GAP = 1.3
_SHORT = 0.85
_INDENT = 0.7


@dataclass(frozen=True, slots=True)
class Line:
    """A line on a page, its edges in points from the page's lower left corner."""

    text: str
    page: int
    left: float
    bottom: float
    right: float
    top: float

    @property
    def height(self) -> float:
        """The height of its type, from the lowest to the highest letter there could be."""
        return self.top - self.bottom


def recognise(raw: bytes, name: str) -> str:  # noqa: ARG001
    """Return "pdf" for a PDF document."""
    return "pdf" if _SIGNATURE in raw[:_SIGNATURE_WITHIN] else ""


def read(source: Source, form: str) -> list[IncomingStory]:
    """Return the story in a PDF with a text layer; `form` is "pdf".

    Takes at most 10 s, then the process that reads is killed. Raises `RefusedFile` for a PDF that
    is locked, damaged, over 200 pages, or a picture of pages.
    """
    found = _taken_apart(source.raw)
    if fault := found.get("fault"):
        raise RefusedFile(source.name, _FAULTS[fault])
    lines = [
        Line(text, page, *edges)
        for page, page_lines in enumerate(found["pages"])
        for text, *edges in page_lines
    ]
    headline, rows = part_headline(paragraphs(without_running(lines)))
    if not headline and not rows:
        raise RefusedFile(source.name, _NO_TEXT)
    parts = Parts(format=form, headline=headline, rows=rows, byline=person(found["author"]))
    return [compose_document(parts, source, found["title"])]


def without_running(lines: Sequence[Line]) -> list[Line]:
    """Leave out what stands at the top or foot of most pages in the same type, and page numbers."""
    pages = _by_page(lines)
    seen = Counter(mark for page in pages for mark in set(map(_mark, _edges(page, _EDGE_LINES))))
    often = max(2, len(pages) / 3)
    kept: list[Line] = []
    for page in pages:
        edges = set(_edges(page, _EDGE_LINES))
        rest = [line for line in page if line not in edges or seen[_mark(line)] < often]
        numbers = {line for line in _edges(rest, 1) if _PAGE_NUMBER.fullmatch(fold(line.text))}
        kept.extend(line for line in rest if line not in numbers)
    return kept


def paragraphs(lines: Sequence[Line]) -> list[Block]:
    """Join lines into paragraphs; type clearly larger than that of the text makes a heading."""
    if not lines:
        return []
    page = _Setting.of(lines)
    groups = [[lines[0]]]
    for before, line in pairwise(lines):
        if page.goes_on(before, line):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [
        Block(
            _joined(line.text for line in group),
            Role.HEADING if group[0].height >= _LARGER * page.height else Role.TEXT,
        )
        for group in groups
    ]


@dataclass(frozen=True, slots=True)
class _Setting:
    """How most of a text is set: height of type, width of line, distance of lines in heights."""

    height: float
    width: float
    gap: float

    @classmethod
    def of(cls, lines: Sequence[Line]) -> "_Setting":
        """Measure what is usual in these lines."""
        letters: Counter[float] = Counter()
        for line in lines:
            letters[round(line.height, 1)] += len(line.text)
        widths = sorted(line.right - line.left for line in lines)
        gaps = [
            (before.bottom - line.bottom) / line.height
            for before, line in pairwise(lines)
            if before.page == line.page and before.bottom > line.bottom and line.height
        ]
        return cls(
            height=letters.most_common(1)[0][0],
            width=widths[int(0.75 * len(widths))],
            gap=median(gaps) if gaps else 1.0,
        )

    def goes_on(self, before: Line, line: Line) -> bool:
        """Tell whether a line goes on with the paragraph of the one before."""
        low, high = sorted((before.height, line.height))
        if high >= _LARGER * low or line.text.startswith(_BULLETS):
            return False
        ended = bool(_SENTENCE_END.search(before.text.rstrip()))
        if before.page != line.page or line.bottom > before.top:
            return not ended
        if before.bottom - line.bottom > _WIDER_GAP * self.gap * line.height:
            return False
        indented = line.left - before.left > _INDENT * line.height
        short = before.right - before.left < _SHORT * self.width
        return not (ended and (indented or short))


def _taken_apart(raw: bytes) -> dict[str, Any]:
    try:
        done = subprocess.run(
            _COMMAND,
            cwd=_ROOT,
            input=raw,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=LONGEST_WAIT,
            check=True,
            creationflags=_NO_WINDOW,
        )
    except subprocess.TimeoutExpired:
        return {"fault": "slow"}
    except subprocess.CalledProcessError:  # PDFium fell over the file, or it asked for too much
        return {"fault": "damaged"}
    return json.loads(done.stdout)


def _by_page(lines: Sequence[Line]) -> list[list[Line]]:
    pages: dict[int, list[Line]] = {}
    for line in lines:
        pages.setdefault(line.page, []).append(line)
    return list(pages.values())


def _edges(page: list[Line], count: int) -> list[Line]:
    """Return the highest and lowest lines of a page, wherever they stand in the file."""
    falling = sorted(page, key=lambda line: -line.bottom)
    return [*falling[:count], *falling[-count:]]


def _mark(line: Line) -> tuple[str, int, int]:
    """Return what a running line has in common from page to page: words, size and place."""
    return re.sub(r"\d+", "", fold(line.text)), round(line.height), round(line.bottom)


def _joined(texts: Iterable[str]) -> str:
    """Join lines with blanks, or with nothing after a hyphen."""
    words: list[str] = []
    for text in map(fold, texts):
        if words and (hyphen := _HYPHEN.search(words[-1])):
            stays = text[:1].isupper() or hyphen["first"] or _KEEPS_HYPHEN.match(text)
            words[-1] = words[-1][: hyphen.start("sign")] + ("-" if stays else "")
        elif words:
            words.append(" ")
        words.append(text)
    return "".join(words)
