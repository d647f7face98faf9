"""The order of names: two that stand the other way round in the English may have changed places.

In news that people translated from Russian, names keep their order in 19 rows of 20 that have
two. Where they do not, the prepositions before them often went with them, as in `не в Брюсселе, а
в Праге`: that is no fault.
"""

from bisect import bisect_left
from collections.abc import Container, Iterator, Sequence
from itertools import combinations, islice
from typing import NamedTuple

from editor.checking.findings import Bitext, Context, Fault, Name, Named, Span, Word
from editor.checking.names import places, plain
from editor.said import said
from editor.text import fold

LANGUAGES = frozenset(("ru", "uk"))
"""Languages whose order of names English keeps. In others only who acts and upon whom counts."""

_MOST_NAMES = 12  # of a row
_NEAR = 3  # words before a name among which its preposition is
_PREPOSITIONS = {
    "в": "in at to into inside", "во": "in at to into inside", "из": "from of out", "з": "from of",
    "с": "with from against", "со": "with from", "от": "from of", "від": "from of", "для": "for to",
    "к": "to towards", "до": "to until before", "на": "on in at to", "у": "at from near in",
    "о": "about of on", "об": "about of on", "про": "about of on", "под": "near under",
    "против": "against", "проти": "against", "над": "over above", "по": "for on in to",
    "через": "via through", "без": "without", "за": "for behind", "около": "near",
    "между": "between", "среди": "among", "перед": "before", "після": "after", "после": "after",
}  # fmt: skip
_ENGLISH_OF = {word: frozenset(english.split()) for word, english in _PREPOSITIONS.items()}
_ENGLISH = frozenset().union(*_ENGLISH_OF.values()) | {"by"}
_NOTHING: frozenset[str] = frozenset()


class _Placed(NamedTuple):
    """A name by where the source first and last has it, and where the English does."""

    first: Named
    last: Named
    places: tuple[Span, ...]


def check(pair: Bitext, _: Context) -> Iterator[Fault]:
    """Find the first two names that stand in another order than in the source.

    They are of one type, as names are that somebody mixes up; or the one that is acted upon, in
    Russian an inflected form, stands before the one that acts.
    """
    for one, other in combinations(_placed(pair), 2):
        if one.last.end > other.first.start or other.places[-1][1] > one.places[0][0]:
            continue
        if _acts(pair, one.first, other.first) or _is_mixed_up(pair, one, other):
            names = other.first.name.english, one.first.name.english
            yield Fault(
                message=said("{0} and {1} stand the other way round in the source.", *names),
                source=(one.last.start, one.last.end),
                target=other.places[0],
            )
            return


def _placed(pair: Bitext) -> list[_Placed]:
    """Return the names of both sides in the order of the source."""
    found: dict[Name, list[Named]] = {}
    for each in pair.names:
        found.setdefault(each.name, []).append(each)
    text = plain(pair.target)
    placed = (
        _Placed(named[0], named[-1], places(text, name))
        for name, named in islice(found.items(), _MOST_NAMES)
    )
    return [each for each in placed if each.places]


def _acts(pair: Bitext, one: Named, other: Named) -> bool:
    """Tell whether one name is in its dictionary form, before another that is inflected."""
    return _is_plain(pair, one) and not _is_plain(pair, other)


def _is_plain(pair: Bitext, each: Named) -> bool:
    return fold(pair.source[each.start : each.end]) == fold(each.name.source)


def _is_mixed_up(pair: Bitext, one: _Placed, other: _Placed) -> bool:
    """Tell whether names of one type stand the wrong way round, and their prepositions do not."""
    if pair.lang not in LANGUAGES or one.last.name.type is not other.first.name.type:
        return False
    first = _wanted(pair.source_words, one.last.start)
    second = _wanted(pair.source_words, other.first.start)
    before_first = _preposition(pair.target_words, one.places[0][0], _ENGLISH)
    before_second = _preposition(pair.target_words, other.places[-1][0], _ENGLISH)
    kept = (before_first in first) + (before_second in second)
    crossed = (before_second in first) + (before_first in second)
    return kept <= crossed


def _wanted(words: Sequence[Word], start: int) -> frozenset[str]:
    """Return the English prepositions that the one before a name of the source may become."""
    return _ENGLISH_OF.get(_preposition(words, start, _ENGLISH_OF.keys()), _NOTHING)


def _preposition(words: Sequence[Word], start: int, known: Container[str]) -> str:
    """Return the last preposition among the words just before a name, or ""."""
    here = bisect_left(words, start, key=_start)
    near = (word.small for word in reversed(words[max(0, here - _NEAR) : here]))
    return next((word for word in near if word in known), "")


def _start(word: Word) -> int:
    return word.start
