"""The actions: each has an id, words, a key of its own that is shown, and its time."""

from collections import Counter

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence

from db import stories
from db.records import StoryStatus
from editor.desk import editing, workflow
from editor.ui.actions import SUGGESTIONS, Actions
from tests.plain_english import plain_english

NATIVE = QKeySequence.SequenceFormat.NativeText
KEYS = {
    "import_files": "Ctrl+O",
    "paste_story": "Ctrl+Shift+V",
    "translate_story": "Ctrl+Shift+T",
    "translate_row": "Ctrl+T",
    "confirm_row": "Ctrl+Return",
    "next_row": "Alt+Down",
    "previous_row": "Alt+Up",
    "next_story": "Ctrl+PgDown",
    "previous_story": "Ctrl+PgUp",
    "mark_person": "Ctrl+Shift+P",
    "mark_organisation": "Ctrl+Shift+O",
    "mark_place": "Ctrl+Shift+L",
    "mark_event": "Ctrl+Shift+E",
    "keep_version": "Ctrl+S",
    "approve_story": "Ctrl+Shift+Return",
    "export_story": "Ctrl+E",
    "find_stories": "Ctrl+F",
    "command_palette": "Ctrl+K",
    "quit": "Ctrl+Q",
}


@pytest.fixture
def actions(qapp):
    owner = QObject()
    yield Actions(owner)
    owner.deleteLater()


def enabled(actions):
    return {action.objectName() for action in actions if action.isEnabled()}


@pytest.fixture
def at_status(library, wire):
    """Return a function that brings the story to a status; it gives the story."""

    def bring(status):
        for row in stories.get(library, wire).rows:
            editing.write_row(library, wire, row.position, plain_english(row.source))
        act = {
            StoryStatus.REVIEW: workflow.submit,
            StoryStatus.APPROVED: workflow.approve,
            StoryStatus.SPIKED: workflow.spike,
        }.get(status)
        if act:
            act(library, wire)
        return stories.get(library, wire)

    return bring


def test_an_action_is_found_by_its_id(actions):
    assert actions["keep_version"].objectName() == "keep_version"
    assert [action.objectName() for action in actions.some("quit", "keep_version")] == [
        "quit",
        "keep_version",
    ]


@pytest.mark.parametrize(("action_id", "keys"), KEYS.items())
def test_the_keys_are_those_of_the_design(actions, action_id, keys):
    assert actions[action_id].shortcut() == QKeySequence(keys)


def test_every_action_has_words_and_a_tip_with_its_key(actions):
    for action in actions:
        assert action.text().strip()
        keys = action.shortcut().toString(NATIVE)
        tip = action.toolTip()
        assert tip.removesuffix(f" ({keys})").strip(), action.objectName()
        assert keys in tip
        assert tip.endswith(f"({keys})") == bool(keys)


def test_no_two_actions_share_a_key_a_name_or_an_id(actions):
    keys = Counter(key.toString() for action in actions for key in action.shortcuts())
    texts = Counter(action.text() for action in actions)
    ids = Counter(action.objectName() for action in actions)
    for counted in (keys, texts, ids):
        assert [each for each, times in counted.items() if times > 1] == []


def test_each_suggestion_has_a_number_key(actions):
    for number in range(1, SUGGESTIONS + 1):
        action = actions[f"use_suggestion_{number}"]
        assert action.shortcut() == QKeySequence(f"Ctrl+{number}")
        assert str(number) in action.text()


def test_without_a_story_only_what_needs_none_can_be_done(actions):
    actions.enable_for(None)
    assert {"import_files", "paste_story", "find_stories", "command_palette", "quit"} <= enabled(
        actions
    )
    about_a_story = ("_row", "_version", "mark_", "export_", "add_topic", "spike_", "submit_")
    about_a_story += ("approve_", "reopen_", "translate_", "_term")
    elsewhere = {
        name for name in enabled(actions) if name.endswith("_selected") or name.startswith("go_to_")
    }
    rest = enabled(actions) - elsewhere - {"export_memory", "export_glossary", "export_registry"}
    assert not [name for name in rest if any(each in name for each in about_a_story)]


@pytest.mark.parametrize(
    ("status", "can", "cannot"),
    [
        ("new", {"submit_story", "approve_story", "spike_story"}, {"reopen_story"}),
        ("review", {"approve_story", "reopen_story", "confirm_row"}, {"submit_story"}),
        ("approved", {"reopen_story", "export_story", "spike_story"}, {"confirm_row"}),
        ("spiked", {"unspike_story", "keep_version"}, {"export_story", "translate_row"}),
    ],
)
def test_what_can_be_done_follows_the_status(actions, at_status, status, can, cannot):
    actions.enable_for(at_status(StoryStatus(status)))
    assert can <= enabled(actions)
    assert not cannot & enabled(actions)
