"""What the ways out of several stories share: a job, and a report of what left and what did not."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from editor.models.spoken import fault_spoken
from editor.tasks import Job, Tasks

REASONS_SHOWN = 3


class Run(QObject):
    """Takes stories out of the library at a path, beside other work, and says what came of it."""

    said = Signal(str)
    failed = Signal(str)

    def __init__(self, path: Path, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = path
        self._tasks = tasks

    def tell(self, job: Job, told: str, faults: Sequence[str]) -> None:
        """Say what left; where something did not, why."""
        if job.cancel.is_set():
            told = " ".join((self.tr("Cancelled."), told))
        if not faults:
            self.said.emit(told)
            return
        shown = [*faults[:REASONS_SHOWN]]
        more = len(faults) - len(shown)
        shown += [self.tr("and %1 more").replace("%1", str(more))] if more else []
        self.failed.emit("\n".join([told, *shown]))

    def fail(self, fault: BaseException) -> None:
        """Say why nothing could be done at all."""
        self.failed.emit(fault_spoken(fault))
