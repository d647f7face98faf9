"""Topics at the window: which there are to choose from, which come first, what is chosen.

A star is an editor's own and lies in the settings: one covers sport, another the markets, and both
work on the same library. What was used last is the desk's, as every story tells it.
"""

import json
from collections.abc import Callable

from PySide6.QtCore import QObject, Slot

from db import topics
from db.library import Library
from db.records import Changes, Topic
from editor.models.open_story import OpenStory
from editor.models.spoken import fault_spoken
from editor.settings import FAVOURITE_TOPICS, Settings
from editor.tasks import Tasks
from editor.ui.message_bar import MessageBar
from editor.ui.topic_panel import TopicPanel

MOST_RECENT = 8  # topics offered before anything is typed


class TopicDesk(QObject):
    """Tells the panel what to offer, and does what is asked there."""

    def __init__(
        self,
        library: Library,
        tasks: Tasks,
        settings: Settings,
        open_story: OpenStory,
        parts: tuple[TopicPanel, MessageBar],
    ) -> None:
        panel, self._messages = parts
        super().__init__(panel)
        self._library = library
        self._tasks = tasks
        self._settings = settings
        self._panel = panel
        panel.show_vocabulary(topics.listing(library))
        panel.about_to_offer.connect(self._tell_quick)
        panel.removal_asked.connect(open_story.remove_topic)
        panel.star_asked.connect(self._star)
        panel.topic_chosen.connect(open_story.add_topic)
        tasks.changed.connect(self._follow)

    def acts(self) -> dict[str, Callable[[], object]]:
        """Return what the actions about topics do, by their ids."""
        return {
            "add_topic": self._panel.start_search,
            "browse_topics": self._panel.browse,
            "star_topic": self._panel.ask_star,
        }

    @Slot()
    def read_again(self) -> None:
        """Let the vocabulary be as it is now, if somebody else changed it."""
        self._tasks.look(topics.listing, self._tell_vocabulary)

    def _tell_vocabulary(self, vocabulary: list[Topic]) -> None:
        if vocabulary != self._panel.vocabulary:
            self._panel.show_vocabulary(vocabulary)

    @Slot()
    def _tell_quick(self) -> None:
        self._panel.show_quick(self._starred(), topics.recent(self._library, MOST_RECENT))

    @Slot(str)
    def _star(self, code: str) -> None:
        """Star a topic, or take its star off."""
        codes = self._codes()
        codes = [each for each in codes if each != code] if code in codes else [*codes, code]
        try:
            self._settings.set(FAVOURITE_TOPICS, json.dumps(codes, ensure_ascii=False))
        except OSError as fault:
            self._messages.warn(fault_spoken(fault))
        self._panel.show_stars(self._starred(), topics.recent(self._library, MOST_RECENT))

    def _starred(self) -> list[Topic]:
        """Return the topics starred that this library has, in the order they were starred."""
        known = {topic.code: topic for topic in self._panel.vocabulary}
        return [known[code] for code in self._codes() if code in known]

    def _codes(self) -> list[str]:
        try:
            stored = json.loads(self._settings.get(FAVOURITE_TOPICS) or "[]")
        except (ValueError, RecursionError):
            return []
        return (
            [code for code in stored if isinstance(code, str)] if isinstance(stored, list) else []
        )

    @Slot(Changes)
    def _follow(self, changes: Changes) -> None:
        if changes.vocabulary:
            self.read_again()
