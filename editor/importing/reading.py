"""Bytes of a file to the stories in it: what kind of file is it, and may it be one at all."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import cache
from typing import NamedTuple

from db.records import IncomingStory
from editor.importing import plain
from editor.importing.errors import RefusedFile
from editor.importing.source import Source
from editor.importing.unpacked import ReadAny, Unpacked

LARGEST_FILE = 50_000_000
"""The most bytes that are looked into, for archives and documents; a text may have `MAX_BYTES`."""

MAX_BYTES = 8_000_000
"""The largest text that is looked into. A story of agency copy has some 5,000 bytes."""

TEXT = "text"

_MOST_NULS, _MOST_STRANGE = 0.2, 0.05
_STRANGE = re.compile("[\x01-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ue000-\uf8ff\ufffd]")
"""Controls but NUL, private characters, and what could not be decoded."""

_OPEN_IT = "Open it in its own program, and save it as plain text or paste its text."
_SIGNATURES = (
    (b"PK\x03\x04", "a zip file of a kind that Dateline does not read"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an older office document"),
    (b"{\\rtf", "a rich text document"),
    (b"\x89PNG\r\n", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"II*\x00", "a picture"),
    (b"MM\x00*", "a picture"),
    (b"RIFF", "a picture, a sound or a film"),
    (b"ID3", "a sound"),
    (b"OggS", "a sound or a film"),
    (b"\x1a\x45\xdf\xa3", "a film"),
    (b"\x1f\x8b", "a compressed file"),
    (b"BZh91AY", "a compressed file"),
    (b"\xfd7zXZ\x00", "a compressed file"),
    (b"7z\xbc\xaf\x27\x1c", "a compressed file"),
    (b"Rar!\x1a\x07", "a compressed file"),
    (b"\x28\xb5\x2f\xfd", "a compressed file"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90\x00", "a program"),
    (b"SQLite format 3\x00", "a database"),
)
_MARKUP = re.compile(r"\s*<(?:\?xml|!doctype|html)\b", re.IGNORECASE)


class Reader(NamedTuple):
    """What reads some formats: how it knows them, and how it takes their files apart."""

    formats: tuple[str, ...]
    recognise: Callable[[bytes, str], str]
    read: Callable[[Source, str], list[IncomingStory] | Unpacked]
    unpack: Callable[[Source, str, ReadAny], Unpacked] | None = None


@cache
def readers() -> tuple[Reader, ...]:
    """Return all readers, the surest of their formats first. They are imported when first asked."""
    from editor.importing import (
        archive,
        docx,
        eml,
        feed,
        html,
        markdown,
        newsml,
        ninjs,
        nitf,
        odt,
        own,
        pdf,
        table,
        xliff,
    )

    plainly = (docx, odt, pdf, xliff, newsml, nitf, own, ninjs, feed, html, table, markdown)
    known = [Reader(each.FORMATS, each.recognise, each.read) for each in plainly]
    holding = [Reader(each.FORMATS, each.recognise, _never, each.read) for each in (archive, eml)]
    return (*known[:3], *holding, *known[3:], Reader((TEXT,), _never_recognised, _read_text))


def formats() -> tuple[str, ...]:
    """Return the names of all formats."""
    return tuple(name for reader in readers() for name in reader.formats)


def read(
    raw: bytes, name: str, *, lang: str = "", format: str = "", today: date
) -> list[IncomingStory]:
    """Return the stories in a file called `name`; see `read_all`.

    Raises the first refusal if no story could be read.
    """
    unpacked = read_all(Source(raw=raw, name=name, lang=lang, today=today), format)
    if unpacked.refused and not unpacked.stories:
        raise unpacked.refused[0]
    return list(unpacked.stories)


def read_all(source: Source, form: str = "") -> Unpacked:
    """Return the stories in a file, and what in it was refused.

    `form` is one of `formats()`, or "" to have it recognised. Raises `RefusedFile` if the file is
    empty, too large, of no kind that can be read, or `form` is unknown.
    """
    if form and form not in formats():
        raise RefusedFile(
            source.name,
            f"cannot be read as “{form}”: Dateline reads {', '.join(formats())}. Leave the format "
            "out to have it recognised.",
        )
    _refuse_by_size(source, LARGEST_FILE)
    reader, form = _reader(source, form)
    if reader.unpack:
        return reader.unpack(source, form, lambda raw, name: _read_inner(source, raw, name))
    found = reader.read(source, form)
    return found if isinstance(found, Unpacked) else Unpacked(tuple(found))


def _reader(source: Source, form: str) -> tuple[Reader, str]:
    for reader in readers():
        if form in reader.formats:
            return reader, form
        recognised = "" if form else reader.recognise(source.raw, source.name)
        if recognised:
            return reader, recognised
    return readers()[-1], form


def _read_inner(outer: Source, raw: bytes, name: str) -> Unpacked:
    """Read a file that lies in another. A zip in mail is opened; its own zips are its reader's."""
    return read_all(replace(outer, raw=raw, name=name, charset=""))


def _never(source: Source, form: str) -> Unpacked:
    raise NotImplementedError(form, source.name)


def _never_recognised(raw: bytes, name: str) -> str:  # noqa: ARG001
    """Plain text is what no other reader knows."""
    return ""


def _read_text(source: Source, form: str) -> list[IncomingStory]:
    _refuse_by_size(source, MAX_BYTES)
    _refuse_by_signature(source)
    decoded = source.decoded()
    if not form and _MARKUP.match(decoded.text.lstrip("\ufeff")[:100]):
        raise RefusedFile(
            source.name, f"is markup of a kind that Dateline does not read. {_OPEN_IT}"
        )
    if not _is_sane(decoded.text):
        raise RefusedFile(source.name, f"is not text. {_OPEN_IT}")
    return [
        plain.read(
            decoded.text,
            lang=source.lang,
            today=source.today,
            name=source.name,
            damaged=decoded.damaged,
        )
    ]


def _is_sane(text: str) -> bool:
    """Tell text, which may have some NULs and be damaged here and there, from other bytes."""
    nuls, strange = text.count("\0"), len(_STRANGE.findall(text))
    return nuls <= max(8, _MOST_NULS * len(text)) and strange <= max(8, _MOST_STRANGE * len(text))


def _refuse_by_size(source: Source, most: int) -> None:
    if not source.raw:
        raise RefusedFile(source.name, "is empty. Choose another file or paste the story's text.")
    if len(source.raw) > most:
        raise RefusedFile(
            source.name,
            f"is larger than {most / 1e6:.0f} MB, the most that is looked into. "
            "Save the part you need as a file of its own.",
        )


def _refuse_by_signature(source: Source) -> None:
    for signature, kind in _SIGNATURES:
        if source.raw.startswith(signature):
            raise RefusedFile(source.name, f"is {kind}, not plain text. {_OPEN_IT}")
