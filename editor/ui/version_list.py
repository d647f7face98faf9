"""The versions of the story, the latest first."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from editor.models.days import clock_time
from editor.models.roles import RECORD
from editor.models.spoken import spoken
from editor.models.tag_lists import VersionListModel
from editor.ui.list_ground import paint_ground
from editor.ui.painting import font_like
from editor.ui.theme import Theme

HEIGHT, PAD = 28, 12

Index = QModelIndex | QPersistentModelIndex


class VersionDelegate(QStyledItemDelegate):
    """Paints a version's line: number and why on the left, who and when on the right."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        """Every line is as high as the next."""
        return QSize(0, HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one line."""
        version = index.data(RECORD)
        font = option.font  # pyright: ignore[reportAttributeAccessIssue]
        painter.save()
        paint_ground(painter, option, self.theme)
        frame = QRectF(option.rect).adjusted(PAD, 0, -PAD, 0)  # pyright: ignore[reportAttributeAccessIssue]
        painter.setFont(font_like(font, 11))
        painter.setPen(self.theme.ink2)
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        label = f"{version.by} · {clock_time(version.at)}"
        painter.drawText(frame, right, label)
        frame.setRight(frame.right() - painter.fontMetrics().horizontalAdvance(label) - PAD)
        painter.setFont(font)
        painter.setPen(self.theme.ink)
        why = f"{version.number} · {version.note or spoken(version.reason.value)}"
        elided = painter.fontMetrics().elidedText(
            why, Qt.TextElideMode.ElideRight, round(frame.width())
        )
        painter.drawText(frame, Qt.AlignmentFlag.AlignVCenter, elided)
        painter.restore()


class VersionList(QListView):
    """Chooses a version to look at: Enter or a double click."""

    version_chosen = Signal(int)

    def __init__(
        self, model: VersionListModel, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("version_list")
        self.setAccessibleName(self.tr("Versions of the story"))
        self.setToolTip(self.tr("Enter shows a version; from there it can be brought back"))
        self.setProperty("ground", "panel")
        self.setModel(model)
        self._delegate = VersionDelegate(theme, self)
        self.setItemDelegate(self._delegate)
        self.activated.connect(self._choose)

    def set_theme(self, theme: Theme) -> None:
        """Wear another theme."""
        self._delegate.theme = theme
        self.viewport().update()

    def _choose(self, index: QModelIndex) -> None:
        self.version_chosen.emit(index.data(RECORD).number)
