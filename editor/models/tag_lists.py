"""What the docks list of the story in hand: entities, topics, versions."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject

from db.records import Entity, Mention, Side, StoryTopic, TagState, Topic, Version
from editor.desk.deciding import Group
from editor.models.roles import DISPLAY, SPOKEN, Index, RecordList
from editor.models.spoken import spoken


@dataclass(frozen=True, slots=True)
class EntityLine:
    """An entity of the story with how often its source names it, and where it is first named.

    `group` is there for a suggestion: its entity is one as it would be entered.
    """

    entity: Entity
    count: int
    first: Mention
    group: Group | None = None


class EntityListModel(RecordList):
    """What a story names: the suggestions first, by type, then its entities."""

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self._suggested: list[EntityLine] = []
        self._accepted: list[EntityLine] = []

    def show_mentions(self, mentions: tuple[Mention, ...]) -> None:
        """List the entities mentioned, in the order they are first named."""
        first: dict[Entity, Mention] = {}
        counts: Counter[Entity] = Counter()
        for mention in mentions:
            if mention.entity and mention.state is TagState.CONFIRMED:
                first.setdefault(mention.entity, mention)
                counts[mention.entity] += mention.side is Side.SOURCE
        self._accepted = [EntityLine(each, counts[each], seen) for each, seen in first.items()]
        self.show([*self._suggested, *self._accepted])

    def show_groups(self, groups: Sequence[Group]) -> None:
        """List what is suggested."""
        self._suggested = [
            EntityLine(_proposed(group), len(group.mentions), group.mentions[0], group)
            for group in groups
        ]
        self.show([*self._suggested, *self._accepted])

    def words(self, record: EntityLine) -> str:
        """Return an entity's words: English, type, source."""
        words = f"{record.entity.english}, {spoken(record.entity.type.value)}, {record.entity.name}"
        return self.tr("%1, suggested").replace("%1", words) if record.group else words


def _proposed(group: Group) -> Entity:
    """Return the entity that a suggestion would become."""
    return group.entity or Entity(
        id=0, uid="", type=group.type, name=group.normal, lang="", english=group.english
    )


class TopicListModel(RecordList):
    """The topics of a story, those that are suggested last."""

    def show_topics(self, topics: Sequence[StoryTopic]) -> None:
        """List a story's topics; those rejected are not its own."""
        kept = [each for each in topics if each.state is not TagState.REJECTED]
        self.show(sorted(kept, key=lambda each: each.state is TagState.SUGGESTED))

    def words(self, record: StoryTopic) -> str:
        """Return a topic's label, with a sign where it is only suggested."""
        return (
            f"{record.topic.label} ?"
            if record.state is TagState.SUGGESTED
            else (record.topic.label)
        )


class TopicWords(QObject):
    """What topics read as: the label in both languages, a star before those of the person."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.starred: frozenset[str] = frozenset()

    def shown(self, topic: Topic) -> str:
        """Return a topic's line in a list."""
        labels = f"{topic.label} · {topic.russian}" if topic.russian else topic.label
        return f"★ {labels}" if topic.code in self.starred else labels

    def spoken(self, topic: Topic) -> str:
        """Return what is read out of it."""
        labels = ", ".join(label for label in (topic.label, topic.russian) if label)
        favourite = self.tr("%1, a favourite").replace("%1", labels)
        return favourite if topic.code in self.starred else labels


class TopicMatchModel(RecordList):
    """Topics of the vocabulary that answer to what was typed."""

    def __init__(self, words: TopicWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words

    def words(self, record: Topic) -> str:
        """Return a topic's labels."""
        return self._words.shown(record)

    def data(self, index: Index, role: int = DISPLAY) -> Any:
        """Return what is shown of a topic, read out, or the topic itself."""
        topic = self.record(index)
        return self._words.spoken(topic) if topic and role == SPOKEN else super().data(index, role)


class VersionListModel(RecordList):
    """The versions of a story, the latest first."""

    def words(self, record: Version) -> str:
        """Return a version's words: number, why, who, when."""
        why = record.note or spoken(record.reason.value)
        return f"{record.number} · {why} · {record.by} · {record.at[:16].replace('T', ' ')}"
