"""Makes pictures of the window from the sample stories: the README's, or every state to look at.

    .venv/bin/python docs/pictures.py            the README's two, beside this file
    .venv/bin/python docs/pictures.py FOLDER     every main state, into that folder
    .venv/bin/python docs/pictures.py FOLDER russian help     these of them

They are drawn to memory, or on the screen where QT_QPA_PLATFORM says so. Each state has a process
of its own: the size of everything is settled when a process begins.
"""

import json
import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QPixmap

    from editor.ui.window import Window

ROOT = Path(__file__).resolve().parents[1]
SIZE = (1600, 1000)
SETTLED_MS = 2500  # what lanes find for the story is there by then
BANK = "Банк развития Казахстана"


@dataclass(frozen=True)
class State:
    """How the window is when its picture is taken: settings, actions run, what Qt is told."""

    settings: dict[str, object] = field(default_factory=dict)
    acts: tuple[str, ...] = ()
    environment: dict[str, str] = field(default_factory=dict)
    size: tuple[int, int] = SIZE
    stories: bool = True


README = {"window-light": State({"theme": "light"}), "window-dark": State({"theme": "dark"})}
STATES = README | {
    "contrast": State({"theme": "high contrast"}),
    "russian": State({"language": "ru"}),
    "kazakh": State({"language": "kk"}),
    "double": State(environment={"QT_SCALE_FACTOR": "2"}),
    "triple": State(environment={"QT_SCALE_FACTOR": "3"}, size=(1280, 800)),
    "narrow": State(size=(1100, 700)),
    "empty": State(stories=False),
    "hints": State({"hints_seen": False}),
    "unsigned": State({"name": ""}),
    "large-text": State({"text_size": 22}),
    "compact": State({"compact_list": True}),
    "quiet": State(acts=("quiet_mode",)),
    "checked": State(acts=("run_checks", "go_to_findings")),
    "topics": State(acts=("browse_topics",)),
    "details": State(acts=("go_to_details",)),
    "source": State(acts=("go_to_source",)),
    "terms": State(acts=("go_to_terms",)),
    "palette": State(acts=("command_palette",)),
    "preview": State(acts=("preview_story",)),
    "preview-dark": State({"theme": "dark"}, ("preview_story",)),
    "memory": State(acts=("find_in_memory",)),
    "glossary": State(acts=("show_glossary",)),
    "versions": State(acts=("compare_versions",)),
    "versions-dark": State({"theme": "dark"}, ("compare_versions",)),
    "replace": State(acts=("replace_text",)),
    "feeds": State(acts=("show_feeds",)),
    "several": State(acts=("distribute_stories",)),
    "backups": State(acts=("restore_backup",)),
    "preferences": State(acts=("preferences",)),
    "preferences-dark": State({"theme": "dark"}, ("preferences",)),
    "keys": State(acts=("shortcuts",)),
    "help": State(acts=("help",)),
}


def main(arguments: list[str]) -> None:
    """Make the pictures asked for; after `--take`, a single one, in this process."""
    if arguments[:1] == ["--take"]:
        name, library, folder = arguments[1:]
        take(STATES[name], Path(library), Path(folder) / f"{name}.png")
        return
    states, folder = (STATES, Path(arguments[0])) if arguments else (README, ROOT / "docs")
    states = {name: states[name] for name in arguments[1:] or states}
    folder.mkdir(parents=True, exist_ok=True)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as scratch:
        for name, state in states.items():
            library = prepare(Path(scratch) / name, state)
            command = [sys.executable, __file__, "--take", name, str(library), str(folder)]
            subprocess.run(command, env=os.environ | state.environment, check=True)


def prepare(folder: Path, state: State) -> Path:
    """Make a library, with some of an editor's work on the samples; return its path."""
    sys.path.insert(0, str(ROOT))
    from editor.desk.opening import open_library

    folder.mkdir()
    known = {"theme": "light", "name": "Desk", "hints_seen": True} | state.settings
    (folder / "settings.json").write_text(json.dumps(known), "utf-8")
    path = folder / "desk.sqlite"
    with open_library(path, "Desk") as library:
        if state.stories:
            work(library, folder)
    return path


def work(library: object, folder: Path) -> None:
    """Do some of an editor's work on the samples."""
    from db import at_work, stories
    from db.library import Library
    from db.records import EntityType, Side
    from editor.desk import samples, tagging, workflow
    from editor.desk.editing import write_row
    from editor.desk.engines import Engines
    from editor.desk.translating import translate
    from editor.settings import Settings

    assert isinstance(library, Library)
    engines = Engines(Settings(folder / "settings.json"))
    numbers = {arrival.lang: arrival.story or 0 for arrival in samples.put_in(library)}
    for lang in ("ru", "pt"):
        translate(library, numbers[lang], engines.get("firefox"))
    engines.close()
    rows = stories.get(library, numbers["ru"]).rows
    for row in rows[:4]:
        write_row(library, numbers["ru"], row.position, row.target, confirm=True)
    write_row(library, numbers["ru"], 5, rows[5].target + " ")
    for position in (0, 1):
        start = rows[position].source.index(BANK)
        span = tagging.Span(row=position, side=Side.SOURCE, start=start, end=start + len(BANK))
        tagging.mention(
            library,
            numbers["ru"],
            span,
            EntityType.ORGANISATION,
            english="Development Bank of Kazakhstan",
        )
    tagging.add_topic(library, numbers["ru"], "medtop:04000000")
    workflow.keep(library, numbers["ru"], "before review")
    write_row(library, numbers["ru"], 4, rows[4].target.replace("the", "a"))
    workflow.keep(library, numbers["ru"], "after a second reading")
    with library.write():
        at_work.leave(library)


def take(state: State, library: Path, file: Path) -> None:
    """Open the window, run the actions, and write what can be seen."""
    sys.path.insert(0, str(ROOT))
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from editor.app import build
    from editor.settings import Settings
    from editor.ui import language

    application = QApplication([])
    settings = library.with_name("settings.json")
    language.put_on(application, Settings(settings))
    window = build(library, settings)
    window.resize(*state.size)
    window.show()
    if state.stories:
        window.page.rows.go_to(5)

    def act() -> None:
        for action in state.acts:
            window.acts[action].trigger()
        QTimer.singleShot(SETTLED_MS, write)

    def write() -> None:
        seen(window).save(str(file))
        for each in application.topLevelWidgets():
            each.close()
        application.quit()

    QTimer.singleShot(SETTLED_MS, act)
    application.exec()


def seen(window: "Window") -> "QPixmap":
    """Return the window with what stands before it."""
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QApplication

    picture = window.grab()
    others = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
    painter = QPainter(picture)
    for each in others:
        if each is not window and each.isWindow():
            middle = window.rect().center() - each.rect().center()
            painter.drawPixmap(middle, each.grab())
    painter.end()
    return picture


if __name__ == "__main__":
    main(sys.argv[1:])
