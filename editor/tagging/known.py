"""Well-known names, so that nobody has to teach them: their type, and their English."""

from collections.abc import Sequence
from functools import cache

import resources
from db.records import EntityType
from editor.tagging import keys
from editor.tagging.gazetteer import Gazetteer
from editor.tagging.keys import Token
from editor.tagging.names import Stretch

LANG = "ru"


def mended(text: str, words: Sequence[Token], found: Sequence[Stretch]) -> list[Stretch]:
    """Return the stretches found, the well-known ones among them whole and of the right type."""
    certain = [
        Stretch(hit.start, hit.end, EntityType(hit.found[0].type))
        for hit in _gazetteer().find(text, words)
    ]
    certain = [
        each
        for each in certain
        if not any(other.holds(each) and not each.holds(other) for other in found)
    ]
    left = [rest for each in found for rest in _beside(each, certain)]
    return sorted([*certain, *left], key=lambda each: (each.start, -each.end))


def english(name: str, entity_type: EntityType) -> str:
    """Return the English of a well-known name in any of its forms, or ""."""
    words = keys.tokens(name, LANG)
    hits = _gazetteer().find(name, words)
    if len(hits) != 1 or hits[0].last - hits[0].first != len(words):
        return ""
    return next((known.english for known in hits[0].found if known.type == entity_type), "")


def _beside(each: Stretch, certain: Sequence[Stretch]) -> list[Stretch]:
    """Return what is left of a stretch: all of it, a person behind a known name, or nothing."""
    touching = [other for other in certain if other.meets(each)]
    if not touching:
        return [each]
    last = touching[-1]
    if each.type is EntityType.PERSON and each.start <= touching[0].start and last.end < each.end:
        return [Stretch(last.end + 1, each.end, each.type)]
    return []


@cache
def _gazetteer() -> Gazetteer[resources.KnownName]:
    return Gazetteer(
        (sequence, known)
        for known in resources.known_names()
        for name in known.russian
        for sequence in keys.sequences(name, LANG)
    )
