"""Spelling in the window: lines under words, corrections by menu and by key."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from db.records import EntityType, Side
from editor import spelling
from editor.desk import tagging

pytestmark = pytest.mark.skipif(not spelling.available(), reason="no Hunspell on this machine")


@pytest.fixture
def write(window):
    def run(text, position=1):
        window.page.rows.go_to(position, focus=True)
        window.page.rows.replace_target(text)
        window.page.rows.target_text.insertPlainText(" ")

    return run


@pytest.fixture
def marked(window):
    """Return a function that gives the words with a line under them in a row."""

    def read(position=1):
        desk, text = window.workplace.spell_desk, window.page.rows.target(position)
        found = (desk.misspelt_at(position, at) for at in range(len(text)))
        return sorted({each.word for each in found if each})

    return read


def test_a_misspelt_word_is_marked_and_corrected_from_the_menu(window, person, write, marked):
    write("The goverment met")
    person.wait(lambda: marked() == ["goverment"])
    rows = window.page.rows
    before = rows.viewport().grab().toImage()
    cursor = rows.target_text.textCursor()
    cursor.setPosition(6)
    rows.target_text.setTextCursor(cursor)
    person.do("correct_spelling")
    menu = QApplication.activePopupWidget()
    person.wait(lambda: menu.actions()[0].text() == "government")
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert rows.target(1) == "The government met "
    person.wait(lambda: marked() == [])
    assert rows.viewport().grab().toImage() != before
    person.do("undo")
    assert rows.target(1) == "The goverment met "


def test_where_nothing_is_wrong_the_key_says_so(person, write):
    write("Right")
    person.do("correct_spelling")
    assert "No misspelt word" in person.message()[0]


def test_a_name_of_the_registry_is_never_wrong(window, person, write, marked, library, snow):
    write("Dorogi cleared goverment")
    person.wait(lambda: marked() == ["Dorogi", "goverment"])
    rows = window.page.rows
    cursor = rows.source_text.textCursor()
    cursor.setPosition(0)
    cursor.setPosition(6, cursor.MoveMode.KeepAnchor)
    rows.source_text.setTextCursor(cursor)
    person.do("mark_place")
    window.page.prompt.named.emit(
        tagging.Span(row=1, side=Side.SOURCE, start=0, end=6), EntityType.PLACE, "Dorogi"
    )
    person.wait(lambda: marked() == ["goverment"])


@pytest.mark.parametrize("label", ["Add to my words", "Add to the desk's words"])
def test_a_word_can_be_added(window, person, write, marked, label):
    write("The akimat")
    person.wait(lambda: marked() == ["akimat"])
    cursor = window.page.rows.target_text.textCursor()
    cursor.setPosition(6)
    window.page.rows.target_text.setTextCursor(cursor)
    person.do("correct_spelling")
    menu = QApplication.activePopupWidget()
    next(action for action in menu.actions() if action.text() == label).trigger()
    menu.close()
    person.wait(lambda: marked() == [])


def test_it_can_be_switched_off(window, person, write, marked):
    write("The goverment")
    person.wait(lambda: marked() == ["goverment"])
    window.acts["check_spelling"].trigger()
    assert marked() == []
    window.acts["check_spelling"].trigger()
    person.wait(lambda: marked() == ["goverment"])
