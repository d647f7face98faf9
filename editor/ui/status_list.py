"""The statuses with their counts."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from db.records import StoryStatus
from editor.models.roles import RECORD
from editor.models.status_list import StatusListModel
from editor.ui.list_ground import paint_ground
from editor.ui.theme import Theme

HEIGHT, PAD = 30, 12

Index = QModelIndex | QPersistentModelIndex


class StatusDelegate(QStyledItemDelegate):
    """Paints a status and its count."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        """Every line is as high as the next."""
        return QSize(0, HEIGHT)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> None:
        """Draw one line."""
        painter.save()
        chosen = paint_ground(painter, option, self.theme)
        line = index.data(RECORD)
        frame = QRectF(option.rect).adjusted(PAD, 0, -PAD, 0)  # pyright: ignore[reportAttributeAccessIssue]
        font = option.font  # pyright: ignore[reportAttributeAccessIssue]
        font.setBold(chosen)
        painter.setFont(font)
        painter.setPen(self.theme.ink)
        painter.drawText(frame, Qt.AlignmentFlag.AlignVCenter, line.label)
        font.setBold(False)
        painter.setFont(font)
        painter.setPen(self.theme.ink2)
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(frame, right, str(line.count))
        painter.restore()


class StatusList(QListView):
    """Chooses which stories are listed."""

    status_chosen = Signal(object)

    def __init__(self, model: StatusListModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("status_list")
        self.setAccessibleName(self.tr("Statuses"))
        self.setModel(model)
        self._delegate = StatusDelegate(theme, self)
        self.setItemDelegate(self._delegate)
        self.setProperty("ground", "panel")
        self.setMinimumWidth(140)
        self.selectionModel().currentChanged.connect(self._tell)

    @property
    def status(self) -> StoryStatus | None:
        """The status chosen; None is every story that is not spiked."""
        line = self.currentIndex().data(RECORD)
        return line.status if line else None

    @property
    def height_of_all(self) -> int:
        """How tall the list is with all its lines, in pixels."""
        return self.model().rowCount() * HEIGHT + 2 * self.frameWidth() + 8

    def set_theme(self, theme: Theme) -> None:
        """Wear another theme."""
        self._delegate.theme = theme
        self.viewport().update()

    def _tell(self) -> None:
        self.status_chosen.emit(self.status)
