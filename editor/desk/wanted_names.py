"""The names and terms an engine must write as the desk does: those that a story holds."""

import re
from collections.abc import Iterator

from db import entities
from db.library import Library
from db.records import Entity, Side, Story
from editor.desk.terms import terms_in
from editor.text import fold
from editor.translating.engine import Term
from editor.translating.names import occurrences

_WORD = re.compile(r"\w+")
_BEGINNING = 2  # letters by which names are looked for first, before their endings are


def wanted_names(library: Library, story: Story) -> tuple[Term, ...]:
    """Return what must come out as registry and glossary have it.

    Those are the names marked in the source, in the very form they stand in, the names of the
    registry that stand in the text in any case of the story's language, and the glossary's terms
    that do.
    """
    marked = {
        Term(mention.surface, mention.entity.english): None
        for mention in story.mentions
        if mention.side is Side.SOURCE and mention.entity and mention.entity.english
    }
    registered = {Term(each.name, each.english): None for each in _standing(library, story)}
    return tuple(marked | registered | _terms(library, story))


def _terms(library: Library, story: Story) -> dict[Term, None]:
    sources = {row.position: row.source for row in story.rows}
    found = terms_in(library, story.fields.lang, sources)
    known = {hit.term: None for hits in found.values() for hit in hits if hit.term.wanted}
    return {Term(term.source, term.wanted): None for term in known}


def _standing(library: Library, story: Story) -> Iterator[Entity]:
    """Yield the entities of the registry whose names stand in a story's source."""
    text = "\n".join(row.source for row in story.rows)
    beginnings = {word[:_BEGINNING] for word in _WORD.findall(fold(text))}
    for entity in entities.listing(library):
        first = _WORD.search(fold(entity.name))
        if not entity.english or not first or first[0][:_BEGINNING] not in beginnings:
            continue
        if next(occurrences(text, entity.name, story.fields.lang), None):
            yield entity
