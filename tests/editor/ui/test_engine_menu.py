"""The menu behind Translate: every engine with its state, and why one cannot be used."""

import pytest
from PySide6.QtCore import QObject

from editor.desk.engines import EngineState, State
from editor.ui.actions import Actions
from editor.ui.engine_menu import EngineMenu

STATES = [
    EngineState("firefox", "Firefox (local)", True, State.NO_MODEL, "There is no model."),
    EngineState("google", "Google", False, State.READY),
    EngineState("deepl", "DeepL", False, State.NEEDS_KEY, "DeepL needs a key."),
    EngineState("chat", "Language model", True, State.OFFLINE, "It cannot be reached."),
    EngineState("papago", "Papago", False, State.NOT_THIS_PAIR, "It knows no Russian."),
    EngineState("yandex", "Yandex", False, State.PRIVATE, "Private mode is on."),
]


@pytest.fixture
def menu(qtbot):
    owner = QObject()
    menu = EngineMenu(Actions(owner), None)
    qtbot.addWidget(menu)
    menu.show_states(STATES)
    yield menu
    owner.deleteLater()


def line(menu, name):
    return next(action for action in menu.actions() if action.data() == name)


@pytest.mark.parametrize(
    ("name", "words", "reason", "enabled"),
    [
        ("firefox", "Firefox (local) · no model for this language", "There is no model.", False),
        ("google", "Google · sends the text", "Google", True),
        ("deepl", "DeepL · needs a key", "DeepL needs a key.", False),
        ("chat", "Language model · could not be reached", "It cannot be reached.", True),
        ("papago", "Papago · not for this language", "It knows no Russian.", False),
        ("yandex", "Yandex · not in private mode", "Private mode is on.", False),
    ],
)
def test_each_says_whether_it_can_be_used_and_why_not(menu, name, words, reason, enabled):
    shown = line(menu, name)
    assert (shown.text(), shown.toolTip(), shown.isEnabled()) == (words, reason, enabled)


def test_the_one_chosen_stays_ticked_when_states_change(menu):
    menu.show_engine("google")
    menu.show_states(STATES[:2])
    assert [action.data() for action in menu.actions() if action.isChecked()] == ["google"]
    assert [action.data() for action in menu.actions() if action.data()] == [
        "auto",
        "firefox",
        "google",
    ]


def test_choosing_is_told(menu, heard):
    chosen = heard(menu.engine_chosen)
    line(menu, "google").trigger()
    line(menu, "auto").trigger()
    assert chosen == ["google", "auto"]
