"""All actions with their keys, searchable; each can have other keys."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from editor.ui.shortcuts import Shortcuts

SIZE = (900, 600)
ACTION = Qt.ItemDataRole.UserRole
NATIVE = QKeySequence.SequenceFormat.NativeText


class ShortcutsDialog(QDialog):
    """Shows the keys and lets the person change them; keys that are taken are refused."""

    def __init__(self, shortcuts: Shortcuts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shortcuts = shortcuts
        self.setObjectName("shortcuts_dialog")
        self.setWindowTitle(self.tr("Keys"))
        self.resize(*SIZE)
        self._field = QLineEdit(self)
        self._field.setObjectName("shortcuts_search")
        self._field.setAccessibleName(self.tr("Find an action or a key"))
        self._field.setPlaceholderText(self._field.accessibleName())
        self._tree = QTreeWidget(self)
        self._tree.setObjectName("shortcuts_list")
        self._tree.setAccessibleName(self.tr("Actions and their keys"))
        self._tree.setHeaderLabels([self.tr("Action"), self.tr("Keys"), self.tr("What it does")])
        self._tree.setRootIsDecorated(False)
        self._lines: list[QTreeWidgetItem] = []
        self._keys = QKeySequenceEdit(self)
        self._keys.setObjectName("shortcuts_keys")
        self._keys.setAccessibleName(self.tr("New keys"))
        self._keys.setMaximumSequenceLength(1)
        self._give = self._button("shortcuts_give", self.tr("Use these keys"))
        self._none = self._button("shortcuts_none", self.tr("No keys"))
        self._reset = self._button("shortcuts_reset", self.tr("As shipped"))
        self._said = QLabel(self)
        self._said.setObjectName("shortcuts_said")
        self._said.setWordWrap(True)
        self._lay_out()
        self._fill()
        self._connect()

    def _button(self, name: str, words: str) -> QPushButton:
        button = QPushButton(words, self)
        button.setObjectName(name)
        button.setAutoDefault(False)
        return button

    def _lay_out(self) -> None:
        below = QHBoxLayout()
        for widget in (self._keys, self._give, self._none, self._reset):
            below.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.addWidget(self._field)
        layout.addWidget(self._tree, 1)
        layout.addLayout(below)
        layout.addWidget(self._said)

    def _fill(self) -> None:
        for action in self._shortcuts.actions():
            line = QTreeWidgetItem(self._tree)
            line.setData(0, ACTION, action)
            self._describe(line, action)
            self._lines.append(line)
        for column in (0, 1):
            self._tree.resizeColumnToContents(column)
        self._tree.setCurrentItem(self._lines[0])

    def _connect(self) -> None:
        self._field.textChanged.connect(self._filter)
        self._give.clicked.connect(self._choose)
        self._none.clicked.connect(self._choose_none)
        self._reset.clicked.connect(self._choose_shipped)

    def _describe(self, line: QTreeWidgetItem, action: QAction) -> None:
        keys = ", ".join(each.toString(NATIVE) for each in action.shortcuts())
        for column, words in enumerate((action.text(), keys, action.whatsThis())):
            line.setText(column, words)

    @Slot(str)
    def _filter(self, typed: str) -> None:
        for line in self._lines:
            words = " ".join(line.text(column) for column in range(3))
            line.setHidden(typed.strip().casefold() not in words.casefold())

    @Slot()
    def _choose(self) -> None:
        self._give_keys(self._keys.keySequence())

    @Slot()
    def _choose_none(self) -> None:
        self._give_keys(QKeySequence())

    def _give_keys(self, keys: QKeySequence) -> None:
        line = self._tree.currentItem()
        if line:
            self._tell(line, self._shortcuts.choose(line.data(0, ACTION), keys))

    @Slot()
    def _choose_shipped(self) -> None:
        line = self._tree.currentItem()
        if line:
            self._tell(line, self._shortcuts.reset(line.data(0, ACTION)))

    def _tell(self, line: QTreeWidgetItem, held: QAction | None) -> None:
        """Say what was done, or which action has the keys."""
        self._describe(line, line.data(0, ACTION))
        taken = self.tr("These keys belong to “%1”. Give that other keys first.")
        self._said.setText(taken.replace("%1", held.text()) if held else self.tr("Changed."))
        self._said.setProperty("fault", held is not None)
        self._said.style().polish(self._said)
