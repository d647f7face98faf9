"""Where the story comes from: what cleaning took out, and the stories that are like it."""

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListView, QPushButton, QVBoxLayout, QWidget

from db.records import StoryStatus
from editor.desk.source_facts import Alike, SourceFacts
from editor.models.roles import RECORD, RecordList
from editor.models.source_desk import AlikeModel, TakenOutModel

MOST_LINES = 6


class SourcePanel(QWidget):
    """Shows the facts of a source, puts words back, opens or folds in stories that are like it."""

    put_back_asked = Signal(int)
    story_asked = Signal(int)
    fold_asked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("source_panel")
        self._facts = QLabel(self)
        self._facts.setObjectName("source_facts")
        self._facts.setTextFormat(Qt.TextFormat.PlainText)
        self._facts.setWordWrap(True)
        self._facts.setProperty("quiet", True)
        self._taken_out = TakenOutModel(self)
        self._alike = AlikeModel(self)
        self._out_list = _list("taken_out_list", self.tr("Taken out by cleaning"), self._taken_out)
        self._alike_list = _list("alike_list", self.tr("Stories like this one"), self._alike)
        self._put_back = self._button("put_back_button", self.tr("Put back"))
        self._open = self._button("open_alike_button", self.tr("Open"))
        self._fold = self._button("fold_button", self.tr("Fold this story into it"))
        self._out_block = self._block(self._out_list, self._put_back)
        self._alike_block = self._block(self._alike_list, self._open, self._fold)
        self._lay_out()
        self._connect()
        self.show_facts(None)

    def show_facts(self, facts: SourceFacts | None) -> None:
        """Show the facts of a story's source, or nothing."""
        self._facts.setText(self._in_words(facts) if facts else "")
        _fill(self._out_list, self._taken_out, list(facts.taken_out) if facts else [])
        _fill(self._alike_list, self._alike, list(facts.alike) if facts else [])
        self._out_block.setVisible(bool(facts and facts.taken_out))
        self._alike_block.setVisible(bool(facts and facts.alike))

    def set_closed(self, closed: bool) -> None:
        """Let words be put back only in a story that is open for changes."""
        self._put_back.setEnabled(not closed)

    def _in_words(self, facts: SourceFacts) -> str:
        words = [facts.name, facts.format]
        if facts.revision > 1:
            words.append(self.tr("revision %1").replace("%1", str(facts.revision)))
        if facts.invisible:
            words.append(self.tr("%n invisible character(s) dropped", "", facts.invisible))
        if facts.damaged:
            words.append(self.tr("%n place(s) could not be decoded", "", facts.damaged))
        return " · ".join(word for word in words if word)

    def _button(self, name: str, text: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(name)
        button.setProperty("quiet", True)
        return button

    def _block(self, view: QListView, *buttons: QPushButton) -> QWidget:
        """Return a list with its name above it and its buttons below."""
        block = QWidget(self)
        title = QLabel(view.accessibleName(), block)
        title.setProperty("quiet", True)
        below = QHBoxLayout()
        for button in buttons:
            below.addWidget(button)
        below.addStretch(1)
        layout = QVBoxLayout(block)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(title)
        layout.addWidget(view)
        layout.addLayout(below)
        return block

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 0, 12, 8)
        layout.setSpacing(8)
        for part in (self._facts, self._out_block, self._alike_block):
            layout.addWidget(part)
        layout.addStretch(1)

    def _connect(self) -> None:
        self._alike_list.activated.connect(self._ask_story)
        self._fold.clicked.connect(self._ask_fold)
        self._open.clicked.connect(self._ask_story)
        self._out_list.activated.connect(self._ask_put_back)
        self._put_back.clicked.connect(self._ask_put_back)

    @Slot()
    def _ask_put_back(self, _: object = None) -> None:
        words = self._out_list.currentIndex().data(RECORD)
        if words and self._put_back.isEnabled():
            self.put_back_asked.emit(words.place)

    @Slot()
    def _ask_story(self, _: object = None) -> None:
        alike: Alike | None = self._alike_list.currentIndex().data(RECORD)
        if alike:
            self.story_asked.emit(alike.story)

    @Slot()
    def _ask_fold(self) -> None:
        alike: Alike | None = self._alike_list.currentIndex().data(RECORD)
        if alike and alike.status is not StoryStatus.SPIKED:
            self.fold_asked.emit(alike.story)


def _list(name: str, title: str, model: RecordList) -> QListView:
    view = QListView()
    view.setObjectName(name)
    view.setAccessibleName(title)
    view.setProperty("ground", "panel")
    view.setModel(model)
    view.setWordWrap(True)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setResizeMode(QListView.ResizeMode.Adjust)
    return view


def _fill(view: QListView, model: RecordList, records: list[object]) -> None:
    """Show records, the first one chosen, in as much room as a few of them need."""
    model.show(records)
    first = model.index(0) if records else QModelIndex()
    view.setCurrentIndex(first)
    lines = min(len(records), MOST_LINES)
    view.setMaximumHeight(max(1, lines) * (2 * view.fontMetrics().height() + 12))
