"""A story's way at the window: keeping, submitting, returning, approving, killing, spiking."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from editor.models.open_story import OpenStory
from editor.ui.prompt_card import PromptCard


class StoryWay(QObject):
    """Runs the acts of the workflow; asks for a note where one has to be given.

    `approved` tells of a story that was approved, by its id.
    """

    approved = Signal(int)
    left = Signal()

    def __init__(self, open_story: OpenStory, over: QWidget) -> None:
        super().__init__(over)
        self._open_story = open_story
        self._noted: Callable[[str], None] | None = None
        self._prompt = PromptCard("note", self.tr("Why"), over)
        self._prompt.entered.connect(self._take_note)
        self._prompt.left.connect(self.left)
        open_story.opened.connect(self._prompt.hide)

    def acts(self) -> dict[str, Callable[[], object]]:
        """Return what each action does, by the action's id."""
        return {
            "approve_story": self._approve,
            "keep_version": self._open_story.keep,
            "kill_story": self._ask_why_killed,
            "reopen_story": self._open_story.reopen,
            "return_story": self._ask_why_returned,
            "spike_story": self._open_story.spike,
            "submit_story": self._open_story.submit,
            "unspike_story": self._open_story.unspike,
        }

    def _approve(self) -> None:
        story = self._open_story.story
        if story is not None:
            self._open_story.approve(partial(self.approved.emit, story.id))

    def _ask_why_returned(self) -> None:
        self._noted = self._open_story.send_back
        self._prompt.show_question(self.tr("What is to be done before it can be approved?"))

    def _ask_why_killed(self) -> None:
        self._noted = self._open_story.kill
        self._prompt.show_question(
            self.tr("Why must nobody publish what was approved? Every export will say it.")
        )

    @Slot(str)
    def _take_note(self, note: str) -> None:
        if self._noted:
            self._noted(note)
