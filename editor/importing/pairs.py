"""Files that bring pairs for the memory: TMX, and tables with a column for each language."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from db.pairs import Pair, PairOrigin
from editor.importing import cells, zipped
from editor.importing.errors import RefusedFile
from editor.importing.source import Source
from editor.importing.tmx import read_pairs

LARGEST_TABLE = 500_000_000
"""Bytes; tables are read whole."""

_NAMES = {
    "source": "source src source_text original исходный оригинал",
    "target": "target tgt target_text translation перевод",
    "source_lang": "source_lang source_language srclang",
    "by": "by author creationid автор",
    "at": "at date changedate дата",
    "origin": "origin",
}
_HEAD = 4_096


@dataclass(frozen=True, slots=True)
class Languages:
    """The language a table's pairs are from, unless it says so, and the one they are into."""

    source: str
    target: str


def pairs_in(path: Path, languages: Languages) -> Iterator[Pair]:
    """Yield the pairs of a file. Raises `RefusedFile`, `OSError`.

    TMX is told by what it holds and read little by little; anything else is a table: `source` and
    `target` or two languages' codes in its first line say which column is which, or there are
    two columns.
    """
    with path.open("rb") as stream:
        head = stream.read(_HEAD)
        if _is_xml(head, path):
            stream.seek(0)
            yield from read_pairs(stream, target_lang=languages.target, name=path.name)
            return
    if path.stat().st_size > LARGEST_TABLE:
        raise RefusedFile(path.name, "is larger than 500 MB. Cut the table into parts, or use TMX.")
    source = Source(raw=path.read_bytes(), name=path.name, today=date.min)
    yield from _table(source, languages)


def _is_xml(head: bytes, path: Path) -> bool:
    plain = head.replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xfe\xff \t\r\n")
    named = path.suffix.lower() == ".tmx" and not zipped.is_zip(head)
    return named or plain.startswith((b"<?xml", b"<tmx", b"<!DOCTYPE", b"<!--"))


def _table(source: Source, languages: Languages) -> Iterator[Pair]:
    codes = {"source": languages.source, "target": languages.target}
    names = {field: f"{known} {codes.get(field, '')}" for field, known in _NAMES.items()}
    table = cells.rows(source)
    first = next(table, None)
    if first is None:
        raise RefusedFile(source.name, "is empty. Choose a file with pairs in it.")
    places = cells.columns(first, names, ("source", "target"))
    if places is None:
        if len(first) != 2:
            raise RefusedFile(
                source.name,
                f"has {len(first)} columns, and its first line does not say which are source and "
                "target. Name them so, or with the codes of their languages.",
            )
        places = {"source": 0, "target": 1}
        yield from _pair(first, places, languages)
    for row in table:
        yield from _pair(row, places, languages)


def _pair(row: list[str], places: dict[str, int], languages: Languages) -> Iterator[Pair]:
    """Yield the pair of a row, if it has words on both sides."""
    told = {field: row[place] for field, place in places.items() if place < len(row)}
    if told.get("source") and told.get("target"):
        machine = told.get("origin") == PairOrigin.MACHINE
        yield Pair(
            source_lang=(told.get("source_lang") or languages.source).split("-")[0].lower(),
            target_lang=languages.target,
            source=told["source"],
            target=told["target"],
            origin=PairOrigin.MACHINE if machine else PairOrigin.IMPORT,
            by=told.get("by", ""),
            at=told.get("at", ""),
        )
