"""What makes the window a place to work in all day: row commands, replacing, and the like."""

from dataclasses import dataclass

from PySide6.QtCore import QObject

from db.library import Library
from editor.models.open_story import OpenStory
from editor.settings import Settings
from editor.tasks import Tasks
from editor.ui.actions import Actions
from editor.ui.replacer import Replacer
from editor.ui.row_desk import RowDesk
from editor.ui.story_browser import StoryBrowser
from editor.ui.story_page import StoryPage


@dataclass(frozen=True)
class Parts:
    """The parts of the window that the workplace joins."""

    library: Library
    tasks: Tasks
    settings: Settings
    actions: Actions
    open_story: OpenStory
    browser: StoryBrowser
    page: StoryPage


class Workplace(QObject):
    """Builds the commands and connects them to the window's parts."""

    def __init__(self, parts: Parts, parent: QObject) -> None:
        super().__init__(parent)
        self._rows = RowDesk(
            parts.library, parts.open_story, parts.page, parts.settings, parts.actions
        )
        self._replacer = Replacer(parts.library.path, parts.tasks, parts.open_story, parts.page)
        parts.actions["replace_text"].triggered.connect(self._replacer.ask)
        self._replacer.story_asked.connect(parts.browser.choose)

    def close(self) -> None:
        """Close what is open beside the window."""
        self._replacer.close()
