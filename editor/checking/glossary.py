"""The glossary: terms in the wording wanted, and never in the one forbidden."""

import re
from collections.abc import Iterator
from functools import lru_cache

from editor.checking.findings import Bitext, Context, Fault, Fix, Span, Term


def wanted(pair: Bitext, context: Context) -> Iterator[Fault]:
    """Find terms of the source whose English is none of the wordings that are right."""
    for term in context.terms:
        span = _in_source(term, pair)
        if span is None or any(_find(each, pair.target) for each in (term.wanted, *term.allowed)):
            continue
        message = f"{term.source} is {term.wanted} in the glossary."
        yield Fault(message=message, source=span)


def forbidden(pair: Bitext, context: Context) -> Iterator[Fault]:
    """Find wordings that the glossary forbids for a term of the source."""
    for term in context.terms:
        span = _in_source(term, pair)
        for wording in term.forbidden if span else ():
            for found in _pattern(wording).finditer(pair.target):
                message = f"“{found[0]}” is not used for {term.source}: write {term.wanted}."
                fix = Fix(found.start(), found.end(), _cased(term.wanted, found[0]))
                yield Fault(message=message, source=span, target=found.span(), fix=fix)


def _in_source(term: Term, pair: Bitext) -> Span | None:
    found = _stems(term.source).search(pair.source)
    return found.span() if found else None


def _find(wording: str, text: str) -> bool:
    return bool(_pattern(wording).search(text))


@lru_cache(maxsize=20_000)
def _pattern(wording: str) -> re.Pattern[str]:
    words = r"\s+".join(map(re.escape, wording.split()))
    return re.compile(rf"(?<!\w){words}(?:e?s|['’]s)?(?!\w)", re.IGNORECASE)


@lru_cache(maxsize=20_000)
def _stems(source: str) -> re.Pattern[str]:
    """Match a term in any form its words take: their ends may change, their beginnings not."""
    words = r"\s+".join(_stem(word) for word in source.split())
    return re.compile(rf"(?<!\w){words}(?!\w)", re.IGNORECASE)


def _stem(word: str) -> str:
    kept = word if len(word) < 4 or word.isascii() else word[: max(3, len(word) - 2)]
    return re.escape(kept) + ("" if kept == word else r"\w{0,4}")


def _cased(text: str, like: str) -> str:
    return text[:1].upper() + text[1:] if like[:1].isupper() else text
