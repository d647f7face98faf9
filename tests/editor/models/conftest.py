"""A library with a wire story, a colleague at the same library, and the two lanes."""

import shutil

import pytest
from PySide6.QtCore import QModelIndex

from db.library import Library, sqlite3  # pyright: ignore[reportPrivateImportUsage]
from db.stories import Original
from editor.desk.taking_in import take_in
from editor.desk.unsaved import Unsaved
from editor.models.roles import DISPLAY, RECORD, SPOKEN
from editor.tasks import Tasks

WIRE = """Министр в Вене

Вена. 5 декабря. KAZAKHSTAN TODAY - Министр прибыл в Вену.

Переговоры начнутся завтра.

Инфляция составила 8,4%.
"""


class Heard(list):
    """Notes what signals carry, in order."""

    def one(self, what=None):
        self.append(what)

    def many(self, *what):
        self.append(what)


@pytest.fixture
def heard():
    """Return a function that listens to a signal; it gives the list of what came."""

    def listen(signal, *, several=False):
        notes = Heard()
        signal.connect(notes.many if several else notes.one)
        return notes

    return listen


@pytest.fixture(scope="session")
def blank(tmp_path_factory):
    """An empty library, made once and copied for each test."""
    path = tmp_path_factory.mktemp("library") / "blank.sqlite"
    Library(path).close()
    return path


@pytest.fixture
def path(tmp_path, blank):
    """Where the library is."""
    return shutil.copyfile(blank, tmp_path / "desk.sqlite")


@pytest.fixture
def library(path):
    """The library; the models read it, and the test may look into it."""
    with Library(path, by="night desk") as opened:
        yield opened


@pytest.fixture
def colleague(library):
    """The same library, as another program has it open."""
    with Library(library.path, by="day desk") as opened:
        yield opened


@pytest.fixture
def tasks(qapp, path, library):
    tasks = Tasks(path, "night desk")
    yield tasks
    tasks.close()


@pytest.fixture
def beside(tmp_path):
    """The settings file, which need not be there."""
    return tmp_path / "settings" / "settings.json"


@pytest.fixture
def unsaved(path, beside):
    """The file of texts that the library would not take."""
    return Unsaved(beside, path, "window")


@pytest.fixture
def take(library):
    """Return a function that takes a text in as a story; it gives the story's id."""

    def run(text, name="wire.txt"):
        [arrival] = take_in(library, Original(name, text.encode()))
        return arrival.story

    return run


@pytest.fixture
def story(take):
    """The wire story's id: a headline and three paragraphs."""
    return take(WIRE)


@pytest.fixture
def lane(qtbot, tasks):
    """Return a function that does something in the library's lane; it gives the result."""

    def run(act):
        done = []
        tasks.write(act, done.append)
        qtbot.waitUntil(lambda: bool(done))
        return done[0]

    return run


@pytest.fixture
def locked(path, lane):
    """Another program that holds the library's write lock until `rollback`.

    The lane waits 0.02 seconds for it instead of ten.
    """
    lane(lambda library: library.rows("PRAGMA busy_timeout = 20"))
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("BEGIN IMMEDIATE")
    yield connection
    connection.close()


@pytest.fixture
def lines():
    """Return a function that gives what a list shows, reads out, or hands to a painter."""

    def read(model, kind="shown"):
        role = {"shown": DISPLAY, "spoken": SPOKEN, "records": RECORD}[kind]
        return [model.index(place, 0).data(role) for place in range(model.rowCount(QModelIndex()))]

    return read


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
