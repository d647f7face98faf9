"""A row as a whole: its length, and machine text that somebody confirmed as it came."""

from collections.abc import Iterator

from db.records import RowState
from editor.checking.findings import Bitext, Context, Fault
from editor.said import said

_SHORT = 50  # characters; below that lengths say nothing
_LEAST, _MOST = 0.45, 2.2  # of the source's length


def length(pair: Bitext, _: Context) -> Iterator[Fault]:
    """Find English far shorter or longer than its source."""
    source, target = len(pair.source.strip()), len(pair.target.strip())
    if max(source, target) < _SHORT or not target or not source:
        return
    if target < _LEAST * source:
        yield Fault(
            message=said("The English is much shorter than the source."), target=(0, target)
        )
    elif target > _MOST * source:
        yield Fault(message=said("The English is much longer than the source."), target=(0, target))


def unedited(pair: Bitext, _: Context) -> Iterator[Fault]:
    """Find machine text that was confirmed without a change."""
    if pair.state is RowState.CONFIRMED and pair.machine and pair.machine == pair.target:
        yield Fault(
            message=said("Machine text was confirmed as it came."), target=(0, len(pair.target))
        )
