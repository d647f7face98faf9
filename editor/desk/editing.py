"""Writing English: drafts, confirmed rows, and the fields of a story."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

from db import at_work, audit, clashes, mentions, rows, stories
from db.clashes import Clash
from db.errors import Conflict, NotFound, Refused
from db.library import Library
from db.mentions import Mark
from db.records import (
    Entity,
    Row,
    RowState,
    Side,
    Story,
    StoryStatus,
    TagState,
)
from db.shapes import DATES, FIELD_NAMES
from editor.desk import finding
from editor.desk.remembering import remember
from editor.said import said
from editor.tagging import english_side
from editor.text import shift_spans

CLOSED = (StoryStatus.APPROVED, StoryStatus.SPIKED)
BY_NOBODY = (RowState.EMPTY, RowState.MACHINE, RowState.FUZZY)
"""No person wrote what stands in such a row, and the row or the memory has it elsewhere too."""

UNSEEN = re.compile("[\x00\ufeff]")
"""NUL and byte order marks: SQLite and Qt would lose them, and more with them."""

HALVES = re.compile("[\ud800-\udfff]")
"""Half characters, as a clipboard may bring them: they are in no UTF-8."""


@dataclass(frozen=True, slots=True)
class Written:
    """What became of a draft: its row as it stands now, or None where it has left the story.

    `clash` keeps the text where it found no place. `unconfirmed` says that the source changed
    before anybody could confirm the English against it.
    """

    row: Row | None
    clash: Clash | None = None
    unconfirmed: bool = False


def write_row(
    library: Library,
    story_id: int,
    position: int,
    text: str,
    *,
    confirm: bool = False,
    seen_version: int | None = None,
) -> Row:
    """Put a person's English into a row; return it as stored.

    With `seen_version`, raises `Conflict` when the row was changed since. Raises `Refused` for an
    approved or spiked story, and for confirming a row without English.
    """
    text = UNSEEN.sub("", text)
    with library.write():
        refuse_closed(library, story_id)
        row = rows.get(library, story_id, position)
        if confirm and not text.strip():
            raise Refused(said("Row {0} has no English to confirm.", position))
        if text == row.target and (not confirm or row.state is RowState.CONFIRMED):
            return row
        written = replace(
            row,
            target=text,
            state=_state(row, text, confirm=confirm),
            row_version=row.row_version if seen_version is None else seen_version,
        )
        saved = save_row(library, story_id, row, written)
        at_work.note(library, story_id)
        if confirm:
            remember(library, story_id, saved)
        return saved


def write_draft(
    library: Library, story_id: int, over: Row, text: str, *, confirm: bool = False, clash: int = 0
) -> Written:
    """Put typed English into the row it was typed over, wherever that stands now.

    Where a person changed that row's English meanwhile, took the row out or closed the story, what
    stands there is left alone, and the text is kept as a clash. `clash` names the one that goes on
    being typed. Raises `Refused` for confirming a row without English.
    """
    text = HALVES.sub("", UNSEEN.sub("", text))
    with library.write():
        row = rows.with_uid(library, story_id, over.uid)
        waiting = clashes.find(library, clash) if clash else None
        if waiting:
            return Written(row, clashes.type_on(library, waiting, text))
        closed = stories.status(library, story_id) in CLOSED
        if row is None or closed or _clashes(row, over, text):
            return Written(row, clashes.keep(library, story_id, over.uid, text))
        unseen = confirm and row.source != over.source
        written = write_row(library, story_id, row.position, text, confirm=confirm and not unseen)
        return Written(written, unconfirmed=unseen)


def join(library: Library, number: int, text: str, over: Row) -> Row:
    """End a clash: put the English joined from both texts into the row.

    `over` is the row as it was looked at. Raises `Conflict` where its English was changed again
    since, `Refused` for a closed story, `NotFound` for a clash that has ended or a row that left.
    """
    with library.write():
        clash = clashes.get(library, number)
        row = rows.with_uid(library, clash.story, clash.row_uid)
        if row is None:
            raise NotFound(f"such row in story {clash.story} any more")
        if row.target != over.target:
            raise Conflict(f"Row {row.position} of story {clash.story}")
        written = write_row(library, clash.story, row.position, HALVES.sub("", text))
        clashes.let_go(library, clash, "joined")
        return written


def type_on(library: Library, number: int, text: str) -> None:
    """Store what was typed in a text that waits, unless it has been joined or let go."""
    with library.write():
        clash = clashes.find(library, number)
        if clash:
            clashes.type_on(library, clash, HALVES.sub("", UNSEEN.sub("", text)))


def let_go(library: Library, number: int) -> None:
    """End a clash: what stands in the row stays. The history keeps the text."""
    with library.write():
        clashes.let_go(library, clashes.get(library, number), "let go")


def save_row(library: Library, story_id: int, before: Row, written: Row) -> Row:
    """Store a row inside the caller's transaction: its marks follow, the story starts."""
    saved = rows.save(library, story_id, written)
    _move_marks(library, story_id, before, saved.target)
    mark_english(library, story_id, saved)
    start(library, story_id)
    if saved.position == 0 and saved.state is RowState.CONFIRMED:
        stories.accept_headline(library, story_id)
    return saved


def start(library: Library, story_id: int) -> None:
    """A new story that somebody works on is being translated."""
    if stories.status(library, story_id) is StoryStatus.NEW:
        stories.set_status(library, story_id, StoryStatus.TRANSLATING)


def set_field(library: Library, story_id: int, name: str, text: str) -> Story:
    """Correct one field of a story, given as text; return the story.

    `headline` and `summary` mean the English of those rows; the others are the fields of
    `StoryFields`, dates as YYYY-MM-DD, the embargo as a date and a time. Raises `Refused` for
    a field or value that cannot be.
    """
    with library.write():
        refuse_closed(library, story_id)
        story = stories.get(library, story_id)
        if name in ("headline", "summary"):
            row = next((row for row in story.rows if row.kind == name), None)
            if row is None:
                raise Refused(said("Story {0} has no {1}.", story_id, name))
            write_row(library, story_id, row.position, text)
        else:
            value = _value(name, text)
            was = str(getattr(story.fields, name) or "")
            changed = replace(story.fields, **{name: value})
            stories.set_fields(library, story_id, changed, story.row_version)
            if name == "lang":
                _follow_language(library, story_id)
            audit.record(library, "set field", story_id, field=name, text=text, was=was)
        return stories.get(library, story_id)


def refuse_closed(library: Library, story_id: int) -> None:
    """Raise `Refused` when a story is not open for changes."""
    status = stories.status(library, story_id)
    if status is StoryStatus.APPROVED:
        raise Refused(said("Story {0} is approved. Reopen it to correct it.", story_id))
    if status is StoryStatus.SPIKED:
        raise Refused(said("Story {0} is spiked. Unspike it to work on it.", story_id))


def mark_english(library: Library, story_id: int, row: Row) -> None:
    """Mark in a row's English the names whose source is marked in the same row, longest first."""
    taken = [(start, end) for _, start, end in mentions.on_target(library, row.id)]
    named = named_in(library, story_id, row.position)
    for entity in sorted(named, key=_english_length, reverse=True):
        for span in english_side.spans(row.target, entity):
            if _is_free(span, taken):
                taken.append(span)
                _add_mark(library, story_id, row, span, entity)


def named_in(library: Library, story_id: int, position: int) -> set[Entity]:
    """Return the entities that a row's source names for certain."""
    return {
        mention.entity
        for mention in mentions.of_story(library, story_id)
        if mention.row == position
        and mention.side is Side.SOURCE
        and mention.state is TagState.CONFIRMED
        and mention.entity
    }


def _clashes(row: Row, over: Row, text: str) -> bool:
    """Say whether a person wrote something into a row that neither was there nor is typed now."""
    return row.target not in (over.target, text) and row.state not in BY_NOBODY


def _state(row: Row, text: str, *, confirm: bool) -> RowState:
    if not text:
        return RowState.EMPTY
    if confirm:
        return RowState.CONFIRMED
    return row.state if text == row.target else RowState.EDITED


def _follow_language(library: Library, story_id: int) -> None:
    """Let search and memory know a story under its corrected language."""
    finding.index(library, story_id)
    found = stories.get(library, story_id).rows
    remember(library, story_id, *(row for row in found if row.state is RowState.CONFIRMED))


def _move_marks(library: Library, story_id: int, before: Row, target: str) -> None:
    if before.target == target:
        return
    marks = mentions.on_target(library, before.id)
    spans = shift_spans(before.target, target, [(start, end) for _, start, end in marks])
    for (mention_id, *_), span in zip(marks, spans, strict=True):
        if span is None:
            mentions.remove(library, story_id, mention_id)
        else:
            mentions.move(library, mention_id, *span)


def _is_free(span: tuple[int, int], taken: Sequence[tuple[int, int]]) -> bool:
    return all(span[1] <= other[0] or other[1] <= span[0] for other in taken)


def _english_length(entity: Entity) -> int:
    return len(entity.english)


def _add_mark(
    library: Library, story_id: int, row: Row, span: tuple[int, int], entity: Entity
) -> None:
    start, end = span
    mentions.add(
        library,
        story_id,
        Mark(
            segment_id=row.id,
            side=Side.TARGET,
            start=start,
            end=end,
            type=entity.type,
            surface=row.target[start:end],
            entity_id=entity.id,
        ),
    )


def _value(name: str, text: str) -> str | int | date | None:
    if name not in FIELD_NAMES:
        known = ", ".join(("headline", "summary", *FIELD_NAMES))
        raise Refused(said("There is no field {0}. Fields are: {1}.", name, known))
    if name in DATES:
        return _date(name, text)
    if name == "urgency":
        return _urgency(text)
    if name == "embargo":
        return _moment(text)
    if name == "lang":
        return text.strip().replace("_", "-").split("-")[0].lower()
    return text.strip()


def _date(name: str, text: str) -> date | None:
    try:
        return date.fromisoformat(text.strip()) if text.strip() else None
    except ValueError:
        raise Refused(
            said("{0} must be a date such as 2025-12-05, not {1!r}.", name, text)
        ) from None


def _urgency(text: str) -> int:
    if text.strip() in tuple("0123456789"):
        return int(text)
    raise Refused(said("urgency must be 1 (flash) to 9, or 0 for none, not {0!r}.", text))


def _moment(text: str) -> str:
    """Return a moment in UTC; without an offset it is meant by the clock of this machine."""
    if not text.strip():
        return ""
    try:
        moment = datetime.fromisoformat(text.strip())
        return f"{moment.astimezone(UTC):%Y-%m-%dT%H:%MZ}"
    except (ValueError, OverflowError):
        raise Refused(
            said(
                "embargo must be a moment such as 2026-01-31 18:00 or "
                "2026-01-31T18:00+05:00, not {0!r}.",
                text,
            )
        ) from None
