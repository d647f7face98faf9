"""The searches kept by name, in the column of statuses."""

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QLabel, QListView, QMenu, QWidget

from editor.models.roles import RECORD
from editor.models.saved_searches import SavedLine, SavedListModel
from editor.ui.status_list import StatusDelegate
from editor.ui.theme import Theme


class SavedList(QListView):
    """Chooses a search; hidden with its heading while there is none."""

    search_chosen = Signal(str)
    removal_asked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading: QLabel | None = None
        self.setObjectName("saved_list")
        self.setAccessibleName(self.tr("Searches"))
        self._searches = SavedListModel(self)
        self.setModel(self._searches)
        self._delegate = StatusDelegate(theme, self)
        self.setItemDelegate(self._delegate)
        self.setProperty("ground", "panel")
        self.activated.connect(self._choose)
        self.clicked.connect(self._choose)

    @Slot(object)
    def show_lines(self, lines: list[SavedLine]) -> None:
        """Show these searches."""
        self._searches.show(lines)
        if self.heading:
            self.heading.setVisible(bool(lines))

    def set_theme(self, theme: Theme) -> None:
        """Wear another theme."""
        self._delegate.theme = theme
        self.viewport().update()

    def _choose(self, index: QModelIndex) -> None:
        line = index.data(RECORD)
        if line:
            self.search_chosen.emit(line.query)

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
