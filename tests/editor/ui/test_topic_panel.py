"""The topics of the story, and the field that finds more."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListView, QToolButton, QTreeView

import resources
from db.records import StoryTopic, TagState, Topic
from editor.models.tag_lists import TopicListModel
from editor.ui.theme import DARK, LIGHT
from editor.ui.topic_panel import TopicPanel

KEY = Qt.Key
POLITICS = Topic("medtop:11000000", "politics and government", "политика")
INSIDE = Topic("medtop:20000577", "dissent", "инакомыслие", "medtop:11000000")
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
    panel = show(TopicPanel(model, LIGHT), 300, 260)
    panel.show_vocabulary(VOCABULARY)
    return panel


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
    panel = show(TopicPanel(model, LIGHT))
    panel.show_vocabulary(topics)
    panel.start_search()
    person = hands(panel)
    person.type("выборы")
    assert person.listed("topic_matches")


class TestQuick:
    """What is starred and what was used last comes before anything is typed."""

    @pytest.fixture(autouse=True)
    def quick(self, panel):
        panel.about_to_offer.connect(lambda: panel.show_quick(VOCABULARY[2:3], VOCABULARY[1:3]))
        panel.start_search()

    def test_each_is_offered_once_the_starred_first(self, person):
        assert person.listed("topic_matches") == [
            "★ weather · погода",
            "political dissent · политическое инакомыслие",
        ]
        assert person.focus() == "topic_search"

    def test_enter_adds_the_first(self, panel, person, chosen):
        person.press(KEY.Key_Return)
        assert chosen == ["medtop:17000000"]
        assert not matches(panel).isVisible()

    def test_it_comes_back_when_what_was_typed_is_gone(self, person):
        person.type("x")
        person.press(KEY.Key_Backspace)
        assert person.listed("topic_matches")[0] == "★ weather · погода"

    def test_esc_puts_it_away(self, panel, person):
        person.press(KEY.Key_Escape)
        assert not matches(panel).isVisible()

    def test_the_button_asks_for_a_star_on_what_is_chosen(self, panel, person, heard):
        asked = heard(panel.star_asked)
        person.type("инакомыслие")
        panel.findChild(QToolButton, "topic_star").click()
        assert asked == ["medtop:20000576"]
        panel.show_stars(VOCABULARY[1:2], [])
        assert person.listed("topic_matches")[0].startswith("★ political dissent")

    def test_a_pill_that_has_the_keyboard_is_meant(self, panel, heard):
        asked = heard(panel.star_asked)
        panel.topic_list.setFocus()
        panel.topic_list.setCurrentIndex(panel.topic_list.model().index(1, 0))
        panel.ask_star()
        assert asked == ["medtop:17000000"]

    def test_nothing_chosen_is_not_starred(self, panel, person, heard):
        asked = heard(panel.star_asked)
        person.press(KEY.Key_Escape)
        panel.ask_star()
        assert asked == []


class TestTree:
    @pytest.fixture
    def tree(self, panel, qtbot):
        """The tree of four topics, one inside another, opened."""
        panel.show_vocabulary([*VOCABULARY[2:], INSIDE, POLITICS])
        panel.resize(320, 500)
        panel.findChild(QToolButton, "topic_browse").click()
        tree = panel.findChild(QTreeView, "topic_tree")
        qtbot.waitUntil(tree.isVisible)
        return tree

    def test_keys_walk_into_it_and_enter_adds(self, tree, hands, chosen):
        person = hands(tree)
        tree.setFocus()
        assert tree.accessibleName() == "All topics"
        for key in (KEY.Key_Down, KEY.Key_Right, KEY.Key_Right):
            person.press(key)
        assert tree.currentIndex().data() == "dissent · инакомыслие"
        person.press(KEY.Key_Return)
        assert chosen == [INSIDE.code]
        person.press(KEY.Key_Escape)
        assert person.focus() == "topic_search"

    def test_a_search_shows_what_answers_and_what_it_belongs_to(self, tree, panel, hands, chosen):
        panel.start_search()
        person = hands(panel)
        person.type("инако")
        assert not matches(panel).isVisible()
        [top] = [tree.model().index(row, 0) for row in range(tree.model().rowCount())]
        assert top.data() == "politics and government · политика"
        assert tree.isExpanded(top)
        person.press(KEY.Key_Return)
        assert chosen == [INSIDE.code]

    def test_arrows_in_the_field_go_up_and_down_the_tree(self, tree, panel, hands):
        panel.start_search()
        person = hands(panel)
        person.press(KEY.Key_Down)
        assert tree.currentIndex().data() == "politics and government · политика"
        for _ in range(2):
            person.press(KEY.Key_Up)
        assert tree.currentIndex().data() == "<b>bold</b> &amp; more"

    def test_a_double_click_adds_and_a_heading_only_folds(self, tree, panel, chosen):
        panel.show_stars([POLITICS], [])
        heading = tree.model().index(0, 0)
        assert heading.data() == "Favourites"
        assert tree.isExpanded(heading)
        for index in (heading, tree.model().index(0, 0, heading)):
            tree.setExpanded(heading, True)
            place = tree.visualRect(index).center()
            QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=place)
            QTest.mouseDClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=place)
            assert tree.isExpanded(heading) is (index != heading)
        assert chosen == [POLITICS.code]

    def test_a_star_given_there_leaves_the_choice_where_it_was(self, tree, panel, heard):
        asked = heard(panel.star_asked)
        tree.setFocus()
        tree.choose(INSIDE.code)
        panel.ask_star()
        panel.show_stars([INSIDE], [])
        assert asked == [INSIDE.code]
        assert tree.currentIndex().data() == "★ dissent · инакомыслие"
        assert tree.currentIndex().parent().data() == "politics and government · политика"

    def test_it_goes_as_it_came(self, tree, panel):
        panel.browse()
        assert not tree.isVisible()

    def test_a_vocabulary_that_changes_is_shown(self, tree, panel):
        panel.show_vocabulary([POLITICS])
        assert tree.model().rowCount() == 1

    def test_nothing_answers_and_nothing_is_added(self, tree, panel, hands, chosen):
        panel.start_search()
        person = hands(panel)
        person.type("ъъъ")
        assert tree.model().rowCount() == 0
        person.press(KEY.Key_Down)
        person.press(KEY.Key_Return)
        assert chosen == []
