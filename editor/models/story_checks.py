"""Checking the story in hand: a moment after something changed, off the GUI thread."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from db.library import Library
from db.records import Changes, Dismissal, DismissalScope, Row, Story
from editor.desk import checking, evidence
from editor.desk.checking import Noted, Reader, Report
from editor.desk.evidence import NOTHING_ASKED, Background
from editor.models.open_story import OpenStory
from editor.models.spoken import fault_spoken
from editor.tasks import Tasks

Result = TypeVar("Result")

PAUSE = 300
"""Milliseconds without a change before the story is read: shorter than a pause between words."""


@dataclass(frozen=True, slots=True)
class Passed:
    """A finding let pass in this window, and in which story."""

    story: int
    dismissal: Dismissal


class StoryChecks(QObject):
    """Reads the story in hand again and again; only one reading runs at a time.

    `found` tells what was found in it, or None where there is no story; `passed` what was let pass.
    """

    found = Signal(object)
    passed = Signal(Passed)
    said = Signal(str)
    failed = Signal(str)

    def __init__(
        self, library: Library, tasks: Tasks, open_story: OpenStory, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._tasks = tasks
        self._open_story = open_story
        self._reader = Reader()
        self._report: Report | None = None
        self._read: Story | None = None
        self._dead = NOTHING_ASKED
        self._passed: list[Passed] = []
        self._running = False
        self._again = False
        self._asked = False
        self._stopped = False
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._start)
        tasks.changed.connect(self._follow)

    @property
    def report(self) -> Report | None:
        """What was found last in the story in hand."""
        return self._report

    def row_read(self, position: int) -> Row | None:
        """Return a row as it was when the report was made; None where there was none then."""
        rows = self._read.rows if self._read else ()
        return rows[position] if position < len(rows) else None

    def text_read(self, position: int) -> str:
        """Return the English of a row as it was when the report was made."""
        read = self.row_read(position)
        return read.target if read else ""

    @Slot()
    def look_soon(self) -> None:
        """Read the story once nothing has changed for a moment."""
        self._pause.start()

    @Slot()
    def run(self) -> None:
        """Read the story now, and say how it stands."""
        self._asked = True
        self._start()

    @Slot()
    def stop(self) -> None:
        """Read nothing any more: the library is about to be closed."""
        self._pause.stop()
        self._stopped = True

    @Slot()
    def forget(self) -> None:
        """Let go of what was found: another story is in hand, and is read at once."""
        self._read = self._report = None
        self._dead = NOTHING_ASKED
        self.found.emit(None)
        self._start()

    @Slot(dict)
    def take_dead(self, dead: dict[str, str]) -> None:
        """Tell of links in the story in hand that did not answer, as long as they stand there."""
        self._dead = dead
        self._start()

    def dismiss(self, noted: Noted, scope: DismissalScope, reason: str) -> None:
        """Let a finding pass."""

        dead = self._dead

        def act(library: Library, story_id: int) -> Passed:
            passed = checking.dismiss(library, story_id, noted.id, scope, reason, dead)
            return Passed(story_id, passed)

        self._write(act, self._keep_passed)

    def bring_back(self, passed: Passed) -> None:
        """Let a finding pass no longer."""
        self._passed = [each for each in self._passed if each != passed]
        self._tasks.write(
            lambda library: checking.bring_back(library, passed.story, passed.dismissal.uid),
            lambda _: self.said.emit(self.tr("Brought back: ") + passed.dismissal.message),
            lambda fault: self.failed.emit(fault_spoken(fault)),
        )

    @Slot()
    def bring_last_back(self) -> None:
        """Let the finding that was last let pass in the story in hand pass no longer."""
        story = self._open_story.story
        here = [each for each in self._passed if story is not None and each.story == story.id]
        if here:
            self.bring_back(here[-1])
        else:
            self.said.emit(self.tr("Nothing was let pass in this story since the window opened."))

    def fix_all(self, found: Sequence[Noted]) -> None:
        """Put these findings right in the library."""
        ids = [each.id for each in found]
        self._write(lambda library, story_id: checking.fix(library, story_id, ids), self._say_fixed)

    def _write(self, act: Callable[[Library, int], Result], then: Callable[[Result], None]) -> None:
        story = self._open_story.story
        if story is None:
            return
        in_lane = partial(
            self._tasks.write,
            lambda library: act(library, story.id),
            then,
            lambda fault: self.failed.emit(fault_spoken(fault)),
        )
        self._open_story.drafts.once_stored(in_lane)

    def _start(self) -> None:
        self._pause.stop()
        story = self._open_story.story
        if story is None or self._stopped:
            return
        if self._running:
            self._again = True
            return
        self._running = True
        typed = self._open_story.drafts.laid_over(story)
        dead = self._dead
        self._tasks.look(
            lambda library: evidence.background(library, story, dead),
            partial(self._read_before, typed),
            self._give_up,
        )

    @Slot(Changes)
    def _follow(self, changes: Changes) -> None:
        if changes.glossary:
            self.look_soon()

    def _read_before(self, story: Story, behind: Background) -> None:
        """Read a story before what the library knows."""
        self._tasks.work(
            partial(self._reader.read, story, behind), partial(self._take, story), self._give_up
        )

    def _keep_passed(self, passed: Passed) -> None:
        self._passed.append(passed)
        self.passed.emit(passed)

    def _take(self, story: Story, report: Report) -> None:
        self._running = False
        current = self._open_story.story
        if current is not None and current.id == story.id:
            passed = checking.for_ever(self._library, report)
            self._read, self._report = story, checking.with_ever(report, passed)
            self.found.emit(self._report)
            self._say_how_it_stands()
        if self._again:
            self._again = False
            self._start()

    def _give_up(self, fault: BaseException) -> None:
        self._running = False
        self.failed.emit(fault_spoken(fault))

    def _say_how_it_stands(self) -> None:
        if not self._asked or self._report is None:
            return
        self._asked = False
        report = self._report
        if not report.open:
            self.said.emit(self.tr("The checks found nothing."))
            return
        text = self.tr("%1 found: %2 block approval, %3 let pass.")
        for number, count in enumerate((report.open, report.blocking, report.waived), start=1):
            text = text.replace(f"%{number}", str(len(count)))
        self.said.emit(text)

    def _say_fixed(self, count: int) -> None:
        self.said.emit(self.tr("Put right: %1").replace("%1", str(count)))
