"""All commands by name: type a few letters, Enter runs the one chosen."""

from PySide6.QtCore import QSortFilterProxyModel, QStringListModel, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QLineEdit, QListView, QVBoxLayout, QWidget

WIDTH, HEIGHT, TOP = 460, 360, 60


class CommandPalette(QFrame):
    """A card over the window with every action that can be run now."""

    left = Signal()

    def __init__(self, actions: list[QAction], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("command_palette_card")
        self.setProperty("card", True)
        self._over = parent
        self._actions = actions
        self._offered: list[QAction] = []
        self._names = QStringListModel(self)
        self._found = QSortFilterProxyModel(self)
        self._found.setSourceModel(self._names)
        self._found.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._field = QLineEdit(self)
        self._field.setObjectName("palette_field")
        self._field.setAccessibleName(self.tr("Find a command"))
        self._field.setPlaceholderText(self.tr("What would you like to do?"))
        self._list = QListView(self)
        self._list.setAccessibleName(self.tr("Commands"))
        self._list.setModel(self._found)
        self._list.setFocusProxy(self._field)
        self._list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        layout = QVBoxLayout(self)
        layout.addWidget(self._field)
        layout.addWidget(self._list)
        self._field.textChanged.connect(self._filter)
        self._field.returnPressed.connect(self._run)
        self._list.clicked.connect(self._run)
        self.hide()

    def ask(self) -> None:
        """Open over the window."""
        self._offered = [action for action in self._actions if action.isEnabled()]
        self._names.setStringList([_words(action) for action in self._offered])
        self._field.clear()
        self._filter("")
        self.setGeometry((self._over.width() - WIDTH) // 2, TOP, WIDTH, HEIGHT)
        self.show()
        self.raise_()
        self._field.setFocus()

    @Slot(str)
    def _filter(self, typed: str) -> None:
        self._found.setFilterFixedString(typed)
        self._choose(0)

    @Slot()
    def _run(self) -> None:
        index = self._found.mapToSource(self._list.currentIndex())
        if index.isValid():
            self._leave()
            self._offered[index.row()].trigger()

    def _choose(self, place: int) -> None:
        last = self._found.rowCount() - 1
        self._list.setCurrentIndex(self._found.index(max(0, min(place, last)), 0))

    def _leave(self) -> None:
        self.hide()
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down choose, Esc leaves."""
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step:
            self._choose(self._list.currentIndex().row() + step)
        elif event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)


def _words(action: QAction) -> str:
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    return f"{action.text()}    {keys}" if keys else action.text()
