"""The topics of the story as pills, and a field that finds more."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from db.records import TagState, Topic
from editor.desk.tagging import matching_topics
from editor.models.roles import RECORD
from editor.models.tag_lists import TopicListModel, TopicMatchModel, TopicWords
from editor.models.topic_tree import TopicTreeModel
from editor.ui.theme import Theme
from editor.ui.topic_tree import TopicTree

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
    """Topics on the story, and the vocabulary to choose from: by words, or as a tree.

    `about_to_offer` comes before what is starred and recent is shown, so that it can be told anew.
    """

    about_to_offer = Signal()
    removal_asked = Signal(str)
    star_asked = Signal(str)
    topic_chosen = Signal(str)

    def __init__(self, model: TopicListModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._vocabulary: list[Topic] = []
        self._starred: list[Topic] = []
        self._recent: list[Topic] = []
        self._words = TopicWords(self)
        self.topic_list = TopicList(model, theme, self)
        self._search = self._search_field()
        self._matches = TopicMatchModel(self._words, self)
        self._match_list = self._list_of_matches()
        self._tree = TopicTree(TopicTreeModel(self._words, self), self)
        words = self.tr("Star the chosen topic, or take its star off")
        self._star = self._button("topic_star", "★", words)
        self._browse = self._button("topic_browse", "☰", self.tr("Show all topics as a tree"))
        self._browse.setCheckable(True)
        self._lay_out()
        self._connect()

    @property
    def vocabulary(self) -> list[Topic]:
        """The topics to choose from."""
        return self._vocabulary

    def show_vocabulary(self, vocabulary: list[Topic]) -> None:
        """Let topics be chosen from this vocabulary."""
        self._vocabulary = vocabulary
        if self._browse.isChecked() or self._search.text():
            self._find(self._search.text())

    def show_quick(self, starred: Sequence[Topic], recent: Sequence[Topic]) -> None:
        """Have these come before all others: what the person starred, and what was used last."""
        self._words.starred = frozenset(topic.code for topic in starred)
        self._starred = list(starred)
        self._recent = [topic for topic in recent if topic.code not in self._words.starred]

    def start_search(self) -> None:
        """Put the caret where a topic is found, and offer what is starred and recent."""
        self.about_to_offer.emit()
        if not self._search.text():
            self._offer([*self._starred, *self._recent])
        self._search.setFocus()
        self._search.selectAll()

    def browse(self) -> None:
        """Show the vocabulary as a tree, or hide it again."""
        self._browse.toggle()
        if self._browse.isChecked():
            self._tree.setFocus()

    def ask_star(self) -> None:
        """Ask for a star on the topic that is chosen, or for taking it off."""
        topic = self._meant()
        if topic:
            self.star_asked.emit(topic.code)

    def show_stars(self, starred: Sequence[Topic], recent: Sequence[Topic]) -> None:
        """Show other stars, what is chosen still chosen."""
        meant = self._meant()
        self.show_quick(starred, recent)
        if self._browse.isChecked():
            self._fill_tree(self._search.text())
            self._tree.choose(meant.code if meant else "")
        elif self._match_list.isVisible():
            place = self._match_list.currentIndex().row()
            self._find(self._search.text())
            self._match_list.setCurrentIndex(self._matches.index(place))

    def set_theme(self, theme: Theme) -> None:
        """Wear another theme."""
        self.topic_list.delegate.theme = theme
        self.topic_list.viewport().update()

    def _lay_out(self) -> None:
        finding = QHBoxLayout()
        finding.setSpacing(4)
        finding.addWidget(self._search, 1)
        finding.addWidget(self._star)
        finding.addWidget(self._browse)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 0, 12, 4)
        layout.setSpacing(4)
        layout.addWidget(self.topic_list, 1)
        layout.addLayout(finding)
        layout.addWidget(self._match_list)
        layout.addWidget(self._tree, 3)

    def _connect(self) -> None:
        self.topic_list.acceptance_asked.connect(self.topic_chosen)
        self.topic_list.removal_asked.connect(self.removal_asked)
        self._browse.toggled.connect(self._show_tree)
        self._star.clicked.connect(self.ask_star)
        self._tree.left.connect(self._search.setFocus)
        self._tree.topic_chosen.connect(self.topic_chosen)

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
        matches.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        matches.setVisible(False)
        matches.clicked.connect(self._take)
        return matches

    def _button(self, name: str, sign: str, words: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setText(sign)
        button.setAccessibleName(words)
        button.setToolTip(words)
        button.setProperty("small", True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _meant(self) -> Topic | None:
        """Return the topic chosen where the keyboard is, else in the tree, the list, the story."""
        if self.topic_list.hasFocus():
            chosen = self.topic_list.currentIndex().data(RECORD)
            return chosen.topic if chosen else None
        if self._browse.isChecked():
            return self._tree.topic()
        if self._match_list.isVisible():
            return self._match_list.currentIndex().data(RECORD)
        return None

    @Slot(bool)
    def _show_tree(self, shown: bool) -> None:
        if shown:
            self.about_to_offer.emit()
        self._tree.setVisible(shown)
        self._find(self._search.text())

    @Slot(str)
    def _find(self, typed: str) -> None:
        if self._browse.isChecked():
            self._offer([])
            self._fill_tree(typed)
        elif typed:
            self._offer(matching_topics(self._vocabulary, typed))
        else:
            self._offer([*self._starred, *self._recent] if self._search.hasFocus() else [])

    def _fill_tree(self, typed: str) -> None:
        if typed.strip():
            every = len(self._vocabulary)
            self._tree.show_answers(
                self._vocabulary, matching_topics(self._vocabulary, typed, every)
            )
        else:
            self._tree.show_all(self._vocabulary, self._starred, self._recent)

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
        if self._browse.isChecked():
            self._tree.take()
        else:
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
        if step and self._browse.isChecked():
            self._tree.step(step)
        elif step and self._match_list.isVisible():
            place = self._match_list.currentIndex().row() + step
            self._match_list.setCurrentIndex(
                self._matches.index(max(0, min(place, self._matches.rowCount() - 1)))
            )
        elif event.key() == Qt.Key.Key_Escape:
            self._search.clear()
            self._offer([])
        else:
            super().keyPressEvent(event)
