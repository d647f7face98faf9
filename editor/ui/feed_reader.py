"""Feeds at the window: the list of them when asked for, and word of what was new."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from editor.desk.feeds import Listed
from editor.desk.taking_in import Arrival
from editor.models.feed_desk import FeedDesk, feed_lines
from editor.ui.feeds_window import FeedsWindow
from editor.ui.side_list import QueryList


class FeedReader(QObject):
    """Opens the feeds' window and passes on what was new. `taken` carries what came."""

    taken = Signal(list)
    said = Signal(str)
    failed = Signal(str)

    def __init__(self, desk: FeedDesk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._window = FeedsWindow(parent)
        self._beside: QueryList | None = None
        self._desk.failed.connect(self._warn)
        self._desk.listed.connect(self._show)
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

    def list_in(self, beside: QueryList, field: QLineEdit) -> None:
        """List the feeds beside the stories too; the stories of one are asked for in a field."""
        self._beside = beside
        beside.ask_in(field)

    @Slot()
    def count(self) -> None:
        """Count how many stories of each feed are new."""
        self._desk.read()

    @Slot()
    def count_later(self) -> None:
        """Count anew once changes pause: others wrote."""
        self._desk.read_later()

    def close(self) -> None:
        """Count no more."""
        self._desk.stop()

    @Slot()
    def refresh(self) -> None:
        """Look at all feeds."""
        self._desk.refresh()

    @Slot(list)
    def _show(self, listed: list[Listed]) -> None:
        self._window.show_feeds(listed)
        if self._beside:
            self._beside.show_lines([*feed_lines(listed)])

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
