"""Two versions side by side: words marked, rows and wholes taken back, the timeline beside them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QListWidget, QPushButton

from db import rows, versions
from editor.desk import editing, workflow
from editor.ui.marked_text import MarkedText
from editor.ui.theme import DARK


@pytest.fixture
def view(person, library, snow):
    """The view on a story with a version, changed since in two rows."""
    for position in (1, 2):
        editing.write_row(library, snow, position, f"Row {position} as it was.")
    workflow.keep(library, snow, "before lunch")
    for position in (1, 2):
        editing.write_row(library, snow, position, f"Row {position} as it is now.")
    person.wait(lambda: person.window.page.rows.target(2) == "Row 2 as it is now.")
    person.do("compare_versions")
    view = person.child("version_compare")
    yield view
    view.close()


def texts(view, side):
    return [
        shown.toPlainText()
        for shown in view.findChild(object, "compare_rows").widget().findChildren(MarkedText)
        if shown.objectName() == f"compared_{side}"
    ]


def labels(view):
    ground = view.findChild(object, "compare_rows").widget()
    return [label.text() for label in ground.findChildren(QLabel)]


def choose(view, name, number):
    chooser = view.findChild(QComboBox, name)
    chooser.setCurrentIndex(chooser.findData(number))
    chooser.activated.emit(chooser.currentIndex())


def test_the_rows_that_differ_stand_side_by_side_with_words_marked(view):
    assert texts(view, "before") == ["Row 1 as it was.", "Row 2 as it was."]
    assert texts(view, "after") == ["Row 1 as it is now.", "Row 2 as it is now."]
    ground = view.findChild(object, "compare_rows").widget()
    marked = [shown.marked() for shown in ground.findChildren(MarkedText)]
    assert marked == [["was"], ["is now"]] * 2
    view.set_theme(DARK)
    assert texts(view, "before") == ["Row 1 as it was.", "Row 2 as it was."]


def test_all_rows_are_shown_when_asked_for(view):
    view.findChild(object, "compare_all").setChecked(True)
    assert len(texts(view, "before")) == 3


def test_one_row_is_taken_back_and_the_other_stays(view, person, library, snow):
    person_at = view.findChild(object, "compare_rows").widget().findChildren(QPushButton)
    person_at[1].click()
    person.wait(lambda: texts(view, "before") == ["Row 1 as it was."])
    assert rows.get(library, snow, 2).target == "Row 2 as it was."
    assert rows.get(library, snow, 1).target == "Row 1 as it is now."
    assert person.window.page.rows.target(2) == "Row 2 as it was."


def test_the_whole_is_brought_back(view, person, library, snow):
    person.child("compare_restore").click()
    person.wait(lambda: "Nothing differs." in labels(view))
    assert rows.get(library, snow, 1).target == "Row 1 as it was."
    assert len(versions.of_story(library, snow)) == 2


def test_any_two_versions_are_compared(view, person, library, snow):
    editing.set_field(library, snow, "slug", "SNOW")
    workflow.keep(library, snow)
    chooser = view.findChild(QComboBox, "compare_after")
    person.wait(lambda: chooser.findData(2) > 0)
    choose(view, "compare_after", 1)
    choose(view, "compare_before", 2)
    assert texts(view, "before") == ["Row 1 as it is now.", "Row 2 as it is now."]
    assert "slug: SNOW" in labels(view)
    assert "slug: -" in labels(view)


def test_the_timeline_says_who_did_what(view, person, library, snow):
    workflow.submit(library, snow)
    workflow.send_back(library, snow, "Check row 2.")
    timeline = view.findChild(QListWidget, "timeline")
    person.wait(lambda: "return Check row 2." in timeline.item(0).text())
    assert " · day desk" in timeline.item(0).text()
    lines = [timeline.item(at).text() for at in range(timeline.count())]
    assert any("keep version 1" in line for line in lines)


def test_a_closed_story_takes_nothing_back(view, person, library, snow):
    workflow.spike(library, snow)
    person.wait(lambda: not view.findChildren(QPushButton, "take_row_back"))
    assert texts(view, "before") == ["Row 1 as it was.", "Row 2 as it was."]


def test_text_that_looks_like_markup_is_shown_as_it_is(view, person, library, snow):
    editing.set_field(library, snow, "slug", "<b>SNOW</b>")
    person.wait(lambda: "slug: <b>SNOW</b>" in labels(view))
    ground = view.findChild(object, "compare_rows").widget()
    assert {label.textFormat() for label in ground.findChildren(QLabel)} == {
        Qt.TextFormat.PlainText
    }


def test_it_begins_at_the_newest_version_that_differs(person, library, snow):
    editing.write_row(library, snow, 1, "Roads as they were.")
    workflow.keep(library, snow, "before lunch")
    editing.write_row(library, snow, 1, "Roads as they are.")
    workflow.keep(library, snow, "after lunch")
    person.wait(lambda: person.window.page.rows.target(1) == "Roads as they are.")
    person.do("compare_versions")
    view = person.child("version_compare")
    assert texts(view, "before") == ["Roads as they were."]
    view.close()
