"""What can go wrong with a library, in words for the person at the desk.

These are the world's faults: a full disk, a lock, a file that is something else. Each message says
what happened, to which file, and what to do now. Our own mistakes stay ordinary exceptions.
"""

from pathlib import Path


class LibraryError(Exception):
    """Something outside the program keeps it from using the library."""


class NotALibrary(LibraryError):
    """The file is there and is something else."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path} is not a Dateline library. Choose another file with --library.")


class NewerLibrary(LibraryError):
    """A newer program made the library."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"{path} was made by a newer Dateline. Install that version to open it; "
            "nothing in the file was changed."
        )


class LibraryMissing(LibraryError):
    """There is no such file, or its folder cannot be made."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path} cannot be opened: {reason}")


class LibraryBusy(LibraryError):
    """Another program holds the lock for longer than we wait."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"{path} is in use by another program that did not let go in time. Try again."
        )


class LibraryReadOnly(LibraryError):
    """The file or its folder cannot be written."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path} cannot be written. Check the rights of the file and its folder.")


class DiskFull(LibraryError):
    """No room for what should be written."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"No room left on the disk of {path}. Nothing was stored; free some space, try again."
        )


class LibraryGone(LibraryError):
    """The file was moved, deleted or replaced while it was open."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"{path} was moved, deleted or replaced while it was open. Put the file back where it "
            "was, then try again; if it is lost, close Dateline and bring back a backup."
        )


class DiskFault(LibraryError):
    """The disk did not do what was asked of it."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(
            f"The disk of {path} failed ({reason}). Nothing was stored; see that the disk is sound "
            "and lets files grow, then try again."
        )


class NetworkShare(LibraryError):
    """The file lies where several machines may reach it, and no lock holds for sure."""

    def __init__(self, path: Path, kind: str) -> None:
        super().__init__(
            f"{path} lies on a network drive ({kind}), where two people's writing can destroy a "
            "library. Keep it on a disk of this machine; share copies made by `dateline backup`."
        )


class LibraryDamaged(LibraryError):
    """The file's structure does not hold."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(
            f"{path} is damaged ({reason}). Copy the file away before anything else, then bring "
            "back a backup, or save what can be read with `dateline salvage`."
        )


class Conflict(LibraryError):
    """What should be changed was changed elsewhere since it was read."""

    def __init__(self, what: str) -> None:
        super().__init__(f"{what} was changed elsewhere meanwhile. Look at it again first.")


class NotFound(LibraryError):
    """Nothing in the library answers to that name."""

    def __init__(self, what: str) -> None:
        super().__init__(f"There is no {what} in this library.")


class Refused(LibraryError):
    """The rules of the desk forbid this now; the message says why."""
