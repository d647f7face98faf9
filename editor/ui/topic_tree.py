"""The vocabulary of topics as a tree that keys walk through."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QTreeView, QWidget

from db.records import Topic
from editor.models.roles import RECORD
from editor.models.topic_tree import TopicTreeModel

LEAST_HEIGHT = 180


class TopicTree(QTreeView):
    """Shows broader topics over narrower ones; Enter or a double click adds one, Esc leaves."""

    left = Signal()
    topic_chosen = Signal(str)

    def __init__(self, model: TopicTreeModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.setObjectName("topic_tree")
        self.setAccessibleName(self.tr("All topics"))
        self.setToolTip(self.tr("Enter adds a topic, Left and Right fold and unfold"))
        self.setModel(model)
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setIndentation(14)
        self.setMinimumHeight(LEAST_HEIGHT)
        self.setVisible(False)
        self.setExpandsOnDoubleClick(False)
        self.doubleClicked.connect(self._choose)

    def topic(self) -> Topic | None:
        """Return the topic chosen; None on a heading or on nothing."""
        return self.currentIndex().data(RECORD)

    def show_all(
        self, vocabulary: Sequence[Topic], starred: Sequence[Topic], recent: Sequence[Topic]
    ) -> None:
        """Show a whole vocabulary folded, what is starred and recent over it."""
        self._model.show(vocabulary, starred, recent)
        for heading in self._model.headings():
            self.expand(heading)
        self._choose_first()

    def show_answers(self, vocabulary: Sequence[Topic], answers: Sequence[Topic]) -> None:
        """Show what answers to a search, unfolded, the best chosen."""
        self._model.show_answers(vocabulary, answers)
        self.expandAll()
        self.choose(answers[0].code if answers else "")

    def choose(self, code: str) -> None:
        """Choose a topic, unfolding what is over it; the first if it is not there."""
        place = self._model.place(code)
        if place.isValid():
            self.setCurrentIndex(place)
            self.scrollTo(place)
        else:
            self._choose_first()

    def step(self, lines: int) -> None:
        """Go some lines down, or up."""
        index = self.currentIndex()
        following = self.indexBelow(index) if lines > 0 else self.indexAbove(index)
        if following.isValid():
            self.setCurrentIndex(following)

    @Slot()
    def take(self) -> None:
        """Add the topic chosen."""
        self._choose(self.currentIndex())

    def _choose_first(self) -> None:
        top = self._model.index(0, 0)
        self.setCurrentIndex(top if top.data(RECORD) else self._model.index(0, 0, top))

    @Slot(QModelIndex)
    def _choose(self, index: QModelIndex) -> None:
        topic = index.data(RECORD)
        if topic:
            self.topic_chosen.emit(topic.code)
        else:
            self.setExpanded(index, not self.isExpanded(index))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter adds the topic chosen, Esc leaves the tree."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.take()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
