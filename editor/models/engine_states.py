"""Whether each engine can be used now, found out beside other work: the keyring may be slow."""

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from editor.desk.engines import Engines, EngineState
from editor.models.spoken import fault_spoken
from editor.tasks import Tasks

PAUSE_MS = 600
"""A story is shown, and may be left again, before the keyring and its libraries are waited for."""


class EngineStates(QObject):
    """Tells the states of all engines for a pair of languages.

    `models_found` carries the names of the models that a server of language models has,
    `models_failed` why it could not be asked.
    """

    changed = Signal(list)
    models_found = Signal(list)
    models_failed = Signal(str)

    def __init__(self, tasks: Tasks, engines: Engines, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._engines = engines
        self._pair = ("", "")
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.refresh)

    def look_at(self, source: str, target: str) -> None:
        """Find the states for another pair, if it is another, in a moment."""
        if (source, target) != self._pair:
            self._pair = (source, target)
            self._pause.start()

    def refresh(self) -> None:
        """Find the states now: an engine failed or answered, a setting or model changed."""
        self._pause.stop()
        self._tasks.work(partial(self._engines.states, *self._pair), self._tell)

    def stop(self) -> None:
        """Find no more: the window is about to close."""
        self._pause.stop()

    def ask_models(self) -> None:
        """Ask the server of language models which it has."""
        self._tasks.work(self._engines.chat_models, self._tell_models, self._tell_fault)

    def _tell_models(self, names: list[str]) -> None:
        self.models_found.emit(names)

    def _tell_fault(self, fault: BaseException) -> None:
        self.models_failed.emit(fault_spoken(fault))

    def _tell(self, states: list[EngineState]) -> None:
        self.changed.emit(states)
