"""`export`."""

import os

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
