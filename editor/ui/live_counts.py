"""Counts at the foot of the window that follow typing."""

from PySide6.QtCore import QObject, QTimer, Slot

from editor.ui.row_editor import RowEditor
from editor.ui.work_bar import WorkBar

PAUSE_MS = 200


class LiveCounts(QObject):
    """Counts the rows anew once typing pauses."""

    def __init__(self, rows: RowEditor, work_bar: WorkBar) -> None:
        super().__init__(work_bar)
        self._rows = rows
        self._work_bar = work_bar
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._count)
        rows.target_edited.connect(self._count_soon)
        rows.reshaped.connect(self._count_soon)

    def stop(self) -> None:
        """Count no more."""
        self._pause.stop()

    @Slot()
    def _count_soon(self) -> None:
        self._pause.start()

    @Slot()
    def _count(self) -> None:
        self._work_bar.show_rows(self._rows.model().rows())
