"""`list`, `show`, `versions`, `history`."""

import pytest

from db import stories

STORY = {
    "uid", "number", "status", "title", "english_title", "lang", "agency", "dateline", "published",
    "credit", "byline", "url", "urgency", "slug", "note", "rows", "mentions", "entities", "topics",
    "versions", "findings",
}  # fmt: skip
PARTS = {
    "rows": {"position", "kind", "source", "target", "state", "origin", "score"},
    "mentions": {"row", "side", "start", "end", "type", "surface", "entity", "state"},
    "entities": {"uid", "type", "name", "english", "wikidata"},
    "topics": {"code", "label", "state"},
    "versions": {"number", "at", "by", "note", "approved", "sha256"},
}


@pytest.fixture
def tagged(run, written):
    """The wire story with a name, a topic and a version."""
    run("set", written, "--row", 1, "--text", "He came to Vienna.")
    run("mention", written, "--row", 1, "--start", 17, "--end", 21, "--type", "place",
        "--english", "Vienna")  # fmt: skip
    run("topic", written, "--add", "medtop:11000000")
    run("keep", written, "--note", "half done")
    return written


class TestShow:
    def test_has_all_that_is_promised(self, lines, tagged):
        [shown] = lines("show", tagged)
        assert set(shown) >= STORY
        assert set(shown["dateline"]) >= {"place", "date", "agency"}
        for part, keys in PARTS.items():
            assert shown[part], part
            assert all(set(each) >= keys for each in shown[part]), part

    def test_says_what_the_story_is(self, lines, tagged, library):
        [shown] = lines("show", tagged)
        assert shown["uid"] == stories.get(library, tagged).uid
        assert (shown["number"], shown["status"], shown["lang"]) == (1, "translating", "ru")
        assert (shown["title"], shown["english_title"]) == ("Министр в Вене", "Minister in Vienna")
        assert shown["dateline"]["place"] == "Вена"
        assert shown["dateline"]["date"] == "2025-12-05"
        assert shown["dateline"]["agency"] == shown["agency"] == "KAZAKHSTAN TODAY"
        assert (shown["published"], shown["credit"]) == ("2025-12-06", "МИД РК")
        assert shown["rows"][1] == {
            "position": 1,
            "kind": "paragraph",
            "source": "Министр прибыл в Вену.",
            "target": "He came to Vienna.",
            "state": "edited",
            "origin": "",
            "score": None,
        }
        [entity] = shown["entities"]
        assert (entity["name"], entity["english"], entity["type"]) == ("Вену", "Vienna", "place")
        marks = [(m["side"], m["start"], m["end"], m["entity"]) for m in shown["mentions"]]
        assert marks == [("source", 17, 21, entity["uid"]), ("target", 11, 17, entity["uid"])]
        assert shown["topics"][0]["code"] == "medtop:11000000"
        assert (shown["versions"][0]["note"], shown["versions"][0]["approved"]) == (
            "half done",
            False,
        )
        assert shown["findings"] == []

    def test_a_uid_names_the_story_too(self, lines, tagged):
        [shown] = lines("show", tagged)
        assert lines("show", shown["uid"]) == lines("show", shown["uid"].upper()) == [shown]

    def test_an_older_version(self, run, lines, tagged):
        run("set", tagged, "--row", 1, "--text", "Changed.")
        assert lines("show", tagged)[0]["rows"][1]["target"] == "Changed."
        [older] = lines("show", tagged, "--version", 1)
        assert older["rows"][1]["target"] == "He came to Vienna."
        assert set(older) >= STORY

    def test_people_get_a_page(self, run, tagged):
        page = run("show", tagged).stdout
        for words in (
            "VIENNA, Dec 5 (Kazakhstan Today) -",
            "[1] paragraph, edited",
            "> He came to Vienna.",
            "Вену = Vienna",
            "medtop:11000000",
            "version      1 kept by hand",
        ):
            assert words in page

    def test_a_wrong_house_style_hinders_people_in_words_and_scripts_not(
        self, lines, fault, tagged, library
    ):
        library.set_setting("dateline_template", "{weather}")
        assert "Correct the house style in" in fault("show", tagged)
        assert "may only contain {place}" in fault("export", tagged, "--format", "text", "--draft")
        assert lines("show", tagged)[0]["number"] == tagged


class TestList:
    @pytest.fixture
    def desk(self, run, tagged):
        """Three stories: one begun, one new, one spiked."""
        run("import", "-", stdin="Снег выпал в столице. Дороги чистили всю ночь.".encode())
        run("import", "-", stdin="Жаңбыр жауды. Көпірлер жабық.".encode())
        run("spike", 3)

    def numbers(self, found):
        return [story["number"] for story in found]

    def test_all_but_the_spiked_newest_first(self, lines, desk):
        found = lines("list")
        assert self.numbers(found) == [2, 1]
        assert {"uid", "status", "title", "english_title", "lang", "agency", "date"} <= set(
            found[0]
        )
        assert (found[1]["rows"], found[1]["confirmed"]) == (4, 0)

    @pytest.mark.parametrize(
        ("query", "numbers"),
        [
            (["spiked"], [3]),
            (["new"], [2]),
            (["approved"], []),
            (["снегом"], [2]),
            (["дороги", "чистить"], [2]),
            (["дороги чистить"], [2]),
            (["Vienna"], [1]),
            (["nothing"], []),
            ([""], [2, 1]),
        ],
    )
    def test_by_status_or_by_words(self, lines, desk, query, numbers):
        assert self.numbers(lines("list", *query)) == numbers

    @pytest.mark.parametrize(
        ("options", "numbers"),
        [
            (["--sort", "title"], [1, 2]),
            (["--sort", "status"], [2, 1]),
            (["--sort", "date"], [1, 2]),
            (["--limit", "1"], [2]),
            (["--limit", "1", "--sort", "title"], [1]),
            (["--limit", "9"], [2, 1]),
        ],
    )
    def test_sorted_and_cut(self, lines, desk, options, numbers):
        assert self.numbers(lines("list", *options)) == numbers

    def test_people_get_a_table(self, run, desk):
        head, *rows = run("list").stdout.splitlines()
        assert head.split() == ["number", "status", "lang", "date", "confirmed", "rows", "title"]
        assert rows[1].startswith("1       translating")
        assert rows[1].endswith("Министр в Вене")

    def test_nothing_is_nothing(self, run):
        assert run("list").output == ""

    def test_more_stories_than_one_query_takes(self, run, lines, monkeypatch):
        monkeypatch.setattr("editor.cli.reading.PAGE", 3)
        run("samples")
        assert self.numbers(lines("list")) == [4, 3, 2, 1]
        assert self.numbers(lines("list", "--limit", 2)) == [4, 3]


class TestTrail:
    def test_versions(self, run, lines, tagged):
        run("approve", tagged, "--by", "A. Editor")
        first, second = lines("versions", tagged)
        assert (first["number"], first["note"], first["reason"]) == (1, "half done", "kept by hand")
        assert (second["approved"], second["by"]) == (True, "A. Editor")
        assert len(second["sha256"]) == 64

    def test_history_of_a_story_and_of_all(self, run, lines, tagged):
        actions = [act["action"] for act in lines("history", tagged)]
        assert actions[0] == "take in"
        assert {"add topic", "keep version"} <= set(actions)
        everything = lines("history")
        assert "add entity" in {act["action"] for act in everything}
        assert set(everything[0]) == {"at", "by", "action", "story", "detail"}
        assert run("history", tagged).stdout.startswith("at ")


class TestDiff:
    @pytest.fixture
    def changed(self, run, written):
        run("keep", written)
        run("set", written, "--row", 1, "--text", "He arrived late.")
        run("set", written, "--field", "slug", "--text", "VIENNA")
        return written

    def test_words_are_marked(self, run, changed):
        told = run("diff", changed, 1).stdout
        assert "slug: - -> VIENNA" in told
        assert "[1] edited -> [1] edited\n> He arrived{+ late+}.\n" in told
        assert "[2]" not in told

    def test_two_versions_either_way(self, run, lines, changed):
        run("keep", changed)
        field, row = lines("diff", changed, 1, 2)
        assert field == {"what": "slug", "before": "", "after": "VIENNA"}
        assert row["english"] == [["same", "He arrived"], ["added", " late"], ["same", "."]]
        assert row["before"]["target"] == "He arrived."
        _, back = lines("diff", changed, 2, 1)
        assert ["removed", " late"] in back["english"]
        assert lines("diff", changed, 2) == lines("diff", changed, 2, 2) == []

    def test_a_version_that_is_not_there(self, fault, changed):
        assert "no version 9" in fault("diff", changed, 9)
