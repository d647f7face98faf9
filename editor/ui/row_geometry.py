"""Where things stand in a row of the editor: columns, paddings, the type of each kind of row."""

import math
from dataclasses import dataclass

from PySide6.QtGui import QFontMetricsF

from db.records import Row, RowKind
from editor.ui.row_layout import MARGIN, Look
from editor.ui.theme import Theme, reading_font

GUTTER = 46
PAD_X = 18
PAD_Y = 10
BAR = 3
HAIRLINE = 1
FOOTER = 26
SIGN = 22
"""The height of the second line in the gutter."""

_LINE_HEIGHT = 1.6
_HEADLINE_SIZE = 1.25
_HEADLINE_LINE_HEIGHT = 1.35


@dataclass(frozen=True)
class Columns:
    """The two columns of text in a viewport of some width."""

    width: int

    @property
    def split(self) -> int:
        """Where the hairline between the columns stands."""
        return GUTTER + (self.width - GUTTER) // 2

    @property
    def text_width(self) -> int:
        """How wide a document is, its own margin taken in."""
        return max(4 * MARGIN, (self.width - GUTTER) // 2 - 2 * (PAD_X - MARGIN))

    @property
    def source_left(self) -> int:
        """Where the documents of the source begin."""
        return GUTTER + PAD_X - MARGIN

    @property
    def target_left(self) -> int:
        """Where the documents of the English begin."""
        return self.split + HAIRLINE + PAD_X - MARGIN


@dataclass(frozen=True)
class Looks:
    """The type of a story: headlines stand out by size and weight, all else is body."""

    body: Look
    headline: Look

    def of(self, kind: RowKind) -> Look:
        """Give the type for one kind of row."""
        return self.headline if kind == RowKind.HEADLINE else self.body


def make_looks(theme: Theme, pixels: int, family: str = "") -> Looks:
    """Derive all type from the size of the body text in pixels, and its family."""
    body = Look(reading_font(pixels, family), round(pixels * _LINE_HEIGHT), theme)
    larger = round(pixels * _HEADLINE_SIZE)
    font = reading_font(larger, family)
    font.setBold(True)
    return Looks(body, Look(font, round(larger * _HEADLINE_LINE_HEIGHT), theme))


def row_height(looks: Looks, source: int, target: int, active: bool) -> int:
    """Add up a row from the heights of its documents; the active one has a line below."""
    text = max(source, target + (FOOTER if active else 0)) - 2 * MARGIN
    gutter = looks.body.line_height + SIGN
    return max(text, gutter) + 2 * PAD_Y + HAIRLINE


class HeightGuess:
    """Guesses the heights of rows from the lengths of their texts."""

    def __init__(self, looks: Looks, columns: Columns) -> None:
        self._looks = looks
        self._room = columns.text_width - 2 * MARGIN
        self._body = _mean_advance(looks.body)
        self._headline = _mean_advance(looks.headline)

    def guess(self, row: Row) -> int:
        """Guess how tall an idle row will be."""
        look = self._looks.of(row.kind)
        advance = self._headline if row.kind == RowKind.HEADLINE else self._body
        longest = max(len(row.source), len(row.target))
        lines = max(1, math.ceil(longest * advance / self._room))
        text = lines * look.line_height + 2 * MARGIN
        return row_height(self._looks, text, text, active=False)


def _mean_advance(look: Look) -> float:
    """Measure a letter of ordinary text; lines that break at words fill to nine tenths."""
    sample = "Министр заявил, что регион становится более сплоченным. "
    return QFontMetricsF(look.font).horizontalAdvance(sample) / len(sample) / 0.9
