"""Searches kept by name, counted off the GUI thread."""

import pytest

from editor.models import counted
from editor.models.counted import CountedList
from editor.models.roles import SPOKEN
from editor.models.saved_searches import SavedLine, SavedSearches


@pytest.fixture
def saved(path, tasks, monkeypatch):
    monkeypatch.setattr(counted, "PAUSE_MS", 10)
    saved = SavedSearches(path, tasks)
    yield saved
    saved.stop()


def test_a_search_is_kept_counted_and_dropped(saved, story, qtbot, heard):
    lines = heard(saved.counted)
    saved.keep(" Minister ", "министр")
    qtbot.waitUntil(lambda: [SavedLine("Minister", "министр", 1)] in lines, timeout=5000)
    saved.drop("Minister")
    qtbot.waitUntil(lambda: lines[-1] == [], timeout=5000)


def test_counts_follow_what_is_written(saved, take, story, qtbot, heard, tasks):
    lines = heard(saved.counted)
    saved.keep("New", "status:new")
    qtbot.waitUntil(lambda: bool(lines) and lines[-1][0].count == 1, timeout=5000)
    from editor.desk import workflow

    tasks.write(lambda library: workflow.spike(library, story))
    qtbot.waitUntil(lambda: lines[-1][0].count == 0, timeout=5000)


def test_a_line_is_read_out_with_its_count(qtmodeltester):
    model = CountedList()
    model.show([SavedLine("Urgent", "urgency:1", 3)])
    assert model.index(0).data(SPOKEN) == "Urgent 3"
    qtmodeltester.check(model)
