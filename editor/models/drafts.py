"""Drafts: what is typed is stored by itself, within a second, one save after another."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from db.clashes import Clash
from db.errors import LibraryError, Refused
from db.library import Library
from db.records import Row, RowState, Story
from editor.desk import editing
from editor.desk.editing import Written
from editor.desk.unsaved import Unsaved, UnsavedText
from editor.models.spoken import fault_spoken
from editor.tasks import Tasks

if TYPE_CHECKING:
    from concurrent.futures import Future

QUIET_MS = 400  # saved this long after the last keystroke ...
LONGEST_MS = 900  # ... and at the latest this long after the first


@dataclass(frozen=True, slots=True)
class Draft:
    """A row's English as typed. `clash` is that which keeps what was typed before, or 0."""

    story: int
    row: str
    text: str
    confirm: bool = False
    clash: int = 0


class Drafts(QObject):
    """Typed text on its way into the library.

    A row is known by its uid, so that text reaches it wherever it stands by then. Only one save
    runs at a time, so each knows what the one before it left in the row. What cannot be stored is
    kept in a file beside the settings meanwhile.
    """

    saved = Signal(int, Row)
    clashed = Signal(Clash)
    waiting = Signal()
    idle = Signal()
    failed = Signal(str)

    def __init__(self, tasks: Tasks, unsaved: Unsaved, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._unsaved = unsaved
        self._pending: dict[tuple[int, str], Draft] = {}
        self._over: dict[tuple[int, str], Row] = {}
        self._saving: Draft | None = None
        self._saved_soon: Future[Written] | None = None
        self._afterwards: list[Callable[[], object]] = []
        self._quiet = self._timer(QUIET_MS)
        self._longest = self._timer(LONGEST_MS)

    @property
    def clean(self) -> bool:
        """Whether everything typed is stored."""
        return not self._pending and self._saving is None

    def is_ahead(self, story: int, row: str) -> bool:
        """Whether a row's typed text is not stored yet."""
        return self._draft(story, row) is not None

    def laid_over(self, story: Story) -> Story:
        """Return a story with its rows as they are typed, stored or not."""
        return replace(story, rows=tuple(self._typed(story.id, row) for row in story.rows))

    def see(self, story: int, rows: tuple[Row, ...]) -> None:
        """Know rows as they were last read: what is typed from now on is typed over these."""
        for row in rows:
            if not self.is_ahead(story, row.uid):
                self._over[story, row.uid] = row

    def put(self, draft: Draft) -> None:
        """Take what was typed over a row seen; a confirmed row is stored at once."""
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
        """Store everything typed before the library lane closes; wait until that is done.

        What the library does not take goes into the file of unsaved texts. Raises `OSError` where
        that cannot be written either: then nothing is lost yet, and closing has to wait.
        """
        self._quiet.stop()
        self._longest.stop()
        left = self._left_by_the_lane()
        try:
            self._unsaved.keep([self._as_text(draft) for draft in left])
        except OSError:
            self._longest.start()
            raise
        self._pending.clear()
        self._saving = None
        self._do_what_waited()

    def _left_by_the_lane(self) -> list[Draft]:
        """Let the lane store all there is; return what it could not."""
        before, written = self._saving, _result(self._saved_soon)
        if before is not None and written is None:
            self._pending = {_key(before): before} | self._pending
        drafts = list(self._pending.values())
        if not drafts:
            return []
        if before is not None and written is not None:
            self._note(before, written)
        act = _WritingAll([(draft, self._over[_key(draft)]) for draft in drafts])
        return self._tasks.write(act).result()

    def _timer(self, milliseconds: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(self.flush)
        return timer

    def _draft(self, story: int, row: str) -> Draft | None:
        if self._saving is not None and _key(self._saving) == (story, row):
            return self._pending.get((story, row), self._saving)
        return self._pending.get((story, row))

    def _typed(self, story: int, row: Row) -> Row:
        draft = self._draft(story, row.uid)
        if draft is None or draft.clash:
            return row
        state = RowState.CONFIRMED if draft.confirm else RowState.EDITED
        return replace(row, target=draft.text, state=state)

    def _save(self, draft: Draft) -> None:
        self._saving = draft
        act = _Writing(draft, self._over[_key(draft)])
        self._saved_soon = self._tasks.write(act, self._stored, self._not_stored)

    def _note(self, draft: Draft, written: Written) -> Clash | None:
        """Know what a save left in the row; what was typed on meanwhile goes the same way."""
        key = _key(draft)
        if written.row is not None:
            self._over[key] = written.row
        later = self._pending.get(key)
        if written.clash is None or later is None:
            return written.clash
        self._pending[key] = replace(later, clash=written.clash.id)
        return replace(written.clash, text=later.text)

    def _stored(self, written: Written) -> None:
        draft, self._saving = self._saving, None
        if draft is None:
            return
        clash = self._note(draft, written)
        if clash is not None:
            self.clashed.emit(clash)
        elif written.row is not None:
            self.saved.emit(draft.story, written.row)
        if written.unconfirmed:
            self.failed.emit(
                self.tr("The source of this row changed meanwhile. Read it before you confirm.")
            )
        self._go_on()

    def _not_stored(self, fault: BaseException) -> None:
        draft, self._saving = self._saving, None
        if isinstance(fault, Refused):
            self.failed.emit(fault_spoken(fault))
            self._go_on()
        elif draft is not None:
            self._pending.setdefault(_key(draft), draft)
            self._longest.start()
            self.failed.emit(f"{fault} {self._kept_aside()}")

    def _kept_aside(self) -> str:
        """Keep what is not stored in a file; say whether that was possible."""
        try:
            self._unsaved.keep([self._as_text(draft) for draft in self._pending.values()])
        except OSError:
            return self.tr("What you typed is in this window alone: do not close it.")
        return self.tr("What you typed is kept beside the settings until then.")

    def _go_on(self) -> None:
        if self._pending:
            self.flush()
            return
        self._unsaved.forget()
        self.idle.emit()
        self._do_what_waited()

    def _do_what_waited(self) -> None:
        waiting, self._afterwards = self._afterwards, []
        for act in waiting:
            act()

    def _as_text(self, draft: Draft) -> UnsavedText:
        over = self._over[_key(draft)]
        return UnsavedText(draft.story, draft.row, draft.text, over.target, over.source)


class _Writing:
    """Writes one draft, in the library lane."""

    def __init__(self, draft: Draft, over: Row) -> None:
        self._draft = draft
        self._over = over

    def __call__(self, library: Library) -> Written:
        draft = self._draft
        return editing.write_draft(
            library,
            draft.story,
            self._over,
            draft.text,
            confirm=draft.confirm,
            clash=draft.clash,
        )


class _WritingAll:
    """Writes the last drafts of a window, in the library lane; gives those that could not be."""

    def __init__(self, drafts: Sequence[tuple[Draft, Row]]) -> None:
        self._drafts = list(drafts)

    def __call__(self, library: Library) -> list[Draft]:
        while self._drafts:
            draft, over = self._drafts[0]
            try:
                _Writing(draft, over)(library)
            except Refused:
                pass  # a row without English cannot be confirmed: there is no text to lose
            except LibraryError:
                break
            del self._drafts[0]
        return [draft for draft, _ in self._drafts]


def _result(future: "Future[Written] | None") -> Written | None:
    """Wait for a save; return what it did, or None where it failed."""
    if future is None or future.exception() is not None:
        return None
    return future.result()


def _key(draft: Draft) -> tuple[int, str]:
    return draft.story, draft.row
