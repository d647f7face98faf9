"""A button of the toolbar: the word, its key, and more behind an arrow."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QWidget

from editor.ui.theme import DARK, LIGHT
from editor.ui.word_button import WordButton


@pytest.fixture
def ground(show):
    return show(QWidget(), 300, 60)


@pytest.fixture
def action(ground):
    action = QAction("Keep version", ground)
    action.setObjectName("keep_version")
    action.setShortcut(QKeySequence("Ctrl+S"))
    return action


@pytest.fixture
def make(action, ground):
    """Return a function that makes a button and shows it."""

    def run(**words):
        button = WordButton(action, LIGHT, ground, **words)
        button.resize(button.sizeHint())
        button.show()
        return button

    return run


def test_it_is_named_after_its_action_and_runs_it(make, heard, action):
    button, ran = make(), heard(action.triggered)
    assert button.objectName() == "keep_version_button"
    assert button.accessibleName() == "Keep version"
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert len(ran) == 1


def test_what_cannot_be_done_cannot_be_clicked_and_looks_so(make, heard, action):
    button, ran = make(), heard(action.triggered)
    before = button.grab().toImage()
    action.setEnabled(False)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert ran == []
    assert button.grab().toImage() != before


def test_word_key_and_arrow_have_room(make, action, ground):
    with_key = make().sizeHint().width()
    primary = make(primary=True).sizeHint().width()
    button = make()
    button.set_menu(QMenu(button))
    assert primary < with_key < button.sizeHint().width()
    action.setText("Keep version of everything")
    assert make().sizeHint().width() > with_key


@pytest.mark.parametrize("width", [1, 20, 400])
def test_it_can_be_painted_at_any_width(make, width):
    button = make()
    button.resize(width, 30)
    assert not button.grab().isNull()


def test_another_theme_repaints_it(make):
    button = make()
    before = button.grab().toImage()
    button.set_theme(DARK)
    assert button.grab().toImage() != before
