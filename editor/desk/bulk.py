"""The same for many stories at once: what cannot be done to one does not hold up the others."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from db.errors import LibraryError
from db.library import Library

Act = Callable[[Library, int], object]


@dataclass(frozen=True, slots=True)
class Outcome:
    """The stories something was done to, and why not to the others, a sentence each."""

    done: tuple[int, ...]
    refused: tuple[str, ...]


def each(library: Library, story_ids: Iterable[int], act: Act) -> Outcome:
    """Do something to every story. What is refused for one leaves that one as it was."""
    done, refused = [], []
    with library.write():
        for story_id in story_ids:
            try:
                with library.write():
                    act(library, story_id)
                done.append(story_id)
            except LibraryError as fault:
                refused.append(str(fault))
    return Outcome(tuple(done), tuple(refused))
