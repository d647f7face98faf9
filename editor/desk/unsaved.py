"""Typed text that the library would not take: kept in a file until it does.

Each window has a file of its own, in the folder `unsaved` beside the settings. The next window on
the same library brings in what it finds there, as if it were typed now.
"""

import json
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from db import rows
from db.library import Library
from db.records import Row, RowKind
from editor.desk.editing import write_draft
from editor.files import write_whole

FOLDER = "unsaved"


@dataclass(frozen=True, slots=True)
class UnsavedText:
    """A row's English as typed, the row by its uid, and what stood in it when it was typed."""

    story: int
    row: str
    text: str
    over: str
    source: str


class Unsaved:
    """The file of one window."""

    def __init__(self, beside: Path, library: Path, session: str) -> None:
        """`beside` is the settings file."""
        self._path = beside.parent / FOLDER / f"{session}.json"
        self._library = library

    def keep(self, texts: Sequence[UnsavedText]) -> None:
        """Make the file hold these texts and no other. Raises `OSError` where it cannot."""
        if not texts:
            self.forget()
            return
        self._path.parent.mkdir(parents=True, exist_ok=True)
        record = {
            "library": str(self._library.absolute()),
            "texts": [asdict(text) for text in texts],
        }
        content = json.dumps(record, ensure_ascii=False, indent=1)
        write_whole(self._path, content.encode("utf-8", "backslashreplace"))

    def forget(self) -> None:
        """Remove the file: the library has it all. One that stays says nothing new."""
        with suppress(OSError):
            self._path.unlink()


def bring_in(library: Library, beside: Path) -> int:
    """Put into a library what earlier windows on it could not; return how many texts.

    `beside` is the settings file. A text that finds no place any more is kept as a clash. A file
    that cannot be read is left alone. Raises `LibraryError` where the library still takes nothing.
    """
    count = 0
    for path in sorted((beside.parent / FOLDER).glob("*.json")):
        texts = _texts(path, library.path)
        with library.write():
            for text in texts:
                write_draft(library, text.story, _over(library, text), text.text)
        if texts:
            path.unlink(missing_ok=True)
        count += len(texts)
    return count


def _texts(path: Path, library: Path) -> list[UnsavedText]:
    """Return the texts in a file that belong to a library."""
    try:
        record = json.loads(path.read_text("utf-8"))
        if record["library"] != str(library.absolute()):
            return []
        return [UnsavedText(**text) for text in record["texts"]]
    except (OSError, ValueError, KeyError, TypeError):
        return []


def _over(library: Library, text: UnsavedText) -> Row:
    """Return the row a text was typed over, as it was then."""
    now = rows.with_uid(library, text.story, text.row)
    position = now.position if now else 0
    return Row(
        id=0,
        uid=text.row,
        position=position,
        kind=RowKind.PARAGRAPH,
        source=text.source,
        target=text.over,
    )
