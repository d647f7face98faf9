"""A file that Dateline gave to a translator and that comes back: which row each unit is about.

The units are those of `editor.exporting.xliff`: named by their rows, each with the version of the
row that it was made from. Source: OASIS, XLIFF Version 1.2, 2008, and XLIFF Version 2.1, 2018.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from editor.importing import xliff, xml
from editor.importing.cleaning import clean, fold
from editor.importing.errors import RefusedFile
from editor.importing.source import Source

if TYPE_CHECKING:
    from lxml.etree import _Element

_URN = "urn:uuid:"


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """One row as it comes back. `row_version` is 0 where a tool has dropped it."""

    row: str
    source: str
    target: str
    row_version: int


@dataclass(frozen=True, slots=True)
class Returned:
    """One story that comes back, by its uid, with the units that hold a translation."""

    story: str
    units: tuple[Unit, ...]


def read(source: Source) -> list[Returned]:
    """Return the stories in a file that went out as XLIFF 1.2 or 2.1.

    Raises `RefusedFile` for what is not well-formed, is no XLIFF, or was not written by Dateline.
    """
    root = xml.parse(source).root
    if xml.local(root) != "xliff":
        raise RefusedFile(source.name, "is no XLIFF. Choose the file that the translator gave you.")
    is_first = (root.get("version") or "").startswith("1.")
    found = [
        Returned(story, tuple(_first(file) if is_first else _second(file)))
        for file in root.iterchildren("{*}file")
        if (story := _uid(file.get("original") or ""))
    ]
    if not found:
        raise RefusedFile(
            source.name,
            "does not say which story it is about: it was not written by Dateline. "
            "Import it as a story of its own.",
        )
    return found


def _uid(original: str) -> str:
    """Return the story's uid out of the URN that its file is named by, else ""."""
    digits = original.strip().lower().removeprefix(_URN).replace("-", "")
    is_one = len(digits) == 32 and all(digit in "0123456789abcdef" for digit in digits)
    return digits if is_one and original.strip().lower().startswith(_URN) else ""


def _first(file: "_Element") -> Iterator[Unit]:
    for unit in file.iter("{*}trans-unit"):
        source, target = unit.find("{*}source"), unit.find("{*}target")
        yield from _unit(unit, [source], [target], unit.get("extradata") or "")


def _second(file: "_Element") -> Iterator[Unit]:
    """Give the units of XLIFF 2.1. A tool may have cut one into segments; they are joined."""
    for unit in file.iter("{*}unit"):
        pieces = list(unit.iterchildren("{*}segment", "{*}ignorable"))
        sources = [piece.find("{*}source") for piece in pieces]
        targets = [_target(piece) for piece in pieces]
        whole = all(target is not None for target in targets)
        yield from _unit(unit, sources, targets if whole else [], _noted_version(unit))


def _target(piece: "_Element") -> "_Element | None":
    """Return a piece's translation; what need not be translated stands for itself."""
    target = piece.find("{*}target")
    return piece.find("{*}source") if target is None and _is_ignorable(piece) else target


def _is_ignorable(piece: "_Element") -> bool:
    return xml.local(piece) == "ignorable"


def _noted_version(unit: "_Element") -> str:
    notes = (meta for meta in unit.iter("{*}meta") if meta.get("type") == "row-version")
    return next((meta.text or "" for meta in notes), "")


def _unit(
    unit: "_Element",
    sources: "list[_Element | None]",
    targets: "list[_Element | None]",
    version: str,
) -> Iterator[Unit]:
    target = _words(targets)
    if target:
        yield Unit(
            row=unit.get("id") or "",
            source=_words(sources),
            target=target,
            row_version=int(version) if version.isdecimal() and len(version) < 10 else 0,
        )


def _words(elements: "list[_Element | None]") -> str:
    words = (
        piece
        for element in elements
        if element is not None
        for _, _, piece in xml.walk(element, xliff.CODES)
    )
    return fold(clean("".join(words)).text)
