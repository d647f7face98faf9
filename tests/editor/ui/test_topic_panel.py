"""The topics of the story, and the field that finds more."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListView

import resources
from db.records import StoryTopic, TagState, Topic
from editor.models.tag_lists import TopicListModel
from editor.ui.theme import DARK, LIGHT
from editor.ui.topic_panel import TopicPanel

KEY = Qt.Key
POLITICS = Topic("medtop:11000000", "politics and government", "политика")
VOCABULARY = [
    POLITICS,
    Topic("medtop:20000576", "political dissent", "политическое инакомыслие"),
    Topic("medtop:17000000", "weather", "погода"),
    Topic("medtop:99", "<b>bold</b> &amp; more", ""),
]


@pytest.fixture
def model(qapp):
    model = TopicListModel()
    model.show([StoryTopic(topic, TagState.CONFIRMED) for topic in VOCABULARY[1:3]])
    return model


@pytest.fixture
def panel(show, model):
    return show(TopicPanel(model, VOCABULARY, LIGHT), 300, 260)


@pytest.fixture
def person(hands, panel):
    panel.start_search()
    return hands(panel)


@pytest.fixture
def chosen(panel, heard):
    return heard(panel.topic_chosen)


@pytest.fixture
def removed(panel, heard):
    return heard(panel.removal_asked)


def matches(panel):
    return panel.findChild(QListView, "topic_matches")


def search(panel):
    return panel.findChild(QLineEdit, "topic_search")


def test_nothing_is_offered_before_something_is_typed(panel, person, chosen):
    assert person.focus() == "topic_search"
    assert not matches(panel).isVisible()
    person.press(KEY.Key_Return)
    person.press(KEY.Key_Down)
    assert chosen == []


@pytest.mark.parametrize("typed", ["politics", "GOVERN", "политика", "Политик", "medtop:110"])
def test_a_topic_is_found_in_english_and_russian_and_enter_adds_it(panel, person, chosen, typed):
    person.type(typed)
    assert matches(panel).isVisible()
    assert "politics and government · политика" in person.listed("topic_matches")
    person.press(KEY.Key_Return)
    assert chosen == [POLITICS.code]
    assert search(panel).text() == ""
    assert not matches(panel).isVisible()
    assert person.focus() == "topic_search"


def test_arrows_choose_and_stop_at_the_ends(panel, person, chosen):
    person.type("полит")
    listed = person.listed("topic_matches")
    assert len(listed) == 2
    for key, place in [(KEY.Key_Down, 1), (KEY.Key_Down, 1), (KEY.Key_Up, 0), (KEY.Key_Up, 0)]:
        person.press(key)
        assert matches(panel).currentIndex().row() == place
    person.press(KEY.Key_Down)
    person.press(KEY.Key_Return)
    assert chosen == [POLITICS.code]


def test_a_click_adds_the_topic_under_the_mouse(panel, person, chosen):
    person.type("полит")
    place = matches(panel).visualRect(matches(panel).model().index(1, 0)).center()
    QTest.mouseClick(matches(panel).viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert chosen == [POLITICS.code]


def test_what_matches_nothing_offers_and_adds_nothing(panel, person, chosen):
    person.type("полит")
    person.type("ъъъ")
    assert not matches(panel).isVisible()
    person.press(KEY.Key_Return)
    assert chosen == []
    assert search(panel).text() == "политъъъ"


@pytest.mark.parametrize("way", ["esc", "clear"])
def test_what_was_typed_can_be_taken_back(panel, person, chosen, way):
    person.type("полит")
    if way == "esc":
        person.press(KEY.Key_Escape)
    else:
        search(panel).clear()
    assert search(panel).text() == ""
    assert not matches(panel).isVisible()
    assert chosen == []


@pytest.mark.parametrize("key", [KEY.Key_Delete, KEY.Key_Backspace])
def test_delete_takes_the_chosen_topic_off(panel, person, removed, key):
    panel.topic_list.setFocus()
    panel.topic_list.setCurrentIndex(panel.topic_list.model().index(1, 0))
    person.press(key)
    assert removed == ["medtop:17000000"]


def test_delete_without_a_choice_takes_nothing_off(panel, person, removed, model):
    model.show([])
    panel.topic_list.setFocus()
    person.press(KEY.Key_Delete)
    assert removed == []


def test_delete_in_the_field_is_for_the_field(panel, person, removed):
    panel.topic_list.setCurrentIndex(panel.topic_list.model().index(0, 0))
    panel.start_search()
    person.type("ab")
    person.press(KEY.Key_Backspace)
    assert search(panel).text() == "a"
    assert removed == []


def test_topics_are_pills_side_by_side_at_any_width(panel, model):
    first, second = (
        panel.topic_list.visualRect(panel.topic_list.model().index(place, 0)) for place in (0, 1)
    )
    assert first.top() == second.top()
    assert first.right() < second.left()
    model.show([StoryTopic(Topic("x", "<b>очень</b> &amp; " * 40), TagState.CONFIRMED)])
    for width in (50, 120, 300):
        panel.resize(width, 260)
        assert not panel.grab().isNull()
    assert model.index(0).data().startswith("<b>очень</b> &amp; ")


def test_a_chosen_pill_is_seen(panel):
    before = panel.topic_list.viewport().grab().toImage()
    panel.topic_list.setCurrentIndex(panel.topic_list.model().index(0, 0))
    assert panel.topic_list.viewport().grab().toImage() != before


def test_another_theme_repaints_the_pills(panel):
    before = panel.topic_list.viewport().grab().toImage()
    panel.set_theme(DARK)
    assert panel.topic_list.viewport().grab().toImage() != before


def test_the_whole_vocabulary_answers_while_typing(show, model, hands):
    topics = [Topic(row.code, row.english, row.russian, row.parent) for row in resources.topics()]
    panel = show(TopicPanel(model, topics, LIGHT))
    panel.start_search()
    person = hands(panel)
    person.type("выборы")
    assert person.listed("topic_matches")
