"""A zip file of anything that can be read: as if its files had been dropped one by one."""

import posixpath
from collections.abc import Iterator
from dataclasses import replace

from editor.importing import zipped
from editor.importing.errors import RefusedFile
from editor.importing.source import Source
from editor.importing.unpacked import ReadAny, Unpacked, read_all, shown_name
from editor.importing.zipped import Limits, Zipped

FORMATS = ("zip",)

_LIMITS = Limits(members=500, member_bytes=8_000_000, total_bytes=50_000_000)
_DEEPEST = 2
_OFFICE_PARTS = ("[Content_Types].xml", "mimetype", "META-INF/MANIFEST.MF")
"""What makes a zip the file of one program: an office document, a book, a package of code."""

_LEFT_BY_SYSTEMS = ("__MACOSX/", "Thumbs.db", "desktop.ini")


def recognise(raw: bytes, name: str) -> str:  # noqa: ARG001
    """Return "zip" for a zip file that is not an office document or another program's own."""
    if not zipped.is_zip(raw):
        return ""
    return "" if zipped.names(raw).intersection(_OFFICE_PARTS) else "zip"


def read(source: Source, form: str, read_any: ReadAny) -> Unpacked:  # noqa: ARG001
    """Return the stories of every file in a zip, and the files refused, by their names.

    A zip in the zip is opened too, and none in that. All together they hold at most 500 files and
    50 MB unpacked, and `read_all`'s time is theirs. `read_any` reads what is no zip. Raises
    `RefusedFile` if the zip itself is damaged or over a limit, or holds no file.
    """
    walk = _Walk()
    unpacked = read_all(walk.files(source), read_any)
    refused = (*walk.refused, *unpacked.refused)
    if not unpacked.stories and not refused:
        raise RefusedFile(source.name, "holds no files. Choose another file.")
    return Unpacked(unpacked.stories, refused)


class _Walk:
    """A walk through a zip and the zips in it, with one allowance for all of them."""

    def __init__(self) -> None:
        self.refused: list[RefusedFile] = []
        self._files = _LIMITS.members
        self._bytes = _LIMITS.total_bytes

    def files(self, source: Source, depth: int = 1) -> Iterator[tuple[bytes, str]]:
        """Yield the bytes and shown name of each file; what is refused on the way is kept."""
        package = Zipped(source, _LIMITS)
        for member in filter(_is_wanted, package.names):
            inner = shown_name(package.shown(member))
            try:
                found = self._take(package, member, inner)
                if recognise(found, inner):
                    yield from self._nested(replace(source, raw=found, name=inner), depth + 1)
                else:
                    yield found, inner
            except RefusedFile as refused:
                self.refused.append(RefusedFile(inner, refused.reason))

    def _nested(self, source: Source, depth: int) -> Iterator[tuple[bytes, str]]:
        if depth > _DEEPEST:
            raise RefusedFile(
                source.name, "is a zip in a zip in a zip. Unpack it and choose its files."
            )
        yield from self.files(source, depth)

    def _take(self, package: Zipped, member: str, name: str) -> bytes:
        self._files -= 1
        self._bytes -= package.size(member)
        if self._files < 0 or self._bytes < 0:
            raise RefusedFile(
                name, "is too much for one zip file. Unpack it and choose it by itself."
            )
        return package.read(member)


def _is_wanted(member: str) -> bool:
    """Tell the sender's files from what systems leave beside them."""
    file = posixpath.basename(member)
    return not (
        file.startswith(".") or file in _LEFT_BY_SYSTEMS or member.startswith(_LEFT_BY_SYSTEMS)
    )
