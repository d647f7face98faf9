"""The line above the rows while a version is looked at: which one, bring back, close."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget


class VersionBanner(QFrame):
    """Says that the rows shown are a version's, not the draft's."""

    restore_asked = Signal(int)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("version_banner")
        self.setProperty("card", True)
        self._number = 0
        self._label = QLabel(self)
        restore = self._button("restore_version", self.tr("Bring this version back"))
        close = self._button("close_version", self.tr("Back to the draft"))
        layout = QHBoxLayout(self)
        layout.addWidget(self._label, 1)
        layout.addWidget(restore)
        layout.addWidget(close)
        restore.clicked.connect(self._restore)
        close.clicked.connect(self.closed)
        self.hide()

    def show_version(self, number: int) -> None:
        """Stand above this version."""
        self._number = number
        words = self.tr("This is version %1. The draft is untouched.")
        self._label.setText(words.replace("%1", str(number)))
        self.show()

    def _button(self, name: str, text: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(name)
        return button

    @Slot()
    def _restore(self) -> None:
        self.restore_asked.emit(self._number)
