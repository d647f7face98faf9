"""Going through the list by single keys: digits give an urgency, Delete spikes, Enter goes to work.

Each is told with a button that takes it back, as the undo key does while the list has the keyboard.
"""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject, Slot

from db import stories
from db.library import Library
from editor.desk import bulk, editing, workflow
from editor.desk.bulk import Act, Outcome
from editor.models.open_story import OpenStory
from editor.tasks import Tasks
from editor.ui.message_bar import MessageBar, Offer
from editor.ui.story_browser import StoryBrowser


class Triage(QObject):
    """Does what single keys ask for, to the stories selected, and takes the last of it back."""

    def __init__(
        self,
        library: Library,
        tasks: Tasks,
        open_story: OpenStory,
        browser: StoryBrowser,
        messages: MessageBar,
    ) -> None:
        super().__init__(browser)
        self._library = library
        self._tasks = tasks
        self._open_story = open_story
        self._browser = browser
        self._messages = messages
        self._back: Callable[[Library], object] | None = None
        listed = browser.story_list
        listed.spike_asked.connect(self._spike)
        listed.undo_asked.connect(self._take_back)
        listed.urgency_asked.connect(self._give_urgency)

    @Slot()
    def _spike(self) -> None:
        place = self._browser.story_list.currentIndex().row()

        def told(outcome: Outcome) -> None:
            self._browser.story_list.choose_near(place)
            done = self.tr("Spiked %n story(s).", "", len(outcome.done))
            self._tell(done, outcome, workflow.unspike)

        self._do(workflow.spike, told)

    @Slot(int)
    def _give_urgency(self, number: int) -> None:
        chosen = self._browser.story_list.selected()
        before = {card.id: card.urgency for card in stories.cards(self._library, chosen)}

        def told(outcome: Outcome) -> None:
            done = self.tr("Urgency %1 for %n story(s).", "", len(outcome.done))
            self._tell(done.replace("%1", str(number)), outcome, partial(_give_back, before))

        self._do(partial(editing.set_field, name="urgency", text=str(number)), told)

    def _do(self, act: Act, told: Callable[[Outcome], None]) -> None:
        """Do something to the stories selected, once what is typed is stored."""
        chosen = self._browser.story_list.selected()
        in_lane = partial(bulk.each, story_ids=chosen, act=act)
        self._open_story.drafts.once_stored(partial(self._tasks.write, in_lane, told))

    def _tell(self, done: str, outcome: Outcome, back: Act) -> None:
        """Say what was done and offer to take it back; or why it was not."""
        self._back = partial(bulk.each, story_ids=outcome.done, act=back) if outcome.done else None
        if outcome.refused:
            self._messages.warn(" ".join((done, *outcome.refused)))
        else:
            self._messages.offer(Offer(done, self.tr("Take back"), self._take_back))

    @Slot()
    def _take_back(self) -> None:
        back, self._back = self._back, None
        if back:
            self._messages.hide()
            self._tasks.write(back)


def _give_back(before: Mapping[int, int], library: Library, story_id: int) -> None:
    editing.set_field(library, story_id, "urgency", str(before[story_id]))
