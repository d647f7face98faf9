"""Changes that come from elsewhere, and the text of a row: nobody's words are lost on the way."""

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from db.records import Row, RowKind, RowState
from editor.ui.marks import Mark, MarkForm
from editor.ui.row_editor import RowEditor
from editor.ui.row_geometry import make_looks
from editor.ui.row_text import RowDocument, moved_marks, one_line
from editor.ui.theme import LIGHT

CTRL = Qt.KeyboardModifier.ControlModifier
PLAIN = Qt.KeyboardModifier.NoModifier

TEXTS = [
    ("Водный совет собрался", "Water council meets"),
    ("Министры открыли заседание.", "Ministers opened the session."),
    ("Участники обсудили дефицит воды.", "They discussed a lack of water."),
]

COPY_AND_END = """
from PySide6.QtWidgets import QApplication
app = QApplication([])
from editor.ui.row_text import RowText
from PySide6.QtWidgets import QWidget
window = QWidget()
field = RowText("field", window)
field.setPlainText("5 km")
field.selectAll()
field.copy()
assert app.clipboard().text() == "5 km"
"""

LINES = st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Cn", "Zl", "Zp"], exclude_characters="\ufeff"),
    max_size=40,
)
"""Text on one line, of letters that Qt keeps; a leading byte order mark is never stored."""


def story(texts=TEXTS):
    return [
        Row(
            id=at + 1,
            uid=f"row-{at}",
            position=at,
            kind=RowKind.PARAGRAPH,
            source=source,
            target=target,
            state=RowState.MACHINE,
        )
        for at, (source, target) in enumerate(texts)
    ]


@pytest.fixture
def editor(qtbot):
    editor = RowEditor(LIGHT)
    qtbot.addWidget(editor)
    editor.resize(760, 500)
    editor.show_rows(story())
    with qtbot.waitExposed(editor):
        editor.show()
    editor.go_to(2)
    return editor


@pytest.fixture
def typed(editor):
    """What the editor says was typed."""
    heard = []

    def hear(position, text):
        heard.append((position, text))

    editor.target_edited.connect(hear)
    return heard


def press(editor, key, modifiers=PLAIN):
    QTest.keyClick(editor.target_text, key, modifiers)


def type_text(editor, text):
    QTest.keyClicks(editor.target_text, text)


def test_pasting_takes_plain_text_on_one_line(editor):
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("first \r\nsecond\u2028\n\nthird\u00a0% ")
    press(editor, Qt.Key.Key_A, CTRL)
    press(editor, Qt.Key.Key_V, CTRL)
    assert editor.target(2) == "first second third\u00a0%"
    clipboard.setText(" ")
    press(editor, Qt.Key.Key_V, CTRL)
    assert editor.target(2) == "first second third\u00a0% "


def test_pasted_formatting_is_left_behind(editor):
    rich = QMimeData()
    rich.setHtml("<b>bold</b><img src='file:///etc/hostname'>")
    rich.setText("bold ")
    QGuiApplication.clipboard().setMimeData(rich)
    press(editor, Qt.Key.Key_V, CTRL)
    assert editor.target(2) == "bold They discussed a lack of water."
    assert "**" not in editor.target_text.toMarkdown()
    QGuiApplication.clipboard().clear()


def test_copying_keeps_no_break_spaces(editor):
    editor.replace_target("5\u00a0km")
    press(editor, Qt.Key.Key_A, CTRL)
    press(editor, Qt.Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == "5\u00a0km"
    assert QGuiApplication.clipboard().mimeData().formats() == ["text/plain"]


def test_the_program_ends_well_with_a_copy_on_the_clipboard():
    ending = subprocess.run(
        [sys.executable, "-c", COPY_AND_END],
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[3])},
        timeout=60,
        check=False,
    )
    assert ending.returncode == 0


def test_an_update_reaches_rows_that_nobody_typed_in(editor, typed):
    rows = story()
    editor.update_rows(
        [
            replace(rows[1], target="New words.", state=RowState.FUZZY, score=96),
            replace(rows[2], target="They discussed water.", state=RowState.CONFIRMED),
        ]
    )
    assert editor.target_text.document().toRawText() == "They discussed water."
    assert (editor.target(1), editor.model().row(1).score) == ("New words.", 96)
    assert typed == []
    press(editor, Qt.Key.Key_Z, CTRL)
    assert editor.target(2) == TEXTS[2][1]
    assert editor.target(1) == TEXTS[1][1]
    assert sorted(typed) == [(1, TEXTS[1][1]), (2, TEXTS[2][1])]


def test_an_update_does_not_take_away_what_was_typed_since(editor, typed):
    type_text(editor, "AB")
    stored = replace(
        story()[2], target=typed[0][1], state=RowState.EDITED, row_version=2, machine="new"
    )
    editor.update_rows([stored])
    row = editor.model().row(2)
    assert (row.target, row.state) == (typed[1][1], RowState.EDITED)
    assert (row.row_version, row.machine) == (2, "new")
    assert editor.target_text.textCursor().position() == 2
    type_text(editor, "C")
    assert typed[-1] == (2, "ABC" + TEXTS[2][1])


def test_a_row_left_before_it_was_stored_keeps_what_was_typed(editor, typed):
    type_text(editor, "AB")
    editor.go_to(0)
    editor.update_rows([replace(story()[2], target=typed[0][1])])
    assert editor.target(2) == typed[1][1]


def test_updates_reach_a_row_again_once_it_is_in_step(editor, typed):
    type_text(editor, "A")
    editor.update_rows([replace(story()[2], target=typed[0][1], state=RowState.CONFIRMED)])
    assert editor.model().row(2).state == RowState.CONFIRMED
    editor.update_rows([replace(story()[2], target="From elsewhere.")])
    assert editor.target(2) == "From elsewhere."


def test_a_source_that_changed_is_shown(editor):
    editor.update_rows([replace(story()[2], source="Другой текст", state=RowState.STALE)])
    assert editor.source_text.document().toRawText() == "Другой текст"
    assert editor.target(2) == TEXTS[2][1]


def test_text_that_arrives_while_one_reads_elsewhere_does_not_scroll(editor):
    rows = story(TEXTS * 100)
    editor.show_rows(rows)
    editor.go_to(20)
    editor.set_scroll_place((200, 0))
    before = editor.viewport().grab().toImage()
    editor.update_rows([replace(rows[20], target="Arrived. " * 30)])
    assert editor.viewport().grab().toImage() == before
    assert editor.target_text.document().toRawText() == "Arrived. " * 30


def test_going_to_a_row_that_is_not_there_is_refused(editor):
    for position in (-1, 4):
        with pytest.raises(IndexError):
            editor.go_to(position)
    assert editor.active_position() == 2


@pytest.fixture(scope="module")
def document(qapp):
    """The English of a row."""
    return RowDocument(3, "The sea", make_looks(LIGHT, 16).body, 300)


@given(texts=st.lists(LINES, min_size=1, max_size=6))
def test_texts_come_out_as_they_went_in(document, texts):
    for text in texts:
        document.take(text)
        assert document.text() == text


@given(before=LINES, after=LINES)
def test_only_what_a_person_writes_is_told(document, before, after):
    heard = []

    def hear(position, text):
        heard.append((position, text))

    document.edited.connect(hear)
    document.take(before)
    assert heard == []
    document.write(after)
    document.edited.disconnect(hear)
    assert heard == ([] if before == after else [(3, after)])


def test_a_text_of_several_lines_is_kept_as_it_is(document):
    document.take("first\nsecond")
    assert document.text() == "first\nsecond"
    assert document.height == 2 * 26 + 8


@given(text=st.text(max_size=60))
def test_folding_lines_leaves_one_and_loses_no_word(text):
    folded = one_line(text)
    assert len(folded.splitlines()) <= 1
    assert folded.split() == text.split()


@given(head=LINES, name=LINES.filter(str.isalpha), tail=LINES)
def test_marks_stay_on_a_word_that_others_are_put_before(head, name, tail):
    before, after = f"{name} {tail}", f"{head} {name} {tail}"
    marks = [Mark(0, len(name), MarkForm.PERSON)]
    moved = moved_marks(before, after, marks)
    assert [after[mark.start : mark.end] for mark in moved] in ([name], [])


def test_marks_on_words_that_were_replaced_are_dropped():
    marks = [Mark(0, 7, MarkForm.PLACE), Mark(12, 18, MarkForm.FINDING)]
    moved = moved_marks("Almaty and  Armena", "Almaty and  Armenia", marks)
    assert Mark(12, 18, MarkForm.FINDING) not in moved
    assert Mark(0, 7, MarkForm.PLACE) in moved
