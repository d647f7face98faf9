"""The glossary's terms in the active row; Enter or a double click puts the English in."""

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QListView, QWidget

from editor.models.roles import RECORD
from editor.models.term_list import TermListModel


class TermList(QListView):
    """Lists terms."""

    term_chosen = Signal(str)

    def __init__(self, model: TermListModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("term_list")
        self.setAccessibleName(self.tr("Terms in the active row"))
        self.setToolTip(self.tr("Enter puts the English into the row"))
        self.setProperty("ground", "panel")
        self.setModel(model)
        self.setWordWrap(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.activated.connect(self._take)

    def _take(self, index: QModelIndex) -> None:
        term = index.data(RECORD)
        if term and term.wanted:
            self.term_chosen.emit(term.wanted)
