"""What was dropped or named, as single files: folders are looked through."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from db.errors import Refused
from editor.said import said

MOST_FILES = 5_000


def files_in(paths: Iterable[Path]) -> list[Path]:
    """Return the files named, and those in the folders named, in the order of their names.

    Hidden files and folders are passed over; links are not followed into folders. Raises `Refused`
    for more than `MOST_FILES`.
    """
    found: list[Path] = []
    for path in paths:
        for file in _under(path) if path.is_dir() else (path,):
            found.append(file)
            if len(found) > MOST_FILES:
                raise Refused(
                    said(
                        "{0} holds more than {1:,} files. Take it in folder by folder.",
                        path,
                        MOST_FILES,
                    )
                )
    return found


def _under(folder: Path) -> Iterator[Path]:
    for entry in sorted(folder.iterdir()):
        if entry.name.startswith("."):
            continue
        if entry.is_dir() and not entry.is_symlink():
            yield from _under(entry)
        elif entry.is_file():
            yield entry
