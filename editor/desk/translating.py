"""Translating: memory first, then an engine; never over what a person wrote.

A translation runs in three steps, so that the slow one in the middle may run beside other work:
`plan` says which rows wait and what the engine answered to them before, the engine translates the
others, `fill` stores each one as it comes. `translate` does all three for those who can wait.
"""

import threading
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher
from types import MappingProxyType

from db import answers, audit, memory, rows, stories, versions
from db.clock import now
from db.errors import Refused
from db.library import Library
from db.pairs import Match
from db.records import MachineAnswer, Row, RowState, Story, VersionReason
from editor.desk.editing import BY_NOBODY, CLOSED, refuse_closed, save_row
from editor.desk.memory_lookup import Question
from editor.desk.opening import target_lang
from editor.desk.recalling import Matches, Recall, examples, questions, set_right
from editor.desk.remembering import context_of
from editor.desk.wanted_names import wanted_names
from editor.said import said
from editor.translating.engine import Brief, Engine, EngineError, Outcome, Translated
from editor.translating.names import wanted_in

MEMORY = "memory"
CHANGED = said("it was changed meanwhile")
SET_RIGHT = "set right"
FORCED = "names forced"
LOOK_CLOSELY = "look closely"
LIKE_ENOUGH = 0.4  # of the words of two engines' answers; with fewer in common, one is wrong
_MOST_CONTEXT = 3  # paragraphs


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What is to be translated of a story: rows the memory knows, and rows for an engine.

    `recalled` are rows with what the engine answered to the same text before.
    """

    story: int
    source_lang: str
    target_lang: str
    known: tuple[tuple[Row, Match], ...]
    recalled: tuple[tuple[Row, Translated], ...]
    unknown: tuple[Row, ...]
    brief: Brief


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
    engine: Engine | None = None,
    *,
    positions: Collection[int] | None = None,
    overwrite: bool = False,
    matches: Matches = MappingProxyType({}),
) -> Plan:
    """Say which rows of a story wait for a translation, by an engine if one is given.

    Those are the rows nobody wrote or confirmed, or with `overwrite` all, of `positions` or of
    the whole story. `matches` are what the memory has that is like their sources: what is set
    right fills a row, the rest is shown to the engine. Raises `Refused` for a story that is closed
    or a row that is not there.
    """
    story, waiting = _waiting(library, story_id, positions, overwrite=overwrite)
    into = target_lang(library)
    known = {
        row: found
        for row in waiting
        if (found := _same(library, story, row, into) or set_right(matches.get(row.source, ())))
    }
    brief = brief_for(library, story, waiting, matches)
    recalled = {
        row: answer
        for row in waiting
        if engine
        and row not in known
        and (answer := _recalled(library, row, story.fields.lang, into, brief, engine))
    }
    return Plan(
        story=story_id,
        source_lang=story.fields.lang,
        target_lang=into,
        known=tuple(known.items()),
        recalled=tuple(recalled.items()),
        unknown=tuple(row for row in waiting if row not in known and row not in recalled),
        brief=brief,
    )


def _same(library: Library, story: Story, row: Row, into: str) -> Match | None:
    """Return the memory's first pair with a row's very text."""
    context = context_of(story, row.position)
    return next(iter(memory.exact(library, row.source, story.fields.lang, into, context)), None)


def to_look_up(
    library: Library,
    story_id: int,
    positions: Collection[int] | None = None,
    *,
    overwrite: bool = False,
) -> list[Question]:
    """Return what the memory is asked before `plan`, which is told the answers.

    Raises `Refused` as `plan` does.
    """
    return questions(*_waiting(library, story_id, positions, overwrite=overwrite))


def _waiting(
    library: Library, story_id: int, positions: Collection[int] | None, *, overwrite: bool
) -> tuple[Story, list[Row]]:
    """Return a story and those of its rows that wait for a translation."""
    refuse_closed(library, story_id)
    story = stories.get(library, story_id)
    missing = set(positions or ()) - {row.position for row in story.rows}
    if missing:
        raise Refused(said("Story {0} has no row {1}.", story_id, min(missing)))
    return story, [
        row
        for row in story.rows
        if (positions is None or row.position in positions)
        and (overwrite or row.state in BY_NOBODY)
    ]


def pair_of(library: Library, story_id: int) -> tuple[str, str]:
    """Return the languages a story is translated between. Raises `NotFound`."""
    return stories.get(library, story_id).fields.lang, target_lang(library)


def plan_opinion(
    library: Library,
    story_id: int,
    engine: Engine,
    positions: Collection[int],
    matches: Matches = MappingProxyType({}),
) -> Plan:
    """Say which of some rows another engine has not answered to yet, whoever wrote their English.

    Raises `Refused` as `plan` does.
    """
    planned = plan(library, story_id, engine, positions=positions, overwrite=True, matches=matches)
    asked = {row.position: row for row in (*dict(planned.known), *planned.unknown)}
    return replace(planned, known=(), unknown=tuple(asked[each] for each in sorted(asked)))


def brief_for(
    library: Library,
    story: Story,
    waiting: Collection[Row],
    matches: Matches = MappingProxyType({}),
) -> Brief:
    """Return what an engine is told beside the rows that wait.

    That is the names, the memory's pairs most like the rows, and what stands before them.
    """
    first = min((row.position for row in waiting), default=0)
    return Brief(
        terms=wanted_names(library, story),
        examples=examples(matches.get(row.source, ()) for row in waiting),
        context=tuple(row.source for row in story.rows if row.position < first)[-_MOST_CONTEXT:],
    )


def fill_known(library: Library, planned: Plan, report: Report) -> None:
    """Put what the memory knows, and what the engine said before, into their rows."""
    with library.write():
        for row, answer in planned.recalled:
            fill(library, planned, row, answer, report)
        for row, match in planned.known:
            if _fill(library, planned.story, row, _from_memory(row, match)):
                report.count(MEMORY)
            else:
                report.left[row.position] = CHANGED


def _from_memory(row: Row, match: Match) -> Row:
    """Return a row with what the memory knows, marked where that was set right for it."""
    origin = f"{MEMORY}, {SET_RIGHT}" if match.repairs else MEMORY
    return replace(
        row, target=match.english, state=RowState.FUZZY, origin=origin, score=match.score
    )


def fill(library: Library, planned: Plan, row: Row, outcome: Outcome, report: Report) -> None:
    """Put an engine's answer into its row, unless row or story were changed meanwhile."""
    if not isinstance(outcome, Translated):
        report.left[row.position] = outcome.reason
        return
    if not outcome.text.strip():
        report.left[row.position] = said("the engine answered without a word")
        return
    moment = now()
    origin = marked_origin(outcome, _others(library, planned, row, outcome))
    changed = replace(
        row,
        target=outcome.text,
        state=RowState.MACHINE,
        origin=origin,
        score=None,
        machine=outcome.text,
        machine_origin=origin,
        machine_at=moment,
    )
    with library.write():
        keep_answer(library, planned, row, outcome, moment)
        if not _fill(library, planned.story, row, changed):
            report.left[row.position] = CHANGED
            return
    report.count(outcome.origin)
    report.warnings += [f"row {row.position}: {warning}" for warning in outcome.warnings]


def keep_answer(
    library: Library, planned: Plan, row: Row, outcome: Translated, moment: str = ""
) -> None:
    """Keep what an engine answered to a row's text, inside the caller's transaction."""
    if not outcome.engine:
        return
    answers.keep(
        library,
        MachineAnswer(
            source=row.source,
            source_lang=planned.source_lang,
            target_lang=planned.target_lang,
            engine=outcome.engine,
            model=outcome.model,
            origin=outcome.origin,
            text=outcome.text,
            brief=_digest(row, planned.brief, planned.source_lang),
            warnings=outcome.warnings,
            forced=outcome.forced,
            at=moment,
        ),
    )


def keep_opinion(
    library: Library, planned: Plan, row: Row, outcome: Outcome, report: Report
) -> None:
    """Keep an engine's answer as a suggestion for its row, which stays as it is."""
    if not isinstance(outcome, Translated):
        report.left[row.position] = outcome.reason
        return
    with library.write():
        keep_answer(library, planned, row, outcome)
        library.touch(planned.story)
        now_there = rows.get(library, planned.story, row.position)
        doubted = now_there.state is RowState.MACHINE and LOOK_CLOSELY not in now_there.origin
        if doubted and _disagree(now_there.target, outcome.text):
            marked = f"{now_there.origin}, {LOOK_CLOSELY}"
            rows.save(library, planned.story, replace(now_there, origin=marked))


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
    recall: Recall | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> Report:
    """Translate a story, or some of its rows, and say what was done.

    `recall` asks this library's memory, by other rules than those shipped. What an engine cannot do
    does not undo what the memory knew: it stands in the report.
    """
    asked = to_look_up(library, story_id, positions, overwrite=overwrite)
    matches = (recall or Recall(library)).answer(asked)
    planned = plan(
        library, story_id, engine, positions=positions, overwrite=overwrite, matches=matches
    )
    if overwrite:
        with library.write():
            versions.keep(library, story_id, VersionReason.BEFORE_OVERWRITE)
    report = Report(story=story_id)
    fill_known(library, planned, report)
    try:
        for number, (row, outcome) in enumerate(ask(engine, planned, threading.Event())):
            fill(library, planned, row, outcome, report)
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
            said("The story's language is not known. Set it under Details, then translate.")
        )
    reason = engine.why_not(planned.source_lang, planned.target_lang)
    if reason:
        raise EngineError(reason)
    texts = [row.source for row in planned.unknown]
    outcomes = engine.translate(
        texts, planned.source_lang, planned.target_lang, cancel, planned.brief
    )
    yield from zip(planned.unknown, outcomes, strict=False)


def marked_origin(outcome: Translated, others: Sequence[str] = ()) -> str:
    """Return an answer's origin with what an editor should know of it.

    `others` are what other engines said.
    """
    closely = outcome.warnings or any(_disagree(outcome.text, other) for other in others)
    marks = (FORCED if outcome.forced else "", LOOK_CLOSELY if closely else "")
    return ", ".join([outcome.origin, *filter(None, marks)])


def _others(library: Library, planned: Plan, row: Row, outcome: Translated) -> list[str]:
    """Return what other engines answered to a row's text."""
    found = answers.to_text(library, row.source, planned.source_lang, planned.target_lang)
    return [answer.text for answer in found if answer.engine != outcome.engine]


def _disagree(text: str, other: str) -> bool:
    """Tell whether two engines' answers have so little in common that one must be wrong."""
    words, others = (each.casefold().split() for each in (text, other))
    return SequenceMatcher(None, words, others, autojunk=False).ratio() < LIKE_ENOUGH


def _recalled(
    library: Library, row: Row, source_lang: str, target_lang: str, brief: Brief, engine: Engine
) -> Translated | None:
    """Return what an engine answered to this very text before, told the same names."""
    wanted = engine.name, engine.model(source_lang, target_lang), _digest(row, brief, source_lang)
    for answer in answers.to_text(library, row.source, source_lang, target_lang):
        if (answer.engine, answer.model, answer.brief) == wanted:
            return Translated(
                answer.text,
                answer.origin,
                answer.warnings,
                answer.engine,
                answer.model,
                answer.forced,
            )
    return None


def _digest(row: Row, brief: Brief, lang: str) -> str:
    """Return what stands for the names of a brief that a row holds."""
    found = wanted_in(row.source, brief.terms, lang)
    return answers.brief_digest([(each.term.source, each.term.english) for each in found])


def _fill(library: Library, story_id: int, before: Row, changed: Row) -> bool:
    """Store a filled row if it is still as it was planned, in a story still open."""
    seen = rows.get(library, story_id, before.position).row_version
    if seen != before.row_version or stories.status(library, story_id) in CLOSED:
        return False
    save_row(library, story_id, before, changed)
    return True
