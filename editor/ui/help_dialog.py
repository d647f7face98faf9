"""Help inside the program: a short guide, and every key, searchable."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QVBoxLayout,
    QWidget,
)

from editor.ui.shortcuts import Shortcuts

SIZE = (640, 620)
NATIVE = QKeySequence.SequenceFormat.NativeText


class HelpDialog(QDialog):
    """The guide and the keys as they are now."""

    def __init__(self, shortcuts: Shortcuts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shortcuts = shortcuts
        self.setObjectName("help_dialog")
        self.setWindowTitle(self.tr("Help"))
        self.resize(*SIZE)
        guide = QLabel(self._guide(), self)
        guide.setObjectName("help_guide")
        guide.setTextFormat(Qt.TextFormat.PlainText)
        guide.setWordWrap(True)
        self._field = QLineEdit(self)
        self._field.setObjectName("help_search")
        self._field.setAccessibleName(self.tr("Find a key or what it does"))
        self._field.setPlaceholderText(self._field.accessibleName())
        self._list = QListWidget(self)
        self._list.setObjectName("help_keys")
        self._list.setAccessibleName(self.tr("Keys"))
        layout = QVBoxLayout(self)
        layout.addWidget(guide)
        layout.addWidget(self._field)
        layout.addWidget(self._list, 1)
        self._field.textChanged.connect(self._filter)

    def start(self) -> None:
        """Open, with the keys as they are now."""
        self._list.clear()
        for action in self._shortcuts.actions():
            keys = ", ".join(each.toString(NATIVE) for each in action.shortcuts())
            self._list.addItem("    ".join(part for part in (keys, action.whatsThis()) if part))
        self._filter(self._field.text())
        self.show()
        self.raise_()
        self.activateWindow()
        self._field.setFocus()

    def _guide(self) -> str:
        return "\n\n".join(
            (
                self.tr("1. Drop files, paste text or an address: each becomes a story."),
                self.tr("2. Translate it: memory fills what it knows, the engine the rest."),
                self.tr("3. Correct the English row by row; Enter confirms and goes on."),
                self.tr("4. Mark names and topics; a name is spelt once for all stories."),
                self.tr("5. Approve freezes the copy; Export writes it in the house style."),
                self.tr(
                    "In the list single keys act: Delete spikes, 1 to 9 give an urgency, Enter "
                    "goes to the rows, Ctrl+Z takes the last of it back. F6 goes round the window."
                ),
                self.tr(
                    "Search takes words and fields: status:review agency:tass feed:name lang:kk "
                    "topic:politics entity:name after:2025-12-01 urgency:1-3."
                ),
            )
        )

    @Slot(str)
    def _filter(self, typed: str) -> None:
        for at in range(self._list.count()):
            line = self._list.item(at)
            line.setHidden(typed.strip().casefold() not in line.text().casefold())
