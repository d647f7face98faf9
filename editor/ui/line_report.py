"""What became of each thing taken in, one a line, to be read at leisure and copied."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget

SIZE = (760, 420)


class LineReport(QDialog):
    """Lists lines. `name` begins the names of the dialog and of its text."""

    def __init__(self, name: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setObjectName(f"{name}_report")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(*SIZE)
        self._text = QPlainTextEdit(self)
        self._text.setObjectName(f"{name}_lines")
        self._text.setReadOnly(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self._text)
        layout.addWidget(buttons)

    def fill(self, title: str, spoken: str, lines: Sequence[str]) -> None:
        """Show these lines under a title; `spoken` is what a screen reader calls them."""
        self.setWindowTitle(title)
        self._text.setAccessibleName(spoken)
        self._text.setPlainText("\n".join(lines))
