"""Tables as rows of cells, whatever they mean: CSV with any usual delimiter, TSV, XLSX.

Source for XLSX: ECMA-376, Office Open XML File Formats, part 1, SpreadsheetML. Its first sheet is
read, what formulas last came to, and no dates.
"""

import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from editor.importing import zipped
from editor.importing.cleaning import clean, fold
from editor.importing.errors import RefusedFile
from editor.importing.source import Source
from editor.importing.xml import local
from editor.importing.zipped import Limits, Zipped

if TYPE_CHECKING:
    from lxml.etree import _Element

SHEETS = Limits(members=5_000, member_bytes=200_000_000, total_bytes=400_000_000)

_DELIMITERS = "\t,;|"
_LONGEST_CELL = 1_000_000
_COLUMN = re.compile("[A-Z]+")
_SHEET = "xl/worksheets/sheet1.xml"

Row = list[str]


def rows(source: Source) -> Iterator[Row]:
    """Yield the rows of a table that hold anything, their cells clean and on one line.

    Raises `RefusedFile`, naming the line, where the table cannot be read.
    """
    found = _sheet(source) if zipped.is_zip(source.raw) else _lines(source)
    for cells in found:
        row = [fold(clean(cell).text) for cell in cells]
        if any(row):
            yield row


def columns(
    header: Sequence[str], names: Mapping[str, str], fallback: Sequence[str]
) -> dict[str, int] | None:
    """Return which column of a table holds what, or None where its first line is no header.

    `names` gives the usual names of each field. A header names all of `fallback` at least.
    """
    of_name = {name: field for field, known in names.items() for name in known.split()}
    plain = [re.sub(r"[\s._-]+", "_", cell.casefold()) for cell in header]
    found: dict[str, int] = {}
    for place, name in enumerate(plain):
        if name in of_name:
            found.setdefault(of_name[name], place)
    return found if all(field in found for field in fallback) else None


def _lines(source: Source) -> Iterator[Row]:
    text = source.decoded().text.lstrip("\ufeff").replace("\0", "")
    first = text.partition("\n")[0]
    delimiter = max(_DELIMITERS, key=first.count)
    csv.field_size_limit(_LONGEST_CELL)
    plain = delimiter == "\t"  # quotation marks are part of the text, or around all of it
    quoting = csv.QUOTE_NONE if plain else csv.QUOTE_MINIMAL
    table = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, quoting=quoting)
    try:
        for cells in table:
            yield [_unquoted(cell) for cell in cells] if plain else cells
    except csv.Error as error:
        raise RefusedFile(
            source.name, f"cannot be read in line {table.line_num} ({error}). Save the table anew."
        ) from None


def _unquoted(cell: str) -> str:
    """Return what spreadsheets put between quotation marks, doubling those within."""
    inside = cell[1:-1]
    if cell[:1] == cell[-1:] == '"' and '"' not in inside.replace('""', ""):
        return inside.replace('""', '"')
    return cell


def _sheet(source: Source) -> Iterator[Row]:
    book = Zipped(source, SHEETS)
    if not any(name.startswith("xl/") for name in book.names):
        raise RefusedFile(source.name, "is a zip file, but no table. Unpack it first.")
    shared: list[str] = []
    if "xl/sharedStrings.xml" in book.names:
        strings = book.xml("xl/sharedStrings.xml")
        shared = ["".join(_texts(each)) for each in strings if local(each) == "si"]
    for row in book.xml(_first_sheet(book)).iter("{*}row"):
        cells: Row = []
        for cell in row.iter("{*}c"):
            place = _place(cell.get("r", ""), len(cells))
            cells += [""] * (place - len(cells))
            cells.append(_value(cell, shared))
        yield cells


def _first_sheet(book: Zipped) -> str:
    sheets = sorted(
        (name for name in book.names if re.fullmatch(r"xl/worksheets/[^/]+\.xml", name)),
        key=lambda name: (name != _SHEET, len(name), name),
    )
    return next(iter(sheets), _SHEET)


def _value(cell: "_Element", shared: Sequence[str]) -> str:
    if cell.get("t") == "inlineStr":
        return "".join(_texts(cell))
    value = next((each.text or "" for each in cell if local(each) == "v"), "")
    if cell.get("t") != "s":
        return value
    place = int(value) if value.isdecimal() else len(shared)
    return shared[place] if place < len(shared) else ""


def _texts(element: "_Element") -> Iterator[str]:
    """Yield the words in a cell or shared string, without how to read them aloud."""
    for child in element:
        if local(child) == "t":
            yield child.text or ""
        elif local(child) in ("r", "is"):
            yield from _texts(child)


def _place(reference: str, following: int) -> int:
    """Return the column that a reference such as `AB12` names, counted from 0."""
    letters = _COLUMN.match(reference)
    if not letters or len(letters.group()) > 3:
        return following
    place = 0
    for letter in letters.group():
        place = place * 26 + ord(letter) - ord("A") + 1
    return max(following, place - 1)
