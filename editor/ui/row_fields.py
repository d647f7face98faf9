"""The live text fields over the active row: what reaches them, and where the caret goes."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QMouseEvent, QTextDocument
from PySide6.QtWidgets import QApplication, QScrollBar, QWidget

from db.records import RowKind, Side
from editor.models.spoken import spoken
from editor.text import from_utf16
from editor.ui.row_geometry import GUTTER, PAD_Y
from editor.ui.row_layout import MARGIN
from editor.ui.row_text import RowText
from editor.ui.row_view import RowView
from editor.ui.theme import Theme

_PAGES = {
    -1: QScrollBar.SliderAction.SliderPageStepSub,
    1: QScrollBar.SliderAction.SliderPageStepAdd,
}


class RowFields(RowView):
    """Lets the person be in one row: read its source, write its English, go to the next."""

    active_changed = Signal(int)
    """Another row is active: its position, or -1 in a story without rows."""

    confirm_requested = Signal(int)
    """The person wants to confirm the row at this position."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._pressed: RowText | None = None
        self._chosen = Side.TARGET
        self.source_text = RowText("source_text", self.viewport())
        self.target_text = RowText("target_text", self.viewport())
        self._blanks = {field: QTextDocument(self) for field in self._fields()}
        self._set_up_fields()
        self._connect_fields()

    def active_position(self) -> int:
        """Give the position of the active row, -1 where there is none."""
        return self._active

    def selection(self) -> tuple[Side, int, int, str] | None:
        """Give the stretch last selected in the active row: its side, span and text.

        The span counts code points. None where nothing is selected on either side.
        """
        other = Side.SOURCE if self._chosen == Side.TARGET else Side.TARGET
        return self._selected(self._chosen) or self._selected(other)

    def go_to(self, position: int, focus: bool = False) -> None:
        """Make a row active, bring it into view, and put the caret into its English.

        The keyboard follows if it was in the editor, or if `focus` asks for it. Raises
        `IndexError` where there is no such row.
        """
        self._table.row(position)
        follow = focus or any(field.hasFocus() for field in self._fields())
        if position != self._active:
            self._activate(position)
        self._reveal(position)
        if follow:
            self.target_text.setFocus()

    def set_read_only(self, read_only: bool) -> None:
        """Let the English be read and copied only, or changed again."""
        self.target_text.set_writable(not read_only)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        super().set_theme(theme)
        self._dress_fields()

    def _set_up_fields(self) -> None:
        self.setObjectName("row_editor")
        self.setAccessibleName(self.tr("Story text"))
        self.setFocusProxy(self.target_text)
        self.setTabOrder(self.source_text, self.target_text)
        self.source_text.set_writable(False)
        self.target_text.set_writable(True)
        self._dress_fields()
        self._leave()

    def _connect_fields(self) -> None:
        self.source_text.left.connect(self._carry_source_caret)
        self.source_text.paged.connect(self._turn_page)
        self.source_text.selectionChanged.connect(self._choose_source)
        self.source_text.touched.connect(self._follow_source_caret)
        self.target_text.confirm_requested.connect(self._ask_to_confirm)
        self.target_text.left.connect(self._carry_target_caret)
        self.target_text.paged.connect(self._turn_page)
        self.target_text.selectionChanged.connect(self._choose_target)
        self.target_text.touched.connect(self._follow_target_caret)

    def _dress_fields(self) -> None:
        """Hand the colours on, which Qt does not do where the application has a style sheet."""
        for field in self._fields():
            field.setPalette(self.palette())

    def _fields(self) -> tuple[RowText, RowText]:
        return self.source_text, self.target_text

    def _leave(self) -> None:
        """Let go of the story."""
        self._let_fields_go()
        self._documents.clear()

    def _let_fields_go(self) -> None:
        """Have no active row for the moment."""
        self._active = -1
        for field in self._fields():
            self._put(field, self._blanks[field])

    def _activate(self, position: int) -> None:
        QGuiApplication.inputMethod().commit()
        pair = self._documents.hold(position)
        with self._holding(position):
            previous, self._active = self._active, position
            self._put(self.source_text, pair.source)
            self._put(self.target_text, pair.target)
            if previous >= 0:
                self._measure(previous)
        self._name_fields()
        self.active_changed.emit(position)

    def _put(self, field: RowText, document: QTextDocument) -> None:
        """Put a document into a field as wide as the document is set."""
        field.resize(self._columns().text_width, field.height())
        field.setDocument(document)

    def _name_fields(self) -> None:
        row = self._table.row(self._active)
        body = row.kind == RowKind.PARAGRAPH
        name = (
            self.tr("row {number}").replace("{number}", str(row.position))
            if body
            else spoken(row.kind.value)
        )
        self.source_text.setAccessibleName(self.tr("Source, {row}").replace("{row}", name))
        self.target_text.setAccessibleName(self.tr("English, {row}").replace("{row}", name))

    def _selected(self, side: Side) -> tuple[Side, int, int, str] | None:
        field = self.source_text if side == Side.SOURCE else self.target_text
        cursor = field.textCursor()
        if self._active < 0 or not cursor.hasSelection():
            return None
        text = self._documents.at(self._active).of(side).text()
        start = from_utf16(text, cursor.selectionStart())
        end = from_utf16(text, cursor.selectionEnd())
        return side, start, end, text[start:end]

    def _ask_to_confirm(self) -> None:
        self.confirm_requested.emit(self._active)

    def _step(self, step: int) -> bool:
        """Go some rows on; say whether there was a row to go to."""
        position = self._active + step
        if self._active < 0 or not 0 <= position < self._table.rowCount():
            return False
        self.go_to(position)
        return True

    def _carry_source_caret(self, step: int) -> None:
        self._carry_caret(self.source_text, step)

    def _carry_target_caret(self, step: int) -> None:
        self._carry_caret(self.target_text, step)

    def _carry_caret(self, field: RowText, step: int) -> None:
        """Take the caret over the edge of a row to the same place along the line of the next."""
        along = field.cursorRect().left()
        if self._step(step):
            down = MARGIN if step > 0 else field.height() - 2 * MARGIN
            field.setTextCursor(field.cursorForPosition(QPoint(along, down)))
            field.setFocus()
            self._follow_caret(field)

    def _turn_page(self, pages: int) -> None:
        self.verticalScrollBar().triggerAction(_PAGES[pages])

    def _choose_source(self) -> None:
        if self.source_text.textCursor().hasSelection():
            self._chosen = Side.SOURCE

    def _choose_target(self) -> None:
        if self.target_text.textCursor().hasSelection():
            self._chosen = Side.TARGET

    def _follow_source_caret(self) -> None:
        self._follow_caret(self.source_text)

    def _follow_target_caret(self) -> None:
        self._follow_caret(self.target_text)

    def _follow_caret(self, field: RowText) -> None:
        """Scroll as little as keeps the line of the caret in view."""
        line = field.cursorRect().translated(field.pos())
        bar, page = self.verticalScrollBar(), self.viewport().height()
        if line.top() < 0:
            self._settle(bar.value() + line.top() - PAD_Y)
        elif line.bottom() > page:
            self._settle(bar.value() + line.bottom() - page + PAD_Y)

    def _place_fields(self) -> None:
        """Lay the fields over the place of the active row."""
        for field in self._fields():
            field.setVisible(self._active >= 0)
        if self._active < 0:
            return
        columns, pair = self._columns(), self._documents.at(self._active)
        top = self._rect(self._active).top() + PAD_Y - MARGIN
        width = columns.text_width
        self.source_text.setGeometry(columns.source_left, top, width, pair.source.height)
        self.target_text.setGeometry(columns.target_left, top, width, pair.target.height)

    def _field_under(self, place: QPoint) -> RowText | None:
        """Make the row under the mouse active; give the text that is nearest to it, if any."""
        down = place.y() + self.verticalScrollBar().value()
        if not 0 <= down < self._heights.total:
            return None
        position = self._heights.row_at(down)
        if position != self._active:
            self._activate(position)
        return self.source_text if GUTTER <= place.x() < self._columns().split else self.target_text

    def _forward(self, event: QMouseEvent, field: RowText) -> None:
        """Hand a mouse event on to a field that was not there when the mouse was pressed."""
        copy = QMouseEvent(
            event.type(),
            field.viewport().mapFromGlobal(event.globalPosition()),
            event.globalPosition(),
            event.button(),
            event.buttons(),
            event.modifiers(),
        )
        QApplication.sendEvent(field.viewport(), copy)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Make a row active, with the caret where the mouse is."""
        self._pressed = self._field_under(event.position().toPoint())
        if self._pressed:
            self._pressed.setFocus(Qt.FocusReason.MouseFocusReason)
            self._forward(event, self._pressed)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Select on in the row that was just made active."""
        if self._pressed:
            self._forward(event, self._pressed)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End what the press began."""
        if self._pressed:
            self._forward(event, self._pressed)
        self._pressed = None

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Show the menu of the text under the mouse."""
        field = self._field_under(event.pos())
        if field:
            place = field.viewport().mapFromGlobal(event.globalPos())
            copy = QContextMenuEvent(event.reason(), place, event.globalPos(), event.modifiers())
            QApplication.sendEvent(field.viewport(), copy)
