"""Opening a library for work: its vocabulary in place, its desk's settings known."""

from contextlib import suppress
from pathlib import Path

import resources
from db import at_work, backups, topics
from db.backups import BackupReason
from db.errors import LibraryError
from db.library import Library
from db.records import Topic

TARGET_LANG = "en"


def open_library(path: Path, by: str, backup_folder: Path | None = None) -> Library:
    """Open a library, or make it with the first vocabulary in it. Raises `LibraryError`.

    One of an earlier schema is backed up before it is brought up to date, into the folder given or
    the usual one.
    """
    folder = backup_folder or backups.default_folder(path)

    def back_up(library: Library) -> None:
        backups.make(library, folder, BackupReason.MIGRATION)

    library = Library(path, by=by, before_migration=back_up)
    try:
        if not topics.listing(library):
            with library.write():
                topics.learn(library, _vocabulary())
    except BaseException:
        library.close()
        raise
    return library


def close_library(library: Library) -> None:
    """Close a library, and tell those who look at the stories that were written that one is gone.

    Where that cannot be told it is known in a few minutes all the same: see `db.at_work`.
    """
    with suppress(LibraryError):
        if library.taken_changes().stories:
            with library.write():
                at_work.leave(library)
    library.close()


def target_lang(library: Library) -> str:
    """Return the language this library translates into: English unless set otherwise."""
    return library.setting("target_lang", TARGET_LANG)


def _vocabulary() -> list[Topic]:
    return [Topic(row.code, row.english, row.russian, row.parent) for row in resources.topics()]
