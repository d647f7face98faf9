"""The window: its names and keys, what it remembers, and what it does when the world says no."""

import threading
import time

import pytest
from PySide6 import QtGui
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QAccessible, QDragEnterEvent, QDropEvent, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication, QDockWidget, QFileDialog, QLabel, QSplitter, QWidget

from db import rows, stories
from db.library import Library
from db.records import EntityType, RowState, Side, StoryStatus
from editor.desk import editing, tagging, workflow
from editor.desk.engines import Engines
from editor.settings import Settings
from editor.tasks import Tasks
from editor.ui.theme import DARK, HIGH_CONTRAST, LIGHT
from editor.ui.window import Window
from tests.google_stand_in import google_stand_in

CONTROL = Qt.KeyboardModifier.ControlModifier
NAMES = [
    "story_list",
    "status_list",
    "search_field",
    "headline_field",
    "row_editor",
    "source_text",
    "target_text",
    "suggestion_list",
    "entity_list",
    "topic_list",
    "topic_search",
    "version_list",
    "details_panel",
    "job_progress",
    "job_cancel",
    "status_text",
]
ACTIONS = [
    "import_files",
    "paste_story",
    "translate_story",
    "translate_row",
    "confirm_row",
    "keep_version",
    "submit_story",
    "approve_story",
    "export_story",
    "spike_story",
    "next_story",
    "previous_story",
    "mark_person",
    "mark_organisation",
    "mark_place",
    "mark_event",
    "command_palette",
]
TEXT_FIELDS = ["target_text", "source_text", "search_field", "headline_field", "topic_search"]
PANELS = [
    "top_bar",
    "status_list",
    "story_list",
    "row_editor",
    "story_header",
    "suggestion_list",
    "entity_list",
    "topic_list",
    "topic_search",
    "version_list",
    "details_panel",
    "status_text",
]


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


def drop(window, mime):
    """Drop something in the middle of the window; say whether it was let in."""
    middle = window.rect().center()
    enter = QDragEnterEvent(
        middle,
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    enter.ignore()
    QApplication.sendEvent(window, enter)
    if enter.isAccepted():
        event = QDropEvent(
            QPointF(middle),
            Qt.DropAction.CopyAction,
            mime,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(window, event)
    return enter.isAccepted()


def files(*paths):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


def override(action_key, text=""):
    """The event by which Qt asks a text field whether it wants a key for itself."""
    combination = action_key[0]
    return QKeyEvent(
        QEvent.Type.ShortcutOverride, combination.key(), combination.keyboardModifiers(), text
    )


def translate(library, story):
    for row in stories.get(library, story).rows:
        editing.write_row(library, story, row.position, f"English {row.position}")


# names and keys


def test_things_are_found_by_the_names_of_the_design(window, person):
    for name in NAMES + ACTIONS:
        assert person.child(name)
    assert [person.window.acts[name].objectName() for name in ACTIONS] == ACTIONS


def test_whatever_takes_the_keyboard_has_a_name_for_a_screen_reader(window):
    unnamed = [
        f"{type(widget).__name__} {widget.objectName()}"
        for widget in window.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
        and not _spoken(widget)
    ]
    assert unnamed == []


def _spoken(widget):
    spoken = QAccessible.queryAccessibleInterface(widget)
    return widget.accessibleName() or spoken.text(QAccessible.Text.Name)


@pytest.mark.parametrize("name", TEXT_FIELDS)
def test_no_text_field_keeps_a_shortcut_of_the_window_for_itself(window, person, name):
    field = person.child(name)
    field.setFocus()
    kept = []
    for action in window.acts:
        for key in action.shortcuts():
            event = override(key)
            event.ignore()
            QApplication.sendEvent(field, event)
            if event.isAccepted() and key.toString() != "/":
                kept.append(f"{action.objectName()} {key.toString()}")
    assert kept == []


@pytest.mark.parametrize("name", ["target_text", "search_field", "headline_field"])
def test_a_slash_in_a_text_field_is_a_letter(window, person, name):
    person.child(name).setFocus()
    event = override(QtGui.QKeySequence("/"), "/")
    event.ignore()
    QApplication.sendEvent(person.child(name), event)
    assert event.isAccepted()


def test_keys_reach_the_search_and_the_palette_from_the_text(window, person):
    assert person.focus() == "target_text"
    person.press(Qt.Key.Key_F, CONTROL)
    assert person.focus() == "search_field"
    person.press(Qt.Key.Key_K, CONTROL)
    assert person.focus() == "palette_field"
    person.type("larger")
    person.press(Qt.Key.Key_Return)
    assert window.page.rows.font_size() == 17
    assert person.focus() == "target_text"


def test_every_text_of_a_story_is_shown_as_it_is(open_window, take, library, hands):
    markup = "<b>МИД</b> &amp; <i>Ко</i>"
    story = take(f"{markup}\n\nСнег выпал в столице.\n\nДороги чистят с утра.\n")
    span = tagging.Span(row=0, side=Side.SOURCE, start=3, end=6)
    tagging.mention(library, story, span, EntityType.ORGANISATION, english="<u>MFA</u>")
    for name in ("agency_english", "credit", "note"):
        editing.set_field(library, story, name, markup)
    workflow.keep(library, story, markup)
    window = open_window()
    person = hands(window)
    assert markup in person.child("story_about").text()
    assert person.listed("entity_list")[0].startswith("<u>MFA</u>")
    marked = [label for label in window.findChildren(QLabel) if "<" in label.text()]
    assert marked
    assert {label.textFormat() for label in marked} == {Qt.TextFormat.PlainText}


# taking in


def test_dropped_files_are_taken_in_and_the_first_is_opened(window, person, tmp_path):
    path = tmp_path / "flood.txt"
    path.write_text("Паводок на Урале\n\nВода прибывает.\n\nЛюдей вывозят.\n", "utf-8")
    assert drop(window, files(path))
    person.wait(lambda: "1 taken in" in person.message()[0])
    assert person.listed("story_list")[0] == "Паводок на Урале"
    assert window.page.rows.model().row(0).source == "Паводок на Урале"


def test_dropped_text_is_taken_in(window, person):
    mime = QMimeData()
    mime.setText("Паводок на Урале\n\nВода прибывает.\n\nЛюдей вывозят.\n")
    assert drop(window, mime)
    person.wait(lambda: person.listed("story_list")[0] == "Паводок на Урале")


def test_other_things_cannot_be_dropped(window):
    mime = QMimeData()
    mime.setData("image/png", b"\x89PNG")
    assert not drop(window, mime)


def test_what_cannot_be_taken_in_is_told_and_the_rest_is_taken(window, person, tmp_path, snow):
    bad = tmp_path / "bad.txt"
    bad.write_bytes(b"")
    good = tmp_path / "good.txt"
    good.write_text("Паводок на Урале\n\nВода прибывает.\n\nЛюдей вывозят.\n", "utf-8")
    again = tmp_path / "again.txt"
    again.write_text("Снег в столице\n\nДороги чистят с утра.\n\nСнег выпал ночью.\n", "utf-8")
    assert drop(window, files(bad, good, again, tmp_path / "absent.txt"))
    person.wait(lambda: person.message()[1] is True)
    said = person.message()[0]
    assert said.startswith("1 taken in, 1 in the library already, 2 refused\n")
    assert "bad.txt" in said
    assert "absent.txt" in said
    assert window.page.rows.model().row(0).source == "Паводок на Урале"


def test_files_are_asked_for_in_a_dialog(window, person, tmp_path):
    person.do("import_files")
    dialog = window.findChild(QFileDialog, "import_dialog")
    dialog.filesSelected.emit([str(tmp_path / "absent.txt")])
    dialog.close()
    person.wait(lambda: "absent.txt cannot be read" in person.message()[0])


def test_an_empty_clipboard_is_told(window, person):
    QGuiApplication.clipboard().setText("  ")
    person.do("paste_story")
    assert person.message() == ("There is no text on the clipboard to take in.", True)


def test_a_story_that_arrives_during_a_search_is_opened(window, person, tmp_path):
    person.do("find_stories")
    person.type("министр")
    person.wait(lambda: person.listed("story_list") == ["Министр в Вене"])
    path = tmp_path / "flood.txt"
    path.write_text("Паводок на Урале\n\nВода прибывает.\n\nЛюдей вывозят.\n", "utf-8")
    drop(window, files(path))
    person.wait(lambda: window.page.rows.model().row(0).source == "Паводок на Урале")
    assert person.child("story_list").story_id is not None


# finding one's way


def test_stories_are_searched_while_typing_and_come_back_when_cleared(window, person):
    person.do("find_stories")
    person.type("Министром")
    person.wait(lambda: person.listed("story_list") == ["Министр в Вене"])
    person.child("search_field").clear()
    person.wait(lambda: len(person.listed("story_list")) == 2)


def test_stories_are_stepped_through(window, person, wire, snow):
    steps = []
    for name in ("next_story", "next_story", "previous_story", "previous_story"):
        person.do(name)
        steps.append(person.child("story_list").story_id)
    assert steps == [wire, wire, snow, snow]
    assert window.page.rows.model().row(0).source == "Снег в столице"


def test_approving_opens_the_next_that_waits(window, person, library, wire, snow):
    translate(library, snow)
    translate(library, wire)
    window.open_story(snow)
    person.do("approve_story")
    person.wait(lambda: person.child("story_list").story_id == wire)
    assert person.stored(snow).status is StoryStatus.APPROVED
    assert person.message() == ("Approved as version 1.", False)
    person.do("approve_story")
    person.wait(lambda: person.stored(wire).status is StoryStatus.APPROVED)
    person.wait(lambda: not window.acts["approve_story"].isEnabled())
    assert person.child("story_list").story_id == wire


def test_in_the_review_list_the_last_story_is_opened_too(window, person, library, wire, snow):
    for story in (wire, snow):
        translate(library, story)
        workflow.submit(library, story)
    window.browser.refresh()
    statuses = person.child("status_list")
    statuses.setCurrentIndex(statuses.model().index(3, 0))
    window.open_story(snow)
    person.do("approve_story")
    person.wait(lambda: person.child("story_list").story_id == wire)


def test_a_name_in_the_dock_leads_to_its_row(open_window, library, wire, hands):
    span = tagging.Span(row=1, side=Side.SOURCE, start=17, end=21)
    tagging.mention(library, wire, span, EntityType.PLACE, english="Vienna")
    window = open_window()
    person = hands(window)
    window.page.rows.go_to(3)
    names = person.child("entity_list")
    names.setFocus()
    names.setCurrentIndex(names.model().index(0, 0))
    person.press(Qt.Key.Key_Return)
    assert window.page.rows.active_position() == 1
    assert person.focus() == "target_text"


def test_a_suggestion_goes_into_the_row_and_can_be_undone(window, person, take, library):
    other = take("Лёд на реках\n\nДороги чистят с утра.\n\nЛёд тает.\n", "ice.txt")
    editing.write_row(library, other, 1, "Roads are being cleared.", confirm=True)
    assert person.listed("suggestion_list") == []
    window.page.rows.go_to(2)
    window.page.rows.go_to(1)
    [suggested] = person.listed("suggestion_list")
    assert suggested.startswith("Roads are being cleared. (memory · day desk")
    person.child("suggestion_list").setFocus()
    person.do("use_suggestion_1")
    assert window.page.rows.target(1) == "Roads are being cleared."
    assert person.focus() == "target_text"
    person.press(Qt.Key.Key_Z, CONTROL)
    assert window.page.rows.target(1) == ""


# looks


@pytest.mark.parametrize(("name", "theme"), [("dark", DARK), ("high contrast", HIGH_CONTRAST)])
def test_another_theme_repaints_every_panel(window, person, name, theme):
    window.top_bar.theme_chosen.emit(name)
    grounds = {theme.paper.name(), theme.panel.name(), theme.card.name()}
    for panel in PANELS:
        image = person.child(panel).grab().toImage()
        corners = {image.pixelColor(x, image.height() - 3).name() for x in range(2, 60, 4)}
        corners |= {image.pixelColor(image.width() // 2, y).name() for y in range(image.height())}
        assert corners & grounds, panel
        light = {LIGHT.paper.name(), LIGHT.panel.name(), LIGHT.card.name()}
        assert not corners & light, panel


def test_the_theme_and_the_engine_are_remembered(open_window, snow, hands):
    window = open_window()
    window.top_bar.theme_chosen.emit("dark")
    window.top_bar.engine_chosen.emit("google")
    window.close()
    person = hands(open_window())
    assert person.child("story_list").palette().base().color() == DARK.paper
    assert person.child("engine_text").text() == "Google · sends the text"


def test_zoom_is_remembered(open_window, snow):
    window = open_window()
    for name in ("larger_text", "larger_text", "smaller_text", "larger_text"):
        window.acts[name].trigger()
    size = window.page.rows.font_size()
    window.close()
    assert open_window().page.rows.font_size() == size == 18


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
    person.window.top_bar.engine_chosen.emit("google")
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
def test_a_field_half_typed_goes_to_its_own_story(window, person, library, snow, wire, way):
    translate(library, snow)
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


def test_a_story_that_arrives_takes_no_half_typed_field(window, person, snow, tmp_path, library):
    path = tmp_path / "flood.txt"
    path.write_text("Паводок на Урале\n\nВода прибывает.\n\nЛюдей вывозят.\n", "utf-8")
    person.child("slug_field").setFocus()
    person.type("snow")
    drop(window, files(path))
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


def test_the_title_names_the_library(window, path):
    assert window.windowTitle() == f"{path.stem} - Dateline"
    assert window.library.path == path
