"""Tells what the glossary says of a term when the pointer rests on it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QToolTip

from db.terms import TermHit
from editor.models.term_list import term_words
from editor.ui.row_fields import RowFields


class TermTips(QObject):
    """Shows tool tips over the terms of every source in view. `terms` gives those of a row."""

    def __init__(self, rows: RowFields, terms: Callable[[int], Sequence[TermHit]]) -> None:
        super().__init__(rows)
        self._rows = rows
        self._terms = terms
        for shown in (rows.viewport(), rows.source_text.viewport()):
            shown.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Answer a wish for a tool tip."""
        if not isinstance(event, QHelpEvent) or event.type() != QEvent.Type.ToolTip:
            return super().eventFilter(watched, event)
        place = self._rows.viewport().mapFromGlobal(event.globalPos())
        position, at = self._rows.source_at(place) or (-1, -1)
        hits = [hit for hit in self._terms(position) if hit.start <= at <= hit.end]
        words = [term_words(hit.term) for hit in hits]
        if words:
            QToolTip.showText(event.globalPos(), "\n".join(words), self._rows)
        else:
            QToolTip.hideText()
        return True
