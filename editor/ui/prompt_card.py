"""A small card over the rows that asks for one line of text."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QVBoxLayout, QWidget

WIDTH = 380


class PromptCard(QFrame):
    """A question, a field for the answer, and a hint below it. Esc leaves it unanswered."""

    entered = Signal(str)
    left = Signal()

    def __init__(self, name: str, spoken: str, parent: QWidget) -> None:
        """`name` begins the names of card and field; a screen reader says `spoken`."""
        super().__init__(parent)
        self.setObjectName(f"{name}_prompt")
        self.setProperty("card", True)
        self._over = parent
        self._question = QLabel(self)
        self._question.setTextFormat(Qt.TextFormat.PlainText)
        self._question.setWordWrap(True)
        self._field = QLineEdit(self)
        self._field.setObjectName(f"{name}_field")
        self._field.setAccessibleName(spoken)
        self._hint = QLabel(self)
        self._hint.setTextFormat(Qt.TextFormat.PlainText)
        self._hint.setProperty("quiet", True)
        layout = QVBoxLayout(self)
        for widget in (self._question, self._field, self._hint):
            layout.addWidget(widget)
        self.setFixedWidth(WIDTH)
        self._field.returnPressed.connect(self._take)
        self.hide()

    def show_question(self, question: str, proposed: str = "") -> None:
        """Ask, with a proposal filled in."""
        self._question.setText(question)
        self._field.setText(proposed)
        self._field.selectAll()
        self.adjustSize()
        self.move((self._over.width() - self.width()) // 2, max(0, self._over.height() // 4))
        self.show()
        self.raise_()
        self._field.setFocus()

    @Slot()
    def _take(self) -> None:
        text = self._field.text().strip()
        if text:
            self.hide()
            self.entered.emit(text)
            self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves the question unanswered."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            self.left.emit()
        else:
            super().keyPressEvent(event)
