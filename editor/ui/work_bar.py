"""The foot of the window: progress of the story, the engine, and of the work running."""

import time

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QStatusBar, QWidget

from db.records import RowState, Story
from editor.tasks import Job
from editor.text import count_words

SURE_AFTER_S = 2.0
MINUTE = 60
TOLD_IN_MINUTES = 90  # seconds


class WorkBar(QStatusBar):
    """Counts, the engine's name, and the bar of the job that runs, with its cancel."""

    cancel_asked = Signal(Job)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self._jobs: dict[Job, tuple[int, int]] = {}
        self._began: dict[Job, float] = {}
        self._status = self._label("status_text")
        self._engine = self._label("engine_text")
        self._title = self._label("job_title")
        self._progress = QProgressBar(self)
        self._progress.setObjectName("job_progress")
        self._progress.setAccessibleName(self.tr("Progress"))
        self._progress.setTextVisible(False)
        self._progress.setFixedWidth(140)
        self._cancel = QPushButton(self.tr("Cancel"), self)
        self._cancel.setObjectName("job_cancel")
        self._cancel.setProperty("quiet", True)
        self.addWidget(self._status)
        self.addWidget(self._engine, 1)
        for widget in (self._title, self._progress, self._cancel):
            self.addPermanentWidget(widget)
        self._cancel.clicked.connect(self._ask_cancel)
        self._show_job()

    def show_story(self, story: Story | None) -> None:
        """Count the story's rows and words."""
        self._status.setText("" if story is None else self._counts(story))

    def show_engine(self, words: str) -> None:
        """Say which engine translates and whether it sends text away."""
        self._engine.setText(words)

    @Slot(Job)
    def start(self, job: Job) -> None:
        """Show a job that began."""
        self._jobs[job] = (0, 0)
        self._show_job()

    @Slot(Job, int, int)
    def advance(self, job: Job, done: int, of: int) -> None:
        """Show how far a job is."""
        if job in self._jobs:
            self._jobs[job] = (done, of)
            self._began.setdefault(job, time.monotonic())
            self._show_job()

    @Slot(Job)
    def stop(self, job: Job) -> None:
        """Show a job no longer."""
        self._jobs.pop(job, None)
        self._began.pop(job, None)
        self._show_job()

    def _label(self, name: str) -> QLabel:
        label = QLabel(self)
        label.setObjectName(name)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setContentsMargins(12, 0, 12, 0)
        return label

    def _show_job(self) -> None:
        latest = self._latest()
        self._title.setText(self._words(latest) if latest else "")
        for widget in (self._title, self._progress, self._cancel):
            widget.setVisible(latest is not None)
        if latest:
            done, of = self._jobs[latest]
            self._progress.setRange(0, of)
            self._progress.setValue(done)

    def _words(self, job: Job) -> str:
        """Return a job's title with the time left, once that is more than a guess."""
        done, of = self._jobs[job]
        spent = time.monotonic() - self._began.get(job, time.monotonic())
        if spent < SURE_AFTER_S or not done or done >= of:
            return job.title
        left = seconds_left(done, of, spent)
        words = self.tr("%1 min left") if left >= TOLD_IN_MINUTES else self.tr("%1 s left")
        amount = round(left / MINUTE) if left >= TOLD_IN_MINUTES else max(1, round(left))
        return f"{job.title} · {words.replace('%1', str(amount))}"

    def _latest(self) -> Job | None:
        return next(reversed(self._jobs), None)

    def _counts(self, story: Story) -> str:
        confirmed = sum(row.state is RowState.CONFIRMED for row in story.rows)
        source = sum(count_words(row.source) for row in story.rows)
        target = sum(count_words(row.target) for row in story.rows)
        rows = self.tr("%1 of %2 rows confirmed")
        words = self.tr("%1 → %2 words")
        return "      ".join(
            (
                rows.replace("%1", str(confirmed)).replace("%2", str(len(story.rows))),
                words.replace("%1", str(source)).replace("%2", str(target)),
            )
        )

    @Slot()
    def _ask_cancel(self) -> None:
        latest = self._latest()
        if latest:
            self.cancel_asked.emit(latest)


def seconds_left(done: int, of: int, spent: float) -> float:
    """Return how long the rest takes if it goes on as it did; `spent` is since the first part."""
    return spent / max(done - 1, 1) * (of - done)
