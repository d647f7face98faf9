"""Taking news in, in the background: files are read in the work lane, stored in the library's.

Many files are read and stored by groups, so that the first stories are there soon, and what is
cancelled half way has half of them.
"""

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
from editor.desk import revising, samples
from editor.desk.addresses import taken_from_address
from editor.desk.gathering import files_in
from editor.desk.reading_ahead import Bring, ReadSource, in_order, read_source
from editor.desk.taking_in import Arrival, Storing
from editor.importing.reading import LARGEST_FILE
from editor.models.spoken import fault_spoken
from editor.tasks import Job, Tasks

Understood = tuple[Original, list[IncomingStory]]
Gathering = Callable[[], list[Bring]]

GROUP = 24
"""Files that are read before their stories are stored."""


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
        self._take(partial(_files, paths))

    def look_into(self, paths: Sequence[Path]) -> None:
        """Read the stories of files and tell what they are, without taking them in."""
        job = self._begun()
        self._gather(job, partial(_files, paths), partial(self._look, job))

    def store(self, found: list[Understood]) -> None:
        """Take in stories that were looked at, and corrected perhaps."""
        way = _Way(self._begun(), [])
        way.waiting = [Storing(original, stories) for original, stories in found]
        self._store_next(way, [])

    def take_text(self, text: str) -> None:
        """Take in what was pasted."""
        original = Original(self.tr("the clipboard"), text.encode("utf-8", "replace"))
        self._take(lambda: [lambda _: (original, "")])

    def take_addresses(self, addresses: Sequence[str]) -> None:
        """Fetch what stands at addresses of the web and take it in."""
        self._take(lambda: [partial(taken_from_address, each) for each in addresses])

    def take_samples(self) -> None:
        """Take in the samples with their memory."""
        self._tasks.write(samples.put_in, self.taken.emit, self._fail)

    def fold(self, arrival: Arrival) -> None:
        """Put a story that was taken in aside in favour of the one it resembles."""
        self._tasks.write(partial(_fold, arrival), self.folded.emit, self._fail)

    def _begun(self) -> Job:
        job = Job(self.tr("Taking in"))
        self._tasks.begin(job)
        return job

    def _gather(self, job: Job, gather: Gathering, then: Callable[[list[Bring]], None]) -> None:
        """Look through folders, then go on with the files that are in them."""
        self._tasks.work(gather, then, partial(self._give_up, job))

    def _take(self, gather: Gathering) -> None:
        job = self._begun()
        self._gather(job, gather, lambda found: self._read_next(_Way(job, found)))

    def _look(self, job: Job, found: list[Bring]) -> None:
        self._tasks.work(
            partial(self._read, job, found, 0, len(found)),
            partial(self._tell_understood, job),
            partial(self._give_up, job),
        )

    def _tell_understood(self, job: Job, found: list[ReadSource]) -> None:
        self._tasks.end(job)
        read = [(each.original, list(each.stories)) for each in found if each.original]
        self.understood.emit(read, [refusal.reason for each in found for refusal in each.refused])

    def _read_next(self, way: "_Way") -> None:
        """Read the next group of files."""
        group = way.sources[way.read : way.read + GROUP]
        if not group or way.job.cancel.is_set():
            self._tasks.end(way.job)
            self.taken.emit([*way.stored, *way.refused])
            return
        self._tasks.work(
            partial(self._read, way.job, group, way.read, len(way.sources)),
            partial(self._store_group, way),
            partial(self._give_up, way.job),
        )

    def _read(self, job: Job, group: list[Bring], before: int, of: int) -> list[ReadSource]:
        """Read some files, in the work lane."""
        acts = (partial(_read_unless, job.cancel, source) for source in group)
        found: list[ReadSource] = []
        for each in in_order(acts):
            found.append(each)
            if not job.cancel.is_set():
                self._tasks.progress(job, before + len(found), of)
        return found

    def _store_group(self, way: "_Way", found: list[ReadSource]) -> None:
        way.read += len(found)
        way.refused += [refusal for each in found for refusal in each.refused]
        way.waiting = [Storing(each.original, each.stories) for each in found if each.original]
        self._store_next(way, [])

    def _store_next(self, way: "_Way", arrivals: list[Arrival]) -> None:
        """Store batch after batch, so that what is typed meanwhile is stored between them."""
        way.stored += arrivals
        waiting = next((each for each in way.waiting if each.left), None)
        if waiting is None or way.job.cancel.is_set():
            self._read_next(way)
            return
        if arrivals and len(way.sources) < 2:
            done = len(way.stored)
            self._tasks.progress(way.job, done, done + sum(each.left for each in way.waiting))
        self._tasks.write(
            waiting.store_next, partial(self._store_next, way), partial(self._give_up, way.job)
        )

    def _give_up(self, job: Job, fault: BaseException) -> None:
        self._tasks.end(job)
        self._fail(fault)

    def _fail(self, fault: BaseException) -> None:
        self.failed.emit(fault_spoken(fault))


@dataclass(slots=True)
class _Way:
    """Stories on their way into the library, and what became of those before them.

    `read` counts the sources read so far.
    """

    job: Job
    sources: list[Bring]
    read: int = 0
    waiting: list[Storing] = field(default_factory=list)
    refused: list[Arrival] = field(default_factory=list)
    stored: list[Arrival] = field(default_factory=list)


def _files(paths: Sequence[Path]) -> list[Bring]:
    return [partial(_read_file, path) for path in files_in(paths)]


def _read_file(path: Path, _: threading.Event) -> tuple[Original, str]:
    with path.open("rb") as file:
        return Original(path.name, file.read(LARGEST_FILE + 1)), ""


def _read_unless(cancel: threading.Event, source: Bring) -> ReadSource:
    return ReadSource(None, (), ()) if cancel.is_set() else read_source(source, cancel)


def _fold(arrival: Arrival, library: Library) -> int:
    into = stories.find(library, arrival.of)
    assert arrival.story is not None
    revising.fold(library, arrival.story, into)
    return into
