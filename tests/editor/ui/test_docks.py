"""The docks on the right show what belongs to the story in hand."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDockWidget, QLabel, QLineEdit, QMainWindow, QMenu

from db.records import EntityType, Side
from editor.desk import tagging, workflow
from editor.ui.docks import Docks
from editor.ui.theme import DARK, LIGHT

NAMES = [
    "suggestions_dock",
    "entities_dock",
    "topics_dock",
    "findings_dock",
    "versions_dock",
    "details_dock",
    "source_dock",
    "terms_dock",
]
LISTS = ["suggestion_list", "entity_list", "topic_list", "finding_list", "version_list"]


@pytest.fixture
def window(show):
    return show(QMainWindow(), 900, 900)


@pytest.fixture
def docks(window, open_story):
    return Docks(open_story, LIGHT, window)


@pytest.fixture
def person(hands, window, docks):
    return hands(window)


@pytest.fixture
def tagged(library, wire):
    """The story with a name, a topic and a version."""
    span = tagging.Span(row=1, side=Side.SOURCE, start=17, end=21)
    tagging.mention(library, wire, span, EntityType.PLACE, english="Vienna")
    tagging.add_topic(library, wire, "medtop:11000000")
    workflow.keep(library, wire, "before lunch")
    return wire


def test_everything_about_a_story_is_shown(docks, person, open_story, tagged):
    open_story.open(tagged)
    docks.show_story(open_story.story)
    row = replace(open_story.story.rows[2], machine="Talks begin.", machine_origin="Google")
    docks.show_row(row)
    docks.show_matches(row.source, [])
    assert person.listed("suggestion_list") == ["Talks begin. (Google)"]
    assert person.listed("entity_list") == ["Vienna, place, Вену"]
    assert person.listed("topic_list") == ["politics and government"]
    assert person.listed("version_list")[0].startswith("1 · before lunch · day desk · ")
    assert person.child("agency_field").text() == "KAZAKHSTAN TODAY"


def test_without_a_story_they_are_empty(docks, person, open_story, tagged):
    open_story.open(tagged)
    docks.show_story(open_story.story)
    open_story.put_down()
    docks.show_story(None)
    docks.show_row(None)
    assert [person.listed(name) for name in LISTS] == [[]] * 5
    assert not docks.details.isEnabled()


def test_the_fields_of_a_closed_story_are_read_only(docks, open_story, library, wire):
    for close, read_only in ((workflow.spike, True), (workflow.unspike, False)):
        close(library, wire)
        open_story.open(wire)
        docks.show_story(open_story.story)
        fields = docks.details.findChildren(QLineEdit)
        assert {field.isReadOnly() for field in fields} == {read_only}


def test_each_dock_can_be_hidden_and_shown_from_a_menu(docks, window):
    menu = QMenu(window)
    docks.list_in(menu)
    found = [window.findChild(QDockWidget, name) for name in NAMES]
    assert [dock.windowTitle() for dock in found] == [action.text() for action in menu.actions()]
    for dock, action in zip(found, menu.actions(), strict=True):
        dock.raise_()
        assert dock.isVisible()
        action.trigger()
        assert not dock.isVisible()
        action.trigger()
        dock.raise_()
        assert dock.isVisible()


def test_each_dock_has_a_heading(docks, window):
    for name in NAMES:
        dock = window.findChild(QDockWidget, name)
        heading = dock.titleBarWidget()
        assert isinstance(heading, QLabel)
        assert heading.text() == dock.windowTitle().upper()


def test_another_theme_repaints_the_lists(docks, window, open_story, tagged):
    open_story.open(tagged)
    docks.show_story(open_story.story)
    row = replace(open_story.story.rows[2], machine="Talks begin.", machine_origin="Google")
    docks.show_row(row)
    docks.show_matches(row.source, [])
    lists = [docks.suggestions, docks.entities.list, docks.topics.topic_list, docks.versions]
    before = [each.viewport().grab().toImage() for each in lists]
    docks.set_theme(DARK)
    after = [each.viewport().grab().toImage() for each in lists]
    assert [one != other for one, other in zip(before, after, strict=True)] == [True] * 4


def test_details_scroll_where_there_is_no_room(docks, window):
    window.resize(700, 300)
    assert docks.details.height() > 200
    assert window.dockWidgetArea(window.findChild(QDockWidget, NAMES[0])) == (
        Qt.DockWidgetArea.RightDockWidgetArea
    )
