"""Topics in the window: offered as they are now, starred for good, added to the story."""

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton

from db import stories, topics
from db.records import Topic
from editor.desk import tagging

POLITICS, SPORT = "medtop:11000000", "medtop:15000000"


def kept(tmp_path):
    """The codes of the starred topics in the settings."""
    return json.loads(json.loads((tmp_path / "settings.json").read_text())["favourite_topics"])


def codes(library, story):
    return [each.topic.code for each in stories.get(library, story).topics]


@pytest.fixture
def labels(person):
    """Return a function that gives the labels of the topics offered."""
    return lambda: [line.split(" · ")[0] for line in person.listed("topic_matches")]


def test_what_was_used_last_is_offered_and_enter_adds_it(window, person, labels, library, wire):
    tagging.add_topic(library, wire, SPORT)
    person.do("add_topic")
    assert labels() == ["sport"]
    person.press(Qt.Key.Key_Return)
    person.wait(lambda: person.listed("topic_list") == ["sport"])


def test_a_star_is_kept_and_comes_first_in_the_next_window(
    window, person, labels, library, wire, open_window, hands, tmp_path
):
    tagging.add_topic(library, wire, SPORT)
    person.do("add_topic")
    person.type("политика")
    person.do("star_topic")
    assert kept(tmp_path) == [POLITICS]
    window.close()
    other = hands(open_window())
    other.do("add_topic")
    assert other.listed("topic_matches")[0].startswith("★ politics and government")
    other.do("star_topic")
    assert kept(tmp_path) == []


@pytest.mark.parametrize("stored", ["[", '"x"', "[1, null]", "[" * 9_999, '["x:gone"]'])
def test_stars_that_are_none_do_no_harm(open_window, snow, hands, stored):
    person = hands(open_window(favourite_topics=stored))
    person.do("add_topic")
    assert person.listed("topic_matches") == []


def test_the_tree_adds_a_topic_to_the_story(window, person, library, snow):
    person.do("browse_topics")
    tree = person.child("topic_tree")
    assert person.focus() == "topic_tree"
    assert tree.model().rowCount() == 17
    tree.choose(SPORT)
    person.press(Qt.Key.Key_Return)
    person.wait(lambda: codes(library, snow) == [SPORT])


def test_a_vocabulary_learnt_elsewhere_is_offered_and_what_is_retired_is_not(
    window, person, labels, library
):
    with library.write():
        topics.learn(library, [Topic("x:1", "beekeeping", "пчеловодство")])
        topics.retire(library, {SPORT: ""})
    person.do("browse_topics")
    tree = person.child("topic_tree")
    person.wait(lambda: tree.model().place("x:1").isValid())
    assert not tree.model().place(SPORT).isValid()
    person.child("topic_browse").click()
    person.do("add_topic")
    person.type("пчел")
    assert labels() == ["beekeeping"]


def test_the_buttons_have_names_and_words(window, person):
    for name in ("topic_star", "topic_browse"):
        assert window.findChild(QToolButton, name).accessibleName()
