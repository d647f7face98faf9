"""Comparing two states of a story row by row and word by word, and taking single rows back."""

from dataclasses import dataclass, replace

from db import audit, rows, versions
from db.errors import NotFound
from db.library import Library
from db.records import IncomingRow, Row, RowState, Story, TagState, Version, VersionReason
from db.shapes import FIELD_NAMES
from editor.desk import finding
from editor.desk.editing import refuse_closed, remember, save_row
from editor.text import Edit, word_diff


@dataclass(frozen=True, slots=True)
class RowPair:
    """One row in two states of a story; None where a state does not have it."""

    before: Row | None
    after: Row | None

    @property
    def uid(self) -> str:
        """The row's name in both."""
        return (self.after or self.before).uid  # pyright: ignore[reportOptionalMemberAccess]

    @property
    def changed(self) -> bool:
        """Whether the row says or is something else."""
        if self.before is None or self.after is None:
            return True
        return _content(self.before) != _content(self.after)

    @property
    def english(self) -> list[Edit]:
        """How the English differs."""
        return word_diff(*(row.target if row else "" for row in (self.before, self.after)))

    @property
    def source(self) -> list[Edit]:
        """How the source differs."""
        return word_diff(*(row.source if row else "" for row in (self.before, self.after)))


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing beside the rows that two states have differently, as words."""

    what: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two states of a story side by side: all rows in order, and what else differs."""

    rows: tuple[RowPair, ...]
    others: tuple[Difference, ...]

    @property
    def changed(self) -> list[RowPair]:
        """The rows that differ."""
        return [pair for pair in self.rows if pair.changed]


def compare(before: Story, after: Story) -> Comparison:
    """Compare two states of a story. A row that went stands after the row it followed."""
    return Comparison(_pairs(before, after), tuple(_differences(before, after)))


def take_back(library: Library, story_id: int, number: int, uid: str) -> Version:
    """Let one row be again what a version kept. What stood before is kept first, and returned.

    A row that has left the story comes back where it stood. Where the source has changed since,
    the English comes back as stale. Raises `NotFound` where the version has no such row, `Refused`
    for a closed story.
    """
    with library.write():
        refuse_closed(library, story_id)
        kept = versions.load(library, story_id, number)
        old = next((row for row in kept.rows if row.uid == uid), None)
        if old is None:
            raise NotFound(f"such row in version {number} of story {story_id}")
        note = f"before row {old.position} of version {number} came back"
        before = versions.keep(library, story_id, VersionReason.BEFORE_RESTORE, note)
        row = rows.with_uid(library, story_id, uid) or _put_in(library, story_id, old)
        _write(library, story_id, row, old)
        audit.record(library, "take back row", story_id, row=uid, number=number)
        return before


def _write(library: Library, story_id: int, row: Row, old: Row) -> None:
    """Give a row the English it had; confirmed English is remembered again."""
    state = old.state
    if row.source != old.source and old.target:
        state = RowState.STALE
    before = old.source if state is RowState.STALE else ""
    written = replace(
        row,
        target=old.target,
        state=state,
        origin=old.origin,
        score=old.score,
        source_before=old.source_before or before,
    )
    saved = save_row(library, story_id, row, written)
    if saved.state is RowState.CONFIRMED:
        remember(library, story_id, saved)


def _put_in(library: Library, story_id: int, old: Row) -> Row:
    """Put a row that left the story in again."""
    found = rows.of_story(library, story_id)
    at = min(old.position, len(found))
    rows.revise(library, story_id, [*found[:at], IncomingRow(old.kind, old.source), *found[at:]])
    finding.index(library, story_id)
    return rows.get(library, story_id, at)


def _pairs(before: Story, after: Story) -> tuple[RowPair, ...]:
    now = {row.uid for row in after.rows}
    was = {row.uid: row for row in before.rows}
    gone: dict[str, list[Row]] = {}
    following = ""
    for row in before.rows:
        if row.uid in now:
            following = row.uid
        else:
            gone.setdefault(following, []).append(row)
    pairs = [RowPair(row, None) for row in gone.get("", [])]
    for row in after.rows:
        pairs.append(RowPair(was.get(row.uid), row))
        pairs += [RowPair(lost, None) for lost in gone.get(row.uid, [])]
    return tuple(pairs)


def _differences(before: Story, after: Story) -> list[Difference]:
    states = [
        {
            "status": story.status.value,
            **{name: str(getattr(story.fields, name) or "") for name in FIELD_NAMES},
            "topics": ", ".join(
                sorted(t.topic.label for t in story.topics if t.state is TagState.CONFIRMED)
            ),
            "names": ", ".join(sorted(_names(story))),
        }
        for story in (before, after)
    ]
    was, now = states
    return [Difference(what, was[what], now[what]) for what in was if was[what] != now[what]]


def _names(story: Story) -> set[str]:
    return {
        mention.entity.english or mention.entity.name
        for mention in story.mentions
        if mention.entity and mention.state is TagState.CONFIRMED
    }


def _content(row: Row) -> tuple[str, str, str, RowState]:
    return row.kind, row.source, row.target, row.state
