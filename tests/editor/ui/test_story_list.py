"""The story list: cards that fit, thousands of them, and the one that is chosen."""

import pytest
from PySide6.QtCore import Qt

from db.records import StoryCard, StoryStatus
from editor.desk import editing
from editor.models.story_list import StoryListModel
from editor.ui.story_list import StoryList
from editor.ui.theme import DARK, LIGHT

MANY = 5000


@pytest.fixture
def model(library):
    return StoryListModel(library)


@pytest.fixture
def cards(show, model):
    yield show(StoryList(model, LIGHT), 285, 500)
    model.show([])


@pytest.fixture
def full(cards, model, crowd):
    """The list with thousands of stories, newest first."""
    model.show(crowd(MANY))
    return cards


@pytest.fixture
def chosen(cards, heard):
    return heard(cards.story_chosen)


@pytest.fixture
def person(hands, cards):
    cards.setFocus()
    return hands(cards)


def test_choosing_tells_which_story(full, chosen):
    assert full.story_id is None
    assert full.choose(2500)
    assert full.story_id == 2500
    assert not full.choose(MANY + 1)
    assert full.story_id == 2500
    assert chosen == [2500]


@pytest.mark.parametrize("story", [MANY, 2500, 1])
def test_a_chosen_story_is_brought_into_view(full, model, story):
    full.choose(story)
    place = model.index(model.place_of(story))
    assert full.viewport().rect().contains(full.visualRect(place))
    full.resize(200, 500)
    assert full.viewport().rect().contains(full.visualRect(place))


def test_steps_go_through_the_list_and_stop_at_its_ends(full, chosen):
    assert full.step(1)
    assert full.step(1)
    assert not full.step(-5)
    assert full.step(-1)
    assert not full.step(-1)
    full.choose(1)
    assert not full.step(1)
    assert chosen == [MANY, MANY - 1, MANY, 1]


def test_an_empty_list_has_nowhere_to_step(cards, chosen):
    assert not cards.step(1)
    assert not cards.step(-1)
    assert not cards.step(0)
    assert chosen == []


def test_arrows_open_story_after_story(full, person, chosen):
    full.choose(MANY)
    person.press(Qt.Key.Key_Down)
    person.press(Qt.Key.Key_Down)
    person.press(Qt.Key.Key_End)
    assert chosen == [MANY, MANY - 1, MANY - 2, 1]


def test_scrolling_through_thousands_paints_them_all(full, model):
    bar = full.verticalScrollBar()
    seen = set()
    for part in range(11):
        bar.setValue(bar.maximum() * part // 10)
        full.grab()
        seen.add(model.story_id(full.indexAt(full.viewport().rect().topLeft())))
    assert len(seen) == 11
    assert max(seen) == MANY
    assert min(seen) < 20


def test_listing_anew_keeps_the_choice_where_the_list_is_the_same(full, model, chosen):
    full.choose(2500)
    top = full.verticalScrollBar().value()
    model.show(range(MANY, 0, -1))
    assert full.story_id == 2500
    assert full.verticalScrollBar().value() == top
    assert chosen == [2500]


def test_only_the_cards_on_the_screen_are_read(full, library):
    asked: list[str] = []
    library.db.conn.set_trace_callback(asked.append)
    full.resize(250, 480)
    full.grab()
    full.verticalScrollBar().setValue(full.verticalScrollBar().maximum() // 2)
    full.grab()
    library.db.conn.set_trace_callback(None)
    assert sum(" FROM story " in sql for sql in asked) <= 4


def test_every_card_is_as_high_as_the_next(full, model, library):
    editing.write_row(library, MANY, 0, "The minister went to Vienna to begin the talks " * 9)
    model.refresh([MANY])
    heights = {full.visualRect(model.index(place)).height() for place in (0, 1, MANY - 1)}
    assert len(heights) == 1


def test_headline_and_gist_leave_the_foot_of_the_card_alone(cards, model, monkeypatch):
    monkeypatch.setattr(model, "_card", _odd_card)
    model.show([1])
    card = cards.visualRect(model.index(0))
    rows = [card.top() + 3, card.bottom() - 34, card.bottom() - 4]
    image = cards.viewport().grab().toImage()
    for y in rows:
        assert {image.pixelColor(x, y).name() for x in range(card.width())} == {
            cards.palette().base().color().name()
        }


def test_the_share_of_confirmed_rows_is_seen(cards, model, take, library):
    story = take("Министр в Вене\n\nПереговоры начнутся завтра.\n")
    model.show([story])
    before = cards.viewport().grab().toImage()
    for position in (0, 1):
        editing.write_row(library, story, position, "English", confirm=True)
    model.refresh([story])
    after = cards.viewport().grab().toImage()
    card = cards.visualRect(model.index(0))
    for picture, colour in ((before, LIGHT.line), (after, LIGHT.ok)):
        found = {
            picture.pixelColor(x, y).name()
            for x in range(150, card.right())
            for y in range(card.bottom() - 25, card.bottom() - 1)
        }
        assert colour.name() in found


@pytest.mark.parametrize("width", [1, 30, 80, 285, 900])
def test_it_can_be_painted_at_any_width(cards, model, width, monkeypatch):
    monkeypatch.setattr(model, "_card", _odd_card)
    model.show([1])
    cards.setMinimumWidth(0)
    cards.resize(width, 200)
    assert not cards.grab().isNull()


def _odd_card(_):
    return StoryCard(
        id=1,
        uid="x",
        status=StoryStatus.NEW,
        title="<b>Очень</b> &amp; длинный заголовок " * 30,
        english_title="A😀" * 300,
        lang="kk-Cyrl-KZ",
        agency="АГЕНТСТВО " * 40,
        date="2025-12-05",
        rows=0,
        confirmed=0,
    )


def test_a_story_that_is_gone_is_a_gap(full, model, library):
    with library.write():
        library.execute("DELETE FROM story WHERE id = ?", (MANY,))
    model.refresh([MANY])
    first = full.viewport().grab().toImage().copy(full.visualRect(model.index(0)))
    assert {first.pixelColor(x, y).name() for x in range(0, 200, 3) for y in range(80)} == {
        full.palette().base().color().name()
    }


def test_the_chosen_card_is_seen_and_another_theme_repaints_it(full):
    full.choose(MANY)
    assert full.viewport().grab().toImage().pixelColor(3, 3) == LIGHT.selection
    full.set_theme(DARK)
    assert full.viewport().grab().toImage().pixelColor(3, 3) == DARK.selection


def test_home_and_end_are_the_first_and_the_last_story(full, person, chosen):
    full.choose(2500)
    person.press(Qt.Key.Key_End)
    person.press(Qt.Key.Key_Home)
    assert chosen == [2500, 1, MANY]
