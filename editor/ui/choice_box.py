"""Fields that show what is stored and tell of what a person puts there, never of the former."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QSizePolicy, QWidget

LEAST_LETTERS = 14


class ChoiceBox(QComboBox):
    """A choice of values, each in words. `value_chosen` carries another that a person chose."""

    value_chosen = Signal(str)

    def __init__(
        self, name: str, label: str, choices: Mapping[str, str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        for widget in (self, self.view()):
            widget.setAccessibleName(label)
        self._shown = ""
        for value, words in choices.items():
            self.addItem(words, value)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(LEAST_LETTERS)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.activated.connect(self._tell)

    def value(self) -> str:
        """Return the value chosen."""
        return self.currentData() or ""

    def show_value(self, value: str) -> None:
        """Show a value; one that is no choice, such as a format that is gone, becomes one."""
        if self.findData(value) < 0:
            self.addItem(value, value)
        self._shown = value
        self.setCurrentIndex(self.findData(value))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the wheel scroll the page, unless the keyboard is here."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    @Slot()
    def _tell(self) -> None:
        if self.value() != self._shown:
            self._shown = self.value()
            self.value_chosen.emit(self._shown)


class TextLine(QLineEdit):
    """A line of text. `text_settled` carries what a person wrote, once they press Enter or go."""

    text_settled = Signal(str)

    def __init__(self, name: str, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.editingFinished.connect(self._tell)

    def show_text(self, text: str) -> None:
        """Show a text; what is being written stays."""
        if text != self.text() and not (self.hasFocus() and self.isModified()):
            self.setText(text)
            self.setCursorPosition(0)  # a long one is read from its beginning

    @Slot()
    def _tell(self) -> None:
        if self.isModified():
            self.setModified(False)
            self.text_settled.emit(self.text().strip())
