"""The whole day of an editor by keyboard alone: every step is a key, the rest only looks."""

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog

from db import stories
from db.library import Library
from db.records import RowState, Side, StoryStatus
from editor import app
from tests.google_stand_in import google_stand_in
from tests.keyboard import PLAIN, press, type_text

ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
FORUM = """Форум в Вене

Вена. 5 декабря. KAZAKHSTAN TODAY - Банк развития Казахстана показал три проекта.

Форум продлится два дня.

Инфляция составила 8,4%.
"""
ENGLISH = {
    "Форум в Вене": "Forum in Vienna",
    "Банк развития Казахстана показал три проекта.": (
        "The Development Bank of Kazakhstan showed three projects."
    ),
    "Форум продлится два дня.": "The forum lasts two days.",
    "Инфляция составила 8,4%.": "Inflation was 8.5%.",
}


@pytest.fixture
def window(qtbot, tmp_path, monkeypatch):
    """A window on an empty library, with a server in Google's place that gets a figure wrong."""
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    settings = tmp_path / "settings.json"
    with google_stand_in() as google:
        google.lines = ENGLISH
        known = {"engine": "google", "google_url": google.url, "name": "Desk"}
        settings.write_text(json.dumps(known))
        opened = app.build(tmp_path / "desk.sqlite", settings)
        opened.resize(1500, 950)
        with qtbot.waitActive(opened):
            opened.show()
        yield opened
        opened.close()
        opened.deleteLater()


class Hands:
    """Keys, and eyes to see what they did; no mouse, no action called by name."""

    def __init__(self, qtbot, window):
        self.bot = qtbot
        self.window = window

    def press(self, key, modifiers=PLAIN, times=1):
        for _ in range(times):
            press(self.window, key, modifiers)

    def type(self, text):
        type_text(self.window, text)

    def command(self, name):
        """Run a command from the palette, by its name."""
        self.press(Qt.Key.Key_K, CONTROL)
        self.type(name)
        self.press(Qt.Key.Key_Return)

    def give_file(self, dialog_name, path):
        """Type a path into the file dialog that opened, and press Enter."""
        self.wait(lambda: self.window.findChild(QFileDialog, dialog_name) is not None)
        dialog = self.window.findChild(QFileDialog, dialog_name)
        self.wait(lambda: dialog.isAncestorOf(QApplication.focusWidget()))
        self.press(Qt.Key.Key_A, CONTROL)
        self.type(str(path))
        self.press(Qt.Key.Key_Return)
        self.be_given_the_keyboard()

    def be_given_the_keyboard(self):
        """A window manager gives it back when a dialog ends; drawing to memory there is none."""
        with self.bot.waitActive(self.window):
            self.window.activateWindow()

    def child(self, name):
        return self.window.findChild(object, name)

    def focus(self):
        return QApplication.focusWidget().objectName()

    def stored(self):
        with Library(self.window.library.path, read_only=True) as library:
            return stories.get(library, 1)

    def wait(self, condition, seconds=8):
        self.bot.waitUntil(condition, timeout=seconds * 1000)


@pytest.fixture
def hands(qtbot, window):
    return Hands(qtbot, window)


def take_in_and_triage(hands, tmp_path):
    (tmp_path / "forum.txt").write_text(FORUM, "utf-8")
    hands.press(Qt.Key.Key_O, CONTROL)
    hands.give_file("import_dialog", tmp_path / "forum.txt")
    hands.wait(lambda: hands.child("row_editor").model().rowCount() == 4)
    hands.press(Qt.Key.Key_L, CONTROL)
    assert hands.focus() == "story_list"
    hands.press(Qt.Key.Key_2)
    hands.wait(lambda: hands.stored().fields.urgency == 2)
    hands.press(Qt.Key.Key_Return)
    assert hands.focus() == "target_text"


def translate_and_edit(hands):
    hands.press(Qt.Key.Key_T, CONTROL | SHIFT)
    hands.wait(lambda: all(row.state is RowState.MACHINE for row in hands.stored().rows))
    hands.wait(lambda: not hands.child("job_cancel").isVisible())
    rows = hands.child("row_editor")
    hands.press(Qt.Key.Key_Up, ALT, times=rows.active_position())
    hands.press(Qt.Key.Key_Return, CONTROL)
    hands.wait(lambda: hands.stored().rows[0].state is RowState.CONFIRMED)
    assert rows.active_position() == 1
    hands.press(Qt.Key.Key_End, CONTROL)
    hands.type(" Café")
    hands.press(Qt.Key.Key_Z, CONTROL)
    hands.press(Qt.Key.Key_Y, CONTROL)
    hands.press(Qt.Key.Key_Backspace, times=5)
    hands.press(Qt.Key.Key_Return, CONTROL)
    hands.wait(lambda: hands.stored().rows[1].state is RowState.CONFIRMED)
    assert hands.stored().rows[1].target == ENGLISH[hands.stored().rows[1].source]


def tag(hands):
    hands.press(Qt.Key.Key_Up, ALT)
    hands.press(Qt.Key.Key_Backtab, SHIFT)
    assert hands.focus() == "source_text"
    hands.press(Qt.Key.Key_Home, CONTROL)
    hands.press(Qt.Key.Key_Right, SHIFT, times=len("Банк развития Казахстана"))
    hands.press(Qt.Key.Key_O, CONTROL | SHIFT)
    hands.wait(lambda: hands.child("name_field").isVisible())
    hands.press(Qt.Key.Key_A, CONTROL)
    hands.type("Development Bank of Kazakhstan")
    hands.press(Qt.Key.Key_Return)
    hands.wait(lambda: {each.side for each in hands.stored().mentions} == set(Side))
    hands.press(Qt.Key.Key_G, CONTROL | SHIFT)
    hands.type("economy, business")
    hands.press(Qt.Key.Key_Return)
    hands.wait(lambda: [each.topic.code for each in hands.stored().topics] == ["medtop:04000000"])


def check_and_put_right(hands):
    """The wrong figure blocks approval; its finding puts it right."""
    hands.press(Qt.Key.Key_Return, CONTROL | SHIFT)
    hands.wait(lambda: "block" in hands.child("message_text").text())
    hands.command("Go to the findings")
    found = hands.child("finding_list")
    hands.wait(lambda: found.model().rowCount() > 0)
    assert hands.focus() == "finding_list"
    hands.press(Qt.Key.Key_Home)
    for _ in range(found.model().rowCount()):
        if "8.5" in (found.currentIndex().data() or ""):
            break
        hands.press(Qt.Key.Key_Down)
    hands.press(Qt.Key.Key_F4)
    hands.wait(lambda: hands.stored().rows[3].target == "Inflation was 8.4%.")


def keep_and_compare(hands):
    hands.press(Qt.Key.Key_S, CONTROL)
    hands.wait(lambda: hands.child("version_list").model().rowCount() == 1)
    hands.press(Qt.Key.Key_V, CONTROL | ALT)
    hands.wait(lambda: isinstance(QApplication.activeWindow(), QDialog))
    hands.press(Qt.Key.Key_Escape)
    hands.be_given_the_keyboard()


def approve_and_export(hands, tmp_path):
    hands.command("Go to the stories")
    hands.press(Qt.Key.Key_Return)
    hands.press(Qt.Key.Key_Return, CONTROL, times=2)  # the row in hand, and the last one
    hands.wait(lambda: {row.state for row in hands.stored().rows} == {RowState.CONFIRMED})
    hands.press(Qt.Key.Key_S, CONTROL | SHIFT)
    hands.wait(lambda: hands.stored().status is StoryStatus.REVIEW)
    hands.press(Qt.Key.Key_Return, CONTROL | SHIFT)
    hands.wait(lambda: hands.stored().status is StoryStatus.APPROVED)
    hands.press(Qt.Key.Key_E, CONTROL)
    hands.give_file("export_dialog", tmp_path / "copy.txt")
    hands.wait((tmp_path / "copy.txt").exists)
    copy = (tmp_path / "copy.txt").read_text("utf-8")
    assert "VIENNA, Dec 5 (Kazakhstan Today) - The Development Bank of Kazakhstan" in copy
    assert "8.4%" in copy


def test_the_whole_day_needs_no_mouse(hands, window, tmp_path):
    take_in_and_triage(hands, tmp_path)
    translate_and_edit(hands)
    tag(hands)
    check_and_put_right(hands)
    keep_and_compare(hands)
    approve_and_export(hands, tmp_path)
    hands.press(Qt.Key.Key_Q, CONTROL)
    hands.wait(lambda: not window.isVisible())
