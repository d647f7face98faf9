"""What can be undone in the story in hand: edits of text and of rows, in one order."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from db.records import Row

MOST_STEPS = 5000
"""How many steps are kept: hours of work, and some megabytes at the most."""


@dataclass(frozen=True, slots=True)
class Patch:
    """Rows that came in place of others, from position `first` on."""

    first: int
    before: tuple[Row, ...]
    after: tuple[Row, ...]

    @property
    def reversed(self) -> "Patch":
        """The same change the other way round."""
        return Patch(self.first, self.after, self.before)

    @property
    def reshapes(self) -> bool:
        """Whether rows came, went or got another source; otherwise only their English changed."""
        return [row.source for row in self.before] != [row.source for row in self.after]


Step = tuple[Patch, ...]


class History:
    """Steps done and steps undone. Letters typed one after another make up one step a word."""

    def __init__(self) -> None:
        self._done: list[Step] = []
        self._undone: list[Step] = []
        self._group: list[Patch] | None = None
        self._paused = False
        self._typing = False

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to undo."""
        return bool(self._done)

    @property
    def can_redo(self) -> bool:
        """Whether there is a step to do again."""
        return bool(self._undone)

    def clear(self) -> None:
        """Forget all: another story comes, or the rows were changed elsewhere."""
        self._done.clear()
        self._undone.clear()
        self._typing = False

    def end_word(self) -> None:
        """Let what is typed next be a step of its own."""
        self._typing = False

    def note(self, patch: Patch) -> None:
        """Note a change that was made."""
        if self._paused:
            return
        if self._group is not None:
            self._group.append(patch)
            return
        letter = _is_letter(patch)
        if letter and self._typing and _continues(self._done[-1][0], patch):
            last = self._done[-1][0]
            self._done[-1] = (Patch(patch.first, last.before, patch.after),)
        else:
            self._push((patch,))
        self._typing = letter
        self._undone.clear()

    def undo(self) -> Step:
        """Give the changes that take the last step back, in order; none where there is no step."""
        self._typing = False
        if not self._done:
            return ()
        self._undone.append(self._done.pop())
        return tuple(patch.reversed for patch in reversed(self._undone[-1]))

    def redo(self) -> Step:
        """Give the changes that make the step last undone again, in order."""
        self._typing = False
        if not self._undone:
            return ()
        self._done.append(self._undone.pop())
        return self._done[-1]

    @contextmanager
    def grouped(self) -> Iterator[None]:
        """Take all changes noted meanwhile for one step."""
        self._group = []
        try:
            yield
        finally:
            group, self._group = self._group, None
            if group:
                self._typing = False
                self._undone.clear()
                self._push(tuple(group))

    @contextmanager
    def paused(self) -> Iterator[None]:
        """Note nothing: what changes meanwhile is a step being undone or done again."""
        self._paused = True
        try:
            yield
        finally:
            self._paused = False

    def _push(self, step: Step) -> None:
        self._done.append(step)
        del self._done[:-MOST_STEPS]


@dataclass(frozen=True, slots=True)
class _Splice:
    """Where the English of a row changed: what went, what came.

    Where equal letters stand together the place is doubtful: any from `first` to `start` is as
    good.
    """

    first: int
    start: int
    gone: str
    come: str


def _splice(patch: Patch) -> _Splice | None:
    if len(patch.before) != 1 or patch.reshapes:
        return None
    old, new = patch.before[0].target, patch.after[0].target
    start = _shared(old, new)
    end = _shared(old[start:][::-1], new[start:][::-1])
    gone, come = old[start : len(old) - end], new[start : len(new) - end]
    length, text = (len(come), new) if come else (len(gone), old)
    first = start
    while not (gone and come) and first and text[first - 1] == text[first - 1 + length]:
        first -= 1
    return _Splice(first, start, gone, come)


def _is_letter(patch: Patch) -> bool:
    """Say whether a change is one keystroke: a character came or went."""
    splice = _splice(patch)
    return splice is not None and len(splice.gone) + len(splice.come) == 1


def _continues(last: Patch, patch: Patch) -> bool:
    """Say whether a letter belongs to the word, or the run of deletions, that `last` holds."""
    if last.first != patch.first:
        return False
    whole, letter = _splice(last), _splice(patch)
    if whole is None or letter is None or bool(whole.come) == bool(whole.gone):
        return False
    if not letter.come:
        return bool(whole.gone) and (_meet(letter, whole, 1) or _meet(letter, whole, 0))
    if not whole.come or not _meet(letter, whole, -len(whole.come)):
        return False
    place = min(letter.start, whole.start + len(whole.come))
    return not (patch.after[0].target[place - 1].isspace() > letter.come.isspace())


def _meet(letter: _Splice, whole: _Splice, step: int) -> bool:
    """Say whether a letter may stand so many places before where the whole may begin."""
    return max(letter.first + step, whole.first) <= min(letter.start + step, whole.start)


def _shared(one: str, other: str) -> int:
    """Count the characters at which two texts begin alike."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((place for place, (a, b) in pairs if a != b), min(len(one), len(other)))
