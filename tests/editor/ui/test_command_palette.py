"""All commands by name: listed with their keys, found by a few letters, run by Enter."""

from functools import partial

import pytest
from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListView, QMainWindow

from editor.ui.actions import Actions
from editor.ui.command_palette import CommandPalette

KEY = Qt.Key


@pytest.fixture
def window(show):
    return show(QMainWindow(), 800, 600)


@pytest.fixture
def actions(window):
    actions = Actions(QObject(window))
    actions["approve_story"].setEnabled(False)
    return actions


@pytest.fixture
def ran(actions):
    """The ids of the actions that were run, in order."""
    ran: list[str] = []
    for action in actions:
        action.triggered.connect(partial(_note, ran, action.objectName()))
    return ran


def _note(ran, name, *_):
    ran.append(name)


@pytest.fixture
def palette(window, actions, ran):
    palette = CommandPalette(list(actions), window)
    palette.ask()
    return palette


@pytest.fixture
def person(hands, window, palette):
    return hands(window)


def view(palette):
    return palette.findChild(QListView)


def offered(palette):
    model = view(palette).model()
    return [model.index(place, 0).data() for place in range(model.rowCount())]


def test_every_action_that_can_run_is_offered_with_its_key(palette, actions):
    assert len(offered(palette)) == sum(action.isEnabled() for action in actions)
    assert "Keep version    Ctrl+S" in offered(palette)
    assert "Reopen" in offered(palette)
    assert not any("Approve" in words for words in offered(palette))


def test_it_stands_inside_the_window_with_the_caret_in_its_field(palette, window, person):
    assert window.rect().contains(palette.geometry())
    assert person.focus() == "palette_field"


@pytest.mark.parametrize("typed", ["keep", "KEEP V", "p ver"])
def test_a_few_letters_find_a_command_and_enter_runs_it(palette, person, ran, typed):
    person.type(typed)
    assert "Keep version    Ctrl+S" in offered(palette)
    person.press(KEY.Key_Return)
    assert ran == ["keep_version"]
    assert not palette.isVisible()


def test_what_is_typed_is_no_pattern(palette, person):
    person.type(".*")
    assert offered(palette) == []
    person.press(KEY.Key_Return)
    assert palette.isVisible()


def test_arrows_choose_and_stop_at_the_ends(palette, person, ran):
    person.type("row")
    names = offered(palette)
    for _ in range(2):
        person.press(KEY.Key_Down)
    assert view(palette).currentIndex().data() == names[2]
    for _ in range(99):
        person.press(KEY.Key_Down)
    assert view(palette).currentIndex().data() == names[-1]
    for _ in range(99):
        person.press(KEY.Key_Up)
    assert view(palette).currentIndex().data() == names[0]
    person.press(KEY.Key_Down)
    person.press(KEY.Key_Return)
    assert len(ran) == 1


def test_a_click_runs_a_command(palette, ran):
    row = view(palette).visualRect(view(palette).model().index(0, 0))
    QTest.mouseClick(
        view(palette).viewport(), Qt.MouseButton.LeftButton, pos=row.center() + QPoint(1, 0)
    )
    assert ran == ["import_files"]


def test_esc_leaves_and_runs_nothing(palette, person, ran, heard):
    left = heard(palette.left)
    person.press(KEY.Key_Escape)
    assert not palette.isVisible()
    assert ran == []
    assert len(left) == 1


def test_it_is_gone_before_the_command_runs(palette, person, actions):
    seen = []
    actions["keep_version"].triggered.connect(lambda: seen.append(palette.isVisible()))
    person.type("keep")
    person.press(KEY.Key_Return)
    assert seen == [False]


def test_asked_again_it_begins_anew_with_what_can_run_now(palette, person, actions):
    person.type("keep")
    person.press(KEY.Key_Escape)
    actions["approve_story"].setEnabled(True)
    palette.ask()
    assert palette.findChild(QLineEdit).text() == ""
    assert any("Approve" in words for words in offered(palette))
