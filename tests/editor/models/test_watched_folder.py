"""A folder that is watched: what lands in it is told once, when it has stopped growing."""

import pytest

from editor.models.watched_folder import WatchedFolder


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "there-before.txt").write_text("old")
    return tmp_path


@pytest.fixture
def watched(qapp, folder):
    watching = WatchedFolder()
    watching.watch(folder)
    yield watching
    watching.watch(None)


def test_what_lands_is_told_and_what_was_there_is_not(qtbot, watched, folder):
    with qtbot.waitSignal(watched.landed) as told:
        (folder / "new.txt").write_text("Снег выпал.", "utf-8")
    assert told.args == [[folder / "new.txt"]]


def test_a_file_that_changes_is_told_again(qtbot, watched, folder):
    with qtbot.waitSignal(watched.landed):
        (folder / "new.txt").write_text("one")
    (folder / "new.txt").unlink()
    with qtbot.waitSignal(watched.landed) as told:
        (folder / "new.txt").write_text("one and more")
    assert told.args == [[folder / "new.txt"]]


def test_hidden_files_are_passed_over(qtbot, watched, folder):
    (folder / ".hidden.txt").write_text("no")
    with qtbot.waitSignal(watched.landed) as told:
        (folder / "seen.txt").write_text("yes")
    assert told.args == [[folder / "seen.txt"]]


def test_no_folder_is_said_in_words(qtbot, tmp_path):
    watching = WatchedFolder()
    with qtbot.waitSignal(watching.failed) as told:
        watching.watch(tmp_path / "absent")
    assert "absent" in told.args[0]
    assert watching.folder is None
