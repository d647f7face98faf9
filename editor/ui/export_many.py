"""Asks which stories leave, in which formats, and where to."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from db.records import StoryCard
from editor.exporting.formats import Format
from editor.models.export_run import Order
from editor.models.spoken import spoken
from editor.ui.fault_line import fault_line
from editor.ui.tick_list import TickList

SIZE = (720, 520)


class ExportMany(QDialog):
    """Lists approved stories and formats to tick. `decided` carries the order."""

    decided = Signal(Order)

    def __init__(
        self,
        cards: Sequence[StoryCard],
        forms: Sequence[Format],
        folder: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("export_many")
        self.setWindowTitle(self.tr("Export several stories"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(*SIZE)
        self._stories = TickList("export_stories", self.tr("Approved stories"), self)
        self._forms = TickList("export_formats", self.tr("Formats"), self)
        for card in cards:
            self._stories.put(card.english_title or card.title, card.id)
        for form in forms:
            self._forms.put(spoken(form.label), form)
        self._digest = QComboBox(self)
        self._digest.setObjectName("export_digest")
        self._digest.setAccessibleName(self.tr("One file a story, or a digest"))
        for words, group in self._ways():
            self._digest.addItem(words, group)
        self._folder = QLineEdit(folder, self)
        self._folder.setObjectName("export_folder")
        self._folder.setAccessibleName(self.tr("Folder"))
        self._told = fault_line("export_many_told", self)
        self._lay_out()

    def _ways(self) -> tuple[tuple[str, str | None], ...]:
        return (
            (self.tr("A file for each story"), None),
            (self.tr("One digest"), ""),
            (self.tr("One digest, by topic"), "topic"),
            (self.tr("One digest, by agency"), "agency"),
        )

    def _lay_out(self) -> None:
        lists = QHBoxLayout()
        for listed, share in ((self._stories, 3), (self._forms, 2)):
            column = QVBoxLayout()
            heading = QLabel(listed.accessibleName(), self)
            heading.setProperty("quiet", True)
            column.addWidget(heading)
            column.addWidget(listed)
            lists.addLayout(column, share)
        choose = QPushButton(self.tr("Choose"), self)
        choose.clicked.connect(self._choose_folder)
        where = QHBoxLayout()
        where.addWidget(self._digest)
        where.addWidget(self._folder, 1)
        where.addWidget(choose)
        buttons = QDialogButtonBox(self)
        export = buttons.addButton(self.tr("Export"), QDialogButtonBox.ButtonRole.AcceptRole)
        export.setObjectName("export_many_go")
        export.setProperty("primary", True)
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self._decide)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addLayout(lists, 1)
        layout.addLayout(where)
        layout.addWidget(self._told)
        layout.addWidget(buttons)

    @Slot()
    def _choose_folder(self) -> None:
        dialog = QFileDialog(self, self.tr("Folder"), self._folder.text())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(self._folder.setText)
        dialog.open()

    @Slot()
    def _decide(self) -> None:
        order = Order(
            stories=tuple(self._stories.ticked()),
            forms=tuple(self._forms.ticked()),
            folder=Path(self._folder.text()),
            day=datetime.now().astimezone().date(),
            digest=self._digest.currentData(),
        )
        fault = self._missing(order)
        self._told.setText(fault)
        if not fault:
            self.decided.emit(order)
            self.accept()

    def _missing(self, order: Order) -> str:
        if not order.stories:
            return self.tr("Tick at least one story.")
        if not order.forms:
            return self.tr("Tick at least one format.")
        if not self._folder.text() or not order.folder.is_dir():
            return self.tr("There is no such folder. Choose one.")
        unfit = [spoken(form.label) for form in order.forms if not form.renderer]
        if order.digest is not None and unfit:
            told = self.tr("There are no digests in: %1.")
            return told.replace("%1", ", ".join(unfit))
        return ""
