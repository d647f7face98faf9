"""The menu behind Translate: what can be translated, and by which engine, with its state."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from editor.desk.engines import EngineState, State
from editor.models.spoken import spoken
from editor.settings import AUTO
from editor.ui.actions import Actions


class EngineMenu(QMenu):
    """Lists the engines. One that cannot be used says why, and stays where it is."""

    engine_chosen = Signal(str)
    about_to_open = Signal()

    def __init__(self, actions: Actions, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("engine_menu")
        self.setToolTipsVisible(True)
        self.addActions(
            actions.some(
                "translate_story", "translate_row", "translate_selection", "second_opinion"
            )
        )
        self.addSeparator()
        self._group = QActionGroup(self)
        self._chosen = AUTO
        self._first = self._add(AUTO, self.tr("The first that can, in the order of Preferences"))
        self._group.triggered.connect(self._tell)
        self.aboutToShow.connect(self.about_to_open)

    @Slot(list)
    def show_states(self, states: Sequence[EngineState]) -> None:
        """List the engines with their states."""
        for action in self._group.actions():
            if action is not self._first:
                self._group.removeAction(action)
                self.removeAction(action)
                action.deleteLater()
        for state in states:
            action = self._add(state.name, self._words(state))
            action.setToolTip(spoken(state.reason or state.label))
            action.setEnabled(state.state in (State.READY, State.OFFLINE))
        self.show_engine(self._chosen)

    def show_engine(self, name: str) -> None:
        """Tick the engine that translates."""
        self._chosen = name
        for action in self._group.actions():
            action.setChecked(action.data() == name)

    def _words(self, state: EngineState) -> str:
        away = self.tr("stays on this machine") if state.local else self.tr("sends the text")
        known = {
            State.NEEDS_KEY: self.tr("needs a key"),
            State.NO_MODEL: self.tr("no model for this language"),
            State.OFFLINE: self.tr("could not be reached"),
            State.PRIVATE: self.tr("not in private mode"),
            State.NOT_THIS_PAIR: self.tr("not for this language"),
        }
        return " · ".join([spoken(state.label), known.get(state.state, away)])

    def _add(self, name: str, words: str) -> QAction:
        action = self.addAction(words)
        action.setCheckable(True)
        action.setData(name)
        self._group.addAction(action)
        return action

    def _tell(self, action: QAction) -> None:
        self.engine_chosen.emit(action.data())
