"""Small cards over the rows that ask for a line of text, or for several."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QVBoxLayout, QWidget

WIDTH = 380


class AskingCard(QFrame):
    """A card that comes up in the upper middle of what it asks about; Esc leaves it unanswered."""

    left = Signal()

    def __init__(self, name: str, width: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(f"{name}_prompt")
        self.setProperty("card", True)
        self._over = parent
        self.setFixedWidth(width)
        self.hide()

    def come_up(self, first: QLineEdit) -> None:
        """Show the card, with the caret in a field whose text is selected."""
        self.adjustSize()
        self.move((self._over.width() - self.width()) // 2, max(0, self._over.height() // 4))
        self.show()
        self.raise_()
        first.setFocus()
        first.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves the question unanswered."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _new_field(self, name: str, spoken: str) -> QLineEdit:
        """Make a field in which Enter answers; a screen reader says `spoken`."""
        field = QLineEdit(self)
        field.setObjectName(name)
        field.setAccessibleName(spoken)
        field.returnPressed.connect(self._take)
        return field

    def _take(self) -> None:
        """Tell what was entered, if that is an answer."""
        raise NotImplementedError


class PromptCard(AskingCard):
    """A question, a field for the answer, and a hint below it."""

    entered = Signal(str)

    def __init__(self, name: str, spoken: str, parent: QWidget) -> None:
        """`name` begins the names of card and field; a screen reader says `spoken`."""
        super().__init__(name, WIDTH, parent)
        self._question = QLabel(self)
        self._question.setTextFormat(Qt.TextFormat.PlainText)
        self._question.setWordWrap(True)
        self._field = self._new_field(f"{name}_field", spoken)
        self._hint = QLabel(self)
        self._hint.setTextFormat(Qt.TextFormat.PlainText)
        self._hint.setProperty("quiet", True)
        layout = QVBoxLayout(self)
        for widget in (self._question, self._field, self._hint):
            layout.addWidget(widget)

    def show_question(self, question: str, proposed: str = "") -> None:
        """Ask, with a proposal filled in."""
        self._question.setText(question)
        self._field.setText(proposed)
        self.come_up(self._field)

    @Slot()
    def _take(self) -> None:
        text = self._field.text().strip()
        if text:
            self.hide()
            self.entered.emit(text)
            self.left.emit()
