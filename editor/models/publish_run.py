"""Approved stories to a WordPress site, one after the other beside other work."""

from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from db.copies import Copy
from db.errors import LibraryError
from db.library import Library
from editor.desk import publishing
from editor.desk.exporting import copy_of
from editor.models.run import Run
from editor.models.spoken import fault_spoken
from editor.publishing.wordpress import NotSignedIn, Published, PublishError, Site
from editor.tasks import Job, Tasks

FAULTS = (LibraryError, PublishError)


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishOrder:
    """Which stories go where, as whom, and as what: "draft", "pending" or "publish"."""

    stories: tuple[int, ...]
    address: str
    user: str
    status: str = "draft"


@dataclass(slots=True)
class _Sent:
    """What was sent so far, what was not and why; `left` is what waits for a password."""

    posts: list[Published] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    left: PublishOrder | None = None
    refused: str = ""


class PublishRun(Run):
    """Runs one order at a time; each is a job that can be cancelled between two stories.

    `password_wanted` carries what is left of an order, and what the site said to the password it
    was told, "" where the keyring has none.
    """

    password_wanted = Signal(PublishOrder, str)

    def __init__(self, path: Path, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(path, tasks, parent)
        self._job: Job | None = None

    def start(self, order: PublishOrder, password: str = "") -> None:
        """Begin an order; a password that is given goes into the keyring."""
        if self._job:
            self.failed.emit(self.tr("Stories are being sent already. Wait until that is done."))
            return
        self._job = job = Job(self.tr("Sending to WordPress"))
        self._tasks.run(
            job,
            partial(self._send, order, password, job),
            partial(self._finish, job),
            self._give_up,
        )

    def _send(self, order: PublishOrder, password: str, job: Job) -> _Sent:
        """Send story after story; one that cannot be sent keeps no other from being so."""
        sent = _Sent()
        try:
            where = _site(order, password, sent)
        except NotSignedIn:
            sent.left = order
            return sent
        for done, story_id in enumerate(order.stories):
            if job.cancel.is_set():
                break
            self._tasks.progress(job, done, len(order.stories))
            try:
                sent.posts.append(self._send_one(story_id, where, order.status))
            except NotSignedIn as fault:
                sent.left = replace(order, stories=order.stories[done:])
                sent.refused = fault_spoken(fault)
                break
            except FAULTS as fault:
                sent.faults.append(fault_spoken(fault))
        return sent

    def _send_one(self, story_id: int, where: Site, status: str) -> Published:
        with Library(self._path, read_only=True) as library:
            copy = copy_of(library, story_id)
            number = publishing.post_number(library, story_id, where.address)
        published = publishing.deliver(story_id, copy, number, where, status)
        noting = partial(_note, story_id, copy, where, published)
        try:  # the story's next version must find its post
            self._tasks.write(noting, failed=lambda _: None).result()
        except LibraryError as fault:
            told = self.tr("%1 is there, but that could not be noted here: %2")
            told = told.replace("%1", published.link).replace("%2", fault_spoken(fault))
            raise PublishError(told) from fault
        return published

    def _finish(self, job: Job, sent: _Sent) -> None:
        self._job = None
        if sent.posts or not sent.left:
            told = self.tr("Stories sent: %1").replace("%1", str(len(sent.posts)))
            if len(sent.posts) == 1:
                told += f"\n{sent.posts[0].link}"
            self.tell(job, told, sent.faults)
        if sent.left:
            self.password_wanted.emit(sent.left, sent.refused)

    def _give_up(self, fault: BaseException) -> None:
        self._job = None
        self.fail(fault)


def _site(order: PublishOrder, password: str, sent: _Sent) -> Site:
    """Return the site with its password, which the keyring keeps from now on if it can."""
    if not password:
        return publishing.site(order.address, order.user)
    try:
        publishing.store_password(order.address, order.user, password)
    except PublishError as fault:
        sent.faults.append(fault_spoken(fault))
    return Site(order.address, order.user, password)


def _note(story_id: int, copy: Copy, where: Site, published: Published, library: Library) -> None:
    publishing.note(library, story_id, copy, where, published)
