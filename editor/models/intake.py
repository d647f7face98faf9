"""Taking news in, in the background: files are read in the work lane, stored in the library's."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from db.library import Library
from db.records import IncomingStory
from db.stories import Original
from editor.desk import samples, taking_in
from editor.desk.taking_in import Arrival, Outcome
from editor.importing.errors import RefusedFile
from editor.importing.reading import MAX_BYTES
from editor.tasks import Job, Tasks

Understood = tuple[Original, list[IncomingStory]]


class Intake(QObject):
    """Takes stories in. `taken` tells what became of each."""

    taken = Signal(list)
    failed = Signal(str)

    def __init__(self, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks

    def take_files(self, paths: Sequence[Path]) -> None:
        """Take in the stories of files."""
        self._start([partial(_read_file, path) for path in paths])

    def take_text(self, text: str) -> None:
        """Take in what was pasted."""
        original = Original(self.tr("the clipboard"), text.encode("utf-8", "replace"))
        self._start([lambda: original])

    def take_samples(self) -> None:
        """Take in the samples with their memory."""
        self._tasks.write(samples.put_in, self.taken.emit, self._fail)

    def _start(self, sources: Sequence[Callable[[], Original]]) -> None:
        job = Job(self.tr("Taking in"))
        self._tasks.begin(job)
        self._tasks.work(
            partial(self._understand, job, sources),
            partial(self._store, job),
            partial(self._give_up, job),
        )

    def _understand(
        self, job: Job, sources: Sequence[Callable[[], Original]]
    ) -> tuple[list[Understood], list[Arrival]]:
        read: list[Understood] = []
        refused: list[Arrival] = []
        for done, source in enumerate(sources, start=1):
            if job.cancel.is_set():
                break
            try:
                original = source()
                read.append((original, taking_in.understand(original)))
            except (RefusedFile, OSError) as fault:
                refused.append(Arrival(outcome=Outcome.REFUSED, path="", reason=_reason(fault)))
            self._tasks.progress(job, done, len(sources))
        return read, refused

    def _store(self, job: Job, found: tuple[list[Understood], list[Arrival]]) -> None:
        read, refused = found
        self._tasks.write(
            partial(_store_all, read),
            partial(self._finish, job, refused),
            partial(self._give_up, job),
        )

    def _finish(self, job: Job, refused: list[Arrival], stored: list[Arrival]) -> None:
        self._tasks.end(job)
        self.taken.emit([*stored, *refused])

    def _give_up(self, job: Job, fault: BaseException) -> None:
        self._tasks.end(job)
        self._fail(fault)

    def _fail(self, fault: BaseException) -> None:
        self.failed.emit(str(fault))


def _read_file(path: Path) -> Original:
    with path.open("rb") as file:
        return Original(path.name, file.read(MAX_BYTES + 1))


def _store_all(read: list[Understood], library: Library) -> list[Arrival]:
    return [
        arrival for original, found in read for arrival in taking_in.store(library, original, found)
    ]


def _reason(fault: Exception) -> str:
    if isinstance(fault, OSError):
        return f"{fault.filename} cannot be read: {fault.strerror or fault}."
    return str(fault)
