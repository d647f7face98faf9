"""Records out of columns: what SQLite's rows and a version's JSON hold becomes typed again."""

from dataclasses import fields
from datetime import date
from typing import Any

from db.records import (
    Dismissal,
    DismissalScope,
    Entity,
    EntityType,
    Gender,
    Mention,
    Row,
    RowKind,
    RowState,
    Side,
    StoryFields,
    StoryTopic,
    TagState,
    Topic,
)

Columns = dict[str, Any]

FIELD_NAMES = tuple(field.name for field in fields(StoryFields))
TOPIC_NAMES = tuple(field.name for field in fields(Topic))
DATES = ("dateline_date", "published")


def row(columns: Columns) -> Row:
    """Return a row."""
    typed: Columns = {
        **columns,
        "kind": RowKind(columns["kind"]),
        "state": RowState(columns["state"]),
    }
    return Row(**typed)


def entity(columns: Columns) -> Entity:
    """Return an entity."""
    typed: Columns = {
        **columns,
        "type": EntityType(columns["type"]),
        "gender": Gender(columns.get("gender", "")),
    }
    return Entity(**typed)


def mention(columns: Columns, of: Entity | None) -> Mention:
    """Return a mention of an entity."""
    typed: Columns = {
        **columns,
        "side": Side(columns["side"]),
        "type": EntityType(columns["type"]),
        "state": TagState(columns["state"]),
        "entity": of,
    }
    return Mention(**typed)


def dismissal(columns: Columns) -> Dismissal:
    """Return a finding that was let pass."""
    typed: Columns = {**columns, "scope": DismissalScope(columns["scope"])}
    return Dismissal(**typed)


def story_topic(columns: Columns) -> StoryTopic:
    """Return a topic on a story."""
    topic = Topic(*(columns[name] for name in TOPIC_NAMES))
    return StoryTopic(topic, TagState(columns["state"]))


def story_fields(columns: Columns) -> StoryFields:
    """Return a story's fields from among its columns; dates are ISO strings there.

    A field that a version of earlier days does not know is as nobody filled it in.
    """
    typed: Columns = {name: columns[name] for name in FIELD_NAMES if name in columns}
    for name in DATES:
        typed[name] = date.fromisoformat(typed[name]) if typed[name] else None
    return StoryFields(**typed)
