"""A story's way at the window: a note where one has to be given, and what the header says of it."""

import pytest
from PySide6.QtCore import Qt

from db import audit, stories
from db.copies import Release
from db.records import StoryStatus
from editor.desk import workflow
from editor.desk.exporting import copy_of
from editor.desk.workflow import ApprovalRule


@pytest.fixture
def note(person):
    return person.child("note_prompt")


def status(library, story):
    return stories.status(library, story)


def test_a_story_is_returned_with_a_note_that_the_header_shows(
    person, note, library, snow, translate
):
    translate(snow)
    person.do("submit_story")
    person.wait(lambda: status(library, snow) is StoryStatus.REVIEW)
    person.wait(person.window.acts["return_story"].isEnabled)
    person.do("return_story")
    assert note.isVisible()
    assert person.focus() == "note_field"
    person.type("Check row 2.")
    person.press(Qt.Key.Key_Return)
    person.wait(lambda: status(library, snow) is StoryStatus.TRANSLATING)
    person.wait(lambda: "returned by Desk: Check row 2." in person.child("story_about").text())
    assert person.focus() == "target_text"
    person.do("submit_story")
    person.wait(lambda: "returned" not in person.child("story_about").text())


def test_a_note_left_unwritten_returns_nothing(person, note, library, snow, translate):
    translate(snow)
    workflow.submit(library, snow)
    person.wait(person.window.acts["return_story"].isEnabled)
    person.do("return_story")
    person.press(Qt.Key.Key_Return)
    assert note.isVisible()
    person.press(Qt.Key.Key_Escape)
    assert not note.isVisible()
    assert status(library, snow) is StoryStatus.REVIEW


def test_what_was_approved_is_killed(person, library, snow, translate):
    translate(snow)
    workflow.approve(library, snow)
    person.wait(person.window.acts["reopen_story"].isEnabled)
    person.do("kill_story")
    person.type("It did not snow.")
    person.press(Qt.Key.Key_Return)
    person.wait(lambda: "version 1 killed: It did not snow." in person.child("story_about").text())
    assert copy_of(library, snow).release is Release.KILL
    assert person.message()[0].startswith("Version 1 is killed")


def test_four_eyes_are_asked_for_in_plain_words(person, library, snow, translate):
    translate(snow)
    workflow.set_approval_rule(library, ApprovalRule.FOUR_EYES)
    with library.write():
        library.execute("UPDATE segment SET updated_by = 'Desk'")
    person.do("approve_story")
    person.wait(lambda: "four eyes" in person.message()[0])
    assert status(library, snow) is StoryStatus.TRANSLATING
    assert audit.last(library, snow, "approve") is None


def test_an_embargo_stands_in_the_details_and_the_header(person, library, snow):
    field = person.child("embargo_field")
    field.setFocus()
    person.type("2999-01-31T18:00Z")
    person.press(Qt.Key.Key_Return)
    person.wait(lambda: "embargo until 2999-01-31T18:00Z" in person.child("story_about").text())
    assert stories.get(library, snow).fields.embargo == "2999-01-31T18:00Z"
