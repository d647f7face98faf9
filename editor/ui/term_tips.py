"""Tells what the glossary says of a term when the pointer rests on it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QTextEdit, QToolTip

from db.terms import TermHit
from editor.models.term_list import term_words
from editor.text import from_utf16


class TermTips(QObject):
    """Shows tool tips over the terms of a field that holds a source."""

    def __init__(self, field: QTextEdit, terms: Callable[[], Sequence[TermHit]]) -> None:
        super().__init__(field)
        self._field = field
        self._terms = terms
        field.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Answer a wish for a tool tip."""
        if not isinstance(event, QHelpEvent) or event.type() != QEvent.Type.ToolTip:
            return super().eventFilter(watched, event)
        cursor = self._field.cursorForPosition(event.pos())
        at = from_utf16(self._field.toPlainText(), cursor.position())
        words = [term_words(hit.term) for hit in self._terms() if hit.start <= at <= hit.end]
        if words:
            QToolTip.showText(event.globalPos(), "\n".join(words), self._field)
        else:
            QToolTip.hideText()
        return True
