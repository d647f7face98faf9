"""What became of each thing taken in, one a line, to be read at leisure and copied."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget

SIZE = (760, 420)


class LineReport(QDialog):
    """Lists lines under a title. `name` begins the names of the dialog and of its text."""

    def __init__(
        self, name: str, titles: tuple[str, str], lines: Sequence[str], parent: QWidget | None
    ) -> None:
        """`titles` are the window's and, for a screen reader, the text's."""
        super().__init__(parent)
        title, spoken = titles
        self.setObjectName(f"{name}_report")
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(*SIZE)
        text = QPlainTextEdit("\n".join(lines), self)
        text.setObjectName(f"{name}_lines")
        text.setAccessibleName(spoken)
        text.setReadOnly(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(text)
        layout.addWidget(buttons)
