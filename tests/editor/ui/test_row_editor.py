"""The row editor as a person uses it: keys, mouse, input method; what it tells and keeps."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from db.records import Row, RowKind, RowState, Side
from editor.ui.row_editor import RowEditor
from editor.ui.theme import LIGHT

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton
PLAIN = Qt.KeyboardModifier.NoModifier

TEXTS = [
    ("Водный совет собрался в Астане", "Water council meets in Astana"),
    ("Министры открыли заседание 😀 в столице. " * 3, "Ministers 😀 opened the session. " * 3),
    ("Участники обсудили дефицит воды в регионе.", "They discussed a lack of water."),
    ("Следующее заседание пройдёт в Ташкенте.", ""),
]


def story(texts=TEXTS):
    kinds = [RowKind.HEADLINE] + [RowKind.PARAGRAPH] * (len(texts) - 1)
    return [
        Row(
            id=at + 1,
            uid=f"row-{at}",
            position=at,
            kind=kind,
            source=source,
            target=target,
            state=RowState.MACHINE if target else RowState.EMPTY,
            origin="Google" if target else "",
        )
        for at, (kind, (source, target)) in enumerate(zip(kinds, texts, strict=True))
    ]


@pytest.fixture
def editor(qtbot):
    editor = RowEditor(LIGHT)
    qtbot.addWidget(editor)
    editor.resize(760, 500)
    editor.show_rows(story())
    with qtbot.waitActive(editor):
        editor.show()
        editor.activateWindow()
    editor.go_to(2, focus=True)
    return editor


@pytest.fixture
def typed(editor):
    """What the editor says was typed."""
    heard = []

    def hear(position, text):
        heard.append((position, text))

    editor.target_edited.connect(hear)
    return heard


@pytest.fixture
def confirmed(editor):
    heard = []
    editor.confirm_requested.connect(heard.append)
    return heard


def focused():
    return QApplication.focusWidget()


def type_text(text):
    for character in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(focused(), QKeyEvent(kind, 0, PLAIN, character))


def press(key, modifiers=PLAIN):
    QTest.keyClick(focused(), key, modifiers)


def put_caret(field, place):
    cursor = field.textCursor()
    cursor.setPosition(place)
    field.setTextCursor(cursor)


def select(field, start, end):
    cursor = field.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    field.setTextCursor(cursor)


def on_screen(editor, field, place):
    """Where in the window a character of the active row is."""
    put_caret(field, place)
    return field.mapTo(editor, field.cursorRect().center())


def mouse(editor, act, spot):
    """Use the mouse through the window, so that Qt itself finds who is under it."""
    act(editor.windowHandle(), LEFT, PLAIN, spot)


def test_typing_goes_into_the_active_row_and_is_told_at_once(editor, typed):
    type_text("Да ")
    assert typed[-1] == (2, "Да They discussed a lack of water.")
    assert len(typed) == 3
    row = editor.model().row(2)
    assert (row.target, row.state, row.origin) == (typed[-1][1], RowState.EDITED, "Google")
    assert editor.target(2) == typed[-1][1]


def test_moving_about_is_no_edit(editor, typed):
    for key in (Qt.Key.Key_End, Qt.Key.Key_Left, Qt.Key.Key_Home):
        press(key)
    for position in (0, 3, 1):
        editor.go_to(position)
    assert typed == []
    assert [row.state for row in editor.model().rows()] == [row.state for row in story()]


def test_the_source_can_be_selected_but_not_changed(editor, typed):
    editor.source_text.setFocus()
    type_text("а")
    press(Qt.Key.Key_Delete)
    press(Qt.Key.Key_Right, SHIFT)
    assert editor.model().row(2).source == TEXTS[2][0]
    assert editor.selection() == (Side.SOURCE, 0, 1, "У")
    assert typed == []


def test_undo_goes_through_the_rows_in_the_order_they_were_written(editor):
    type_text("A")
    editor.go_to(3)
    type_text("B")
    editor.go_to(0)
    press(Qt.Key.Key_Z, CTRL)
    assert (editor.target(2), editor.target(3)) == ("A" + TEXTS[2][1], "")
    assert editor.active_position() == 3
    press(Qt.Key.Key_Z, CTRL)
    assert (editor.target(2), editor.active_position()) == (TEXTS[2][1], 2)
    press(Qt.Key.Key_Z, CTRL)
    assert editor.target(2) == TEXTS[2][1]
    press(Qt.Key.Key_Y, CTRL)
    press(Qt.Key.Key_Y, CTRL)
    assert (editor.target(2), editor.target(3)) == ("A" + TEXTS[2][1], "B")


def test_undo_outlives_zoom_dateline_and_another_width(editor):
    type_text("A")
    editor.go_to(0)
    editor.set_font_size(24)
    editor.set_prefix(2, "VIENNA, Dec 5 -")
    editor.resize(520, 500)
    press(Qt.Key.Key_Z, CTRL)
    assert editor.target(2) == TEXTS[2][1]
    press(Qt.Key.Key_Y, CTRL)
    assert editor.target(2) == "A" + TEXTS[2][1]


def test_return_asks_to_confirm_and_types_nothing(editor, typed, confirmed):
    for key, modifiers in (
        (Qt.Key.Key_Return, PLAIN),
        (Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier),
        (Qt.Key.Key_Return, CTRL),
    ):
        press(key, modifiers)
    assert confirmed == [2, 2, 2]
    press(Qt.Key.Key_Return, SHIFT)
    assert confirmed == [2, 2, 2]
    assert typed == []


def test_an_input_method_may_compose_before_it_commits(editor, typed):
    QApplication.sendEvent(focused(), QInputMethodEvent("かん", []))
    editor.grab()
    assert typed == []
    finished = QInputMethodEvent()
    finished.setCommitString("漢")
    QApplication.sendEvent(focused(), finished)
    assert typed == [(2, "漢They discussed a lack of water.")]


def test_tab_goes_between_source_and_english(editor):
    press(Qt.Key.Key_Backtab, SHIFT)
    assert focused() is editor.source_text
    press(Qt.Key.Key_Tab)
    assert focused() is editor.target_text
    assert editor.target(2) == TEXTS[2][1]


def test_fields_say_which_row_they_belong_to(editor):
    assert editor.source_text.accessibleName() == "Source, row 2"
    assert editor.target_text.accessibleName() == "English, row 2"
    editor.go_to(0)
    assert editor.target_text.accessibleName() == "English, headline"


def test_the_caret_leaves_a_row_only_by_its_first_and_last_line(editor):
    editor.go_to(1)
    put_caret(editor.target_text, 5)
    visited = []
    for _ in range(12):
        press(Qt.Key.Key_Down)
        visited.append(editor.active_position())
    lines = visited.count(1) + 1
    assert lines > 2
    assert visited == [1] * (lines - 1) + [2] + [3] * (12 - lines)
    press(Qt.Key.Key_Up)
    press(Qt.Key.Key_Up)
    assert editor.active_position() == 1
    assert editor.target_text.textCursor().position() > len(TEXTS[1][1]) / 2
    assert focused() is editor.target_text


def test_the_caret_keeps_its_place_along_the_line(editor):
    put_caret(editor.target_text, 12)
    before = editor.target_text.cursorRect().left()
    press(Qt.Key.Key_Up)
    assert editor.active_position() == 1
    assert abs(editor.target_text.cursorRect().left() - before) < 12


def test_the_source_caret_stays_on_its_side(editor):
    editor.source_text.setFocus()
    put_caret(editor.source_text, len(TEXTS[2][0]))
    press(Qt.Key.Key_Down)
    assert editor.active_position() == 3
    assert focused() is editor.source_text


def test_next_and_previous_row_stop_at_the_ends(editor, qtbot):
    with qtbot.waitSignal(editor.active_changed) as changed:
        editor.next_row()
    assert changed.args == [3]
    editor.next_row()
    assert editor.active_position() == 3
    for _ in range(5):
        editor.previous_row()
    assert editor.active_position() == 0


def test_a_click_makes_a_row_active_with_the_caret_where_it_was_clicked(editor):
    spot = on_screen(editor, editor.target_text, 14)
    editor.go_to(0)
    editor.go_to(2)
    other = on_screen(editor, editor.target_text, 14)
    assert spot == other
    editor.go_to(3)
    mouse(editor, QTest.mouseClick, spot)
    assert editor.active_position() == 2
    assert editor.target_text.textCursor().position() == 14
    assert focused() is editor.target_text


def test_the_row_clicked_does_not_jump_when_the_one_above_folds(editor):
    editor.replace_target("The English is longer than the source here. " * 4)
    field = editor.target_text
    footer_and_paddings = 26 + 10 + 1 + 10
    spot = field.mapTo(editor, QPoint(0, field.height())) + QPoint(-300, footer_and_paddings + 6)
    mouse(editor, QTest.mouseClick, spot)
    assert editor.active_position() == 3
    caret = editor.source_text.cursorRect()
    caret.moveTopLeft(editor.source_text.mapTo(editor, caret.topLeft()))
    assert caret.top() <= spot.y() <= caret.bottom()
    assert abs(caret.left() - spot.x()) < 12


def test_dragging_selects_in_a_row_that_was_not_active(editor):
    start = on_screen(editor, editor.source_text, 0)
    end = on_screen(editor, editor.source_text, 9)
    editor.go_to(3)
    mouse(editor, QTest.mousePress, start)
    assert editor.active_position() == 2
    QTest.mouseMove(editor.windowHandle(), (start + end) / 2)
    QTest.mouseMove(editor.windowHandle(), end)
    mouse(editor, QTest.mouseRelease, end)
    assert editor.selection() == (Side.SOURCE, 0, 9, "Участники")
    assert focused() is editor.source_text
    assert editor.model().row(2).source == TEXTS[2][0]


def test_a_double_click_selects_the_word_in_an_idle_row(editor):
    spot = on_screen(editor, editor.target_text, 7)
    editor.go_to(3)
    mouse(editor, QTest.mouseDClick, spot)
    assert editor.selection() == (Side.TARGET, 5, 14, "discussed")


def test_a_click_below_the_story_changes_nothing(editor):
    editor.resize(760, 900)
    mouse(editor, QTest.mouseClick, QPoint(300, 890))
    assert editor.active_position() == 2


def test_selection_counts_characters_and_is_the_last_one_made(editor):
    assert editor.selection() is None
    editor.go_to(1)
    select(editor.source_text, 27, 33)
    assert editor.selection() == (Side.SOURCE, 27, 32, TEXTS[1][0][27:32])
    select(editor.target_text, 10, 12)
    assert editor.selection() == (Side.TARGET, 10, 11, "😀")
    select(editor.target_text, 13, 19)
    assert editor.selection() == (Side.TARGET, 12, 18, "opened")
    select(editor.target_text, 0, 0)
    assert editor.selection() == (Side.SOURCE, 27, 32, TEXTS[1][0][27:32])
    editor.go_to(2)
    assert editor.selection() is None


def test_replacing_the_english_can_be_undone(editor, typed):
    editor.replace_target("They spoke\nof water.")
    assert typed == [(2, "They spoke of water.")]
    press(Qt.Key.Key_Z, CTRL)
    assert editor.target(2) == TEXTS[2][1]
    assert typed[-1] == (2, TEXTS[2][1])


def test_a_story_that_is_closed_can_be_read_and_copied_only(editor, typed, confirmed):
    editor.set_read_only(True)
    type_text("x")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Delete)
    editor.replace_target("x")
    press(Qt.Key.Key_End, SHIFT)
    assert typed == confirmed == []
    assert editor.selection() == (Side.TARGET, 0, 31, TEXTS[2][1])
    editor.go_to(1)
    type_text("x")
    assert typed == []
    editor.set_read_only(False)
    type_text("x")
    assert typed == [(1, "x" + TEXTS[1][1])]


def test_another_story_begins_at_its_first_row(editor, qtbot):
    type_text("left behind")
    with qtbot.waitSignal(editor.active_changed) as changed:
        editor.show_rows(story([("Заголовок", "Headline"), ("Текст", "Text")]))
    assert changed.args == [0]
    assert editor.target(1) == "Text"
    editor.go_to(1)
    press(Qt.Key.Key_Z, CTRL)
    assert editor.target(1) == "Text"
    assert focused() is editor.target_text


def test_what_was_typed_in_one_story_is_not_held_against_updates_of_another(editor):
    type_text("left behind")
    other = story([("Заголовок", "Headline"), ("Текст", "Text"), ("Конец", "End")])
    editor.show_rows(other)
    editor.update_rows([replace(other[2], target="The end")])
    assert editor.target(2) == "The end"


def test_a_story_without_rows_is_an_empty_page(editor, qtbot):
    with qtbot.waitSignal(editor.active_changed) as changed:
        editor.show_rows([])
    assert changed.args == [-1]
    assert not editor.target_text.isVisible()
    editor.next_row()
    editor.previous_row()
    editor.replace_target("x")
    editor.set_font_size(20)
    editor.set_scroll_place((0, 0))
    mouse(editor, QTest.mouseClick, QPoint(200, 20))
    editor.grab()
    assert editor.selection() is None
    assert editor.active_position() == -1
    editor.show_rows(story())
    assert editor.target_text.isVisible()


def test_the_keyboard_is_not_taken_from_another_field(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    layout, search, editor = QVBoxLayout(window), QLineEdit(), RowEditor(LIGHT)
    layout.addWidget(search)
    layout.addWidget(editor)
    editor.show_rows(story())
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    search.setFocus()
    editor.go_to(3)
    editor.show_rows(story())
    assert focused() is search
    editor.go_to(3, focus=True)
    assert focused() is editor.target_text
    search.setFocus()
    editor.setFocus()
    assert focused() is editor.target_text
