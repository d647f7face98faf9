"""Text as it may be stored: one Unicode form, nothing invisible, split into paragraphs.

Every kind of blank, the no-break space too, becomes an ordinary space: search, the translation
memory and Qt's text widgets would otherwise each see another text.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

LONGEST_PARAGRAPH = 100_000
"""In characters. At 200,000 each key press in Qt's text widgets takes 45 ms."""

_WRAPPED_WIDTH = 120
_NEWLINE = re.compile("\r\n|[\r\x0b\x0c\x85\u2028]")
_BLANK = re.compile("[\t\xa0\u1680\u2000-\u200a\u202f\u205f\u2800\u3000]")
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f"  # controls
    "\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e"  # soft hyphen, joiners, fillers
    "\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0"  # zero width, direction
    "\ud800-\udfff\ufdd0-\ufdef\ufff0-\ufffc\ufffe\uffff"  # surrogates, noncharacters
    "\U000e0000-\U000e0fff"  # tags and other ignorables
    + "".join(
        f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0x10000, 0x110000, 0x10000)
    )
    + "]"
)
_MANY_MARKS = re.compile(r"[^\w\s\x00-\u02ff\u2000-\u2fff]{31,}")
_SENTENCE_END = re.compile(r"[.!?…][»”\")]?(?= )")


@dataclass(frozen=True, slots=True)
class Cleaned:
    """The text in clean form, and how many invisible characters were taken out of it."""

    text: str
    removed: int


def clean(text: str) -> Cleaned:
    r"""Return the text in Unicode form NFC with `\n` as its only newline and nothing invisible.

    A paragraph separator (U+2029) becomes a blank line. Of combining marks in a row the first 30
    stay, as in the stream-safe form of UAX #15: sorting more takes time by their square.
    """
    text = _NEWLINE.sub("\n", text).replace("\u2029", "\n\n")
    text, removed = _INVISIBLE.subn("", _BLANK.sub(" ", text))
    tamed = _MANY_MARKS.sub(_first_marks, text)
    return Cleaned(unicodedata.normalize("NFC", tamed), removed + len(text) - len(tamed))


def fold(text: str) -> str:
    """Return the text on one line, with single spaces and none at its ends."""
    return " ".join(text.split())


def paragraphs(lines: Iterable[str]) -> list[str]:
    """Join the lines of a clean text into paragraphs, folded, none of them empty.

    Blank lines part paragraphs. Where there are none each line is a paragraph; so is each line of a
    block that holds one too long to have been wrapped by a mail program or a terminal.
    """
    blocks = _blocks(fold(line) for line in lines)
    one_by_one = len(blocks) == 1
    found: list[str] = []
    for block in blocks:
        if one_by_one or max(map(len, block)) > _WRAPPED_WIDTH:
            found.extend(block)
        else:
            found.append(" ".join(block))
    return [piece for paragraph in found for piece in _pieces(paragraph)]


def _first_marks(run: re.Match[str]) -> str:
    marks = run.group()
    return marks[:30] + "".join(mark for mark in marks[30:] if not unicodedata.combining(mark))


def _blocks(lines: Iterable[str]) -> list[list[str]]:
    return [list(block) for filled, block in groupby(lines, key=bool) if filled]


def _pieces(paragraph: str) -> Iterator[str]:
    """Cut what is too long, at the end of a sentence if there is one, else at a space."""
    start = 0
    while len(paragraph) - start > LONGEST_PARAGRAPH:
        end = _cut(paragraph, start, start + LONGEST_PARAGRAPH)
        yield paragraph[start:end].strip()
        start = end
    yield paragraph[start:].strip()


def _cut(paragraph: str, start: int, limit: int) -> int:
    tail = max(start, limit - 10_000)
    ends = [found.end() for found in _SENTENCE_END.finditer(paragraph, tail, limit)]
    if ends:
        return ends[-1]
    space = paragraph.rfind(" ", tail, limit)
    return space if space > start else limit
