"""Lines under words: told apart by form and colour, and never left under the wrong words."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QLineF, QRect, Qt
from PySide6.QtGui import QImage, QInputMethodEvent, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from db.records import EntityType, Row, RowKind, RowState, Side
from editor.ui.marks import Mark, MarkForm, paint_mark
from editor.ui.row_editor import RowEditor
from editor.ui.theme import DARK, HIGH_CONTRAST, LIGHT


def row(position, source, target):
    return Row(
        id=position,
        uid=f"r{position}",
        position=position,
        kind=RowKind.PARAGRAPH,
        source=source,
        target=target,
    )


@pytest.fixture
def show(qtbot):
    """Show rows in an editor that no caret blinks in."""

    def shown(rows, theme=LIGHT):
        editor = RowEditor(theme)
        qtbot.addWidget(editor)
        editor.resize(760, 500)
        editor.show_rows(rows)
        with qtbot.waitExposed(editor):
            editor.show()
        editor.target_text.clearFocus()
        return editor

    return shown


def picture(editor):
    return editor.viewport().grab().toImage()


def place_of_text(editor, side):
    """Where in the picture one side of the active row is."""
    return (editor.source_text if side == Side.SOURCE else editor.target_text).geometry()


def spots(image, area, colour):
    """Find the pixels of one colour in a part of a picture."""
    return [
        (x, y)
        for y in range(area.top(), area.bottom() + 1)
        for x in range(area.left(), area.right() + 1)
        if image.pixelColor(x, y) == colour
    ]


def drawn(theme, form):
    """Draw one mark alone and give what it leaves of the ground."""
    image = QImage(60, 12, QImage.Format.Format_RGB32)
    image.fill(theme.paper)
    painter = QPainter(image)
    paint_mark(painter, theme, form, QLineF(4, 6, 52, 6))
    painter.end()
    return frozenset(
        (x, y)
        for y in range(image.height())
        for x in range(image.width())
        if image.pixelColor(x, y) != theme.paper
    )


def test_every_kind_of_mark_has_a_form_of_its_own(qapp):
    forms = {form: drawn(HIGH_CONTRAST, form) for form in MarkForm}
    assert all(forms.values())
    assert len(set(forms.values())) == len(MarkForm)


@pytest.mark.parametrize("form", list(MarkForm))
def test_a_mark_keeps_to_its_stretch(qapp, form):
    assert {x for x, _ in drawn(LIGHT, form)} <= set(range(3, 54))


def test_every_type_of_entity_has_a_mark():
    assert {MarkForm(each.value) for each in EntityType} < set(MarkForm)


def test_a_mark_over_two_lines_is_drawn_on_both(show):
    editor = show([row(0, "а", "Water " * 12)])
    editor.set_marks(0, Side.TARGET, [Mark(0, 71, MarkForm.PERSON)])
    found = spots(picture(editor), place_of_text(editor, Side.TARGET), LIGHT.person)
    levels = sorted({y for _, y in found})
    assert levels[-1] - levels[0] >= 26
    blank = editor.target_text.fontMetrics().horizontalAdvance(" ")
    ends = {y: max(x for x, level in found if level == y) for y in levels}
    last_letter = place_of_text(editor, Side.TARGET).right()
    assert all(end < last_letter + blank for end in ends.values())


@pytest.mark.parametrize("theme", [LIGHT, DARK])
@pytest.mark.parametrize("form", list(MarkForm))
def test_marks_are_drawn_under_their_words_on_both_sides(show, theme, form):
    tokens = {"finding": theme.bad, "term": theme.ink3, "misspelt": theme.warn}
    colour = tokens.get(form.value) or getattr(theme, form.value)
    editor = show([row(0, "Аральское море", "The Aral Sea"), row(1, "Б", "B")], theme)
    areas = {side: place_of_text(editor, side) for side in Side}
    for side in Side:
        editor.set_marks(0, side, [Mark(4, 8, form)])
    for _ in ("active", "idle"):
        image = picture(editor)
        for area in areas.values():
            assert near(image, QRect(area.left(), area.bottom() - 8, 90, 7), colour)
        editor.go_to(1)


def near(image, area, colour):
    """Tell whether a colour is there, thinned no more than smooth edges thin it."""
    return any(
        abs(image.pixelColor(x, y).red() - colour.red()) < 80
        and abs(image.pixelColor(x, y).green() - colour.green()) < 80
        and abs(image.pixelColor(x, y).blue() - colour.blue()) < 80
        for y in range(area.top(), area.bottom() + 1)
        for x in range(area.left(), area.right() + 1)
    )


def marked(editor):
    """Give the ends of what is underlined as a person's name in the active row's English."""
    found = spots(picture(editor), place_of_text(editor, Side.TARGET), LIGHT.person)
    return (min(x for x, _ in found), max(x for x, _ in found)) if found else None


def left_of(editor, place):
    cursor = editor.target_text.textCursor()
    cursor.setPosition(place)
    editor.target_text.setTextCursor(cursor)
    return editor.target_text.x() + editor.target_text.cursorRect().left()


def test_marks_move_with_their_words_while_one_types(show):
    editor = show([row(0, "а", "Then 😀 Kosherbayev spoke")])
    editor.set_marks(0, Side.TARGET, [Mark(7, 18, MarkForm.PERSON)])
    assert marked(editor)[0] == pytest.approx(left_of(editor, 8), abs=2)
    assert marked(editor)[1] == pytest.approx(left_of(editor, 19), abs=2)
    left_of(editor, 0)
    QTest.keyClicks(editor.target_text, "And ")
    assert marked(editor)[0] == pytest.approx(left_of(editor, 12), abs=2)
    assert marked(editor)[1] == pytest.approx(left_of(editor, 23), abs=2)
    left_of(editor, 14)
    QTest.keyClick(editor.target_text, Qt.Key.Key_Delete)
    assert marked(editor) is None


def test_marks_stay_on_their_words_while_an_input_method_composes(show):
    editor = show([row(0, "а", "Then Kosherbayev spoke")])
    editor.set_marks(0, Side.TARGET, [Mark(5, 16, MarkForm.PERSON)])
    plain = marked(editor)
    left_of(editor, 16)
    QApplication.sendEvent(editor.target_text, QInputMethodEvent("wwww", []))
    assert marked(editor) == plain
    QApplication.sendEvent(editor.target_text, QInputMethodEvent("", []))
    left_of(editor, 0)
    QApplication.sendEvent(editor.target_text, QInputMethodEvent("wwww", []))
    shift = marked(editor)[0] - plain[0]
    assert shift > 20
    assert marked(editor) == (plain[0] + shift, plain[1] + shift)


def test_marks_beyond_the_text_are_left_out(show):
    editor = show([row(0, "а", "Aral Sea")])
    editor.set_marks(0, Side.TARGET, [Mark(5, 90, MarkForm.PERSON), Mark(3, 3, MarkForm.PERSON)])
    assert marked(editor) is None


@pytest.mark.parametrize(
    ("state", "token"),
    [(RowState.CONFIRMED, "ok"), (RowState.EDITED, "accent"), (RowState.STALE, "warn")],
)
def test_what_a_row_is_shows_in_the_gutter(show, state, token):
    editor = show([row(0, "а", "b"), replace(row(1, "а", "b"), state=state)])
    below = editor.target_text.y() + 60
    assert near(picture(editor), QRect(8, below, 30, 80), getattr(LIGHT, token))
