"""Rows split, joined and unconfirmed, on their way into the library; typing waits for them.

The window shows such a change at once. What is typed until it is stored would be written over rows
that stand elsewhere by then, so it is held back for these milliseconds.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal

from db.library import Library
from db.records import Row
from editor.desk import editing, shaping
from editor.models.open_story import OpenStory
from editor.models.spoken import fault_spoken
from editor.tasks import Tasks


@dataclass(frozen=True, slots=True)
class _Held:
    """What was typed into a row while a change of the rows was under way."""

    text: str
    confirm: bool


class Shaping(QObject):
    """Stores changes of rows in order, and the typing that follows each."""

    failed = Signal(str)

    def __init__(self, open_story: OpenStory, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open_story = open_story
        self._tasks = tasks
        self._under_way = 0
        self._held: dict[tuple[int, int], _Held] = {}

    @property
    def busy(self) -> bool:
        """Whether the library may still have the rows as they were before."""
        return self._under_way > 0

    def write(self, position: int, text: str) -> None:
        """Store what is typed, once the rows are where the person sees them."""
        if self.busy:
            self._hold(position, _Held(text, confirm=False))
        else:
            self._open_story.write(position, text)

    def confirm(self, position: int, text: str) -> None:
        """Store a row as confirmed, in the same way."""
        if self.busy:
            self._hold(position, _Held(text, confirm=True))
        else:
            self._open_story.confirm(position, text)

    def reshape(self, first: int, count: int, rows: Sequence[Row]) -> None:
        """Store rows in place of others."""
        self._change(partial(shaping.reshape, first=first, count=count, shaped=tuple(rows)))

    def unconfirm(self, position: int) -> None:
        """Take a confirmation back."""
        self._change(partial(shaping.unconfirm, position=position))

    def hand_over(self) -> None:
        """Hand what is held to the library lane before it closes, after the drafts were."""
        for write in self._taken():
            self._tasks.write(write)

    def _change(self, act: Callable[..., object]) -> None:
        """Do something to the story's rows behind all that was typed before."""
        story = self._open_story.story
        if story is None:
            return
        self._under_way += 1
        in_order = self._open_story.drafts.once_stored
        for write in self._taken():  # typed after the change under way and before this one
            in_order(partial(self._tasks.write, write))
        in_lane = partial(act, story_id=story.id)
        in_order(partial(self._tasks.write, in_lane, self._end, self._fail))

    def _taken(self) -> list[Callable[[Library], None]]:
        """Return the writes of what is held, which is held no longer."""
        held, self._held = self._held, {}
        return [
            partial(_write, story_id=story, position=position, held=typed)
            for (story, position), typed in held.items()
        ]

    def _hold(self, position: int, held: _Held) -> None:
        if self._open_story.story is not None:
            self._held[self._open_story.story.id, position] = held

    def _end(self, _: object) -> None:
        if self._under_way == 1:
            self._store_held()
        self._under_way -= 1
        if not self.busy:
            self._open_story.read_again()

    def _store_held(self) -> None:
        """Store what was held, over the versions that the rows have now."""
        if not self._held:
            return
        self._open_story.read_again()
        story = self._open_story.story
        here = {key: typed for key, typed in self._held.items() if story and key[0] == story.id}
        for key, typed in here.items():
            del self._held[key]
            store = self._open_story.confirm if typed.confirm else self._open_story.write
            store(key[1], typed.text)
        self.hand_over()

    def _fail(self, fault: BaseException) -> None:
        self.failed.emit(fault_spoken(fault))
        self._end(None)


def _write(library: Library, story_id: int, position: int, held: _Held) -> None:
    editing.write_row(library, story_id, position, held.text, confirm=held.confirm)
