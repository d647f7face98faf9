"""What the lists beside the stories share: lines with a count, and queries that run when chosen."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QLabel,
    QLineEdit,
    QListView,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from editor.models.counted import FAULT, CountedList
from editor.models.roles import RECORD
from editor.ui.list_ground import paint_ground
from editor.ui.theme import Theme

HEIGHT, PAD, GAP = 30, 12, 6
FEWEST = 2  # lines that are seen however low the window is
SIGN = "!"

Index = QModelIndex | QPersistentModelIndex


class SideDelegate(QStyledItemDelegate):
    """Paints a name and its count, and a sign between them where something is wrong."""

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
        """Draw one line from the right: the count, the sign, and what room is left for the name."""
        painter.save()
        chosen = paint_ground(painter, option, self.theme)
        line = index.data(RECORD)
        frame = QRectF(option.rect).adjusted(PAD, 0, -PAD, 0)  # pyright: ignore[reportAttributeAccessIssue]
        font = option.font  # pyright: ignore[reportAttributeAccessIssue]
        painter.setFont(font)
        painter.setPen(self.theme.ink2)
        _draw_right(painter, frame, str(line.count))
        font.setBold(True)
        painter.setFont(font)
        if index.data(FAULT):
            painter.setPen(self.theme.bad)
            _draw_right(painter, frame, SIGN)
        font.setBold(chosen)
        painter.setFont(font)
        painter.setPen(self.theme.ink)
        room = max(0, int(frame.width()))
        label = painter.fontMetrics().elidedText(line.label, Qt.TextElideMode.ElideRight, room)
        painter.drawText(frame, Qt.AlignmentFlag.AlignVCenter, label)
        painter.restore()


class SideList(QListView):
    """A list beside the stories, no higher than its lines."""

    def __init__(
        self, model: CountedList, theme: Theme, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        model.setParent(self)
        self.setModel(model)
        self._delegate = SideDelegate(theme, self)
        self.setItemDelegate(self._delegate)
        self.setProperty("ground", "panel")
        self.setMinimumWidth(140)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)

    @property
    def height_of_all(self) -> int:
        """How tall the list is with all its lines, in pixels."""
        return self._height_of(self.model().rowCount())

    def sizeHint(self) -> QSize:
        """Ask for room for all lines."""
        return QSize(super().sizeHint().width(), self.height_of_all)

    def minimumSizeHint(self) -> QSize:
        """Do with a few lines where the window is low."""
        few = self._height_of(min(FEWEST, self.model().rowCount()))
        return QSize(super().minimumSizeHint().width(), few)

    def set_theme(self, theme: Theme) -> None:
        """Wear another theme."""
        self._delegate.theme = theme
        self.viewport().update()

    def _height_of(self, lines: int) -> int:
        return lines * HEIGHT + 2 * self.frameWidth() + 8


class QueryList(SideList):
    """Puts the query of the line chosen into a search field; hidden while there is none."""

    def __init__(
        self, model: CountedList, theme: Theme, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(model, theme, name, parent)
        self.heading: QLabel | None = None
        self._lines = model
        self._field: QLineEdit | None = None
        self.activated.connect(self._choose)
        self.clicked.connect(self._choose)

    def ask_in(self, field: QLineEdit) -> None:
        """Say which field the queries go into."""
        self._field = field

    @Slot(object)
    def show_lines(self, lines: list[object]) -> None:
        """Show these lines, which have a `query` besides their label and count."""
        self._lines.show(lines)
        if self.heading:
            self.heading.setVisible(bool(lines))
        self.setVisible(bool(lines))
        self.updateGeometry()

    def _choose(self, index: QModelIndex) -> None:
        line = index.data(RECORD)
        if line and self._field:
            self._field.clear()  # so that what stands there already is asked anew
            self._field.setText(line.query)


def _draw_right(painter: QPainter, frame: QRectF, text: str) -> None:
    """Draw a text at the right of a frame, which is narrower afterwards."""
    painter.drawText(frame, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, text)
    frame.setRight(frame.right() - painter.fontMetrics().horizontalAdvance(text) - GAP)
