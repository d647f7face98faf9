"""Taking news in, in the background: files are read in the work lane, stored in the library's."""

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from db import stories
from db.library import Library
from db.records import IncomingStory
from db.stories import Original
from editor.desk import revising, samples, taking_in
from editor.desk.addresses import taken_from_address
from editor.desk.gathering import files_in
from editor.desk.taking_in import Arrival, Outcome, Storing
from editor.fetching.errors import FetchCancelled, FetchError
from editor.importing.errors import RefusedFile
from editor.importing.reading import LARGEST_FILE
from editor.tasks import Job, Tasks

Understood = tuple[Original, list[IncomingStory]]
Found = tuple[list[Understood], list[Arrival]]  # what was read, and what was refused
Brought = tuple[Original, str]
Bringing = Callable[[threading.Event], Brought]
Gathering = Callable[[], list[Bringing]]


class Intake(QObject):
    """Takes stories in. `taken` tells what became of each.

    `understood` carries what `look_into` found, each file with its stories, and what was refused;
    `folded` the story that another was folded into.
    """

    taken = Signal(list)
    folded = Signal(int)
    understood = Signal(list, list)
    failed = Signal(str)

    def __init__(self, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks

    def take_files(self, paths: Sequence[Path]) -> None:
        """Take in the stories of files, and of all files in folders."""
        self._start(partial(_files, paths), self._store_found)

    def look_into(self, paths: Sequence[Path]) -> None:
        """Read the stories of files and tell what they are, without taking them in."""
        self._start(partial(_files, paths), self._tell_understood)

    def store(self, found: list[Understood]) -> None:
        """Take in stories that were looked at, and corrected perhaps."""
        job = Job(self.tr("Taking in"))
        self._tasks.begin(job)
        self._store_found(job, (found, []))

    def take_text(self, text: str) -> None:
        """Take in what was pasted."""
        original = Original(self.tr("the clipboard"), text.encode("utf-8", "replace"))
        self._start(lambda: [lambda _: (original, "")], self._store_found)

    def take_addresses(self, addresses: Sequence[str]) -> None:
        """Fetch what stands at addresses of the web and take it in."""
        self._start(lambda: [partial(_fetched, each) for each in addresses], self._store_found)

    def take_samples(self) -> None:
        """Take in the samples with their memory."""
        self._tasks.write(samples.put_in, self.taken.emit, self._fail)

    def fold(self, arrival: Arrival) -> None:
        """Put a story that was taken in aside in favour of the one it resembles."""
        self._tasks.write(partial(_fold, arrival), self.folded.emit, self._fail)

    def _start(self, gather: Gathering, then: Callable[[Job, Found], None]) -> None:
        job = Job(self.tr("Taking in"))
        self._tasks.begin(job)
        self._tasks.work(
            partial(self._understand, job, gather),
            partial(then, job),
            partial(self._give_up, job),
        )

    def _understand(self, job: Job, gather: Gathering) -> Found:
        sources = gather()
        read: list[Understood] = []
        refused: list[Arrival] = []
        for done, source in enumerate(sources, start=1):
            if job.cancel.is_set():
                break
            try:
                original, charset = source(job.cancel)
                found = taking_in.understand(original, charset=charset)
                read.append((original, list(found.stories)))
                refused += [taking_in.refused(original.name, each) for each in found.refused]
            except FetchCancelled:
                break
            except (RefusedFile, OSError) as fault:
                refused.append(Arrival(outcome=Outcome.REFUSED, path="", reason=_reason(fault)))
            self._tasks.progress(job, done, len(sources))
        return read, refused

    def _tell_understood(self, job: Job, found: Found) -> None:
        self._tasks.end(job)
        read, refused = found
        self.understood.emit(read, [arrival.reason for arrival in refused])

    def _store_found(self, job: Job, found: Found) -> None:
        read, refused = found
        waiting = [Storing(original, stories) for original, stories in read if stories]
        self._store_next(_Way(job, waiting, refused), [])

    def _store_next(self, way: "_Way", arrivals: list[Arrival]) -> None:
        """Store batch after batch, so that what is typed meanwhile is stored between them."""
        way.stored += arrivals
        waiting = next((each for each in way.waiting if each.left), None)
        if waiting is None or way.job.cancel.is_set():
            self._tasks.end(way.job)
            self.taken.emit([*way.stored, *way.refused])
            return
        if way.stored:
            done = len(way.stored)
            self._tasks.progress(way.job, done, done + sum(each.left for each in way.waiting))
        self._tasks.write(
            waiting.store_next, partial(self._store_next, way), partial(self._give_up, way.job)
        )

    def _give_up(self, job: Job, fault: BaseException) -> None:
        self._tasks.end(job)
        self._fail(fault)

    def _fail(self, fault: BaseException) -> None:
        self.failed.emit(str(fault))


@dataclass(slots=True)
class _Way:
    """Stories on their way into the library, and what became of those before them."""

    job: Job
    waiting: list[Storing]
    refused: list[Arrival]
    stored: list[Arrival] = field(default_factory=list)


def _files(paths: Sequence[Path]) -> list[Bringing]:
    return [partial(_read_file, path) for path in files_in(paths)]


def _read_file(path: Path, _: threading.Event) -> Brought:
    with path.open("rb") as file:
        return Original(path.name, file.read(LARGEST_FILE + 1)), ""


def _fetched(address: str, cancel: threading.Event) -> Brought:
    return taken_from_address(address, cancel)


def _fold(arrival: Arrival, library: Library) -> int:
    into = stories.find(library, arrival.of)
    assert arrival.story is not None
    revising.fold(library, arrival.story, into)
    return into


def _reason(fault: Exception) -> str:
    if isinstance(fault, OSError) and not isinstance(fault, FetchError):
        return f"{fault.filename} cannot be read: {fault.strerror or fault}."
    return str(fault)
