"""The inbox in English: gists of new stories are made as they arrive, after all other work."""

import threading
from functools import partial

from PySide6.QtCore import QObject, QTimer

from db.library import Library
from db.records import Changes
from editor.desk import gists
from editor.desk.engines import Engines
from editor.desk.gists import Opening
from editor.models.translation import Translation
from editor.settings import Settings
from editor.tasks import Tasks
from editor.translating.engine import EngineError

PAUSE_MS = 300


class Gists(QObject):
    """Makes one gist after another, while nobody waits for a translation.

    A story that could not be translated is not tried again in this run.
    """

    def __init__(
        self,
        library: Library,
        tasks: Tasks,
        engines: Engines,
        settings: Settings,
        translation: Translation,
    ) -> None:
        super().__init__(translation)
        self._library = library
        self._tasks = tasks
        self._engines = engines
        self._settings = settings
        self._translation = translation
        self._tried: set[int] = set()
        self._busy = False
        self._cancel = threading.Event()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._go_on)
        tasks.changed.connect(self._follow)

    def start(self) -> None:
        """Look for stories without a gist, soon."""
        self._pause.start()

    def stop(self) -> None:
        """Make no more."""
        self._cancel.set()
        self._pause.stop()

    def retry(self) -> None:
        """Try again what could not be translated: there is another engine or model."""
        self._tried.clear()
        self.start()

    def _follow(self, changes: Changes) -> None:
        if changes.listing:
            self.start()

    def _go_on(self) -> None:
        if self._busy or self._cancel.is_set():
            return
        if self._translation.is_running:
            self.start()
            return
        waiting = gists.waiting(self._library)
        fresh = next((story for story in waiting if story not in self._tried), None)
        if fresh is not None:
            self._busy = True
            self._tried.add(fresh)
            beginning = gists.opening(self._library, fresh)
            self._tasks.work(partial(self._make, beginning), self._done, self._give_up)

    def _make(self, opening: Opening) -> bool:
        """Make a gist in the work lane; return whether there was an engine for it."""
        engine = gists.engine_for(self._engines, self._settings, opening.lang, opening.target_lang)
        if engine is None:
            return False
        try:
            gist, origin = gists.make(engine, opening, self._cancel)
        except EngineError:
            return False
        if gist:
            self._tasks.write(
                lambda library: gists.store(library, opening.story, gist, origin)
            ).result()
        return True

    def _done(self, _: bool) -> None:
        self._busy = False
        self.start()

    def _give_up(self, _: BaseException) -> None:
        self._busy = False
