"""Files that bring terms for the glossary: TBX, and tables with a line for each term."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from db.terms import Term
from editor.importing import cells, tbx, xml
from editor.importing.errors import RefusedFile
from editor.importing.pairs import Languages
from editor.importing.source import Source

LARGEST = 200_000_000
"""Bytes; files of terms are read whole."""

BETWEEN = "|"
"""Parts several wordings in one cell."""

_NAMES = {
    "source": "source term source_term термин исходный",
    "wanted": "wanted target translation target_term preferred перевод",
    "allowed": "allowed synonyms допустимо",
    "forbidden": "forbidden deprecated запрещено",
    "part_of_speech": "part_of_speech pos часть_речи",
    "note": "note comment definition description примечание",
    "topic": "topic domain subject тема",
    "source_lang": "source_lang lang language",
}
_USUAL = ("source", "wanted", "note")


def terms_in(path: Path, languages: Languages) -> Iterator[Term]:
    """Yield the terms of a file. Raises `RefusedFile`, `OSError`.

    A table without a header has the source, the English and perhaps a note, as OmegaT's glossaries
    do; several wordings in a cell are parted by `|`.
    """
    if path.stat().st_size > LARGEST:
        raise RefusedFile(path.name, "is larger than 200 MB, too large for a glossary.")
    source = Source(raw=path.read_bytes(), name=path.name, today=date.min)
    if path.suffix.lower() == ".tbx" or xml.root_name(source.raw):
        yield from tbx.read_terms(source, languages.target)
        return
    table = cells.rows(source)
    first = next(table, None)
    if first is None:
        raise RefusedFile(source.name, "is empty. Choose a file with terms in it.")
    codes = {"source": languages.source, "wanted": languages.target}
    names = {field: f"{known} {codes.get(field, '')}" for field, known in _NAMES.items()}
    places = cells.columns(first, names, ("source",))
    if places is None:
        if len(first) < 2:
            raise RefusedFile(source.name, "has one column only. Give the English in a second one.")
        places = {field: place for place, field in enumerate(_USUAL)}
        yield from _term(first, places, languages)
    for row in table:
        yield from _term(row, places, languages)


def _term(row: list[str], places: dict[str, int], languages: Languages) -> Iterator[Term]:
    """Yield the term of a row, if it has a source and any English."""
    told = {field: row[place] for field, place in places.items() if place < len(row)}
    wanted, *more = _parted(told.get("wanted", "")) or [""]
    allowed, forbidden = (_parted(told.get(field, "")) for field in ("allowed", "forbidden"))
    if told.get("source") and (wanted or allowed or forbidden):
        yield Term(
            source_lang=(told.get("source_lang") or languages.source).split("-")[0].lower(),
            target_lang=languages.target,
            source=told["source"],
            wanted=wanted,
            allowed=(*more, *allowed),
            forbidden=tuple(forbidden),
            part_of_speech=told.get("part_of_speech", ""),
            note=told.get("note", ""),
            topic=told.get("topic", ""),
        )


def _parted(cell: str) -> list[str]:
    return [part for part in (each.strip() for each in cell.split(BETWEEN)) if part]
