"""Topics suggested, decided, learned from; vocabularies taken in."""

import pytest

from db import topics
from db.errors import NotFound, Refused
from db.records import TagState
from editor.desk import tagging, workflow
from editor.desk import topics as verbs
from editor.desk.editing import write_row
from editor.tagging.recogniser import Scored

SPORT, POLITICS = "medtop:15000000", "medtop:11000000"
WAR, WEATHER = "medtop:16000000", "medtop:17000000"
VECTOR = "AAAA"


@pytest.fixture
def score(library):
    """Return a function that stores topics as they would have been scored."""

    def run(story, *scored):
        return verbs.store(library, verbs.question(library, story), Scored(VECTOR, scored))

    return run


@pytest.fixture
def states(library):
    """Return a function that gives the state of each topic of a story."""

    def read(story):
        return {each.topic.code: each.state for each in topics.of_story(library, story)}

    return read


def test_three_of_the_top_level_are_suggested(story, score, states):
    score(story, (SPORT, 0.9), (POLITICS, 0.8), (WAR, 0.7), (WEATHER, 0.6))
    assert states(story) == dict.fromkeys((SPORT, POLITICS, WAR), TagState.SUGGESTED)


def test_deeper_ones_are_suggested_where_they_convince(story, score, states):
    score(story, ("medtop:20000587", 2.0), (SPORT, 0.9), ("medtop:20000593", 0.1))
    assert states(story) == dict.fromkeys(("medtop:20000587", SPORT), TagState.SUGGESTED)


def test_what_was_decided_stays(library, story, score, states):
    score(story, (SPORT, 0.9), (POLITICS, 0.8))
    tagging.add_topic(library, story, SPORT)
    tagging.remove_topic(library, story, POLITICS)
    score(story, (SPORT, 0.9), (POLITICS, 0.8), (WAR, 0.1))
    assert states(story) == {
        SPORT: TagState.CONFIRMED, POLITICS: TagState.REJECTED, WAR: TagState.SUGGESTED,
    }  # fmt: skip


def test_stories_with_topics_teach_the_others(library, story, take, score):
    score(story, (SPORT, 0.9))
    tagging.add_topic(library, story, SPORT)
    other = take("Другое\n\nСовсем другая история о погоде.")
    [example] = verbs.question(library, other).taught
    assert (example.vector, example.codes) == (VECTOR, (SPORT,))
    assert verbs.question(library, story).taught == ()


def test_a_closed_story_is_not_asked_about(library, story):
    workflow.spike(library, story)
    assert verbs.question(library, story) is None


def test_of_a_story_in_another_language_the_english_is_read(library, take):
    kazakh = take("Қазақстан\n\nБүгін Қазақстанда ауа райы суық болады деп күтілуде.", lang="kk")
    assert verbs.question(library, kazakh) is None
    write_row(library, kazakh, 1, "It will be cold.")
    assert verbs.question(library, kazakh).texts == ("", "It will be cold.")


def test_topics_used_last_come_first(library, story):
    for code in (SPORT, WAR):
        tagging.add_topic(library, story, code)
    assert {each.code for each in topics.recent(library, 5)} == {SPORT, WAR}
    assert len(topics.recent(library, 1)) == 1


class TestVocabularies:
    def test_new_topics_come_and_known_ones_keep_their_russian(self, library, tmp_path):
        path = tmp_path / "more.tsv"
        path.write_text(f"code\tlabel\tparent\nx:1\tChess\t{SPORT}\n{SPORT}\tsport\t\n", "utf-8")
        assert verbs.take_in(library, path) == verbs.Learned(new=1, known=1, retired=0)
        found = {each.code: each for each in topics.listing(library)}
        assert found["x:1"].parent == SPORT
        assert found[SPORT].russian == "спорт"

    def test_retired_topics_lead_to_others_and_stay_on_their_stories(
        self, library, story, take, tmp_path, states
    ):
        path = tmp_path / "more.tsv"
        path.write_text(f"code\tlabel\tparent\tretired\nx:1\tChess\t{SPORT}\t\n", "utf-8")
        verbs.take_in(library, path)
        tagging.add_topic(library, story, "x:1")
        path.write_text(
            f"code\tlabel\tparent\tretired\nx:1\tChess\t{SPORT}\t2021\n{SPORT}\tsport\t\t\n",
            "utf-8",
        )
        assert verbs.take_in(library, path).retired == 1
        assert "x:1" in states(story)
        assert "x:1" not in {each.code for each in topics.listing(library)}
        other = take("Другое\n\nСовсем другая история о погоде.")
        tagging.add_topic(library, other, "x:1")
        assert list(states(other)) == [SPORT]

    def test_what_is_no_vocabulary_is_refused(self, library, tmp_path):
        path = tmp_path / "x.tsv"
        path.write_text("nothing", "utf-8")
        with pytest.raises(Refused, match=r"x\.tsv: .*first line"):
            verbs.take_in(library, path)

    def test_a_topic_of_no_vocabulary_is_not_found(self, library, story):
        with pytest.raises(NotFound):
            tagging.add_topic(library, story, "x:9")
