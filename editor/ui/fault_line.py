"""The red line of a window that says what is wrong."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget


def fault_line(name: str, parent: QWidget) -> QLabel:
    """Make the line, empty: its words are text and never markup, however long."""
    line = QLabel(parent)
    line.setObjectName(name)
    line.setProperty("fault", True)
    line.setTextFormat(Qt.TextFormat.PlainText)
    line.setWordWrap(True)
    return line
