"""The story list: cards with headline, English gist and one quiet line."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QFont,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
)
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from db.records import StoryCard
from editor.models.days import short_day
from editor.models.roles import GROUP, RECORD
from editor.models.story_list import StoryListModel, machine_gist
from editor.ui.painting import Paragraph, badge, bar, font_like
from editor.ui.theme import Theme

PAD_X, PAD_Y, GAP, META = 14, 11, 4, 22
BAR_HEIGHT = 3
GROUP_HEIGHT = 13
COMPACT_PAD_Y = 6
URGENT = 3  # urgencies up to this one are red
HEADLINES, GISTS = 2, 1  # lines
TO_ROWS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)

Index = QModelIndex | QPersistentModelIndex


class CardDelegate(QStyledItemDelegate):
    """Paints a story's card. Sizes are in logical pixels."""

    def __init__(self, theme: Theme, parent: "StoryList") -> None:
        super().__init__(parent)
        self.theme = theme
        self.compact = False
        self._list = parent

    @property
    def _pad(self) -> int:
        return COMPACT_PAD_Y if self.compact else PAD_Y

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        """Every card is as high as the next, so that a list of any length is laid out at once."""
        font = option.font  # pyright: ignore[reportAttributeAccessIssue]
        headline, gist = (Paragraph("x", each, 100, 1).height for each in _fonts(font))
        text = headline + GAP if self.compact else HEADLINES * headline + GISTS * gist + 2 * GAP
        return QSize(0, round(text + META + 2 * self._pad))

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
        self._paint_group(painter, index.data(GROUP), font, rect)
        top = rect.top() + self._pad
        colours = (self.theme.ink, self.theme.ink2)
        for text, colour in zip(self._texts(card, font, rect.width()), colours, strict=False):
            top = text.draw(painter, rect.left() + PAD_X, top, colour) + GAP
        foot = rect.bottom() - self._pad - META
        self._paint_meta(painter, card, font, QRectF(rect.left() + PAD_X, foot, rect.width(), META))
        painter.restore()

    def _texts(self, card: StoryCard, font: QFont, width: float) -> list[Paragraph]:
        room = width - 2 * PAD_X
        bold, plain = _fonts(font)
        if self.compact:
            return [Paragraph(card.english_title or card.title, bold, room, 1)]
        headline = Paragraph(card.title, bold, room, HEADLINES)
        english = card.english_title or machine_gist(card)
        return [headline, Paragraph(english, plain, room, GISTS)]

    def _paint_group(self, painter: QPainter, name: str, font: QFont, rect: QRectF) -> None:
        """Write the name of a group over the line above its first card."""
        if not name:
            return
        small = font_like(font, 10, bold=True)
        painter.setFont(small)
        width = painter.fontMetrics().horizontalAdvance(name) + 8
        label = QRectF(rect.right() - PAD_X - width, rect.top(), width, GROUP_HEIGHT)
        painter.fillRect(label, self.theme.tint)
        painter.setPen(self.theme.ink2)
        painter.drawText(label, Qt.AlignmentFlag.AlignCenter, name)

    def _paint_meta(self, painter: QPainter, card: StoryCard, font: QFont, line: QRectF) -> None:
        small = font_like(font, 11)
        ink = self.theme.ink2
        left = line.left()
        if card.lang:
            left = badge(painter, left, line.top() + 2, card.lang.upper(), small, ink) + 8
        if card.urgency:
            urgent = self.theme.bad if card.urgency <= URGENT else ink
            left = badge(painter, left, line.top() + 2, f"!{card.urgency}", small, urgent) + 8
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
    """Chooses the story to work on. What is pasted here is taken in as a story.

    With Ctrl or Shift several are selected, and the one in hand stays in hand. Single keys triage
    what is selected.
    """

    story_chosen = Signal(int)
    menu_asked = Signal(QPoint)
    paste_asked = Signal()
    rows_asked = Signal()
    spike_asked = Signal()
    undo_asked = Signal()
    urgency_asked = Signal(int)
    """A digit was typed; 0 takes the urgency away."""

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
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self._extending = False
        self.selectionModel().currentChanged.connect(self._tell)

    @property
    def story_id(self) -> int | None:
        """The story chosen."""
        index = self.currentIndex()
        return self._stories.story_id(index) if index.isValid() else None

    def selected(self) -> list[int]:
        """Return the stories selected, in the order of the list."""
        places = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return [self._stories.story_id(self._stories.index(place)) for place in places]

    def select(self, story_ids: Iterable[int]) -> None:
        """Select these stories beside the one that is current, as far as they are listed."""
        wanted = QItemSelection()
        for place in filter(_listed, map(self._stories.place_of, story_ids)):
            index = self._stories.index(place)
            wanted.select(index, index)
        self.selectionModel().select(wanted, QItemSelectionModel.SelectionFlag.Select)

    def set_compact(self, compact: bool) -> None:
        """Show less of each story, and so more of them."""
        self._delegate.compact = compact
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def choose(self, story_id: int) -> bool:
        """Choose a story; return whether it is in the list."""
        place = self._stories.place_of(story_id)
        if place < 0:
            return False
        index = self._stories.index(place)
        self.setCurrentIndex(index)
        self.scrollTo(index)
        return True

    def choose_near(self, place: int) -> None:
        """Choose the story at a place, or the last one: the one that stood there may be gone."""
        last = self._stories.rowCount() - 1
        self.setCurrentIndex(self._stories.index(min(place, last)))

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
        if current.isValid() and not self._extending:
            self.story_chosen.emit(self._stories.story_id(current))

    @contextmanager
    def _selecting(self, event: QMouseEvent | QKeyEvent) -> Iterator[None]:
        """Know meanwhile whether the person selects several."""
        several = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        self._extending = bool(event.modifiers() & several)
        yield
        self._extending = False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose a story, or select several."""
        with self._selecting(event):
            super().mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done to the stories selected."""
        self.menu_asked.emit(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pasting takes a story in, single keys triage, others move about."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste_asked.emit()
        elif event.matches(QKeySequence.StandardKey.Undo):
            self.undo_asked.emit()
        elif event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier or not self._triage(event):
            with self._selecting(event):
                super().keyPressEvent(event)

    def _triage(self, event: QKeyEvent) -> bool:
        """Ask for what a single key means here; return whether it means something."""
        if event.key() in TO_ROWS:
            self.rows_asked.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.spike_asked.emit()
        elif Qt.Key.Key_0 <= event.key() <= Qt.Key.Key_9:
            self.urgency_asked.emit(event.key() - Qt.Key.Key_0)
        else:
            return False
        return True


def _fonts(font: QFont) -> tuple[QFont, QFont]:
    """Return the fonts of a headline and of its gist."""
    return font_like(font, 13, bold=True), font_like(font, 12)


def _listed(place: int) -> bool:
    return place >= 0
