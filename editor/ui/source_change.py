"""How the source of the active row changed since its English was written."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from editor.text import Edit
from editor.ui.edited_text import EditedText
from editor.ui.painting import font_like
from editor.ui.theme import Theme, reading_font

PAD, TITLE, FOOT = 16, 18, 10


class SourceChange(QWidget):
    """Shows a difference, and nothing where there is none."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("source_change")
        self._theme = theme
        self._edits: tuple[Edit, ...] = ()
        self.hide()

    def show_edits(self, edits: Sequence[Edit]) -> None:
        """Show a difference."""
        self._edits = tuple(edits)
        told = "".join(edit.text for edit in edits if edit.op == "removed")
        self.setAccessibleName(self.tr("The source was: %1").replace("%1", told) if told else "")
        self.setVisible(bool(edits))
        self._make_room()

    def set_theme(self, theme: Theme) -> None:
        """Wear another theme."""
        self._theme = theme
        self.update()

    def _text(self) -> EditedText:
        room = max(80, self.width() - 2 * PAD)
        return EditedText(self._edits, reading_font(14), room, self._theme)

    def _make_room(self) -> None:
        self.setFixedHeight(round(TITLE + self._text().height + FOOT) if self._edits else 0)

    def sizeHint(self) -> QSize:
        """Ask for the width the dock has."""
        return QSize(200, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._make_room()

    def paintEvent(self, _: QPaintEvent) -> None:
        """Draw the difference below a word that says what it is."""
        painter = QPainter(self)
        painter.setFont(font_like(self.font(), 11, bold=True))
        painter.setPen(self._theme.warn)
        title = QRectF(PAD, 0, self.width() - 2 * PAD, TITLE)
        painter.drawText(title, Qt.AlignmentFlag.AlignVCenter, self.tr("△ The source changed"))
        self._text().draw(painter, QPointF(PAD, TITLE))
        painter.end()
