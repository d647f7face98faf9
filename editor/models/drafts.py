"""Drafts: what is typed is stored by itself, within a second, one save after another."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, QTimer, Signal

from db.errors import Refused
from db.library import Library
from db.records import Row, RowState, Story
from editor.desk import editing
from editor.desk.editing import Written
from editor.tasks import Tasks

QUIET_MS = 400  # saved this long after the last keystroke ...
LONGEST_MS = 2000  # ... and at the latest this long after the first


@dataclass(frozen=True, slots=True)
class Draft:
    """A row's English as typed. `seen` is the row version it was typed over."""

    story: int
    position: int
    text: str
    confirm: bool = False


class Drafts(QObject):
    """Typed text on its way into the library.

    Only one save runs at a time, so each knows the row version the one before it made.
    """

    saved = Signal(int, Row)
    waiting = Signal()
    idle = Signal()
    failed = Signal(str)

    def __init__(self, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._pending: dict[tuple[int, int], Draft] = {}
        self._seen: dict[tuple[int, int], int] = {}
        self._saving: Draft | None = None
        self._afterwards: list[Callable[[], object]] = []
        self._quiet = self._timer(QUIET_MS)
        self._longest = self._timer(LONGEST_MS)

    @property
    def clean(self) -> bool:
        """Whether everything typed is stored."""
        return not self._pending and self._saving is None

    def is_ahead(self, story: int, position: int) -> bool:
        """Whether a row's typed text is not stored yet."""
        return self._draft(story, position) is not None

    def laid_over(self, story: Story) -> Story:
        """Return a story with its rows as they are typed, stored or not."""
        return replace(story, rows=tuple(self._typed(story.id, row) for row in story.rows))

    def see(self, story: int, rows: tuple[Row, ...]) -> None:
        """Know the versions of rows as they were last read."""
        for row in rows:
            if not self.is_ahead(story, row.position):
                self._seen[story, row.position] = row.row_version

    def put(self, draft: Draft) -> None:
        """Take what was typed; a confirmed row is stored at once."""
        self._pending[_key(draft)] = draft
        self.waiting.emit()
        if draft.confirm:
            self.flush()
            return
        self._quiet.start()
        if not self._longest.isActive():
            self._longest.start()

    def flush(self) -> None:
        """Store what is pending now."""
        self._quiet.stop()
        self._longest.stop()
        if self._saving is None and self._pending:
            self._save(self._pending.pop(next(iter(self._pending))))

    def once_stored(self, act: Callable[[], object]) -> None:
        """Do something when all that is typed is stored: now, or after the save that ends it."""
        self._afterwards.append(act)
        self.flush()
        if self.clean:
            self._do_what_waited()

    def hand_over(self) -> None:
        """Hand everything pending to the library lane before it closes."""
        self._quiet.stop()
        self._longest.stop()
        for key, draft in self._pending.items():
            in_flight = self._saving is not None and _key(self._saving) == key
            self._tasks.write(_Writing(draft, self._seen[key] + in_flight))
        self._pending.clear()
        self._do_what_waited()

    def _timer(self, milliseconds: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(self.flush)
        return timer

    def _draft(self, story: int, position: int) -> Draft | None:
        if self._saving is not None and _key(self._saving) == (story, position):
            return self._pending.get((story, position), self._saving)
        return self._pending.get((story, position))

    def _typed(self, story: int, row: Row) -> Row:
        draft = self._draft(story, row.position)
        if draft is None:
            return row
        state = RowState.CONFIRMED if draft.confirm else RowState.EDITED
        return replace(row, target=draft.text, state=state)

    def _save(self, draft: Draft) -> None:
        self._saving = draft
        self._tasks.write(_Writing(draft, self._seen[_key(draft)]), self._stored, self._not_stored)

    def _stored(self, written: Written) -> None:
        draft, self._saving = self._saving, None
        if draft is None:
            return
        self._seen[_key(draft)] = written.row.row_version
        self.saved.emit(draft.story, written.row)
        if written.clashed:
            self.failed.emit(
                self.tr("This row was changed elsewhere too: version %1 keeps that text.").replace(
                    "%1", str(written.clashed)
                )
            )
        self._go_on()

    def _not_stored(self, fault: BaseException) -> None:
        draft, self._saving = self._saving, None
        self.failed.emit(str(fault))
        if isinstance(fault, Refused):
            self._go_on()
        elif draft is not None:
            self._pending.setdefault(_key(draft), draft)
            self._longest.start()

    def _go_on(self) -> None:
        if self._pending:
            self.flush()
        else:
            self.idle.emit()
            self._do_what_waited()

    def _do_what_waited(self) -> None:
        waiting, self._afterwards = self._afterwards, []
        for act in waiting:
            act()


class _Writing:
    """Writes one draft, in the library lane."""

    def __init__(self, draft: Draft, seen: int) -> None:
        self._draft = draft
        self._seen = seen

    def __call__(self, library: Library) -> Written:
        draft = self._draft
        return editing.write_draft(
            library, draft.story, draft.position, draft.text, self._seen, confirm=draft.confirm
        )


def _key(draft: Draft) -> tuple[int, int]:
    return draft.story, draft.position
