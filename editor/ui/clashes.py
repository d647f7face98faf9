"""Shows what of a translator's file was left alone, and lets the person take it after all."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from editor.desk.returning import Clash, TakenBack
from editor.models.spoken import spoken

SIZE = (820, 420)
SEEN = Qt.ItemFlag.ItemIsEnabled


class Clashes(QDialog):
    """Lists the rows with both texts. `chosen` carries the story and the clashes to settle."""

    chosen = Signal(int, list)

    def __init__(self, taken: TakenBack, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._taken = taken
        self.setObjectName("clashes")
        self.setWindowTitle(self.tr("Rows left alone"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(*SIZE)
        self._ticks: list[QTableWidgetItem] = []
        self._table = self._filled(taken.clashes)
        told = QLabel(
            self.tr("Ticked rows get the file's English. What stands there is kept."), self
        )
        told.setProperty("quiet", True)
        buttons = QDialogButtonBox(self)
        take = buttons.addButton(self.tr("Use the file's"), QDialogButtonBox.ButtonRole.AcceptRole)
        take.setObjectName("clashes_take")
        buttons.addButton(QDialogButtonBox.StandardButton.Close)
        buttons.accepted.connect(self._take)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(told)
        layout.addWidget(self._table, 1)
        layout.addWidget(buttons)

    def _filled(self, clashes: Sequence[Clash]) -> QTableWidget:
        heads = (self.tr("Row"), self.tr("Here"), self.tr("In the file"), self.tr("Why"))
        table = QTableWidget(len(clashes), len(heads), self)
        table.setObjectName("clash_table")
        table.setAccessibleName(self.windowTitle())
        table.setHorizontalHeaderLabels(list(heads))
        table.verticalHeader().hide()
        table.setWordWrap(True)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for line, clash in enumerate(clashes):
            self._ticks.append(_cell("" if clash.position is None else str(clash.position)))
            if clash.position is not None:
                self._ticks[-1].setFlags(SEEN | Qt.ItemFlag.ItemIsUserCheckable)
                self._ticks[-1].setCheckState(Qt.CheckState.Unchecked)
            cells = (self._ticks[-1], *map(_cell, (clash.ours, clash.theirs, spoken(clash.why))))
            for column, cell in enumerate(cells):
                table.setItem(line, column, cell)
        table.resizeRowsToContents()
        return table

    @Slot()
    def _take(self) -> None:
        pairs = zip(self._taken.clashes, self._ticks, strict=True)
        ticked = [clash for clash, tick in pairs if tick.checkState() is Qt.CheckState.Checked]
        if ticked:
            self.chosen.emit(self._taken.story, ticked)
        self.accept()


def _cell(text: str) -> QTableWidgetItem:
    cell = QTableWidgetItem(text)
    cell.setFlags(SEEN)
    return cell
