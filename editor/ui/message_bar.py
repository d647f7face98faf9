"""One line at the foot of the story that says what was done, or what could not be."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

SHOWN_MS = 6000


@dataclass(frozen=True, slots=True)
class Offer:
    """Something to say, and what a button of that label does about it, once."""

    text: str
    label: str
    act: Callable[[], object]
    fault: bool = False


class MessageBar(QFrame):
    """Shows a message. What was done goes by itself; a fault stays until it is closed.

    A message that offers something has a button, and stays too.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("message_bar")
        self._label = QLabel(self)
        self._label.setObjectName("message_text")
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setWordWrap(True)
        self._label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._offered: Callable[[], object] | None = None
        self._button = QPushButton(self)
        self._button.setObjectName("message_button")
        self._button.setProperty("quiet", True)
        self._button.setAccessibleName(self.tr("What the message offers"))
        close = QToolButton(self)
        close.setText("✕")
        close.setAccessibleName(self.tr("Close the message"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(22, 6, 12, 6)
        layout.addWidget(self._label, 1)
        layout.addWidget(self._button)
        layout.addWidget(close)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SHOWN_MS)
        self._timer.timeout.connect(self.hide)
        self._button.clicked.connect(self._take_offer)
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

    def offer(self, offer: Offer) -> None:
        """Tell something that can be acted upon."""
        self._timer.stop()
        self._show(offer.text, fault=offer.fault)
        self._offered = offer.act
        self._button.setText(offer.label)
        self._button.setAccessibleName(offer.label)
        self._button.show()

    @Slot()
    def _take_offer(self) -> None:
        act, self._offered = self._offered, None
        self.hide()
        if act:
            act()

    def _show(self, text: str, *, fault: bool) -> None:
        self._offered = None
        self._button.hide()
        self._label.setText(text)
        self._label.setProperty("fault", fault)
        self._label.style().polish(self._label)
        self.setVisible(bool(text))
