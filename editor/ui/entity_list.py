"""The entities of the story: type, English, source and how often."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QInputDialog,
    QLabel,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from db.records import Entity, EntityType
from editor.models.roles import RECORD
from editor.models.tag_lists import EntityLine, EntityListModel
from editor.ui.list_ground import paint_ground
from editor.ui.painting import font_like, letter
from editor.ui.theme import Theme

HEIGHT, PAD, LETTER = 30, 10, 17
LETTERS = {
    EntityType.PERSON: "P",
    EntityType.ORGANISATION: "O",
    EntityType.PLACE: "L",
    EntityType.EVENT: "E",
}

Index = QModelIndex | QPersistentModelIndex


class EntityDelegate(QStyledItemDelegate):
    """Paints an entity's line."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        """Every line is as high as the next."""
        return QSize(0, HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one line."""
        line: EntityLine = index.data(RECORD)
        font = option.font  # pyright: ignore[reportAttributeAccessIssue]
        painter.save()
        paint_ground(painter, option, self.theme)
        frame = QRectF(option.rect).adjusted(PAD, 0, -PAD, 0)  # pyright: ignore[reportAttributeAccessIssue]
        self._paint_letter(painter, line.entity.type, frame)
        left = frame.left() + LETTER + 8
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(font)
        metrics, right = painter.fontMetrics(), Qt.TextElideMode.ElideRight
        english = metrics.elidedText(
            line.entity.english or line.entity.name, right, round(frame.right() - left)
        )
        painter.setPen(self.theme.ink2 if line.group else self.theme.ink)
        painter.drawText(QRectF(left, frame.top(), frame.right() - left, HEIGHT), middle, english)
        left += metrics.horizontalAdvance(english) + 12
        painter.setFont(font_like(font, 11))
        painter.setPen(self.theme.ink2)
        rest = QRectF(left, frame.top(), frame.right() - left, HEIGHT)
        words = f"{line.entity.name} · {line.count}"
        elided = painter.fontMetrics().elidedText(
            words, Qt.TextElideMode.ElideLeft, round(rest.width())
        )
        painter.drawText(rest, middle | Qt.AlignmentFlag.AlignRight, elided)
        painter.restore()

    def _paint_letter(self, painter: QPainter, entity_type: EntityType, frame: QRectF) -> None:
        square = QRectF(frame.left(), frame.center().y() - LETTER / 2, LETTER, LETTER)
        painter.setFont(font_like(painter.font(), 11, bold=True))
        colour = getattr(self.theme, entity_type.value)
        letter(painter, square, LETTERS[entity_type], colour, self.theme.paper)


class EntityList(QListView):
    """Shows the names in the story; Enter goes to one, Delete takes it off, F2 spells it."""

    entity_chosen = Signal(EntityLine)
    removal_asked = Signal(Entity)
    respelling_asked = Signal(Entity, str)
    rejection_asked = Signal(EntityLine)
    spelling_given = Signal(EntityLine, str)

    def __init__(self, model: EntityListModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("entity_list")
        self.setAccessibleName(self.tr("Names in the story"))
        self.setToolTip(
            self.tr(
                "Enter goes to the name, F2 spells it, Delete takes its marks off or rejects it"
            )
        )
        self.setProperty("ground", "panel")
        self.setModel(model)
        self._delegate = EntityDelegate(theme, self)
        self.setItemDelegate(self._delegate)
        self.activated.connect(self._choose)

    def set_theme(self, theme: Theme) -> None:
        """Wear another theme."""
        self._delegate.theme = theme
        self.viewport().update()

    def ask_spelling(self, line: EntityLine) -> None:
        """Ask how a name is spelt in English: a suggestion is accepted so, an entity respelt."""
        entity = line.entity
        dialog = QInputDialog(self)
        dialog.setWindowTitle(self.tr("Spell a name") if line.group else self.tr("Respell a name"))
        dialog.setLabelText(self.tr("English for %1").replace("%1", entity.name))
        for label in dialog.findChildren(QLabel):
            label.setTextFormat(Qt.TextFormat.PlainText)
        dialog.setTextValue(entity.english)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._respelt = line
        dialog.textValueSelected.connect(self._respell)
        dialog.open()

    def _choose(self, index: QModelIndex) -> None:
        self.entity_chosen.emit(index.data(RECORD))

    def _respell(self, english: str) -> None:
        english = english.strip()
        line = self._respelt
        if english and line.group:
            self.spelling_given.emit(line, english)
        elif english and english != line.entity.english:
            self.respelling_asked.emit(line.entity, english)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete and F2 act on the chosen name."""
        line = self.currentIndex().data(RECORD)
        if line and event.key() == Qt.Key.Key_Delete:
            if line.group:
                self.rejection_asked.emit(line)
            else:
                self.removal_asked.emit(line.entity)
        elif line and event.key() == Qt.Key.Key_F2:
            self.ask_spelling(line)
        else:
            super().keyPressEvent(event)
