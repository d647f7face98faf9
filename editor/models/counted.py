"""What the lists beside the stories share: a name with a count, and counts that follow changes."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

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
    """Counts off the GUI thread, anew once changes to the list of stories pause.

    `counted` has the lines, which `read` makes of the library at a path.
    """

    counted = Signal(object)

    def __init__(
        self,
        read: Callable[[Path], Sequence[object]],
        path: Path,
        tasks: Tasks,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.tasks = tasks
        self._read = partial(read, path)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.count)
        tasks.changed.connect(self._follow)

    @Slot()
    def count(self) -> None:
        """Count anew."""
        self.tasks.work(self._read, self.counted.emit)

    def count_later(self) -> None:
        """Count anew once changes pause: others wrote."""
        self._pause.start()

    def stop(self) -> None:
        """Count no more."""
        self._pause.stop()

    @Slot(Changes)
    def _follow(self, changes: Changes) -> None:
        if changes.listing or changes.registry:
            self.count_later()
