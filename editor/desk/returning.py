"""A translator's file comes back: its English goes into the rows it is about, and nothing is lost.

What stood before is kept as a version first. A row that somebody changed meanwhile is left alone
and told, with both texts.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from db import audit, stories, versions
from db.library import Library
from db.records import Row, VersionReason
from editor.desk.editing import refuse_closed, write_row
from editor.importing import xliff_back
from editor.importing.cleaning import clean, fold
from editor.importing.source import Source
from editor.importing.xliff_back import Unit
from editor.said import said


@dataclass(frozen=True, slots=True)
class Clash:
    """A row that was not filled: `ours` stands in it, `theirs` is in the file, `why` in words.

    `position` is None where the story has no such row any more.
    """

    position: int | None
    ours: str
    theirs: str
    why: str


@dataclass(frozen=True, slots=True)
class TakenBack:
    """What became of one story. `kept` is the version that holds what stood before, or 0."""

    story: int
    filled: tuple[int, ...]
    clashes: tuple[Clash, ...]
    kept: int


def take_back(library: Library, raw: bytes, name: str) -> list[TakenBack]:
    """Put a returned file's English into the rows of its stories.

    Raises `RefusedFile` for a file that did not go out from here, `NotFound` for a story that is
    not in this library, and `Refused` for one that is approved or spiked.
    """
    today = datetime.now(UTC).date()
    returned = xliff_back.read(Source(raw=raw, name=name, today=today))
    with library.write():
        return [
            _take_back(library, stories.find(library, each.story), each.units, name)
            for each in returned
        ]


def settle(library: Library, story_id: int, clashes: Sequence[Clash]) -> int:
    """Put the file's English into rows that were left alone; return the version kept before.

    Raises `Refused` for a story that is approved or spiked.
    """
    with library.write():
        refuse_closed(library, story_id)
        kept = versions.keep(
            library, story_id, VersionReason.BEFORE_OVERWRITE, "before a translator's text"
        )
        for clash in clashes:
            if clash.position is not None:
                write_row(library, story_id, clash.position, clash.theirs)
        return kept.number


def _take_back(library: Library, story_id: int, units: tuple[Unit, ...], name: str) -> TakenBack:
    refuse_closed(library, story_id)
    story = stories.get(library, story_id)
    rows = {row.uid: row for row in story.rows}
    fitting: list[tuple[Row, str]] = []
    clashes: list[Clash] = []
    for unit in units:
        row = rows.get(unit.row)
        if row is None:
            clashes.append(Clash(None, "", unit.target, "Its row is no longer in the story."))
        elif fold(clean(row.target).text) == unit.target:
            continue
        elif why := _why_not(row, unit):
            clashes.append(Clash(row.position, row.target, unit.target, why))
        else:
            fitting.append((row, unit.target))
    kept = 0
    if fitting:
        kept = versions.keep(
            library, story_id, VersionReason.BEFORE_OVERWRITE, f"before {name} came back"
        ).number
    for row, text in fitting:
        write_row(library, story_id, row.position, text)
    filled = tuple(row.position for row, _ in fitting)
    audit.record(library, "take back", story_id, file=name, filled=len(filled))
    return TakenBack(story_id, filled, tuple(clashes), kept)


def _why_not(row: Row, unit: Unit) -> str:
    """Say why a row is not to be filled, "" if it may be."""
    if fold(clean(row.source).text) != unit.source:
        return said("Its source has changed since.")
    untouched = row.row_version == unit.row_version or not row.target.strip()
    return "" if untouched else said("Somebody has changed it since.")
