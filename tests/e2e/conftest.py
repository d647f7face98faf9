"""The customer's own story, its English, and a server in Google's place that knows it."""

import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from editor.importing.reading import read
from tests.english_window import qapp
from tests.google_stand_in import google_stand_in

__all__ = ["qapp"]

ROOT = Path(__file__).parents[2]
SEED = ROOT.parent / "shared" / "data" / "seed" / "kazakhstan-today-osce.txt"
ENGLISH = (
    "Kazakhstan's foreign minister Yermek Kosherbayev at the 32nd OSCE Ministerial Council",
    "Kazakhstan's foreign minister Yermek Kosherbayev told the 32nd council to choose diplomacy.",
    "The minister said Kazakhstan stood for settling crises by diplomatic means.",
    "Central Asia is becoming a more cohesive and constructive region, he said.",
    "Those present reviewed the results of Finland's chairmanship.",
    "The anniversary of the Helsinki Final Act shows that the principles of the OSCE last.",
    "The Aral Sea and the Caspian Sea are drying up, and there will be a summit in April 2026.",
    "The minister confirmed Kazakhstan's commitment to human rights.",
    "Kazakhstan will go on working with the Swiss chairmanship, he said.",
)


@pytest.fixture
def seed():
    """The file of the customer's story."""
    if not SEED.exists():
        pytest.skip("the customer's story is not beside the repository")
    return SEED


@pytest.fixture
def google(seed, monkeypatch):
    """The server; it translates the story's paragraphs."""
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    [story] = read(seed.read_bytes(), seed.name, today=date(2026, 1, 1))
    with google_stand_in() as server:
        sources = [row.source for row in story.rows]
        server.lines = dict(zip(sources, ENGLISH, strict=True))
        yield server


@pytest.fixture
def dateline(tmp_path):
    """Return a function that runs the command line; it gives the finished process."""

    def run(*arguments, status=0, stdin=None, **environment):
        done = subprocess.run(
            [sys.executable, "-m", "editor", *map(str, arguments)],
            input=stdin,
            capture_output=True,
            cwd=ROOT,
            env=os.environ | {"PYTHONIOENCODING": "utf-8"} | environment,
            timeout=120,
            check=False,
        )
        errors = done.stderr.decode()
        assert "Traceback" not in errors
        assert done.returncode == status, errors
        return done

    return run


@pytest.fixture
def lines(dateline):
    """Return a function that runs a command with --json; it gives what was printed, read."""

    def run(*arguments, **options):
        printed = dateline(*arguments, "--json", **options).stdout.decode()
        return [json.loads(line) for line in printed.splitlines()]

    return run
