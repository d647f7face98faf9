"""`tag`, `entity merge|import|export`, `topics import`: the registry at the command line."""

import pytest

from tests.editor.tagging.conftest import DATA

SNOW = "Снег\n\nМинистр Олег Никитин приехал в Алматы, сообщил МИД РК.\n"


@pytest.fixture
def entered(lines):
    """Return a function that enters a place and gives its uid."""

    def run(name, english):
        add = ("entity", "add", "--type", "place", "--name", name, "--english", english)
        return lines(*add)[0]["uid"]

    return run


@pytest.fixture
def told(run, tmp_path):
    """A story with names in it, taken in."""
    path = tmp_path / "snow.txt"
    path.write_text(SNOW, "utf-8")
    run("import", path)
    return 1


class TestTag:
    def test_suggests_and_waits(self, lines, told):
        [record] = lines("tag", told)
        assert {(each["type"], each["english"]) for each in record["new"]} == {
            ("person", "Oleg Nikitin"),
            ("place", "Almaty"),
            ("place", "Kazakhstan"),
            ("organisation", "Ministry of Foreign Affairs of Kazakhstan"),
        }
        assert len(record["topics"]) == 3
        assert lines("entity", "list") == []

    def test_accepts_all_and_knows_them_next_time(self, run, lines, told, tmp_path):
        lines("tag", told, "--accept", "all")
        assert "Oleg Nikitin" in [each["english"] for each in lines("entity", "list")]
        path = tmp_path / "next.txt"
        path.write_text("Встреча\n\nС Олегом Никитиным говорили утром в порту.\n", "utf-8")
        run("import", path)
        [record] = lines("tag", 2)
        assert (record["accepted"], record["proposed"]) == (1, 0)
        [mention] = lines("show", 2)[0]["mentions"]
        assert (mention["surface"], mention["state"]) == ("Олегом Никитиным", "confirmed")

    def test_rejects_all(self, lines, told):
        lines("tag", told, "--accept", "none")
        assert {each["state"] for each in lines("show", told)[0]["mentions"]} == {"rejected"}

    def test_people_are_told_what_a_language_lacks(self, run, tmp_path):
        path = tmp_path / "kk.txt"
        path.write_text("Қазақстан\n\nБүгін Астанада ауа райы суық болады деп күтілуде.\n", "utf-8")
        run("import", path, "--lang", "kk")
        result = run("tag", 1)
        assert "no recogniser of names for this language" in result.stderr


class TestEntities:
    def test_two_are_merged(self, lines, entered):
        gone, kept = entered("Вена", "Vienna"), entered("Город Вена", "City of Vienna")
        [merged] = lines("entity", "merge", gone, kept)
        assert merged["uid"] == kept
        assert [each["uid"] for each in lines("entity", "list")] == [kept]

    def test_merging_with_itself_is_refused(self, fault, entered):
        uid = entered("Вена", "Vienna")
        assert "one entity already" in fault("entity", "merge", uid, uid)

    def test_written_and_taken_in_again(self, lines, entered, tmp_path):
        entered("Вена", "Vienna")
        path = tmp_path / "names.json"
        assert lines("entity", "export", path)[0]["entities"] == 1
        [shared] = lines("entity", "import", path)
        assert (shared["added"], shared["known"], shared["left"]) == (0, 1, [])

    def test_lines_left_out_are_told_and_the_status_says_partly(self, run, tmp_path):
        path = tmp_path / "names.tsv"
        path.write_text(
            "type\tname\tenglish\nplace\tВена\tVienna\nvegetable\tЛук\tOnion\n", "utf-8"
        )
        result = run("entity", "import", path, status=3)
        assert result.stdout == "1 entities added, 0 known, 1 left out\n"
        assert "line 3: vegetable is no type of entity" in result.stderr


class TestTopics:
    def test_the_whole_vocabulary_comes_in(self, lines):
        path = DATA / "iptc" / "mediatopics" / "mediatopics_2025-03-31.json"
        if not path.exists():
            pytest.skip(f"{path} is not here")
        [learned] = lines("topics", "import", path)
        assert (learned["new"] + learned["known"], learned["retired"]) == (1387, 302)
        assert len(lines("topics", "list")) == 1387 - 302

    def test_what_is_none_is_refused(self, fault, tmp_path):
        path = tmp_path / "x.tsv"
        path.write_text("nothing", "utf-8")
        assert "first line" in fault("topics", "import", path)
