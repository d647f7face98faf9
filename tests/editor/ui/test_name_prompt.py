"""The card that asks once for the English of a new name."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from db.records import EntityType, Side
from editor.desk.tagging import Span
from editor.ui.name_prompt import NamePrompt

SPAN = Span(row=1, side=Side.SOURCE, start=3, end=7)


@pytest.fixture
def ground(show):
    return show(QWidget(), 800, 500)


@pytest.fixture
def prompt(ground):
    prompt = NamePrompt(ground)
    prompt.ask(SPAN, "Вену", EntityType.PLACE, "Vienna")
    return prompt


@pytest.fixture
def person(hands, ground, prompt):
    return hands(ground)


@pytest.fixture
def named(prompt, heard):
    return heard(prompt.named)


@pytest.fixture
def left(prompt, heard):
    return heard(prompt.left)


def field(prompt):
    return prompt.findChild(QLineEdit, "name_field")


def question(prompt):
    return prompt.findChild(QLabel)


def test_it_asks_with_a_proposal_that_typing_replaces(prompt, person, named):
    assert "Вену" in question(prompt).text()
    assert "place" in question(prompt).text()
    assert person.focus() == "name_field"
    assert field(prompt).selectedText() == "Vienna"
    person.type("Wien")
    person.press(Qt.Key.Key_Return)
    assert named == [(SPAN, EntityType.PLACE, "Wien")]


def test_enter_takes_the_proposal_and_leaves(prompt, person, named, left):
    person.press(Qt.Key.Key_Enter)
    assert named == [(SPAN, EntityType.PLACE, "Vienna")]
    assert len(left) == 1
    assert not prompt.isVisible()


def test_blanks_around_a_name_are_not_part_of_it(prompt, person, named):
    person.type("  New Vienna ")
    person.press(Qt.Key.Key_Return)
    assert named[0][2] == "New Vienna"


@pytest.mark.parametrize("typed", ["", "   "])
def test_without_a_name_it_stays(prompt, person, named, left, typed):
    person.press(Qt.Key.Key_Delete)
    person.type(typed)
    person.press(Qt.Key.Key_Return)
    assert prompt.isVisible()
    assert person.focus() == "name_field"
    assert named == left == []


def test_esc_leaves_the_name_unmarked(prompt, person, named, left):
    person.press(Qt.Key.Key_Escape)
    assert not prompt.isVisible()
    assert len(left) == 1
    assert named == []


def test_a_name_is_shown_as_it_is_and_a_long_one_fits(prompt, ground):
    prompt.ask(SPAN, "<b>Вена</b> &amp; " + "очень длинное имя " * 20, EntityType.PLACE, "")
    assert question(prompt).textFormat() == Qt.TextFormat.PlainText
    assert "<b>Вена</b> &amp;" in question(prompt).text()
    assert prompt.width() <= ground.width()
    assert not prompt.grab().isNull()
