"""What the window remembers from one day to the next: its place, its docks, the story in hand."""

from dataclasses import dataclass

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QMainWindow, QSplitter

from db import stories
from db.errors import NotFound
from db.library import Library
from db.records import Story
from editor.crash import Place
from editor.settings import (
    LAST_ROW,
    LAST_STORY,
    WINDOW_COLUMNS,
    WINDOW_GEOMETRY,
    WINDOW_STATE,
    Settings,
)

STATE_VERSION = 1
SIZE = (1440, 900)


def restore_window(window: QMainWindow, columns: QSplitter, settings: Settings) -> None:
    """Put the window, its columns and its docks where they were."""
    geometry = _bytes(settings.get(WINDOW_GEOMETRY))
    if geometry.isEmpty() or not window.restoreGeometry(geometry):
        window.resize(*SIZE)
    columns.restoreState(_bytes(settings.get(WINDOW_COLUMNS)))
    state = _bytes(settings.get(WINDOW_STATE))
    if not state.isEmpty():
        window.restoreState(state, STATE_VERSION)


@dataclass(frozen=True, slots=True)
class Start:
    """Where a window begins: a story, or None for the first listed, a row in it, and the caret."""

    story: int | None
    row: int
    caret: int


def start(library: Library, settings: Settings, left: Place | None) -> Start:
    """Return where the person was: when a window died, or else when the last one was closed."""
    uid = left.story if left else settings.get(LAST_STORY)
    row, caret = (left.row, left.caret) if left else (settings.get(LAST_ROW), 0)
    try:
        return Start(stories.find(library, uid) if uid else None, row, caret)
    except NotFound:
        return Start(None, 0, 0)


def remember(
    window: QMainWindow, columns: QSplitter, settings: Settings, story: Story | None, row: int
) -> None:
    """Store where everything is. Raises `OSError` when the settings cannot be written."""
    settings.store(
        {
            WINDOW_GEOMETRY.key: _text(window.saveGeometry()),
            WINDOW_STATE.key: _text(window.saveState(STATE_VERSION)),
            WINDOW_COLUMNS.key: _text(columns.saveState()),
            LAST_STORY.key: story.uid if story else "",
            LAST_ROW.key: row,
        }
    )


def _bytes(text: str) -> QByteArray:
    return QByteArray.fromBase64(text.encode("ascii", "ignore"))


def _text(saved: QByteArray) -> str:
    return bytes(saved.toBase64().data()).decode("ascii")
