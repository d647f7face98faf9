"""Backups of a library: made in time, proved, few enough to keep, and brought back.

They lie in a folder, by default beside the library, and are libraries themselves. A name says
which library a backup is of, when it was made in UTC, and why:
`desk.20260131T180000Z.daily.sqlite`.
"""

import os
import shutil
from collections.abc import Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from pathlib import Path

from db.errors import LibraryDamaged, LibraryError, LibraryMissing, NotALibrary, NotFound
from db.library import Library
from db.sqlite import sqlite3

DAYS, WEEKS, OTHERS = 7, 4, 5  # how many are kept: of the last days, the last weeks, and others
DUE = timedelta(days=1)
MOMENT = "%Y%m%dT%H%M%SZ"
SUFFIX = ".sqlite"


class BackupReason(StrEnum):
    """Why a backup was made, as its name says it."""

    DAILY = "daily"
    ASKED = "asked"
    MIGRATION = "before-migration"
    RESTORE = "before-restore"


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup, by its file."""

    path: Path
    at: datetime
    reason: BackupReason

    @property
    def size(self) -> int:
        """How large it is, in bytes."""
        return self.path.stat().st_size


def default_folder(library: Path) -> Path:
    """Return the folder for backups of a library where nobody chose another."""
    return library.with_name(f"{library.stem}.backups")


def make(library: Library, folder: Path, reason: BackupReason) -> Backup:
    """Make a backup, prove it sound, and remove those that are no longer worth their room.

    Raises `LibraryError` where it cannot be written or is unsound.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise LibraryMissing(folder, fault.strerror or str(fault)) from fault
    moment = datetime.now(UTC).replace(microsecond=0)
    name = f"{library.path.stem}.{moment.strftime(MOMENT)}.{reason}{SUFFIX}"
    library.backup(folder / name)
    for old in superfluous(listing(folder, library.path)):
        old.path.unlink(missing_ok=True)
    return Backup(folder / name, moment, reason)


def listing(folder: Path, library: Path) -> list[Backup]:
    """Return the backups of a library in a folder, the latest first."""
    found = (_backup(path, library.stem) for path in folder.glob(f"*{SUFFIX}"))
    return sorted(filter(None, found), key=_moment, reverse=True)


def due(folder: Path, library: Path) -> bool:
    """Say whether the last daily backup is older than a day, or of a day that is yet to come."""
    daily = [each.at for each in listing(folder, library) if each.reason is BackupReason.DAILY]
    return not any(abs(datetime.now(UTC) - at) < DUE for at in daily[:1])


def superfluous(backups: Sequence[Backup]) -> list[Backup]:
    """Return which of some backups, the latest first, can go.

    The latest of each of the last seven days and the last four weeks that have any stays, and so
    do the last five of those that were not made for the day.
    """
    daily = [each for each in backups if each.reason is BackupReason.DAILY]
    others = [each for each in backups if each.reason is not BackupReason.DAILY]
    by_day = _latest((each.at.date().isoformat(), each) for each in daily)
    by_week = _latest(("{}-{}".format(*each.at.isocalendar()), each) for each in daily)
    kept = {*by_day[:DAYS], *by_week[:WEEKS], *others[:OTHERS]}
    return [each for each in backups if each not in kept]


def bring_back(path: Path, backup: Path, folder: Path, by: str) -> Backup | None:
    """Make a library be what a backup holds; others that have it open see that at once.

    What stands now is backed up first, and that backup returned. Where the library cannot be
    opened any more, its file is put aside under another name instead, and None returned. Raises
    `NotFound`, or `LibraryError` where the backup is unsound or the library cannot be written.
    """
    if not backup.is_file():
        raise NotFound(f"backup {backup}")
    scratch = backup.with_name(f".{backup.name}.brought-back")
    try:
        _copy_proved(backup, scratch)
        return _put_in(path, scratch, folder, by)
    finally:
        for left in scratch.parent.glob(f"{scratch.name}*"):
            left.unlink()


def _copy_proved(backup: Path, scratch: Path) -> None:
    """Copy a backup, bring the copy up to date, and prove it sound."""
    try:
        shutil.copyfile(backup, scratch)
    except OSError as fault:
        raise LibraryMissing(scratch, fault.strerror or str(fault)) from fault
    with Library(scratch) as copy:
        faults = copy.faults()
    if faults:
        raise LibraryDamaged(backup, faults[0])


def _put_in(path: Path, scratch: Path, folder: Path, by: str) -> Backup | None:
    try:
        library = Library(path, by=by)
    except (LibraryDamaged, NotALibrary):
        put_aside(path)
        os.replace(scratch, path)
        return None
    with library, closing(sqlite3.connect(scratch)) as source:
        before = make(library, folder, BackupReason.RESTORE)
        library.become(source)
        return before


def put_aside(path: Path) -> Path:
    """Give a library that is damaged, with its log, another name; return that."""
    moment = datetime.now(UTC).strftime(MOMENT)
    aside = path.with_name(f"{path.stem}.damaged-{moment}{path.suffix}")
    try:
        for ending in ("-wal", "-shm", ""):
            part = path.with_name(path.name + ending)
            if part.exists():
                os.replace(part, aside.with_name(aside.name + ending))
    except OSError as fault:
        raise LibraryError(
            f"{path} could not be put aside as {aside.name}: {fault.strerror or fault}."
        ) from fault
    return aside


def _backup(path: Path, stem: str) -> Backup | None:
    """Return what a file's name says, or None where it is none of that library's backups."""
    start, _, rest = path.name.removesuffix(SUFFIX).rpartition(f"{stem}.")
    moment, _, reason = rest.partition(".")
    try:
        at = datetime.strptime(moment, MOMENT).replace(tzinfo=UTC)
        return None if start else Backup(path, at, BackupReason(reason))
    except ValueError:
        return None


def _latest(named: Iterable[tuple[str, Backup]]) -> list[Backup]:
    """Return the first backup under each name."""
    first: dict[str, Backup] = {}
    for name, backup in named:
        first.setdefault(name, backup)
    return list(first.values())


def _moment(backup: Backup) -> datetime:
    return backup.at
