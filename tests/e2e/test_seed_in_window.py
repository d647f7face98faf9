"""The customer's story through every step in the window, clicked and typed as a person does."""

import json

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit

from db import stories, versions
from db.library import Library
from db.records import RowState, Side, StoryStatus, VersionReason
from editor import app
from tests.keyboard import PLAIN, press, type_text

CONTROL = Qt.KeyboardModifier.ControlModifier
CONTROL_SHIFT = CONTROL | Qt.KeyboardModifier.ShiftModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(qtbot, tmp_path, google):
    settings = tmp_path / "settings.json"
    settings.write_text(json.dumps({"engine": "google", "google_url": google.url, "name": "Desk"}))
    opened = app.build(tmp_path / "desk.sqlite", settings)
    qtbot.addWidget(opened)
    opened.resize(1500, 950)
    with qtbot.waitActive(opened):
        opened.show()
    yield opened
    opened.close()


class Person:
    """What a person can do at the window: press keys, click, type, look."""

    def __init__(self, qtbot, window):
        self.bot = qtbot
        self.window = window

    def child(self, name):
        found = self.window.findChild(object, name)
        assert found is not None, name
        return found

    def press(self, key, modifiers=PLAIN):
        press(self.window, key, modifiers)

    def type(self, text):
        type_text(self.window, text)

    def choose_file(self, dialog_name, path):
        """Type a path into the file dialog that opened, and press Enter."""
        self.bot.waitUntil(lambda: self.window.findChild(QFileDialog, dialog_name) is not None)
        dialog = self.window.findChild(QFileDialog, dialog_name)
        field = dialog.findChild(QLineEdit, "fileNameEdit")
        field.setText(str(path))
        self.bot.keyClick(field, Qt.Key.Key_Return)
        # A window manager gives the window the keyboard back; drawing to memory there is none.
        with self.bot.waitActive(self.window):
            self.window.activateWindow()

    def stored(self):
        """What the library's file holds of the story, read apart from the window."""
        with Library(self.window.library.path, read_only=True) as library:
            return stories.get(library, 1)

    def wait(self, condition, seconds=8):
        self.bot.waitUntil(condition, timeout=seconds * 1000)

    def select_in_source(self, words):
        """Put the caret before the words with the keyboard and select them."""
        field = self.child("source_text")
        field.setFocus()
        start = field.toPlainText().index(words)
        self.press(Qt.Key.Key_Home, CONTROL)
        for _ in range(start):
            self.press(Qt.Key.Key_Right)
        for _ in words:
            self.press(Qt.Key.Key_Right, SHIFT)


def take_in(person, seed):
    """Take the file in through the dialog."""
    rows = person.child("row_editor")
    person.press(Qt.Key.Key_O, CONTROL)
    person.choose_file("import_dialog", seed)
    person.wait(lambda: rows.model().rowCount() == 9)
    story = person.stored()
    assert story.fields.dateline_place == "Вена"
    assert (
        "Вена, 5 Dec 2025 → VIENNA, Dec 5 (Kazakhstan Today) -"
        in person.child("story_about").text()
    )
    assert "headline proposed" in person.child("story_about").text()


def translate(person):
    """Have every row translated."""
    rows = person.child("row_editor")
    person.press(Qt.Key.Key_T, CONTROL_SHIFT)
    person.wait(lambda: all(row.state is RowState.MACHINE for row in person.stored().rows))
    person.wait(lambda: all(row.target for row in rows.model().rows()))
    person.wait(lambda: not person.child("job_cancel").isVisible())
    assert "9 · Google" in person.child("message_text").text()


def edit(person):
    """Type into a row: it is stored by itself."""
    rows = person.child("row_editor")
    rows.go_to(2)
    english = person.child("target_text")
    person.bot.mouseClick(english.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(40, 14))
    person.press(Qt.Key.Key_A, CONTROL)
    person.type("The minister – Астана – chose diplomacy.")
    person.wait(lambda: person.stored().rows[2].state is RowState.EDITED, seconds=1.5)
    assert person.stored().rows[2].target == "The minister – Астана – chose diplomacy."
    person.wait(lambda: "saved" in person.child("saved_text").text())


def confirm(person):
    """Confirm the row; the next one becomes active."""
    rows = person.child("row_editor")
    person.press(Qt.Key.Key_Return, CONTROL)
    person.wait(lambda: person.stored().rows[2].state is RowState.CONFIRMED)
    assert rows.active_position() == 3
    person.wait(lambda: "1 of 9 rows confirmed" in person.child("status_text").text())


def tag_a_person(person):
    """Mark a person: on both sides, the English asked once."""
    rows = person.child("row_editor")
    rows.go_to(1)
    person.select_in_source("Ермек Кошербаев")
    person.press(Qt.Key.Key_P, CONTROL_SHIFT)
    person.wait(lambda: person.child("name_field").isVisible())
    assert person.child("name_field").text() == "Yermek Kosherbayev"
    person.press(Qt.Key.Key_Return)
    person.wait(lambda: len(person.stored().mentions) >= 2)
    assert {each.side for each in person.stored().mentions if each.row == 1} == set(Side)
    person.wait(lambda: person.child("entity_list").model().rowCount() == 1)
    rows.go_to(0)
    person.select_in_source("Ермек Кошербаев")
    person.press(Qt.Key.Key_P, CONTROL_SHIFT)
    person.wait(lambda: any(each.row == 0 for each in person.stored().mentions))
    assert not person.child("name_prompt").isVisible()


def add_a_topic(person):
    """Add a topic by typing its name."""
    person.press(Qt.Key.Key_G, CONTROL_SHIFT)
    assert QApplication.focusWidget().objectName() == "topic_search"
    person.type("politics and gov")
    person.press(Qt.Key.Key_Return)
    person.wait(lambda: bool(person.stored().topics))
    assert person.stored().topics[0].topic.code == "medtop:11000000"


def put_right(person):
    """Approval waits for the word that was left in Russian; the finding leads to it."""
    rows, found = person.child("row_editor"), person.child("finding_list")
    person.press(Qt.Key.Key_Return, CONTROL_SHIFT)
    person.wait(lambda: "blocks approval" in person.child("message_text").text())
    assert person.stored().status is StoryStatus.TRANSLATING
    person.press(Qt.Key.Key_F7)
    lines = [found.model().index(at, 0) for at in range(found.model().rowCount())]
    [left] = [line for line in lines if "Астана" in line.data()]
    found.setCurrentIndex(left)
    found.setFocus()
    person.press(Qt.Key.Key_Return)
    person.wait(lambda: rows.active_position() == 2)
    rows.go_to(2, focus=True)
    person.press(Qt.Key.Key_A, CONTROL)
    person.type("The minister – in Astana – chose diplomacy.")
    person.press(Qt.Key.Key_Return, CONTROL)
    person.wait(lambda: "Astana" in person.stored().rows[2].target)


def keep_and_bring_back(person):
    """Keep a version, spoil the text, look at the version, bring it back."""
    rows = person.child("row_editor")
    person.press(Qt.Key.Key_S, CONTROL)
    person.wait(lambda: person.child("version_list").model().rowCount() == 1)
    rows.go_to(3, focus=True)
    person.press(Qt.Key.Key_A, CONTROL)
    person.type("A worse wording.")
    person.wait(lambda: person.stored().rows[3].target == "A worse wording.")
    listed = person.child("version_list")
    listed.setCurrentIndex(listed.model().index(0, 0))
    listed.setFocus()
    person.press(Qt.Key.Key_Return)
    person.wait(lambda: person.child("version_banner").isVisible())
    assert "cohesive" in rows.target(3)
    assert person.child("target_text").isReadOnly()
    person.bot.mouseClick(person.child("restore_version"), Qt.MouseButton.LeftButton)
    person.wait(lambda: "cohesive" in person.stored().rows[3].target)
    person.wait(lambda: not person.child("version_banner").isVisible())
    assert "cohesive" in rows.target(3)


def submit_and_approve(person):
    """Submit and approve: the copy is frozen."""
    person.press(Qt.Key.Key_S, CONTROL_SHIFT)
    person.wait(lambda: person.stored().status is StoryStatus.REVIEW)
    person.press(Qt.Key.Key_Return, CONTROL_SHIFT)
    person.wait(lambda: person.stored().status is StoryStatus.APPROVED)
    person.wait(lambda: person.child("target_text").isReadOnly())
    with Library(person.window.library.path, read_only=True) as library:
        kept = versions.of_story(library, 1)
    assert [version.reason for version in kept] == [
        VersionReason.KEPT,
        VersionReason.BEFORE_RESTORE,
        VersionReason.SUBMITTED,
        VersionReason.APPROVED,
    ]
    assert {version.by for version in kept} == {"Desk"}


def export(person, tmp_path):
    """Write the approved copy."""
    person.press(Qt.Key.Key_E, CONTROL)
    person.choose_file("export_dialog", tmp_path / "copy.txt")
    person.wait((tmp_path / "copy.txt").exists)
    copy = (tmp_path / "copy.txt").read_text("utf-8")
    assert "VIENNA, Dec 5 (Kazakhstan Today) - Kazakhstan's foreign minister" in copy
    assert "DRAFT" not in copy


def test_the_whole_path(qtbot, window, seed, tmp_path):
    person = Person(qtbot, window)
    take_in(person, seed)
    translate(person)
    edit(person)
    confirm(person)
    tag_a_person(person)
    add_a_topic(person)
    put_right(person)
    keep_and_bring_back(person)
    submit_and_approve(person)
    export(person, tmp_path)


def test_a_pasted_story_is_taken_in(qtbot, window, seed):
    person = Person(qtbot, window)
    QGuiApplication.clipboard().setText(seed.read_text("utf-8"))
    person.press(Qt.Key.Key_V, CONTROL_SHIFT)
    person.wait(lambda: person.child("row_editor").model().rowCount() == 9)
    assert person.child("story_list").model().rowCount() == 1


def test_what_was_typed_last_is_there_after_closing_at_once(qtbot, window, seed):
    person = Person(qtbot, window)
    QGuiApplication.clipboard().setText(seed.read_text("utf-8"))
    person.press(Qt.Key.Key_V, CONTROL_SHIFT)
    rows = person.child("row_editor")
    person.wait(lambda: rows.model().rowCount() == 9)
    rows.go_to(4, focus=True)
    person.type("Typed in the last moment")
    window.close()
    with Library(window.library.path, read_only=True) as library:
        assert stories.get(library, 1).rows[4].target == "Typed in the last moment"


def test_cancel_stops_a_translation(qtbot, window, google, seed):
    person = Person(qtbot, window)
    QGuiApplication.clipboard().setText(seed.read_text("utf-8"))
    person.press(Qt.Key.Key_V, CONTROL_SHIFT)
    person.wait(lambda: person.child("row_editor").model().rowCount() == 9)
    first = google.answer

    def answer(handler, question):
        if len(google.asked) > 2:
            google.released.wait(20)
        first(handler, question)

    google.answer = answer
    person.press(Qt.Key.Key_T, CONTROL_SHIFT)
    person.wait(lambda: person.stored().rows[1].state is RowState.MACHINE)
    qtbot.mouseClick(person.child("job_cancel"), Qt.MouseButton.LeftButton)
    person.wait(lambda: not person.child("job_cancel").isVisible())
    states = [row.state for row in person.stored().rows]
    assert states.count(RowState.MACHINE) == 2
    assert states.count(RowState.EMPTY) == 7
    assert "Cancelled" in person.child("message_text").text()


@pytest.mark.parametrize("fault", ["429", "500", "captcha", "empty", "echo"])
def test_a_fault_of_the_engine_is_told_and_leaves_the_rows(qtbot, window, google, seed, fault):
    person = Person(qtbot, window)
    QGuiApplication.clipboard().setText(seed.read_text("utf-8"))
    person.press(Qt.Key.Key_V, CONTROL_SHIFT)
    rows = person.child("row_editor")
    person.wait(lambda: rows.model().rowCount() == 9)
    google.answer = {
        "429": lambda handler, _: handler.page("", 429, Retry_After="60"),
        "500": lambda handler, _: handler.page("", 500),
        "captcha": lambda handler, _: handler.page("<form>unusual traffic</form>"),
        "empty": lambda handler, _: handler.page('<div class="result-container"></div>'),
        "echo": lambda handler, question: handler.page(
            f'<div class="result-container">{question}</div>'
        ),
    }[fault]
    rows.go_to(2)
    person.press(Qt.Key.Key_T, CONTROL)
    person.wait(lambda: person.child("message_text").property("fault") is True, seconds=15)
    assert "Google" in person.child("message_text").text()
    assert {row.state for row in person.stored().rows} == {RowState.EMPTY}
    assert {row.row_version for row in person.stored().rows} == {1}
