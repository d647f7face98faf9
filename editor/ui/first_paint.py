"""What waits until the window is painted: looking up, slow work, modules that a click will need."""

from importlib import import_module

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from editor.tasks import Tasks

LATER = ("editor.models.intake", "editor.models.feed_desk", "editor.desk.interchange")
"""Modules that with all that they import would hold up the click that needs them first."""


class FirstPaint(QObject):
    """Tells once that a window has been painted, or that the program runs without showing it."""

    over = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._painted = False
        self._idle = QTimer(self, singleShot=True)
        self._idle.timeout.connect(self._tell)
        self._idle.start()
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait for the paint event; when nothing else is to be done, all parts have been drawn."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            self._painted = True
            self._idle.start()
        return False

    def _tell(self) -> None:
        if self._painted or not self._window.isVisible():
            self._window.removeEventFilter(self)
            self.over.emit()


def begin_after(first_paint: FirstPaint, tasks: Tasks) -> None:
    """Hold the lanes back until the window has been painted, then import those modules besides."""
    tasks.hold()
    first_paint.over.connect(tasks.go)
    tasks.work(_import_later)


def _import_later() -> None:
    for name in LATER:
        import_module(name)
