"""A text with the words marked in which it differs from another."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QTextEdit, QWidget

from editor.text import to_utf16, word_diff
from editor.ui.theme import Theme

LEAST_LINES, MOST_LINES = 2, 7


class MarkedText(QPlainTextEdit):
    """Shows plain text; `mark_against` marks the words that another text does not have."""

    def __init__(self, name: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self._theme = theme
        self._other: str | None = None
        self.textChanged.connect(self._mark)

    def mark_against(self, other: str | None) -> None:
        """Mark what `other` does not say, now and as the text changes; None marks nothing."""
        self._other = other
        self._mark()

    def marked(self) -> list[str]:
        """Return the stretches that are marked, in order."""
        return [mark.cursor.selectedText() for mark in self.extraSelections()]  # pyright: ignore[reportAttributeAccessIssue]

    def set_theme(self, theme: Theme) -> None:
        """Wear another theme."""
        self._theme = theme
        self._mark()

    def _mark(self) -> None:
        text = self.toPlainText()
        edits = [] if self._other is None else word_diff(self._other, text)
        marks: list[QTextEdit.ExtraSelection] = []
        at = 0
        for edit in edits:
            if edit.op == "added" and edit.text.strip():
                marks.append(self._marking(to_utf16(text, at), to_utf16(text, at + len(edit.text))))
            at += 0 if edit.op == "removed" else len(edit.text)
        self.setExtraSelections(marks)

    def _marking(self, start: int, end: int) -> QTextEdit.ExtraSelection:
        look = QTextCharFormat()
        look.setBackground(QColor(self._theme.selection))
        look.setFontUnderline(True)
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        marking = QTextEdit.ExtraSelection()
        marking.cursor = cursor  # pyright: ignore[reportAttributeAccessIssue]
        marking.format = look  # pyright: ignore[reportAttributeAccessIssue]
        return marking

    def sizeHint(self) -> QSize:
        """Ask for as many lines as the text has, within bounds."""
        lines = min(max(LEAST_LINES, round(self.document().size().height())), MOST_LINES)
        return QSize(super().sizeHint().width(), lines * self.fontMetrics().lineSpacing() + 12)
