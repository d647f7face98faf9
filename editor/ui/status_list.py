"""The statuses with their counts."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from db.records import StoryStatus
from editor.models.roles import RECORD
from editor.models.status_list import StatusListModel
from editor.ui.side_list import SideList
from editor.ui.theme import Theme


class StatusList(SideList):
    """Chooses which stories are listed."""

    status_chosen = Signal(object)

    def __init__(self, model: StatusListModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(model, theme, "status_list", parent)
        self.setAccessibleName(self.tr("Statuses"))
        self.selectionModel().currentChanged.connect(self._tell)

    @property
    def status(self) -> StoryStatus | None:
        """The status chosen; None is every story that is not spiked."""
        line = self.currentIndex().data(RECORD)
        return line.status if line else None

    def _tell(self) -> None:
        self.status_chosen.emit(self.status)
