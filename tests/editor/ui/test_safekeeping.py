"""Backups, what a window that died left behind, and the name that signs."""

import json

import pytest
from PySide6.QtWidgets import QListWidget

from db import backups, rows, stories, versions
from db.records import VersionReason
from editor import crash
from editor.crash import Place
from editor.desk import editing
from editor.desk.unsaved import Unsaved, UnsavedText
from editor.settings import Settings
from editor.ui import safekeeping


@pytest.fixture
def file(tmp_path):
    return tmp_path / "settings.json"


@pytest.fixture
def died(file, path, library, snow):
    """A window that died in row 2 of the older story."""
    folder = file.parent / "sessions"
    folder.mkdir()
    place = Place(str(path.absolute()), stories.uid(library, snow), 2, 4)
    (folder / "dead.running").touch()
    (folder / "dead.place").write_text(json.dumps(crash.asdict(place)))
    return place


@pytest.fixture
def kept(path):
    """Return a function that lists the backups there are."""
    return lambda: backups.listing(backups.default_folder(path), path)


class TestBackups:
    def test_one_is_made_for_the_day_and_not_another(
        self, open_window, hands, monkeypatch, kept, snow
    ):
        monkeypatch.setattr(safekeeping, "BACKUP_AFTER_MS", 50)
        for _ in range(2):
            window = open_window()
            hands(window).wait(lambda: bool(kept()))
            window.close()
        [made] = kept()
        assert made.reason is backups.BackupReason.DAILY

    def test_one_is_made_when_asked_for_with_all_that_is_typed(self, window, person, kept, snow):
        window.page.rows.go_to(1, focus=True)
        person.type("Roads")
        person.do("back_up")
        person.wait(lambda: person.message()[0].startswith("Backed up: "))
        [made] = kept()
        with backups.Library(made.path, read_only=True) as copy:
            assert rows.get(copy, snow, 1).target == "Roads"

    def test_one_is_chosen_from_a_list_and_comes_back(self, window, person, library, kept, snow):
        editing.write_row(library, snow, 1, "As it was")
        person.do("back_up")
        person.wait(lambda: bool(kept()))
        editing.write_row(library, snow, 1, "As it is")
        person.do("restore_backup")
        listed = window.findChild(QListWidget, "backup_list")
        assert listed.count() == 1
        assert "asked for" in listed.item(0).text()
        person.child("restore_button").click()
        person.wait(lambda: window.page.rows.target(1) == "As it was")
        person.wait(lambda: person.message()[0].startswith("The backup is back."))
        assert len(kept()) == 2

    def test_a_folder_that_cannot_be_is_told(self, open_window, hands, tmp_path, snow):
        (tmp_path / "file").write_text("")
        person = hands(open_window(backup_folder=str(tmp_path / "file" / "backups")))
        person.do("back_up")
        person.wait(lambda: person.message()[1] is True)
        assert str(tmp_path / "file") in person.message()[0]


class TestAfterACrash:
    def test_the_person_is_where_they_were_and_a_report_is_offered(
        self, open_window, hands, died, wire, file
    ):
        window = open_window()
        person = hands(window)
        assert window.page.rows.active_position() == 2
        person.wait(lambda: "ended without closing" in person.message()[0])
        assert person.child("message_button").text() == "Show the report"
        assert len(list((file.parent / "reports").iterdir())) == 1

    def test_what_was_not_stored_is_brought_in_and_told(
        self, open_window, hands, died, file, path, library, snow
    ):
        row = rows.get(library, snow, 1)
        text = UnsavedText(snow, row.uid, "Roads are cleared", "", row.source)
        Unsaved(file, path, "dead").keep([text])
        person = hands(open_window())
        person.wait(lambda: "brought back now: 1." in person.message()[0])
        assert rows.get(library, snow, 1).target == "Roads are cleared"
        person.wait(lambda: person.window.page.rows.target(1) == "Roads are cleared")

    def test_a_window_notes_where_the_person_is_until_it_closes(
        self, open_window, hands, file, library, snow
    ):
        window = open_window()
        window.page.rows.go_to(2)
        [running] = (file.parent / "sessions").glob("*.running")
        place = running.with_suffix(".place")
        hands(window).wait(lambda: place.exists() and json.loads(place.read_text())["row"] == 2)
        assert json.loads(place.read_text())["story"] == stories.uid(library, snow)
        window.close()
        assert list((file.parent / "sessions").iterdir()) == []

    def test_an_error_is_told_and_the_window_goes_on(self, window, person, monkeypatch):
        monkeypatch.setattr("sys.excepthook", lambda *_: None)
        window.safekeeping.catch_errors()
        try:
            raise KeyError("the minister's words")
        except KeyError as fault:
            crash.sys.excepthook(KeyError, fault, fault.__traceback__)
        assert person.message() == (
            "Something went wrong (KeyError). What you typed is safe; a report is kept.",
            True,
        )


class TestName:
    def test_it_is_asked_once_and_signs_from_then_on(self, open_window, hands, file, library, snow):
        window = open_window(name="")
        person = hands(window)
        assert person.child("sign_bar").isVisible()
        assert person.focus() == "target_text"
        person.child("editor_name_field").setText("A. Editor")
        person.child("sign_button").click()
        assert not person.child("sign_bar").isVisible()
        person.do("keep_version")
        person.wait(lambda: bool(versions.of_story(library, snow)))
        assert versions.of_story(library, snow)[0].by == "A. Editor"
        assert Settings(file).editor_name == "A. Editor"

    def test_it_is_not_asked_where_it_is_known(self, window):
        assert window.findChild(object, "sign_bar") is None


class TestClosing:
    def test_a_story_worked_on_is_kept_as_a_version(self, window, person, library, snow, wire):
        window.page.rows.go_to(1, focus=True)
        person.type("Roads")
        window.close()
        [version] = versions.of_story(library, snow)
        assert (version.reason, version.by) == (VersionReason.CLOSING, "Desk")
        assert versions.load(library, snow, 1).rows[1].target == "Roads"
        assert versions.of_story(library, wire) == []

    def test_a_window_whose_text_can_be_stored_nowhere_stays(
        self, window, person, library, snow, file, monkeypatch
    ):
        monkeypatch.setattr("db.library.BUSY_TIMEOUT_S", 0.05)
        window.page.rows.go_to(1, focus=True)
        (file.parent / "unsaved").write_text("a file where the folder should be")
        with library.write():
            person.type("Roads")
            window.close()
            assert window.isVisible()
            assert "can be stored nowhere" in person.message()[0]
        person.wait(lambda: rows.get(library, snow, 1).target == "Roads")
