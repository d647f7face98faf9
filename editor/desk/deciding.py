"""Deciding about suggested names: accepting, rejecting, correcting, and taking a decision back."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from db import audit, entities, mentions, rows, stories
from db.errors import NotFound, Refused
from db.library import Library
from db.records import Entity, EntityType, Mention, Side, TagState
from editor.desk import registry
from editor.desk.editing import mark_english, refuse_closed
from editor.said import said


@dataclass(frozen=True, slots=True)
class Group:
    """Suggestions of a story that name the same thing, with the English proposed for it.

    `entity` is the registry's, where it has one of that English already.
    """

    type: EntityType
    normal: str
    english: str
    mentions: tuple[Mention, ...]
    entity: Entity | None = None


@dataclass(frozen=True, slots=True)
class Before:
    """A story's marks as they stood before a decision, and the entities that it made."""

    story: int
    mentions: tuple[Mention, ...]
    made: tuple[str, ...] = ()


def suggestions(library: Library, story_id: int) -> list[Group]:
    """Return what is suggested for a story and nobody decided about, by type, then by place.

    Names of the same English are one group: Казахстан, РК, Республика Казахстан.
    """
    lang = stories.get(library, story_id).fields.lang
    grouped: dict[tuple[EntityType, str, str], list[Mention]] = {}
    for mention in mentions.of_story(library, story_id):
        if mention.state is TagState.SUGGESTED:
            name = mention.normal or mention.surface
            english = registry.proposed_english(library, name, mention.type, lang)
            key = (mention.type, english, "" if english else name)
            grouped.setdefault(key, []).append(mention)
    order = list(EntityType)
    return [
        _group(library, kind, english, found)
        for (kind, english, _), found in sorted(
            grouped.items(), key=lambda each: order.index(each[0][0])
        )
    ]


def accept(library: Library, story_id: int, mention_id: int, english: str = "") -> Before:
    """Accept a suggestion with all that name the same thing; the registry knows it from now on.

    `english` corrects the spelling proposed. Raises `Refused` where there is no such suggestion, or
    no spelling of it.
    """
    with library.write():
        group, before = _decided_group(library, story_id, mention_id)
        english = english.strip() or group.english
        if not english:
            raise Refused(said("{0} has to be translated: give its English name.", group.normal))
        entity = group.entity if group.entity and english == group.english else None
        entity = entity or entities.named(library, english, group.type)
        made = ()
        if entity is None:
            entity = _entered(library, story_id, group, english)
            made = (entity.uid,)
        for mention in group.mentions:
            _add_wording(library, story_id, entity, mention)
        registry.key_wordings(library)
        ids = [mention.id for mention in group.mentions]
        mentions.decide(library, story_id, ids, TagState.CONFIRMED, entity)
        _mark_rows(library, story_id, group.mentions)
        audit.record(library, "accept name", story_id, uid=entity.uid, marks=len(ids))
        return Before(story_id, before, made)


def accept_all(library: Library, story_id: int) -> Before:
    """Accept all that is suggested for a story and has a spelling proposed."""
    with library.write():
        refuse_closed(library, story_id)
        before = mentions.of_story(library, story_id)
        made: tuple[str, ...] = ()
        for group in suggestions(library, story_id):
            if group.english:
                made += accept(library, story_id, group.mentions[0].id).made
        return Before(story_id, before, made)


def reject(library: Library, story_id: int, mention_id: int) -> Before:
    """Reject a suggestion with all that name the same: this story does not get it again."""
    with library.write():
        group, before = _decided_group(library, story_id, mention_id)
        ids = [mention.id for mention in group.mentions]
        mentions.decide(library, story_id, ids, TagState.REJECTED)
        audit.record(library, "reject name", story_id, name=group.normal, marks=len(ids))
        return Before(story_id, before)


def reject_all(library: Library, story_id: int) -> Before:
    """Reject all that is suggested for a story."""
    with library.write():
        refuse_closed(library, story_id)
        before = mentions.of_story(library, story_id)
        waiting = [each.id for each in before if each.state is TagState.SUGGESTED]
        mentions.decide(library, story_id, waiting, TagState.REJECTED)
        return Before(story_id, before)


def retype(library: Library, story_id: int, mention_id: int, entity_type: EntityType) -> Before:
    """Let a suggestion, or an entity of the story with all its marks, be of another kind."""
    with library.write():
        refuse_closed(library, story_id)
        before = mentions.of_story(library, story_id)
        mention = _find(before, mention_id)
        same = [each.id for each in before if _names_the_same(each, mention)]
        mentions.retype(library, story_id, same, entity_type)
        if mention.entity:
            entities.set_type(library, mention.entity, entity_type)
        return Before(story_id, before)


def resize(library: Library, story_id: int, mention_id: int, start: int, end: int) -> Before:
    """Let a mark stand on more or less of its text. Raises `Refused` for a span outside it."""
    with library.write():
        refuse_closed(library, story_id)
        before = mentions.of_story(library, story_id)
        mention = _find(before, mention_id)
        row = rows.get(library, story_id, mention.row)
        text = row.source if mention.side is Side.SOURCE else row.target
        if not 0 <= start < end <= len(text) or not text[start:end].strip():
            raise Refused(said("Row {0} has no name from {1} to {2}.", row.position, start, end))
        mentions.resize(library, story_id, mention_id, (start, end, text[start:end]))
        return Before(story_id, before)


def take_back(library: Library, before: Before) -> None:
    """Let a story's marks be as they were before a decision; entities it made are gone again.

    A mark whose words are no longer where they were is left out.
    """
    with library.write():
        refuse_closed(library, before.story)
        story = stories.get(library, before.story)
        texts = {
            (row.position, side): row.source if side is Side.SOURCE else row.target
            for row in story.rows
            for side in Side
        }
        kept = [
            mention
            for mention in before.mentions
            if texts.get((mention.row, mention.side), "")[mention.start : mention.end]
            == mention.surface
        ]
        mentions.restore(library, before.story, kept)
        library.touch(before.story)
        for uid in before.made:
            entities.remove_unused(library, uid)
        audit.record(library, "take back tagging", before.story)


def _group(library: Library, kind: EntityType, english: str, found: Sequence[Mention]) -> Group:
    forms = [each.normal or each.surface for each in found]
    usual = max(forms, key=forms.count if kind is EntityType.PLACE else len)
    entity = entities.named(library, english, kind) if english else None
    return Group(kind, usual, english, tuple(found), entity)


def _decided_group(
    library: Library, story_id: int, mention_id: int
) -> tuple[Group, tuple[Mention, ...]]:
    refuse_closed(library, story_id)
    before = mentions.of_story(library, story_id)
    for group in suggestions(library, story_id):
        if any(mention.id == mention_id for mention in group.mentions):
            return group, before
    raise Refused(said("That name is not suggested any more."))


def _entered(library: Library, story_id: int, group: Group, english: str) -> Entity:
    lang = stories.get(library, story_id).fields.lang
    if group.type is not EntityType.PERSON:
        return registry.add(library, group.type, group.normal, english, lang)
    from editor.tagging.person_forms import person_form

    gender = person_form(group.normal.split(), "nomn").gender
    return registry.add(library, group.type, group.normal, english, lang, gender=gender)


def _add_wording(library: Library, story_id: int, entity: Entity, mention: Mention) -> None:
    """Let the entity be known by the dictionary form of its name; an abbreviation as it is."""
    lang = stories.get(library, story_id).fields.lang
    if mention.normal:
        entities.add_alias(library, entity.id, mention.normal, lang)
    if mention.surface.isupper() or not mention.normal:
        entities.add_alias(library, entity.id, mention.surface, lang)


def _mark_rows(library: Library, story_id: int, accepted: Iterable[Mention]) -> None:
    for position in sorted({mention.row for mention in accepted}):
        mark_english(library, story_id, rows.get(library, story_id, position))


def _find(found: Sequence[Mention], mention_id: int) -> Mention:
    for mention in found:
        if mention.id == mention_id:
            return mention
    raise NotFound(f"mark {mention_id}")


def _names_the_same(each: Mention, mention: Mention) -> bool:
    if mention.entity:
        return each.entity is not None and each.entity.id == mention.entity.id
    same = each.type is mention.type and each.state is mention.state
    return same and (each.normal or each.surface) == (mention.normal or mention.surface)
