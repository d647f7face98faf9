"""The text of one side of a row, and the field in which it is read and written."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QMimeData, Qt, QUrl, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QTextCursor,
    QTextDocument,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QMenu, QTextEdit, QWidget

from editor.text import shift_spans, to_utf16
from editor.ui.marks import NAMES, Mark
from editor.ui.row_layout import CARET_WIDTH, Look, RowLayout

_PARAGRAPH_SEPARATOR = "\u2029"
_FONT_CHANGES = {QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange}
_RETURNS = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_PAGES = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_MOVES = {-1: QTextCursor.MoveOperation.Up, 1: QTextCursor.MoveOperation.Down}

_READING = (
    Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
)
_WRITING = Qt.TextInteractionFlag.TextEditorInteraction


class RowDocument(QTextDocument):
    """One side of a row: its text, and the marks that move with the text.

    What can be undone is kept for the whole story, not here.
    """

    edited = Signal(int, str)
    """A person changed the text: the row's position and the text as it is now."""

    resized = Signal(int)
    """The text takes more or less room than before: the row's position."""

    def __init__(self, position: int, text: str, look: Look, width: int) -> None:
        super().__init__()
        self._position = position
        self._marks: dict[str, tuple[Mark, ...]] = {}
        self._quiet = False
        self.setUndoRedoEnabled(False)
        self.setDefaultFont(look.font)
        self.setDefaultTextOption(_wrapping())
        self.setTextWidth(width)
        self.setPlainText(text)
        self._known = self.text()
        self._layout = RowLayout(self, look)
        self.setDocumentLayout(self._layout)
        self._layout.documentSizeChanged.connect(self._report_size)
        self.contentsChanged.connect(self._compare)

    @property
    def row_layout(self) -> RowLayout:
        """What sets the text and paints it."""
        return self._layout

    @property
    def height(self) -> int:
        """The height of the text in pixels, with the margin around it."""
        return round(self._layout.documentSize().height())

    def text(self) -> str:
        """Give the text as it was typed: no-break spaces stay what they are."""
        return self.toRawText().replace(_PARAGRAPH_SEPARATOR, "\n")

    def take(self, text: str) -> None:
        """Take a text from elsewhere; `edited` is not emitted."""
        self._quiet = True
        self.write(text)
        self._quiet = False

    def write(self, text: str) -> int:
        """Take a text the person chose, changing only what differs; return where that ends in it.

        The place returned counts as Qt does, in UTF-16 units.
        """
        old = self.text()
        start = _shared(old, text)
        end = _shared(old[start:][::-1], text[start:][::-1])
        if text != old:
            cursor = QTextCursor(self)
            cursor.setPosition(to_utf16(old, start))
            cursor.setPosition(to_utf16(old, len(old) - end), QTextCursor.MoveMode.KeepAnchor)
            cursor.insertText(text[start : len(text) - end])
        return to_utf16(text, len(text) - end)

    def set_look(self, look: Look, width: int) -> None:
        """Set the text in another type and width."""
        self._layout.set_look(look)
        self.setTextWidth(width)

    def marks(self, layer: str = NAMES) -> tuple[Mark, ...]:
        """Give the stretches that a layer underlines, as they lie now."""
        return self._marks.get(layer, ())

    def set_marks(self, marks: Sequence[Mark], layer: str = NAMES) -> None:
        """Mark stretches of the text in place of those that this layer marked so far."""
        self._marks[layer] = tuple(marks)
        text = self._known
        self._layout.set_marks(
            [
                replace(mark, start=to_utf16(text, mark.start), end=to_utf16(text, mark.end))
                for marks in self._marks.values()
                for mark in marks
            ]
        )

    def _compare(self) -> None:
        before, self._known = self._known, self.text()
        if before == self._known:
            return
        for layer, marks in self._marks.items():
            self.set_marks(moved_marks(before, self._known, marks), layer)
        if not self._quiet:
            self.edited.emit(self._position, self._known)

    def _report_size(self) -> None:
        self.resized.emit(self._position)


class RowText(QTextEdit):
    """The field in which one side of the active row is read or written, without any frame."""

    confirm_requested = Signal()
    left = Signal(int)
    """The caret wants out of the text: -1 by its first line, 1 by its last."""

    paged = Signal(int)
    """The person wants to scroll by pages: -1 up, 1 down."""

    touched = Signal()
    """The person moved the caret or typed."""

    typed = Signal()
    """The person typed characters, one or as many as an input method gives."""

    undo_asked = Signal()
    redo_asked = Signal()

    menu_asked = Signal(QMenu, int)
    """A menu is about to open: itself, and the character it is for, counted as Qt does."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setCursorWidth(CARET_WIDTH)

    def set_writable(self, writable: bool) -> None:
        """Let the text be changed, or only read: either way with a caret and selections."""
        self.setTextInteractionFlags(_WRITING if writable else _READING)

    def _can_move(self, step: int) -> bool:
        return self.textCursor().movePosition(_MOVES[step])

    def _press_return(self, event: QKeyEvent) -> None:
        """Confirm the row: a row is one paragraph, so there are no line ends to type."""
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        plain = modifiers in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier}
        if plain and not self.isReadOnly():
            self.confirm_requested.emit()
        else:
            event.setAccepted(modifiers == Qt.KeyboardModifier.ShiftModifier)

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the actions of the window, whatever their keys are."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            for key in (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo):
                if event.matches(key):
                    event.ignore()
                    return False
        return super().event(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what Qt offers but its undo, and what others add."""
        menu = self.createStandardContextMenu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for action in menu.actions():
            if action.objectName() in {"edit-undo", "edit-redo"}:
                menu.removeAction(action)
        self.menu_asked.emit(menu, self.cursorForPosition(event.pos()).position())
        menu.popup(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep what belongs to the whole story away from the text of one row."""
        key = Qt.Key(event.key())
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in _RETURNS:
            self._press_return(event)
        elif plain and key in _PAGES:
            self.paged.emit(_PAGES[key])
        elif plain and key in _STEPS and not self._can_move(_STEPS[key]):
            self.left.emit(_STEPS[key])
        elif event.matches(QKeySequence.StandardKey.Undo):
            self.undo_asked.emit()
        elif event.matches(QKeySequence.StandardKey.Redo):
            self.redo_asked.emit()
        else:
            super().keyPressEvent(event)
            self.touched.emit()
            if event.text().isprintable() and event.text() and not self.isReadOnly():
                self.typed.emit()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Take what an input method composes."""
        super().inputMethodEvent(event)
        self.touched.emit()
        if event.commitString() and not self.isReadOnly():
            self.typed.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Select with the mouse."""
        super().mouseMoveEvent(event)
        if event.buttons():
            self.touched.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the story."""
        event.ignore()

    def changeEvent(self, event: QEvent) -> None:
        """Leave the font alone: it belongs to the document, which outlives its stay here."""
        if event.type() not in _FONT_CHANGES:
            super().changeEvent(event)

    def loadResource(self, _kind: int, _name: QUrl | str) -> object:
        """Load nothing, whatever a text may ask for."""
        return None

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Take text; files are for the window."""
        return source.hasText() and not source.hasUrls()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste plain text, its line ends folded to blanks."""
        self.insertPlainText(one_line(source.text()))

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy plain text with its no-break spaces.

        What is copied is made by Qt: an object made in Python would stay on the clipboard longer
        than Python lives, and the program would end in a crash.
        """
        copied = super().createMimeDataFromSelection()
        copied.text()  # has Qt fill it, which it does late and would do over our text
        for kind in copied.formats():
            copied.removeFormat(kind)
        copied.setText(self.textCursor().selectedText().replace(_PARAGRAPH_SEPARATOR, "\n"))
        return copied


def one_line(text: str) -> str:
    """Fold the line ends of a text, and the blanks around them, to single blanks."""
    lines = text.splitlines()
    if lines == [text]:
        return text
    return " ".join(line.strip(" \t") for line in lines if line.strip())


def _shared(one: str, other: str) -> int:
    """Count the characters at which two texts begin alike."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((place for place, (a, b) in pairs if a != b), min(len(one), len(other)))


def _wrapping() -> QTextOption:
    """Wrap as QTextEdit does by itself, so that a text sets alike inside and outside of one."""
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option


def moved_marks(before: str, after: str, marks: Sequence[Mark]) -> tuple[Mark, ...]:
    """Carry marks through an edit; those whose words were changed are dropped."""
    spans = shift_spans(before, after, [(mark.start, mark.end) for mark in marks])
    return tuple(
        replace(mark, start=span[0], end=span[1])
        for mark, span in zip(marks, spans, strict=True)
        if span is not None
    )
