"""Replacing a wording in the English of many stories, with a look at it before."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from db import audit, rows, stories, versions
from db.library import Library
from db.records import Row, StoryStatus, VersionReason
from editor.desk.editing import write_row
from editor.replacing import Wording

OPEN = (StoryStatus.NEW, StoryStatus.TRANSLATING, StoryStatus.REVIEW)
MOST = 2000
"""How many rows are shown before a replacement: more than that nobody looks through."""

BATCH = 500  # stories read at a time


@dataclass(frozen=True, slots=True)
class Replacement:
    """One row's English before and after."""

    story: int
    position: int
    before: str
    after: str


def in_rows(story_id: int, found: Sequence[Row], wording: Wording) -> list[Replacement]:
    """Return what a wording would change in a story's rows."""
    changed = ((row, wording.replaced(row.target)) for row in found)
    return [
        Replacement(story_id, row.position, row.target, after)
        for row, after in changed
        if after != row.target
    ]


def in_open_stories(library: Library, wording: Wording, *, limit: int = MOST) -> list[Replacement]:
    """Return what a wording would change in all stories not approved or spiked, newest first."""
    found: list[Replacement] = []
    for story_id, of_story in _texts(library):
        found += in_rows(story_id, of_story, wording)
        if len(found) >= limit:
            return found[:limit]
    return found


def replace(library: Library, wording: Wording, wanted: Collection[tuple[int, int]]) -> int:
    """Replace in the rows named by story and position; return in how many something changed.

    Each story is kept as a version first. A row that holds the wording no longer stays as it is.
    """
    changed = 0
    with library.write():
        for story_id, named in groupby(sorted(set(wanted)), key=_story):
            positions = {position for _, position in named}
            found = in_rows(story_id, rows.of_story(library, story_id), wording)
            chosen = [each for each in found if each.position in positions]
            if chosen:
                note = f"before “{wording.find}” was replaced"
                versions.keep(library, story_id, VersionReason.BEFORE_OVERWRITE, note)
            for each in chosen:
                write_row(library, story_id, each.position, each.after)
            changed += len(chosen)
        audit.record(library, "replace", find=wording.find, by=wording.replacement, rows=changed)
    return changed


def _texts(library: Library) -> Iterator[tuple[int, Sequence[Row]]]:
    """Yield the rows of every open story."""
    ids = sorted((each for status in OPEN for each in stories.ids(library, status)), reverse=True)
    for start in range(0, len(ids), BATCH):
        yield from rows.of_stories(library, ids[start : start + BATCH])


def _story(named: tuple[int, int]) -> int:
    return named[0]
