"""Asks for a term and its English, in the window itself."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFormLayout, QLabel, QWidget

from editor.ui.prompt_card import AskingCard

WIDTH = 420


class TermPrompt(AskingCard):
    """A small card over the rows: the source wording, and the English wanted for it."""

    given = Signal(str, str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__("term", WIDTH, parent)
        self._source = self._new_field("term_source", self.tr("Source wording"))
        self._english = self._new_field("term_english", self.tr("English wanted"))
        hint = QLabel(self.tr("Enter puts it into the glossary, Esc leaves it"), self)
        hint.setProperty("quiet", True)
        layout = QFormLayout(self)
        layout.addRow(self.tr("Term"), self._source)
        layout.addRow(self.tr("English"), self._english)
        layout.addRow(hint)

    def ask(self, source: str, english: str) -> None:
        """Ask for a term, with what is known of it filled in; the caret is where words miss."""
        self._source.setText(source)
        self._english.setText(english)
        self.come_up(self._english if source else self._source)

    @Slot()
    def _take(self) -> None:
        source, english = self._source.text().strip(), self._english.text().strip()
        if source and english:
            self.hide()
            self.given.emit(source, english)
            self.left.emit()
