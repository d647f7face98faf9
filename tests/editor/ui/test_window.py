"""The window: its names and keys, what it remembers, and what it does when the world says no."""

import pytest
from PySide6 import QtGui
from PySide6.QtCore import QEvent, QMimeData, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QToolButton, QWidget

from db.records import EntityType, Side, StoryStatus
from editor.desk import editing, tagging, workflow
from editor.ui.theme import DARK, HIGH_CONTRAST, LIGHT

CONTROL = Qt.KeyboardModifier.ControlModifier
FLOOD = """Паводок на Урале

Вода в реке прибывает с ночи и подошла к домам, сообщили в управлении.

Жителей двух улиц вывезли в школу, где для них открыли пункт приёма.

Уровень воды, по словам гидрологов, поднимется ещё на полметра к утру.
"""
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
ROW_TEXTS = ("target_text", "source_text")
TEXT_FIELDS = [*ROW_TEXTS, "search_field", "headline_field", "topic_search"]
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


def override(action_key, text=""):
    """The event by which Qt asks a text field whether it wants a key for itself."""
    combination = action_key[0]
    return QKeyEvent(
        QEvent.Type.ShortcutOverride, combination.key(), combination.keyboardModifiers(), text
    )


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
            undoing = action.objectName() in ("undo", "redo") and name not in ROW_TEXTS
            if event.isAccepted() and not (undoing or key.toString() == "/"):
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


def test_dropped_files_are_taken_in_and_the_first_is_opened(window, person, tmp_path, drop):
    path = tmp_path / "flood.txt"
    path.write_text("Паводок на Урале\n\nВода прибывает.\n\nЛюдей вывозят.\n", "utf-8")
    assert drop(window, path)
    person.wait(lambda: "1 taken in" in person.message()[0])
    assert person.listed("story_list")[0] == "Паводок на Урале"
    assert window.page.rows.model().row(0).source == "Паводок на Урале"


def test_dropped_text_is_taken_in(window, person, drop):
    mime = QMimeData()
    mime.setText("Паводок на Урале\n\nВода прибывает.\n\nЛюдей вывозят.\n")
    assert drop(window, mime=mime)
    person.wait(lambda: person.listed("story_list")[0] == "Паводок на Урале")


def test_other_things_cannot_be_dropped(window, drop):
    mime = QMimeData()
    mime.setData("image/png", b"\x89PNG")
    assert not drop(window, mime=mime)


def test_what_cannot_be_taken_in_is_told_and_the_rest_is_taken(
    window, person, tmp_path, snow, drop
):
    bad = tmp_path / "bad.txt"
    bad.write_bytes(b"")
    good = tmp_path / "good.txt"
    good.write_text("Паводок на Урале\n\nВода прибывает.\n\nЛюдей вывозят.\n", "utf-8")
    again = tmp_path / "again.txt"
    again.write_text("Снег в столице\n\nДороги чистят с утра.\n\nСнег выпал ночью.\n", "utf-8")
    assert drop(window, bad, good, again, tmp_path / "absent.txt")
    person.wait(lambda: person.message()[1] is True)
    said = person.message()[0]
    assert said.startswith("1 taken in, 1 in the library already, 2 refused\n")
    assert "bad.txt" in said
    assert "absent.txt" in said
    assert window.page.rows.model().row(0).source == "Паводок на Урале"


def test_many_reasons_are_shown_each_when_asked_for(window, person, tmp_path, drop, qtbot):
    bad = [tmp_path / f"bad{number}.txt" for number in range(6)]
    for path in bad:
        path.write_bytes(b"")
    assert drop(window, *bad)
    person.wait(lambda: person.message() == ("6 refused", True))
    qtbot.mouseClick(person.child("message_button"), Qt.MouseButton.LeftButton)
    lines = person.child("arrival_lines").toPlainText().splitlines()
    assert len(lines) == 6
    assert all(f"bad{number}.txt is empty" in lines[number] for number in range(6))
    person.child("arrival_report").close()


def test_a_near_copy_that_arrives_can_be_folded_at_once(window, person, drop, take, library):
    whole = take(FLOOD, "flood.txt")
    mime = QMimeData()
    mime.setText("Вода\n\n" + "\n\n".join(FLOOD.split("\n\n")[1:3]))
    assert drop(window, mime=mime)
    person.wait(lambda: person.child("message_button").isVisible())
    assert f"of its words are in story {whole}." in person.message()[0]
    copy = person.child("story_list").story_id
    assert copy != whole
    person.child("message_button").click()
    person.wait(lambda: person.stored(copy).status is StoryStatus.SPIKED)
    person.wait(lambda: person.child("story_list").story_id == whole)
    assert "unspiking brings it back" in person.message()[0]


def test_pasting_on_the_list_takes_a_story_in(window, person):
    QGuiApplication.clipboard().setText("Паводок на Урале\n\nВода прибывает.\n\nЛюдей вывозят.\n")
    person.child("story_list").setFocus()
    person.press(Qt.Key.Key_V, CONTROL)
    person.wait(lambda: person.listed("story_list")[0] == "Паводок на Урале")


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


def test_a_story_that_arrives_during_a_search_is_opened(window, person, tmp_path, drop):
    person.do("find_stories")
    person.type("министр")
    person.wait(lambda: person.listed("story_list") == ["Министр в Вене"])
    path = tmp_path / "flood.txt"
    path.write_text("Паводок на Урале\n\nВода прибывает.\n\nЛюдей вывозят.\n", "utf-8")
    drop(window, path)
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


def test_approving_opens_the_next_that_waits(window, person, library, wire, snow, translate):
    translate(snow)
    translate(wire)
    window.open_story(snow)
    person.do("approve_story")
    person.wait(lambda: person.child("story_list").story_id == wire)
    assert person.stored(snow).status is StoryStatus.APPROVED
    assert person.message() == ("Approved as version 1.", False)
    person.do("approve_story")
    person.wait(lambda: person.stored(wire).status is StoryStatus.APPROVED)
    person.wait(lambda: not window.acts["approve_story"].isEnabled())
    assert person.child("story_list").story_id == wire


def test_in_the_review_list_the_last_story_is_opened_too(
    window, person, library, wire, snow, translate
):
    for story in (wire, snow):
        translate(story)
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
    person.wait(lambda: len(person.listed("suggestion_list")) == 1)
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
def test_another_theme_repaints_every_panel(open_window, hands, library, snow, name, theme):
    workflow.keep(library, snow)
    window = open_window()
    person = hands(window)
    kept = person.child("version_list")
    kept.setCurrentIndex(kept.model().index(0, 0))
    window.top_bar.main_menu.theme_chosen.emit(name)
    chosen = kept.visualRect(kept.currentIndex())
    picture = kept.viewport().grab().toImage()
    assert picture.pixelColor(6, chosen.center().y()) == theme.selection
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
    window.top_bar.main_menu.theme_chosen.emit("dark")
    window.top_bar.engine_menu.engine_chosen.emit("google")
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


def test_the_title_names_the_library(window, path):
    assert window.windowTitle() == f"{path.stem} - Dateline"
    assert window.library.path == path


def test_what_is_dropped_on_an_empty_window_can_be_typed_into_at_once(
    open_window, path, drop, tmp_path, hands
):
    window = open_window()
    person = hands(window)
    window.top_bar.findChild(QToolButton).setFocus()
    (tmp_path / "snow.txt").write_text("Снег в столице\n\nДороги чистят с утра.\n", "utf-8")
    assert drop(window, tmp_path / "snow.txt")
    person.wait(lambda: window.page.rows.model().rowCount() == 2)
    person.type("Roads")
    person.wait(lambda: "Roads" in [row.target for row in person.stored(1).rows])


@pytest.mark.parametrize("width", [1600, 1300, 1100, 960])
def test_the_search_and_the_menu_are_there_at_any_width(window, person, width):
    window.resize(width, 700)
    person.wait(lambda: window.top_bar.width() == window.width())
    bar = window.top_bar
    menu = bar.findChild(QToolButton, "main_menu")
    person.wait(lambda: menu.isVisible() and bar.search_field.isVisible())
    assert menu.geometry().right() < bar.width()
    check = bar.findChild(QToolButton, "run_checks_button")
    shows_keys = check.width() == check.widest
    assert shows_keys == (width >= 1300)
