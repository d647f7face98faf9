"""What the commands for rows do: to the active row, its neighbours, and what is selected."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QTextCursor

from db.errors import LibraryError, Refused
from db.library import Library
from db.records import Row, Side
from editor import typography
from editor.desk import shaping
from editor.desk.exporting import house_style
from editor.exporting.style import HouseStyle
from editor.models.open_story import OpenStory
from editor.models.spoken import fault_spoken
from editor.settings import AS_YOU_TYPE, Settings
from editor.text import from_utf16
from editor.ui.actions import Actions
from editor.ui.story_page import StoryPage


class RowDesk(QObject):
    """Carries out the commands that change rows."""

    def __init__(
        self,
        library: Library,
        open_story: OpenStory,
        page: StoryPage,
        settings: Settings,
        actions: Actions,
    ) -> None:
        super().__init__(page)
        self._library = library
        self._open_story = open_story
        self._page = page
        self._rows = page.rows
        self._field = page.rows.target_text
        self._settings = settings
        self._actions = actions
        self._connect()

    def _connect(self) -> None:
        acts: dict[str, Callable[[], object]] = {
            "undo": self._rows.undo,
            "redo": self._rows.redo,
            "skip_row": self._page.skip_row,
            "unconfirm_row": self._unconfirm,
            "copy_source": self._copy_source,
            "clear_row": partial(self._rows.replace_target, ""),
            "split_row": self._split,
            "join_rows": self._join,
            "swap_rows": self._swap,
            "sentence_down": partial(self._move_sentence, 1),
            "sentence_up": partial(self._move_sentence, -1),
            "change_case": self._change_case,
            "type_quotes": self._quote,
            "type_en_dash": partial(self._type, typography.EN_DASH),
            "type_em_dash": partial(self._type, typography.EM_DASH),
            "type_no_break_space": partial(self._type, typography.NO_BREAK_SPACE),
        }
        for action_id, act in acts.items():
            self._actions[action_id].triggered.connect(partial(self._run, act))
        as_typed = self._actions["style_as_typed"]
        as_typed.setChecked(self._settings.get(AS_YOU_TYPE))
        as_typed.toggled.connect(self._choose_as_typed)
        self._rows.history_changed.connect(self._enable)
        self._field.typed.connect(self._correct)
        self._enable(can_undo=False, can_redo=False)

    def _run(self, act: Callable[[], object], _: bool = False) -> None:
        """Do something to rows that are open for it; say why where it cannot be done."""
        if self._page.active_row() is None or self._page.closed:
            return
        try:
            act()
        except Refused as fault:
            self._page.messages.warn(fault_spoken(fault))

    def _active(self) -> Row:
        return self._rows.model().row(self._rows.active_position())

    def _neighbour(self, step: int) -> Row:
        """Give the row beside the active one, the headline left out. Raises `Refused`."""
        position = self._active().position
        beside = position + step
        if min(position, beside) < 1 or beside >= self._rows.model().rowCount():
            raise Refused(self.tr("There is no row beside this one for that."))
        return self._rows.model().row(beside)

    def _unconfirm(self) -> None:
        self._rows.unconfirm(self._active().position)

    def _copy_source(self) -> None:
        self._rows.replace_target(self._active().source)

    def _split(self) -> None:
        row, story = self._active(), self._open_story.story
        side = Side.SOURCE if self._rows.source_text.hasFocus() else Side.TARGET
        field, text = (
            (self._rows.source_text, row.source)
            if side is Side.SOURCE
            else (self._field, row.target)
        )
        at = from_utf16(text, field.textCursor().position())
        pair = shaping.split(row, side, at, story.fields.lang if story else "")
        self._rows.reshape(row.position, 1, pair)

    def _join(self) -> None:
        following, row = self._neighbour(1), self._active()
        self._rows.reshape(row.position, 2, [shaping.joined(row, following)])

    def _swap(self) -> None:
        following, row = self._neighbour(1), self._active()
        self._rows.replace_targets({row.position: following.target, following.position: row.target})

    def _move_sentence(self, step: int) -> None:
        beside, row = self._neighbour(step), self._active()
        first, second = (row, beside) if step > 0 else (beside, row)
        texts = shaping.move_sentence(first, second, down=step > 0)
        self._rows.replace_targets(dict(zip((first.position, second.position), texts, strict=True)))

    def _change_case(self) -> None:
        cursor = self._field.textCursor()
        if not cursor.hasSelection():
            cursor.select(QTextCursor.SelectionType.WordUnderCursor)
        start, text = cursor.selectionStart(), cursor.selectedText()
        if text:
            cursor.insertText(typography.next_case(text))
            end = cursor.position()
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            self._field.setTextCursor(cursor)

    def _quote(self) -> None:
        cursor = self._field.textCursor()
        chosen = cursor.selectedText()
        cursor.insertText(typography.quoted(chosen, self._style()))
        if not chosen:
            cursor.movePosition(QTextCursor.MoveOperation.Left)
        self._field.setTextCursor(cursor)

    def _type(self, character: str) -> None:
        self._rows.end_word()
        self._field.insertPlainText(character)

    def _style(self) -> HouseStyle:
        try:
            return house_style(self._library)
        except LibraryError as fault:
            self._page.messages.warn(fault_spoken(fault))
            return HouseStyle()

    @Slot()
    def _correct(self) -> None:
        """Give what was just typed the house's form; undoing that leaves it as it was typed."""
        cursor = self._field.textCursor()
        if not self._actions["style_as_typed"].isChecked() or cursor.hasSelection():
            return
        text = self._active().target
        before = text[: from_utf16(text, cursor.position())]
        if before[-1:] not in typography.CORRECTED:
            return
        correction = typography.corrected(before, self._style())
        if correction is None:
            return
        back, put = correction
        left, mode = QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor
        cursor.movePosition(left, mode, back)
        self._rows.end_word()
        cursor.insertText(put)

    @Slot(bool)
    def _choose_as_typed(self, on: bool) -> None:
        try:
            self._settings.set(AS_YOU_TYPE, on)
        except OSError as fault:
            self._page.messages.warn(fault_spoken(fault))

    @Slot(bool, bool)
    def _enable(self, can_undo: bool, can_redo: bool) -> None:
        self._actions["undo"].setEnabled(can_undo and not self._page.closed)
        self._actions["redo"].setEnabled(can_redo and not self._page.closed)
