"""How long a person at the desk waits: for a letter, a row, a story, a search, a long story.

The library holds 100,000 stories; one has 200 rows, one 5,000. Each time ends when all is painted.
The time of a letter in a plain text field of Qt's stands beside them.
"""

import os
from collections.abc import Callable
from itertools import cycle
from pathlib import Path
from random import Random
from time import perf_counter
from typing import TYPE_CHECKING

from benchmarks.harness import Benchmark

if TYPE_CHECKING:
    from PySide6.QtCore import QCoreApplication
    from PySide6.QtWidgets import QWidget

    from db.library import Library
    from editor.ui.window import Window

STORIES = 100_000
LETTER = "Letter in Qt's own plain field"
WORDS = [
    f"{first}{second}{third}"
    for first in ("вод", "мин", "рег", "дор", "снег", "став", "рын")
    for second in ("а", "ов", "ист", "ион", "ар", "ен", "ик", "от", "ул", "ем")
    for third in ("", "ный", "ого", "ство", "ение", "ик", "ам", "ах", "ет", "ла", "ском", "ть")
]
"""840 words, the first of them common and the last rare, as in any language."""

WEIGHTS = [1 / place for place in range(1, len(WORDS) + 1)]


def prepare(folder: Path, random: Random) -> Benchmark:
    """Make the library and open the window on it."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from editor.app import build

    long, longest = make_library(folder / "library.sqlite", random)
    application = QApplication.instance() or QApplication([])
    window = build(folder / "library.sqlite", folder / "settings.json")
    window.resize(1600, 1000)
    window.show()
    desk = Desk(application, window, long, longest)
    return Benchmark(
        peers={
            LETTER: desk.plain_letter,
            "Letter in a story of 200 rows": desk.letter,
            "Next row": desk.row,
            "Another story": desk.story,
            "Search, a word": desk.search("рыник"),
            "Search, words and fields": desk.search("вода status:new after:2025-11 снег"),
            "List of a status": desk.status,
            "Opening 5,000 rows": desk.open_long,
        },
        reference=LETTER,
        warm_ups=3,
        runs=40,
    )


def make_library(path: Path, random: Random) -> tuple[int, int]:
    """Fill a library; return the ids of the stories of 200 and of 5,000 rows."""
    from db.stories import Original
    from editor.desk.opening import open_library
    from editor.desk.taking_in import take_in

    with open_library(path, "bench") as library:
        fill(library, random)
        ids = []
        for rows in (200, 5000):
            body = "\n\n".join(sentence(random, 30) for _ in range(rows))
            [arrival] = take_in(
                library, Original(f"{rows}.txt", f"Заголовок {rows}\n\n{body}".encode())
            )
            ids.append(arrival.story or 0)
    return ids[0], ids[1]


def fill(library: "Library", random: Random) -> None:
    """Put short stories in, past the readers: what counts here is how many there are."""
    from db import stories
    from db.stories import Original

    with library.write():
        original = stories.keep_original(library, Original("wire.txt", b"wire"))
        for number in range(1, STORIES + 1):
            title, body = sentence(random, 8), sentence(random, 30)
            library.execute(
                """INSERT INTO story(id, uid, format, fingerprint, lang, agency, published, status,
                     created_at, updated_at)
                   VALUES (?, ?, 'text', ?, 'ru', ?, date('2025-12-05', ?), ?, '2025', '2025')""",
                (
                    number,
                    f"{number:032x}",
                    str(number),
                    f"Агентство {number % 40}",
                    f"-{number % 400} days",
                    ("new", "new", "translating", "review", "approved")[number % 5],
                ),
            )
            library.execute(
                "INSERT INTO revision VALUES (?, 1, ?, '2025', ?, '')",
                (number, original, str(number)),
            )
            for position, text in enumerate((title, body)):
                library.execute(
                    """INSERT INTO segment(uid, story_id, position, kind, source, updated_at)
                       VALUES (?, ?, ?, ?, ?, '2025')""",
                    (
                        f"{number * 2 + position:032x}",
                        number,
                        position,
                        ("headline", "paragraph")[position],
                        text,
                    ),
                )
            library.insert(
                "story_text",
                {
                    "story_id": number,
                    "source": f"{title}\n{body}",
                    "lemmas": f"{title}\n{body}",
                    "english": "",
                },
            )


def sentence(random: Random, words: int) -> str:
    """Make a sentence."""
    return " ".join(random.choices(WORDS, WEIGHTS, k=words)).capitalize() + "."


class Desk:
    """A person at the window: each act returns the seconds until all is painted."""

    def __init__(
        self, application: "QCoreApplication", window: "Window", long: int, longest: int
    ) -> None:
        from PySide6.QtWidgets import QPlainTextEdit

        self._application = application
        self._window = window
        self._long, self._longest = long, longest
        self._plain = QPlainTextEdit()
        self._plain.resize(700, 900)
        self._plain.show()
        self._others = cycle(range(STORIES, STORIES - 500, -1))
        self._statuses = cycle(range(1, 5))
        self._at = 0
        window.open_story(long)

    def plain_letter(self) -> float:
        """Type a letter into Qt's field."""
        return self._timed(lambda: self._type(self._plain), self._plain)

    def letter(self) -> float:
        """Type a letter into a row of the story of 200 rows."""
        self._be_at_long()
        return self._timed(lambda: self._type(self._window.page.rows.target_text))

    def row(self) -> float:
        """Go to the next row."""
        self._be_at_long()
        self._at = (self._at + 1) % 200
        return self._timed(lambda: self._window.page.rows.go_to(self._at))

    def story(self) -> float:
        """Open a short story, then the one of 200 rows, whose time counts."""
        self._window.open_story(next(self._others))
        self._settle()
        return self._timed(lambda: self._window.open_story(self._long))

    def open_long(self) -> float:
        """Open the story of 5,000 rows."""
        self._window.open_story(next(self._others))
        self._settle()
        return self._timed(lambda: self._window.open_story(self._longest))

    def status(self) -> float:
        """List the stories at another status."""
        listed = self._window.browser.status_list
        place = listed.model().index(next(self._statuses), 0)
        return self._timed(lambda: listed.setCurrentIndex(place))

    def search(self, typed: str) -> Callable[[], float]:
        """Make a peer that finds stories and lists them."""
        from db.library import Library
        from editor.desk.finding import find_stories

        path = self._window.library.path

        def seconds() -> float:
            with Library(path, read_only=True) as library:
                find_stories(library, "прогрев")  # a worker's file is warm, its connection new
                took = self._timed(
                    lambda: self._window.browser.show_found(find_stories(library, typed))
                )
            self._window.browser.show_found(None)
            return took

        return seconds

    def _be_at_long(self) -> None:
        if self._window.browser.story_list.story_id != self._long:
            self._window.open_story(self._long)
            self._settle()

    def _type(self, field: "QWidget") -> None:
        from PySide6.QtCore import QEvent, Qt
        from PySide6.QtGui import QKeyEvent

        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, "a")
            self._application.sendEvent(field, event)

    def _timed(self, act: Callable[[], object], painted: "QWidget | None" = None) -> float:
        begin = perf_counter()
        act()
        (painted or self._window).repaint()
        seconds = perf_counter() - begin
        self._settle()
        return seconds

    def _settle(self) -> None:
        self._application.sendPostedEvents()
        self._window.repaint()
