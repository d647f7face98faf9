"""Upkeep of the glossary: its window asked for, what the person decides in it done."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from db.records import Changes
from db.terms import Term
from editor.desk import terms
from editor.models.remembering import Remembering
from editor.models.spoken import fault_spoken
from editor.tasks import Tasks

if TYPE_CHECKING:
    from editor.ui.glossary_window import GlossaryWindow


class GlossaryDesk(QObject):
    """Keeps the glossary in order. `selected` gives the words selected in the rows."""

    def __init__(
        self, tasks: Tasks, known: Remembering, selected: Callable[[], str], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._known = known
        self._selected = selected
        self._over = parent
        self._window: GlossaryWindow | None = None
        tasks.changed.connect(self._follow)

    def show(self) -> None:
        """Show the terms with the words selected, or all."""
        self._window = self._window or self._made()
        self._window.start(self._selected())

    def close(self) -> None:
        """Close the window."""
        if self._window:
            self._window.close()

    @Slot()
    def look_again(self) -> None:
        """Ask anew: somebody else may have changed the glossary."""
        if self._window:
            self._window.look_again()

    def _made(self) -> "GlossaryWindow":
        from editor.ui.glossary_window import GlossaryWindow

        window = GlossaryWindow(self._over)
        self._known.terms_listed.connect(window.show_terms)
        window.asked.connect(self._known.list_terms)
        window.correction_asked.connect(self._correct)
        window.removal_asked.connect(self._drop)
        return window

    @Slot(Changes)
    def _follow(self, changes: Changes) -> None:
        if changes.glossary:
            self.look_again()

    @Slot(Term)
    def _correct(self, term: Term) -> None:
        self._tasks.write(
            lambda library: terms.change(library, term), lambda _: None, self._tell_fault
        )

    @Slot(int)
    def _drop(self, term_id: int) -> None:
        self._tasks.write(
            lambda library: terms.drop(library, term_id), lambda _: None, self._tell_fault
        )

    def _tell_fault(self, fault: BaseException) -> None:
        if self._window:
            self._window.tell(fault_spoken(fault))
