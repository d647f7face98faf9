"""The glossary: terms in the wording wanted, and never in the one forbidden."""

import re
from collections.abc import Iterator
from functools import lru_cache

from db.terms import Term, TermHit
from editor.checking.findings import Bitext, Context, Fault, Fix
from editor.said import said

_CHANGING_Y = re.compile(r"(?<=[^\Waeiou])y$", re.IGNORECASE)


def wanted(pair: Bitext, _: Context) -> Iterator[Fault]:
    """Find terms of the source whose English is none of the wordings that are right."""
    for hit in _once(pair):
        term = hit.term
        right = (term.wanted, *term.allowed) if term.wanted else ()
        if right and not any(_pattern(each).search(pair.target) for each in right):
            message = said("{0} is {1} in the glossary.", term.source, term.wanted)
            yield Fault(message=message, source=(hit.start, hit.end))


def forbidden(pair: Bitext, _: Context) -> Iterator[Fault]:
    """Find wordings that the glossary forbids for a term of the source."""
    for hit in _once(pair):
        for wording in hit.term.forbidden:
            for found in _pattern(wording).finditer(pair.target):
                yield _not_used(hit, found)


def _once(pair: Bitext) -> Iterator[TermHit]:
    """Yield each term of the source where it first stands."""
    first: dict[Term, TermHit] = {}
    for hit in pair.terms:
        first.setdefault(hit.term, hit)
    yield from first.values()


def _not_used(hit: TermHit, found: re.Match[str]) -> Fault:
    term = hit.term
    unused = said("“{0}” is not used for {1}.", found[0], term.source)
    better = said("“{0}” is not used for {1}: write {2}.", found[0], term.source, term.wanted)
    return Fault(
        message=better if term.wanted else unused,
        source=(hit.start, hit.end),
        target=found.span(),
        fix=Fix(*found.span(), _cased(term.wanted, found[0])) if term.wanted else None,
    )


@lru_cache(maxsize=20_000)
def _pattern(wording: str) -> re.Pattern[str]:
    """Match a wording, its last word in the plural or the possessive too."""
    *before, last = wording.split() or [""]
    ending = r"(?:e?s|['’]s)?"
    final = re.escape(last) + ending
    if _CHANGING_Y.search(last):
        final = rf"{re.escape(last[:-1])}(?:y{ending}|ies['’]?)"
    words = r"\s+".join([*map(re.escape, before), final])
    return re.compile(rf"(?<!\w){words}(?!\w)", re.IGNORECASE)


def _cased(text: str, like: str) -> str:
    return text[:1].upper() + text[1:] if like[:1].isupper() else text
