"""The command line, in this process and in one of its own."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from db.stories import Original
from editor.cli import dateline
from editor.desk.editing import write_row
from editor.desk.opening import open_library
from editor.desk.taking_in import take_in
from tests.google_stand_in import google_stand_in

ROOT = Path(__file__).parents[3]
WIRE = """date 2025-12-06 Фото: МИД РК

Министр в Вене

Вена. 5 декабря. KAZAKHSTAN TODAY - Министр прибыл в Вену.

Переговоры начнутся завтра.

Инфляция составила 8,4%.
"""
ENGLISH = ("Minister in Vienna", "He arrived.", "Talks begin.", "It was 8.4%.")


@pytest.fixture
def run():
    """Return a function that runs a command here; it gives the result, its status checked."""

    def invoke(*arguments, status=0, stdin=None):
        result = CliRunner().invoke(
            dateline, [str(each) for each in arguments], input=stdin, catch_exceptions=False
        )
        assert result.exit_code == status, result.output
        return result

    return invoke


@pytest.fixture
def lines(run):
    """Return a function that runs a command with --json; it gives what was printed, read."""

    def invoke(*arguments, **options):
        return [
            json.loads(line)
            for line in run(*arguments, "--json", **options).stdout.split("\n")[:-1]
        ]

    return invoke


@pytest.fixture
def fault(run):
    """Return a function that runs a command that must fail; it gives the one line it says."""

    def invoke(*arguments, status=1, **options):
        result = run(*arguments, status=status, **options)
        [line] = result.stderr.splitlines()
        assert line.startswith("dateline: ")
        return line.removeprefix("dateline: ")

    return invoke


@pytest.fixture
def process():
    """Return a function that runs a command in a process of its own; it gives what became of it."""

    def start(*arguments, stdin=b"", status=0, **environment):
        done = subprocess.run(
            [sys.executable, "-m", "editor", *arguments],
            input=stdin,
            capture_output=True,
            cwd=ROOT,
            env=os.environ | environment,
            timeout=60,
            check=False,
        )
        assert b"Traceback" not in done.stderr, done.stderr.decode()
        assert done.returncode == status, done.stderr.decode()
        return done

    return start


@pytest.fixture
def library(home):
    """The library the commands work on, opened beside them."""
    with open_library(home / "dateline.sqlite", "beside") as opened:
        yield opened


@pytest.fixture(scope="session")
def wire_library(tmp_path_factory):
    """A library with the wire story in it, made once: copying it is quicker than making another."""
    path = tmp_path_factory.mktemp("wire") / "dateline.sqlite"
    with open_library(path, "beside") as library:
        take_in(library, Original("standard input", WIRE.encode()))
    return path


@pytest.fixture
def story(home, wire_library):
    """The wire story as number 1 of the library; asked for before anything opens that."""
    path = home / "dateline.sqlite"
    assert not path.exists()
    shutil.copy(wire_library, path)
    return 1


@pytest.fixture
def written(home, story):
    """The wire story with English in every row."""
    with open_library(home / "dateline.sqlite", "beside") as library:
        for position, text in enumerate(ENGLISH):
            write_row(library, story, position, text)
    return story


@pytest.fixture
def server(monkeypatch):
    """A server in Google's place, which the settings lead to."""
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with google_stand_in() as stand_in:
        stand_in.lines["Министр в Вене"] = "Minister in Vienna"
        monkeypatch.setenv("DATELINE_GOOGLE_URL", stand_in.url)
        yield stand_in
