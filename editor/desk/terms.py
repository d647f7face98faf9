"""The glossary at work: which terms a story's rows hold; and its upkeep."""

from collections.abc import Mapping
from dataclasses import replace

from db import glossary
from db.errors import Refused
from db.library import Library
from db.terms import Term, TermHit
from editor.desk.opening import target_lang
from editor.said import said
from editor.tagging.terms import TermMatcher
from editor.text import fold

Hits = dict[int, list[TermHit]]
"""Terms by the position of the row whose source holds them; rows without any are left out."""


def terms_in(library: Library, lang: str, sources: Mapping[int, str]) -> Hits:
    """Return the glossary's terms in some sources, in whatever form they stand there."""
    matcher = TermMatcher(glossary.listing(library, lang, target_lang(library)), lang)
    found = {position: matcher.find(source) for position, source in sources.items()}
    return {position: hits for position, hits in found.items() if hits}


def whole(term: Term) -> Term:
    """Return a term as it may be stored. Raises `Refused` for half a term."""
    term = replace(term, source=term.source.strip(), wanted=term.wanted.strip())
    if not term.source or not (term.wanted or term.allowed or term.forbidden):
        raise Refused(said("A term needs its source wording and its English."))
    return term


def listed(library: Library, typed: str) -> list[Term]:
    """Return the terms with some words in their wordings, note or topic; all for no words."""
    wanted = fold(typed)
    return [term for term in glossary.listing(library) if wanted in fold("\n".join(_words(term)))]


def change(library: Library, term: Term) -> Term:
    """Store a term that was edited; return it.

    Raises `Refused` for half a term and for one that another term says already, `Conflict`,
    `NotFound`.
    """
    term = whole(term)
    with library.write():
        same = glossary.find(library, term.source, term.source_lang, term.target_lang)
        if any(each.topic == term.topic and each.id != term.id for each in same):
            raise Refused(said("{0} is in the glossary already, for the same topic.", term.source))
        return glossary.save(library, replace(term, by=library.by, at=""))


def drop(library: Library, term_id: int) -> None:
    """Take a term out of the glossary. Raises `NotFound`."""
    with library.write():
        glossary.remove(library, term_id)


def _words(term: Term) -> tuple[str, ...]:
    said = (term.source, term.wanted, *term.allowed, *term.forbidden)
    return (*said, term.part_of_speech, term.note, term.topic)
