"""Asks once for the English of a new name, in the window itself."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from db.records import EntityType
from editor.desk.tagging import Span
from editor.models.spoken import spoken
from editor.ui.prompt_card import PromptCard


class NamePrompt(PromptCard):
    """A small card over the rows: the name, and a field for its English."""

    named = Signal(Span, EntityType, str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__("name", self.tr("English name"), parent)
        self._span: Span | None = None
        self._type = EntityType.PERSON
        self._hint.setText(self.tr("Enter keeps it for every story, Esc leaves it"))
        self.entered.connect(self._name)

    def ask(self, span: Span, surface: str, entity_type: EntityType, proposed: str) -> None:
        """Ask for the English of a marked span, with a proposal filled in."""
        self._span, self._type = span, entity_type
        words = self.tr("%1 is new to the registry as %2. Its English:")
        question = words.replace("%1", surface).replace("%2", spoken(entity_type.value))
        self.show_question(question, proposed)

    @Slot(str)
    def _name(self, english: str) -> None:
        if self._span:
            self.named.emit(self._span, self._type, english)
