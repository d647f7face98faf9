"""The versions of the story, the latest first."""

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QListView, QWidget

from editor.models.roles import RECORD
from editor.models.tag_lists import VersionListModel


class VersionList(QListView):
    """Chooses a version to look at: Enter or a double click."""

    version_chosen = Signal(int)

    def __init__(self, model: VersionListModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("version_list")
        self.setAccessibleName(self.tr("Versions of the story"))
        self.setToolTip(self.tr("Enter shows a version; from there it can be brought back"))
        self.setModel(model)
        self.activated.connect(self._choose)

    def _choose(self, index: QModelIndex) -> None:
        self.version_chosen.emit(index.data(RECORD).number)
