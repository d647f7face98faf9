"""What is done to several stories at once."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt, Slot
from PySide6.QtWidgets import QInputDialog, QMenu

from db import topics
from db.library import Library
from editor.desk import bulk, editing, tagging, workflow
from editor.desk.bulk import Act, Outcome
from editor.models.open_story import OpenStory
from editor.tasks import Tasks
from editor.ui.actions import Actions
from editor.ui.message_bar import MessageBar
from editor.ui.story_browser import StoryBrowser

URGENCIES = 9
SHOWN_REASONS = 3


class Many(QObject):
    """Carries out commands on the stories selected in the list."""

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

    def connect_to(self, actions: Actions) -> None:
        """Let the list's menu and the window's actions run the commands."""
        acts: dict[str, Callable[[], object]] = {
            "submit_selected": partial(self._do, workflow.submit),
            "reopen_selected": partial(self._do, workflow.reopen),
            "spike_selected": partial(self._do, workflow.spike),
            "unspike_selected": partial(self._do, workflow.unspike),
            "topic_selected": self._ask_topic,
            "urgency_selected": self._ask_urgency,
        }
        for action_id, act in acts.items():
            actions[action_id].triggered.connect(partial(_run, act))
        self._offered = actions.some(*acts, "translate_selected")
        self._browser.story_list.menu_asked.connect(self._show_menu)

    @Slot(QPoint)
    def _show_menu(self, place: QPoint) -> None:
        menu = QMenu(self._browser)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions(self._offered)
        menu.popup(place)

    def _ask_urgency(self) -> None:
        choices = [self.tr("none"), *(str(number) for number in range(1, URGENCIES + 1))]
        chosen, sure = QInputDialog.getItem(
            self._browser, self.tr("Urgency"), self.tr("1 is a flash"), choices, 0, False
        )
        if sure:
            number = str(choices.index(chosen))
            self._do(partial(editing.set_field, name="urgency", text=number))

    def _ask_topic(self) -> None:
        vocabulary = {
            f"{topic.label}  {topic.code}": topic for topic in topics.listing(self._library)
        }
        chosen, sure = QInputDialog.getItem(
            self._browser, self.tr("Add a topic"), self.tr("Topic"), sorted(vocabulary)
        )
        if sure and chosen in vocabulary:
            self._do(partial(tagging.add_topic, code=vocabulary[chosen].code))

    def _do(self, act: Act) -> None:
        """Do something to the stories selected, once what is typed is stored."""
        chosen = self._browser.story_list.selected()
        if chosen:
            in_lane = partial(bulk.each, story_ids=chosen, act=act)
            self._open_story.drafts.once_stored(partial(self._tasks.write, in_lane, self._say))

    def _say(self, outcome: Outcome) -> None:
        done = self.tr("Done for %n story(s).", "", len(outcome.done))
        if outcome.refused:
            reasons = " ".join(outcome.refused[:SHOWN_REASONS])
            refused = self.tr("Not for %n:", "", len(outcome.refused))
            self._messages.warn(f"{done} {refused} {reasons}")
        else:
            self._messages.say(done)


def _run(act: Callable[[], object], _: bool = False) -> None:
    act()
