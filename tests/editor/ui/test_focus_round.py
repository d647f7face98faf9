"""The keyboard goes round the parts of the window, and to any panel by name."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDockWidget

SHIFT = Qt.KeyboardModifier.ShiftModifier


def dock_in_hand(window):
    """The name of the dock that has the keyboard, if one has."""
    here = QApplication.focusWidget()
    docks = window.findChildren(QDockWidget)
    return next((dock.objectName() for dock in docks if dock.isAncestorOf(here)), "")


def test_one_key_goes_through_every_part_and_comes_round(window, person):
    window.page.rows.setFocus()
    met = []
    while not met or person.focus() != "target_text":
        person.press(Qt.Key.Key_F6)
        met.append(dock_in_hand(window) or person.focus())
        assert len(met) < 20
    assert met[:2] == ["suggestions_dock", "entities_dock"]
    assert {"topics_dock", "versions_dock", "details_dock"} <= set(met)
    assert met[-4:] == ["search_field", "status_list", "story_list", "target_text"]


def test_the_other_key_goes_back(window, person):
    window.page.rows.setFocus()
    person.press(Qt.Key.Key_F6, SHIFT)
    assert person.focus() == "story_list"
    person.press(Qt.Key.Key_F6, SHIFT)
    assert person.focus() == "status_list"
    person.press(Qt.Key.Key_F6)
    assert person.focus() == "story_list"


def test_a_panel_that_was_closed_is_passed_over(window, person):
    window.findChild(QDockWidget, "suggestions_dock").close()
    window.page.rows.setFocus()
    person.press(Qt.Key.Key_F6)
    assert dock_in_hand(window) == "entities_dock"


@pytest.mark.parametrize("name", ["details", "suggestions", "terms"])
def test_a_panel_is_gone_to_by_name_even_when_it_was_closed(window, person, name):
    dock = window.findChild(QDockWidget, f"{name}_dock")
    dock.close()
    person.do(f"go_to_{name}")
    assert dock_in_hand(window) == dock.objectName()
    assert not dock.visibleRegion().isEmpty()
