"""The memory by its words, in a window of its own: found, read, corrected, taken out."""

from PySide6.QtCore import QItemSelection, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from db.pairs import Pair
from editor.models.pair_table import PairTable
from editor.models.roles import RECORD
from editor.models.spoken import spoken
from editor.ui.upkeep_parts import act_button, record_list

SIZE = (900, 560)


class MemoryWindow(QDialog):
    """Finds pairs by the words in them, and keeps the memory in order."""

    asked = Signal(str, bool)
    story_asked = Signal(int)
    use_asked = Signal(str)
    correction_asked = Signal(int, str, str)
    removal_asked = Signal(int)
    merge_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("memory_window")
        self.setWindowTitle(self.tr("Memory"))
        self.resize(*SIZE)
        self._field = QLineEdit(self)
        self._field.setObjectName("memory_search")
        self._field.setAccessibleName(self.tr("Words to find in the memory"))
        self._field.setPlaceholderText(self.tr("Words of either language, in any form"))
        self._field.setClearButtonEnabled(True)
        self._machine = QCheckBox(self.tr("Machines' too"), self)
        self._machine.setObjectName("memory_machine")
        self.table = PairTable(self)
        words = self.tr("Pairs found")
        self._list = record_list("memory_list", words, self.table, (0, 1), self)
        self._source = self._text("memory_source", self.tr("Source of the pair"))
        self._english = self._text("memory_english", self.tr("English of the pair"))
        self._told = QLabel(self)
        self._told.setObjectName("memory_told")
        self._told.setTextFormat(Qt.TextFormat.PlainText)
        self._told.setProperty("quiet", True)
        acts = {
            "memory_use": (self.tr("Put into the row"), self._use),
            "memory_story": (self.tr("Open the story"), self._open),
            "memory_save": (self.tr("Save the pair"), self._save),
            "memory_delete": (self.tr("Delete the pair"), self._drop),
        }
        self._buttons = {name: act_button(name, *act, self) for name, act in acts.items()}
        words = self.tr("Merge duplicates")
        self._merge = act_button("memory_merge", words, self.merge_asked, self)
        self._build()
        self._field.textChanged.connect(self._ask)
        self._machine.toggled.connect(self._ask)
        self._list.activated.connect(self._open)
        self._list.selectionModel().selectionChanged.connect(self._show_chosen)
        self._show_pair(None)

    @property
    def typed(self) -> str:
        """The words looked for."""
        return self._field.text()

    def start(self, words: str) -> None:
        """Come up, looking for these words, or for what was looked for last."""
        if words:
            self._field.setText(words)
        self.show()
        self.raise_()
        self.activateWindow()
        self._field.setFocus()
        self._field.selectAll()
        self._ask()

    def show_pairs(self, typed: str, pairs: list[Pair]) -> None:
        """List what was found, the pair chosen before still chosen if it is there."""
        if typed != self.typed:
            return
        chosen = self._chosen()
        self.table.show(pairs)
        place = self.table.place(chosen.id) if chosen else -1
        self._list.selectRow(max(0, place))
        if not pairs:
            self._show_pair(None)

    def look_again(self) -> None:
        """Ask anew: the memory has changed."""
        if self.isVisible():
            self._ask()

    def tell(self, text: str) -> None:
        """Say what was done, or could not be."""
        self._told.setText(text)

    def _build(self) -> None:
        head, texts, foot = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        head.addWidget(self._field, 1)
        head.addWidget(self._machine)
        for field in (self._source, self._english):
            texts.addWidget(field)
        for button in self._buttons.values():
            foot.addWidget(button)
        foot.addStretch(1)
        foot.addWidget(self._merge)
        layout = QVBoxLayout(self)
        layout.addLayout(head)
        layout.addWidget(self._list, 1)
        layout.addLayout(texts)
        layout.addWidget(self._told)
        layout.addLayout(foot)

    def _text(self, name: str, accessible: str) -> QPlainTextEdit:
        field = QPlainTextEdit(self)
        field.setObjectName(name)
        field.setAccessibleName(accessible)
        field.setTabChangesFocus(True)
        field.setFixedHeight(84)
        return field

    @Slot()
    def _ask(self) -> None:
        self.asked.emit(self.typed, self._machine.isChecked())

    @Slot(QItemSelection)
    def _show_chosen(self, _: QItemSelection) -> None:
        self._show_pair(self._chosen())

    def _show_pair(self, pair: Pair | None) -> None:
        self._source.setPlainText(pair.source if pair else "")
        self._english.setPlainText(pair.target if pair else "")
        for button in self._buttons.values():
            button.setEnabled(pair is not None)
        self._buttons["memory_story"].setEnabled(pair is not None and pair.story is not None)
        parts = (
            (spoken(pair.origin), pair.file, pair.by, pair.at[:16].replace("T", " "))
            if pair
            else ()
        )
        self._told.setText(" · ".join(part for part in parts if part))

    def _chosen(self) -> Pair | None:
        chosen = self._list.selectionModel().selectedRows()
        return chosen[0].data(RECORD) if chosen else None

    @Slot()
    def _use(self) -> None:
        if pair := self._chosen():
            self.use_asked.emit(pair.target)

    @Slot()
    def _open(self) -> None:
        pair = self._chosen()
        if pair and pair.story is not None:
            self.story_asked.emit(pair.story)

    @Slot()
    def _save(self) -> None:
        if pair := self._chosen():
            source, english = self._source.toPlainText(), self._english.toPlainText()
            self.correction_asked.emit(pair.id, " ".join(source.split()), " ".join(english.split()))

    @Slot()
    def _drop(self) -> None:
        if pair := self._chosen():
            self.removal_asked.emit(pair.id)
