"""One line at the foot of the story that says what was done, or what could not be."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

SHOWN_MS = 6000


class MessageBar(QFrame):
    """Shows a message. What was done goes by itself; a fault stays until it is closed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("message_bar")
        self._label = QLabel(self)
        self._label.setObjectName("message_text")
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setWordWrap(True)
        self._label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        close = QToolButton(self)
        close.setText("✕")
        close.setAccessibleName(self.tr("Close the message"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(22, 6, 12, 6)
        layout.addWidget(self._label, 1)
        layout.addWidget(close)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SHOWN_MS)
        self._timer.timeout.connect(self.hide)
        close.clicked.connect(self.hide)
        self.hide()

    @property
    def text(self) -> str:
        """The message shown last."""
        return self._label.text()

    def say(self, text: str) -> None:
        """Tell what was done."""
        self._show(text, fault=False)
        self._timer.start()

    def warn(self, text: str) -> None:
        """Tell what could not be done."""
        self._timer.stop()
        self._show(text, fault=True)

    def _show(self, text: str, *, fault: bool) -> None:
        self._label.setText(text)
        self._label.setProperty("fault", fault)
        self._label.style().polish(self._label)
        self.setVisible(bool(text))
