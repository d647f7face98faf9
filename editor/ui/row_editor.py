"""The heart of the window: the rows of a story, with live text fields in the active one."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from db.records import Row, RowState
from editor.models.history import History, Patch
from editor.ui.row_fields import RowFields
from editor.ui.row_text import one_line
from editor.ui.theme import Theme


class RowEditor(RowFields):
    """Lets the person read the source and work on the English of one row after another.

    Everything done to the story's text and rows is on one list, and is undone from its end.
    """

    target_edited = Signal(int, str)
    """The person changed the English: the row's position and its text now."""

    reshaped = Signal(int, int, object)
    """Rows came in place of others: the first's position, how many went, the rows that came."""

    confirmed_again = Signal(int)
    """A confirmation that was undone is done again: the row's position."""

    unconfirmed = Signal(int)
    """A confirmation was taken back: the row's position."""

    history_changed = Signal(bool, bool)
    """Whether there is something to undo, and something to do again."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._ahead: set[int] = set()
        self._history = History()
        self._documents.edited.connect(self._take_typing)
        for field in self._fields():
            field.undo_asked.connect(self.undo)
            field.redo_asked.connect(self.redo)

    def target(self, position: int) -> str:
        """Give the English of a row as it stands now; raises `IndexError` where there is none."""
        return self._table.row(position).target

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show another story, from its first row on, which becomes the active one.

        Raises `ValueError` unless the positions run 0, 1, 2 and so on.
        """
        self._table.set_rows(rows)
        self._leave()
        self._ahead.clear()
        self._history.clear()
        self._estimate()
        self._settle(0)
        if rows:
            self._activate(0)
        else:
            self.active_changed.emit(-1)
        self._tell_history()

    def update_rows(self, rows: Sequence[Row]) -> None:
        """Bring rows of the same story up to date.

        Where the person has typed on since the texts that come in were stored, the person's text
        stays; any other becomes an edit that can be undone. A row is in step again once a text
        comes in that is the one last given out by `target_edited`.
        """
        with self._holding(self._anchor()), self._history.grouped():
            for row in rows:
                self._update(row)
        self._tell_history()

    def let_go(self, position: int) -> None:
        """Let the next text that comes in for a row take the place of what the person typed."""
        self._ahead.discard(position)

    def replace_target(self, text: str) -> None:
        """Put a text the person chose into the active row, as one edit that can be undone."""
        if self._active >= 0:
            self.replace_targets({self._active: text})

    def replace_targets(self, texts: Mapping[int, str]) -> None:
        """Put texts into several rows, as one edit that can be undone; not in a closed story."""
        if self.target_text.isReadOnly():
            return
        with self._history.grouped():
            for position, text in texts.items():
                self._write(position, one_line(text))
        self._reveal(self._active)
        self._tell_history()

    def reshape(self, first: int, count: int, rows: Sequence[Row]) -> None:
        """Put rows in place of `count` others, as one edit that can be undone."""
        before = self._table.rows()[first : first + count]
        self._history.note(Patch(first, before, tuple(rows)))
        self._splice(first, count, rows)
        self._tell_history()

    def note_confirmed(self, position: int) -> None:
        """Show that the person confirmed a row, which can be undone."""
        self._set_state(position, RowState.CONFIRMED)
        self._tell_history()

    def unconfirm(self, position: int) -> None:
        """Take the confirmation of a row back, which can be undone."""
        if self._table.row(position).state is RowState.CONFIRMED:
            self._set_state(position, RowState.EDITED)
            self.unconfirmed.emit(position)
            self._tell_history()

    def end_word(self) -> None:
        """Let what is typed next be undone by itself."""
        self._history.end_word()

    @Slot()
    def undo(self) -> None:
        """Take back what was done last, in whichever row it was."""
        if not self.target_text.isReadOnly():
            self._replay(self._history.undo())

    @Slot()
    def redo(self) -> None:
        """Do again what was taken back last."""
        if not self.target_text.isReadOnly():
            self._replay(self._history.redo())

    @Slot()
    def next_row(self) -> None:
        """Go to the row below, if there is one."""
        self._step(1)

    @Slot()
    def previous_row(self) -> None:
        """Go to the row above, if there is one."""
        self._step(-1)

    def _activate(self, position: int) -> None:
        self._history.end_word()
        super()._activate(position)

    def _update(self, row: Row) -> None:
        before = self._table.row(row.position)
        if row.position in self._ahead and row.target != before.target:
            row = replace(row, target=before.target, state=before.state)
        else:
            self._ahead.discard(row.position)
        if row != before:
            self._table.replace([row])
            self._documents.update(before, row)
        if row.source != before.source:
            self._history.clear()  # what is on it belongs to another text
        elif row.target != before.target:
            self._history.note(Patch(row.position, (before,), (row,)))
        if (row.source, row.target) != (before.source, before.target):
            self._heights.forget(row.position)

    def _take_typing(self, position: int, text: str) -> None:
        before = self._table.row(position)
        row = replace(before, target=text, state=RowState.EDITED)
        self._history.note(Patch(position, (before,), (row,)))
        self._table.replace([row])
        self._ahead.add(position)
        self.viewport().update()
        self.target_edited.emit(position, text)
        self._tell_history()

    def _write(self, position: int, text: str) -> None:
        """Write into a row as typing does, the caret at the end of what came."""
        row, document = self._table.row(position), self._documents.at(position).target
        if row.target == text:
            return
        end = document.write(text)
        self._heights.forget(position)
        if position == self._active:
            cursor = self.target_text.textCursor()
            cursor.setPosition(end)
            self.target_text.setTextCursor(cursor)

    def _set_state(self, position: int, state: RowState) -> None:
        before = self._table.row(position)
        if before.state is not state:
            row = replace(before, state=state)
            self._history.note(Patch(position, (before,), (row,)))
            self._table.replace([row])
            self.viewport().update()

    def _replay(self, step: Sequence[Patch]) -> None:
        """Make changes that were made before, or their opposite, where the person can see it."""
        if not step:
            return
        if all(self._active != patch.first for patch in step) and not step[0].reshapes:
            self._activate(step[0].first)
        with self._history.paused():
            for patch in step:
                self._apply(patch)
        self._reveal(self._active)
        self._tell_history()

    def _apply(self, patch: Patch) -> None:
        if patch.reshapes:
            self._splice(patch.first, len(patch.before), patch.after)
            return
        for old, new in zip(patch.before, patch.after, strict=True):
            if old.target != new.target:
                self._write(old.position, new.target)
            elif RowState.CONFIRMED in (old.state, new.state):
                self._confirm_or_not(new)

    def _confirm_or_not(self, row: Row) -> None:
        confirm = row.state is RowState.CONFIRMED
        self._set_state(row.position, RowState.CONFIRMED if confirm else RowState.EDITED)
        (self.confirmed_again if confirm else self.unconfirmed).emit(row.position)

    def _splice(self, first: int, count: int, rows: Sequence[Row]) -> None:
        """Put rows in place of others; the first of them becomes the active one."""
        place = self.scroll_place()
        self._let_fields_go()
        self._documents.splice(first, count, len(rows))
        self._table.splice(first, count, rows)
        self._ahead = {_moved(each, first, count, len(rows)) for each in self._ahead} - {-1}
        self._estimate()
        self.set_scroll_place(place)
        self._activate(first)
        self._reveal(first)
        self.reshaped.emit(first, count, tuple(rows))

    def _tell_history(self) -> None:
        self.history_changed.emit(self._history.can_undo, self._history.can_redo)


def _moved(position: int, first: int, count: int, came: int) -> int:
    """Say where a row stands after others were replaced; -1 for one of those that went."""
    if position < first:
        return position
    return position - count + came if position >= first + count else -1
