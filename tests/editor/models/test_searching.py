"""Search as you type: the question asked last is the one that is answered."""

import threading

import pytest

from editor.models import searching as searching_module
from editor.models.searching import Searching
from editor.tasks import WORKERS

SNOW = "Снег в столице\n\nДороги чистят с утра.\n\nСнег выпал ночью.\n"


@pytest.fixture
def searching(path, tasks, monkeypatch):
    """A search that waits for the next key but for a moment."""
    monkeypatch.setattr(searching_module, "PAUSE_MS", 20)
    return Searching(path, tasks)


def found(searching, qtbot, typed):
    with qtbot.waitSignal(searching.found, timeout=2000) as answer:
        searching.look_for(typed)
    return answer.args[0]


@pytest.mark.parametrize("typed", ["министр", "Министром", "инфляц", "  министр вена "])
def test_stories_are_found_by_their_words(searching, story, take, qtbot, typed):
    take(SNOW, "snow.txt")
    assert found(searching, qtbot, typed) == [story]


def test_the_newest_comes_first_and_nothing_found_is_an_empty_list(searching, take, story, qtbot):
    snow = take(SNOW.replace("Дороги", "Министр: дороги"), "snow.txt")
    assert found(searching, qtbot, "министр") == [snow, story]
    assert found(searching, qtbot, "пароход") == []


@pytest.mark.parametrize("typed", ["", "   "])
def test_no_question_is_told_as_none(searching, story, qtbot, typed):
    assert found(searching, qtbot, typed) is None


@pytest.mark.parametrize("typed", ['"', "*", "AND", "a OR (", "source:", "^x", "-", "\x00", "'"])
def test_whatever_is_typed_is_no_fault(searching, story, qtbot, heard, tasks, typed):
    failed = heard(tasks.failed)
    assert isinstance(found(searching, qtbot, typed), list)
    assert failed == []


def test_only_the_pause_after_typing_asks(path, tasks, story, qtbot, heard):
    searching = Searching(path, tasks)
    answers = heard(searching.found)
    with qtbot.waitSignal(searching.found, timeout=2000):
        for end in range(1, 8):
            searching.look_for("Министр"[:end])
    assert answers == [[story]]


def test_an_answer_that_comes_too_late_is_not_told(
    searching, story, take, qtbot, heard, path, tasks
):
    snow = take(SNOW, "snow.txt")
    answers, release = heard(searching.found), threading.Event()
    for _ in range(WORKERS):
        tasks.work(lambda: release.wait(5))
    searching.look_for("министр")
    probe = Searching(path, tasks)
    assert found(probe, qtbot, "") is None  # by now the first question is on its way
    searching.look_for("снег")
    assert found(probe, qtbot, "") is None
    release.set()
    qtbot.waitUntil(lambda: bool(answers))
    assert answers == [[snow]]


def test_a_library_that_is_gone_is_told(searching, story, path, tasks, qtbot):
    path.rename(path.with_name("away.sqlite"))
    with qtbot.waitSignal(tasks.failed, timeout=2000) as failed:
        searching.look_for("министр")
    assert str(path) in failed.args[0]
