"""What comes out of a file that holds others: the stories of those that could be read, and why not.

Mail and zip files are read by handing each file in them to `ReadAny`, which knows every format;
they know none but their own.
"""

import re
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from db.records import IncomingStory
from editor.importing.errors import RefusedFile


@dataclass(frozen=True, slots=True)
class Unpacked:
    """The stories in a file, in its order, and what in it was refused."""

    stories: tuple[IncomingStory, ...] = ()
    refused: tuple[RefusedFile, ...] = ()

    def __add__(self, other: "Unpacked") -> "Unpacked":
        """Join two."""
        return Unpacked(self.stories + other.stories, self.refused + other.refused)


ReadAny = Callable[[bytes, str], Unpacked]
"""Reads the bytes of a file with that name; raises `RefusedFile` if nothing of it is read."""

_MOST_SECONDS = 60.0
_LATE = "was not reached within a minute. Take it out and choose it by itself."
_UNSAFE = re.compile(r"[^\w .,;()\[\]«»“”’'!&+@#%=№–—-]")
_LONGEST = 120


def read_all(files: Iterable[tuple[bytes, str]], read_any: ReadAny) -> Unpacked:
    """Read each of the files; one that is refused keeps no other from being read.

    After a minute no new one is begun, and those left are refused.
    """
    unpacked = Unpacked()
    end = time.monotonic() + _MOST_SECONDS
    for raw, name in files:
        try:
            if time.monotonic() > end:
                raise RefusedFile(name, _LATE)
            unpacked += read_any(raw, name)
        except RefusedFile as refused:
            unpacked += Unpacked(refused=(refused,))
    return unpacked


def shown_name(name: str) -> str:
    """Return a name from within a file as it may be shown and never opened: no folders, no tricks.

    The end stays where a name is too long: it tells what kind of file it is.
    """
    last = re.split(r"[/\\]", name.rstrip("/\\"))[-1]
    plain = " ".join(_UNSAFE.sub("", last).split()).lstrip(". ")
    return plain[-_LONGEST:] or "unnamed file"
