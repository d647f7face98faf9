"""Spelling of the story in hand, checked off the GUI thread."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from db.library import Library
from db.records import Changes
from editor.desk import spelling
from editor.models.spoken import fault_spoken
from editor.spelling import Misspelling, Speller
from editor.tasks import Tasks

PAUSE_MS = 250


@dataclass(frozen=True, slots=True)
class Checked:
    """What is wrong in a row's English, as it was when it was asked about."""

    position: int
    text: str
    found: tuple[Misspelling, ...]


class Spelling(QObject):
    """Checks rows once typing pauses. `checked` carries a list of `Checked`."""

    checked = Signal(object)
    words_changed = Signal()
    failed = Signal(str)

    def __init__(
        self, path: Path, own_words: Path, tasks: Tasks, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._path = path
        self._own_words = own_words
        self._tasks = tasks
        self._speller: Speller | None = None
        self._lessons = 0
        self._waiting: dict[int, str] = {}
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._check_waiting)
        tasks.changed.connect(self._follow)

    def look_at(self, texts: Mapping[int, str]) -> None:
        """Check rows soon; one that is looked at again meanwhile is checked as it is then."""
        self._waiting.update(texts)
        self._pause.start()

    def forget(self) -> None:
        """Check nothing of what waits: another story is in hand, or the window closes."""
        self._pause.stop()
        self._waiting.clear()

    def suggest(self, word: str, then: Callable[[list[str]], None]) -> None:
        """Look for what may have been meant, and hand that to `then`."""
        self._tasks.work(partial(_suggest, self._ready(), word), then)

    def add_own(self, word: str) -> None:
        """Take a word for right for this person."""
        try:
            spelling.add_own_word(self._own_words, word)
        except OSError as fault:
            self.failed.emit(fault_spoken(fault))
        self.learn_anew()

    def add_to_desk(self, word: str) -> None:
        """Take a word for right for all who work in this library."""
        self._tasks.write(partial(spelling.add_desk_word, word=word))

    def learn_anew(self) -> None:
        """Learn anew which words are right, and have the story looked at again."""
        self._speller = None
        self._lessons += 1
        self.words_changed.emit()

    def _ready(self) -> "_Ready":
        return _Ready(self._speller, self._path, self._own_words)

    def _check_waiting(self) -> None:
        texts, self._waiting = self._waiting, {}
        self._tasks.work(partial(_check, self._ready(), texts), partial(self._tell, self._lessons))

    def _tell(self, lessons: int, answer: tuple[Speller, list[Checked]]) -> None:
        speller, checked = answer
        if lessons == self._lessons:  # otherwise all is looked at again with other words
            self._speller = speller
            self.checked.emit(checked)

    def _follow(self, changes: Changes) -> None:
        if changes.registry:
            self.learn_anew()


@dataclass(frozen=True, slots=True)
class _Ready:
    """What a worker needs to have a speller: one that is ready, or where to find its words."""

    speller: Speller | None
    path: Path
    own_words: Path

    def get(self) -> Speller:
        """Return the speller, made if there is none."""
        if self.speller:
            return self.speller
        with Library(self.path, read_only=True) as library:
            known = spelling.known_words(library, self.own_words)
            return Speller(spelling.variant(library), known)


def _check(ready: _Ready, texts: Mapping[int, str]) -> tuple[Speller, list[Checked]]:
    speller = ready.get()
    found = [
        Checked(position, text, tuple(speller.misspelt(text))) for position, text in texts.items()
    ]
    return speller, found


def _suggest(ready: _Ready, word: str) -> list[str]:
    return ready.get().suggestions(word)
