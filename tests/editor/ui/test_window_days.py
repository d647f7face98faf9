"""The window from one day to the next: where one left off, what the world refuses, the end."""

import threading
import time

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDockWidget, QSplitter, QWidget

from db import rows, stories, versions
from db.library import Library
from db.records import RowState, StoryStatus
from editor.desk import editing, workflow
from editor.desk.engines import Engines
from editor.settings import Settings
from editor.tasks import Tasks
from editor.ui.window import Window
from tests.google_stand_in import google_stand_in


@pytest.fixture
def google(monkeypatch):
    """A server in Google's place that knows the snow story."""
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with google_stand_in() as server:
        server.lines = {
            "Снег в столице": "Snow in the capital",
            "Дороги чистят с утра.": "Roads are being cleared.",
            "Снег выпал ночью.": "Snow fell at night.",
        }
        yield server


# where one left off


def test_story_row_size_columns_and_docks_are_where_they_were(open_window, wire, snow, hands):
    window = open_window()
    window.open_story(wire)
    window.page.rows.go_to(3)
    window.resize(1, 700)  # as small as can be: the screen drawn to memory is small too
    columns = window.findChild(QSplitter)
    columns.setSizes([360, 400])
    sizes = columns.sizes()
    window.findChild(QDockWidget, "topics_dock").hide()
    window.close()
    again = open_window()
    assert hands(again).child("story_list").story_id == wire
    assert again.page.rows.active_position() == 3
    assert again.height() == 700
    assert again.findChild(QSplitter).sizes()[0] == sizes[0]
    assert not again.findChild(QDockWidget, "topics_dock").isVisible()
    assert hands(again).focus() == "target_text"


def test_a_spiked_story_in_hand_is_in_hand_again(open_window, wire, snow, library, hands):
    window = open_window()
    window.open_story(wire)
    workflow.spike(library, wire)
    window.close()
    person = hands(open_window())
    assert person.child("story_list").story_id == wire
    assert person.child("status_list").status is StoryStatus.SPIKED


@pytest.mark.parametrize("row", [-1, 99, 10**12])
def test_a_row_that_is_not_there_is_no_fault(open_window, library, snow, row, hands):
    window = open_window(last_story=stories.get(library, snow).uid, last_row=row)
    assert hands(window).child("story_list").story_id == snow
    assert window.page.rows.active_position() == 1


def test_an_engine_nobody_knows_is_told_and_the_window_opens(open_window, snow, hands):
    person = hands(open_window(engine="babel"))
    assert person.message()[1] is True
    assert "There is no engine babel" in person.message()[0]
    person.window.top_bar.engine_menu.engine_chosen.emit("google")
    assert person.child("engine_text").text() == "Google · sends the text"


def test_settings_that_cannot_be_stored_are_told(open_window, snow, hands, tmp_path):
    window = open_window()
    (tmp_path / "settings.json").unlink()
    (tmp_path / "settings.json").mkdir()
    window.acts["larger_text"].trigger()
    text, fault = hands(window).message()
    assert fault
    assert "settings.json" in text
    assert window.page.rows.font_size() == 17
    window.close()


# nothing typed is lost


@pytest.mark.parametrize("way", ["next_story", "approve_story", "keep_version", "close"])
def test_a_field_half_typed_goes_to_its_own_story(
    window, person, library, snow, wire, way, translate
):
    translate(snow)
    window.open_story(snow)
    field = person.child("slug_field")
    field.setFocus()
    person.type("snow-in-the-capital")
    if way == "close":
        window.close()
    else:
        person.do(way)
    person.wait(lambda: stories.get(library, snow).fields.slug == "snow-in-the-capital")
    assert stories.get(library, wire).fields.slug == ""
    if way == "next_story":
        assert field.text() == ""


def test_what_was_typed_and_asked_for_last_is_done_before_the_window_is_gone(
    window, person, library, snow
):
    person.type("Roads are being cleared")
    person.do("keep_version")
    window.close()
    assert rows.get(library, snow, 1).target == "Roads are being cleared"
    [kept] = versions.of_story(library, snow)
    text = versions.load(library, snow, kept.number).rows[1].target
    assert text == "Roads are being cleared"


def test_a_story_that_arrives_takes_no_half_typed_field(
    window, person, snow, tmp_path, library, drop
):
    path = tmp_path / "flood.txt"
    path.write_text("Паводок на Урале\n\nВода прибывает.\n\nЛюдей вывозят.\n", "utf-8")
    person.child("slug_field").setFocus()
    person.type("snow")
    drop(window, path)
    person.wait(lambda: "1 taken in" in person.message()[0])
    person.wait(lambda: stories.get(library, snow).fields.slug == "snow")
    assert person.child("slug_field").text() == ""


def test_what_another_program_writes_is_seen_within_a_second(window, person, library, snow):
    editing.write_row(library, snow, 1, "Roads, says a colleague")
    person.wait(lambda: window.page.rows.target(1) == "Roads, says a colleague", seconds=1.5)
    assert "Translating 1" in person.listed("status_list")
    workflow.spike(library, snow)
    person.wait(lambda: "Spiked 1" in person.listed("status_list"), seconds=1.5)
    person.wait(lambda: person.child("target_text").isReadOnly())


def test_a_library_that_disappears_is_told_and_the_text_waits_for_it(
    window, person, path, library, snow
):
    away = path.with_name("away.sqlite")
    path.rename(away)
    person.type("Roads")
    person.wait(lambda: person.message()[1] is True)
    assert str(path) in person.message()[0]
    assert "saving" in person.child("saved_text").text()
    person.child("search_field").setText("снег")
    person.wait(lambda: str(path) in person.message()[0])
    assert not path.exists()
    away.rename(path)
    person.wait(lambda: rows.get(library, snow, 1).target == "Roads")
    person.wait(lambda: "saved" in person.child("saved_text").text())


def test_a_library_that_cannot_be_written_is_told(qtbot, path, tmp_path, library, snow, hands):
    tasks = Tasks(path, "Desk")
    tasks.write(lambda writing: writing.rows("PRAGMA query_only = ON"))
    settings = Settings(tmp_path / "settings.json")
    window = Window(Library(path, read_only=True), tasks, Engines(settings), settings)
    with qtbot.waitActive(window):
        window.show()
    person = hands(window)
    for act in (lambda: person.type("Roads"), lambda: person.do("keep_version")):
        act()
        person.wait(lambda: "cannot be written" in person.message()[0])
        assert person.message()[1] is True
        person.window.page.messages.say("")
    assert rows.get(library, snow, 1).target == ""
    window.close()
    window.deleteLater()


# the end


def test_closing_while_a_translation_runs_ends_soon_and_leaves_nothing(
    open_window, google, snow, library, qtbot
):
    asked, first = threading.Event(), google.answer

    def answer(handler, question):
        if len(google.asked) > 1:
            asked.set()
            google.released.wait(20)
        first(handler, question)

    google.answer = answer
    window = open_window(engine="google", google_url=google.url)
    before = {thread.name for thread in threading.enumerate()}
    window.acts["translate_story"].trigger()
    qtbot.waitUntil(asked.is_set, timeout=8000)
    begun = time.monotonic()
    window.close()
    assert time.monotonic() - begun < 3
    google.released.set()
    assert not [
        thread.name
        for thread in threading.enumerate()
        if thread.name.startswith(("library", "work")) and thread.name not in before
    ]
    states = [row.state for row in stories.get(library, snow).rows]
    assert states == [RowState.MACHINE, RowState.EMPTY, RowState.EMPTY]
    QCoreApplication.sendPostedEvents()


def test_closing_at_once_with_thousands_of_stories_says_nothing(open_window, crowd, capfd, show):
    crowd(5000)
    open_window().close()
    show(QWidget())
    assert "Traceback" not in capfd.readouterr().err


def test_closing_twice_or_unseen_is_closing(open_window, snow, path, tmp_path):
    window = open_window()
    window.close()
    window.close()
    settings = Settings(tmp_path / "other.json")
    unseen = Window(Library(path, read_only=True), Tasks(path, "Desk"), Engines(settings), settings)
    unseen.close()
    unseen.close()
    unseen.deleteLater()
