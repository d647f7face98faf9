"""Makes the README's pictures of the window from the sample stories, drawn to memory.

.venv/bin/python docs/pictures.py
"""

import json
import os
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SIZE = (1600, 1000)
BANK = "Банк развития Казахстана"


def main() -> None:
    """Write one picture for each theme beside this file."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.path.insert(0, str(ROOT))
    from PySide6.QtWidgets import QApplication

    application = QApplication([])
    with tempfile.TemporaryDirectory() as folder:
        library = prepare(Path(folder))
        for theme in ("light", "dark"):
            picture(application, library, Path(folder) / f"{theme}.json", theme)


def prepare(folder: Path) -> Path:
    """Do some of an editor's work on the samples; return the library."""
    from db import at_work, stories
    from db.records import EntityType, Side
    from editor.desk import samples, tagging, workflow
    from editor.desk.editing import write_row
    from editor.desk.engines import Engines
    from editor.desk.opening import open_library
    from editor.desk.translating import translate
    from editor.settings import Settings

    path = folder / "desk.sqlite"
    engines = Engines(Settings(folder / "settings.json"))
    with open_library(path, "Desk") as library:
        numbers = {arrival.lang: arrival.story or 0 for arrival in samples.put_in(library)}
        for lang in ("ru", "pt"):
            translate(library, numbers[lang], engines.get("firefox"))
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
        with library.write():
            at_work.leave(library)
    engines.close()
    return path


def picture(application: object, library: Path, settings: Path, theme: str) -> None:
    """Draw the window in a theme and write it beside this file."""
    from PySide6.QtCore import QTimer

    from editor.app import build

    settings.write_text(json.dumps({"theme": theme, "name": "Desk"}))
    window = build(library, settings)
    window.resize(*SIZE)
    window.show()
    window.page.rows.go_to(5)

    def take() -> None:
        window.grab().save(str(ROOT / "docs" / f"window-{theme}.png"))
        window.close()
        application.quit()  # pyright: ignore[reportAttributeAccessIssue]

    QTimer.singleShot(500, take)
    application.exec()  # pyright: ignore[reportAttributeAccessIssue]


if __name__ == "__main__":
    main()
