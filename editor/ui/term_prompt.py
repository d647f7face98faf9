"""Asks for a term and its English, in the window itself."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFormLayout, QFrame, QLabel, QLineEdit, QWidget

WIDTH = 420


class TermPrompt(QFrame):
    """A small card over the rows: the source wording, and the English wanted for it."""

    given = Signal(str, str)
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("term_prompt")
        self.setProperty("card", True)
        self._over = parent
        self._source = self._field("term_source", self.tr("Source wording"))
        self._english = self._field("term_english", self.tr("English wanted"))
        hint = QLabel(self.tr("Enter puts it into the glossary, Esc leaves it"), self)
        hint.setProperty("quiet", True)
        layout = QFormLayout(self)
        layout.addRow(self.tr("Term"), self._source)
        layout.addRow(self.tr("English"), self._english)
        layout.addRow(hint)
        self.setFixedWidth(WIDTH)
        self.hide()

    def ask(self, source: str, english: str) -> None:
        """Ask for a term, with what is known of it filled in; the caret is where words miss."""
        self._source.setText(source)
        self._english.setText(english)
        self.adjustSize()
        self.move((self._over.width() - self.width()) // 2, max(0, self._over.height() // 4))
        self.show()
        self.raise_()
        first = self._english if source else self._source
        first.setFocus()
        first.selectAll()

    def _field(self, name: str, accessible: str) -> QLineEdit:
        field = QLineEdit(self)
        field.setObjectName(name)
        field.setAccessibleName(accessible)
        field.returnPressed.connect(self._take)
        return field

    @Slot()
    def _take(self) -> None:
        source, english = self._source.text().strip(), self._english.text().strip()
        if source and english:
            self.hide()
            self.given.emit(source, english)
            self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves the glossary as it is."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            self.left.emit()
        else:
            super().keyPressEvent(event)
