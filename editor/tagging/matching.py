"""What the recogniser found and what the registry knows, brought together into suggestions."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from db.records import Entity, EntityType
from editor.tagging.gazetteer import Gazetteer, Hit
from editor.tagging.keys import Token
from editor.tagging.lemmas import parses
from editor.tagging.names import Name

_PROPER = frozenset({"Name", "Surn", "Patr", "Geox", "Orgn", "Trad"})
_LEAST_ALONE = 3  # letters of a word that may be a name by itself


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """A span that names something: an entity of the registry, or a name that is new to it."""

    row: int
    start: int
    end: int
    type: EntityType
    normal: str
    entity: Entity | None = None


@dataclass(frozen=True, slots=True)
class RowWords:
    """A row's source, and its words as they are looked up."""

    text: str
    words: list[Token]


@dataclass(frozen=True, slots=True)
class Registry:
    """What the registry knows that a story may name.

    `wordings` finds ids of entities, which `entities` holds; `by_name` has the entity of a type
    whose wording is a name's dictionary form.
    """

    wordings: Gazetteer[int]
    entities: Mapping[int, Entity]
    by_name: Mapping[tuple[EntityType, str], Entity]

    def of(self, hit: Hit[int]) -> tuple[Entity, ...]:
        """Return the entities found."""
        return tuple(self.entities[each] for each in hit.found)


@dataclass(frozen=True, slots=True)
class _Known:
    """A span where the registry knows one name or several."""

    row: int
    start: int
    end: int
    entities: tuple[Entity, ...]
    alone: bool


def suggest(
    rows: Sequence[RowWords],
    names: Sequence[Name],
    registry: Registry,
) -> list[Suggestion]:
    """Return what a story's rows name, in order: known entities first, then new names.

    A surname alone counts when the story also has its bearer's full name, or the recogniser sees a
    person there; a common word never counts by itself. Of several entities of the same wording
    none is chosen: that is for a person.
    """
    known = [
        _Known(at, hit.start, hit.end, registry.of(hit), _is_alone(hit))
        for at, row in enumerate(rows)
        for hit in registry.wordings.find(row.text, row.words)
    ]
    full = {each.entities[0].id for each in known if not each.alone and len(each.entities) == 1}
    spans = {(name.row, name.start, name.end): name for name in names}
    kept = [each for each in known if _counts(each, rows, spans, names, full)]
    found = [_of_known(each, spans.get((each.row, each.start, each.end)), full) for each in kept]
    found += [_of_name(name, registry) for name in names if not _is_covered(name, kept)]
    return sorted(found, key=lambda each: (each.row, each.start, -each.end))


def _is_alone(hit: Hit[int]) -> bool:
    return hit.last - hit.first == 1


def _counts(
    each: _Known,
    rows: Sequence[RowWords],
    spans: Mapping[tuple[int, int, int], Name],
    names: Sequence[Name],
    full: set[int],
) -> bool:
    if any(_holds_person(name, each) for name in names):
        return False
    if not each.alone or (each.row, each.start, each.end) in spans:
        return True
    if any(entity.type is EntityType.PERSON for entity in each.entities):
        return any(entity.id in full for entity in each.entities)
    return _may_stand_alone(rows[each.row].text[each.start : each.end])


def _holds_person(name: Name, each: _Known) -> bool:
    """Tell whether a wording is only a part of some other person's name."""
    inside = name.row == each.row and name.start <= each.start and each.end <= name.end
    whole = (name.start, name.end) == (each.start, each.end)
    return inside and not whole and name.type is EntityType.PERSON


def _may_stand_alone(word: str) -> bool:
    if word.isupper():
        return True
    likeliest = parses(word)[:1]
    common = any(parse.is_known and _PROPER.isdisjoint(parse.tag.grammemes) for parse in likeliest)
    return len(word) >= _LEAST_ALONE and not common


def _of_known(each: _Known, name: Name | None, full: set[int]) -> Suggestion:
    """Return a suggestion for a wording of the registry; several entities leave it open."""
    entity = _only([*each.entities], name, full)
    kind = entity.type if entity else (name.type if name else each.entities[0].type)
    normal = name.normal if name else (entity.name if entity else each.entities[0].name)
    return Suggestion(
        row=each.row, start=each.start, end=each.end, type=kind, normal=normal, entity=entity
    )


def _only(entities: list[Entity], name: Name | None, full: set[int]) -> Entity | None:
    """Return the one entity that a wording may name here, or None."""
    narrowings = (
        lambda entity: name is None or entity.type is name.type,
        lambda entity: entity.id in full,
        lambda entity: name is not None and entity.name == name.normal,
    )
    for fits in narrowings:
        if len(entities) > 1:
            entities = [entity for entity in entities if fits(entity)] or entities
    return entities[0] if len(entities) == 1 else None


def _of_name(name: Name, registry: Registry) -> Suggestion:
    """Return a suggestion for a name; a known one may stand in a form that only the story shows."""
    return Suggestion(
        row=name.row,
        start=name.start,
        end=name.end,
        type=name.type,
        normal=name.normal,
        entity=registry.by_name.get((name.type, name.normal)),
    )


def _is_covered(name: Name, kept: Sequence[_Known]) -> bool:
    """Tell whether the registry knows the very span, or a longer name that is no mere body."""
    for each in kept:
        if each.row == name.row and each.start <= name.start and name.end <= each.end:
            same = (each.start, each.end) == (name.start, name.end)
            if same or name.type is not EntityType.PLACE:
                return True
    return False
