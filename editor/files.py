"""Files that appear whole or not at all; the program's own are held, by one program at a time."""

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

PATIENCE_S = 2.0  # a lock held for longer was left behind by a program that died
LOOK_S = 0.005


@contextmanager
def appearing(path: Path) -> Iterator[Path]:
    """Give a place to write a file, which takes the file's own place once it is written whole.

    Raises `OSError` where that is not possible. Two programs that may write the same file do so
    inside `alone_with`.
    """
    part = path.with_name(f".{path.name}.part")  # hidden: whoever watches the folder passes it over
    try:
        yield part
        os.replace(part, path)
    finally:
        with suppress(OSError):
            part.unlink()


def write_whole(path: Path, content: bytes) -> None:
    """Write a file whole or not at all. Raises `OSError` where it cannot be written."""
    with appearing(path) as part:
        part.write_bytes(content)


@contextmanager
def alone_with(path: Path) -> Iterator[None]:
    """Keep other programs of ours from reading and writing a file meanwhile.

    Raises `OSError` where the folder cannot be written.
    """
    lock = path.with_name(f"{path.name}.lock")
    patience_ends = time.monotonic() + PATIENCE_S
    while not _taken(lock):
        if time.monotonic() > patience_ends:
            lock.unlink(missing_ok=True)
        time.sleep(LOOK_S)
    try:
        yield
    finally:
        lock.unlink(missing_ok=True)


def hold(path: Path) -> IO[bytes]:
    """Make a file and hold it until it is closed or the program ends, however it ends.

    Raises `OSError` where it cannot be made, or is held already.
    """
    file = path.open("ab")
    try:
        _lock(file)
    except OSError:
        file.close()
        raise
    return file


def held(path: Path) -> bool:
    """Say whether a program that is alive holds a file."""
    try:
        hold(path).close()
    except OSError:
        return path.exists()
    return False


def _lock(file: IO[bytes]) -> None:
    """Lock an open file; the system lets go of it when the program is gone."""
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _taken(lock: Path) -> bool:
    try:
        os.close(os.open(lock, os.O_CREAT | os.O_EXCL | os.O_WRONLY))
    except FileExistsError:
        return False
    return True
