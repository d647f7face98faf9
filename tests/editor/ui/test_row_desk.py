"""The commands for rows, as a person uses them in the window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget

from db.records import RowState
from editor.desk import editing, workflow
from editor.desk.editing import write_row

CONTROL = Qt.KeyboardModifier.ControlModifier
SNOW_2 = "Снег выпал ночью."


@pytest.fixture
def rows(window):
    return window.page.rows


@pytest.fixture
def stored(person, snow):
    """Return a function that gives source and English of each row, as stored."""

    def read():
        return [(row.source, row.target) for row in person.stored(snow).rows]

    return read


@pytest.fixture
def write(rows):
    """Return a function that goes to a row and gives it English."""

    def run(position, text):
        rows.go_to(position, focus=True)
        rows.replace_target(text)

    return run


def test_a_row_is_split_at_the_caret_typed_on_and_all_of_it_undone(person, rows, write, stored):
    write(1, "Roads are cleared. Since morning.")
    rows.source_text.setFocus()
    cursor = rows.source_text.textCursor()
    cursor.setPosition(len("Дороги чистят"))
    rows.source_text.setTextCursor(cursor)
    person.do("split_row")
    assert rows.model().rowCount() == 4
    rows.go_to(2, focus=True)
    person.press(Qt.Key.Key_End)
    person.type(" Да")
    want = [
        ("Дороги чистят", "Roads are cleared."),
        ("с утра.", "Since morning. Да"),
        (SNOW_2, ""),
    ]
    person.wait(lambda: stored()[1:] == want)
    for _ in range(4):
        person.press(Qt.Key.Key_Z, CONTROL)
    want = [("Дороги чистят с утра.", ""), (SNOW_2, "")]
    person.wait(lambda: stored()[1:] == want)
    for _ in range(4):
        person.press(Qt.Key.Key_Y, CONTROL)
    person.wait(lambda: stored()[2] == ("с утра.", "Since morning. Да"))
    assert person.message()[0] == ""


def test_a_row_that_cannot_be_split_says_what_to_do(person, rows, write):
    write(1, "Roads. Cleared.")
    person.do("split_row")
    assert "between two sentences" in person.message()[0]
    assert rows.model().rowCount() == 3


def test_two_rows_become_one_and_the_headline_stays(person, rows, write, stored):
    write(1, "Roads.")
    write(2, "Snow.")
    rows.go_to(1)
    person.do("join_rows")
    person.wait(lambda: stored()[1:] == [(f"Дороги чистят с утра. {SNOW_2}", "Roads. Snow.")])
    person.do("join_rows")
    assert "no row beside" in person.message()[0]
    rows.go_to(0)
    person.do("join_rows")
    assert rows.model().rowCount() == 2


def test_a_confirmation_is_undone_and_done_again(person, rows, write, snow):
    write(1, "Roads.")
    person.do("confirm_row")
    assert rows.model().row(1).state is RowState.CONFIRMED
    person.wait(lambda: person.stored(snow).rows[1].state is RowState.CONFIRMED)
    person.press(Qt.Key.Key_Z, CONTROL)
    person.wait(lambda: person.stored(snow).rows[1].state is RowState.EDITED)
    assert (rows.active_position(), rows.target(1)) == (1, "Roads.")
    person.press(Qt.Key.Key_Y, CONTROL)
    person.wait(lambda: person.stored(snow).rows[1].state is RowState.CONFIRMED)
    assert rows.model().row(1).state is RowState.CONFIRMED
    person.do("unconfirm_row")
    person.wait(lambda: person.stored(snow).rows[1].state is RowState.EDITED)


def test_source_swap_clear_and_sentences(person, rows, write):
    rows.go_to(1)
    person.do("copy_source")
    assert rows.target(1) == "Дороги чистят с утра."
    person.do("clear_row")
    assert rows.target(1) == ""
    write(1, "One. Two.")
    write(2, "Three.")
    rows.go_to(1)
    person.do("sentence_down")
    assert (rows.target(1), rows.target(2)) == ("One.", "Two. Three.")
    person.do("swap_rows")
    assert (rows.target(1), rows.target(2)) == ("Two. Three.", "One.")
    rows.go_to(2)
    person.do("sentence_up")
    assert (rows.target(1), rows.target(2)) == ("Two. Three. One.", "")
    for _ in range(3):
        person.do("undo")
    assert (rows.target(1), rows.target(2)) == ("One. Two.", "Three.")


def test_skipping_goes_to_the_next_row_that_is_not_confirmed(person, rows, write):
    write(2, "Snow.")
    person.do("confirm_row")
    rows.go_to(1)
    person.do("skip_row")
    assert rows.active_position() == 0
    assert rows.model().row(1).state is RowState.EMPTY


def test_undo_is_offered_only_where_there_is_something(person, window, write):
    assert not window.acts["undo"].isEnabled()
    write(1, "Roads.")
    assert window.acts["undo"].isEnabled()
    assert not window.acts["redo"].isEnabled()
    person.do("undo")
    assert not window.acts["undo"].isEnabled()
    assert window.acts["redo"].isEnabled()


def test_a_closed_story_is_left_alone(person, rows, window, library, snow):
    for position in range(3):
        write_row(library, snow, position, "English.")
    workflow.approve(library, snow)
    person.wait(lambda: not window.acts["clear_row"].isEnabled())
    for command in ("clear_row", "copy_source", "swap_rows", "type_em_dash", "undo"):
        assert not window.acts[command].isEnabled()
    rows.go_to(1)
    person.do("replace_text")
    assert person.child("replace_list").count() == 0


def test_marks_take_the_house_s_form_while_they_are_typed(person, rows, write, library, window):
    with library.write():
        library.set_setting("quotes", "curly")
    rows.go_to(1, focus=True)
    person.type('"No" -- don\'t')
    assert rows.target(1) == "“No” – don’t"
    window.acts["style_as_typed"].trigger()
    write(1, "")
    person.type('"No"--')
    assert rows.target(1) == '"No"--'


def test_a_correction_is_undone_before_what_was_typed(person, rows):
    rows.go_to(1, focus=True)
    person.type("a--")
    assert rows.target(1) == "a–"
    person.press(Qt.Key.Key_Z, CONTROL)
    assert rows.target(1) == "a--"


def test_marks_that_no_key_has_and_case(person, rows, write):
    write(1, "the end")
    for command in ("type_en_dash", "type_em_dash", "type_no_break_space"):
        person.do(command)
    assert rows.target(1) == "the end–—\u00a0"
    person.do("type_quotes")
    person.type("x")
    assert rows.target(1).endswith('"x"')
    write(1, "the end")
    person.do("change_case")
    assert rows.target(1) == "the End"
    rows.target_text.selectAll()
    person.do("change_case")
    assert rows.target(1) == "the end"
    assert rows.target_text.textCursor().selectedText() == "the end"


@pytest.fixture
def replacing(person, window):
    """The dialog of find and replace, opened."""
    person.do("replace_text")
    dialog = window.findChild(QDialog, "replace_dialog")
    yield dialog
    dialog.close()


def look_for(dialog, find, put):
    dialog.findChild(QLineEdit, "replace_find").setText(find)
    dialog.findChild(QLineEdit, "replace_by").setText(put)
    return dialog.findChild(QListWidget, "replace_list")


def test_a_wording_is_replaced_in_the_rows_chosen_and_undone_at_once(
    person, rows, write, replacing
):
    for position in range(3):
        write(position, f"snow and Snow {position}")
    found = look_for(replacing, "snow", "rain")
    assert found.count() == 3
    assert "[-snow-]{+rain+}" in found.item(1).text()
    found.item(1).setCheckState(Qt.CheckState.Unchecked)
    person.child("replace_all").click()
    assert [rows.target(at) for at in range(3)] == [
        "rain and rain 0",
        "snow and Snow 1",
        "rain and rain 2",
    ]
    assert found.count() == 1
    person.do("undo")
    assert rows.target(2) == "snow and Snow 2"
    assert rows.target(0) == "snow and Snow 0"


def test_a_wording_is_replaced_in_all_open_stories(
    person, window, write, replacing, wire, snow, library
):
    editing.write_row(library, wire, 1, "The snow.")
    write(1, "Much snow.")
    person.child("replace_scope").setCurrentIndex(1)
    found = look_for(replacing, "snow", "rain")
    person.wait(lambda: found.count() == 2)
    found.itemActivated.emit(found.item(1))
    assert window.page.rows.target(1) == "The snow."
    person.child("replace_all").click()
    person.wait(lambda: person.stored(snow).rows[1].target == "Much rain.")
    person.wait(lambda: person.stored(wire).rows[1].target == "The rain.")
    person.wait(lambda: window.page.rows.target(1) == "The rain.")
    person.wait(lambda: found.count() == 0)
