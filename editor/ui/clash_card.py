"""Two texts for one row, above the rows: what the library has, and what was typed meanwhile."""

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QWidget

from db.clashes import Clash
from db.records import Row
from editor.ui.marked_text import MarkedText
from editor.ui.theme import Theme

QUIET_MS = 400  # what is typed here is stored so long after the last keystroke


class ClashCard(QFrame):
    """Shows both, words marked; the person joins them in the one on the right, or lets it go."""

    join_asked = Signal(Clash, str, Row)
    let_go_asked = Signal(Clash)
    typed = Signal(Clash, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("clash_card")
        self.setProperty("card", True)
        self._clash: Clash | None = None
        self._row: Row | None = None
        self._heading = self._label("clash_heading")
        self._heading.setWordWrap(True)
        self._stored_by = self._label("clash_stored_by")
        self._typed_by = self._label("clash_typed_by")
        self.stored = MarkedText("clash_stored", theme, self)
        self.stored.setReadOnly(True)
        self.stored.setAccessibleName(self.tr("What the library has"))
        self.joined = MarkedText("clash_joined", theme, self)
        self.joined.setAccessibleName(self.tr("What was typed; correct it as the row should be"))
        self._join = self._button("clash_join", self.tr("Put this text into the row"))
        self._let_go = self._button("clash_let_go", self.tr("Leave the row as it is"))
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(QUIET_MS)
        self._lay_out()
        self._typing.timeout.connect(self._tell_typed)
        self._join.clicked.connect(self._ask_to_join)
        self._let_go.clicked.connect(self._ask_to_let_go)
        self.joined.textChanged.connect(self._compare)
        self.joined.textChanged.connect(self._typing.start)
        self.hide()

    @property
    def clash(self) -> Clash | None:
        """The clash shown last."""
        return self._clash

    def show_clash(self, clash: Clash, row: Row | None, changed: str, *, closed: bool) -> None:
        """Show a text that found no place, and the row it was meant for as it stands now.

        What the person has already corrected in it stays. `changed` says who changed the row and
        when; `row` is None where it has left the story.
        """
        known = self._clash is not None and self._clash.id == clash.id and self.isVisible()
        self._clash, self._row = clash, row
        self._heading.setText(self._words(row, closed=closed))
        self._stored_by.setText(self.tr("In the row: %1").replace("%1", changed))
        self._typed_by.setText(self.tr("Typed: %1").replace("%1", clash.by))
        self.stored.setPlainText(row.target if row else "")
        if not known:
            self.joined.setPlainText(clash.text)
            self._typing.stop()
        self._join.setEnabled(row is not None and not closed)
        self._compare()
        self.updateGeometry()
        self.show()

    def end(self) -> None:
        """There is nothing to join any more."""
        self._typing.stop()
        self._clash = self._row = None
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Wear another theme."""
        self.stored.set_theme(theme)
        self.joined.set_theme(theme)

    def _words(self, row: Row | None, *, closed: bool) -> str:
        if row is None:
            return self.tr("The row this was typed for has left the story. Copy what you need.")
        if closed:
            return self.tr("The story was closed while this was typed. Reopen it to use the text.")
        words = self.tr("Row %1 was changed elsewhere while this was typed. Join the two texts.")
        return words.replace("%1", str(row.position))

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(22, 8, 22, 8)
        grid.addWidget(self._heading, 0, 0, 1, 2)
        for column, widgets in enumerate(
            ((self._stored_by, self.stored), (self._typed_by, self.joined))
        ):
            grid.setColumnStretch(column, 1)
            for line, widget in enumerate(widgets, 1):
                grid.addWidget(widget, line, column)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self._let_go)
        buttons.addWidget(self._join)
        grid.addLayout(buttons, 3, 0, 1, 2)

    def _label(self, name: str) -> QLabel:
        label = QLabel(self)
        label.setObjectName(name)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setProperty("quiet", True)
        return label

    def _button(self, name: str, text: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(name)
        return button

    @Slot()
    def _compare(self) -> None:
        self.stored.mark_against(self.joined.toPlainText())
        self.joined.mark_against(self.stored.toPlainText())

    @Slot()
    def _tell_typed(self) -> None:
        if self._clash:
            self.typed.emit(self._clash, self.joined.toPlainText())

    @Slot()
    def _ask_to_join(self) -> None:
        self._typing.stop()
        if self._clash and self._row:
            self.join_asked.emit(self._clash, self.joined.toPlainText(), self._row)

    @Slot()
    def _ask_to_let_go(self) -> None:
        if self._clash:
            self.let_go_asked.emit(self._clash)
