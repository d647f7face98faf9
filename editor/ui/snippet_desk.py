"""Snippets in the row editor: inserted by their letters or from a list, kept from a selection."""

from functools import partial

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QInputDialog

from db import snippets as stored
from db.library import Library
from db.records import Side
from db.snippets import Snippet
from editor.desk import snippets
from editor.models.open_story import OpenStory
from editor.models.spoken import fault_spoken
from editor.tasks import Tasks
from editor.text import from_utf16
from editor.ui.story_page import StoryPage


class SnippetDesk(QObject):
    """Inserts and keeps snippets."""

    def __init__(
        self, library: Library, tasks: Tasks, open_story: OpenStory, page: StoryPage
    ) -> None:
        super().__init__(page)
        self._library = library
        self._tasks = tasks
        self._open_story = open_story
        self._page = page
        self._field = page.rows.target_text

    @Slot()
    def insert(self) -> None:
        """Put in the snippet whose letters stand before the caret, or ask which."""
        row = self._page.active_row()
        found = stored.listing(self._library)
        if row is None or self._page.closed:
            return
        if not found:
            self._page.messages.say(self.tr("No snippet is kept yet: select a text and keep it."))
            return
        before = row.target[: from_utf16(row.target, self._field.textCursor().position())]
        meant = snippets.before_caret(found, before)
        chosen = meant or self._asked(found)
        if chosen:
            self._put(chosen, len(meant.name) if meant else 0)

    @Slot()
    def keep(self) -> None:
        """Ask for letters and keep the selection of the English under them."""
        selected = self._page.rows.selection()
        if selected is None or selected[0] is not Side.TARGET:
            self._page.messages.warn(self.tr("Select the English to keep first."))
            return
        name, sure = QInputDialog.getText(
            self._page, self.tr("Keep as a snippet"), self.tr("A few letters to insert it by")
        )
        if sure:
            act = partial(snippets.keep, name=name, text=selected[3])
            self._tasks.write(act, self._say_kept, self._say_why_not)

    def _asked(self, found: list[Snippet]) -> Snippet | None:
        lines = {f"{each.name}  {each.text}": each for each in found}
        line, sure = QInputDialog.getItem(
            self._page, self.tr("Insert a snippet"), self.tr("Snippet"), list(lines), 0, False
        )
        return lines.get(line) if sure else None

    def _put(self, snippet: Snippet, letters: int) -> None:
        """Write a snippet in place of so many letters before the caret."""
        story = self._open_story.story
        if story is None:
            return
        cursor = self._field.textCursor()
        left, mode = QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor
        cursor.movePosition(left, mode, letters)
        cursor.insertText(snippets.filled(snippet, story))
        self._field.setTextCursor(cursor)
        self._field.setFocus()

    def _say_kept(self, snippet: Snippet) -> None:
        self._page.messages.say(self.tr("Kept: type %1 to insert it.").replace("%1", snippet.name))

    def _say_why_not(self, fault: BaseException) -> None:
        self._page.messages.warn(fault_spoken(fault))
