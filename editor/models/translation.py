"""Translating in the background: memory at once, then an engine, row by row, cancellable."""

from collections.abc import Collection
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal

from db.library import Library
from editor.desk import translating
from editor.desk.engines import Engines
from editor.desk.translating import Plan, Report
from editor.tasks import Job, Tasks
from editor.translating.engine import EngineError


@dataclass(frozen=True, slots=True)
class _Run:
    """One translation on its way."""

    job: Job
    engine: str
    planned: Plan
    report: Report


class Translation(QObject):
    """Runs translations. What they fill arrives through the tasks' `changed`."""

    said = Signal(str)
    failed = Signal(str)

    def __init__(self, tasks: Tasks, engines: Engines, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._engines = engines

    def start(self, story_id: int, engine: str, positions: Collection[int] | None = None) -> Job:
        """Translate a story, or some of its rows, with this engine; return the job."""
        job = Job(self.tr("Translating"))
        self._tasks.begin(job)
        self._tasks.write(
            lambda library: self._prepare(library, job, story_id, engine, positions),
            self._ask,
            partial(self._give_up, job),
        )
        return job

    def _prepare(
        self,
        library: Library,
        job: Job,
        story_id: int,
        engine: str,
        positions: Collection[int] | None,
    ) -> _Run:
        planned = translating.plan(library, story_id, positions=positions)
        report = Report(story=story_id)
        translating.fill_known(library, planned, report)
        return _Run(job, engine, planned, report)

    def _ask(self, run: _Run) -> None:
        self._tasks.work(
            partial(self._translate, run),
            lambda _: self._finish(run),
            partial(self._give_up, run.job),
        )

    def _translate(self, run: _Run) -> None:
        """Ask the engine row by row, in the work lane; each answer is stored as it comes."""
        engine = self._engines.get(run.engine)
        of = len(run.planned.unknown)
        try:
            answers = translating.ask(engine, run.planned, run.job.cancel)
            for done, (row, outcome) in enumerate(answers, start=1):
                self._tasks.write(
                    lambda library, row=row, outcome=outcome: translating.fill(
                        library, run.planned.story, row, outcome, run.report
                    )
                ).result()
                self._tasks.progress(run.job, done, of)
        except EngineError as fault:
            run.report.fault = str(fault)

    def _finish(self, run: _Run) -> None:
        self._tasks.end(run.job)
        self._tasks.write(lambda library: translating.note_done(library, run.report))
        report = run.report
        if report.fault or report.left:
            self.failed.emit("\n".join([self._filled(report), *_complaints(report)]).strip())
        elif run.job.cancel.is_set():
            self.said.emit(self.tr("Cancelled.") + " " + self._filled(report))
        else:
            self.said.emit("\n".join([self._filled(report), *report.warnings]))

    def _give_up(self, job: Job, fault: BaseException) -> None:
        self._tasks.end(job)
        self.failed.emit(str(fault))

    def _filled(self, report: Report) -> str:
        if not report.filled:
            return self.tr("No row was filled.")
        counts = ", ".join(f"{count} · {origin}" for origin, count in report.filled.items())
        return self.tr("Rows filled: %1").replace("%1", counts)


def _complaints(report: Report) -> list[str]:
    left = [f"row {position}: {reason}" for position, reason in report.left.items()]
    return [*([report.fault] if report.fault else []), *left]
