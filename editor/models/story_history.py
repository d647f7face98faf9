"""What was done to the story in hand, and how two of its states differ."""

from PySide6.QtCore import QObject, Signal

from db import audit, stories, versions
from db.audit import Act
from db.errors import LibraryError
from db.records import Story
from editor.desk.comparing import Comparison, compare
from editor.models.open_story import OpenStory
from editor.models.spoken import fault_spoken


class StoryHistory(QObject):
    """Reads versions and history of the story in hand. `failed` tells of what cannot be read."""

    failed = Signal(str)

    def __init__(self, open_story: OpenStory, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open_story = open_story

    def acts(self) -> list[Act]:
        """Return what was done to the story, the first first."""
        story = self._open_story.story
        return audit.history(self._open_story.library, story.id) if story else []

    def compare(self, before: int, after: int) -> Comparison | None:
        """Compare two versions; 0 stands for the story as it is in the library."""
        story = self._open_story.story
        if story is None:
            return None
        try:
            return compare(self._state(story.id, before), self._state(story.id, after))
        except LibraryError as fault:
            self.failed.emit(fault_spoken(fault))
            return None

    def _state(self, story_id: int, number: int) -> Story:
        library = self._open_story.library
        return (
            versions.load(library, story_id, number) if number else stories.get(library, story_id)
        )
