"""Numbers by value: every figure of the source is in the English, and no other."""

from collections.abc import Callable, Iterator
from decimal import Decimal

from editor.checking.amounts import Amount, missing, values
from editor.checking.findings import Bitext, Context, Fault, Fix
from editor.said import said


def figures(pair: Bitext, _: Context) -> Iterator[Fault]:
    """Find numbers in figures that one side has and the other lacks; one each way is a change."""
    lost, gained = _missing(pair, lambda each: each.figures)
    if len(lost) == len(gained) == 1:
        yield _changed(pair, lost[0], gained[0])
    else:
        yield from _told(pair, lost, gained)


def words(pair: Bitext, _: Context) -> Iterator[Fault]:
    """Find numbers written out that the other side has neither in words nor in figures."""
    yield from _told(pair, *_missing(pair, lambda each: each.cardinal))


def _missing(pair: Bitext, wanted: Callable[[Amount], bool]) -> tuple[list[Amount], list[Amount]]:
    """Return what the English lacks of such amounts, and what it has too many."""
    ours, theirs = pair.source_amounts, pair.target_amounts
    lost = list(missing(filter(wanted, ours), values(theirs)))
    return lost, list(missing(filter(wanted, theirs), values(ours)))


def _told(pair: Bitext, lost: list[Amount], gained: list[Amount]) -> Iterator[Fault]:
    for each in lost:
        text = pair.source[each.start : each.end]
        yield Fault(message=said("{0} is not in the English.", text), source=(each.start, each.end))
    for each in gained:
        text = pair.target[each.start : each.end]
        yield Fault(message=said("{0} is not in the source.", text), target=(each.start, each.end))


def _changed(pair: Bitext, lost: Amount, gained: Amount) -> Fault:
    was, now = pair.source[lost.start : lost.end], pair.target[gained.start : gained.end]
    return Fault(
        message=said("{0} in the source is {1} in the English.", was, now),
        source=(lost.start, lost.end),
        target=(gained.start, gained.end),
        fix=_put_right(was, now, lost, gained),
    )


def _put_right(was: str, now: str, lost: Amount, gained: Amount) -> Fix | None:
    """Write the source's number where the English has another, if both are plain figures."""
    numbers = [each for each in lost.values if isinstance(each, Decimal)]
    plain = len(lost.values) == 1 and now.replace(",", "").replace(".", "").isascii()
    digits = all(letter.isdigit() or letter in ",. \u00a0\u202f" for letter in was + now)
    if not (numbers and plain and digits) or now.count(".") > 1:
        return None
    grouped = "," in now or not was.isdigit()
    text = f"{numbers[0]:,}" if grouped else f"{numbers[0]}"
    return Fix(gained.start, gained.end, text)
