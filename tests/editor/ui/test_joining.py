"""Two people at one row: neither text is overwritten, and the person joins them."""

import pytest
from PySide6.QtCore import Qt

from db import clashes, rows
from editor.desk import editing


@pytest.fixture
def card(window):
    return window.page.clash


@pytest.fixture
def clash(person, window, library, snow, card):
    """The person types into row 1 while somebody else changes it."""
    window.page.rows.go_to(1, focus=True)
    person.type("Roads are cleared")
    editing.write_row(library, snow, 1, "Roads are being cleared.")
    person.wait(card.isVisible)
    return card


def test_both_texts_are_shown_with_their_words_marked(clash, person):
    assert clash.stored.toPlainText() == "Roads are being cleared."
    assert clash.joined.toPlainText() == "Roads are cleared"
    assert "being" in " ".join(clash.stored.marked())
    assert person.child("clash_heading").text().startswith("Row 1 was changed elsewhere")
    assert person.child("clash_stored_by").text().startswith("In the row: day desk ")


def test_the_row_shows_what_the_library_has(clash, person, window):
    person.wait(lambda: window.page.rows.target(1) == "Roads are being cleared.")


def test_typing_goes_on_where_it_was(clash, person, library, snow):
    assert person.focus() == "clash_joined"
    person.type(" of snow")
    assert clash.joined.toPlainText() == "Roads are cleared of snow"
    person.wait(lambda: clashes.of_story(library, snow)[0].text == "Roads are cleared of snow")
    assert rows.get(library, snow, 1).target == "Roads are being cleared."


def test_what_the_person_joined_goes_into_the_row(clash, person, window, library, snow):
    clash.joined.setPlainText("Roads are being cleared of snow.")
    person.child("clash_join").click()
    person.wait(lambda: not clash.isVisible())
    assert rows.get(library, snow, 1).target == "Roads are being cleared of snow."
    assert window.page.rows.target(1) == "Roads are being cleared of snow."
    assert clashes.of_story(library, snow) == []


def test_the_person_may_leave_the_row_as_it_is(clash, person, window, library, snow):
    person.child("clash_let_go").click()
    person.wait(lambda: not clash.isVisible())
    assert rows.get(library, snow, 1).target == "Roads are being cleared."
    assert window.page.rows.target(1) == "Roads are being cleared."


def test_a_text_that_waits_is_shown_by_the_next_window(
    clash, person, window, open_window, hands, snow
):
    window.close()
    later = hands(open_window())
    later.window.open_story(snow)
    card = later.window.page.clash
    later.wait(card.isVisible)
    assert card.joined.toPlainText() == "Roads are cleared"


def test_a_row_that_left_can_only_be_let_go(person, window, library, snow, card):
    window.page.rows.go_to(1, focus=True)
    person.type("Roads")
    with library.write():
        headline, _, last = rows.of_story(library, snow)
        rows.revise(library, snow, [headline, last])
    person.wait(card.isVisible)
    assert card.joined.toPlainText() == "Roads"
    assert not person.child("clash_join").isEnabled()
    assert "left the story" in person.child("clash_heading").text()


def test_a_revision_of_the_source_leaves_the_caret_in_its_row(person, window, library, snow):
    window.page.rows.go_to(2, focus=True)
    person.type("Snow")
    with library.write():
        headline, first, last = rows.of_story(library, snow)
        rows.revise(library, snow, [headline, last, first])
    person.wait(lambda: window.page.rows.active_position() == 1)
    person.type(" fell")
    person.wait(lambda: rows.get(library, snow, 1).target == "Snow fell")
    assert rows.get(library, snow, 1).uid == last.uid
    assert rows.get(library, snow, 2).target == ""


def test_the_header_says_who_else_is_writing(person, window, library, snow):
    others = person.child("others_text")
    assert others.text() == ""
    editing.write_row(library, snow, 2, "Snow fell at night.")
    person.wait(lambda: others.text() == "day desk is writing here too")
    person.press(Qt.Key.Key_X)
    assert rows.get(library, snow, 2).target == "Snow fell at night."


def test_ones_own_writing_is_nobody_elses(person, window, library, snow):
    window.page.rows.go_to(1, focus=True)
    person.type("Roads")
    person.wait(lambda: rows.get(library, snow, 1).target == "Roads")
    assert person.child("others_text").text() == ""


def test_an_own_save_refreshes_the_list_once(person, window, library, snow, qtbot, monkeypatch):
    listed = []
    monkeypatch.setattr(window.browser, "refresh", lambda: listed.append(1))
    window.page.rows.go_to(1, focus=True)
    person.type("Roads")
    person.wait(lambda: rows.get(library, snow, 1).target == "Roads")
    qtbot.wait(1500)
    assert len(listed) == 1
