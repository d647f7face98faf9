"""Writing copy to a file: where, in which format, and what is said of it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit, QMainWindow

from db import stories
from editor.desk import editing, profiles, workflow
from editor.exporting.formats import by_name
from editor.exporting.profile import Profile
from editor.settings import LAST_FOLDER, Settings
from editor.ui.exporter import Exporter
from tests.plain_english import plain_english


@pytest.fixture
def settings(tmp_path):
    return Settings(tmp_path / "settings.json")


@pytest.fixture
def window(show):
    return show(QMainWindow(), 600, 400)


@pytest.fixture
def exporter(library, tasks, settings, window):
    return Exporter(library, tasks, settings, window)


@pytest.fixture
def failed(exporter, heard):
    return heard(exporter.failed)


@pytest.fixture
def said(exporter, heard):
    return heard(exporter.said)


@pytest.fixture
def story(library, wire):
    for row in stories.get(library, wire).rows:
        editing.write_row(library, wire, row.position, plain_english(row.source))
    return stories.get(library, wire)


@pytest.fixture
def approved(library, story):
    workflow.approve(library, story.id)
    return stories.get(library, story.id)


@pytest.fixture
def write(exporter, window, qtbot, said, failed):
    """Return a function that asks for an export and names the file in the dialog."""

    def run(story, name, form="docx", draft=False, kind=""):
        exporter.ask(story, by_name(form), draft=draft)
        dialog = window.findChild(QFileDialog, "export_dialog")
        if kind:
            chosen = next(each for each in dialog.nameFilters() if kind in each)
            dialog.selectNameFilter(chosen)
            dialog.filterSelected.emit(chosen)
        field = dialog.findChild(QLineEdit, "fileNameEdit")
        proposed = field.text()
        field.setText(str(name))
        QTest.keyClick(field, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: bool(said or failed), timeout=5000)
        return proposed

    return run


def test_approved_copy_is_written_and_said(write, approved, tmp_path, said, failed):
    proposed = write(approved, tmp_path / "copy.txt")
    assert proposed == "english.docx"
    assert said == [f"Written: {tmp_path / 'copy.txt'}"]
    assert "English 8.4" in (tmp_path / "copy.txt").read_text("utf-8")
    assert failed == []


def test_what_a_profile_requires_and_the_copy_lacks_is_said(
    write, library, approved, tmp_path, said
):
    profiles.put(library, Profile(name="Radio", format="text", required=("byline", "summary")))
    write(approved, tmp_path / "copy.txt")
    lacks = "Required by profiles and not there: byline (Radio), summary (Radio)"
    assert said == [f"Written: {tmp_path / 'copy.txt'}\n{lacks}"]


def test_copy_that_nobody_approved_is_not_written(exporter, story, window, failed):
    exporter.ask(story, by_name("docx"), draft=False)
    assert window.findChild(QFileDialog) is None
    assert len(failed) == 1


def test_a_draft_is_stamped_as_such(write, story, tmp_path):
    proposed = write(story, tmp_path / "copy.txt", draft=True)
    assert proposed == "english-draft.docx"
    assert "DRAFT" in (tmp_path / "copy.txt").read_text("utf-8")


def test_a_name_without_ending_gets_that_of_the_format(write, approved, tmp_path, said):
    write(approved, tmp_path / "copy", "markdown")
    assert said == [f"Written: {tmp_path / 'copy.md'}"]


def test_a_name_without_ending_gets_that_of_the_kind_chosen(write, approved, tmp_path, said):
    proposed = write(approved, tmp_path / "copy", "docx", kind="*.html")
    assert proposed == "english.html"
    assert said == [f"Written: {tmp_path / 'copy.html'}"]
    assert "<html" in (tmp_path / "copy.html").read_text("utf-8")


def test_an_ending_that_is_no_format_is_kept_in_the_name(write, approved, tmp_path, said):
    write(approved, tmp_path / "copy.v2", "text")
    assert said == [f"Written: {tmp_path / 'copy.v2.txt'}"]


def test_the_folder_is_remembered(write, approved, tmp_path, settings):
    (tmp_path / "out").mkdir()
    write(approved, tmp_path / "out" / "copy.txt")
    assert settings.get(LAST_FOLDER) == str(tmp_path / "out")


def test_settings_that_cannot_be_written_keep_no_copy_from_being_written(
    library, tasks, window, approved, tmp_path, heard, qtbot
):
    (tmp_path / "file").write_text("")
    exporter = Exporter(library, tasks, Settings(tmp_path / "file" / "settings.json"), window)
    failed, said = heard(exporter.failed), heard(exporter.said)
    exporter.ask(approved, by_name("docx"), draft=False)
    field = window.findChild(QFileDialog).findChild(QLineEdit, "fileNameEdit")
    field.setText(str(tmp_path / "copy.txt"))
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(said), timeout=5000)
    assert (tmp_path / "copy.txt").exists()
    assert len(failed) == 1


def test_a_place_that_cannot_be_written_is_told(
    exporter, window, approved, tmp_path, qtbot, failed
):
    gone = tmp_path / "gone"
    gone.mkdir()
    exporter.ask(approved, by_name("docx"), draft=False)
    dialog = window.findChild(QFileDialog)
    gone.rmdir()
    dialog.fileSelected.emit(str(gone / "copy.txt"))
    dialog.close()
    qtbot.waitUntil(lambda: bool(failed), timeout=5000)
    assert "copy.txt was not written" in failed[0]


def test_leaving_the_dialog_writes_nothing(exporter, window, approved, said, failed):
    exporter.ask(approved, by_name("docx"), draft=False)
    QTest.keyClick(window.findChild(QFileDialog), Qt.Key.Key_Escape)
    assert said == failed == []
