"""Asking whether the links of the story in hand answer: a job, when somebody wants it."""

from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from editor.models.open_story import OpenStory
from editor.settings import Settings
from editor.tasks import Job, Tasks


class LinkCheck(QObject):
    """Asks for the links of a story. `found` carries those that did not answer."""

    found = Signal(dict)
    said = Signal(str)
    failed = Signal(str)

    def __init__(
        self,
        tasks: Tasks,
        open_story: OpenStory,
        settings: Settings,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._open_story = open_story
        self._settings = settings
        self._job: Job | None = None

    @Slot()
    def run(self) -> None:
        """Ask for the links of the story in hand, unless they are being asked for already."""
        from editor.desk import links

        story = self._open_story.story
        if story is None or self._job is not None:
            return
        why_not = links.why_not(self._settings)
        if why_not:
            self.failed.emit(why_not)
            return
        asked = links.links(self._open_story.drafts.laid_over(story))
        if not asked:
            self.said.emit(self.tr("There are no links in this story."))
            return
        job = self._job = Job(self.tr("Asking for links"))
        self._tasks.begin(job)
        self._tasks.work(
            partial(links.dead, asked, job.cancel, partial(self._tasks.progress, job)),
            partial(self._take, job, len(asked)),
            partial(self._fail, job),
        )

    @Slot()
    def stop(self) -> None:
        """Ask no more: another story is in hand."""
        if self._job is not None:
            self._job.cancel.set()
            self._end(self._job)

    def _take(self, job: Job, asked: int, dead: dict[str, str]) -> None:
        if job is not self._job:
            return
        self._end(job)
        self.found.emit(dead)
        if job.cancel.is_set():
            told = self.tr("Cancelled. Dead links until then: %2.")
        else:
            told = self.tr("Links asked for: %1. Dead: %2.")
        self.said.emit(told.replace("%1", str(asked)).replace("%2", str(len(dead))))

    def _fail(self, job: Job, fault: BaseException) -> None:
        if job is self._job:
            self._end(job)
        self.failed.emit(str(fault))

    def _end(self, job: Job) -> None:
        self._job = None
        self._tasks.end(job)
