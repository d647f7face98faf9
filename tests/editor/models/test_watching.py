"""What another program writes into the same library is noticed."""

import pytest

from db.errors import LibraryBusy
from editor.models import watching as watching_module
from editor.models.watching import Watching

QUICK_MS = 60


@pytest.fixture
def watch(library, tasks):
    """Return a function that begins to watch the library."""
    begun = []

    def begin():
        begun.append(Watching(library, tasks))
        return begun[-1]

    yield begin
    for watching in begun:
        watching.stop()


@pytest.fixture
def watching(watch, lane, monkeypatch):
    """A watch that looks more often than the real one, and has begun."""
    monkeypatch.setattr(watching_module, "EVERY_MS", QUICK_MS)
    watching = watch()
    lane(lambda library: library.setting("word", ""))
    return watching


def test_a_write_by_another_program_is_noticed_within_a_second(watch, colleague, qtbot):
    with qtbot.waitSignal(watch().changed_elsewhere, timeout=1000):
        colleague.set_setting("word", "another")


def test_each_write_is_noticed_once(watching, colleague, heard, qtbot):
    noticed = heard(watching.changed_elsewhere)
    for times in (1, 2, 3):
        colleague.set_setting("word", str(times))
        qtbot.waitUntil(lambda times=times: len(noticed) >= times, timeout=1000)
        with qtbot.assertNotEmitted(watching.changed_elsewhere, wait=2 * QUICK_MS):
            colleague.setting("word", "")


def test_after_stop_nothing_is_noticed(watching, colleague, qtbot):
    watching.stop()
    with qtbot.assertNotEmitted(watching.changed_elsewhere, wait=3 * QUICK_MS):
        colleague.set_setting("word", "another")


def test_a_library_that_cannot_be_read_just_now_is_looked_at_again(
    watching, library, colleague, qtbot, monkeypatch
):
    monkeypatch.setattr(library, "data_version", _busy_at_first(library))
    with qtbot.waitSignal(watching.changed_elsewhere, timeout=2000):
        colleague.set_setting("word", "another")


def _busy_at_first(library):
    real, asked = library.data_version, []

    def data_version():
        asked.append(1)
        if len(asked) == 1:
            raise LibraryBusy(library.path)
        return real()

    return data_version


def test_what_the_window_itself_writes_is_not_noticed(watching, lane, colleague, qtbot):
    with qtbot.assertNotEmitted(watching.changed_elsewhere, wait=5 * QUICK_MS):
        lane(lambda library: library.set_setting("word", "mine"))
    with qtbot.waitSignal(watching.changed_elsewhere, timeout=1000):
        colleague.set_setting("word", "another")
