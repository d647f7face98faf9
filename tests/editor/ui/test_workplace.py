"""Help, keys of one's own, quiet mode, snippets, counts that follow typing."""

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QDockWidget, QInputDialog

from editor.desk import snippets

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def keys(window, person):
    """The page of keys."""
    person.do("shortcuts")
    return window.findChild(QDialog, "shortcuts_dialog")


def choose(person, action_id, sequence):
    """Choose an action on the page of keys and give it these."""
    tree = person.child("shortcuts_list")
    for at in range(tree.topLevelItemCount()):
        line = tree.topLevelItem(at)
        if line.data(0, Qt.ItemDataRole.UserRole).objectName() == action_id:
            tree.setCurrentItem(line)
    person.child("shortcuts_keys").setKeySequence(QKeySequence(sequence))
    person.child("shortcuts_give").click()


def test_an_action_takes_other_keys_at_once_and_next_time(window, person, keys, open_window, qtbot):
    choose(person, "clear_row", "Ctrl+Alt+9")
    keys.close()
    with qtbot.waitActive(window):
        window.activateWindow()
    window.page.rows.go_to(1, focus=True)
    window.page.rows.replace_target("Roads")
    QTest.keyClick(
        window.page.rows.target_text, Qt.Key.Key_9, CONTROL | Qt.KeyboardModifier.AltModifier
    )
    assert window.page.rows.target(1) == ""
    assert "Ctrl+Alt+9" in window.acts["clear_row"].toolTip()
    window.close()
    again = open_window()
    assert again.acts["clear_row"].shortcut() == QKeySequence("Ctrl+Alt+9")


def test_keys_that_are_taken_are_refused(window, person, keys):
    before = window.acts["clear_row"].shortcuts()
    choose(person, "clear_row", "Ctrl+S")
    assert "Keep version" in person.child("shortcuts_said").text()
    assert window.acts["clear_row"].shortcuts() == before
    person.child("shortcuts_none").click()
    assert window.acts["clear_row"].shortcuts() == []
    person.child("shortcuts_reset").click()
    assert window.acts["clear_row"].shortcuts() == before


@pytest.mark.parametrize(
    "stored", ["{", "[]", '{"gone": ["Ctrl+1"], "clear_row": "x"}', '{"clear_row": [1, ""]}']
)
def test_keys_stored_wrongly_harm_nothing(open_window, snow, stored):
    window = open_window(shortcuts=stored)
    assert window.acts["keep_version"].shortcut() == QKeySequence("Ctrl+S")


def test_the_page_of_keys_is_searched_by_words_and_keys(window, person, keys):
    tree = person.child("shortcuts_list")
    person.child("shortcuts_search").setText("ctrl+shift+space")
    shown = [tree.topLevelItem(at) for at in range(tree.topLevelItemCount())]
    assert [line.text(0) for line in shown if not line.isHidden()] == ["No-break space"]


def test_help_lists_every_key_as_it_is_now(window, person):
    person.do("help")
    listed = person.child("help_keys")
    lines = [listed.item(at).text() for at in range(listed.count())]
    assert len(lines) == len(list(window.acts))
    assert any(line.startswith("Ctrl+Return") for line in lines)
    person.child("help_search").setText("no line breaks")
    visible = [listed.item(at) for at in range(listed.count()) if not listed.item(at).isHidden()]
    assert len(visible) == 1


def test_nothing_but_the_story_and_back(window, person):
    around = [window.browser, window.top_bar, window.work_bar, *window.findChildren(QDockWidget)]
    before = [part.isVisible() for part in around]
    person.do("quiet_mode")
    assert not any(part.isVisible() for part in around)
    assert window.page.rows.isVisible()
    person.do("quiet_mode")
    assert [part.isVisible() for part in around] == before


def test_a_window_closed_in_quiet_mode_opens_whole(window, person, open_window):
    person.do("quiet_mode")
    window.close()
    again = open_window()
    assert again.browser.isVisible()
    assert not again.acts["quiet_mode"].isChecked()


def answer(text):
    """Answer the next question asked."""

    def give():
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QInputDialog)
        dialog.setTextValue(text)
        dialog.accept()

    QTimer.singleShot(50, give)


def test_a_snippet_is_inserted_by_its_letters_and_undone(window, person, library):
    snippets.keep(library, "bg", "Filed by {agency}.")
    rows = window.page.rows
    rows.go_to(1, focus=True)
    person.type("Snow. bg")
    person.do("insert_snippet")
    assert rows.target(1) == "Snow. Filed by ."
    person.do("undo")
    assert rows.target(1) == "Snow. bg"
    person.type(" ")
    answer("bg  Filed by {agency}.")
    person.do("insert_snippet")
    assert rows.target(1) == "Snow. bg Filed by ."


def test_a_selection_is_kept_as_a_snippet(window, person):
    person.do("insert_snippet")
    assert "No snippet" in person.message()[0]
    person.do("keep_snippet")
    assert "Select the English" in person.message()[0]
    rows = window.page.rows
    rows.go_to(1, focus=True)
    person.type("Background.")
    rows.target_text.selectAll()
    answer("bg")
    person.do("keep_snippet")
    person.wait(lambda: "type bg" in person.message()[0])


def test_counts_follow_typing(window, person):
    window.page.rows.go_to(0, focus=True)
    person.type("Snow in town")
    person.wait(lambda: "→ 3 words" in person.child("status_text").text())
    assert person.child("headline_length").text() == "headline 12/80"
    assert "→ 12 characters" in person.child("length_text").text()
    person.type("x" * 80)
    person.wait(lambda: person.child("headline_length").property("fault"))
