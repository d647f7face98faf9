"""Several stories at once; sorting and grouping; searches kept in the sidebar."""

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QInputDialog, QLineEdit, QListView

from db import saved_searches, stories
from db.listing import Order
from db.records import StoryStatus
from editor.desk import editing
from editor.models.roles import GROUP

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def both(window, person):
    """Both stories selected, from the newer one down."""
    window.browser.story_list.setFocus()
    person.press(Qt.Key.Key_Down, SHIFT)
    return window.browser.story_list.selected()


@pytest.fixture
def answer(qtbot):
    """Return a function that answers the next question asked."""

    def give(text):
        def type_in():
            dialog = QApplication.activeModalWidget()
            assert isinstance(dialog, QInputDialog)
            dialog.setTextValue(text)
            dialog.accept()

        QTimer.singleShot(50, type_in)

    return give


def test_selecting_several_keeps_the_story_in_hand(window, both, wire, snow):
    assert both == [snow, wire]
    assert window.page.rows.model().row(0).source == "Снег в столице"


def test_urgency_and_topics_are_given_to_all_selected(window, person, both, answer, wire, snow):
    answer("3")
    person.do("urgency_selected")
    person.wait(lambda: {person.stored(each).fields.urgency for each in both} == {3})
    answer("sport  medtop:15000000")
    person.do("topic_selected")
    person.wait(lambda: all(person.stored(each).topics for each in both))
    assert person.message() == ("Done for 2 stories.", False)


def test_a_status_is_given_to_all_and_refusals_are_told(window, person, both, wire, snow):
    person.do("spike_selected")
    person.wait(lambda: {person.stored(each).status for each in both} == {StoryStatus.SPIKED})
    person.wait(lambda: person.listed("story_list") == [])
    window.browser.choose(snow)
    window.browser.story_list.selectAll()
    assert set(window.browser.story_list.selected()) == set(both)
    person.do("submit_selected")
    person.wait(lambda: "Not for 2" in person.message()[0])
    person.do("unspike_selected")
    person.wait(lambda: {person.stored(each).status for each in both} == {StoryStatus.NEW})


def test_the_menu_of_the_list_offers_what_the_window_has(window, person, qtbot):
    place = window.browser.story_list.viewport().mapToGlobal(
        window.browser.story_list.viewport().rect().center()
    )
    window.browser.story_list.menu_asked.emit(place)
    menu = QApplication.activePopupWidget()
    assert window.acts["spike_selected"] in menu.actions()
    menu.close()


def test_sorting_groups_the_cards_and_is_remembered(
    window, person, library, wire, snow, open_window
):
    editing.set_field(library, wire, "urgency", "1")
    menu = person.child("sort_button").menu()
    next(each for each in menu.actions() if each.text() == "By urgency").trigger()
    model = window.browser.story_list.model()
    assert [model.index(at).data(GROUP) for at in range(2)] == ["Urgency 1", "No urgency"]
    assert model.story_id(model.index(0)) == wire
    window.browser.story_list.grab()
    window.close()
    again = open_window()
    assert (
        again.browser.story_list.model().story_id(again.browser.story_list.model().index(0)) == wire
    )


def test_a_search_is_sorted_like_the_list(window, person, library, wire, snow):
    editing.set_field(library, wire, "urgency", "1")
    window.browser.sort_by(Order.URGENCY)
    person.child("search_field").setText("status:new")
    model = window.browser.story_list.model()
    person.wait(lambda: model.index(0).data(GROUP) == "Urgency 1")
    window.browser.sort_by(Order.NEWEST)
    person.wait(lambda: model.story_id(model.index(0)) == snow)


def test_a_search_is_kept_counted_run_and_removed(window, person, answer, library, wire, snow):
    field, listed = person.child("search_field"), window.findChild(QListView, "saved_list")
    field.setText("министр")
    answer("Minister")
    person.do("keep_search")
    person.wait(lambda: person.listed("saved_list") == ["Minister 1"])
    field.clear()
    model = window.browser.story_list.model()
    person.wait(lambda: model.rowCount() == 2)
    listed.setCurrentIndex(listed.model().index(0, 0))
    QTest.keyClick(listed, Qt.Key.Key_Return)
    assert field.text() == "министр"
    person.wait(lambda: model.rowCount() == 1)
    QTest.keyClick(listed, Qt.Key.Key_Delete)
    person.wait(lambda: person.listed("saved_list") == [])
    assert saved_searches.listing(library) == []


def test_without_a_search_there_is_nothing_to_keep(window, person):
    person.do("keep_search")
    assert isinstance(QApplication.focusWidget(), QLineEdit)
    assert person.focus() == "search_field"


def test_a_compact_list_shows_more_and_is_remembered(window, person, open_window):
    stories_list = window.browser.story_list
    height = stories_list.rowHeight(0)
    person.do("compact_list")
    assert stories_list.rowHeight(0) < height
    stories_list.grab()
    window.close()
    assert open_window().acts["compact_list"].isChecked()


def test_a_row_stored_leaves_the_list_as_it_is_and_a_story_moved_does_not(
    window, person, library, wire, snow, tasks
):
    window.page.rows.go_to(1, focus=True)
    window.page.rows.replace_target("Roads.")
    person.wait(lambda: person.listed("status_list")[2] == "Translating 1")
    person.do("confirm_row")
    model = window.browser.story_list.model()
    person.wait(lambda: model.known(snow) is not None and model.known(snow).confirmed == 1)
    assert stories.counts(library)[StoryStatus.TRANSLATING] == 1
