"""Starting: a whole window on a library, or a word on why there is none."""

import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest
from PySide6.QtCore import QObject

from db.errors import LibraryError, NewerLibrary, NotALibrary
from db.library import Library
from editor import app
from editor.desk import samples

ROOT = Path(__file__).parents[2]

RUN = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox
from editor import app

class Patient(QApplication):
    '''Looks at the window once it is there, then closes it.'''
    def exec(self):
        QTimer.singleShot(0, self.look)
        return super().exec()

    def look(self):
        for window in self.topLevelWidgets():
            if window.objectName() == "window":
                print(window.windowTitle(), window.page.rows.model().row(0).source, sep="|")
                window.close()

def read(box):
    print(box.textFormat().name, box.text(), sep="|")
    yes = QMessageBox.StandardButton.Yes
    return yes if box.standardButtons() & yes else QMessageBox.StandardButton.Ok

QMessageBox.exec = read
app.QApplication = Patient
sys.exit(app.run(Path(sys.argv[1]), Path(sys.argv[2]), *sys.argv[3:]))
"""

PAINT = """
import sys
from pathlib import Path
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication
from editor import app

class Painted(QObject):
    def eventFilter(self, window, event):
        if event.type() == QEvent.Type.Paint:
            window.removeEventFilter(self)
            print(*sys.modules)
            QTimer.singleShot(0, window.close)
        return False

application = QApplication([])
window = app.build(Path(sys.argv[1]), Path(sys.argv[2]))
watching = Painted(window)
window.installEventFilter(watching)
window.show()
sys.exit(application.exec())
"""

LATER = """
db.migrations db.salvage sqlite_utils click
editor.checking.checks editor.desk.feeds editor.desk.interchange editor.desk.returning
editor.desk.samples editor.desk.taking_in editor.exporting.document editor.exporting.html
editor.exporting.template editor.fetching editor.importing.pairs editor.importing.parts
editor.importing.reading editor.models.feed_desk editor.models.intake editor.publishing
editor.tagging.matching editor.tagging.recognising
editor.ui.clashes editor.ui.export_many editor.ui.feeds_window editor.ui.glossary_window
editor.ui.help_dialog editor.ui.import_preview editor.ui.library_settings
editor.ui.memory_window editor.ui.preferences
editor.ui.replace_dialog editor.ui.shortcuts_dialog editor.ui.version_compare
docx jinja2 keyring lxml natasha navec numpy pymorphy3 pypdfium2 rapidfuzz requests slovnet
trafilatura
""".split()
"""What takes long to import, and a window that shows a story does not need."""


@pytest.fixture
def settings(tmp_path):
    return tmp_path / "settings.json"


@pytest.fixture
def run(settings):
    """Return a function that starts the program on a library; it gives what was seen and said."""

    def start(library, *story):
        done = subprocess.run(
            [sys.executable, "-c", RUN, str(library), str(settings), *story],
            cwd=ROOT,
            env=os.environ | {"PYTHONIOENCODING": "utf-8"},
            capture_output=True,
            encoding="utf-8",
            timeout=60,
            check=False,
        )
        return done.returncode, done.stdout.strip(), done.stderr.strip()

    return start


def test_a_window_is_made_on_a_library_that_is_not_there_yet(qtbot, tmp_path, settings):
    path = tmp_path / "new" / "desk.sqlite"
    window = app.build(path, settings)
    try:
        assert path.exists()
        assert window.library.path == path
        assert window.library.read_only
        assert window.findChild(QObject, "topic_search") is not None
    finally:
        window.close()
        window.deleteLater()


def test_the_name_in_the_settings_signs_what_is_written(qtbot, tmp_path, settings):
    settings.write_text('{"name": "Night desk"}')
    window = app.build(tmp_path / "desk.sqlite", settings)
    window.acts["put_samples"].trigger()
    qtbot.waitUntil(window.acts["keep_version"].isEnabled, timeout=5000)
    window.acts["keep_version"].trigger()
    versions = window.docks.versions.model()
    qtbot.waitUntil(lambda: versions.rowCount() == 1, timeout=5000)
    assert "Night desk" in versions.index(0, 0).data()
    window.close()
    window.deleteLater()


@pytest.mark.parametrize("kind", ["a letter", "a folder", "newer"])
def test_what_is_no_library_of_ours_is_refused_and_left_alone(qtbot, tmp_path, settings, kind):
    path = tmp_path / "desk.sqlite"
    if kind == "a letter":
        path.write_text("Dear editor")
    elif kind == "a folder":
        path.mkdir()
    else:
        with Library(path) as library:
            library.connection.execute("PRAGMA user_version = 9999")
    before = path.read_bytes() if path.is_file() else b""
    wanted = {"a letter": NotALibrary, "a folder": LibraryError, "newer": NewerLibrary}[kind]
    with pytest.raises(wanted, match=r"desk\.sqlite"):
        app.build(path, settings)
    assert (path.read_bytes() if path.is_file() else b"") == before


def test_the_program_opens_on_a_story_and_ends_when_its_window_is_closed(run, tmp_path):
    path = tmp_path / "desk.sqlite"
    with Library(path) as library:
        wanted = samples.put_in(library)[0]
    status, seen, said = run(path, wanted.uid)
    assert seen == f"desk - Dateline|{wanted.title}"
    assert status == 0
    assert "Traceback" not in said


def test_a_window_is_painted_before_anything_is_imported_that_it_does_not_show(tmp_path, settings):
    path = tmp_path / "desk.sqlite"
    with Library(path) as library:
        samples.put_in(library)
    painted = subprocess.run(
        [sys.executable, "-c", PAINT, str(path), str(settings)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert all(map(find_spec, LATER))
    imported = set(painted.stdout.split())
    assert {"db.stories", "editor.ui.row_view"} <= imported
    assert imported.intersection(LATER) == set()


def test_why_there_is_no_window_is_said_as_it_is(run, tmp_path):
    path = tmp_path / "<b>desk.sqlite"
    path.write_text("Dear editor")
    status, seen, said = run(path)
    assert status == 1
    form, _, words = seen.partition("|")
    assert form == "PlainText"
    assert words.startswith(f"{path} is not a Dateline library.")
    assert said == f"dateline: {words}"


def test_a_story_that_is_not_there_is_said(run, tmp_path):
    status, seen, said = run(tmp_path / "desk.sqlite", "no-such-story")
    assert status == 1
    assert "There is no story no-such-story" in seen
    assert "Traceback" not in said


@pytest.mark.parametrize(("language", "asked"), [("en", "Save what"), ("ru", "Сохранить то, что")])
def test_what_can_be_read_of_a_damaged_library_is_saved_and_opened(
    run, tmp_path, monkeypatch, language, asked
):
    monkeypatch.setenv("DATELINE_LANGUAGE", language)
    path = tmp_path / "desk.sqlite"
    with Library(path) as library:
        title = samples.put_in(library)[-1].title
    content = bytearray(path.read_bytes())
    root = 4096 * (_root(path, "topic") - 1)
    content[root : root + 4096] = b"\xee" * 4096
    path.write_bytes(content)
    before = path.read_bytes()
    status, seen, _ = run(path)
    question, window = seen.rsplit("\n", 1)
    assert "is damaged" in question
    assert asked in question
    assert window.startswith("desk.saved - Dateline|")
    assert title in window or status == 0
    assert path.read_bytes() == before


def _root(path, table):
    with Library(path, read_only=True) as library:
        return library.value("SELECT rootpage FROM sqlite_schema WHERE name = ?", (table,))
