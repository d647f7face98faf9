"""The topics of the story as pills, and a field that finds more."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from db.records import TagState, Topic
from editor.desk.tagging import matching_topics
from editor.models.roles import RECORD
from editor.models.tag_lists import TopicListModel, TopicMatchModel
from editor.ui.theme import Theme

PILL, GAP, PAD = 26, 6, 11
ROWS_SHOWN = 6

Index = QModelIndex | QPersistentModelIndex


class PillDelegate(QStyledItemDelegate):
    """Paints a topic as a pill; a suggested one is dashed."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the room a pill needs."""
        metrics = QFontMetricsF(option.font)  # pyright: ignore[reportAttributeAccessIssue]
        label = index.data(Qt.ItemDataRole.DisplayRole)
        return QSize(round(metrics.horizontalAdvance(label)) + 2 * PAD + GAP, PILL + GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a pill."""
        rect, state = option.rect, option.state  # pyright: ignore[reportAttributeAccessIssue]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(rect).adjusted(0.5, GAP / 2 + 0.5, -GAP - 0.5, -GAP / 2 - 0.5)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        suggested = index.data(RECORD).state is TagState.SUGGESTED
        style = Qt.PenStyle.DashLine if suggested else Qt.PenStyle.SolidLine
        line = self.theme.accent if chosen else self.theme.ink3 if suggested else self.theme.line
        painter.setPen(QPen(line, 1, style))
        painter.setBrush(self.theme.selection if chosen else self.theme.card)
        painter.drawRoundedRect(frame, 12, 12)
        painter.setPen(self.theme.ink2 if suggested else self.theme.ink)
        painter.setFont(option.font)  # pyright: ignore[reportAttributeAccessIssue]
        label = index.data(Qt.ItemDataRole.DisplayRole)
        painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, label)
        painter.restore()


class TopicList(QListView):
    """The topics the story has; Delete takes one off, Enter or a click accepts a suggested one."""

    acceptance_asked = Signal(str)
    removal_asked = Signal(str)

    def __init__(self, model: TopicListModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("topic_list")
        self.setAccessibleName(self.tr("Topics of the story"))
        self.setToolTip(self.tr("Enter accepts a suggested topic, Delete takes one off"))
        self.setProperty("ground", "panel")
        self.setModel(model)
        self.delegate = PillDelegate(theme, self)
        self.setItemDelegate(self.delegate)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.activated.connect(self._accept)
        self.clicked.connect(self._accept)

    @Slot(QModelIndex)
    def _accept(self, index: QModelIndex) -> None:
        chosen = index.data(RECORD)
        if chosen and chosen.state is TagState.SUGGESTED:
            self.acceptance_asked.emit(chosen.topic.code)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete takes the chosen topic off."""
        chosen = self.currentIndex().data(RECORD)
        if chosen and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removal_asked.emit(chosen.topic.code)
        else:
            super().keyPressEvent(event)


class TopicPanel(QWidget):
    """Topics on the story, and the vocabulary to choose from."""

    topic_chosen = Signal(str)
    removal_asked = Signal(str)

    def __init__(
        self,
        model: TopicListModel,
        vocabulary: list[Topic],
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._vocabulary = vocabulary
        self.topic_list = TopicList(model, theme, self)
        self._search = self._search_field()
        self._matches = TopicMatchModel(self)
        self._match_list = self._list_of_matches()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 0, 12, 4)
        layout.setSpacing(4)
        for widget in (self.topic_list, self._search, self._match_list):
            layout.addWidget(widget)
        self.topic_list.acceptance_asked.connect(self.topic_chosen)
        self.topic_list.removal_asked.connect(self.removal_asked)

    def start_search(self, recent: Sequence[Topic] = ()) -> None:
        """Put the caret where a topic is found, and offer those that were used last."""
        if recent and not self._search.text():
            self._offer(list(recent))
        self._search.setFocus()
        self._search.selectAll()

    def set_theme(self, theme: Theme) -> None:
        """Wear another theme."""
        self.topic_list.delegate.theme = theme
        self.topic_list.viewport().update()

    def _search_field(self) -> QLineEdit:
        field = QLineEdit(self)
        field.setObjectName("topic_search")
        field.setAccessibleName(self.tr("Find a topic"))
        field.setPlaceholderText(self.tr("Add a topic: type its name, Enter"))
        field.setClearButtonEnabled(True)
        field.textChanged.connect(self._find)
        field.returnPressed.connect(self._take_chosen)
        return field

    def _list_of_matches(self) -> QListView:
        matches = QListView(self)
        matches.setObjectName("topic_matches")
        matches.setAccessibleName(self.tr("Topics found"))
        matches.setModel(self._matches)
        matches.setFocusProxy(self._search)
        matches.setVisible(False)
        matches.clicked.connect(self._take)
        return matches

    @Slot(str)
    def _find(self, typed: str) -> None:
        self._offer(matching_topics(self._vocabulary, typed))

    def _offer(self, found: list[Topic]) -> None:
        self._matches.show([])
        self._matches.show(list(found))
        self._match_list.setVisible(bool(found))
        line = self.fontMetrics().height() + 10
        self._match_list.setFixedHeight(min(len(found), ROWS_SHOWN) * line + 4)
        if found:
            self._match_list.setCurrentIndex(self._matches.index(0))

    @Slot()
    def _take_chosen(self) -> None:
        self._take(self._match_list.currentIndex())

    def _take(self, index: QModelIndex) -> None:
        topic = index.data(RECORD)
        if topic:
            self._search.clear()
            self._offer([])
            self.topic_chosen.emit(topic.code)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down choose among the topics found while typing goes on; Esc takes it back."""
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step and self._match_list.isVisible():
            place = self._match_list.currentIndex().row() + step
            self._match_list.setCurrentIndex(
                self._matches.index(max(0, min(place, self._matches.rowCount() - 1)))
            )
        elif event.key() == Qt.Key.Key_Escape:
            self._search.clear()
        else:
            super().keyPressEvent(event)
