"""Sending to WordPress at the window: what goes where, and the password, which is asked once."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QInputDialog, QLineEdit, QWidget

from db.records import StoryCard
from editor.models.publish_run import PublishOrder, PublishRun
from editor.models.spoken import fault_spoken
from editor.settings import WORDPRESS_SITE, WORDPRESS_USER, Settings
from editor.ui.publish_dialog import PublishDialog


class PublishDesk(QObject):
    """Asks, sends, and remembers the site and the name there."""

    said = Signal(str)
    failed = Signal(str)

    def __init__(
        self,
        run: PublishRun,
        settings: Settings,
        approved: Callable[[], Sequence[StoryCard]],
        window: QWidget,
    ) -> None:
        """`approved` gives the stories that may go."""
        super().__init__(window)
        self._run = run
        self._settings = settings
        self._approved = approved
        self._window = window
        run.said.connect(self.said)
        run.failed.connect(self.failed)
        run.password_wanted.connect(self._ask_password)

    def ask(self, in_hand: int | None) -> None:
        """Ask which stories go where; the story in hand is ticked if it may go."""
        where = self._settings.get(WORDPRESS_SITE), self._settings.get(WORDPRESS_USER)
        dialog = PublishDialog(self._approved(), in_hand, where, self._window)
        dialog.decided.connect(self._send)
        dialog.open()

    @Slot(PublishOrder)
    def _send(self, order: PublishOrder) -> None:
        where = {WORDPRESS_SITE.key: order.address, WORDPRESS_USER.key: order.user}
        try:
            self._settings.store(where)
        except OSError as fault:
            self.failed.emit(fault_spoken(fault))
        self._run.start(order)

    @Slot(PublishOrder, str)
    def _ask_password(self, order: PublishOrder, refused: str) -> None:
        asked = self.tr("Application password of %1 for %2; the system's keyring keeps it.")
        asked = asked.replace("%1", order.user).replace("%2", order.address)
        dialog = QInputDialog(self._window)
        dialog.setObjectName("publish_password")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(self.tr("Send to WordPress"))
        dialog.setLabelText("\n".join(filter(None, (refused, asked))))
        dialog.setTextEchoMode(QLineEdit.EchoMode.Password)
        dialog.textValueSelected.connect(partial(self._send_with, order))
        dialog.open()

    def _send_with(self, order: PublishOrder, password: str) -> None:
        if password.strip():
            self._run.start(order, password.strip())
