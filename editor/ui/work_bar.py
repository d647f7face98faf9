"""The foot of the window: progress of the story, the engine, and of the work running."""

import time
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QStatusBar, QWidget

from db.records import Row, Story
from editor.counting import Length, length
from editor.tasks import Job

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
        self._length = self._label("length_text")
        self._headline = self._label("headline_length")
        self._headline_limit = 0
        self._counted: Length | None = None
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
        self.addWidget(self._length)
        self.addWidget(self._headline)
        self.addWidget(self._engine, 1)
        for widget in (self._title, self._progress, self._cancel):
            self.addPermanentWidget(widget)
        self._cancel.clicked.connect(self._ask_cancel)
        self._show_job()

    def show_story(self, story: Story | None) -> None:
        """Count the story's rows and words."""
        self.show_rows(story.rows if story else ())

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Count rows as they stand now."""
        self._counted = counted = length(rows) if rows else None
        self._status.setText(self._counts(counted) if counted else "")
        self._length.setText(self._measures(counted) if counted else "")
        self._show_headline()

    def set_headline_limit(self, characters: int) -> None:
        """Say how long a headline of the house may be; 0 for any length."""
        self._headline_limit = characters
        self._show_headline()

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

    def _show_headline(self) -> None:
        counted, limit = self._counted, self._headline_limit
        self._headline.setText(self._headline_words(counted) if counted else "")
        too_long = counted is not None and 0 < limit < counted.headline
        self._headline.setProperty("fault", too_long)
        self._headline.style().polish(self._headline)

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

    def _counts(self, counted: Length) -> str:
        rows = self.tr("%1 of %2 rows confirmed")
        words = self.tr("%1 → %2 words")
        return "      ".join(
            (
                rows.replace("%1", str(counted.confirmed)).replace("%2", str(counted.rows)),
                words.replace("%1", str(counted.source_words)).replace("%2", str(counted.words)),
            )
        )

    def _measures(self, counted: Length) -> str:
        characters = self.tr("%1 → %2 characters")
        characters = characters.replace("%1", str(counted.source_characters))
        minutes = self.tr("%n min to read", "", counted.minutes)
        return "      ".join((characters.replace("%2", str(counted.characters)), minutes))

    def _headline_words(self, counted: Length) -> str:
        headline = self.tr("headline %1").replace("%1", str(counted.headline))
        return f"{headline}/{self._headline_limit}" if self._headline_limit else headline

    @Slot()
    def _ask_cancel(self) -> None:
        latest = self._latest()
        if latest:
            self.cancel_asked.emit(latest)


def seconds_left(done: int, of: int, spent: float) -> float:
    """Return how long the rest takes if it goes on as it did; `spent` is since the first part."""
    return spent / max(done - 1, 1) * (of - done)
