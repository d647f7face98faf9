"""Asks once for the editor's name, above the story and in nobody's way."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

FIELD_WIDTH = 220


class SignBar(QFrame):
    """One line: whose name versions and the history carry."""

    signed = Signal(str)

    def __init__(self, proposed: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sign_bar")
        self.setProperty("card", True)
        words = QLabel(self.tr("Versions and the history carry your name:"), self)
        words.setTextFormat(Qt.TextFormat.PlainText)
        self._field = QLineEdit(proposed, self)
        self._field.setObjectName("editor_name_field")
        self._field.setAccessibleName(self.tr("Your name"))
        self._field.setFixedWidth(FIELD_WIDTH)
        sign = QPushButton(self.tr("Sign so"), self)
        sign.setObjectName("sign_button")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(22, 6, 12, 6)
        layout.addWidget(words)
        layout.addWidget(self._field)
        layout.addWidget(sign)
        layout.addStretch(1)
        sign.clicked.connect(self._sign)
        self._field.returnPressed.connect(self._sign)

    @Slot()
    def _sign(self) -> None:
        name = self._field.text().strip()
        if name:
            self.hide()
            self.signed.emit(name)
