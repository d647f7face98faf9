"""Going through the list by single keys, and taking the last of it back."""

import pytest
from PySide6.QtCore import Qt

from db.records import StoryStatus
from editor.desk import editing, workflow

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def listed(window, person):
    """The list, with the keyboard, the newer story in hand."""
    person.press(Qt.Key.Key_L, CONTROL)
    assert person.focus() == "story_list"
    return window.browser.story_list


def test_a_digit_is_an_urgency_and_undo_gives_back_what_was(person, listed, library, wire, snow):
    editing.set_field(library, wire, "urgency", "7")
    person.press(Qt.Key.Key_Down, SHIFT)
    person.press(Qt.Key.Key_2)
    person.wait(lambda: {person.stored(each).fields.urgency for each in (wire, snow)} == {2})
    person.wait(lambda: person.message()[0].startswith("Urgency 2 for 2"))
    person.press(Qt.Key.Key_Z, CONTROL)
    person.wait(lambda: person.stored(wire).fields.urgency == 7)
    assert person.stored(snow).fields.urgency == 0


def test_a_spiked_story_makes_room_for_the_next_and_comes_back(
    window, person, listed, library, wire, snow
):
    workflow.submit(library, snow)
    window.browser.refresh()
    person.press(Qt.Key.Key_Delete)
    person.wait(lambda: person.stored(snow).status is StoryStatus.SPIKED)
    person.wait(lambda: listed.story_id == wire)
    assert window.page.rows.model().row(0).source == "Министр в Вене"
    person.wait(lambda: person.child("message_button").isVisible())
    person.child("message_button").click()
    person.wait(lambda: person.stored(snow).status is StoryStatus.REVIEW)


def test_taking_back_leaves_alone_what_was_refused(window, person, listed, library, wire, snow):
    window.browser.choose(wire)
    person.child("search_field").setText("lang:ru")
    person.wait(lambda: listed.model().rowCount() == 2)
    workflow.spike(library, wire)
    listed.setFocus()
    listed.selectAll()
    person.press(Qt.Key.Key_Delete)
    person.wait(lambda: "spiked already" in person.message()[0])
    assert person.stored(snow).status is StoryStatus.SPIKED
    person.press(Qt.Key.Key_Z, CONTROL)
    person.wait(lambda: person.stored(snow).status is StoryStatus.NEW)
    assert person.stored(wire).status is StoryStatus.SPIKED


def test_undo_with_nothing_done_does_nothing(person, listed, wire, snow):
    person.press(Qt.Key.Key_Z, CONTROL)
    assert {person.stored(each).status for each in (wire, snow)} == {StoryStatus.NEW}


def test_a_list_without_stories_takes_single_keys_calmly(open_window, hands, wire):
    window = open_window()
    person = hands(window)
    window.browser.story_list.setFocus()
    person.press(Qt.Key.Key_Delete)
    person.wait(lambda: window.browser.story_list.model().rowCount() == 0)
    person.press(Qt.Key.Key_Delete)
    person.press(Qt.Key.Key_5)
    person.press(Qt.Key.Key_Z, CONTROL)
    assert window.browser.story_list.model().rowCount() == 0


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_enter_goes_to_the_rows_and_digits_typed_there_are_text(window, person, listed, snow, key):
    person.press(key)
    assert person.focus() == "target_text"
    window.page.rows.go_to(1, focus=True)
    person.type("5 roads")
    person.wait(lambda: person.stored(snow).rows[1].target == "5 roads")
    assert person.stored(snow).fields.urgency == 0
