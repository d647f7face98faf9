"""Tagging by hand: names marked once are spelt for ever; topics come from the vocabulary."""

from dataclasses import dataclass

from db import entities, mentions, rows, stories, topics
from db.errors import Refused
from db.library import Library
from db.mentions import Mark
from db.records import Entity, EntityType, Mention, Row, Side, TagState, Topic
from editor.desk import registry
from editor.desk.editing import mark_english, refuse_closed
from editor.said import said
from editor.text import fold


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A stretch of one side of a row, in code points."""

    row: int
    side: Side
    start: int
    end: int


def mention(
    library: Library,
    story_id: int,
    span: Span,
    entity_type: EntityType,
    *,
    english: str = "",
    entity_uid: str = "",
) -> Mention:
    """Mark a span as naming an entity; the English of the same row gets its marks too.

    The entity is the one of `entity_uid`, else the one the registry knows by this wording, else
    the one spelt `english`, else a new one of that spelling. Raises `Refused` for a span outside
    the text, a closed story, or a name that is new and comes without its English.
    """
    with library.write():
        refuse_closed(library, story_id)
        row = rows.get(library, story_id, span.row)
        surface = _surface(row, span)
        lang = stories.get(library, story_id).fields.lang if span.side is Side.SOURCE else "en"
        name = _normal(library, story_id, span) or surface
        entity = _entity(library, name, entity_type, english, entity_uid, lang)
        entities.add_alias(library, entity.id, surface, lang)
        registry.key_wordings(library)
        mark = Mark(
            segment_id=row.id,
            side=span.side,
            start=span.start,
            end=span.end,
            type=entity.type,
            surface=surface,
            entity_id=entity.id,
        )
        mention_id = mentions.add(library, story_id, mark)
        if span.side is Side.SOURCE:
            mark_english(library, story_id, row)
        found = mentions.of_story(library, story_id)
        return next(each for each in found if each.id == mention_id)


def unmark_all(library: Library, story_id: int, entity: Entity) -> None:
    """Take all marks of an entity off a story. The registry keeps the name."""
    with library.write():
        refuse_closed(library, story_id)
        for mark in mentions.of_story(library, story_id):
            if mark.entity and mark.entity.id == entity.id:
                mentions.remove(library, story_id, mark.id)


def add_topic(library: Library, story_id: int, code: str) -> None:
    """Give a story a topic. Raises `NotFound` for an unknown code."""
    with library.write():
        refuse_closed(library, story_id)
        topics.put(library, story_id, code, TagState.CONFIRMED)


def remove_topic(library: Library, story_id: int, code: str) -> None:
    """Take a topic off a story; one that is only suggested is rejected, and stays away.

    Raises `NotFound` when it is not on it.
    """
    with library.write():
        refuse_closed(library, story_id)
        if topics.state(library, story_id, code) is TagState.SUGGESTED:
            topics.put(library, story_id, code, TagState.REJECTED)
        else:
            topics.take_off(library, story_id, code)


def matching_topics(vocabulary: list[Topic], typed: str, limit: int = 12) -> list[Topic]:
    """Return the topics whose English or Russian label, or code, holds what was typed.

    Labels that begin with it come first, then labels with a word that does.
    """
    wanted = fold(typed)
    if not wanted:
        return []
    ranked = [(_rank(topic, wanted), topic) for topic in vocabulary]
    ranked = sorted((rank, topic.label, topic) for rank, topic in ranked if rank is not None)
    return [topic for *_, topic in ranked[:limit]]


def _rank(topic: Topic, wanted: str) -> int | None:
    ranks = [_label_rank(fold(label), wanted) for label in (topic.label, topic.russian, topic.code)]
    return min((rank for rank in ranks if rank is not None), default=None)


def _label_rank(label: str, wanted: str) -> int | None:
    if label.startswith(wanted):
        return 0
    if f" {wanted}" in label:
        return 1
    return 2 if wanted in label else None


def _normal(library: Library, story_id: int, span: Span) -> str:
    """Return the dictionary form that the recogniser gave to a span, or ""."""
    where = (span.row, span.side, span.start, span.end)
    return next(
        (
            mention.normal
            for mention in mentions.of_story(library, story_id)
            if (mention.row, mention.side, mention.start, mention.end) == where
        ),
        "",
    )


def _surface(row: Row, span: Span) -> str:
    text = row.source if span.side is Side.SOURCE else row.target
    if not 0 <= span.start < span.end <= len(text):
        raise Refused(
            said(
                "Row {0} has no {1} text from {2} to {3}: it has {4} characters.",
                row.position,
                span.side,
                span.start,
                span.end,
                len(text),
            )
        )
    surface = text[span.start : span.end]
    if surface.isspace():
        raise Refused(
            said("Row {0} has no name from {1} to {2}.", row.position, span.start, span.end)
        )
    return surface


def _entity(
    library: Library, surface: str, entity_type: EntityType, english: str, uid: str, lang: str
) -> Entity:
    if uid:
        return registry.by_uid(library, uid)
    english = english.strip()
    entity = registry.in_any_form(library, surface, entity_type, lang)
    if entity and (not english or english == entity.english):
        return entity
    if not english:
        raise Refused(said("{0!r} is new to the registry: give its English name.", surface))
    spelt = entities.named(library, english, entity_type)
    if spelt:
        return spelt
    if entity:
        return registry.respell(library, entity, english)
    return registry.add(library, entity_type, surface, english, lang)
