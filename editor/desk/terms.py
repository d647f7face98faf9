"""The glossary at work: which terms a story's rows hold."""

from collections.abc import Mapping

from db import glossary
from db.library import Library
from db.terms import TermHit
from editor.desk.opening import target_lang
from editor.tagging.terms import TermMatcher

Hits = dict[int, list[TermHit]]
"""Terms by the position of the row whose source holds them; rows without any are left out."""


def terms_in(library: Library, lang: str, sources: Mapping[int, str]) -> Hits:
    """Return the glossary's terms in some sources, in whatever form they stand there."""
    matcher = TermMatcher(glossary.listing(library, lang, target_lang(library)), lang)
    found = {position: matcher.find(source) for position, source in sources.items()}
    return {position: hits for position, hits in found.items() if hits}
