"""What holds for every command: help, words for faults, exit statuses, streams."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import click
import pytest

from db.library import sqlite3  # pyright: ignore[reportPrivateImportUsage]
from db.schema import SCHEMA_VERSION
from editor import __version__
from editor.cli import dateline

ROOT = Path(__file__).parents[3]
DESIGN = ROOT.parent / "shared" / "design" / "CLI.md"
SNOW = "Снег выпал в столице. Дороги чистили всю ночь."


def commands(group: click.Group = dateline, path: tuple[str, ...] = ()):
    """Yield each command with the words that call it."""
    for name, command in sorted(group.commands.items()):
        if isinstance(command, click.Group):
            yield from commands(command, (*path, name))
        else:
            yield (*path, name), command


ALL = dict(commands())


ADDED = ("digest", "exports", "formats", "profile", "snippet", "take-back", "wordpress")
"""Commands beside those of the design."""


class TestHelp:
    @pytest.mark.parametrize("words", ALL, ids=" ".join)
    def test_every_command_says_what_it_does(self, run, words):
        told = run(*words, "--help").stdout
        assert ALL[words].get_short_help_str(80).endswith(".")
        assert f"Usage: dateline {' '.join(words)}" in told

    @pytest.mark.parametrize("words", ALL, ids=" ".join)
    def test_every_option_says_what_it_is_for(self, words):
        options = [each for each in ALL[words].params if isinstance(each, click.Option)]
        assert [each.name for each in options if not each.help] == []

    @pytest.mark.parametrize("words", ALL, ids=" ".join)
    def test_every_command_is_in_the_design_or_the_readme(self, words):
        if not DESIGN.exists():
            pytest.skip("CLI.md is not beside the repository")
        readme = (ROOT / "README.md").read_text("utf-8").replace("```", "`")
        table = DESIGN.read_text("utf-8") + readme
        named = [re.split(r"[^a-z]+", part) for part in re.findall(r"`([^`]+)`", table)]
        in_design = any(set(words) <= set(part) for part in named)
        assert in_design or words[0] in ADDED, " ".join(words)

    def test_the_whole_lists_all(self, run):
        told = run("--help").stdout
        assert all(f"  {words[0]} " in told for words in ALL)

    def test_the_version(self, run):
        assert run("--version").stdout == f"dateline, version {__version__}\n"


class TestUsage:
    @pytest.mark.parametrize(
        "arguments",
        [
            ["fly"],
            ["--fly"],
            ["import"],
            ["show"],
            ["show", "1", "--version", "one"],
            ["set", "1"],
            ["set", "1", "--row", "1"],
            ["set", "1", "--row", "1", "--field", "slug", "--text", "x"],
            ["set", "1", "--field", "slug"],
            ["set", "1", "--field", "headline", "--text", "x", "--confirm"],
            ["translate", "1", "--rows", "1;2"],
            ["translate", "1", "--rows", ""],
            ["mention", "1", "--row", "1", "--start", "0", "--end", "2", "--type", "thing"],
            ["list", "--sort", "colour"],
            ["list", "--limit", "0"],
            ["export", "1"],
            ["export", "1", "2", "--format", "text", "-o", "copy.txt"],
            ["export", "1", "--format", "text", "--json"],
            ["memory", "import", "absent.tmx"],
            ["--library", ".", "list"],
        ],
    )
    def test_wrong_usage_ends_in_2_and_changes_nothing(self, run, story, arguments, lines):
        before = lines("history")
        result = run(*arguments, status=2)
        assert result.stdout == ""
        assert "Usage: dateline" in result.stderr
        assert lines("history") == before

    @pytest.mark.parametrize(
        "arguments",
        [
            ["show", "1", "--version", "9" * 30],
            ["restore", "1", "9" * 30],
            ["set", "1", "--row", "9" * 30, "--text", "x"],
            ["set", "1", "--row", "-" + "9" * 30, "--text", "x"],
            ["export", "1", "--format", "text", "--version", "9" * 30],
        ],
    )
    def test_numbers_beyond_counting_are_wrong_usage(self, run, story, arguments):
        assert "is not a number such as 3" in run(*arguments, status=2).stderr


class TestFaults:
    @pytest.mark.parametrize(
        ("arguments", "says"),
        [
            (["show", "9"], "There is no story 9 in this library."),
            (["show", "abc"], "There is no story abc in this library."),
            (["show", "9" * 40], f"There is no story {'9' * 40} in this library."),
            (["show", "1", "--version", "4"], "There is no version 4 of story 1 in this library."),
            (["set", "1", "--row", "9", "--text", "x"], "There is no row 9 in story 1"),
            (["set", "1", "--row", "-1", "--text", "x"], "There is no row -1 in story 1"),
            (["set", "1", "--field", "colour", "--text", "x"], "There is no field colour."),
            (["restore", "1", "7"], "There is no version 7 of story 1"),
            (["topic", "1", "--add", "medtop:1"], "There is no topic medtop:1"),
            (["export", "1", "--format", "text"], "has not been approved"),
            (["export", "1", "--format", "rtf"], '"rtf" is not a format copy can be exported in'),
            (["translate", "1", "--engine", "bing"], "There is no engine bing."),
            (["unspike", "1"], "Story 1 is new; it cannot be unspiked."),
            (["entity", "add", "--type", "place", "--name", "", "--english", "x"], "needs a name"),
            (["backup", "absent/copy.sqlite"], "copy.sqlite"),
        ],
    )
    def test_one_line_of_words_and_1(self, fault, story, arguments, says):
        assert says in fault(*arguments)

    def test_a_library_that_is_a_text(self, fault, tmp_path):
        letter = tmp_path / "letter.txt"
        letter.write_text("Dear editor")
        assert fault("--library", letter, "list") == (
            f"{letter} is not a Dateline library. Choose another file with --library."
        )
        assert letter.read_text() == "Dear editor"

    def test_a_library_of_a_newer_program(self, fault, run, tmp_path):
        path = tmp_path / "newer.sqlite"
        run("--library", path, "list")
        connection = sqlite3.connect(path)
        connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
        connection.close()
        assert "was made by a newer Dateline" in fault("--library", path, "list")

    def test_a_library_in_use(self, fault, run, story, library, monkeypatch):
        monkeypatch.setattr("db.library.BUSY_TIMEOUT_S", 0.05)
        with library.write():
            assert "in use by another program" in fault("keep", story)
            assert run("list").stdout != ""
        run("keep", story)

    def test_a_damaged_library(self, fault, run, tmp_path):
        path = tmp_path / "damaged.sqlite"
        run("--library", path, "samples")
        content = bytearray(path.read_bytes())
        content[4096:] = bytes(len(content) - 4096)
        path.write_bytes(content)
        assert str(path) in fault("--library", path, "list")

    def test_a_folder_that_cannot_be(self, fault, tmp_path):
        (tmp_path / "file").write_text("")
        assert "cannot be opened" in fault("--library", tmp_path / "file" / "x.sqlite", "list")


class TestPartly:
    def test_some_done_ends_in_3_and_names_the_others(self, run, story):
        result = run("keep", story)
        result = run("submit", story, 8, 9, status=3)
        assert result.stdout == "story 1 submitted for review\n"
        assert result.stderr.splitlines() == [
            "dateline: There is no story 8 in this library.",
            "dateline: There is no story 9 in this library.",
        ]

    def test_none_done_ends_in_1(self, run):
        assert run("spike", 8, 9, status=1).stderr.count("\n") == 2


class TestQuiet:
    def test_only_results_and_errors(self, run, written, server):
        run("translate", written, "--engine", "google", "--overwrite")
        loud = run("approve", written)
        assert "nobody confirmed" in loud.stderr
        run("reopen", written)
        quiet = run("--quiet", "approve", written)
        assert quiet.stderr == ""
        assert quiet.stdout == "story 1 approved as version 3\n"
        assert run("--quiet", "show", 9, status=1).stderr != ""

    def test_advice_is_left_out(self, run, monkeypatch):
        monkeypatch.setattr("editor.cli.models.model_folders", lambda settings: [])
        assert "No models." in run("models", "list").stderr
        assert run("--quiet", "models", "list").output == ""


class TestSigning:
    def test_the_name_stands_in_versions_and_history(self, run, lines, story):
        run("keep", story, "--by", "A. Editor")
        run("submit", story, "--by", "B. Editor")
        assert [each["by"] for each in lines("versions", story)] == ["A. Editor", "B. Editor"]
        assert {each["by"] for each in lines("history", story) if "version" in each["action"]} == {
            "A. Editor",
            "B. Editor",
        }

    def test_the_settings_name_is_taken_otherwise(self, run, lines, story, monkeypatch):
        monkeypatch.setenv("DATELINE_NAME", "C. Editor")
        run("keep", story)
        assert lines("versions", story)[0]["by"] == "C. Editor"


COMMANDS = [
    ["list"],
    ["show", "1"],
    ["show", "1", "--version", "1"],
    ["versions", "1"],
    ["history"],
    ["topics", "list"],
    ["topic", "1", "--add", "medtop:11000000"],
    ["entity", "list"],
    ["entity", "add", "--type", "place", "--name", "Вена", "--english", "Vienna"],
    ["mention", "1", "--row", "1", "--start", "17", "--end", "21", "--type", "place",
     "--english", "Vienna"],
    ["set", "1", "--row", "1", "--text", "Строка 😀"],
    ["set", "1", "--field", "note", "--text", "Line\nline"],
    ["translate", "1", "--engine", "google"],
    ["engines"],
    ["models", "list"],
    ["memory", "search", "Переговоры начнутся завтра."],
    ["memory", "stats"],
    ["keep", "1"],
    ["diff", "1", "1"],
    ["backup"],
    ["backup", "--list"],
    ["rules"],
    ["restore", "1", "1"],
    ["submit", "1"],
    ["approve", "1", "--force"],
    ["reopen", "1"],
    ["spike", "1"],
    ["unspike", "1"],
    ["samples"],
    ["verify"],
]  # fmt: skip


def test_json_is_all_there_is_on_standard_output(run, written, server, tmp_path):
    run("keep", written)
    run("approve", written)
    run("export", written, "-o", tmp_path / "copy.txt")
    run("reopen", written)
    others = [
        ["export", "1", "-o", str(tmp_path / "again.txt")],
        ["backup", str(tmp_path / "copy.sqlite")],
    ]
    for arguments in [*COMMANDS, *others]:
        printed = run(*arguments, "--json").stdout
        assert printed.endswith("\n") or not printed
        assert all(isinstance(json.loads(line), dict) for line in printed.splitlines()), arguments
        assert "\\u04" not in printed, "people read it too"


class TestStreams:
    def test_no_command_but_open_needs_qt(self, written, tmp_path):
        program = f"""
import sys
from click.testing import CliRunner
from editor.cli import dateline
for words in ("list", "show 1", "samples", "approve 1", "export 1 -o {tmp_path}/copy.docx", "tour"):
    result = CliRunner().invoke(dateline, words.split(), catch_exceptions=False)
    assert result.exit_code == 0, result.output
print(sorted(name for name in sys.modules if name.startswith(("PySide6", "shiboken6"))))
"""
        done = subprocess.run(
            [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False
        )
        assert done.stdout == "[]\n", done.stderr

    def test_unicode_goes_through_where_the_system_knows_only_ascii(self, process, tmp_path):
        file = tmp_path / "снег.txt"
        file.write_text(SNOW, "utf-8")
        plain = dict.fromkeys(("LC_ALL", "LANG"), "C")
        assert "PYTHONUTF8" not in os.environ
        shown = process("import", str(file), "--json", **plain).stdout.decode()
        assert json.loads(shown)["path"] == str(file)
        process("set", "1", "--row", "1", "--text", "“Snow”, ё, 😀", **plain)
        [story] = process("show", "1", "--json", **plain).stdout.decode().splitlines()
        assert json.loads(story)["rows"][1]["target"] == "“Snow”, ё, 😀"
        assert "Нет" in process("show", "Нет", status=1, **plain).stderr.decode()

    @pytest.mark.skipif(sys.platform != "linux", reason="names are Unicode elsewhere")
    def test_a_file_whose_name_is_no_unicode(self, process, tmp_path):
        name = os.fsencode(tmp_path) + b"/\xd1\xed\xe5\xe3.txt"
        Path(os.fsdecode(name)).write_text(SNOW, "utf-8")
        arrival = json.loads(process("import", name, "--json").stdout)
        assert arrival["outcome"] == "imported"
        assert os.fsencode(arrival["path"]) == name
        refused = process("import", name + b".absent", status=1).stdout.decode()
        assert "cannot be read" in refused
        wrong = process("--library", name, "list", status=1).stderr.decode()
        assert "is not a Dateline library" in wrong

    @pytest.mark.skipif(sys.platform != "linux", reason="arguments are Unicode elsewhere")
    def test_text_that_is_no_unicode_is_refused_in_words(self, process, run, story, lines):
        told = process("set", "1", "--row", "1", "--text", b"\xd1\xed\xe5\xe3", status=1).stderr
        assert told.decode() == ("dateline: Bytes that are not UTF-8 cannot be stored.\n")
        assert lines("show", story)[0]["rows"][1]["target"] == ""

    def test_standard_input_is_a_dash(self, lines):
        [arrival] = lines("import", "-", stdin=SNOW.encode("cp1251"))
        assert (arrival["outcome"], arrival["path"]) == ("imported", "-")


@pytest.mark.skipif(sys.platform == "win32", reason="pipes end otherwise there")
class TestBrokenPipe:
    @pytest.fixture
    def until_it_breaks(self):
        """Return a function that runs a command whose reader has gone; it gives its stderr."""

        def start(*arguments):
            reading, writing = os.pipe()
            os.close(reading)
            try:
                done = subprocess.run(
                    [sys.executable, "-m", "editor", *arguments],
                    stdout=writing,
                    stderr=subprocess.PIPE,
                    cwd=ROOT,
                    env={k: v for k, v in os.environ.items() if k != "PYTHONUNBUFFERED"},
                    timeout=60,
                    check=False,
                )
            finally:
                os.close(writing)
            assert done.returncode == 1
            return done.stderr.decode()

        return start

    @pytest.mark.parametrize(
        "arguments",
        [["topics", "list"], ["show", "1", "--json"], ["export", "1", "--format", "text"]],
        ids=" ".join,
    )
    def test_ends_without_a_word(self, run, written, until_it_breaks, arguments):
        run("approve", written)
        assert until_it_breaks(*arguments) == ""

    def test_stops_the_work_on_several_stories(self, run, lines, until_it_breaks):
        run("samples")
        assert until_it_breaks("spike", "1", "2", "3") == ""
        assert [story["number"] for story in lines("list")] == [4, 3, 2]
