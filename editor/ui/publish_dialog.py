"""Asks which stories go to which site, as whom, and what they are there."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from db.records import StoryCard
from editor.models.publish_run import PublishOrder
from editor.publishing.wordpress import PublishError, check_address
from editor.ui.fault_line import fault_line
from editor.ui.tick_list import TickList

SIZE = (560, 480)
HTTPS = "https://"


class PublishDialog(QDialog):
    """Lists approved stories to tick, and where they go. `decided` carries the order."""

    decided = Signal(PublishOrder)

    def __init__(
        self,
        cards: Sequence[StoryCard],
        in_hand: int | None,
        where: tuple[str, str],
        parent: QWidget | None = None,
    ) -> None:
        """`in_hand` is the story ticked at first; `where` an address and a user, or ""."""
        super().__init__(parent)
        self.setObjectName("publish_dialog")
        self.setWindowTitle(self.tr("Send to WordPress"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(*SIZE)
        self._stories = TickList("publish_stories", self.tr("Approved stories"), self)
        for card in cards:
            title = card.english_title or card.title
            self._stories.put(title, card.id, ticked=card.id == in_hand)
        self._address = self._line("publish_site", self.tr("Site"), where[0])
        self._address.setPlaceholderText(HTTPS)
        self._user = self._line("publish_user", self.tr("Name there"), where[1])
        self._status = QComboBox(self)
        self._status.setObjectName("publish_status")
        self._status.setAccessibleName(self.tr("As"))
        for words, status in self._statuses():
            self._status.addItem(words, status)
        self._told = fault_line("publish_told", self)
        self._lay_out()

    def _statuses(self) -> tuple[tuple[str, str], ...]:
        return (
            (self.tr("A draft"), "draft"),
            (self.tr("Waiting for review"), "pending"),
            (self.tr("Published"), "publish"),
        )

    def _line(self, name: str, spoken: str, text: str) -> QLineEdit:
        line = QLineEdit(text, self)
        line.setObjectName(name)
        line.setAccessibleName(spoken)
        return line

    def _lay_out(self) -> None:
        heading = QLabel(self._stories.accessibleName(), self)
        heading.setProperty("quiet", True)
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        for field in (self._address, self._user, self._status):
            form.addRow(field.accessibleName(), field)
        buttons = QDialogButtonBox(self)
        send = buttons.addButton(self.tr("Send"), QDialogButtonBox.ButtonRole.AcceptRole)
        send.setObjectName("publish_go")
        send.setProperty("primary", True)
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self._decide)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(heading)
        layout.addWidget(self._stories, 1)
        layout.addLayout(form)
        layout.addWidget(self._told)
        layout.addWidget(buttons)

    @Slot()
    def _decide(self) -> None:
        try:
            order = PublishOrder(
                stories=tuple(self._stories.ticked()),
                address=check_address(self._address.text()),
                user=self._user.text().strip(),
                status=self._status.currentData(),
            )
        except PublishError:
            words = self.tr("No site a password may go to. Give an address that begins with %1.")
            self._told.setText(words.replace("%1", HTTPS))
            return
        self._told.setText(self._missing(order))
        if not self._told.text():
            self.decided.emit(order)
            self.accept()

    def _missing(self, order: PublishOrder) -> str:
        if not order.stories:
            return self.tr("Tick at least one story.")
        return "" if order.user else self.tr("Say as whom: the name of an account there.")
