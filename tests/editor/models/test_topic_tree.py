"""The vocabulary as a tree: narrower topics under broader ones, whatever is wrong with it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.records import Topic
from editor.models.roles import RECORD, SPOKEN
from editor.models.tag_lists import TopicWords
from editor.models.topic_tree import TopicTreeModel

SPORT, CHESS, WEATHER = (
    Topic("1", "sport", "спорт"),
    Topic("2", "chess", "шахматы", "1"),
    Topic("3", "weather", "погода"),
)


@pytest.fixture
def model(qapp):
    return TopicTreeModel(TopicWords())


def told(model, parent=None):
    """What the tree shows, as nested lists of words."""
    parents = () if parent is None else (parent,)
    found = []
    for row in range(model.rowCount(*parents)):
        index = model.index(row, 0, *parents)
        found.append([index.data(), *told(model, index)])
    return found


def test_narrower_topics_stand_under_broader_ones_by_label(model, qtmodeltester):
    model.show([CHESS, WEATHER, SPORT])
    assert told(model) == [["sport · спорт", ["chess · шахматы"]], ["weather · погода"]]
    assert model.place("2").parent() == model.place("1")
    assert not model.place("9").isValid()
    qtmodeltester.check(model)


def test_what_is_starred_and_used_comes_first_under_headings(model):
    model.show([SPORT, CHESS], [CHESS], [SPORT])
    assert [line[0] for line in told(model)] == ["Favourites", "Used last", "sport · спорт"]
    assert [index.data(RECORD) for index in model.headings()] == [None, None]
    assert model.place("2").parent().data(RECORD) == SPORT


def test_of_a_search_what_answers_stands_under_what_it_belongs_to(model):
    model.show_answers([SPORT, CHESS, WEATHER], [CHESS])
    assert told(model) == [["sport · спорт", ["chess · шахматы"]]]


def test_stars_are_seen_and_read_out(qapp):
    words = TopicWords()
    words.starred = frozenset("3")
    model = TopicTreeModel(words)
    model.show([WEATHER])
    assert model.place("3").data() == "★ weather · погода"
    assert model.place("3").data(SPOKEN) == "weather, погода, a favourite"


def test_a_topic_whose_broader_one_is_not_offered_stands_at_the_top(model):
    model.show([CHESS])
    assert told(model) == [["chess · шахматы"]]


@given(
    st.lists(
        st.builds(Topic, st.sampled_from("abcdef"), st.just("x"), st.just(""),
                  st.sampled_from(["", *"abcdefg"])),
        unique_by=lambda topic: topic.code,
    )
)  # fmt: skip
def test_each_topic_is_there_once_even_in_circles(topics):
    model = TopicTreeModel(TopicWords())
    model.show(topics)

    def codes(*parents):
        for row in range(model.rowCount(*parents)):
            index = model.index(row, 0, *parents)
            yield index.data(RECORD).code
            yield from codes(index)

    assert sorted(codes()) == sorted(topic.code for topic in topics)
    model.show_answers(topics, topics[:1])
    assert {topic.code for topic in topics[:1]} <= set(codes())
