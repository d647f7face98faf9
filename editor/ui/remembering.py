"""What the window remembers from one day to the next: its place, its docks, the story in hand."""

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QMainWindow, QSplitter

from db import stories
from db.errors import NotFound
from db.library import Library
from db.records import Story
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


def last_story(library: Library, settings: Settings) -> int | None:
    """Return the story that was in hand, if it is still there."""
    uid = settings.get(LAST_STORY)
    try:
        return stories.find(library, uid) if uid else None
    except NotFound:
        return None


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
