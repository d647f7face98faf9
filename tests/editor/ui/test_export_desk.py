"""All ways out at the window: the preview, several at once, the clipboard, a drag; a way back."""

import json
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QGuiApplication, QTextDocument
from PySide6.QtWidgets import QComboBox, QDialog, QFileDialog, QListWidget, QTableWidget

from db import stories
from editor.desk import editing, exporting, profiles, workflow
from editor.exporting.formats import by_name
from editor.exporting.profile import Profile
from editor.ui.export_many import ExportMany

STAMP = "DRAFT - NOT APPROVED"


@pytest.fixture
def approved(library, wire, translate):
    translate(wire)
    workflow.approve(library, wire)
    return wire


@pytest.fixture
def preview(person):
    """Return a function that opens the preview in a format and gives what it shows."""

    def show(form):
        if not person.window.exports.dock.isVisible():
            person.do("preview_story")
        person.wait(person.window.exports.dock.isVisible)
        box = person.child("preview_format")
        at = [box.itemData(each).name for each in range(box.count())].index(form)
        box.setCurrentIndex(at)
        box.activated.emit(at)
        view = person.child("preview_page" if form in ("html", "docx", "pdf") else "preview_text")
        person.wait(lambda: view.isVisible() and bool(view.toPlainText()))
        return view.toPlainText()

    return show


class TestPreview:
    def test_a_reading_format_is_rendered(self, person, preview, approved):
        person.window.open_story(approved)
        shown = preview("html")
        assert "English" in shown
        assert "<p>" not in shown
        assert STAMP not in shown

    def test_a_format_for_systems_is_shown_as_it_is_written(self, person, preview, approved):
        person.window.open_story(approved)
        assert json.loads(preview("ninjs"))["headlines"][0]["value"] == "English"
        assert preview("newsml").startswith("<newsItem")

    def test_what_a_profile_requires_is_missed(self, person, preview, library, approved):
        wants = Profile(name="Radio", format="text", required=("summary",))
        profiles.put(library, wants)
        person.window.open_story(approved)
        preview("html")
        lacks = person.child("preview_lacks")
        assert lacks.isVisible()
        assert lacks.text() == "Required by profiles and not there: summary (Radio)"
        profiles.put(library, replace(wants, required=()))
        preview("nitf")
        person.wait(lambda: not lacks.isVisible())

    def test_unapproved_copy_is_shown_as_a_draft(self, person, preview, wire, translate):
        translate(wire)
        person.window.open_story(wire)
        assert preview("html").startswith(STAMP)

    def test_it_follows_the_story_in_hand(self, person, preview, approved, snow, translate):
        translate(snow)
        person.window.open_story(approved)
        preview("html")
        person.window.open_story(snow)
        page = person.child("preview_page")
        person.wait(lambda: STAMP in page.toPlainText())

    def test_it_follows_what_is_typed(self, person, preview, library, wire, translate):
        translate(wire)
        person.window.open_story(wire)
        preview("html")
        editing.write_row(library, wire, 0, "Another headline")
        person.window._open_story.read_again()
        page = person.child("preview_page")
        person.wait(lambda: "Another headline" in page.toPlainText())

    def test_a_spiked_story_has_none_and_says_why(self, person, preview, library, approved):
        workflow.spike(library, approved)
        person.window.open_story(approved)
        assert "is spiked" in preview("ninjs")

    def test_the_format_is_remembered(self, person, preview, open_window, approved):
        person.window.open_story(approved)
        preview("nitf")
        person.window.close()
        again = open_window()
        again.exports.dock.show()
        box = again.findChild(QComboBox, "preview_format")
        assert box.currentData().name == "nitf"

    def test_a_page_loads_nothing(self, person, preview, approved, tmp_path):
        person.window.open_story(approved)
        preview("html")
        page = person.child("preview_page")
        (tmp_path / "secret.txt").write_text("secret")
        secret = QUrl.fromLocalFile(str(tmp_path / "secret.txt"))
        kinds = QTextDocument.ResourceType
        for kind in (kinds.ImageResource, kinds.StyleSheetResource, kinds.HtmlResource):
            assert not page.loadResource(kind.value, secret)


def test_when_and_where_a_story_left_is_listed(person, preview, library, approved, tmp_path):
    copy = exporting.copy_of(library, approved)
    exporting.note_export(library, approved, copy, by_name("docx"), str(tmp_path / "copy.docx"))
    person.window.open_story(approved)
    preview("html")
    [line] = person.listed("export_list")
    assert line.startswith("docx · version 1 · ")
    assert line.endswith(f"day desk · {tmp_path / 'copy.docx'}")


def test_a_story_is_copied_as_rich_text_and_plain(person, approved):
    person.window.open_story(approved)
    person.do("copy_story")
    copied = QGuiApplication.clipboard().mimeData()
    assert copied.text().startswith("English\n\n")
    assert "<h1>English</h1>" in copied.html()
    assert person.message() == ("Copied.", False)


def test_a_draft_is_copied_as_such(person, wire, translate):
    translate(wire)
    person.window.open_story(wire)
    person.do("copy_story")
    assert QGuiApplication.clipboard().text().startswith(STAMP)
    assert person.message() == ("Copied as a draft.", False)


def test_a_story_is_dragged_out_as_the_file_that_is_shown(person, preview, approved):
    person.window.open_story(approved)
    handle = person.child("drag_out")
    assert handle.dragged() is None
    preview("ninjs")
    [address] = handle.dragged().urls()
    assert address.fileName() == "english.ninjs.json"
    assert json.loads(Path(address.toLocalFile()).read_text("utf-8"))["type"] == "text"


def test_what_was_dragged_is_removed_with_the_window(person, preview, approved, tmp_path):
    person.window.open_story(approved)
    preview("ninjs")
    [address] = person.child("drag_out").dragged().urls()
    person.window.close()
    assert not Path(address.toLocalFile()).exists()


class TestSeveral:
    @pytest.fixture
    def dialog(self, person, library, approved, snow, translate):
        translate(snow)
        workflow.approve(library, snow)
        person.do("distribute_stories")
        return person.window.findChild(ExportMany)

    @pytest.fixture
    def order(self, dialog, tmp_path):
        """Return a function that ticks all stories and some formats, and goes on."""

        def run(*forms, folder=tmp_path, way=0):
            for listed, wanted in (("export_stories", None), ("export_formats", forms)):
                view = dialog.findChild(QListWidget, listed)
                for at in range(view.count()):
                    value = view.item(at).data(Qt.ItemDataRole.UserRole)
                    if wanted is None or value.name in wanted:
                        view.item(at).setCheckState(Qt.CheckState.Checked)
            dialog.findChild(QComboBox, "export_digest").setCurrentIndex(way)
            dialog.findChild(object, "export_folder").setText(str(folder))
            dialog.findChild(object, "export_many_go").click()

        return run

    def test_every_story_goes_out_in_every_format(self, person, order, tmp_path, library, approved):
        order("text", "nitf")
        person.wait(lambda: person.message()[0] == "Files written: 4")
        assert sorted(path.name for path in tmp_path.glob("english*")) == [
            "english-2.nitf.xml",
            "english-2.txt",
            "english.nitf.xml",
            "english.txt",
        ]
        person.wait(lambda: len(exporting.exports(library, approved)) == 2)

    def test_the_bilingual_table_says_what_the_checks_found(
        self, person, order, tmp_path, library, approved
    ):
        workflow.reopen(library, approved)
        editing.write_row(library, approved, 3, "English 4.8")
        workflow.approve(library, approved, force=True)
        order("bilingual", "text")
        person.wait(lambda: person.message()[0] == "Files written: 4")
        tables = [docx.Document(str(path)) for path in sorted(tmp_path.glob("*.bilingual.docx"))]
        said = [comment.text for table in tables for comment in table.comments]
        assert len([each for each in said if each.startswith("Numbers: ")]) == 1

    def test_as_a_digest_they_go_out_in_one_file(self, person, order, tmp_path):
        order("markdown", way=1)
        person.wait(lambda: person.message()[0] == "Files written: 1")
        [path] = tmp_path.glob("digest-*.md")
        assert path.read_text("utf-8").count("### English\n") == 2

    def test_what_is_missing_is_said_and_nothing_written(self, dialog, order, tmp_path):
        told = dialog.findChild(object, "export_many_told")
        dialog.findChild(object, "export_many_go").click()
        assert told.text() == "Tick at least one story."
        order()
        assert told.text() == "Tick at least one format."
        order("text", folder=tmp_path / "absent")
        assert "no such folder" in told.text()
        order("nitf", way=1)
        assert told.text() == "There are no digests in: NITF."
        assert list(tmp_path.glob("english*")) == []
        dialog.close()

    def test_a_place_that_cannot_be_written_is_told(self, person, order, tmp_path):
        (tmp_path / "english.txt").mkdir()
        order("text")
        person.wait(lambda: bool(person.message()[0]))
        assert "english.txt was not written" in person.message()[0]


class TestBack:
    @pytest.fixture
    def returned(self, library, wire, tmp_path):
        """A translator's file, with two rows put otherwise."""
        for row in stories.get(library, wire).rows:
            editing.write_row(library, wire, row.position, f"English {row.position}")
        raw = exporting.export(library, wire, by_name("xliff"), draft=True).decode()
        path = tmp_path / "back.xlf"
        raw = raw.replace("English 1<", "Theirs 1<").replace("English 2<", "Theirs 2<")
        path.write_text(raw, "utf-8")
        return path

    @pytest.fixture
    def bring(self, person, wire):
        def run(path):
            person.window.open_story(wire)
            person.do("take_back")
            dialog = person.window.findChild(QFileDialog, "back_dialog")
            dialog.fileSelected.emit(str(path))
            dialog.close()

        return run

    def test_its_english_goes_into_the_rows(self, person, bring, returned, wire):
        bring(returned)
        person.wait(lambda: person.message()[0] == "Rows filled: 2. Rows left alone: 0.")
        assert [row.target for row in person.stored(wire).rows][1:3] == ["Theirs 1", "Theirs 2"]

    def test_rows_changed_meanwhile_are_shown_and_can_be_taken(
        self, person, bring, returned, library, wire
    ):
        editing.write_row(library, wire, 1, "Ours 1")
        bring(returned)
        person.wait(lambda: person.window.findChild(QDialog, "clashes") is not None)
        dialog = person.window.findChild(QDialog, "clashes")
        table = dialog.findChild(QTableWidget)
        cells = [table.item(0, column).text() for column in range(4)]
        assert cells == ["1", "Ours 1", "Theirs 1", "Somebody has changed it since."]
        assert person.stored(wire).rows[1].target == "Ours 1"
        table.item(0, 0).setCheckState(Qt.CheckState.Checked)
        dialog.findChild(object, "clashes_take").click()
        person.wait(lambda: person.stored(wire).rows[1].target == "Theirs 1")
        person.wait(lambda: person.message()[0].startswith("Taken. Version 2 keeps"))

    def test_a_file_from_elsewhere_is_refused(self, person, bring, tmp_path):
        (tmp_path / "other.xlf").write_text("<tmx/>")
        bring(tmp_path / "other.xlf")
        person.wait(lambda: bool(person.message()[0]))
        assert "other.xlf is no XLIFF" in person.message()[0]


def test_an_unapproved_story_leaves_only_as_a_draft(person, wire, translate):
    translate(wire)
    person.window.open_story(wire)
    person.do("export_story")
    assert person.window.findChild(QFileDialog, "export_dialog") is None
    assert person.message()[1]
    assert stories.status(person.window.library, wire) != "approved"
