"""What the docks list of the story in hand: entities, topics, versions."""

from collections import Counter
from dataclasses import dataclass

from db.records import Entity, Mention, Side, StoryTopic, Topic, Version
from editor.models.roles import RecordList


@dataclass(frozen=True, slots=True)
class EntityLine:
    """An entity of the story with how often its source names it, and where it is first named."""

    entity: Entity
    count: int
    first: Mention


class EntityListModel(RecordList):
    """The entities of a story."""

    def show_mentions(self, mentions: tuple[Mention, ...]) -> None:
        """List the entities mentioned, in the order they are first named."""
        first: dict[Entity, Mention] = {}
        counts: Counter[Entity] = Counter()
        for mention in mentions:
            if mention.entity:
                first.setdefault(mention.entity, mention)
                counts[mention.entity] += mention.side is Side.SOURCE
        self.show([EntityLine(entity, counts[entity], seen) for entity, seen in first.items()])

    def words(self, record: EntityLine) -> str:
        """Return an entity's words: English, type, source."""
        return f"{record.entity.english}, {record.entity.type}, {record.entity.name}"


class TopicListModel(RecordList):
    """The topics of a story."""

    def words(self, record: StoryTopic) -> str:
        """Return a topic's label."""
        return record.topic.label


class TopicMatchModel(RecordList):
    """Topics of the vocabulary that answer to what was typed."""

    def words(self, record: Topic) -> str:
        """Return a topic's label in both languages."""
        return f"{record.label} · {record.russian}" if record.russian else record.label


class VersionListModel(RecordList):
    """The versions of a story, the latest first."""

    def words(self, record: Version) -> str:
        """Return a version's words: number, why, who, when."""
        why = record.note or record.reason
        return f"{record.number} · {why} · {record.by} · {record.at[:16].replace('T', ' ')}"
