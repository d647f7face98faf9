"""A story for translators' tools: XLIFF 1.2 and 2.1, a unit for each row.

A unit is named by its row, and carries the version of the row that it was made from, so that a file
that comes back is known to be about just that. Names are marked in the source alone: marks in the
English would have to be kept by whoever edits it.

Source: OASIS, XLIFF Version 1.2, 2008, and XLIFF Version 2.1, 2018.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from db.copies import Copy, CopyRow
from db.records import RowState, Side
from editor.exporting.formats import NotWritten
from editor.exporting.layout import Name, names, one_line, page, rows
from editor.exporting.xml_text import add, root, serialise, tail

if TYPE_CHECKING:
    from lxml.etree import _Element

FIRST = "urn:oasis:names:tc:xliff:document:1.2"
SECOND = "urn:oasis:names:tc:xliff:document:2.0"
MATCHES = "urn:oasis:names:tc:xliff:matches:2.0"
GLOSSARY = "urn:oasis:names:tc:xliff:glossary:2.0"
METADATA = "urn:oasis:names:tc:xliff:metadata:2.0"
ROW_VERSION = "row-version"

_UNKNOWN = "und"  # BCP 47: undetermined
_FIRST_STATES = {
    RowState.MACHINE: {"state": "needs-review-translation", "state-qualifier": "leveraged-mt"},
    RowState.FUZZY: {"state": "needs-review-translation", "state-qualifier": "fuzzy-match"},
    RowState.STALE: {"state": "needs-adaptation"},
    RowState.EDITED: {"state": "translated"},
    RowState.CONFIRMED: {"state": "final"},
}
_SECOND_STATES = {
    RowState.EMPTY: {"state": "initial"},
    RowState.MACHINE: {"state": "translated", "subState": "dateline:machine"},
    RowState.FUZZY: {"state": "translated", "subState": "dateline:fuzzy"},
    RowState.STALE: {"state": "translated", "subState": "dateline:stale"},
    RowState.EDITED: {"state": "translated"},
    RowState.CONFIRMED: {"state": "final"},
}


def write_first(copy: Copy) -> bytes:
    """Give one story as XLIFF 1.2."""
    return write_all_first([copy])


def write_second(copy: Copy) -> bytes:
    """Give one story as XLIFF 2.1."""
    return write_all_second([copy])


def write_all_first(copies: Sequence[Copy]) -> bytes:
    """Give XLIFF 1.2 with a file element for each story."""
    xliff = root("xliff", FIRST, {"version": "1.2"})
    for copy in copies:
        _add_first(xliff, copy)
    return serialise(xliff)


def write_all_second(copies: Sequence[Copy]) -> bytes:
    """Give XLIFF 2.1 with a file element for each story; they must share one source language.

    The standard has one for the whole document. Raises `NotWritten` for stories in several.
    """
    langs = sorted({copy.lang or _UNKNOWN for copy in copies}) or [_UNKNOWN]
    if len(langs) > 1:
        raise NotWritten(
            f"XLIFF 2.1 holds one source language a file; these are in {', '.join(langs)}."
        )
    known = {"version": "2.1", "srcLang": langs[0], "trgLang": "en"}
    xliff = root("xliff", SECOND, known, mtc=MATCHES, gls=GLOSSARY, mda=METADATA)
    for number, copy in enumerate(copies, 1):
        _add_second(xliff, copy, f"f{number}")
    return serialise(xliff)


def _add_first(xliff: "_Element", copy: Copy) -> None:
    laid = page(copy)
    file = add(
        xliff,
        "file",
        original=laid.identity,
        datatype="plaintext",
        source_language=copy.lang or _UNKNOWN,
        target_language="en",
    )
    if laid.stamp:
        add(add(file, "header"), "note", laid.stamp)
    body = add(file, "body")
    for position, row in enumerate(rows(copy)):
        if one_line(row.source):
            _add_first_unit(body, row, position)


def _add_first_unit(body: "_Element", row: CopyRow, position: int) -> None:
    unit = add(body, "trans-unit", id=_identity(row, position), resname=row.kind)
    unit.set("extradata", str(row.row_version))
    if row.state is RowState.CONFIRMED:
        unit.set("approved", "yes")
    source, target = one_line(row.source), one_line(row.target)
    element = add(unit, "source")
    at = 0
    for name in names(row, Side.SOURCE, source):
        tail(element, source[at : name.start])
        words = source[name.start : name.end]
        add(element, "mrk", words, mtype="name", comment=f"{name.english} ({name.type})")
        at = name.end
    tail(element, source[at:])
    if target:
        add(unit, "target", target, **_FIRST_STATES.get(row.state, {}))
    for note in _notes(row):
        add(unit, "note", note)
    if row.score is not None and target:
        proposal = {"match-quality": str(row.score), "origin": row.origin or "memory"}
        add(add(unit, "alt-trans", "", **proposal), "target", target)


def _add_second(xliff: "_Element", copy: Copy, identity: str) -> None:
    laid = page(copy)
    file = add(xliff, "file", id=identity, original=laid.identity)
    if laid.stamp:
        add(add(file, "notes"), "note", laid.stamp, category="status")
    units = [(at, row) for at, row in enumerate(rows(copy)) if one_line(row.source)]
    for position, row in units:
        _add_second_unit(file, row, position)
    if not units:  # the standard wants one
        segment = add(add(file, "unit", id="empty"), "segment")
        add(segment, "source")


def _add_second_unit(file: "_Element", row: CopyRow, position: int) -> None:
    source, target = one_line(row.source), one_line(row.target)
    marked = names(row, Side.SOURCE, source)
    unit = add(file, "unit", id=_identity(row, position), name=row.kind)
    if row.score is not None and target:
        _add_match(unit, row, source, target)
    if marked:
        _add_glossary(unit, source, marked)
    metadata = add(unit, f"{{{METADATA}}}metadata")
    group = add(metadata, f"{{{METADATA}}}metaGroup", category="dateline")
    add(group, f"{{{METADATA}}}meta", str(row.row_version), type=ROW_VERSION)
    noted = _notes(row)
    notes = add(unit, "notes") if noted else None
    for note in noted if notes is not None else ():
        add(notes, "note", note)
    state = _SECOND_STATES[row.state] if target else _SECOND_STATES[RowState.EMPTY]
    segment = add(unit, "segment", id="s1", **state)
    element = add(segment, "source")
    at = 0
    for number, name in enumerate(marked, 1):
        tail(element, source[at : name.start])
        add(element, "mrk", source[name.start : name.end], id=f"n{number}", type="term")
        at = name.end
    tail(element, source[at:])
    if target:
        add(segment, "target", target)


def _add_match(unit: "_Element", row: CopyRow, source: str, target: str) -> None:
    matches = add(unit, f"{{{MATCHES}}}matches")
    known = {"ref": "#s1", "similarity": f"{row.score}.0", "origin": row.origin or "memory"}
    match = add(matches, f"{{{MATCHES}}}match", "", **known)
    add(match, f"{{{SECOND}}}source", source)
    add(match, f"{{{SECOND}}}target", target)


def _add_glossary(unit: "_Element", source: str, marked: Sequence[Name]) -> None:
    """Say how the desk spells the names in a source."""
    glossary = add(unit, f"{{{GLOSSARY}}}glossary")
    for number, name in enumerate(marked, 1):
        entry = add(glossary, f"{{{GLOSSARY}}}glossEntry", ref=f"#n{number}")
        add(entry, f"{{{GLOSSARY}}}term", source[name.start : name.end])
        add(entry, f"{{{GLOSSARY}}}translation", name.english)


def _identity(row: CopyRow, position: int) -> str:
    return row.uid or f"row{position}"


def _notes(row: CopyRow) -> list[str]:
    return [note for each in row.notes if (note := one_line(each))]
