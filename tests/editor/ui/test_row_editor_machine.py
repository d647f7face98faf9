"""The row editor against a plain model: whatever is done and undone in whatever order."""

from dataclasses import replace

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from db.errors import Refused
from db.records import Row, RowKind, RowState, Side
from editor.desk import shaping
from editor.text import to_utf16
from editor.ui.row_editor import RowEditor
from editor.ui.theme import LIGHT

CTRL = Qt.KeyboardModifier.ControlModifier
LETTERS = "aЖ é\u00a0😀e\u0301ש"
SOURCES = ("Заголовок", "Раз. Два. Три.", "Четыре! Пять?", "Шесть")
ENGLISH = ("Headline", "One. Two. Three.", "", "Six 😀 six")

rows = st.integers(0, 30)
places = st.integers(0, 40)
words = st.text(LETTERS, min_size=2, max_size=6)


def story():
    return [
        Row(
            id=at + 1,
            uid=f"row-{at}",
            position=at,
            kind=RowKind.PARAGRAPH if at else RowKind.HEADLINE,
            source=source,
            target=english,
            state=RowState.MACHINE if english else RowState.EMPTY,
        )
        for at, (source, english) in enumerate(zip(SOURCES, ENGLISH, strict=True))
    ]


class Machine(RuleBasedStateMachine):
    """The model is the story as a list of texts, and every list there was."""

    @initialize()
    def open_a_story(self):
        self.editor = RowEditor(LIGHT)
        self.editor.resize(700, 400)
        self.editor.show_rows(story())
        self.told = {row.position: row.target for row in story()}
        self.editor.target_edited.connect(self.hear)
        self.editor.reshaped.connect(self.follow)
        self.past, self.now, self.future = [], self.seen(), []

    def hear(self, position, text):
        self.told[position] = text

    def follow(self, first, count, came):
        texts = [self.told[at] for at in range(len(self.told))]
        texts[first : first + count] = [row.target for row in came]
        self.told = dict(enumerate(texts))

    def seen(self):
        found = self.editor.model().rows()
        return [(row.source, row.target) for row in found]

    def at(self, wanted):
        return wanted % len(self.now)

    def is_confirmed(self, row):
        return self.editor.model().row(row).state is RowState.CONFIRMED

    def expect(self, after, step=False):
        """Note what the story must be after something was done."""
        if step or after != self.now:
            self.past.append(self.now)
            self.now, self.future = after, []

    def with_english(self, position, text):
        after = list(self.now)
        after[position] = (after[position][0], text)
        return after

    def put_caret(self, position, place, length=0):
        self.editor.go_to(position)
        text = self.now[position][1]
        start = min(place, len(text))
        end = min(start + length, len(text))
        cursor = self.editor.target_text.textCursor()
        cursor.setPosition(to_utf16(text, start))
        cursor.setPosition(to_utf16(text, end), QTextCursor.MoveMode.KeepAnchor)
        self.editor.target_text.setTextCursor(cursor)
        return text, start, end

    def commit(self, text):
        event = QInputMethodEvent()
        event.setCommitString(text)
        QApplication.sendEvent(self.editor.target_text, event)

    @rule(row=rows, place=places, length=st.integers(0, 5), words=words)
    def paste(self, row, place, length, words):
        row = self.at(row)
        text, start, end = self.put_caret(row, place, length)
        self.editor.end_word()
        self.editor.target_text.insertPlainText(words)
        self.expect(self.with_english(row, text[:start] + words + text[end:]))

    @rule(row=rows, place=places, letters=st.text("aЖ😀ש", min_size=1, max_size=5))
    def type_a_word(self, row, place, letters):
        row = self.at(row)
        text, start, _ = self.put_caret(row, place)
        self.editor.end_word()
        for letter in letters:
            self.commit(letter)
        self.expect(self.with_english(row, text[:start] + letters + text[start:]))

    @rule(row=rows, text=st.text(LETTERS, max_size=8))
    def replace_one(self, row, text):
        row = self.at(row)
        self.editor.go_to(row)
        self.editor.replace_target(text)
        self.expect(self.with_english(row, text))

    @rule(text=words)
    def replace_all(self, text):
        self.editor.replace_targets(dict.fromkeys(range(len(self.now)), text))
        self.expect([(source, text) for source, _ in self.now])

    @rule(row=rows)
    def confirm(self, row):
        row = self.at(row)
        new = not self.is_confirmed(row)
        self.editor.note_confirmed(row)
        self.expect(self.now, step=new)
        assert self.is_confirmed(row)

    @rule(row=rows)
    def unconfirm(self, row):
        row = self.at(row)
        new = self.is_confirmed(row)
        self.editor.unconfirm(row)
        self.expect(self.now, step=new)
        assert not self.is_confirmed(row)

    @rule(row=rows, place=places, side=st.sampled_from(Side))
    def split(self, row, place, side):
        row = self.at(row)
        found = self.editor.model().row(row)
        text = found.source if side is Side.SOURCE else found.target
        try:
            pair = shaping.split(found, side, min(place, len(text)), "ru")
        except Refused:
            return
        self.editor.reshape(row, 1, pair)
        after = [(each.source, each.target) for each in pair]
        self.expect([*self.now[:row], *after, *self.now[row + 1 :]])

    @rule(row=rows)
    def join(self, row):
        row = self.at(row)
        if not 0 < row < len(self.now) - 1:
            return
        pair = [self.editor.model().row(row + step) for step in (0, 1)]
        one = shaping.joined(*pair)
        self.editor.reshape(row, 2, [one])
        self.expect([*self.now[:row], (one.source, one.target), *self.now[row + 2 :]])

    @rule(row=rows, text=words)
    def elsewhere(self, row, text):
        """What an engine puts into a row can be undone like what a person types."""
        row = self.at(row)
        self.everything_is_stored()
        found = self.editor.model().row(row)
        machine = replace(found, target=text, state=RowState.MACHINE)
        self.editor.update_rows([machine])
        self.told[row] = text
        self.expect(self.with_english(row, text))

    @rule()
    def everything_is_stored(self):
        """What the library gives back is what was typed, so rows are in step again."""
        self.editor.update_rows(self.editor.model().rows())

    @rule(times=st.integers(1, 4))
    def undo(self, times):
        for _ in range(times):
            QTest.keyClick(self.editor.target_text, Qt.Key.Key_Z, CTRL)
            if self.past:
                self.future.append(self.now)
                self.now = self.past.pop()

    @rule(times=st.integers(1, 4))
    def redo(self, times):
        for _ in range(times):
            QTest.keyClick(self.editor.target_text, Qt.Key.Key_Y, CTRL)
            if self.future:
                self.past.append(self.now)
                self.now = self.future.pop()

    @precondition(lambda self: self.past)
    @rule()
    def undo_all(self):
        while self.past:
            self.undo(1)
        assert self.seen() == list(zip(SOURCES, ENGLISH, strict=True))

    @invariant()
    def the_story_is_as_the_model_says(self):
        assert self.seen() == self.now
        active = self.editor.active_position()
        document = self.editor.target_text.document()
        assert document.text() == self.now[active][1]

    @invariant()
    def everything_was_told(self):
        assert [self.told[at] for at in range(len(self.now))] == [text[1] for text in self.now]

    def teardown(self):
        if hasattr(self, "editor"):
            self.editor.close()
            self.editor.deleteLater()


def test_the_row_editor_does_what_a_plain_list_would(qapp):
    run_state_machine_as_test(
        Machine,
        settings=settings(
            max_examples=60,
            stateful_step_count=30,
            deadline=None,
            suppress_health_check=[HealthCheck.too_slow],
        ),
    )
