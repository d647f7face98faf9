"""The toolbar: everything by name, and what is chosen in its menus."""

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QMainWindow, QMenu, QToolButton

from editor.desk.engines import Engines
from editor.exporting.formats import FORMATS
from editor.settings import Settings
from editor.ui.actions import Actions
from editor.ui.theme import DARK, LIGHT
from editor.ui.top_bar import TopBar
from editor.ui.word_button import WordButton


@pytest.fixture
def window(qapp):
    window = QMainWindow()
    yield window
    window.deleteLater()


@pytest.fixture
def actions(window):
    return Actions(QObject(window))


@pytest.fixture
def bar(window, actions, tmp_path, show):
    engines = Engines(Settings(tmp_path / "settings.json"))
    bar = TopBar(actions, LIGHT, window)
    bar.engine_menu.show_states(engines.states("ru", "en"))
    window.addToolBar(bar)
    show(window, 1200, 100)
    yield bar
    engines.close()


def menu_actions(bar):
    """Every line of every menu."""
    return [action for menu in bar.findChildren(QMenu) for action in menu.actions()]


def line(bar, data):
    """The line of a menu that stands for an engine, a format or a theme."""
    return next(action for action in menu_actions(bar) if action.data() == data)


def test_every_action_is_a_button_or_in_a_menu_but_those_with_numbers(bar, actions):
    offered = {action.objectName() for action in menu_actions(bar)}
    offered |= {button.defaultAction().objectName() for button in bar.findChildren(WordButton)}
    left = {action.objectName() for action in actions} - offered
    assert all(name.startswith("use_suggestion_") for name in left)


def test_what_is_done_most_is_a_button(bar):
    names = [button.objectName() for button in bar.findChildren(WordButton)]
    assert names == [
        "import_files_button",
        "translate_story_button",
        "run_checks_button",
        "keep_version_button",
        "submit_story_button",
        "approve_story_button",
        "export_story_button",
    ]


def test_an_engine_is_chosen_and_shown(bar, heard):
    chosen = heard(bar.engine_menu.engine_chosen)
    assert "sends the text" in line(bar, "google").text()
    assert "no model for this language" in line(bar, "firefox").text()
    line(bar, "google").trigger()
    assert chosen == ["google"]
    bar.engine_menu.show_engine("firefox")
    assert line(bar, "firefox").isChecked()
    assert not line(bar, "google").isChecked()


@pytest.mark.parametrize("name", ["system", "light", "dark", "high contrast"])
def test_colours_are_chosen_and_shown(bar, heard, name):
    chosen = heard(bar.main_menu.theme_chosen)
    line(bar, name).trigger()
    assert chosen == [name]
    bar.main_menu.show_theme(name)
    assert line(bar, name).isChecked()


def test_a_format_is_chosen_and_a_draft_is_no_format(bar, heard, actions):
    chosen, drafts = heard(bar.format_chosen), heard(actions["export_draft"].triggered)
    for form in FORMATS:
        line(bar, form.name).trigger()
    assert chosen == [form.name for form in FORMATS]
    actions["export_draft"].trigger()
    assert len(drafts) == 1
    assert len(chosen) == len(FORMATS)


def test_search_and_menu_are_named(bar):
    assert bar.findChild(QLineEdit, "search_field") is bar.search_field
    assert bar.search_field.accessibleName()
    assert bar.findChild(QToolButton, "main_menu").accessibleName()


def test_panels_can_be_listed(bar):
    bar.main_menu.panels.addAction(QAction("Versions", bar))
    assert [action.text() for action in bar.main_menu.panels.actions()] == ["Versions"]


def test_another_theme_repaints_the_buttons(bar):
    button = bar.findChild(WordButton, "keep_version_button")
    before = button.grab().toImage()
    bar.set_theme(DARK)
    assert button.grab().toImage() != before
