"""Feeds at the window: the list of them when asked for, and word of what was new."""

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from editor.tasks import Tasks

if TYPE_CHECKING:
    from editor.desk.taking_in import Arrival
    from editor.models.feed_desk import FeedDesk
    from editor.ui.feeds_window import FeedsWindow


class FeedReader(QObject):
    """Opens the feeds' window and passes on what was new. `taken` carries what came."""

    taken = Signal(list)
    said = Signal(str)
    failed = Signal(str)

    def __init__(self, path: Path, tasks: Tasks, parent: QWidget) -> None:
        super().__init__(parent)
        self._path = path
        self._tasks = tasks
        self._over = parent

    @Slot()
    def show(self) -> None:
        """Show the feeds that are kept."""
        self._window.show()
        self._desk.read()
        self._window.raise_()

    @Slot()
    def refresh(self) -> None:
        """Look at all feeds."""
        self._desk.refresh()

    @cached_property
    def _desk(self) -> "FeedDesk":
        from editor.models.feed_desk import FeedDesk

        desk = FeedDesk(self._path, self._tasks, self)
        desk.failed.connect(self._warn)
        desk.refreshed.connect(self._tell)
        return desk

    @cached_property
    def _window(self) -> "FeedsWindow":
        from editor.ui.feeds_window import FeedsWindow

        window = FeedsWindow(self._over)
        self._desk.listed.connect(window.show_feeds)
        window.add_asked.connect(self._desk.add)
        window.refresh_asked.connect(self._desk.refresh)
        window.remove_asked.connect(self._desk.remove)
        return window

    @Slot(list)
    def _tell(self, arrivals: "list[Arrival]") -> None:
        if arrivals:
            self.taken.emit(arrivals)
        else:
            self.said.emit(self.tr("Nothing new in the feeds."))

    @Slot(str)
    def _warn(self, text: str) -> None:
        if self._window.isVisible():
            self._window.warn(text)
        else:
            self.failed.emit(text)
