"""Keeping what stands in the search field by a name, and running it again from the sidebar."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QInputDialog, QLineEdit

from editor.models.saved_searches import SavedSearches
from editor.ui.saved_list import SavedList


class SavingSearches(QObject):
    """Joins the search field, the list of searches and what keeps them."""

    def __init__(self, saved: SavedSearches, shown: SavedList, field: QLineEdit) -> None:
        super().__init__(shown)
        self._saved = saved
        self._field = field
        saved.counted.connect(shown.show_lines)
        shown.removal_asked.connect(saved.drop)
        shown.ask_in(field)

    @Slot()
    def ask_name(self) -> None:
        """Ask for a name and keep under it what stands in the search field."""
        query = self._field.text().strip()
        if not query:
            self._field.setFocus()
            return
        name, sure = QInputDialog.getText(
            self._field, self.tr("Keep this search"), self.tr("Name"), text=query
        )
        if sure and name.strip():
            self._saved.keep(name, query)
