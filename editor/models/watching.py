"""Notices what another window or the command line writes into the same library."""

from PySide6.QtCore import QObject, QTimer, Signal

from db.errors import LibraryError
from db.library import Library

EVERY_MS = 700


class Watching(QObject):
    """Looks at the library's change counter now and then; reading it takes microseconds."""

    changed_elsewhere = Signal()

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._seen = library.data_version()
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def stop(self) -> None:
        """Look no more."""
        self._timer.stop()

    def _look(self) -> None:
        try:
            version = self._library.data_version()
        except LibraryError:
            return
        if version != self._seen:
            self._seen = version
            self.changed_elsewhere.emit()
