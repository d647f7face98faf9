"""Translating: memory first, then an engine; never over what a person wrote.

A translation runs in three steps, so that the slow one in the middle may run beside other work:
`plan` says which rows wait, the engine translates their texts, `fill` stores each one as it comes.
`translate` does all three for those who can wait.
"""

import threading
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field, replace

from db import audit, memory, rows, stories, versions
from db.errors import Refused
from db.library import Library
from db.records import Row, RowState, VersionReason
from editor.desk.editing import BY_NOBODY, CLOSED, refuse_closed, save_row
from editor.desk.opening import target_lang
from editor.translating.engine import Engine, EngineError, Outcome, Translated

MEMORY = "memory"
CHANGED = "it was changed meanwhile"


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What is to be translated of a story: rows the memory knows, and rows for an engine."""

    story: int
    source_lang: str
    target_lang: str
    known: tuple[tuple[Row, str], ...]
    unknown: tuple[Row, ...]


@dataclass(slots=True, kw_only=True)
class Report:
    """What a translation did: rows filled by origin, rows that were left and why, warnings."""

    story: int
    filled: dict[str, int] = field(default_factory=dict)
    left: dict[int, str] = field(default_factory=dict)
    warnings: list[str] = field(default_factory=list)
    fault: str = ""

    def count(self, origin: str) -> None:
        """Count one row filled."""
        self.filled[origin] = self.filled.get(origin, 0) + 1


def plan(
    library: Library,
    story_id: int,
    *,
    positions: Collection[int] | None = None,
    overwrite: bool = False,
) -> Plan:
    """Say which rows of a story wait for a translation.

    Those are the rows nobody wrote or confirmed, or with `overwrite` all, of `positions` or of
    the whole story. Raises `Refused` for a story that is closed or a row that is not there.
    """
    refuse_closed(library, story_id)
    story = stories.get(library, story_id)
    missing = set(positions or ()) - {row.position for row in story.rows}
    if missing:
        raise Refused(f"Story {story_id} has no row {min(missing)}.")
    waiting = [
        row
        for row in story.rows
        if (positions is None or row.position in positions)
        and (overwrite or row.state in BY_NOBODY)
    ]
    into = target_lang(library)
    known = {
        row: found[0].pair.target
        for row in waiting
        if (found := memory.exact(library, row.source, story.fields.lang, into))
    }
    return Plan(
        story=story_id,
        source_lang=story.fields.lang,
        target_lang=into,
        known=tuple(known.items()),
        unknown=tuple(row for row in waiting if row not in known),
    )


def fill_known(library: Library, planned: Plan, report: Report) -> None:
    """Put what the memory knows into its rows."""
    with library.write():
        for row, english in planned.known:
            changed = replace(row, target=english, state=RowState.FUZZY, origin=MEMORY, score=100)
            if _fill(library, planned.story, row, changed):
                report.count(MEMORY)
            else:
                report.left[row.position] = CHANGED


def fill(library: Library, story_id: int, row: Row, outcome: Outcome, report: Report) -> None:
    """Put an engine's answer into its row, unless row or story were changed meanwhile."""
    if not isinstance(outcome, Translated):
        report.left[row.position] = outcome.reason
        return
    if not outcome.text.strip():
        report.left[row.position] = "the engine answered without a word"
        return
    changed = replace(
        row,
        target=outcome.text,
        state=RowState.MACHINE,
        origin=outcome.origin,
        score=None,
        machine=outcome.text,
        machine_origin=outcome.origin,
    )
    with library.write():
        if not _fill(library, story_id, row, changed):
            report.left[row.position] = CHANGED
            return
    report.count(outcome.origin)
    report.warnings += [f"row {row.position}: {warning}" for warning in outcome.warnings]


def note_done(library: Library, report: Report) -> None:
    """Put what was done into the history."""
    with library.write():
        audit.record(library, "translate", report.story, filled=report.filled)


def translate(
    library: Library,
    story_id: int,
    engine: Engine,
    *,
    positions: Collection[int] | None = None,
    overwrite: bool = False,
    cancel: threading.Event | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> Report:
    """Translate a story, or some of its rows, and say what was done.

    What an engine cannot do does not undo what the memory knew: it stands in the report.
    """
    planned = plan(library, story_id, positions=positions, overwrite=overwrite)
    if overwrite:
        with library.write():
            versions.keep(library, story_id, VersionReason.BEFORE_OVERWRITE)
    report = Report(story=story_id)
    fill_known(library, planned, report)
    try:
        for number, (row, outcome) in enumerate(ask(engine, planned, cancel or threading.Event())):
            fill(library, story_id, row, outcome, report)
            if progress:
                progress(number + 1, len(planned.unknown))
    except EngineError as fault:
        report.fault = str(fault)
    note_done(library, report)
    return report


def ask(engine: Engine, planned: Plan, cancel: threading.Event) -> Iterator[tuple[Row, Outcome]]:
    """Yield each waiting row with the engine's answer. Raises `EngineError`; stores nothing."""
    if not planned.unknown:
        return
    if not planned.source_lang:
        raise EngineError(
            "The story's language is not known. Set it under Details, then translate."
        )
    reason = engine.why_not(planned.source_lang, planned.target_lang)
    if reason:
        raise EngineError(reason)
    texts = [row.source for row in planned.unknown]
    answers = engine.translate(texts, planned.source_lang, planned.target_lang, cancel)
    yield from zip(planned.unknown, answers, strict=False)


def _fill(library: Library, story_id: int, before: Row, changed: Row) -> bool:
    """Store a filled row if it is still as it was planned, in a story still open."""
    seen = rows.get(library, story_id, before.position).row_version
    if seen != before.row_version or stories.status(library, story_id) in CLOSED:
        return False
    save_row(library, story_id, before, changed)
    return True
