"""The program as it is installed, in a real window under X, used by mouse and keys from outside."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from db import stories
from db.library import Library
from db.records import RowState
from tests.google_stand_in import google_stand_in

ROOT = Path(__file__).parents[2]
TOOLS = ("Xvfb", "openbox", "setxkbmap", "xdotool")
LACKING = [tool for tool in TOOLS if not shutil.which(tool)]
pytestmark = pytest.mark.skipif(bool(LACKING), reason=f"not installed: {', '.join(LACKING)}")
SNOW = "Снег в столице\n\nДороги чистят с утра.\n\nСнег выпал ночью.\n"
ENGLISH = {
    "Снег в столице": "Snow in the capital",
    "Дороги чистят с утра.": "Roads are being cleared.",
    "Снег выпал ночью.": "Snow fell at night.",
}
PATIENCE = 30  # seconds that anything may take on a machine that is busy


@pytest.fixture
def start():
    """Return a function that starts a process; all end with the test, the last one first."""
    running = []

    def run(*command, **options):
        process = subprocess.Popen(command, **options)
        running.append(process)
        return process

    yield run
    for process in reversed(running):
        process.terminate()
        process.wait(PATIENCE)


@pytest.fixture
def screen(start):
    """The environment of programs on a screen of their own, with a window manager."""
    reading, writing = os.pipe()
    command = ("Xvfb", "-displayfd", str(writing), "-screen", "0", "1600x1000x24")
    start(*command, pass_fds=(writing,), stderr=subprocess.DEVNULL)
    os.close(writing)
    with os.fdopen(reading) as told:
        display = f":{told.readline().strip()}"
    environment = os.environ | {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
    start("openbox", env=environment, stderr=subprocess.DEVNULL)
    return environment


@pytest.fixture
def google(monkeypatch):
    """A server in Google's place that knows the snow story."""
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with google_stand_in() as server:
        server.lines = ENGLISH
        yield server


@pytest.fixture
def program(start, screen, google, tmp_path):
    """Dateline's process; its window is up and has the keyboard."""
    known = {"engine": "google", "google_url": google.url, "name": "Desk"}
    (tmp_path / "settings.json").write_text(json.dumps(known), "utf-8")
    own = {"DATELINE_SETTINGS": str(tmp_path / "settings.json"), "NO_PROXY": "127.0.0.1"}
    library = ("--library", str(tmp_path / "desk.sqlite"))
    process = start(sys.executable, "-m", "editor", *library, "open", cwd=ROOT, env=screen | own)
    xdotool(screen, "search", "--sync", "--onlyvisible", "--name", "desk - Dateline")
    return process


def xdotool(screen, *arguments):
    """Do something with mouse or keys, and return what is printed."""
    done = subprocess.run(
        ("xdotool", *map(str, arguments)),
        env=screen,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=True,
    )
    return done.stdout.strip()


@pytest.fixture
def stored(qtbot, tmp_path):
    """Return a function that waits until the first story in the file is as wanted."""

    def wait(wanted):
        def holds():
            with Library(tmp_path / "desk.sqlite", read_only=True) as library:
                return bool(stories.ids(library)) and wanted(stories.get(library, 1))

        qtbot.waitUntil(holds, timeout=PATIENCE * 1000)

    return wait


def drag_in(screen, start, file):
    """Drag a file from another program's window onto Dateline's."""
    start(sys.executable, Path(__file__).with_name("drag_source.py"), file, env=screen)
    xdotool(screen, "search", "--sync", "--onlyvisible", "--name", "drag source")
    xdotool(screen, "mousemove", 1440, 80, "sleep", 0.3, "mousedown", 1)
    for place in range(1430, 600, -30):
        xdotool(screen, "mousemove", place, 80 + (1430 - place) // 2)
    xdotool(screen, "sleep", 0.3, "mouseup", 1)


def type_in(screen, layout, text):
    """Switch the keyboard to a layout, type, and switch back."""
    subprocess.run(("setxkbmap", layout), env=screen, timeout=PATIENCE, check=True)
    xdotool(screen, "sleep", 0.5, "type", "--delay", 60, text)
    subprocess.run(("setxkbmap", "us"), env=screen, timeout=PATIENCE, check=True)
    xdotool(screen, "sleep", 0.5)


def test_files_are_dragged_in_text_is_typed_and_the_window_closed_in_mid_job(
    program, screen, start, google, stored, tmp_path
):
    (tmp_path / "snow.txt").write_text(SNOW, "utf-8")
    drag_in(screen, start, tmp_path / "snow.txt")
    stored(lambda story: len(story.rows) == 3)
    window = xdotool(screen, "search", "--name", "desk - Dateline").split()[-1]
    xdotool(screen, "windowactivate", "--sync", window)
    xdotool(screen, "key", "alt+Down")
    type_in(screen, "us", "Roads: ")
    type_in(screen, "ru", "снег")
    stored(lambda story: any(row.target == "Roads: снег" for row in story.rows))

    def answer(handler, question):
        google.released.wait(PATIENCE)
        google.recorded_line(handler, question)

    xdotool(screen, "key", "ctrl+shift+c")  # what lies on the clipboard must not hold up the end
    google.answer = answer
    xdotool(screen, "key", "ctrl+shift+t")
    stored(lambda _: google.asked != [])
    xdotool(screen, "key", "End")
    type_in(screen, "us", " last")
    close_by_its_button(screen, window)
    google.released.set()
    assert program.wait(PATIENCE) == 0
    with Library(tmp_path / "desk.sqlite", read_only=True) as library:
        rows = stories.get(library, 1).rows
    assert sum(row.state is RowState.EDITED for row in rows) == 1
    assert "Roads: снег last" in [row.target for row in rows]


def close_by_its_button(screen, window):
    """Click the button that the window manager puts at the right end of the title.

    xdotool counts the height of the title twice.
    """
    told = xdotool(screen, "getwindowgeometry", "--shell", window)
    at = dict(line.split("=") for line in told.splitlines())
    right = int(at["X"]) + int(at["WIDTH"])
    xdotool(screen, "mousemove", right - 10, int(at["Y"]) - 30, "sleep", 0.2, "click", 1)
