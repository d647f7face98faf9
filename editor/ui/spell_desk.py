"""Spelling in the row editor: lines under words nobody knows, and what to do about them."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QModelIndex, QObject, QPoint, Qt, Slot
from PySide6.QtGui import QAction, QTextCursor
from PySide6.QtWidgets import QMenu

from db.records import Side
from editor.models.spelling import Checked, Spelling
from editor.models.spoken import fault_spoken
from editor.settings import SPELLING as SPELLING_ON
from editor.settings import Settings
from editor.spelling import Misspelling
from editor.text import from_utf16, to_utf16
from editor.ui.actions import Actions
from editor.ui.marks import SPELLING, Mark, MarkForm
from editor.ui.message_bar import MessageBar
from editor.ui.row_editor import RowEditor


@dataclass(frozen=True, eq=False, slots=True)
class _Open:
    """A menu that waits for suggestions, where they go, and for which word."""

    menu: QMenu
    looking: QAction
    found: Misspelling


class SpellDesk(QObject):
    """Has rows checked as they are shown and typed, and offers corrections."""

    def __init__(
        self, spelling: Spelling, rows: RowEditor, settings: Settings, messages: MessageBar
    ) -> None:
        super().__init__(rows)
        self._spelling = spelling
        self._rows = rows
        self._settings = settings
        self._messages = messages
        self._on = settings.get(SPELLING_ON)
        self._found: dict[int, Checked] = {}
        self._unfinished: Checked | None = None
        self._open: _Open | None = None

    def connect_to(self, actions: Actions) -> None:
        """Let the rows and the actions of the window reach this."""
        actions["check_spelling"].setChecked(self._on)
        actions["check_spelling"].toggled.connect(self._switch)
        actions["correct_spelling"].triggered.connect(self._offer_at_caret)
        model = self._rows.model()
        model.dataChanged.connect(self._look_at_changed)
        model.modelReset.connect(self._look_at_all)
        self._rows.active_changed.connect(self._finish_word)
        self._rows.target_text.menu_asked.connect(self._add_to_menu)
        self._spelling.checked.connect(self._show)
        self._spelling.failed.connect(self._messages.warn)
        self._spelling.words_changed.connect(self._look_at_all)

    def misspelt_at(self, position: int, offset: int) -> Misspelling | None:
        """Return the misspelt word around or beside an offset in a row's English, if any."""
        checked = self._found.get(position)
        if checked is None or checked.text != self._rows.target(position):
            return None
        return next((each for each in checked.found if each.start <= offset <= each.end), None)

    @Slot()
    def _look_at_all(self) -> None:
        self._spelling.forget()
        self._found.clear()
        rows = self._rows.model().rows()
        if self._on:
            self._spelling.look_at({row.position: row.target for row in rows if row.target})

    @Slot(QModelIndex)
    def _look_at_changed(self, first: QModelIndex) -> None:
        position = first.row()
        text, known = self._rows.target(position), self._found.get(position)
        if self._on and (known is None or known.text != text):
            self._spelling.look_at({position: text})

    @Slot()
    def _finish_word(self) -> None:
        """Mark the word that was being typed when the row was left."""
        unfinished, self._unfinished = self._unfinished, None
        if unfinished and unfinished.position < self._rows.model().rowCount():
            self._mark(unfinished)

    @Slot(object)
    def _show(self, checked: list[Checked]) -> None:
        """Mark what is wrong, where the text still is what was checked."""
        count = self._rows.model().rowCount()
        for each in checked if self._on else ():
            if each.position < count and self._rows.target(each.position) == each.text:
                self._found[each.position] = each
                self._mark(each)

    def _mark(self, checked: Checked) -> None:
        typing = self._word_being_typed(checked)
        if typing:
            self._unfinished = checked
        if checked.text == self._rows.target(checked.position):
            marks = [
                Mark(each.start, each.end, MarkForm.MISSPELT)
                for each in checked.found
                if each is not typing
            ]
            self._rows.set_marks(checked.position, Side.TARGET, marks, SPELLING)

    def _word_being_typed(self, checked: Checked) -> Misspelling | None:
        """Return the word at whose end the caret stands: it may not be whole yet."""
        field = self._rows.target_text
        if checked.position != self._rows.active_position() or not field.hasFocus():
            return None
        caret = from_utf16(checked.text, field.textCursor().position())
        return next((each for each in checked.found if each.end == caret), None)

    @Slot(bool)
    def _switch(self, on: bool) -> None:
        self._on = on
        try:
            self._settings.set(SPELLING_ON, on)
        except OSError as fault:
            self._messages.warn(fault_spoken(fault))
        for position in self._found:
            self._rows.set_marks(position, Side.TARGET, (), SPELLING)
        self._look_at_all()

    @Slot()
    def _offer_at_caret(self) -> None:
        """Open the corrections for the word at the caret, for those who use no mouse."""
        field = self._rows.target_text
        menu = QMenu(field)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._add_to_menu(menu, field.textCursor().position())
        if menu.isEmpty():
            self._messages.say(self.tr("No misspelt word at the caret."))
            menu.deleteLater()
        else:
            menu.popup(field.viewport().mapToGlobal(field.cursorRect().bottomLeft() + QPoint(0, 4)))

    @Slot(QMenu, int)
    def _add_to_menu(self, menu: QMenu, place: int) -> None:
        """Put on top of a menu what can be done about the word at a place in the English."""
        position = self._rows.active_position()
        if position < 0:
            return
        found = self.misspelt_at(position, from_utf16(self._rows.target(position), place))
        if found is None:
            return
        first = menu.actions()[0] if menu.actions() else None
        looking = menu.addAction(self.tr("Looking for suggestions"))
        looking.setEnabled(False)
        own = menu.addAction(self.tr("Add to my words"))
        desk = menu.addAction(self.tr("Add to the desk's words"))
        own.triggered.connect(partial(self._add, found.word, desk=False))
        desk.triggered.connect(partial(self._add, found.word, desk=True))
        if first is not None:
            menu.insertActions(first, [looking, own, desk])
            menu.insertSeparator(first)
        self._open = _Open(menu, looking, found)
        menu.aboutToHide.connect(self._close)
        self._spelling.suggest(found.word, partial(self._suggest, self._open))

    def _suggest(self, asked: "_Open", words: list[str]) -> None:
        """Put suggestions into the menu they were looked up for, if it is open yet."""
        if asked is not self._open:
            return
        for word in words:
            action = QAction(word, asked.menu)
            action.triggered.connect(partial(self._correct, asked.found, word))
            asked.menu.insertAction(asked.looking, action)
        if words:
            asked.menu.removeAction(asked.looking)
        else:
            asked.looking.setText(self.tr("No suggestions"))

    @Slot()
    def _close(self) -> None:
        self._open = None

    def _add(self, word: str, _: bool = False, *, desk: bool) -> None:
        if desk:
            self._spelling.add_to_desk(word)
        else:
            self._spelling.add_own(word)

    def _correct(self, found: Misspelling, word: str, _: bool = False) -> None:
        """Put another word in place of a misspelt one, if that is still there."""
        text = self._rows.target(self._rows.active_position())
        if text[found.start : found.end] != found.word:
            return
        cursor = self._rows.target_text.textCursor()
        cursor.setPosition(to_utf16(text, found.start))
        cursor.setPosition(to_utf16(text, found.end), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(word)
        self._rows.target_text.setTextCursor(cursor)
