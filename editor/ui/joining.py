"""Brings texts that found no place before the person, one after another."""

from contextlib import suppress

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtGui import QTextCursor

from db.clashes import Clash
from db.errors import LibraryError
from db.records import Row
from editor.models.days import clock_time
from editor.models.open_story import OpenStory
from editor.ui.clash_card import ClashCard
from editor.ui.row_editor import RowEditor
from editor.ui.story_header import StoryHeader

LOOK_MS = 20_000


class Joining(QObject):
    """Shows the card of the first text that waits, and says who else is writing in the story."""

    def __init__(
        self, open_story: OpenStory, rows: RowEditor, card: ClashCard, header: StoryHeader
    ) -> None:
        super().__init__(card)
        self._open_story = open_story
        self._rows = rows
        self._card = card
        self._header = header
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self._show_others)
        self._timer.start()
        card.join_asked.connect(open_story.join)
        card.let_go_asked.connect(open_story.let_go)
        card.typed.connect(open_story.type_on)
        open_story.clashed.connect(self._take)

    def show_story(self) -> None:
        """Show what waits in the story in hand."""
        self._show_others()
        waiting = self._open_story.waiting()
        shown = self._card.clash
        clash = next((each for each in waiting if shown and each.id == shown.id), None)
        if clash or waiting:
            self._show(clash or waiting[0])
        else:
            self._card.end()

    def stop(self) -> None:
        """Look no more: the library is about to be closed."""
        self._timer.stop()

    @Slot(Clash)
    def _take(self, clash: Clash) -> None:
        """Let the row show what the library has, and the person type on in the card."""
        row = self._row(clash)
        typing = self._rows.target_text.hasFocus()
        caret = self._rows.target_text.textCursor().position()
        if row is not None:
            self._rows.let_go(row.position)
        if self._card.clash and self._card.clash.id != clash.id:
            return
        self._card.end()
        self._show(clash)
        if typing and row is not None and row.position == self._rows.active_position():
            cursor = self._card.joined.textCursor()
            cursor.setPosition(min(caret, self._card.joined.document().characterCount() - 1))
            self._card.joined.setTextCursor(cursor)
            self._card.joined.setFocus()
        else:
            self._card.joined.moveCursor(QTextCursor.MoveOperation.End)

    def _show(self, clash: Clash) -> None:
        row = self._row(clash)
        by, at = self._open_story.changed_by(clash.row_uid)
        changed = f"{by} {clock_time(at)}" if at else ""
        self._card.show_clash(clash, row, changed, closed=self._open_story.closed)

    def _row(self, clash: Clash) -> Row | None:
        """Return the row a text was meant for, as the library has it."""
        return self._open_story.stored_row(clash.row_uid)

    @Slot()
    def _show_others(self) -> None:
        with suppress(LibraryError):  # whoever writes next is told what is wrong with it
            self._header.show_others([other.by for other in self._open_story.others()])
