"""Every action of the window: its id, words, keys and what it is for."""

from collections.abc import Iterator

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

from db.records import Story, StoryStatus
from editor.ui import (
    desk_actions,
    list_actions,
    registry_actions,
    row_actions,
    story_actions,
)
from editor.ui.spec import Spec

SUGGESTIONS = 9
UNDECIDED = (StoryStatus.NEW, StoryStatus.TRANSLATING)
OPEN = (*UNDECIDED, StoryStatus.REVIEW)
NOT_SPIKED = (*OPEN, StoryStatus.APPROVED)
ENABLED_AT = {
    "translate_story": OPEN,
    "translate_row": OPEN,
    "translate_selection": OPEN,
    "second_opinion": OPEN,
    "confirm_row": OPEN,
    "mark_person": OPEN,
    "mark_organisation": OPEN,
    "mark_place": OPEN,
    "mark_event": OPEN,
    "accept_all_names": OPEN,
    "accept_suggestion": OPEN,
    "add_topic": OPEN,
    "add_term": tuple(StoryStatus),
    "insert_term": OPEN,
    "reject_all_names": OPEN,
    "reject_suggestion": OPEN,
    "resize_name": OPEN,
    "suggest_names": OPEN,
    "take_back_tagging": OPEN,
    "submit_story": UNDECIDED,
    "approve_story": OPEN,
    "return_story": (StoryStatus.REVIEW,),
    "kill_story": (StoryStatus.TRANSLATING, StoryStatus.REVIEW, StoryStatus.APPROVED),
    "compare_versions": tuple(StoryStatus),
    "reopen_story": (StoryStatus.REVIEW, StoryStatus.APPROVED),
    "spike_story": NOT_SPIKED,
    "unspike_story": (StoryStatus.SPIKED,),
    "keep_version": tuple(StoryStatus),
    "run_checks": tuple(StoryStatus),
    "check_links": tuple(StoryStatus),
    "next_finding": tuple(StoryStatus),
    "fix_findings": OPEN,
    "next_row": tuple(StoryStatus),
    "previous_row": tuple(StoryStatus),
    "export_story": NOT_SPIKED,
    "export_draft": NOT_SPIKED,
    "copy_story": NOT_SPIKED,
    **dict.fromkeys(list_actions.ON_STORIES, tuple(StoryStatus)),
    **dict.fromkeys((*row_actions.OPEN_ONLY, "insert_snippet"), OPEN),
}


class Actions(QObject):
    """All actions, by id. An action's object name is its id."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        specs = (
            *story_actions.specs(),
            *self._numbered(),
            *row_actions.specs(),
            *list_actions.specs(),
            *desk_actions.specs(),
            *registry_actions.specs(),
        )
        self._by_id = {spec.id: self._make(spec) for spec in specs}

    def __getitem__(self, action_id: str) -> QAction:
        return self._by_id[action_id]

    def __iter__(self) -> Iterator[QAction]:
        return iter(self._by_id.values())

    def enable_for(self, story: Story | None) -> None:
        """Let just those actions run that make sense for the story in hand."""
        for action_id, statuses in ENABLED_AT.items():
            self._by_id[action_id].setEnabled(story is not None and story.status in statuses)

    def some(self, *action_ids: str) -> list[QAction]:
        """Return several actions in the order asked."""
        return [self._by_id[action_id] for action_id in action_ids]

    def _make(self, spec: Spec) -> QAction:
        action = QAction(spec.text, self.parent())
        action.setObjectName(spec.id)
        action.setCheckable(spec.checkable)
        action.setShortcuts([QKeySequence(keys) for keys in spec.keys])
        action.setWhatsThis(spec.tip)
        action.setToolTip(tip_with_keys(action))
        action.setStatusTip("")
        return action

    def _numbered(self) -> list[Spec]:
        text, tip = self.tr("Use suggestion %1"), self.tr("Put suggestion %1 into the row")
        return [
            Spec(
                f"use_suggestion_{number}",
                text.replace("%1", str(number)),
                (f"Ctrl+{number}",),
                tip.replace("%1", str(number)),
            )
            for number in range(1, SUGGESTIONS + 1)
        ]


def tip_with_keys(action: QAction) -> str:
    """Say what an action is for, and the key that runs it."""
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    return f"{action.whatsThis()} ({keys})" if keys else action.whatsThis()
