"""Put the window together and run it: settings, log, library, tasks, window, event loop."""

import gc
import logging
import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication, QMessageBox

from db import stories
from db.errors import LibraryDamaged, LibraryError, NotFound
from editor.desk.engines import Engines
from editor.desk.opening import open_library
from editor.settings import Settings, default_library, default_settings
from editor.tasks import Tasks
from editor.ui import language
from editor.ui.window import Window

log = logging.getLogger(__name__)


def build(library_path: Path, settings_path: Path) -> Window:
    """Make a complete window on a library; a QApplication exists already.

    `window.close()` ends every thread and process it started. Raises `LibraryError` when the
    library cannot be opened.
    """
    settings = Settings(settings_path)
    writing = open_library(library_path, settings.editor_name, settings.backup_folder)
    reading = writing.clone(read_only=True)
    writing.close()
    tasks = Tasks(library_path, settings.editor_name, session=reading.session)
    return Window(reading, tasks, Engines(settings), settings)


def run(library_path: Path, settings_path: Path, story_uid: str = "") -> int:
    """Open the window and stay until it is closed; return the exit status."""
    gc.freeze()  # or the collector looks through all modules again and again for nothing
    logging.basicConfig(level=logging.WARNING, format="dateline: %(message)s")
    application = QApplication(sys.argv[:1])
    application.setApplicationName("Dateline")
    application.setApplicationDisplayName("Dateline")
    language.put_on(application, Settings(settings_path))
    try:
        window = _built(library_path, settings_path)
        if window is None:
            return 1
        if story_uid:
            window.open_story(stories.find(window.library, story_uid))
    except (LibraryError, NotFound) as fault:
        _say(str(fault))
        return 1
    window.safekeeping.catch_errors()
    window.show()
    return application.exec()


def main() -> None:
    """Start from the desktop, without a terminal; at the first start with the samples."""
    library, settings = default_library(), default_settings()
    if not library.exists():
        _put_samples_in(library, Settings(settings))
    sys.exit(run(library, settings))


def _put_samples_in(path: Path, settings: Settings) -> None:
    """Give a new library something to try; where that fails, the window says why."""
    try:
        from editor.desk import samples

        with open_library(path, settings.editor_name, settings.backup_folder) as library:
            samples.put_in(library)
    except LibraryError as fault:
        log.warning("No samples: %s", fault)


def _built(library_path: Path, settings_path: Path) -> Window | None:
    """Make the window, on what can be saved of a damaged library where the person wants that."""
    try:
        return build(library_path, settings_path)
    except LibraryDamaged as fault:
        saved = library_path.with_name(f"{library_path.stem}.saved{library_path.suffix}")
        words = QCoreApplication.translate("App", "Save what can be read into %1, and open that?")
        if not _asked(f"{fault}\n\n{words.replace('%1', str(saved))}"):
            return None
        from db.salvage import salvage

        salvage(library_path, saved)
        return build(saved, settings_path)


def _asked(question: str) -> bool:
    """Ask whether to go on."""
    sys.stderr.write(f"dateline: {question}\n")
    box = QMessageBox(QMessageBox.Icon.Warning, "Dateline", question)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setStandardButtons(QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.No)
    return box.exec() == QMessageBox.StandardButton.Yes


def _say(text: str) -> None:
    """Say why there is no window, on the screen and on standard error."""
    sys.stderr.write(f"dateline: {text}\n")
    box = QMessageBox()
    box.setWindowTitle("Dateline")
    box.setIcon(QMessageBox.Icon.Warning)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(text)
    box.exec()
