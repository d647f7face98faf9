"""What the row editor looks like, to the pixel where that is the promise, and how it scrolls."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFont, QTextCursor
from PySide6.QtTest import QTest

from db.records import Row, RowKind, RowState, Side
from editor.ui.marks import Mark, MarkForm
from editor.ui.row_editor import RowEditor
from editor.ui.theme import DARK, LIGHT, THEMES, selected_text, style_sheet

CTRL = Qt.KeyboardModifier.ControlModifier
PLAIN = Qt.KeyboardModifier.NoModifier
WIDTH, HEIGHT = 760, 500

QUIET = replace(LIGHT, tint=LIGHT.paper, ink2=LIGHT.ink)
"""The light theme without what tells an active row from the others."""


def row(position, source, target, **words):
    given = {"kind": RowKind.PARAGRAPH, "state": RowState.CONFIRMED} | words
    return Row(
        id=position, uid=f"r{position}", position=position, source=source, target=target, **given
    )


def long_story(count=5000):
    """Rows of very different lengths, so that estimates of their heights are wrong."""
    return [
        row(at, "Вода прибывает. " * (at * 7 % 23 + 1), f"{at} " + "Water rises. " * (at % 19))
        for at in range(count)
    ]


@pytest.fixture
def show(qtbot):
    """Show rows in an editor that no caret blinks in."""

    def shown(rows, theme=LIGHT, width=WIDTH, height=HEIGHT):
        editor = RowEditor(theme)
        qtbot.addWidget(editor)
        editor.resize(width, height)
        editor.show_rows(rows)
        with qtbot.waitExposed(editor):
            editor.show()
        editor.target_text.clearFocus()
        return editor

    return shown


def picture(editor):
    return editor.viewport().grab().toImage()


def field_of(editor, side):
    return editor.source_text if side == Side.SOURCE else editor.target_text


def place_of_text(editor, side):
    """Where in the picture one side of the active row is."""
    return field_of(editor, side).geometry()


def spots(image, area, colour):
    """Find the pixels of one colour in a part of a picture."""
    area = area.intersected(image.rect())
    return [
        (x, y)
        for y in range(area.top(), area.bottom() + 1)
        for x in range(area.left(), area.right() + 1)
        if image.pixelColor(x, y) == colour
    ]


def inked_lines(image, area):
    """Find the levels on which letters of even height begin and end."""
    dark = {
        y
        for y in range(area.top(), area.bottom() + 1)
        if any(image.pixelColor(x, y).lightness() < 90 for x in range(area.left(), area.right()))
    }
    return sorted(y for y in dark if y - 1 not in dark), sorted(
        y for y in dark if y + 1 not in dark
    )


def scroll(editor, notches, modifiers=PLAIN, side=Side.TARGET):
    """Turn the wheel over the text of the active row; a notch up is positive."""
    spot = QPointF(place_of_text(editor, side).center())
    turned = QPoint(0, 120 * notches)
    QTest.wheelEvent(editor.windowHandle(), spot, turned, stateKey=modifiers)


@pytest.mark.parametrize("kind", [RowKind.HEADLINE, RowKind.PARAGRAPH])
@pytest.mark.parametrize("pixels", [12, 16, 23])
def test_lines_are_level_on_both_sides(show, kind, pixels):
    editor = show([row(0, "ННН " * 40, "HHH " * 40, kind=kind)], QUIET, height=1200)
    editor.set_font_size(pixels)
    image = picture(editor)
    source = inked_lines(image, place_of_text(editor, Side.SOURCE))
    assert len(source[0]) > 3
    assert source == inked_lines(image, place_of_text(editor, Side.TARGET))
    steps = {later - earlier for earlier, later in zip(source[1], source[1][1:], strict=False)}
    assert len(steps) == 1


def test_other_scripts_do_not_push_lines_apart(show):
    plain = show([row(0, "ННН " * 20, "HHH " * 20)])
    height = plain.target_text.height()
    mixed = show([row(0, "ННН " * 20, "HHH " * 10 + "漢字 😀 नमस्ते हिन्दी")])
    assert [(each - 8) % 26 for each in (mixed.target_text.height(), height)] == [0, 0]


def test_letters_stand_level_beside_another_script(show):
    editor = show([row(0, "ННН " * 9, "HHH မြန်မာ 漢字")], QUIET)
    image = picture(editor)
    first_letters = [place_of_text(editor, side) for side in Side]
    for area in first_letters:
        area.setSize(QSize(36, 34))
    source, target = (inked_lines(image, area) for area in first_letters)
    assert source[1][-1:] == target[1][-1:] != []


def test_the_font_of_the_interface_is_not_that_of_the_story(show):
    editor = show([row(0, "Вода", "Water " * 30)])
    before = picture(editor)
    font = QFont(editor.font())
    font.setPixelSize(40)
    editor.setFont(font)
    assert picture(editor) == before


@pytest.mark.parametrize("side", list(Side))
@pytest.mark.parametrize("prefix", ["", "VIENNA, Dec 5 (Kazakhstan Today) -"])
def test_a_row_looks_the_same_idle_and_active(show, side, prefix):
    editor = show([row(0, "Ёлка, вода. " * 9, "Water, a fir. " * 9), row(1, "Б", "B")], QUIET)
    editor.set_prefix(0, prefix)
    editor.set_marks(0, side, [Mark(6, 60, MarkForm.PERSON), Mark(70, 80, MarkForm.FINDING)])
    area = place_of_text(editor, side)
    active = picture(editor).copy(area)
    editor.go_to(1)
    idle = picture(editor).copy(area)
    assert spots(active, active.rect(), LIGHT.ink)
    assert active == idle


def test_a_text_being_edited_is_not_scrolled_inside_its_row(show):
    editor = show([row(0, "а", "b"), row(1, "а", "b")])
    for _ in range(120):
        QTest.keyClick(editor.target_text, Qt.Key.Key_W)
        QTest.keyClick(editor.target_text, Qt.Key.Key_Space)
    assert editor.target_text.verticalScrollBar().value() == 0
    assert editor.target_text.height() > 5 * 26
    typed = picture(editor)
    editor.go_to(1)
    editor.go_to(0)
    between_the_carets = QRect(0, 40, WIDTH, 110)
    assert picture(editor).copy(between_the_carets) == typed.copy(between_the_carets)


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_the_active_row_stands_on_the_tint_with_a_bar_beside_it(show, theme):
    editor = show([row(0, "а", "b"), row(1, "а", "b")], theme)
    image = picture(editor)
    assert [image.pixelColor(x, 20) for x in (0, 2)] == [theme.accent] * 2
    assert image.pixelColor(4, 20) == theme.tint
    editor.go_to(1)
    image = picture(editor)
    assert image.pixelColor(4, 20) == theme.paper
    assert image.pixelColor(0, editor.target_text.y()) == theme.accent


def near(image, area, colour):
    """Tell whether a colour is there, thinned no more than smooth edges thin it."""
    return any(
        abs(image.pixelColor(x, y).red() - colour.red()) < 80
        and abs(image.pixelColor(x, y).green() - colour.green()) < 80
        and abs(image.pixelColor(x, y).blue() - colour.blue()) < 80
        for y in range(area.top(), area.bottom() + 1)
        for x in range(area.left(), area.right() + 1)
    )


def left_of(editor, place):
    cursor = editor.target_text.textCursor()
    cursor.setPosition(place)
    editor.target_text.setTextCursor(cursor)
    return editor.target_text.x() + editor.target_text.cursorRect().left()


def test_marks_set_before_a_row_was_seen_are_drawn_when_it_is(show):
    editor = show(long_story(400))
    editor.set_marks(300, Side.TARGET, [Mark(0, 3, MarkForm.PERSON)])
    editor.go_to(300)
    assert spots(picture(editor), place_of_text(editor, Side.TARGET), LIGHT.person)


def test_the_dateline_stands_before_the_text_and_outside_of_it(show):
    editor = show([row(0, "а", "The council met.")])
    bare, height = left_of(editor, 0), editor.target_text.height()
    editor.set_prefix(0, "VIENNA, Dec 5 -")
    assert left_of(editor, 0) > bare + 80
    assert editor.target_text.height() == height
    QTest.keyClick(editor.target_text, Qt.Key.Key_A, CTRL)
    assert editor.selection() == (Side.TARGET, 0, 16, "The council met.")
    editor.set_prefix(0, "")
    assert left_of(editor, 0) == bare


def test_the_dateline_is_bold(show):
    plain = show([row(0, "а", "HHHHHH")])
    bold = show([row(0, "а", "")])
    bold.set_prefix(0, "HHHHHH")
    counts = [
        len(spots(picture(editor), place_of_text(editor, Side.TARGET), LIGHT.ink))
        for editor in (plain, bold)
    ]
    assert 0 < 1.3 * counts[0] < counts[1]


def test_a_dateline_without_room_beside_it_takes_a_line_of_its_own(show):
    editor = show([row(0, "а", "The council met.")], width=420)
    bare, height = left_of(editor, 0), editor.target_text.height()
    editor.set_prefix(0, "VIENNA, Dec 5 (Kazakhstan Today) -")
    assert left_of(editor, 0) == bare
    assert editor.target_text.height() == height + 26
    field = editor.target_text
    QTest.mouseClick(field.viewport(), Qt.MouseButton.LeftButton, PLAIN, QPoint(5, 8))
    assert field.textCursor().position() == 0


def test_an_idle_row_without_english_says_which_key_translates_it(show):
    editor = show([row(0, "а", "b"), row(1, "вода", "", state=RowState.EMPTY)])
    editor.go_to(1)
    area = place_of_text(editor, Side.TARGET)
    editor.go_to(0)
    assert spots(picture(editor), area, LIGHT.ink3)
    editor.update_rows([row(1, "вода", "Water")])
    assert not spots(picture(editor), area, LIGHT.ink3)


def test_machine_text_is_quieter_until_somebody_touches_it(show):
    editor = show([row(0, "а", "HHHH", state=RowState.MACHINE), row(1, "а", "b")])
    area = place_of_text(editor, Side.TARGET)
    editor.go_to(1)
    assert spots(picture(editor), area, LIGHT.ink2)
    assert not spots(picture(editor), area, LIGHT.ink)
    editor.go_to(0)
    QTest.keyClick(editor.target_text, Qt.Key.Key_H)
    editor.go_to(1)
    assert spots(picture(editor), area, LIGHT.ink)


@pytest.mark.parametrize("sheet", ["", style_sheet(LIGHT)], ids=["plain", "styled"])
def test_the_theme_can_be_changed_while_a_story_is_open(show, qapp, sheet):
    before = qapp.styleSheet()
    qapp.setStyleSheet(sheet)
    editor = show([row(0, "а", "b"), row(1, "а", "HHHH")])
    editor.go_to(1)
    area = place_of_text(editor, Side.TARGET)
    editor.set_theme(DARK)
    image = picture(editor)
    assert image.pixelColor(60, 4) == DARK.paper
    assert image.pixelColor(60, area.top()) == DARK.tint
    assert spots(image, area, DARK.ink)
    qapp.setStyleSheet(before)


def test_the_wheel_scrolls_the_story_even_over_the_text_being_edited(show):
    editor = show(long_story(60))
    scroll(editor, -3)
    assert editor.scroll_place() != (0, 0)


@pytest.mark.parametrize("side", list(Side))
def test_the_wheel_with_ctrl_changes_the_size_of_the_text(show, qtbot, side):
    editor = show(long_story(60))
    before = editor.font_size(), editor.target_text.height()
    with qtbot.waitSignal(editor.zoomed) as zoomed:
        scroll(editor, 1, CTRL, side)
    assert zoomed.args == [before[0] + 1] == [editor.font_size()]
    assert editor.scroll_place() == (0, 0)
    for _ in range(40):
        scroll(editor, -1, CTRL, side)
    assert 8 <= editor.font_size() < before[0]
    assert editor.target_text.height() < before[1]


def test_page_keys_scroll_the_story_and_leave_the_row(show):
    editor = show(long_story(60))
    QTest.keyClick(editor.target_text, Qt.Key.Key_PageDown)
    first, _ = editor.scroll_place()
    assert first > 0
    assert editor.active_position() == 0
    QTest.keyClick(editor.target_text, Qt.Key.Key_PageUp)
    assert editor.scroll_place() == (0, 0)
    QTest.keyClick(editor.target_text, Qt.Key.Key_PageDown)
    QTest.keyClick(editor.target_text, Qt.Key.Key_X)
    assert editor.scroll_place()[0] == 0


@pytest.mark.parametrize("position", [4999, 4321, 17, 2500])
def test_any_row_of_thousands_is_brought_into_view_whole(show, position):
    editor = show(long_story())
    editor.go_to(position)
    page = editor.viewport().rect()
    assert page.contains(editor.target_text.geometry())
    assert page.contains(editor.source_text.geometry())
    assert spots(picture(editor), place_of_text(editor, Side.TARGET), LIGHT.ink)


def test_what_is_on_the_screen_stays_still_as_rows_above_become_known(show):
    editor = show(long_story())
    editor.go_to(3000)
    bar = editor.verticalScrollBar()
    for _ in range(60):
        before = picture(editor)
        bar.setValue(bar.value() - 37)
        after = picture(editor)
        assert before.copy(0, 0, WIDTH, HEIGHT - 37) == after.copy(0, 37, WIDTH, HEIGHT - 37)


def test_what_is_on_the_screen_stays_still_when_rows_above_change(show):
    rows = long_story(300)
    editor = show(rows)
    editor.go_to(200)
    before = picture(editor)
    editor.update_rows([replace(each, target="Short.") for each in rows[:150]])
    assert picture(editor) == before


def test_rows_that_changed_out_of_sight_have_their_true_height_when_seen_again(show):
    rows = long_story(600)
    editor = show(rows)
    for position in range(0, 600, 3):
        editor.go_to(position)
    longer = replace(rows[5], target="Much longer than before. " * 20)
    editor.update_rows([longer])
    editor.go_to(6)
    rows[5] = longer
    other = show(rows)
    other.go_to(6)
    editor.set_scroll_place((4, 0))
    other.set_scroll_place((4, 0))
    assert picture(editor) == picture(other)


def test_the_place_in_a_story_can_be_found_again(show):
    editor = show(long_story())
    editor.go_to(1234)
    place, before = editor.scroll_place(), picture(editor)
    editor.go_to(3)
    editor.set_scroll_place(place)
    assert editor.scroll_place() == place
    editor.go_to(1234)
    assert picture(editor) == before
    editor.set_scroll_place((9999, 0))
    assert editor.scroll_place() == place
    other = show(long_story())
    other.set_scroll_place((1234, 31))
    assert other.scroll_place() == (1234, 31)


def test_the_active_row_stays_in_view_when_the_window_changes(show):
    editor = show(long_story())
    editor.go_to(1000)
    for width in (500, 1100, 760):
        top = editor.target_text.y()
        editor.resize(width, HEIGHT)
        assert editor.target_text.y() == top
        assert editor.target_text.geometry().right() < width


def caret_in_view(editor):
    caret = editor.target_text.cursorRect().translated(editor.target_text.pos())
    return editor.viewport().rect().contains(caret)


def test_the_caret_is_followed_down_a_row_taller_than_the_window(show):
    editor = show([row(0, "а", "b"), row(1, "вода " * 10, "water " * 400), row(2, "а", "b")])
    editor.go_to(1)
    QTest.keyClick(editor.target_text, Qt.Key.Key_End, CTRL)
    assert caret_in_view(editor)
    QTest.keyClick(editor.target_text, Qt.Key.Key_Home, CTRL)
    assert caret_in_view(editor)


def test_a_selection_shows_on_its_own_ground(show):
    editor = show([row(0, "а", "HHHH HHHH")])
    editor.target_text.moveCursor(QTextCursor.MoveOperation.End, QTextCursor.MoveMode.KeepAnchor)
    area = place_of_text(editor, Side.TARGET)
    assert len(spots(picture(editor), area, selected_text(LIGHT))) > 100
