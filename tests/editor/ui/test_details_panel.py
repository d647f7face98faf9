"""The story's fields: shown, corrected one by one, never overwritten under the person's hands."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6 import QtGui
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from db import stories
from editor.ui.details_panel import DetailsPanel

NAMES = {
    "headline",
    "slug",
    "embargo",
    "byline",
    "dateline_place",
    "dateline_place_english",
    "dateline_date",
    "agency",
    "agency_english",
    "published",
    "credit",
    "lang",
    "urgency",
    "url",
    "note",
}


@pytest.fixture
def story(library, wire):
    return stories.get(library, wire)


@pytest.fixture
def window(show, story):
    """A window with the panel, and something else to give the keyboard to."""
    window = QWidget()
    column = QVBoxLayout(window)
    column.addWidget(DetailsPanel())
    elsewhere = QLineEdit()
    elsewhere.setObjectName("elsewhere")
    column.addWidget(elsewhere)
    return show(window, 300, 600)


@pytest.fixture
def panel(window, story):
    panel = window.findChild(DetailsPanel)
    panel.show_story(story)
    return panel


@pytest.fixture
def edited(panel, heard):
    return heard(panel.field_edited)


@pytest.fixture
def person(hands, window):
    return hands(window)


def field(panel, name):
    return panel.findChild(QLineEdit, f"{name}_field")


def type_into(person, panel, name, text):
    field(panel, name).setFocus()
    field(panel, name).selectAll()
    person.type(text)


def test_every_field_is_shown(panel, story):
    assert {each.objectName().removesuffix("_field") for each in panel.findChildren(QLineEdit)} == (
        NAMES
    )
    assert field(panel, "agency").text() == "KAZAKHSTAN TODAY"
    assert field(panel, "dateline_place_english").text() == "Vienna"
    assert field(panel, "dateline_date").text() == story.fields.dateline_date.isoformat()
    assert field(panel, "urgency").text() == ""
    panel.show_story(replace(story, fields=replace(story.fields, urgency=4)))
    assert field(panel, "urgency").text() == "4"


def test_every_field_is_named_for_a_screen_reader(panel):
    assert all(each.accessibleName() for each in panel.findChildren(QLineEdit))


def test_fields_alike_have_names_apart(panel):
    names = [each.accessibleName() for each in panel.findChildren(QLineEdit)]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("ending", ["enter", "tab", "elsewhere"])
def test_a_corrected_field_is_told_once(panel, person, edited, ending):
    type_into(person, panel, "slug", "vienna-talks")
    if ending == "enter":
        person.press(Qt.Key.Key_Return)
    elif ending == "tab":
        person.press(Qt.Key.Key_Tab)
    person.child("elsewhere").setFocus()
    assert edited == [("slug", "vienna-talks")]


def test_a_field_only_looked_at_is_not_told(panel, person, edited):
    for each in panel.findChildren(QLineEdit):
        each.setFocus()
        person.press(Qt.Key.Key_Return)
    assert edited == []


def test_a_field_emptied_is_told(panel, person, edited):
    type_into(person, panel, "agency", "")
    person.press(Qt.Key.Key_Delete)
    person.press(Qt.Key.Key_Return)
    assert edited == [("agency", "")]


def test_a_refresh_leaves_the_field_being_typed_in_alone(panel, person, edited, story):
    type_into(person, panel, "slug", "vien")
    changed = replace(story.fields, slug="theirs", note="theirs", published=date(2025, 12, 6))
    panel.show_story(replace(story, fields=changed))
    assert field(panel, "slug").text() == "vien"
    assert field(panel, "note").text() == "theirs"
    assert field(panel, "published").text() == "2025-12-06"
    person.type("na")
    person.press(Qt.Key.Key_Return)
    assert edited == [("slug", "vienna")]


def test_what_is_typed_is_told_when_another_window_gets_the_keyboard(panel, person, show, edited):
    type_into(person, panel, "slug", "vien")
    show(QLineEdit())
    assert edited == [("slug", "vien")]


def test_a_refresh_leaves_the_caret_where_it_is(panel, story):
    field(panel, "agency").setFocus()
    field(panel, "agency").setCursorPosition(4)
    panel.show_story(replace(story, fields=replace(story.fields, slug="theirs")))
    assert field(panel, "agency").cursorPosition() == 4


def test_a_field_looked_at_follows_a_refresh(panel, story):
    field(panel, "slug").setFocus()
    panel.show_story(replace(story, fields=replace(story.fields, slug="theirs")))
    assert field(panel, "slug").text() == "theirs"


def test_another_story_shows_none_of_what_was_typed_for_the_first(panel, person, edited, story):
    type_into(person, panel, "slug", "vienna-talks")
    panel.show_story(replace(story, id=story.id + 1))
    assert field(panel, "slug").text() == ""
    person.press(Qt.Key.Key_Return)
    assert edited == []


def test_what_is_typed_can_be_told_before_something_else_is_done(panel, person, edited):
    type_into(person, panel, "slug", "vienna-talks")
    panel.finish()
    panel.finish()
    assert edited == [("slug", "vienna-talks")]
    person.press(Qt.Key.Key_Return)
    assert len(edited) == 1


def test_a_closed_story_is_read_only(panel, person, edited, story):
    panel.set_read_only(True)
    type_into(person, panel, "slug", "late")
    person.press(Qt.Key.Key_Return)
    assert edited == []
    panel.set_read_only(False)
    type_into(person, panel, "slug", "in-time")
    person.press(Qt.Key.Key_Return)
    assert edited == [("slug", "in-time")]


def test_without_a_story_there_is_nothing_to_type_into(panel):
    panel.show_story(None)
    assert not panel.isEnabled()
    assert {each.text() for each in panel.findChildren(QLineEdit)} == {""}


def test_long_texts_are_shown_from_their_start_at_any_width(panel, window, story):
    long = "<b>длинный</b> &amp; " * 100
    panel.show_story(replace(story, fields=replace(story.fields, note=long)))
    assert field(panel, "note").text() == long
    assert field(panel, "note").cursorPosition() == 0
    for width in (60, 300):
        window.resize(width, 600)
        assert not panel.grab().isNull()
    assert all(not QtGui.Qt.mightBeRichText(label.text()) for label in panel.findChildren(QLabel))
