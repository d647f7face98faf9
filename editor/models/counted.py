"""What the lists beside the stories share: a name with a count, and counts that follow changes."""

from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from db.records import Changes
from editor.models.roles import DISPLAY, RECORD, Index, RecordList
from editor.tasks import Tasks

FAULT = RECORD + 2
PAUSE_MS = 1500  # counts follow changes this late: they cost a question to the library each


class CountedList(RecordList):
    """Lines that have a `label` and a `count`; what is wrong with one is its tip."""

    def words(self, record: Any) -> str:
        """Return a line's words: what is counted, how many, and what is wrong if something is."""
        line = f"{record.label} {record.count}"
        fault = self.fault(record)
        return f"{line} · {fault}" if fault else line

    def fault(self, record: Any) -> str:  # noqa: ARG002
        """Return what is wrong with a line, "" for nothing; the list's kinds may know of some."""
        return ""

    def data(self, index: Index, role: int = DISPLAY) -> Any:
        """Return what is shown, read out or painted of a line, and what is wrong with it."""
        if role not in (FAULT, Qt.ItemDataRole.ToolTipRole):
            return super().data(index, role)
        record = self.record(index)
        return (self.fault(record) or None) if record else None


class LateCounts(QObject):
    """Says once changes to the list of stories pause that counts are `due`."""

    due = Signal()

    def __init__(self, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.due)
        tasks.changed.connect(self._follow)

    def wait(self) -> None:
        """Say so after a pause: something changed that was not written here."""
        self._pause.start()

    def stop(self) -> None:
        """Say no more."""
        self._pause.stop()

    def _follow(self, changes: Changes) -> None:
        if changes.listing or changes.registry:
            self.wait()
