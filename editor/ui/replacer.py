"""Find and replace: in the story in hand at once and undoable, elsewhere through the library."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from db.library import Library
from editor.desk import replacing
from editor.desk.replacing import Replacement
from editor.models.open_story import OpenStory
from editor.replacing import Wording
from editor.tasks import Tasks
from editor.ui.story_page import StoryPage

if TYPE_CHECKING:
    from editor.ui.replace_dialog import ReplaceDialog

PAUSE_MS = 250


class Replacer(QObject):
    """Runs the dialog of find and replace."""

    story_asked = Signal(int)
    """The person wants to see another story."""

    def __init__(self, path: Path, tasks: Tasks, open_story: OpenStory, page: StoryPage) -> None:
        super().__init__(page)
        self._path = path
        self._tasks = tasks
        self._open_story = open_story
        self._page = page
        self._dialog: ReplaceDialog | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._look_everywhere)
        open_story.opened.connect(self._look_again)

    @Slot()
    def ask(self) -> None:
        """Open the dialog, looking for what is selected."""
        selected = self._page.rows.selection()
        self._dialog = self._dialog or self._made()
        self._dialog.start(selected[3] if selected else "")

    def close(self) -> None:
        """Close the dialog with the window."""
        if self._dialog:
            self._dialog.close()

    def _made(self) -> "ReplaceDialog":
        from editor.ui.replace_dialog import ReplaceDialog

        dialog = ReplaceDialog(self._page)
        dialog.setWindowFlag(Qt.WindowType.Tool)
        dialog.asked.connect(self._look)
        dialog.chosen.connect(self._show)
        dialog.replace_asked.connect(self._replace)
        return dialog

    @Slot(Wording, bool)
    def _look(self, wording: Wording, everywhere: bool) -> None:
        story = self._open_story.story
        if everywhere:
            self._pause.start()
        elif self._dialog:
            rows = self._page.rows.model().rows() if story and not self._page.closed else ()
            self._dialog.show_found(replacing.in_rows(story.id if story else 0, rows, wording))

    @Slot()
    def _look_again(self) -> None:
        if self._dialog and self._dialog.isVisible():
            self._dialog.ask()

    @Slot()
    def _look_everywhere(self) -> None:
        self._open_story.drafts.once_stored(self._look_in_lane)

    def _look_in_lane(self) -> None:
        if self._dialog is None:
            return
        wording = self._dialog.wording
        look = partial(_in_open_stories, self._path, wording)
        self._tasks.work(look, partial(self._show_found, wording))

    def _show_found(self, wording: Wording, found: list[Replacement]) -> None:
        if self._dialog and self._dialog.everywhere and wording == self._dialog.wording:
            self._dialog.show_found(found)

    @Slot(Replacement)
    def _show(self, found: Replacement) -> None:
        story = self._open_story.story
        if story is None or story.id != found.story:
            self.story_asked.emit(found.story)
        self._page.rows.go_to(found.position, focus=True)

    @Slot(Wording, bool, object)
    def _replace(self, wording: Wording, everywhere: bool, wanted: list[Replacement]) -> None:
        if everywhere:
            rows = [(each.story, each.position) for each in wanted]
            act = partial(replacing.replace, wording=wording, wanted=rows)
            in_lane = partial(self._tasks.write, act, self._say)
            self._open_story.drafts.once_stored(in_lane)
        else:
            self._page.rows.replace_targets({each.position: each.after for each in wanted})
            self._say(len(wanted))

    def _say(self, changed: int) -> None:
        self._page.messages.say(self.tr("Replaced in %n row(s).", "", changed))
        self._look_again()


def _in_open_stories(path: Path, wording: Wording) -> list[Replacement]:
    with Library(path, read_only=True) as library:
        return replacing.in_open_stories(library, wording)
