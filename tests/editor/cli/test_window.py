"""`open`: the window comes up on the story asked for."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
CLOSED_AT_ONCE = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
stay = QApplication.exec
def close_at_once(application):
    print([window.isVisible() for window in QApplication.topLevelWidgets() if window.isWindow()])
    QTimer.singleShot(0, QApplication.closeAllWindows)
    return stay()
QApplication.exec = close_at_once
from editor.cli import main
main()
"""


@pytest.fixture
def window(home):
    """Return a function that opens the window and closes it; it gives the settings it left."""

    def start(*arguments, status=0):
        path = home / "settings.json"
        done = subprocess.run(
            [sys.executable, "-c", CLOSED_AT_ONCE, *map(str, arguments)],
            cwd=ROOT,
            env=os.environ | {"DATELINE_SETTINGS": str(path)},
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
        assert done.returncode == status, done.stderr
        assert "Traceback" not in done.stderr
        if status:
            return done.stderr
        assert "True" in done.stdout
        return json.loads(path.read_text("utf-8"))

    return start


def test_no_command_opens_it(window, story, lines):
    assert window()["last_story"] == lines("show", story)[0]["uid"]


def test_on_the_story_named(window, run, lines):
    run("samples")
    assert window("open", 2)["last_story"] == lines("show", 2)[0]["uid"]


def test_a_story_that_is_not_there(window):
    assert window("open", 9, status=1) == "dateline: There is no story 9 in this library.\n"


def test_samples_go_into_a_library_without_stories_alone(window, run, lines):
    window("open", "--with-samples")
    assert len(lines("list")) == 4
    run("spike", 1, 2, 3, 4)
    window("open", "--with-samples")
    assert lines("list") == []


def test_the_first_start_of_all_brings_the_samples_and_a_library_named_does_not(
    window, lines, home
):
    window()
    assert len(lines("list")) == 4
    named = home / "named.sqlite"
    window("--library", named)
    assert lines("--library", named, "list") == []
