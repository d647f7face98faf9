"""Translating in the background: memory at once, then an engine, row by row, cancellable."""

from collections import Counter
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from db.errors import LibraryError
from db.library import Library
from db.records import Row
from editor.desk import translating
from editor.desk.engines import Engines
from editor.desk.recalling import Matches
from editor.desk.selecting import plan_words
from editor.desk.translating import Plan, Report
from editor.models.remembering import Remembering
from editor.models.spoken import fault_spoken, origin_spoken, spoken
from editor.said import reason_of
from editor.tasks import Job, Tasks
from editor.translating.engine import Engine, EngineError, Outcome, Translated

Result = TypeVar("Result")


@dataclass(slots=True)
class _Run:
    """One translation on its way: of one story or several, or a second opinion on some rows."""

    job: Job
    engine: str
    stories: tuple[int, ...]
    positions: Collection[int] | None
    compares: bool = False
    reports: list[Report] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    pairs: set[tuple[str, str]] = field(default_factory=set)
    done: int = 0


class Translation(QObject):
    """Runs translations. What they fill arrives through the tasks' `changed`.

    `model_wanted` carries a pair of languages that the local engine would have translated, had it
    the model that can be installed; `words_translated` a row as it was, words of its source in
    English, and the origin of those.
    """

    said = Signal(str)
    failed = Signal(str)
    model_wanted = Signal(str, str)
    words_translated = Signal(Row, str, str)

    def __init__(
        self,
        tasks: Tasks,
        engines: Engines,
        known: Remembering,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._engines = engines
        self._known = known
        self._running: set[Job] = set()

    @property
    def is_running(self) -> bool:
        """Whether a person waits for a translation."""
        return bool(self._running)

    def start(self, story_id: int, engine: str, positions: Collection[int] | None = None) -> Job:
        """Translate a story, or some of its rows, with this engine; return the job."""
        title = self.tr("Translating")
        return self._fill(_Run(Job(title), engine, (story_id,), positions))

    def start_all(self, story_ids: Sequence[int], engine: str) -> Job:
        """Translate several stories, one after the other, as one job."""
        title = self.tr("Translating %n story(s)", "", len(story_ids))
        return self._fill(_Run(Job(title), engine, tuple(story_ids), None))

    def compare(self, story_id: int, engine: str, positions: Collection[int]) -> Job:
        """Ask another engine about some rows; its answers become suggestions, and fill nothing."""
        title = self.tr("Asking for a second opinion")
        run = _Run(Job(title), engine, (story_id,), positions, compares=True)
        return self._fill(run)

    def translate_words(self, story_id: int, row: Row, words: str, engine: str) -> Job:
        """Translate some words of a row's source; the row stays as it is."""
        run = _Run(Job(self.tr("Translating the selection")), engine, (story_id,), None)
        return self._begin(run, partial(self._ask_about, run, row, words), self._tell_words)

    def _begin(
        self,
        run: _Run,
        act: Callable[[], Result],
        then: Callable[[Result], None],
    ) -> Job:
        """Do something slow with an engine as a job."""

        def end(result: Result) -> None:
            self._running.discard(run.job)
            then(result)
            self._want_models(run)

        self._running.add(run.job)
        self._tasks.run(run.job, act, end, partial(self._give_up, run))
        return run.job

    def _fill(self, run: _Run) -> Job:
        return self._begin(run, partial(self._translate, run), partial(self._finish, run))

    def _ask_about(self, run: _Run, row: Row, words: str) -> tuple[Row, Outcome | None]:
        """Ask the engine about some words of a row, in the work lane."""

        def prepare(library: Library) -> tuple[Engine, Plan]:
            pair = translating.pair_of(library, run.stories[0])
            run.pairs.add(pair)
            plan = plan_words(library, run.stories[0], row.position, words)
            return self._engines.for_pair(*pair, run.engine), plan

        engine, plan = self._tasks.look(prepare).result()
        outcomes = (outcome for _, outcome in translating.ask(engine, plan, run.job.cancel))
        return row, next(outcomes, None)

    def _tell_words(self, answer: tuple[Row, Outcome | None]) -> None:
        row, outcome = answer
        if isinstance(outcome, Translated):
            self.words_translated.emit(row, outcome.text, translating.marked_origin(outcome))
            self.said.emit(self.tr("The selection in English is the first suggestion."))
        elif outcome is not None:
            self.failed.emit(outcome.reason)
        else:
            self.said.emit(self.tr("Cancelled."))

    def _translate(self, run: _Run) -> None:
        """Plan every story in the library's lane, then ask the engine for each, in this one."""
        planned = [made for story in run.stories if (made := self._plan(run, story))]
        of = sum(len(plan.unknown) for _, plan, _ in planned)
        for engine, plan, report in planned:
            if run.job.cancel.is_set():
                break
            try:
                self._ask(run, engine, plan, report, of)
            except EngineError as fault:
                report.fault = reason_of(fault)

    def _plan(self, run: _Run, story: int) -> tuple[Engine, Plan, Report] | None:
        """Plan a story and fill what is known of it; note one that may not be translated."""

        def prepare(matches: Matches, library: Library) -> tuple[Engine, Plan, Report]:
            pair = translating.pair_of(library, story)
            run.pairs.add(pair)
            engine = self._engines.for_pair(*pair, run.engine)
            if run.compares:
                plan = translating.plan_opinion(
                    library, story, engine, run.positions or (), matches
                )
            else:
                plan = translating.plan(
                    library, story, engine, positions=run.positions, matches=matches
                )
            report = Report(story=story)
            if not run.compares:
                translating.fill_known(library, plan, report)
            run.reports.append(report)
            return engine, plan, report

        try:
            matches = self._recall(run, story)
            return self._tasks.write(partial(prepare, matches)).result()
        except LibraryError as fault:
            run.refused.append(fault_spoken(fault))
            return None

    def _recall(self, run: _Run, story: int) -> Matches:
        """Look up what the memory has that is like the rows that wait."""
        ask = partial(
            translating.to_look_up,
            story_id=story,
            positions=run.positions,
            overwrite=run.compares,
        )
        return self._known.find_all(self._tasks.look(ask).result(), run.job.cancel)

    def _ask(self, run: _Run, engine: Engine, plan: Plan, report: Report, of: int) -> None:
        """Ask the engine row by row; each answer is stored as it comes."""
        store = translating.keep_opinion if run.compares else translating.fill
        for row, outcome in translating.ask(engine, plan, run.job.cancel):
            self._tasks.write(
                lambda library, row=row, outcome=outcome: store(library, plan, row, outcome, report)
            ).result()
            run.done += 1
            self._tasks.progress(run.job, run.done, of)

    def _finish(self, run: _Run, _: None) -> None:
        if not run.compares:
            self._tasks.write(partial(_note_all, run.reports))
        self._tell(run)

    def _want_models(self, run: _Run) -> None:
        for source, target in sorted(run.pairs):
            if self._engines.wants_model(source, target, run.engine):
                self.model_wanted.emit(source, target)

    def _tell(self, run: _Run) -> None:
        done = self.tr("Answers are among the suggestions.") if run.compares else self._filled(run)
        complaints = [*run.refused, *self._complaints(run.reports)]
        if complaints:
            self.failed.emit("\n".join([*([] if run.compares else [done]), *complaints]))
        elif run.job.cancel.is_set():
            self.said.emit(self.tr("Cancelled.") + " " + done)
        else:
            warnings = [spoken(warning) for report in run.reports for warning in report.warnings]
            self.said.emit("\n".join([done, *warnings]))

    def _give_up(self, run: _Run, fault: BaseException) -> None:
        self._running.discard(run.job)
        self.failed.emit(fault_spoken(fault))

    def _filled(self, run: _Run) -> str:
        filled: Counter[str] = Counter()
        for report in run.reports:
            filled.update(report.filled)
        if not filled:
            return self.tr("No row was filled.")
        counts = ", ".join(f"{count} · {origin_spoken(origin)}" for origin, count in filled.items())
        return self.tr("Rows filled: %1").replace("%1", counts)

    def _complaints(self, reports: Sequence[Report]) -> list[str]:
        """Return what went wrong, with the story's number where there is more than one."""
        found: list[str] = []
        story, row = self.tr("story %1: "), self.tr("row %1: ")
        for report in reports:
            named = story.replace("%1", str(report.story)) if len(reports) > 1 else ""
            faults = [spoken(report.fault)] if report.fault else []
            left = [row.replace("%1", str(at)) + spoken(why) for at, why in report.left.items()]
            found += [named + complaint for complaint in (*faults, *left)]
        return found


def _note_all(reports: Sequence[Report], library: Library) -> None:
    for report in reports:
        translating.note_done(library, report)
