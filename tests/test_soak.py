"""The long trials of safety, in short: their full counts are for a quiet hour."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks import soak
from db import rows
from db.library import Library
from editor.desk.editing import write_row

ROOT = Path(__file__).parents[1]

pytestmark = pytest.mark.skipif(os.name != "posix", reason="the trials fork and kill")


@pytest.mark.parametrize(("trial", "count"), [("kills", 3), ("edits", 10), ("memory", 5)])
def test_a_short_trial_loses_nothing(trial, count):
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.soak", trial, "--count", str(count)],
        cwd=ROOT,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )
    found = json.loads(done.stdout)
    assert done.returncode == 0, done.stdout + done.stderr
    assert found["lost"] == 0


@pytest.fixture
def library(tmp_path):
    soak.fill(tmp_path / "desk.sqlite", 1)
    with Library(tmp_path / "desk.sqlite") as opened:
        yield opened


def test_a_row_that_says_less_than_was_acknowledged_counts_as_lost(library):
    whole = "7 English of some length. " * 20
    write_row(library, 1, 2, whole)
    assert soak.missing(library, {2: 7}) == 0
    assert soak.missing(library, {2: 8}) == 1
    assert soak.missing(library, {-1: 1}) == 1
    write_row(library, 1, 2, whole[:-30])
    assert soak.missing(library, {2: 7}) == 1


def test_an_edit_written_over_unseen_counts_as_lost(library):
    made = write_row(library, 1, 2, "One.").row_version
    assert rows.get(library, 1, 2).row_version == made
    once = soak.Written([(1, 2, made)], 0, [0.1])
    assert soak.lost_edits(library, [once]) == 0
    assert soak.lost_edits(library, [once, once]) == 1
    assert soak.lost_edits(library, []) == 1
