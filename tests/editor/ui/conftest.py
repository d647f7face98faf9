"""A library with stories, a window on it, and a person who clicks and types."""

import json
import shutil

import pytest
from PySide6.QtCore import QMimeData, QObject, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QAbstractItemView, QApplication

from db import stories
from db.library import Library
from db.stories import Original
from editor import app
from editor.desk import editing
from editor.desk.opening import open_library
from editor.desk.taking_in import take_in
from editor.models.open_story import OpenStory
from editor.tasks import Tasks
from tests.keyboard import PLAIN, press, type_text
from tests.plain_english import plain_english

WIRE = """Министр в Вене

Вена. 5 декабря. KAZAKHSTAN TODAY - Министр прибыл в Вену.

Переговоры начнутся завтра.

Инфляция составила 8,4%.
"""
SNOW = "Снег в столице\n\nДороги чистят с утра.\n\nСнег выпал ночью.\n"


class Heard(list):
    """Notes what a signal carries, in order: one thing by itself, several as a tuple."""

    def note(self, *what):
        self.append(what[0] if len(what) == 1 else what)


@pytest.fixture(scope="session", autouse=True)
def _clipboard(qapp):
    """Empty the clipboard: drawing to memory, Qt would do it after Python has ended, and crash."""
    yield
    QGuiApplication.clipboard().clear()


@pytest.fixture
def heard():
    """Return a function that listens to a signal; it gives the list of what came."""

    def listen(signal):
        notes = Heard()
        signal.connect(notes.note)
        return notes

    return listen


@pytest.fixture(scope="session")
def blank(tmp_path_factory):
    """A library with the vocabulary and no story, made once and copied for each test."""
    path = tmp_path_factory.mktemp("library") / "blank.sqlite"
    open_library(path, "night desk").close()
    return path


@pytest.fixture
def path(tmp_path, blank):
    """Where the library is."""
    return shutil.copyfile(blank, tmp_path / "desk.sqlite")


@pytest.fixture
def library(path):
    """The library as another program has it open."""
    with Library(path, by="day desk") as opened:
        yield opened


@pytest.fixture
def take(library):
    """Return a function that takes a text in as a story; it gives the story's id."""

    def run(text, name="wire.txt"):
        [arrival] = take_in(library, Original(name, text.encode()))
        return arrival.story

    return run


@pytest.fixture
def crowd(library):
    """Return a function that puts many stories in at once; it gives their ids, newest first."""

    def run(count):
        with library.write():
            library.execute(
                """INSERT INTO story(uid, format, fingerprint, lang, created_at, updated_at)
                   WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)
                   SELECT printf('%032x', i), 'text', i, 'ru', '2025-12-05', '2025-12-05' FROM n""",
                (count,),
            )
            library.execute(
                """INSERT INTO segment(uid, story_id, position, kind, source, updated_at)
                   SELECT printf('%032x', id), id, 0, 'headline', 'Новость ' || id, updated_at
                   FROM story"""
            )
        return list(range(count, 0, -1))

    return run


@pytest.fixture
def wire(take):
    """The wire story: a headline and three paragraphs."""
    return take(WIRE)


@pytest.fixture
def snow(take, wire):
    """Another story, taken in after the wire story: a headline and two paragraphs."""
    return take(SNOW, "snow.txt")


@pytest.fixture
def tasks(qapp, path, library):
    tasks = Tasks(path, "night desk")
    yield tasks
    tasks.close()


@pytest.fixture
def open_story(library, tasks, tmp_path):
    open_story = OpenStory(library, tasks, tmp_path / "settings.json")
    yield open_story
    open_story.drafts.hand_over()


@pytest.fixture
def show(qtbot):
    """Return a function that shows a widget and gives it the keyboard."""

    def run(widget, width=300, height=200):
        qtbot.addWidget(widget)
        widget.resize(width, height)
        with qtbot.waitActive(widget):
            widget.show()
        return widget

    return run


@pytest.fixture
def open_window(qtbot, path, tmp_path):
    """Return a function that opens a window on the library, with these settings."""
    opened = []

    def run(**settings):
        file = tmp_path / "settings.json"
        known = json.loads(file.read_text("utf-8")) if file.exists() else {}
        file.write_text(
            json.dumps({"name": "Desk", "theme": "light", "hints_seen": True} | known | settings),
            "utf-8",
        )
        window = app.build(path, file)
        opened.append(window)
        if "window_geometry" not in known:
            window.resize(1400, 900)
        with qtbot.waitActive(window):
            window.show()
        return window

    yield run
    for window in opened:
        window.close()
        window.deleteLater()


@pytest.fixture
def window(open_window, snow):
    """A window on the two stories, with the newer one open."""
    return open_window()


@pytest.fixture
def person(qtbot, window):
    return Person(qtbot, window)


@pytest.fixture
def hands(qtbot):
    """Return a function that gives somebody to sit at a window or widget."""

    def at(widget):
        return Person(qtbot, widget)

    return at


@pytest.fixture
def translate(library):
    """Return a function that gives every row of a story some English."""

    def run(story):
        for row in stories.get(library, story).rows:
            editing.write_row(library, story, row.position, plain_english(row.source))

    return run


@pytest.fixture
def drop():
    """Return a function that drops something on a window; it says whether that was let in."""
    return drop_in_the_middle


class Person:
    """What a person can do at a window: press keys, type, look."""

    def __init__(self, qtbot, window):
        self.bot = qtbot
        self.window = window

    def child(self, name):
        found = self.window.findChild(QObject, name)
        assert found is not None, name
        return found

    def press(self, key, modifiers=PLAIN):
        press(self.window, key, modifiers)

    def type(self, text):
        type_text(self.window, text)

    def do(self, action_id):
        """Run an action as its key or menu would."""
        self.window.acts[action_id].trigger()

    def message(self):
        """What the message bar says, and whether it is a fault."""
        text = self.child("message_text")
        return text.text(), text.property("fault")

    def focus(self):
        """The name of what has the keyboard."""
        focused = QApplication.focusWidget()
        return focused.objectName() if focused else ""

    def stored(self, story):
        """What the library's file holds of a story, read apart from the window."""
        with Library(self.window.library.path, read_only=True) as library:
            return stories.get(library, story)

    def listed(self, name):
        """What a list shows, line by line."""
        view = self.window.findChild(QAbstractItemView, name)
        return [view.model().index(at, 0).data() for at in range(view.model().rowCount())]

    def wait(self, condition, seconds=5):
        self.bot.waitUntil(condition, timeout=seconds * 1000)


def drop_in_the_middle(window, *paths, mime=None):
    """Drop files, or something else, in the middle of a window; say whether it was let in."""
    if mime is None:
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    middle = window.rect().center()
    enter = QDragEnterEvent(
        middle,
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    enter.ignore()
    QApplication.sendEvent(window, enter)
    if enter.isAccepted():
        event = QDropEvent(
            QPointF(middle),
            Qt.DropAction.CopyAction,
            mime,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(window, event)
    return enter.isAccepted()
