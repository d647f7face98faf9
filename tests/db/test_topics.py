import pytest

from db import audit, stories, topics
from db.errors import NotFound
from db.records import StoryTopic, TagState, Topic

WEATHER = Topic("17000000", "weather", "погода")
FORECAST = Topic("20000717", "weather forecast", "прогноз погоды", "17000000")


@pytest.fixture(autouse=True)
def vocabulary(library):
    with library.write():
        topics.learn(library, [FORECAST, WEATHER])


def test_the_vocabulary_is_told_by_code(library):
    assert topics.listing(library) == [WEATHER, FORECAST]


def test_a_vocabulary_learnt_again_renames_and_adds_but_keeps_what_stories_have(library, take_in):
    story_id = take_in("Заголовок")
    with library.write():
        topics.put(library, story_id, "17000000")
        topics.learn(library, [Topic("17000000", "Weather"), Topic("1", "sport")])
    assert [topic.label for topic in topics.listing(library)] == [
        "sport",
        "Weather",
        "weather forecast",
    ]
    kept = Topic("17000000", "Weather", "погода")
    assert topics.of_story(library, story_id)[0].topic == kept


def test_topics_of_a_story_are_told_by_label(library, take_in):
    story_id, other = take_in("Заголовок"), take_in("Другой")
    with library.write():
        topics.put(library, story_id, FORECAST.code, TagState.SUGGESTED)
        topics.put(library, story_id, WEATHER.code)
        topics.put(library, other, WEATHER.code)
    assert topics.of_story(library, story_id) == (
        StoryTopic(WEATHER, TagState.CONFIRMED),
        StoryTopic(FORECAST, TagState.SUGGESTED),
    )
    assert stories.get(library, story_id).topics == topics.of_story(library, story_id)


def test_a_topic_put_again_is_there_once_in_its_new_state(library, take_in):
    story_id = take_in("Заголовок")
    for state in TagState:
        with library.write():
            topics.put(library, story_id, WEATHER.code, state)
        assert topics.of_story(library, story_id) == (StoryTopic(WEATHER, state),)


def test_a_topic_taken_off_is_gone_from_that_story_alone(library, take_in):
    story_id, other = take_in("Заголовок"), take_in("Другой")
    with library.write():
        topics.put(library, story_id, WEATHER.code)
        topics.put(library, other, WEATHER.code)
        topics.take_off(library, story_id, WEATHER.code)
    assert topics.of_story(library, story_id) == ()
    assert len(topics.of_story(library, other)) == 1
    assert [act.action for act in audit.history(library, story_id)][1:] == [
        "add topic",
        "remove topic",
    ]


def test_what_is_not_there_is_told(library, take_in):
    story_id = take_in("Заголовок")
    with pytest.raises(NotFound, match="00000000"), library.write():
        topics.put(library, story_id, "00000000")
    with pytest.raises(NotFound, match=WEATHER.code), library.write():
        topics.take_off(library, story_id, WEATHER.code)


def test_restored_topics_are_exactly_those_kept(library, take_in):
    story_id = take_in("Заголовок")
    kept = (StoryTopic(FORECAST, TagState.REJECTED),)
    with library.write():
        topics.put(library, story_id, WEATHER.code)
        topics.restore(library, story_id, kept)
    assert topics.of_story(library, story_id) == kept


def test_topics_of_a_story_are_found_by_index(library, take_in, plans):
    take_in("Заголовок")
    steps = plans(topics.of_story, 1)
    assert all(step.startswith("SEARCH") or "TEMP B-TREE" in step for step in steps)
