"""Asks once for the English of a new name, in the window itself."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QVBoxLayout, QWidget

from db.records import EntityType
from editor.desk.tagging import Span

WIDTH = 380


class NamePrompt(QFrame):
    """A small card over the rows: the name, and a field for its English."""

    named = Signal(Span, EntityType, str)
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("name_prompt")
        self.setProperty("card", True)
        self._over = parent
        self._span: Span | None = None
        self._type = EntityType.PERSON
        self._question = QLabel(self)
        self._question.setTextFormat(Qt.TextFormat.PlainText)
        self._question.setWordWrap(True)
        self._field = QLineEdit(self)
        self._field.setObjectName("name_field")
        self._field.setAccessibleName(self.tr("English name"))
        hint = QLabel(self.tr("Enter keeps it for every story, Esc leaves it"), self)
        hint.setProperty("quiet", True)
        layout = QVBoxLayout(self)
        for widget in (self._question, self._field, hint):
            layout.addWidget(widget)
        self.setFixedWidth(WIDTH)
        self._field.returnPressed.connect(self._take)
        self.hide()

    def ask(self, span: Span, surface: str, entity_type: EntityType, proposed: str) -> None:
        """Ask for the English of a marked span, with a proposal filled in."""
        self._span, self._type = span, entity_type
        words = self.tr("%1 is new to the registry as %2. Its English:")
        self._question.setText(words.replace("%1", surface).replace("%2", entity_type.value))
        self._field.setText(proposed)
        self._field.selectAll()
        self.adjustSize()
        self.move((self._over.width() - self.width()) // 2, max(0, self._over.height() // 4))
        self.show()
        self.raise_()
        self._field.setFocus()

    @Slot()
    def _take(self) -> None:
        english = self._field.text().strip()
        if english and self._span:
            self.hide()
            self.named.emit(self._span, self._type, english)
            self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves the name unmarked."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            self.left.emit()
        else:
            super().keyPressEvent(event)
