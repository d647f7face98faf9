"""The story list: cards with headline, English gist and one quiet line."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from db.records import StoryCard
from editor.models.days import short_day
from editor.models.roles import RECORD
from editor.models.story_list import StoryListModel
from editor.ui.painting import Paragraph, badge, bar, font_like
from editor.ui.theme import Theme

PAD_X, PAD_Y, GAP, META = 14, 11, 4, 22
BAR_HEIGHT = 3
HEADLINES, GISTS = 2, 1  # lines

Index = QModelIndex | QPersistentModelIndex


class CardDelegate(QStyledItemDelegate):
    """Paints a story's card. Sizes are in logical pixels."""

    def __init__(self, theme: Theme, parent: "StoryList") -> None:
        super().__init__(parent)
        self.theme = theme
        self._list = parent

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        """Every card is as high as the next, so that a list of any length is laid out at once."""
        font = option.font  # pyright: ignore[reportAttributeAccessIssue]
        headline, gist = (Paragraph("x", each, 100, 1).height for each in _fonts(font))
        return QSize(0, round(HEADLINES * headline + GISTS * gist + 2 * GAP + META + 2 * PAD_Y))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a card."""
        card = index.data(RECORD)
        if card is None:
            return
        rect = QRectF(option.rect)  # pyright: ignore[reportAttributeAccessIssue]
        font = option.font  # pyright: ignore[reportAttributeAccessIssue]
        state = option.state  # pyright: ignore[reportAttributeAccessIssue]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, self.theme.selection)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, self.theme.tint)
        painter.fillRect(QRectF(rect.x(), rect.bottom() - 1, rect.width(), 1), self.theme.line)
        top = rect.top() + PAD_Y
        colours = (self.theme.ink, self.theme.ink2)
        for text, colour in zip(self._texts(card, font, rect.width()), colours, strict=False):
            top = text.draw(painter, rect.left() + PAD_X, top, colour) + GAP
        foot = rect.bottom() - PAD_Y - META
        self._paint_meta(painter, card, font, QRectF(rect.left() + PAD_X, foot, rect.width(), META))
        painter.restore()

    def _texts(self, card: StoryCard, font: QFont, width: float) -> list[Paragraph]:
        room = width - 2 * PAD_X
        bold, plain = _fonts(font)
        headline = Paragraph(card.title, bold, room, HEADLINES)
        return [headline, Paragraph(card.english_title, plain, room, GISTS)]

    def _paint_meta(self, painter: QPainter, card: StoryCard, font: QFont, line: QRectF) -> None:
        small = font_like(font, 11)
        ink = self.theme.ink2
        left = line.left()
        if card.lang:
            left = badge(painter, left, line.top() + 2, card.lang.upper(), small, ink) + 8
        words = " · ".join(part for part in (card.agency, short_day(card.date)) if part)
        painter.setFont(small)
        painter.setPen(ink)
        middle = Qt.AlignmentFlag.AlignVCenter
        right = line.left() + self._list.viewport().width() - 2 * PAD_X
        count = f"{card.confirmed}/{card.rows}"
        painter.drawText(
            QRectF(right - 60, line.top(), 60, META - 2),
            middle | Qt.AlignmentFlag.AlignRight,
            count,
        )
        bar_right = right - painter.fontMetrics().horizontalAdvance(count) - 8
        bar_left = max(left + 24, bar_right - 44)
        room = QRectF(left, line.top(), bar_left - left - 8, META - 2)
        elided = painter.fontMetrics().elidedText(
            words, Qt.TextElideMode.ElideRight, round(room.width())
        )
        painter.drawText(room, middle, elided)
        frame = QRectF(bar_left, line.top() + META / 2 - 2, bar_right - bar_left, BAR_HEIGHT)
        share = card.confirmed / card.rows if card.rows else 0
        bar(painter, frame, share, self.theme.ok, self.theme.line)


class StoryList(QListView):
    """Chooses the story to work on. What is pasted here is taken in as a story."""

    story_chosen = Signal(int)
    paste_asked = Signal()

    def __init__(self, model: StoryListModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("story_list")
        self.setAccessibleName(self.tr("Stories"))
        self.setModel(model)
        self._stories = model
        self._delegate = CardDelegate(theme, self)
        self.setItemDelegate(self._delegate)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setMinimumWidth(220)
        self.selectionModel().currentChanged.connect(self._tell)

    @property
    def story_id(self) -> int | None:
        """The story chosen."""
        index = self.currentIndex()
        return self._stories.story_id(index) if index.isValid() else None

    def choose(self, story_id: int) -> bool:
        """Choose a story; return whether it is in the list."""
        place = self._stories.place_of(story_id)
        if place < 0:
            return False
        index = self._stories.index(place)
        self.setCurrentIndex(index)
        self.scrollTo(index)
        return True

    def step(self, by: int) -> bool:
        """Choose the story so many places further; return whether there is one."""
        place = self.currentIndex().row() + by
        if not 0 <= place < self._stories.rowCount():
            return False
        self.setCurrentIndex(self._stories.index(place))
        return True

    def set_theme(self, theme: Theme) -> None:
        """Wear another theme."""
        self._delegate.theme = theme
        self.viewport().update()

    def _tell(self, current: QModelIndex) -> None:
        if current.isValid():
            self.story_chosen.emit(self._stories.story_id(current))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pasting takes a story in; other keys move about."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste_asked.emit()
        else:
            super().keyPressEvent(event)


def _fonts(font: QFont) -> tuple[QFont, QFont]:
    """Return the fonts of a headline and of its gist."""
    return font_like(font, 13, bold=True), font_like(font, 12)
