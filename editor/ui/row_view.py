"""Source and English side by side, row by row, scrolling as one: the part that shows.

Rows are painted from documents that are made when they come into view, so that a story of
thousands of rows opens at once. Until then their heights are estimates; as they become known, what
is on the screen stays where it is.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from db.records import Side
from editor.models.row_table import RowTable
from editor.text import from_utf16
from editor.ui.marks import NAMES, Mark
from editor.ui.row_documents import RowDocuments
from editor.ui.row_geometry import PAD_Y, Columns, HeightGuess, make_looks, row_height
from editor.ui.row_heights import RowHeights
from editor.ui.row_layout import MARGIN
from editor.ui.row_painter import Place, RowPainter
from editor.ui.theme import READING_PIXELS, Theme, palette, selected_text

SMALLEST, LARGEST = 10, 32
"""Bounds of the size of text, in pixels."""


class RowView(QAbstractScrollArea):
    """Shows the rows of one story, one of them as the active one."""

    zoomed = Signal(int)
    """The person chose another size of text with the wheel: in pixels."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pixels = READING_PIXELS
        self._family = ""
        self._looks = make_looks(theme, self._pixels)
        self._painter = RowPainter(theme, self._looks)
        self._table = RowTable(self)
        self._documents = RowDocuments(self._table, self._looks, self)
        self._documents.resized.connect(self._take_size)
        self._heights = RowHeights()
        self._active = -1
        self._settling = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # A bar that comes and goes with the story would have every text set twice.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._dress()

    def model(self) -> RowTable:
        """Give the rows as they stand now, typing included."""
        return self._table

    def set_marks(
        self, position: int, side: Side, marks: Sequence[Mark], layer: str = NAMES
    ) -> None:
        """Underline stretches of one side of a row in place of those of this layer so far."""
        self._documents.set_marks(position, side, marks, layer)
        self.viewport().update()

    def set_prefix(self, position: int, text: str) -> None:
        """Show a dateline before the English of a row, out of reach of the caret; "" for none."""
        if self._documents.set_prefix(position, text):
            with self._holding(self._anchor()):
                self._heights.forget(position)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        self._dress()
        self._set_type()

    def font_size(self) -> int:
        """Give the size of the text in pixels."""
        return self._pixels

    def set_font_size(self, pixels: int) -> None:
        """Set the text larger or smaller, within what is readable and fits."""
        self._pixels = min(max(SMALLEST, pixels), LARGEST)
        self._set_type()

    def set_family(self, family: str) -> None:
        """Set the text in another typeface; "" is the usual one."""
        if family != self._family:
            self._family = family
            self._set_type()

    def scroll_place(self) -> tuple[int, int]:
        """Give the first row in view and how many of its pixels are hidden above."""
        if not len(self._heights):
            return 0, 0
        top = self.verticalScrollBar().value()
        first = self._heights.row_at(top)
        return first, top - self._heights.top(first)

    def set_scroll_place(self, place: tuple[int, int]) -> None:
        """Scroll back to where `scroll_place` was; a row that no longer exists is passed over."""
        position, hidden = place
        if 0 <= position < len(self._heights):
            self._measure(position)
            self._settle(self._heights.top(position) + hidden)

    def source_at(self, place: QPoint) -> tuple[int, int] | None:
        """Find whose source is at a place, and where in it the nearest letter begins.

        None where there is no text.
        """
        down = place.y() + self.verticalScrollBar().value()
        if not 0 <= down < self._heights.total:
            return None
        position = self._heights.row_at(down)
        corner = QPoint(self._columns().source_left, self._rect(position).top() + PAD_Y - MARGIN)
        document = self._documents.at(position).source
        exact = Qt.HitTestAccuracy.ExactHit
        at = document.row_layout.hitTest(QPointF(place - corner), exact)
        return (position, from_utf16(document.text(), at)) if at >= 0 else None

    def _dress(self) -> None:
        colours = palette(self._theme)
        colours.setColor(QPalette.ColorRole.Window, self._theme.paper)
        colours.setColor(QPalette.ColorRole.Highlight, selected_text(self._theme))
        self.setPalette(colours)

    def _columns(self) -> Columns:
        return Columns(self.viewport().width())

    def _set_type(self) -> None:
        """Set everything anew, in the type and width of now."""
        self._looks = make_looks(self._theme, self._pixels, self._family)
        self._painter = RowPainter(self._theme, self._looks)
        with self._holding(self._anchor()):
            self._documents.set_type(self._looks, self._columns().text_width)
            self._estimate()

    def _estimate(self) -> None:
        guess = HeightGuess(self._looks, self._columns()).guess
        self._heights.estimate(map(guess, self._table.rows()))

    def _measure(self, position: int) -> None:
        """Find the true height of a row."""
        pair = self._documents.at(position)
        active = position == self._active
        height = row_height(self._looks, pair.source.height, pair.target.height, active)
        self._heights.measured(position, height)

    def _take_size(self, position: int) -> None:
        """Make room for a text that takes more or less than before."""
        self._measure(position)
        self._settle(self.verticalScrollBar().value())

    def _anchor(self) -> int:
        """Choose the row that is to stand still: the active one if it is in view, else the first.

        -1 in a story without rows.
        """
        top = self.verticalScrollBar().value()
        rows = self._heights.between(top, top + max(1, self.viewport().height()))
        return self._active if self._active in rows else next(iter(rows), -1)

    @contextmanager
    def _holding(self, position: int) -> Iterator[None]:
        """Keep a row where it is on the screen while heights change."""
        if position < 0:
            yield
            self._settle(0)
            return
        on_screen = self._heights.top(position) - self.verticalScrollBar().value()
        yield
        self._measure_around(position)
        self._settle(self._heights.top(position) - on_screen)

    def _measure_around(self, position: int) -> None:
        """Find the true heights of a row and of all that can be on the screen with it."""
        self._measure(position)
        heights, page = self._heights, self.viewport().height()
        while True:
            top, bottom = heights.top(position) - page, heights.bottom(position) + page
            row = heights.first_estimated(top, bottom)
            if row is None:
                return
            self._measure(row)

    def _settle(self, top: int) -> None:
        """Scroll to a place, once all that is in view there is measured.

        A row that begins above the view grows upwards, so that what is below it stays.
        """
        height = self.viewport().height()
        top = self._within_range(top)
        while (row := self._heights.first_estimated(top, top + height)) is not None:
            above, before = self._heights.top(row) < top, self._heights.bottom(row)
            self._measure(row)
            top = self._within_range(top + (self._heights.bottom(row) - before if above else 0))
        self._set_bar(top)
        self._place_fields()
        self.viewport().update()

    def _within_range(self, top: int) -> int:
        return min(max(0, top), max(0, self._heights.total - self.viewport().height()))

    def _set_bar(self, top: int) -> None:
        self._settling = True
        bar, page = self.verticalScrollBar(), self.viewport().height()
        bar.setSingleStep(self._looks.body.line_height)
        bar.setPageStep(max(1, page - self._looks.body.line_height))
        bar.setRange(0, max(0, self._heights.total - page))
        bar.setValue(top)
        self._settling = False

    def _reveal(self, position: int) -> None:
        """Scroll as little as brings a row into view, its beginning if it does not fit."""
        with self._holding(position):
            pass
        highest = self._heights.top(position)
        lowest = min(highest, self._heights.bottom(position) - self.viewport().height())
        top = self.verticalScrollBar().value()
        self._settle(min(max(lowest, top), highest))

    def _place_fields(self) -> None:
        """Put what floats above the rows in its place."""

    def _rect(self, position: int) -> QRect:
        top = self._heights.top(position)
        place = top - self.verticalScrollBar().value()
        return QRect(0, place, self.viewport().width(), self._heights.bottom(position) - top)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows that are in view."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self._theme.paper)
        top = self.verticalScrollBar().value()
        first, last = top + event.rect().top(), top + event.rect().bottom() + 1
        for position in self._heights.between(first, last):
            place = Place(self._rect(position), position == self._active)
            pair = self._documents.at(position)
            self._painter.paint(painter, place, self._table.row(position), pair)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the texts to the new width."""
        if event.size().width() != event.oldSize().width():
            self._set_type()
        else:
            self._settle(self.verticalScrollBar().value())

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        """Follow the scroll bar."""
        if not self._settling:
            self._settle(self.verticalScrollBar().value())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll, or with Ctrl set the text larger or smaller."""
        turned = event.angleDelta().y()
        if event.modifiers() != Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
        elif turned:
            self.set_font_size(self._pixels + (1 if turned > 0 else -1))
            self.zoomed.emit(self._pixels)
            event.accept()
