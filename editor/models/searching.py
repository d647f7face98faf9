"""Search as you type: the latest question answered, off the GUI thread."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from db.library import Library
from db.listing import Order
from editor.desk.finding import find_stories
from editor.tasks import Tasks

PAUSE_MS = 120


class Searching(QObject):
    """Finds stories. `found` carries their ids, in order, or None when nothing is asked."""

    found = Signal(object)

    def __init__(self, path: Path, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = path
        self._tasks = tasks
        self._typed = ""
        self._order = Order.NEWEST
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._ask)

    def look_for(self, typed: str) -> None:
        """Look for stories that hold these words, once typing pauses."""
        self._typed = typed.strip()
        self._pause.start()

    @property
    def typed(self) -> str:
        """What is asked now."""
        return self._typed

    def sort_by(self, order: Order) -> None:
        """Ask again, in another order."""
        self._order = order
        if self._typed:
            self._ask()

    def stop(self) -> None:
        """Ask no more: the window closes."""
        self._pause.stop()

    def _ask(self) -> None:
        if not self._typed:
            self.found.emit(None)
            return
        typed, order = self._typed, self._order
        find = partial(_find, self._path, typed, order)
        self._tasks.work(find, partial(self._tell, typed, order))

    def _tell(self, typed: str, order: Order, story_ids: list[int]) -> None:
        if (typed, order) == (self._typed, self._order):
            self.found.emit(story_ids)


def _find(path: Path, typed: str, order: Order) -> list[int]:
    with Library(path, read_only=True) as library:
        return find_stories(library, typed, order)
