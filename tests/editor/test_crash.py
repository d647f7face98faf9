"""A window that dies leaves a report without a word of a story, and its place to the next one."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from editor.crash import Left, Place, Trace, left_behind

ROOT = Path(__file__).parents[2]

DYING = """
import ctypes, os, signal, sys
from pathlib import Path
from editor.crash import Place, Trace

settings, library, how = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]
trace = Trace(settings, "dying")
trace.catch(lambda kind: print("told", kind, flush=True))
trace.note_place(Place(str(library), "0123", 4, 17))

def type_a_secret(secret):
    raise KeyError(secret)

def overrun():
    ctypes.string_at(0)

if how == "error":
    sys.excepthook(*_caught(type_a_secret))
if how == "segv":
    overrun()
if how == "kill":
    print("ready", flush=True)
    sys.stdin.readline()
trace.end()
""".replace(
    "def type_a_secret",
    """def _caught(act):
    try:
        act("the minister's words")
    except KeyError:
        return sys.exc_info()

def type_a_secret""",
)


@pytest.fixture
def settings(tmp_path):
    return tmp_path / "settings.json"


@pytest.fixture
def library(tmp_path):
    return tmp_path / "desk.sqlite"


@pytest.fixture
def die(settings, library):
    """Return a function that lets a program die in some way; it gives what it printed."""

    def run(how):
        process = subprocess.Popen(
            [sys.executable, "-c", DYING, str(settings), str(library), how],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        if how == "kill":
            process.stdout.readline()
            process.send_signal(signal.SIGKILL)
        return process.communicate()[0]

    return run


@pytest.mark.skipif(os.name != "posix", reason="kill -9 is POSIX's")
def test_one_that_was_killed_leaves_its_place_and_a_report(die, settings, library):
    die("kill")
    left = left_behind(settings, library)
    assert left.place == Place(str(library), "0123", 4, 17)
    [report] = left.reports
    text = report.read_text()
    assert text.startswith("Dateline ended without closing")
    assert "Nothing more is known." in text
    assert "PySide6-Essentials " in text
    assert left_behind(settings, library) == Left(None, ())


@pytest.mark.skipif(os.name != "posix", reason="signals are POSIX's")
def test_one_that_broke_says_in_which_function(die, settings, library):
    die("segv")
    [report] = left_behind(settings, library).reports
    text = report.read_text()
    assert "Segmentation fault" in text
    assert "overrun" in text


def test_an_error_that_was_survived_is_told_and_reported_without_its_words(die, settings, library):
    assert die("error") == "told KeyError\n"
    left = left_behind(settings, library)
    assert left == Left(None, ())
    [report] = (settings.parent / "reports").iterdir()
    text = report.read_text()
    assert text.startswith("Dateline went on after an error")
    assert "KeyError" in text
    assert "type_a_secret" in text
    assert "minister" not in text
    assert str(Path.home()) not in text


def test_one_that_closed_leaves_nothing(die, settings, library):
    die("close")
    assert left_behind(settings, library) == Left(None, ())
    assert not (settings.parent / "reports").exists()
    assert list((settings.parent / "sessions").iterdir()) == []


def test_one_that_runs_is_left_alone(settings, library):
    trace = Trace(settings, "alive")
    trace.note_place(Place(str(library), "0123"))
    assert left_behind(settings, library) == Left(None, ())
    trace.end()
    assert list((settings.parent / "sessions").iterdir()) == []


@pytest.mark.skipif(os.name != "posix", reason="kill -9 is POSIX's")
def test_the_place_in_another_library_is_not_ours(die, settings, library, tmp_path):
    die("kill")
    left = left_behind(settings, tmp_path / "other.sqlite")
    assert left.place is None
    assert left.anything


def test_where_nothing_can_be_written_a_window_runs_all_the_same(tmp_path):
    (tmp_path / "file").write_text("")
    trace = Trace(tmp_path / "file" / "settings.json", "blind")
    trace.note_place(Place("x", "0123"))
    trace.end()
    assert not left_behind(tmp_path / "file" / "settings.json", tmp_path).anything
