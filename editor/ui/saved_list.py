"""The searches kept by name, in the column of statuses."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QMenu, QWidget

from editor.models.counted import CountedList
from editor.models.roles import RECORD
from editor.ui.side_list import QueryList
from editor.ui.theme import Theme


class SavedList(QueryList):
    """Chooses a search; hidden with its heading while there is none."""

    removal_asked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(CountedList(), theme, "saved_list", parent)
        self.setAccessibleName(self.tr("Searches"))

    def _remove(self) -> None:
        line = self.currentIndex().data(RECORD)
        if line:
            self.removal_asked.emit(line.label)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete removes a search, Return runs it."""
        if event.key() == Qt.Key.Key_Delete:
            self._remove()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer to remove the search under the mouse."""
        if self.indexAt(event.pos()).isValid():
            menu = QMenu(self)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.addAction(self.tr("Remove this search")).triggered.connect(self._remove)
            menu.popup(event.globalPos())
