"""Notices what another window or the command line writes into the same library."""

from PySide6.QtCore import QObject, QTimer, Signal

from db.errors import LibraryError
from db.library import Library
from editor.tasks import Tasks

EVERY_MS = 700


class Watching(QObject):
    """Looks at the library's change counter now and then; reading it takes microseconds.

    The counter of the connection that reads moves with the window's own writes too; that of the
    library lane moves only when somebody else wrote. So the lane is asked once the other moved.
    """

    changed_elsewhere = Signal()

    def __init__(self, library: Library, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._tasks = tasks
        self._others = _Others()
        self._stopped = False
        self._seen = library.data_version()
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self._look)
        tasks.write(self._others, self._begin, _ignore)

    def stop(self) -> None:
        """Look no more."""
        self._stopped = True
        self._timer.stop()

    def _begin(self, _: bool) -> None:
        """Look from now on; what was written before the lane was asked shows at once."""
        version = self._read()
        if version != self._seen:
            self._seen = version
            self.changed_elsewhere.emit()
        if not self._stopped:
            self._timer.start()

    def _look(self) -> None:
        version = self._read()
        if version != self._seen:
            self._seen = version
            self._tasks.write(self._others, self._tell, _ignore)

    def _read(self) -> int:
        try:
            return self._library.data_version()
        except LibraryError:
            return self._seen

    def _tell(self, wrote: bool) -> None:
        if wrote:
            self.changed_elsewhere.emit()


class _Others:
    """Says, in the library lane, whether others wrote since it was last asked."""

    def __init__(self) -> None:
        self._seen: int | None = None

    def __call__(self, library: Library) -> bool:
        before, self._seen = self._seen, library.data_version()
        return before is not None and before != self._seen


def _ignore(_: BaseException) -> None:
    """A library that cannot be opened is told by the writes that fail."""
