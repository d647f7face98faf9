"""How the text of a row is set: lines of one height, marks under words, a lead-in before the text.

Qt's own layout spaces lines by block formats, and block formats lie on the undo stack: changing the
size of the text would then be something to undo, or would empty the stack. This layout spaces lines
itself. It serves the row that is being edited and the rows that are only painted alike, so both
look the same to the pixel.
"""

import weakref
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPalette,
    QTextBlock,
    QTextDocument,
    QTextFrame,
    QTextLayout,
    QTextLine,
)

from editor.text import from_utf16, to_utf16
from editor.ui.marks import Mark, paint_mark
from editor.ui.theme import Theme

MARGIN = 4
"""Room around the text, so that neither the caret nor an overhanging letter is cut off."""

CARET_WIDTH = 2

_NO_CLIP = QRectF()


@dataclass(frozen=True)
class Look:
    """The type a text is set in. `line_height` is in pixels and the same for every line."""

    font: QFont
    line_height: int
    theme: Theme

    @property
    def bold(self) -> QFont:
        """Give the font of the lead-in."""
        font = QFont(self.font)
        font.setBold(True)
        return font

    @property
    def baseline(self) -> int:
        """Measure from the top of a line to where letters stand: whatever script they are of."""
        metrics = QFontMetricsF(self.font)
        return round((self.line_height + metrics.ascent() - metrics.descent()) / 2)


class RowLayout(QAbstractTextDocumentLayout):
    """Sets one text of a row to the document's text width.

    A lead-in is text before the text, in bold and out of reach of the caret: on the first line
    where it fits, else on a line of its own.
    """

    def __init__(self, document: QTextDocument, look: Look) -> None:
        super().__init__(document)
        # The reference that document() keeps would make a cycle, and the collector that breaks it
        # may run in a worker's thread, where no document must be deleted.
        self._document: QTextDocument = weakref.proxy(document)
        self._look = look
        self._lead_in = ""
        self._marks: Sequence[Mark] = ()
        self._height = 0.0

    def set_look(self, look: Look) -> None:
        """Set the text in another type."""
        self._look = look
        self._document.setDefaultFont(look.font)

    def set_lead_in(self, text: str) -> None:
        """Put a text before the text, or "" for none."""
        self._lead_in = text
        self._arrange()

    def set_marks(self, marks: Sequence[Mark]) -> None:
        """Draw other marks. Their offsets are Qt's: UTF-16 units."""
        self._marks = marks
        self.update.emit()

    def paint(
        self,
        painter: QPainter,
        ink: QColor,
        selections: Sequence[QTextLayout.FormatRange] = (),
        clip: QRectF = _NO_CLIP,
    ) -> None:
        """Paint the text and what belongs to it, the document's corner at the painter's origin."""
        painter.setPen(ink)
        self._paint_lead_in(painter)
        for block in self._blocks():
            own = [_within(block, selection) for selection in selections]
            block.layout().draw(painter, QPointF(), own, clip)
            for mark in self._marks:
                self._paint_mark(painter, block, mark)

    def paint_hint(self, painter: QPainter, text: str, ink: QColor) -> None:
        """Paint a word of advice where a text would begin that is not there yet."""
        layout = self._document.begin().layout()
        line = layout.lineAt(0)
        place = layout.position() + QPointF(line.x(), line.y() + line.ascent())
        room = self._document.textWidth() - MARGIN - place.x()
        painter.setFont(self._look.font)
        painter.setPen(ink)
        elide = Qt.TextElideMode.ElideRight
        painter.drawText(place, QFontMetricsF(self._look.font).elidedText(text, elide, room))

    def _blocks(self) -> Iterator[QTextBlock]:
        block = self._document.begin()
        while block.isValid():
            yield block
            block = block.next()

    def _arrange(self) -> None:
        top = float(MARGIN)
        for block in self._blocks():
            layout = block.layout()
            layout.setTextOption(self._document.defaultTextOption())
            indent = self._lead_in_width() if block.blockNumber() == 0 else 0.0
            self._break_lines(layout, indent)
            if indent and not self._has_room(block, indent):
                top += self._look.line_height
                self._break_lines(layout, 0.0)
            layout.setPosition(QPointF(MARGIN, top))
            top += layout.lineCount() * self._look.line_height
        self._take_height(top + MARGIN)

    def _break_lines(self, layout: QTextLayout, indent: float) -> None:
        """Break a text into lines of which the first begins further in."""
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            left = 0.0 if line.lineNumber() else indent
            line.setLineWidth(max(1.0, self._width() - left))
            top = line.lineNumber() * self._look.line_height
            line.setPosition(QPointF(left, top + self._look.baseline - line.ascent()))
        layout.endLayout()

    def _has_room(self, block: QTextBlock, indent: float) -> bool:
        """Tell whether the first line holds whole words beside a lead-in of that width."""
        text = block.text()
        end = from_utf16(text, block.layout().lineAt(0).textLength())
        return indent < self._width() and (end == len(text) or text[end - 1].isspace())

    def _width(self) -> float:
        return max(1.0, self._document.textWidth() - 2 * MARGIN)

    def _lead_in_width(self) -> float:
        if not self._lead_in:
            return 0.0
        return QFontMetricsF(self._look.bold).horizontalAdvance(f"{self._lead_in} ")

    def _take_height(self, height: float) -> None:
        if height != self._height:
            self._height = height
            self.documentSizeChanged.emit(self.documentSize())
        self.update.emit()

    def _paint_lead_in(self, painter: QPainter) -> None:
        if self._lead_in:
            painter.setFont(self._look.bold)
            metrics = QFontMetricsF(self._look.bold)
            fitting = metrics.elidedText(self._lead_in, Qt.TextElideMode.ElideRight, self._width())
            painter.drawText(QPointF(MARGIN, MARGIN + self._look.baseline), fitting)

    def _paint_mark(self, painter: QPainter, block: QTextBlock, mark: Mark) -> None:
        layout = block.layout()
        start = _beside_composed(layout, mark.start - block.position())
        end = _beside_composed(layout, mark.end - block.position() - 1) + 1
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            left, right = _reach(line, start, end)
            if right > left:
                under = layout.position().y() + (number + 1) * self._look.line_height
                under -= max(2, self._look.line_height // 12)
                level = QLineF(MARGIN + left, under, MARGIN + right, under)
                paint_mark(painter, self._look.theme, mark.form, level)

    def _paint_caret(self, painter: QPainter, position: int) -> None:
        """Paint the caret; a negative position is one inside text still being composed.

        Qt passes -(n + 2) for the caret after n units of the composed text.
        """
        for block in self._blocks():
            layout = block.layout()
            place = position - block.position()
            if position < -1 and layout.preeditAreaText():
                place = layout.preeditAreaPosition() - (position + 2)
            if 0 <= place < block.length() + len(layout.preeditAreaText()):
                painter.fillRect(_caret(layout, place), self._look.theme.accent)
                return

    def documentChanged(self, _start: int, _removed: int, _added: int) -> None:
        """Set the text anew after a change."""
        self._arrange()

    def documentSize(self) -> QSizeF:
        """Measure the text with the margin around it."""
        return QSizeF(self._document.textWidth(), self._height)

    def pageCount(self) -> int:
        """Count pages: a row has one."""
        return 1

    def frameBoundingRect(self, _frame: QTextFrame) -> QRectF:
        """Measure the only frame there is."""
        return QRectF(QPointF(), self.documentSize())

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        """Measure one paragraph of the text."""
        lines = block.layout().lineCount()
        size = QSizeF(self._document.textWidth(), lines * self._look.line_height)
        return QRectF(block.layout().position(), size)

    def hitTest(  # pyright: ignore[reportIncompatibleMethodOverride]
        self, point: QPointF, accuracy: Qt.HitTestAccuracy
    ) -> int:
        """Find the character under a point; -1 if it has to be exact and there is none."""
        block = self._document.begin()
        while block.next().isValid() and point.y() >= self.blockBoundingRect(block).bottom():
            block = block.next()
        layout = block.layout()
        spot = point - layout.position()
        number = int(spot.y() // self._look.line_height)
        line = layout.lineAt(min(max(0, number), layout.lineCount() - 1))
        if accuracy == Qt.HitTestAccuracy.ExactHit and not _holds(line, number, spot.x()):
            return -1
        return block.position() + line.xToCursor(spot.x())

    def draw(self, painter: QPainter, context: QAbstractTextDocumentLayout.PaintContext) -> None:
        """Paint the text as the editor shows it: with its selection and caret."""
        ink = context.palette.color(QPalette.ColorRole.Text)
        self.paint(painter, ink, _ranges(context), context.clip)
        if context.cursorPosition != -1:
            self._paint_caret(painter, context.cursorPosition)


def _beside_composed(layout: QTextLayout, position: int) -> int:
    """Find a character of the text in a layout that also holds text still being composed."""
    composed = layout.preeditAreaText()
    after = position >= layout.preeditAreaPosition()
    return position + to_utf16(composed, len(composed)) if composed and after else position


def _reach(line: QTextLine, start: int, end: int) -> tuple[float, float]:
    """Measure how far a stretch reaches along a line: without the blank it ends in."""
    first, last = line.textStart(), line.textStart() + line.textLength()
    if end <= first or start >= last:
        return 0.0, 0.0
    begins, ends = _x(line, max(start, first)), _x(line, min(end, last))
    limit = line.x() + line.naturalTextWidth()
    return min(begins, ends, limit), min(max(begins, ends), limit)


def _x(line: QTextLine, position: int) -> float:
    place: Any = line.cursorToX(position)  # x and position, though its stub says object
    return place[0]


def _holds(line: QTextLine, number: int, x: float) -> bool:
    inside = line.x() <= x <= line.x() + line.naturalTextWidth()
    return inside and number == line.lineNumber()


def _caret(layout: QTextLayout, place: int) -> QRectF:
    line = layout.lineForTextPosition(place)
    top = layout.position() + QPointF(_x(line, place), line.y())
    return QRectF(top.x(), top.y(), CARET_WIDTH, line.height())


def _ranges(context: QAbstractTextDocumentLayout.PaintContext) -> list[QTextLayout.FormatRange]:
    ranges = []
    for selection in context.selections:
        cursor = selection.cursor
        chosen = QTextLayout.FormatRange()
        chosen.start = cursor.selectionStart()
        chosen.length = cursor.selectionEnd() - cursor.selectionStart()
        chosen.format = selection.format
        ranges.append(chosen)
    return ranges


def _within(block: QTextBlock, chosen: QTextLayout.FormatRange) -> QTextLayout.FormatRange:
    """Count a stretch of the document from the start of a block, cut to what lies in it."""
    start = max(0, chosen.start - block.position())
    end = min(block.length(), chosen.start + chosen.length - block.position())
    own = QTextLayout.FormatRange()
    own.start, own.length, own.format = start, max(0, end - start), chosen.format
    return own
