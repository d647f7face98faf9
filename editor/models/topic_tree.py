"""The vocabulary of topics as a tree: broader topics hold narrower ones.

Above it stand those an editor starred and those given to stories last. Of a search it shows what
answers, under what it belongs to.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject

from db.records import Topic
from editor.models.roles import DISPLAY, NOWHERE, RECORD, SPOKEN, Index
from editor.models.tag_lists import TopicWords


@dataclass(slots=True)
class _Node:
    """A line of the tree: a topic, or the heading over some."""

    topic: Topic | None
    heading: str = ""
    parent: int = -1
    row: int = 0
    inside: list[int] = field(default_factory=list)


class TopicTreeModel(QAbstractItemModel):
    """The tree. A topic that is starred or used of late stands in two places."""

    def __init__(self, words: TopicWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._nodes: list[_Node] = []
        self._top: list[int] = []
        self._place: dict[str, int] = {}

    def show(
        self,
        vocabulary: Sequence[Topic],
        starred: Sequence[Topic] = (),
        recent: Sequence[Topic] = (),
    ) -> None:
        """List a vocabulary, under headings what is starred and recent."""
        self.beginResetModel()
        self._nodes, self._top, self._place = [], [], {}
        self._add_heading(self.tr("Favourites"), starred)
        self._add_heading(self.tr("Used last"), recent)
        self._add_vocabulary(vocabulary)
        self.endResetModel()

    def show_answers(self, vocabulary: Sequence[Topic], answers: Iterable[Topic]) -> None:
        """List just what answers to a search, with the topics over it."""
        by_code = {topic.code: topic for topic in vocabulary}
        kept: dict[str, Topic] = {}
        for answer in answers:
            topic: Topic | None = answer
            while topic and topic.code not in kept:
                kept[topic.code] = topic
                topic = by_code.get(topic.parent)
        self.show([topic for topic in vocabulary if topic.code in kept])

    def place(self, code: str) -> QModelIndex:
        """Return where a topic stands in the vocabulary."""
        number = self._place.get(code)
        return QModelIndex() if number is None else self._index(number)

    def headings(self) -> list[QModelIndex]:
        """Return where the headings stand."""
        return [self._index(number) for number in self._top if self._nodes[number].topic is None]

    def index(self, row: int, column: int, parent: Index = NOWHERE) -> QModelIndex:
        """Return the index of a line."""
        inside = self._inside(parent)
        if column or not 0 <= row < len(inside):
            return QModelIndex()
        return self.createIndex(row, 0, inside[row])

    def parent(self, index: Index = NOWHERE) -> QModelIndex:  # pyright: ignore[reportIncompatibleMethodOverride]
        """Return the line that one stands under."""
        number = self._nodes[index.internalId()].parent if index.isValid() else -1
        return QModelIndex() if number < 0 else self._index(number)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Return how many lines stand under one."""
        return len(self._inside(parent))

    def columnCount(self, parent: Index = NOWHERE) -> int:  # noqa: ARG002
        """Return the one column."""
        return 1

    def data(self, index: Index, role: int = DISPLAY) -> Any:
        """Return what is shown, read out, or the topic itself."""
        if not index.isValid():
            return None
        node = self._nodes[index.internalId()]
        if role == RECORD:
            return node.topic
        if role not in (DISPLAY, SPOKEN):
            return None
        if node.topic is None:
            return node.heading
        return self._words.spoken(node.topic) if role == SPOKEN else self._words.shown(node.topic)

    def _inside(self, parent: Index) -> list[int]:
        return self._nodes[parent.internalId()].inside if parent.isValid() else self._top

    def _index(self, number: int) -> QModelIndex:
        return self.createIndex(self._nodes[number].row, 0, number)

    def _add(self, node: _Node) -> int:
        number = len(self._nodes)
        beside = self._nodes[node.parent].inside if node.parent >= 0 else self._top
        node.row = len(beside)
        beside.append(number)
        self._nodes.append(node)
        return number

    def _add_heading(self, heading: str, topics: Sequence[Topic]) -> None:
        if topics:
            parent = self._add(_Node(None, heading))
            for topic in topics:
                self._add(_Node(topic, parent=parent))

    def _add_vocabulary(self, vocabulary: Sequence[Topic]) -> None:
        """Add the topics under one another; at the end those of a circle, to which none leads."""
        narrower = _narrower(vocabulary)
        for topic in (*narrower.get("", ()), *vocabulary):
            self._add_with_narrower(topic, narrower)

    def _add_with_narrower(self, topic: Topic, narrower: dict[str, list[Topic]]) -> None:
        waiting = [(topic, -1)]
        while waiting:
            each, parent = waiting.pop()
            if each.code not in self._place:
                number = self._place[each.code] = self._add(_Node(each, parent=parent))
                waiting += [(under, number) for under in reversed(narrower.get(each.code, ()))]


def _narrower(vocabulary: Collection[Topic]) -> dict[str, list[Topic]]:
    """Return the topics under each code by label; under "" those without a broader one."""
    known = {topic.code for topic in vocabulary}
    found: dict[str, list[Topic]] = defaultdict(list)
    for topic in sorted(vocabulary, key=lambda each: (each.label.casefold(), each.code)):
        found[topic.parent if topic.parent in known else ""].append(topic)
    return found
