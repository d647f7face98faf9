"""Revising: a source that changed, a story that came twice, words that cleaning took out.

Whatever a source does, no English is lost: what stood before is kept as a version first, and
English whose source changed stays in its row, marked as stale, until somebody confirms it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from db import audit, memory, mentions, removed, revisions, rows, stories, versions
from db.errors import NotFound, Refused
from db.library import Library
from db.records import (
    IncomingRow,
    IncomingStory,
    Row,
    RowKind,
    RowState,
    Side,
    Story,
    StoryStatus,
    VersionReason,
)
from db.removed import TakenOut
from editor import text
from editor.desk import finding, workflow
from editor.desk.aligning import align
from editor.desk.editing import refuse_closed
from editor.desk.source_fields import renewed
from editor.said import said
from editor.text import Edit


@dataclass(frozen=True, slots=True, kw_only=True)
class Revised:
    """What a revision of the source did to a story: its number, and how many rows it concerned.

    `version` is the number of the version that keeps what stood before.
    """

    number: int
    version: int
    changed: int
    new: int
    gone: int

    def __str__(self) -> str:
        """Say it in a sentence."""
        counts = ((self.changed, "changed"), (self.new, "new"), (self.gone, "gone"))
        concerned = ", ".join(f"{count} {what}" for count, what in counts if count)
        return (
            f"Revision {self.number}: rows {concerned}."
            if concerned
            else (f"Revision {self.number}: no row says anything else.")
        )


def revise(library: Library, story_id: int, incoming: IncomingStory, original_id: int) -> Revised:
    """Let a story follow its source, which says something else now.

    Rows whose source is unchanged stay as they are; rows whose source changed keep their English
    as stale; rows that are gone are in the version kept before. An approved story is open again
    and keeps its approved version; a spiked one stays spiked.
    """
    with library.write():
        number = revisions.latest(library, story_id) + 1
        note = f"before revision {number} of the source"
        kept = versions.keep(library, story_id, VersionReason.BEFORE_REIMPORT, note)
        _open(library, story_id)
        before = stories.get(library, story_id)
        fields = renewed(before.fields, incoming, _set_by_hand(library, story_id))
        stories.set_fields(library, story_id, fields, before.row_version)
        stories.renew(library, story_id, incoming, original_id)
        changed, new, gone = _revise_rows(library, before, incoming)
        finding.index(library, story_id)
        audit.record(
            library, "revise", story_id, number=number, changed=changed, new=new, gone=gone
        )
        return Revised(number=number, version=kept.number, changed=changed, new=new, gone=gone)


def continues(library: Library, story_id: int, incoming: IncomingStory) -> bool:
    """Say whether a text goes on with a story: with its headline or one of its paragraphs."""
    headline, *body = (row.source for row in incoming.rows)
    story = stories.get(library, story_id)
    paragraphs = [row.source for row in story.rows[1:]]
    return text.fold(headline) == text.fold(story.title) or any(
        place is not None for place in align(paragraphs, body)
    )


def source_difference(row: Row) -> list[Edit]:
    """Return how a row's source differs from the one its English was written for.

    Empty where it does not, or where the English has been confirmed since.
    """
    return text.word_diff(row.source_before, row.source) if row.source_before else []


def fold(library: Library, story_id: int, into: int) -> None:
    """Put a duplicate aside in favour of the story it repeats. Unspiking brings it back.

    Raises `Refused` for a story and itself, and where one of them is spiked.
    """
    with library.write():
        if story_id == into:
            raise Refused(
                said("Story {0} cannot be folded into itself. Name the other story.", story_id)
            )
        if stories.status(library, into) is StoryStatus.SPIKED:
            raise Refused(said("Story {0} is spiked. Unspike it to fold another into it.", into))
        workflow.spike(library, story_id)
        audit.record(library, "fold", story_id, into=into)
        audit.record(library, "fold in", into, story=story_id)


def put_back(library: Library, story_id: int, place: int) -> Row:
    """Make words that cleaning took out a row again, where they stood; return the row.

    `place` names them as `db.removed.of_story` does. The story as it stood is kept as a version
    first. Raises `NotFound` where no such words are out, `Refused` for a closed story.
    """
    with library.write():
        refuse_closed(library, story_id)
        words = _taken_out(library, story_id, place)
        note = "before words were put back"
        versions.keep(library, story_id, VersionReason.BEFORE_OVERWRITE, note)
        found = rows.of_story(library, story_id)
        row = IncomingRow(RowKind.PARAGRAPH, words.text)
        at = words.position
        rows.revise(library, story_id, [*found[:at], row, *found[at:]])
        put = rows.get(library, story_id, at)
        removed.note_put_back(library, story_id, place, put)
        finding.index(library, story_id)
        audit.record(library, "put back", story_id, row=at, text=words.text)
        return put


def _taken_out(library: Library, story_id: int, place: int) -> TakenOut:
    out = removed.of_story(library, story_id).words
    found = next((words for words in out if words.place == place), None)
    if found is None:
        raise NotFound(f"text {place} taken out of story {story_id}")
    return found


def _open(library: Library, story_id: int) -> None:
    """Let an approval be given anew, for a spiked story once it is unspiked."""
    status = stories.status(library, story_id)
    spiked = status is StoryStatus.SPIKED
    if status is StoryStatus.APPROVED:
        workflow.reopen(library, story_id)
    elif spiked and stories.spiked_from(library, story_id) is StoryStatus.APPROVED:
        stories.set_status(library, story_id, StoryStatus.TRANSLATING)
        stories.set_status(library, story_id, StoryStatus.SPIKED)


def _set_by_hand(library: Library, story_id: int) -> set[str]:
    acts = audit.history(library, story_id)
    return {act.detail["field"] for act in acts if act.action == "set field"}


def _revise_rows(library: Library, story: Story, incoming: IncomingStory) -> tuple[int, int, int]:
    """Give a story the rows of a revision; return how many are changed, new and gone."""
    incoming, back = _with_put_back(incoming, removed.put_back(library, story.id))
    revised = _continued(story, incoming)
    rows.revise(library, story.id, revised)
    removed.put(
        library, story.id, incoming.removed, rows.of_story(library, story.id), put_back=back
    )
    was = {row.id: row for row in story.rows}
    stayed = [row for row in revised if isinstance(row, Row)]
    for row in stayed:
        _follow_source(library, story.id, was[row.id], row.source)
    changed = [row for row in stayed if _differ(row.source, was[row.id].source)]
    for row in changed:
        memory.release(library, row)
    return len(changed), len(revised) - len(stayed), len(was) - len(stayed)


def _with_put_back(
    incoming: IncomingStory, wanted: set[str]
) -> tuple[IncomingStory, dict[int, int]]:
    """Leave in what cleaning takes out again though somebody wanted it back.

    Returns the story, and the positions of those rows by their place among what was taken out.
    """
    found = list(incoming.rows)
    out = list(incoming.removed)
    back: dict[int, int] = {}
    for place, words in enumerate(out):
        before = min(words.before + len(back), len(found))
        if words.text in wanted:
            found.insert(before, IncomingRow(RowKind.PARAGRAPH, words.text))
            back[place] = before
            before += 1
        out[place] = replace(words, before=before)
    return replace(incoming, rows=tuple(found), removed=tuple(out)), back


def _continued(story: Story, incoming: IncomingStory) -> list[Row | IncomingRow]:
    """Return the rows of a revision: each goes on with a row of the story, or is new.

    A headline goes on with the headline, and a proposed one does not take a real one's place.
    """
    headline, *body = incoming.rows
    old_headline, *old = story.rows
    if incoming.headline_proposed and not story.headline_proposed:
        headline = replace(headline, source=old_headline.source)
    places = align(_sources(old), _sources(body))
    return [
        _after(old_headline, headline),
        *(
            row if place is None else _after(old[place], row)
            for row, place in zip(body, places, strict=True)
        ),
    ]


def _after(row: Row, incoming: IncomingRow) -> Row:
    """Return a row with what its source says now. Its English stays, and may be stale."""
    after = replace(row, kind=incoming.kind, source=incoming.source)
    if not row.target or not _differ(row.source, incoming.source):
        return after
    written_for = row.source_before or row.source
    told = written_for if _differ(written_for, incoming.source) else ""
    return replace(after, state=RowState.STALE, source_before=told)


def _follow_source(library: Library, story_id: int, before: Row, source: str) -> None:
    """Let the marks on a row's source follow it; those on words that changed go."""
    if before.source == source:
        return
    marks = mentions.on_side(library, before.id, Side.SOURCE)
    spans = text.shift_spans(before.source, source, [(start, end) for _, start, end in marks])
    for (mention_id, *_), span in zip(marks, spans, strict=True):
        if span is None:
            mentions.remove(library, story_id, mention_id)
        else:
            mentions.move(library, mention_id, *span)


def _sources(found: Sequence[Row | IncomingRow]) -> list[str]:
    return [row.source for row in found]


def _differ(one: str, other: str) -> bool:
    return text.fold(one) != text.fold(other)
