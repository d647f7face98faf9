"""Lines under words: which stretch, and how each kind is drawn.

A kind is told by the form of its line as well as by its colour, so that nobody needs to see
colours to tell a person from a place.
"""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from editor.ui.theme import Theme

LAYERS = NAMES, SPELLING, FINDINGS = "names", "spelling", "findings"
"""Layers of marks: each is set by itself, and all are drawn."""

_WAVE = 2.0


class MarkForm(StrEnum):
    """What a marked stretch is; entities go by the names `EntityType` gives them."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    EVENT = "event"
    FINDING = "finding"
    TERM = "term"
    MISSPELT = "misspelt"
    SUGGESTED = "suggested"


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of a row's text to be underlined. Offsets count code points, half open."""

    start: int
    end: int
    form: MarkForm


_COLOURS = {
    MarkForm.FINDING: "bad",
    MarkForm.TERM: "ink3",
    MarkForm.MISSPELT: "warn",
    MarkForm.SUGGESTED: "accent",
}

_WIDTHS = {
    MarkForm.TERM: 1.0,
    MarkForm.ORGANISATION: 1.0,
    MarkForm.FINDING: 1.4,  # a wave of one pixel pales where it falls between two
    MarkForm.MISSPELT: 1.4,
    MarkForm.SUGGESTED: 1.0,
}

_DASHES = {
    MarkForm.PLACE: (0.01, 2.0),
    MarkForm.EVENT: (3.0, 2.0),
    MarkForm.MISSPELT: (2.5, 2.0),
    MarkForm.SUGGESTED: (2.0, 4.0),
}
"""Line and gap in pen widths; with round ends a line of next to nothing is a dot."""


def mark_colour(theme: Theme, form: MarkForm) -> QColor:
    """Give the colour a theme has for a kind of mark."""
    return getattr(theme, _COLOURS.get(form, form.value))


def paint_mark(painter: QPainter, theme: Theme, form: MarkForm, line: QLineF) -> None:
    """Draw one mark along a level line, whose middle it takes."""
    painter.save()
    painter.setPen(_pen(theme, form))
    if form == MarkForm.ORGANISATION:
        painter.drawLine(line.translated(0, -1.5))
        painter.drawLine(line.translated(0, 1.5))
    elif form in (MarkForm.FINDING, MarkForm.MISSPELT):
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawPolyline(_wave(line))
    else:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, form == MarkForm.PLACE)
        painter.drawLine(line)
    painter.restore()


def _pen(theme: Theme, form: MarkForm) -> QPen:
    pen = QPen(mark_colour(theme, form), _WIDTHS.get(form, 2.0))
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if form in _DASHES:
        pen.setDashPattern(_DASHES[form])
    if form == MarkForm.PLACE:
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    return pen


def _wave(line: QLineF) -> QPolygonF:
    steps = int(line.length() / _WAVE)
    middle = line.y1()
    return QPolygonF(
        [
            QPointF(line.x1() + _WAVE * step, middle + (_WAVE if step % 2 else -_WAVE) / 2)
            for step in range(steps + 1)
        ]
    )
