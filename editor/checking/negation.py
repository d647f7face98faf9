"""Negation: what the source denies the English denies, and the other way round."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from editor.checking.findings import Bitext, Context, Fault, Span
from editor.checking.likeness import small
from editor.checking.negation_words import BY_LANGUAGE, ENGLISH, Denials
from editor.said import said

_Sentence = tuple[int, str]


class _Count(NamedTuple):
    """The words of a sentence that deny, and how many others might stand for one."""

    denials: list[re.Match[str]]
    hints: int
    nearly: re.Match[str] | None


def check(pair: Bitext, context: Context) -> Iterator[Fault]:
    """Find sentences where one side denies more than the other.

    Words such as `failed` or `отсутствует` may stand for a negation of the other side, unless
    that side has such a word too.
    """
    words = BY_LANGUAGE.get(pair.lang)
    if words is None:
        return
    for (a, source), (b, target) in _side_by_side(pair, context):
        ours, theirs = _count(source, words), _count(target, ENGLISH)
        more = len(ours.denials) - len(theirs.denials)
        if more > max(0, theirs.hints - ours.hints):
            span = _place(ours.denials[-1], a)
            message = said("“{0}” has no counterpart in the English.", pair.source[slice(*span)])
            yield Fault(message=message, source=span)
        elif -more > max(0, ours.hints - theirs.hints) or _is_unanswered(ours, theirs):
            span = _place(theirs.denials[-1] if theirs.denials else theirs.nearly, b)
            message = said("“{0}” has no counterpart in the source.", pair.target[slice(*span)])
            yield Fault(message=message, target=span)


def _side_by_side(pair: Bitext, context: Context) -> Iterator[tuple[_Sentence, _Sentence]]:
    """Yield sentences side by side where both have as many, else the two texts whole."""
    source = _placed(context.cut(pair.source, pair.lang))
    target = _placed(context.cut(pair.target, "en"))
    if len(source) == len(target):
        yield from zip(source, target, strict=True)
    else:
        yield (0, pair.source), (0, pair.target)


def _is_unanswered(ours: _Count, theirs: _Count) -> bool:
    """Tell whether the English has a word such as `failed` where the source denies nothing."""
    return theirs.nearly is not None and not (ours.denials or ours.hints or theirs.denials)


def _count(text: str, words: Denials) -> _Count:
    low = small(text)
    idle = list(words.idle.finditer(low))
    busy = words.idle.sub(lambda found: " " * len(found[0]), low) if idle else low
    denials = list(words.denies.finditer(busy)) or list(words.again.finditer(busy))[:1]
    hints = len(words.hints.findall(busy)) + len(idle)
    return _Count(denials, hints, words.nearly.search(busy))


def _place(found: re.Match[str] | None, start: int) -> Span:
    assert found is not None
    return start + found.start(), start + found.end()


def _placed(cuts: Sequence[tuple[str, str]]) -> list[_Sentence]:
    placed: list[_Sentence] = []
    at = 0
    for text, blanks in cuts:
        if text:
            placed.append((at, text))
        at += len(text) + len(blanks)
    return placed
