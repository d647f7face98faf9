"""A zip file from a stranger: looked over before anything in it is unpacked.

How many members, how large, and how much larger than the file itself, is read from the zip's
directory, and no more than that is unpacked. Members' names are only ever compared and shown,
never used as paths.
"""

import posixpath
import zipfile
import zlib
from dataclasses import dataclass, replace
from io import BytesIO
from typing import TYPE_CHECKING

from editor.importing.errors import RefusedFile
from editor.importing.source import Source
from editor.importing.xml import parse

if TYPE_CHECKING:
    from lxml.etree import _Element

_SIGNATURES = (b"PK\x03\x04", b"PK\x05\x06")
_DIRECTORY_ENTRY = b"PK\x01\x02"
_MOST_ENTRIES = 20_000
"""More are not even listed: a directory of 170,000 takes a second to read."""

_MOST_TIMES = 100
_SUSPECT_FROM = 20_000_000
"""Text in XML shrinks to a tenth or a twentieth. Small files may shrink by any factor."""

_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""Others are not used for documents, and some ask for as much memory as the file likes."""

_FAULTS = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError)
_ENCRYPTED = 0x1
_NAME_IS_UTF8 = 0x800
_AGAIN = "Save or send it anew."


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How many members a zip may have, and bytes unpacked: in one that is read, and in all."""

    members: int
    member_bytes: int
    total_bytes: int


OFFICE = Limits(members=5_000, member_bytes=16_000_000, total_bytes=300_000_000)
"""For word processors' files, whose pictures count into the total but are never unpacked."""


class Zipped:
    """An open zip file within its limits."""

    def __init__(self, source: Source, limits: Limits) -> None:
        """Open the zip; raises `RefusedFile` if it is damaged or over its limits."""
        self._source = source
        self._name = source.name
        self._limits = limits
        if source.raw.count(_DIRECTORY_ENTRY) > max(_MOST_ENTRIES, limits.members):
            raise self._too_many()
        try:
            self._zip = zipfile.ZipFile(BytesIO(source.raw))
        except _FAULTS:
            raise self._damaged() from None
        # Damage can leave a member without a name; nobody could ask for it.
        self._members = {info.filename: info for info in self._zip.infolist() if info.filename}
        self._refuse_by_directory(len(source.raw))

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the files in it, as the zip has them; folders are left out."""
        return tuple(name for name, info in self._members.items() if not info.is_dir())

    def size(self, member: str) -> int:
        """Return how many bytes the member has when it is unpacked."""
        return self._members[member].file_size

    def shown(self, member: str) -> str:
        """Return the member's name in letters: older programs write it in the DOS code page."""
        if self._members[member].flag_bits & _NAME_IS_UTF8:
            return member
        raw = member.encode("cp437", "replace")
        try:
            return raw.decode("utf-8")
        except UnicodeDecodeError:
            return raw.decode("cp866")

    def read(self, member: str) -> bytes:
        """Unpack a member; raises `RefusedFile` if it is missing, damaged, locked or too large."""
        info = self._members.get(member)
        if info is None:
            raise self._damaged()
        if info.file_size > self._limits.member_bytes:
            raise RefusedFile(
                self._name,
                f"has more than {self._limits.member_bytes / 1e6:.0f} MB of text and formatting "
                "in it. Save the part you need as a file of its own.",
            )
        if info.flag_bits & _ENCRYPTED:
            raise RefusedFile(
                self._name, "is locked with a password. Unlock it and save it without one."
            )
        if info.compress_type not in _METHODS:
            raise RefusedFile(
                self._name, "is packed in a rare way. Unpack it and choose the files in it."
            )
        return self._unpacked(info)

    def xml(self, member: str) -> "_Element":
        """Return the root of a member that is XML; raises as `read` and `parse` do."""
        return parse(replace(self._source, raw=self.read(member), charset="")).root

    def _unpacked(self, info: zipfile.ZipInfo) -> bytes:
        try:
            with self._zip.open(info) as opened:
                raw = opened.read(info.file_size + 1)
        except _FAULTS:
            raise self._damaged() from None
        if len(raw) != info.file_size:
            raise self._damaged()
        return raw

    def _refuse_by_directory(self, packed: int) -> None:
        total = sum(info.file_size for info in self._members.values())
        if len(self._members) > self._limits.members:
            raise self._too_many()
        if total > self._limits.total_bytes or total > max(_SUSPECT_FROM, _MOST_TIMES * packed):
            raise RefusedFile(
                self._name,
                f"would unpack to {total / 1e6:,.0f} MB, which no news file does. "
                "Ask the sender for it in another form.",
            )

    def _too_many(self) -> RefusedFile:
        return RefusedFile(
            self._name,
            f"holds more than {self._limits.members:,} files. Unpack it and choose some of them.",
        )

    def _damaged(self) -> RefusedFile:
        return RefusedFile(self._name, f"is damaged or not whole. {_AGAIN}")


def is_zip(raw: bytes) -> bool:
    """Tell whether the bytes begin as a zip file does, damaged or not."""
    return raw.startswith(_SIGNATURES)


def names(raw: bytes) -> frozenset[str]:
    """Return the names in what may be a zip file, none where it is not one or cannot be listed."""
    if not is_zip(raw) or raw.count(_DIRECTORY_ENTRY) > _MOST_ENTRIES:
        return frozenset()
    try:
        return frozenset(zipfile.ZipFile(BytesIO(raw)).namelist())
    except _FAULTS:
        return frozenset()


def within(folder: str, target: str) -> str:
    """Return the name of the member that a relation out of `folder` points to."""
    return posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
