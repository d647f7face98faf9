"""Mentions: the spans of rows that name an entity."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from db import audit, entities, shapes
from db.clock import new_uid
from db.library import Library
from db.records import Entity, EntityType, Mention, Side, TagState


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A span to be marked, before it is stored. Offsets are code points of the row's text."""

    segment_id: int
    side: Side
    start: int
    end: int
    type: EntityType
    surface: str
    entity_id: int | None
    state: TagState = TagState.CONFIRMED
    normal: str = ""
    uid: str = field(default_factory=new_uid)


def of_story(library: Library, story_id: int) -> tuple[Mention, ...]:
    """Return a story's mentions in reading order, the source before the target."""
    found = library.rows(
        """SELECT mention.id, mention.uid, position AS row, side, start, end, type, surface,
             entity_id, mention.state, normal
           FROM mention JOIN segment ON segment.id = segment_id
           WHERE story_id = ? ORDER BY position, side, start, end""",
        (story_id,),
    )
    known = entities.by_ids(library, {row["entity_id"] for row in found if row["entity_id"]})
    return tuple(shapes.mention(row, known.get(row.pop("entity_id"))) for row in found)


def add(library: Library, story_id: int, mark: Mark) -> int:
    """Mark a span; a mark of another kind on the very same span gives way. Returns the id."""
    library.touch(story_id)
    span = (mark.segment_id, mark.side.value, mark.start, mark.end)
    for row in library.rows(
        "SELECT id FROM mention WHERE segment_id = ? AND side = ? AND start = ? AND end = ?", span
    ):
        remove(library, story_id, row["id"])
    return library.insert(
        "mention",
        {
            "uid": mark.uid,
            "segment_id": mark.segment_id,
            "side": mark.side.value,
            "start": mark.start,
            "end": mark.end,
            "type": mark.type.value,
            "surface": mark.surface,
            "entity_id": mark.entity_id,
            "state": mark.state.value,
            "normal": mark.normal,
        },
    )


def decide(
    library: Library,
    story_id: int,
    mention_ids: Iterable[int],
    state: TagState,
    entity: Entity | None = None,
) -> None:
    """Let a person's decision stand on marks: their state, and the entity they name."""
    library.touch(story_id)
    for mention_id in mention_ids:
        library.execute(
            """UPDATE mention SET state = ?, entity_id = ifnull(?, entity_id),
                 type = ifnull(?, type) WHERE id = ?""",
            (
                state.value,
                entity.id if entity else None,
                entity.type.value if entity else None,
                mention_id,
            ),
        )


def retype(
    library: Library, story_id: int, mention_ids: Iterable[int], entity_type: EntityType
) -> None:
    """Let marks name another kind of thing."""
    library.touch(story_id)
    for mention_id in mention_ids:
        library.execute("UPDATE mention SET type = ? WHERE id = ?", (entity_type.value, mention_id))


def resize(library: Library, story_id: int, mention_id: int, span: tuple[int, int, str]) -> None:
    """Let a mark stand on another stretch of its text: start, end, and the words there."""
    library.touch(story_id)
    library.execute(
        "UPDATE mention SET start = ?, end = ?, surface = ?, normal = '' WHERE id = ?",
        (*span, mention_id),
    )


def drop_suggestions(library: Library, story_id: int) -> None:
    """Take off what was suggested and nobody decided about."""
    library.touch(story_id)
    library.execute(
        """DELETE FROM mention WHERE state = ? AND
             segment_id IN (SELECT id FROM segment WHERE story_id = ?)""",
        (TagState.SUGGESTED.value, story_id),
    )


def times_decided(library: Library, normal: str, entity_type: EntityType) -> tuple[int, int]:
    """Return in how many stories a name was rejected, and in how many accepted."""
    found = library.row(
        """SELECT count(DISTINCT iif(mention.state = :no, story_id, NULL)) AS rejected,
             count(DISTINCT iif(mention.state = :yes, story_id, NULL)) AS accepted
           FROM mention JOIN segment ON segment.id = segment_id
           WHERE normal = :normal AND normal <> '' AND type = :type""",
        {
            "no": TagState.REJECTED.value,
            "yes": TagState.CONFIRMED.value,
            "normal": normal,
            "type": entity_type.value,
        },
    )
    return (found["rejected"], found["accepted"]) if found else (0, 0)


def stories_naming(library: Library, entity_id: int) -> list[int]:
    """Return the stories in which an entity is named for certain, newest first."""
    found = library.rows(
        """SELECT DISTINCT story_id FROM mention JOIN segment ON segment.id = segment_id
           WHERE entity_id = ? AND mention.state = ? ORDER BY story_id DESC""",
        (entity_id, TagState.CONFIRMED.value),
    )
    return [row["story_id"] for row in found]


def remove(library: Library, story_id: int, mention_id: int) -> None:
    """Take a mark off a story's row; the trail says what it was, should it be wanted back."""
    library.touch(story_id)
    was = library.row(
        """SELECT segment.uid AS row, side, start, end, mention.type, surface,
             coalesce(entity.uid, '') AS entity
           FROM mention JOIN segment ON segment.id = segment_id
           LEFT JOIN entity ON entity.id = entity_id WHERE mention.id = ?""",
        (mention_id,),
    )
    library.execute("DELETE FROM mention WHERE id = ?", (mention_id,))
    if was:
        audit.record(library, "unmark", story_id, **was)


def move(library: Library, mention_id: int, start: int, end: int) -> None:
    """Follow a text that changed around a mark. It may stand where one stands that moves next."""
    library.execute("UPDATE mention SET start = ?, end = ? WHERE id = ?", (start, end, mention_id))


def on_target(library: Library, segment_id: int) -> list[tuple[int, int, int]]:
    """Return id, start and end of the marks on a row's English."""
    return on_side(library, segment_id, Side.TARGET)


def on_side(library: Library, segment_id: int, side: Side) -> list[tuple[int, int, int]]:
    """Return id, start and end of the marks on one side of a row."""
    found = library.rows(
        "SELECT id, start, end FROM mention WHERE segment_id = ? AND side = ?",
        (segment_id, side.value),
    )
    return [(row["id"], row["start"], row["end"]) for row in found]


def restore(library: Library, story_id: int, kept: Sequence[Mention]) -> None:
    """Make a story's mentions be exactly these; entities gone from the registry are left open."""
    segments = {
        row["position"]: row["id"]
        for row in library.rows("SELECT id, position FROM segment WHERE story_id = ?", (story_id,))
    }
    library.execute(
        "DELETE FROM mention WHERE segment_id IN (SELECT id FROM segment WHERE story_id = ?)",
        (story_id,),
    )
    for mention in kept:
        entity = entities.with_uid(library, mention.entity.uid) if mention.entity else None
        add(
            library,
            story_id,
            Mark(
                segment_id=segments[mention.row],
                side=mention.side,
                start=mention.start,
                end=mention.end,
                type=mention.type,
                surface=mention.surface,
                entity_id=entity.id if entity else None,
                state=mention.state,
                normal=mention.normal,
                uid=mention.uid,
            ),
        )
