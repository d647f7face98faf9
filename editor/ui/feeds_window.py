"""The feeds that are kept: added by address, looked at, removed."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from db.feeds import Feed
from editor.desk.feeds import Listed
from editor.models.feed_desk import FeedListModel
from editor.models.roles import RECORD
from editor.ui.fault_line import fault_line

SIZE = (640, 420)


class FeedsWindow(QDialog):
    """Lists feeds and passes on what the person asks for."""

    add_asked = Signal(str)
    remove_asked = Signal(Feed)
    refresh_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("feeds_window")
        self.setWindowTitle(self.tr("Feeds"))
        self.resize(*SIZE)
        self._feeds = FeedListModel(self)
        self._list = QListView(self)
        self._list.setObjectName("feed_list")
        self._list.setAccessibleName(self.tr("Feeds"))
        self._list.setModel(self._feeds)
        self._list.setWordWrap(True)
        self._hint = QLabel(self.tr("No feed yet. Paste the address of one below."), self)
        self._hint.setProperty("quiet", True)
        self._address = QLineEdit(self)
        self._address.setObjectName("feed_address")
        self._address.setAccessibleName(self.tr("Address of a feed"))
        self._address.setPlaceholderText(self.tr("Address of an RSS, Atom or JSON feed"))
        self._fault = fault_line("feed_fault", self)
        self._buttons = {
            "feed_add": QPushButton(self.tr("Add"), self),
            "feed_refresh": QPushButton(self.tr("Look at all now"), self),
            "feed_remove": QPushButton(self.tr("Remove"), self),
        }
        self._lay_out()
        self._connect()

    def show_feeds(self, listed: list[Listed]) -> None:
        """List these feeds."""
        self._feeds.show(listed)
        self._hint.setVisible(not listed)
        if listed and not self._list.currentIndex().isValid():
            self._list.setCurrentIndex(self._feeds.index(0))

    def warn(self, text: str) -> None:
        """Say what could not be done."""
        self._fault.setText(text)

    def _lay_out(self) -> None:
        for name, button in self._buttons.items():
            button.setObjectName(name)
            button.setAutoDefault(False)
        adding = QHBoxLayout()
        adding.addWidget(self._address, 1)
        adding.addWidget(self._buttons["feed_add"])
        below = QHBoxLayout()
        below.addWidget(self._buttons["feed_refresh"])
        below.addWidget(self._buttons["feed_remove"])
        below.addStretch(1)
        layout = QVBoxLayout(self)
        layout.addWidget(self._list, 1)
        layout.addWidget(self._hint)
        layout.addLayout(adding)
        layout.addWidget(self._fault)
        layout.addLayout(below)

    def _connect(self) -> None:
        self._address.returnPressed.connect(self._add)
        self._buttons["feed_add"].clicked.connect(self._add)
        self._buttons["feed_refresh"].clicked.connect(self._refresh)
        self._buttons["feed_remove"].clicked.connect(self._remove)

    @Slot()
    def _add(self) -> None:
        address = self._address.text().strip()
        if address:
            self.warn("")
            self._address.clear()
            self.add_asked.emit(address)

    @Slot()
    def _refresh(self) -> None:
        self.warn("")
        self.refresh_asked.emit()

    @Slot()
    def _remove(self) -> None:
        listed: Listed | None = self._list.currentIndex().data(RECORD)
        if listed:
            self.remove_asked.emit(listed.feed)
