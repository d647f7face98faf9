"""Work off the GUI thread: a lane that writes the library, one that looks up, one for what is slow.

The library lane is one thread wide, so writes queue up and never meet. The lookup lane reads, with
a connection of its own, and waits for nobody. The work lane is for the network, the engines and
long reading. Results and progress come back on the GUI thread, through
this one object, which outlives every job.
"""

import logging
import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from db.errors import LibraryMissing
from db.library import Library
from db.records import Changes

log = logging.getLogger(__name__)

Result = TypeVar("Result")
Then = Callable[[Any], None]
WORKERS = 4
LOOKUP_CACHE_KB = 8_192
HELD_AT_MOST_S = 1.0


@dataclass(eq=False)
class Job:
    """Something slow that a person asked for and may cancel. `title` says what, for the bar."""

    title: str
    cancel: threading.Event = field(default_factory=threading.Event)


def _ignore(_: object) -> None:
    """For results nobody waits for."""


class Tasks(QObject):
    """The three lanes."""

    changed = Signal(Changes)
    failed = Signal(str)
    job_started = Signal(Job)
    job_progressed = Signal(Job, int, int)
    job_ended = Signal(Job)

    _delivered = Signal(object)
    _touched = Signal(Changes)
    _advanced = Signal(Job, int, int)

    def __init__(
        self, path: Path, by: str, parent: QObject | None = None, *, session: str = ""
    ) -> None:
        """`by` signs what is written, `session` tells this window from others on the library."""
        super().__init__(parent)
        self._path = path
        self._by = by
        self._session = session
        self._library: Library | None = None
        self._looked_up: Library | None = None
        self._looking = ThreadPoolExecutor(1, thread_name_prefix="lookup")
        self._writing = ThreadPoolExecutor(1, thread_name_prefix="library")
        self._working = ThreadPoolExecutor(WORKERS, thread_name_prefix="work")
        self._gate = threading.Event()
        self._gate.set()
        self._jobs: set[Job] = set()
        self._closed = False
        # Queued even from the GUI thread: a lane may be done before it has taken the work in full.
        queued = Qt.ConnectionType.QueuedConnection
        self._delivered.connect(self._deliver, queued)
        self._touched.connect(self._tell_changed, queued)
        self._advanced.connect(self._tell_progress, queued)

    def hold(self) -> None:
        """Look up and work on nothing before `go`, or a second has passed; writing never waits.

        A window is built and painted sooner when nothing else runs.
        """
        self._gate.clear()

    def go(self) -> None:
        """Begin with what was asked for since `hold`."""
        self._gate.set()

    def write(
        self,
        act: Callable[[Library], Result],
        then: Callable[[Result], None] = _ignore,
        failed: Callable[[BaseException], None] | None = None,
    ) -> "Future[Result]":
        """Do something to the library in its lane; may be asked for from any thread.

        `changed` follows every write that touched something, before `then`. A failure nobody
        handles is told by the signal `failed`.
        """
        return self._start(self._writing, lambda: self._in_library(act), then, failed)

    def look(
        self,
        act: Callable[[Library], Result],
        then: Callable[[Result], None] = _ignore,
        failed: Callable[[BaseException], None] | None = None,
    ) -> "Future[Result]":
        """Look something up in the library, in a lane that nothing slow may hold up.

        The library is the same at every call, and only to be read.
        """
        return self._start(self._looking, lambda: self._in_lookup(act), then, failed)

    def sign_as(self, by: str) -> None:
        """Sign what is written from now on with another name."""
        self._by = by

    def work(
        self,
        act: Callable[[], Result],
        then: Callable[[Result], None] = _ignore,
        failed: Callable[[BaseException], None] | None = None,
    ) -> "Future[Result]":
        """Do something slow that does not write the library."""
        return self._start(self._working, lambda: self._in_work(act), then, failed)

    def begin(self, job: Job) -> None:
        """Show a job as running until `end`."""
        self._jobs.add(job)
        self.job_started.emit(job)

    def run(
        self,
        job: Job,
        act: Callable[[], Result],
        then: Callable[[Result], None],
        failed: Callable[[BaseException], None],
    ) -> None:
        """Do something slow as a job, which is over before anybody is told how it ended."""
        self.begin(job)
        self.work(act, partial(self._over, job, then), partial(self._over, job, failed))

    def progress(self, job: Job, done: int, of: int) -> None:
        """Tell how far a job is; may be called from any thread."""
        self._advanced.emit(job, done, of)

    def end(self, job: Job) -> None:
        """Show a job as over."""
        self._jobs.discard(job)
        self.job_ended.emit(job)

    def close(self) -> None:
        """Cancel what is slow, finish what is being written, end the threads.

        Nothing is told any more: those who listened may be gone.
        """
        if self._closed:
            return
        self._closed = True
        self.go()
        self._working.shutdown(wait=False, cancel_futures=True)
        self._looking.submit(self._close_lookup)
        self._looking.shutdown()
        for job in self._jobs:
            job.cancel.set()
        self._working.shutdown()
        self._writing.submit(self._close_library)
        self._writing.shutdown()

    def _in_library(self, act: Callable[[Library], Result]) -> Result:
        if not self._path.exists():  # SQLite would write on into a file that nobody sees
            raise LibraryMissing(self._path, "the file is gone. Put it back, then try again.")
        if self._library is None:
            self._library = Library(self._path, by=self._by, session=self._session)
        self._library.by = self._by
        try:
            return act(self._library)
        finally:
            changes = self._library.taken_changes()
            if changes != Changes():
                self._touched.emit(changes)

    def _in_work(self, act: Callable[[], Result]) -> Result:
        self._gate.wait(HELD_AT_MOST_S)
        return act()

    def _in_lookup(self, act: Callable[[Library], Result]) -> Result:
        self._gate.wait(HELD_AT_MOST_S)
        if self._looked_up is None:
            self._looked_up = Library(self._path, read_only=True, cache_kb=LOOKUP_CACHE_KB)
        return act(self._looked_up)

    def _close_lookup(self) -> None:
        if self._looked_up:
            self._looked_up.close()

    def _close_library(self) -> None:
        if self._library:
            self._library.close()

    def _over(self, job: Job, tell: Then, outcome: object) -> None:
        self.end(job)
        tell(outcome)

    def _start(
        self,
        lane: ThreadPoolExecutor,
        act: Callable[[], Any],
        then: Then,
        failed: Callable[[BaseException], None] | None,
    ) -> "Future[Any]":
        future = lane.submit(act)
        future.add_done_callback(lambda done: self._delivered.emit((done, then, failed)))
        return future

    @Slot(object)
    def _deliver(
        self, delivery: "tuple[Future[Any], Then, Callable[[BaseException], None] | None]"
    ) -> None:
        future, then, failed = delivery
        if self._closed or future.cancelled():
            return
        fault = future.exception()
        if fault is None:
            then(future.result())
        elif failed:
            failed(fault)
        else:
            self._tell(fault)

    @Slot(Changes)
    def _tell_changed(self, changes: Changes) -> None:
        if not self._closed:
            self.changed.emit(changes)

    @Slot(Job, int, int)
    def _tell_progress(self, job: Job, done: int, of: int) -> None:
        if not self._closed:
            self.job_progressed.emit(job, done, of)

    def _tell(self, fault: BaseException) -> None:
        log.warning("Background work failed", exc_info=fault)
        self.failed.emit(str(fault))
