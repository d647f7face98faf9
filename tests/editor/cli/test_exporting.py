"""`export`."""

import os

import docx
import pytest

TEXT = (
    "Minister in Vienna\n\n"
    "VIENNA, Dec 5 (Kazakhstan Today) - He arrived.\n\nTalks begin.\n\nIt was 8.4%.\n"
)
STAMP = "DRAFT - NOT APPROVED"


@pytest.fixture
def approved(run, written):
    run("approve", written)
    return written


def test_to_standard_output_and_nothing_else_there(run, approved):
    assert run("export", approved, "--format", "text").stdout == TEXT


def test_bytes_go_through_as_they_are(process, approved):
    assert process("export", "1", "--format", "docx").stdout.startswith(b"PK\x03\x04")
    assert process("export", "1", "--format", "text").stdout == TEXT.encode()


def test_the_ending_says_the_format(lines, approved, tmp_path):
    for name, form in (
        ("a.txt", "text"),
        ("a.md", "markdown"),
        ("a.HTML", "html"),
        ("a.docx", "docx"),
    ):
        [record] = lines("export", approved, "-o", tmp_path / name)
        assert record["format"] == form
        assert record["path"] == str(tmp_path / name)
        assert (tmp_path / name).stat().st_size
    assert (tmp_path / "a.txt").read_text("utf-8") == TEXT


def test_a_folder_gets_files_named_for_their_stories(run, lines, approved, tmp_path):
    run("export", approved, "--format", "md", "-o", tmp_path)
    assert os.listdir(tmp_path) == ["minister-in-vienna.md"]


def test_two_stories_of_one_name_get_a_file_each(run, lines, approved, tmp_path):
    run("import", "-", stdin="Снег выпал в столице. Дороги чистили всю ночь.".encode())
    run("set", 2, "--row", 0, "--text", "Minister in Vienna")
    run("set", 2, "--row", 1, "--text", "Snow.")
    run("approve", 2)
    paths = [each["path"] for each in lines("export", 1, 2, "--format", "text", "-o", tmp_path)]
    assert sorted(os.listdir(tmp_path)) == ["minister-in-vienna-2.txt", "minister-in-vienna.txt"]
    assert len(set(paths)) == 2
    assert "Snow." in (tmp_path / "minister-in-vienna-2.txt").read_text("utf-8")


def test_only_approved_copy_unless_a_draft_is_asked_for(run, fault, written, tmp_path):
    assert "has not been approved" in fault("export", written, "-o", tmp_path / "a.txt")
    assert os.listdir(tmp_path) == []
    draft = run("export", written, "--format", "text", "--draft").stdout
    assert draft.startswith(f"{STAMP}\n")
    assert draft.endswith(f"{STAMP}\n")
    run("export", written, "--format", "text", "--draft", "-o", tmp_path)
    assert os.listdir(tmp_path) == ["minister-in-vienna-draft.txt"]


def test_the_bilingual_table_says_what_the_checks_found(run, written, tmp_path):
    run("set", written, "--row", 3, "--text", "It was 4.8%.")
    run("export", written, "--format", "bilingual", "--draft", "-o", tmp_path / "a.docx")
    [comment] = docx.Document(str(tmp_path / "a.docx")).comments
    assert comment.text.startswith("Numbers: ")


def test_an_older_approved_version(run, approved):
    run("reopen", approved)
    run("set", approved, "--row", 1, "--text", "Corrected.")
    assert run("export", approved, "--format", "text").stdout == TEXT
    run("approve", approved)
    assert "Corrected." in run("export", approved, "--format", "text").stdout
    assert run("export", approved, "--format", "text", "--version", 1).stdout == TEXT


def test_some_written_some_not(run, approved, tmp_path):
    result = run("export", approved, 9, "--format", "text", "-o", tmp_path, status=3)
    assert result.stdout == f"written: {tmp_path / 'minister-in-vienna.txt'}\n"
    assert "no story 9" in result.stderr


@pytest.mark.parametrize("name", ["absent/copy.txt", "copy.rtf"])
def test_what_cannot_be_written_leaves_nothing(fault, approved, tmp_path, name):
    assert fault("export", approved, "-o", tmp_path / name)
    assert os.listdir(tmp_path) == []


@pytest.mark.skipif(not os.path.exists("/dev/stdout"), reason="no such file here")
def test_a_device_is_not_replaced(fault, approved):
    before = os.lstat("/dev/stdout")
    assert "no ordinary file" in fault("export", approved, "--format", "text", "-o", "/dev/null")
    assert os.lstat("/dev/stdout") == before


class TestSeveral:
    @pytest.fixture
    def both(self, run, approved):
        run("import", "-", stdin="Снег выпал в столице. Дороги чистили всю ночь.".encode())
        run("set", 2, "--row", 0, "--text", "Snow in the capital")
        run("set", 2, "--row", 1, "--text", "Snow.")
        run("approve", 2)
        return approved, 2

    def test_leave_in_one_file_where_the_format_holds_several(self, lines, both, tmp_path):
        records = lines("export", *both, "-o", tmp_path / "all.rss")
        assert [record["number"] for record in records] == [1, 2]
        written = (tmp_path / "all.rss").read_text("utf-8")
        assert written.count("<item>") == 2

    def test_need_a_folder_where_it_does_not(self, run, both, tmp_path):
        result = run("export", *both, "-o", tmp_path / "all.txt", status=2)
        assert "Several stories need a folder" in result.stderr

    def test_those_that_can_leave_do(self, run, both, tmp_path):
        result = run("export", *both, 9, "-o", tmp_path / "all.jsonl", status=3)
        assert "no story 9" in result.stderr
        assert len((tmp_path / "all.jsonl").read_text("utf-8").splitlines()) == 2

    def test_make_a_digest(self, run, both, tmp_path):
        run("digest", *both, "--date", "2025-12-06", "--group", "agency", "-o", tmp_path / "d.md")
        written = (tmp_path / "d.md").read_text("utf-8")
        assert written.startswith("# Digest, 6 December 2025\n")
        assert "## Kazakhstan Today" in written
        assert "## Other" in written
        assert "no format for a digest" in run("digest", 1, "--format", "rss", status=2).stderr

    def test_a_digest_is_whole_or_not_at_all(self, run, both, tmp_path):
        run("digest", *both, 9, "-o", tmp_path / "d.md", status=3)
        assert os.listdir(tmp_path) == []


def test_what_left_is_on_the_story(run, lines, approved, tmp_path):
    run("export", approved, "-o", tmp_path / "a.txt")
    run("export", approved, "--format", "text", "--draft")
    run("digest", approved, "-o", tmp_path / "d.html")
    records = lines("exports", approved)
    assert [(each["format"], each["version"]) for each in records] == [
        ("html", 1),
        ("text", None),
        ("text", 1),
    ]
    assert records[2]["place"] == str(tmp_path / "a.txt")
    assert records[1]["place"] == "standard output"


def test_a_profile_fixes_format_folder_name_and_style(run, lines, approved, tmp_path):
    run(
        *("profile", "set", "radio", "--format", "md", "--folder", tmp_path),
        *("--file-name", "{date}-{number}", "--dateline", "{place} ({agency}) --"),
        *("--without", "captions"),
    )
    [known] = lines("profile", "list")
    assert (known["name"], known["format"], known["without"]) == ("radio", "markdown", ["captions"])
    run("export", approved, "--profile", "radio")
    written = (tmp_path / "2025-12-05-1.md").read_text("utf-8")
    assert "VIENNA (Kazakhstan Today) -- He arrived." in written
    run("profile", "remove", "radio")
    assert lines("profile", "list") == []


def test_what_a_profile_requires_is_missed_by_checks_and_exports(run, lines, approved, tmp_path):
    run("profile", "set", "radio", "--format", "md", "--require", "byline", "--require", "slug")
    assert [each["required"] for each in lines("profile", "list")] == [["byline", "slug"]]
    told = [each["message"] for each in lines("check", approved) if each["check"] == "required"]
    assert told == [
        "The story has no byline; it is required by radio.",
        "The story has no slug; it is required by radio.",
    ]
    exported = run("export", approved, "--profile", "radio", "-o", tmp_path)
    assert "not there, but required by radio: byline, slug" in exported.stderr
    run("reopen", approved)
    run("set", approved, "--field", "byline", "--text", "Desk")
    assert [each["check"] for each in lines("check", approved)].count("required") == 1


def test_a_profile_that_cannot_be_is_said(fault):
    assert "no {colour}" in fault(
        "profile", "set", "x", "--format", "text", "--file-name", "{colour}"
    )
    assert "There is no profile y" in fault("export", 1, "--profile", "y")


def test_a_desks_own_template_is_a_format(run, lines, approved, tmp_path, monkeypatch):
    monkeypatch.setenv("DATELINE_TEMPLATES", str(tmp_path))
    run("formats", "--example")
    assert {"ninjs", "docx", "example"} <= {each["name"] for each in lines("formats")}
    written = run("export", approved, "--format", "example").stdout
    assert written.startswith("Minister in Vienna\n")


def test_the_house_style_is_shown_and_changed(run, lines, fault, approved):
    [shown] = lines("style")
    assert (shown["quotes"], shown["spelling"], shown["countries"]) == ("straight", "", "never")
    run("style", "--dateline", "ap", "--spelling", "uk")
    [shown] = lines("style")
    assert (shown["dateline_template"], shown["spelling"]) == ("ap", "uk")
    written = run("export", approved, "--format", "text").stdout
    assert "VIENNA (Kazakhstan Today) -- He arrived." in written
    assert "cannot be used" in fault("style", "--dateline", "{colour}")


def test_new_names_are_spelt_as_the_desk_chose_and_old_ones_stay(run, lines):
    run("import", "-", stdin="Встреча\n\nМарина Зайцева приехала и уехала.\n")
    assert lines("style")[0]["transliteration"] == "wikipedia"
    assert lines("tag", 1)[0]["new"][0]["english"] == "Marina Zaytseva"
    [shown] = lines("style", "--transliteration", "iso_9")
    assert shown["transliteration"] == "iso_9"
    [new] = lines("tag", 1, "--accept", "all")[0]["new"]
    assert new["english"] == "Marina Zajceva"
    run("style", "--transliteration", "wikipedia")
    assert [each["english"] for each in lines("entity", "list")] == [new["english"]]


def test_words_not_in_house_style_go_along_as_notes(run, lines, written):
    run("style", "--spelling", "uk")
    run("set", written, "--row", 1, "--text", "The center.")
    copy = run("export", written, "--format", "xliff", "--draft").stdout
    assert "<note>House style: “centre” for “center”</note>" in copy
