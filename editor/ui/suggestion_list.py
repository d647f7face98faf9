"""Suggestions for the active row as numbered cards, with what differs marked."""

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from editor.models.roles import RECORD
from editor.models.suggestion_list import Suggestion, SuggestionListModel
from editor.ui.edited_text import EditedText
from editor.ui.painting import badge, font_like
from editor.ui.theme import Theme, reading_font

PAD, GUTTER, META, SPACE = 10, 30, 18, 8

Index = QModelIndex | QPersistentModelIndex


class SuggestionDelegate(QStyledItemDelegate):
    """Paints a suggestion's card."""

    def __init__(self, theme: Theme, parent: QListView) -> None:
        super().__init__(parent)
        self.theme = theme
        self._list = parent

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        """Return the room a card needs."""
        width = self._list.viewport().width()
        height = sum(text.height for text in self._texts(index.data(RECORD), width))
        return QSize(width, round(height + META + 2 * PAD + SPACE))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a card."""
        suggestion = index.data(RECORD)
        rect = QRectF(option.rect)  # pyright: ignore[reportAttributeAccessIssue]
        font = option.font  # pyright: ignore[reportAttributeAccessIssue]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card = rect.adjusted(4.5, 2.5, -4.5, -SPACE + 1.5)
        chosen = self._list.currentIndex() == index
        painter.setPen(QPen(self.theme.accent if chosen else self.theme.line, 1))
        painter.setBrush(self.theme.card)
        painter.drawRoundedRect(card, 8, 8)
        small = font_like(font, 11)
        number = str(suggestion.number)
        badge(painter, card.left() + PAD, card.top() + PAD, number, small, self.theme.ink2)
        top = card.top() + PAD
        for text in self._texts(suggestion, rect.width()):
            text.draw(painter, QPointF(card.left() + PAD + GUTTER, top))
            top += text.height
        self._paint_origin(painter, suggestion, small, card, top)
        painter.restore()

    def _paint_origin(
        self, painter: QPainter, suggestion: Suggestion, font: QFont, card: QRectF, top: float
    ) -> None:
        left = card.left() + PAD + GUTTER
        if suggestion.score is not None:
            painter.setFont(font_like(font, 11, bold=True))
            painter.setPen(self.theme.ok)
            score = f"{suggestion.score} %"
            painter.drawText(QRectF(left, top, 60, META), 0, score)
            left += painter.fontMetrics().horizontalAdvance(score) + 6
        painter.setFont(font)
        painter.setPen(self.theme.ink2)
        painter.drawText(QRectF(left, top, card.right() - left - PAD, META), 0, suggestion.origin)

    def _texts(self, suggestion: Suggestion, width: float) -> list[EditedText]:
        """Return the English, and below it how its source differs, where it does."""
        room = width - 2 * PAD - GUTTER - 12
        english = EditedText(suggestion.edits, reading_font(14), room, self.theme)
        if all(edit.op == "same" for edit in suggestion.source):
            return [english]
        return [english, EditedText(suggestion.source, reading_font(12), room, self.theme)]


class SuggestionList(QListView):
    """Offers English for the active row, or with `part_chosen` for some words of it."""

    suggestion_chosen = Signal(str)
    part_chosen = Signal(str)

    def __init__(
        self, model: SuggestionListModel, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("suggestion_list")
        self.setAccessibleName(self.tr("Suggestions for the active row"))
        self.setProperty("ground", "panel")
        self.setModel(model)
        self._delegate = SuggestionDelegate(theme, self)
        self.setItemDelegate(self._delegate)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QListView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.activated.connect(self._take)

    def take(self, number: int) -> None:
        """Put suggestion `number`, counted from 1, into the row."""
        index = self.model().index(number - 1, 0)
        if index.isValid():
            self._take(index)

    def set_theme(self, theme: Theme) -> None:
        """Wear another theme."""
        self._delegate.theme = theme
        self.viewport().update()

    def _take(self, index: QModelIndex) -> None:
        suggestion = index.data(RECORD)
        chosen = self.part_chosen if suggestion.is_part else self.suggestion_chosen
        chosen.emit(suggestion.text)
