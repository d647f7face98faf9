"""Feeds in the background: added, removed, looked at one after another, what is new taken in."""

import threading
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from db.feeds import Feed
from db.library import Library
from editor.desk import feeds
from editor.desk.feeds import Listed, News
from editor.desk.taking_in import Arrival
from editor.fetching.errors import FetchCancelled
from editor.models.roles import RecordList
from editor.models.spoken import fault_spoken
from editor.tasks import Job, Tasks


class FeedListModel(RecordList):
    """The feeds that are kept."""

    def words(self, record: Listed) -> str:
        """Return a feed's name, how many of its stories are new, and what went wrong if it did."""
        name = record.feed.title or record.feed.address
        count = self.tr("%1 new").replace("%1", str(record.new)) if record.new else ""
        return " · ".join(part for part in (name, count, record.feed.fault) if part)


class FeedDesk(QObject):
    """Keeps the list of feeds and refreshes it. `refreshed` carries what became of each story."""

    listed = Signal(list)
    refreshed = Signal(list)
    failed = Signal(str)

    def __init__(self, path: Path, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = path
        self._tasks = tasks
        self._round: _Round | None = None

    def read(self) -> None:
        """Read the feeds and tell them."""
        self._tasks.work(partial(_listed, self._path), self.listed.emit, self._fail)

    def add(self, address: str) -> None:
        """Keep a feed, and look at it."""
        self._tasks.write(partial(_add, address), self._look_at_fresh, self._fail)

    def remove(self, feed: Feed) -> None:
        """Keep a feed no longer; its stories stay."""
        self._tasks.write(partial(_remove, feed), lambda _: self.read(), self._fail)

    def refresh(self) -> None:
        """Look at all feeds."""
        self._tasks.work(partial(_listed, self._path), self._begin, self._fail)

    def _look_at_fresh(self, feed: Feed) -> None:
        self.read()
        self._start([feed])

    def _begin(self, listed: Sequence[Listed]) -> None:
        self._start([each.feed for each in listed])

    def _start(self, wanted: Sequence[Feed]) -> None:
        """Look at these feeds; where a round is under way, after those it looks at."""
        if self._round:
            self._round.waiting += [each for each in wanted if each not in self._round.waiting]
            return
        self._round = _Round(Job(self.tr("Looking at feeds")), deque(wanted))
        self._tasks.begin(self._round.job)
        self._go_on(self._round)

    def _go_on(self, current: "_Round") -> None:
        if current.job.cancel.is_set() or not current.waiting:
            self._end(current)
            return
        self._tasks.progress(current.job, current.done, current.done + len(current.waiting))
        feed = current.waiting.popleft()
        self._tasks.work(
            partial(_sifted, self._path, feed, current.job.cancel),
            partial(self._store, current),
            partial(self._note, current, feed),
        )

    def _store(self, current: "_Round", news: News, arrivals: Sequence[Arrival] = ()) -> None:
        """Store what is new batch after batch, then go to the next feed."""
        current.arrivals += arrivals
        if news.stored or current.job.cancel.is_set():
            current.done += 1
            self._go_on(current)
            return
        self._tasks.write(
            news.store_next, partial(self._store, current, news), partial(self._give_up, current)
        )

    def _note(self, current: "_Round", feed: Feed, fault: BaseException) -> None:
        """Keep with a feed why it could not be looked at, and go to the next."""
        current.done += 1
        if isinstance(fault, FetchCancelled):
            self._end(current)
            return
        current.faults.append(fault_spoken(fault))
        self._tasks.write(
            partial(_keep_fault, feed, str(fault)),
            lambda _: self._go_on(current),
            partial(self._give_up, current),
        )

    def _give_up(self, current: "_Round", fault: BaseException) -> None:
        current.faults.append(fault_spoken(fault))
        self._end(current)

    def _end(self, current: "_Round") -> None:
        self._round = None
        self._tasks.end(current.job)
        self.read()
        self.refreshed.emit(current.arrivals)
        if current.faults:
            self.failed.emit("\n".join(current.faults))

    def _fail(self, fault: BaseException) -> None:
        self.failed.emit(fault_spoken(fault))


@dataclass(eq=False)
class _Round:
    """One look at several feeds."""

    job: Job
    waiting: deque[Feed]
    done: int = 0
    arrivals: list[Arrival] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)


def _listed(path: Path) -> list[Listed]:
    with Library(path, read_only=True) as library:
        return feeds.list_feeds(library)


def _add(address: str, library: Library) -> Feed:
    return feeds.add_feed(library, address)


def _remove(feed: Feed, library: Library) -> None:
    feeds.remove_feed(library, feed.uid)


def _keep_fault(feed: Feed, fault: str, library: Library) -> None:
    feeds.note_fault(library, feed, fault)


def _sifted(path: Path, feed: Feed, cancel: threading.Event) -> News:
    fetched = feeds.fetch_feed(feed, cancel)
    with Library(path, read_only=True) as library:
        return feeds.sift(library, feed, fetched)
