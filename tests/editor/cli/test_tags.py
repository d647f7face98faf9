"""`mention`, `topic`, `topics`, `entity`."""

import pytest

TOPIC = "medtop:11000000"


@pytest.fixture
def mark(lines, story):
    """Return a function that marks the word Вену of row 1; it gives the record."""

    def run(*options, status=0):
        [record] = lines(
            "mention", story, "--row", 1, "--start", 17, "--end", 21, "--type", "place", *options
        )
        return record

    return run


class TestMention:
    def test_marks_and_asks_once(self, mark, lines, story):
        first = mark("--english", "Vienna")
        assert (first["row"], first["side"], first["start"], first["end"]) == (1, "source", 17, 21)
        assert (first["surface"], first["type"], first["state"]) == ("Вену", "place", "confirmed")
        assert mark()["entity"] == first["entity"]
        [entity] = lines("entity", "list")
        assert (entity["uid"], entity["english"]) == (first["entity"], "Vienna")

    def test_by_the_registrys_uid(self, mark, lines):
        [entity] = lines(
            "entity", "add", "--type", "place", "--name", "Вена", "--english", "Vienna"
        )
        assert mark("--entity", entity["uid"])["entity"] == entity["uid"]

    def test_in_the_english(self, run, lines, story):
        run("set", story, "--row", 1, "--text", "He came to Vienna.")
        span = ("--row", 1, "--start", 11, "--end", 17, "--side", "target")
        [record] = lines("mention", story, *span, "--type", "place", "--english", "Vienna")
        assert (record["side"], record["surface"]) == ("target", "Vienna")

    def test_a_new_name_needs_its_english(self, fault, lines, story):
        told = fault("mention", story, "--row", 1, "--start", 17, "--end", 21, "--type", "place")
        assert "is new to the registry: give its English name" in told
        assert lines("entity", "list") == []

    def test_people_are_told_the_name(self, run, story):
        told = run("mention", story, "--row", 1, "--start", 17, "--end", 21, "--type", "place",
                   "--english", "Vienna")  # fmt: skip
        assert told.stdout == "place: Вену = Vienna\n"


class TestTopics:
    def test_put_on_listed_and_taken_off(self, run, lines, story):
        [on] = lines("topic", story, "--add", TOPIC)
        assert on == {"code": TOPIC, "label": "politics and government", "state": "confirmed"}
        assert lines("topic", story) == [on]
        assert lines("topic", story, "--add", "medtop:04000000", "--remove", TOPIC)[0]["code"] == (
            "medtop:04000000"
        )

    def test_all_of_them_or_none(self, run, lines, fault, story):
        assert "no topic medtop:1" in fault("topic", story, "--add", TOPIC, "--add", "medtop:1")
        assert lines("topic", story) == []
        assert "on story" in fault("topic", story, "--add", TOPIC, "--remove", "medtop:04000000")
        assert lines("topic", story) == []

    def test_the_vocabulary(self, lines):
        vocabulary = lines("topics", "list")
        politics = next(topic for topic in vocabulary if topic["code"] == TOPIC)
        assert politics["label"] == "politics and government"
        assert politics["russian"]
        assert {topic["parent"] for topic in vocabulary} >= {"", TOPIC}

    def test_what_answers_to_some_words(self, lines):
        assert lines("topics", "list", "политика")[0]["code"] == TOPIC
        assert lines("topics", "list", "nothing is called so") == []


class TestRegistry:
    def test_a_name_is_entered_with_all_that_is_known(self, lines, run):
        [entity] = lines(
            "entity", "add", "--type", "organisation", "--name", "ОБСЕ", "--english", "OSCE",
            "--alias", "Организация по безопасности", "--wikidata", "Q81299", "--by", "A. Editor",
        )  # fmt: skip
        assert (entity["name"], entity["english"], entity["lang"]) == ("ОБСЕ", "OSCE", "ru")
        assert entity["wikidata"] == "Q81299"
        assert lines("history")[-1]["by"] == "A. Editor"

    def test_by_type(self, run, lines):
        for kind, name in (("place", "Вена"), ("organisation", "ОБСЕ")):
            run("entity", "add", "--type", kind, "--name", name, "--english", name)
        assert [each["name"] for each in lines("entity", "list", "--type", "place")] == ["Вена"]
        assert len(lines("entity", "list")) == 2

    def test_twice_is_refused(self, run, fault):
        add = ("entity", "add", "--type", "place", "--name", "Вена", "--english", "Vienna")
        run(*add)
        assert "is in the registry already" in fault(*add)
