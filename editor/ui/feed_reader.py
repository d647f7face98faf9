"""Feeds at the window: the list of them when asked for, and word of what was new."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from editor.desk.taking_in import Arrival
from editor.models.feed_desk import FeedDesk
from editor.ui.feeds_window import FeedsWindow


class FeedReader(QObject):
    """Opens the feeds' window and passes on what was new. `taken` carries what came."""

    taken = Signal(list)
    said = Signal(str)
    failed = Signal(str)

    def __init__(self, desk: FeedDesk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._window = FeedsWindow(parent)
        self._desk.failed.connect(self._warn)
        self._desk.listed.connect(self._window.show_feeds)
        self._desk.refreshed.connect(self._tell)
        self._window.add_asked.connect(self._desk.add)
        self._window.refresh_asked.connect(self._desk.refresh)
        self._window.remove_asked.connect(self._desk.remove)

    @Slot()
    def show(self) -> None:
        """Show the feeds that are kept."""
        self._desk.read()
        self._window.show()
        self._window.raise_()

    @Slot()
    def refresh(self) -> None:
        """Look at all feeds."""
        self._desk.refresh()

    @Slot(list)
    def _tell(self, arrivals: list[Arrival]) -> None:
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
