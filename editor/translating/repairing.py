"""Pairs that differ from a text in numbers, months or known names alone, set right.

What stands in the pair's English for the old number, month or name must be found there for
certain, as often as its source has it; otherwise nothing is repaired.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from db.pairs import Match, MatchKind, Pair
from editor.text import fold
from editor.translating.figures import Figure, figures, rewritten, written

Names = Callable[[str], Iterable[tuple[int, int, str]]]
"""Finds the known names of a text: where each starts and ends, and its English."""

REPAIRED_SCORE = 99
"""The repaired pair says what the text says; nobody has confirmed that it does."""

MONTHS = {
    "января": "January",
    "февраля": "February",
    "марта": "March",
    "апреля": "April",
    "мая": "May",
    "июня": "June",
    "июля": "July",
    "августа": "August",
    "сентября": "September",
    "октября": "October",
    "ноября": "November",
    "декабря": "December",
}
_MONTH = re.compile(rf"(?<=\d )(?:{'|'.join(MONTHS)})\b")
_ONE = Decimal(1)


@dataclass(frozen=True, slots=True)
class Slot:
    """A stretch of a source that may be replaced: `what` is an English wording, or a number."""

    start: int
    end: int
    what: str | Figure

    @property
    def value(self) -> str | Decimal:
        """What two slots share that mean the same."""
        return self.what.value if isinstance(self.what, Figure) else self.what


@dataclass(frozen=True, slots=True)
class Slotted:
    """What may be replaced in a source, and the rest of it, folded."""

    slots: tuple[Slot, ...]
    frame: str


def slotted(text: str, names: Names) -> Slotted:
    """Return what may be replaced in a source, for `repair`."""
    found = tuple(_slots(text, names))
    return Slotted(found, fold("".join(_frame(text, found))))


def repair(ours: Slotted, pair: Pair, names: Names) -> Match | None:
    """Return a pair set right for a text, or None where they differ in more than can be replaced.

    A pair that needs no repair is None too. Numbers that become one, or were one, are left alone:
    the words around them would have to change.
    """
    theirs = slotted(pair.source, names)
    if ours.frame != theirs.frame or len(ours.slots) != len(theirs.slots):
        return None
    changes: dict[str | Decimal, Slot] = {}
    for new, old in zip(ours.slots, theirs.slots, strict=True):
        if changes.setdefault(old.value, new).value != new.value:
            return None  # what was said once for both is now two things
    often = Counter(slot.value for slot in theirs.slots)
    replaced = [
        _replacements(pair.target, old, new, often[old])
        for old, new in changes.items()
        if old != new.value
    ]
    if not replaced or not all(replaced):
        return None
    places = sorted(place for each in replaced for place in each)
    return Match(
        pair,
        REPAIRED_SCORE,
        MatchKind.REPAIRED,
        repairs=tuple((pair.target[start:end], new) for start, end, new in places),
        repaired=_put(pair.target, places),
    )


def _slots(text: str, names: Names) -> Iterator[Slot]:
    """Yield what may be replaced, in order, names before the numbers within them."""
    taken = [Slot(start, end, english) for start, end, english in names(text)]
    taken += [Slot(*found.span(), MONTHS[found.group()]) for found in _MONTH.finditer(text)]
    for figure in figures(text, ","):
        if all(figure.end <= slot.start or slot.end <= figure.start for slot in taken):
            taken.append(Slot(figure.start, figure.end, figure))
    end = 0
    for slot in sorted(taken, key=lambda slot: (slot.start, -slot.end)):
        if slot.start >= end:
            yield slot
            end = slot.end


def _frame(text: str, slots: Iterable[Slot]) -> Iterator[str]:
    """Yield what stands around the slots, and of which kind each is."""
    start = 0
    for slot in slots:
        yield text[start : slot.start]
        yield "\0figure\0" if isinstance(slot.what, Figure) else "\0wording\0"
        start = slot.end
    yield text[start:]


def _replacements(
    target: str, old: str | Decimal, new: Slot, often: int
) -> list[tuple[int, int, str]]:
    """Return where the English says the old thing, and what to say there; nothing if in doubt."""
    if isinstance(old, Decimal):
        if not isinstance(new.what, Figure) or _ONE in (old, new.value):
            return []
        places = [place for form in written(old) for place in _whole(target, form)]
        found = [(*place, rewritten(new.what, target[slice(*place)])) for place in places]
    else:
        found = [(*place, str(new.what)) for place in _whole(target, old)]
    return found if len(found) == often else []


def _whole(target: str, wording: str) -> Iterator[tuple[int, int]]:
    pattern = rf"(?<![\w])(?<!\d[.,]){re.escape(wording)}(?!\w)(?![.,]\d)"
    for found in re.finditer(pattern, target, re.IGNORECASE):
        yield found.span()


def _put(target: str, places: Sequence[tuple[int, int, str]]) -> str:
    pieces: list[str] = []
    at = 0
    for start, end, new in places:
        pieces += [target[at:start], new]
        at = end
    return "".join([*pieces, target[at:]])
