"""The suggestions for the active row: cards that fit their text, taken once."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from editor.models.roles import SPOKEN
from editor.models.suggestion_list import SuggestionListModel
from editor.ui.suggestion_list import SuggestionList
from editor.ui.theme import DARK, LIGHT
from tests.offered import offer

MARKUP = "<b>The sea</b> &amp; the river rise."
TEXTS = [
    ("The sea rises slowly.", 96, "day desk"),
    (MARKUP, None, "Google"),
    ("The sea level rises 😀 in the north. " * 12, None, "Firefox ru-en (local)"),
]


@pytest.fixture
def model(qapp):
    model = SuggestionListModel()
    offer(model, "The sea rises fast.", TEXTS)
    return model


@pytest.fixture
def cards(show, model):
    cards = show(SuggestionList(model, LIGHT), 300, 500)
    cards.setFocus()
    cards.setCurrentIndex(model.index(0))
    return cards


@pytest.fixture
def chosen(cards, heard):
    return heard(cards.suggestion_chosen)


@pytest.fixture
def person(hands, cards):
    return hands(cards)


def height(cards, place):
    return cards.visualRect(cards.model().index(place, 0)).height()


def test_a_suggestion_is_taken_by_its_number(cards, chosen):
    for number in (2, 0, 4, 9, -1):
        cards.take(number)
    assert chosen == [MARKUP]


def test_enter_takes_the_chosen_one(person, chosen):
    person.press(Qt.Key.Key_Down)
    person.press(Qt.Key.Key_Return)
    assert chosen == [MARKUP]


def test_a_double_click_takes_one_once(cards, chosen):
    place = cards.visualRect(cards.model().index(1, 0)).center()
    for act in (QTest.mouseClick, QTest.mouseDClick):
        act(cards.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert chosen == [MARKUP]


def test_a_card_is_as_high_as_its_text_needs(cards, qtbot):
    assert height(cards, 2) > 3 * height(cards, 0)
    before = height(cards, 2)
    cards.resize(600, 500)
    qtbot.waitUntil(lambda: height(cards, 2) < before)


def test_what_differs_is_marked(cards, model):
    with_marks = cards.viewport().grab().toImage()
    offer(model, "", TEXTS)
    assert cards.viewport().grab().toImage() != with_marks


def test_a_suggestion_is_read_out_as_it_is(model):
    assert model.index(1).data(SPOKEN) == f"{MARKUP} (Google)"


@pytest.mark.parametrize("width", [1, 40, 62, 100, 900])
def test_it_can_be_painted_at_any_width(cards, model, width):
    offer(model, "", [("", None, ""), *TEXTS, ("Word" * 400, 100, "memory " * 50)])
    cards.setMinimumWidth(0)
    cards.resize(width, 300)
    assert not cards.grab().isNull()


def test_another_theme_repaints_the_cards(cards):
    cards.set_theme(DARK)
    image = cards.viewport().grab().toImage()
    assert image.pixelColor(20, 8) == DARK.card
