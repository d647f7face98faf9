"""Where a story comes from: its file, what cleaning did to it, and which stories are like it."""

from dataclasses import dataclass

from db import removed, revisions, shingles, stories
from db.library import Library
from db.records import StoryStatus
from db.removed import TakenOut


@dataclass(frozen=True, slots=True, kw_only=True)
class Alike:
    """A story that has much of its text in common with another.

    `share` is what part of the shorter one's words the longer one has, 0 to 1; `longer` says that
    this one is the longer of the two.
    """

    story: int
    title: str
    status: StoryStatus
    share: float
    longer: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceFacts:
    """What an editor may want to know of a story's source.

    `revision` counts from 1. `taken_out` is what cleaning took out and nobody put back;
    `invisible` counts the invisible characters it dropped, `damaged` the places that could not be
    decoded.
    """

    story: int
    name: str
    format: str
    revision: int
    taken_out: tuple[TakenOut, ...]
    invisible: int
    damaged: int
    alike: tuple[Alike, ...]


def source_facts(library: Library, story_id: int) -> SourceFacts:
    """Return the facts about a story's source. Raises `NotFound`."""
    from editor.importing.shingles import shingles as shingles_of

    with library.reading():
        story = stories.get(library, story_id)
        cleaning = removed.of_story(library, story_id)
        words = shingles_of("\n".join(row.source for row in story.rows[1:]))
        return SourceFacts(
            story=story_id,
            name=stories.original(library, story_id).name,
            format=story.format,
            revision=revisions.latest(library, story_id),
            taken_out=cleaning.words,
            invisible=cleaning.invisible,
            damaged=cleaning.damaged,
            alike=_alike(library, story_id, words),
        )


def _alike(library: Library, story_id: int, words: frozenset[int]) -> tuple[Alike, ...]:
    found = [each for each in shingles.resembling(library, words) if each.story != story_id]
    cards = {card.id: card for card in stories.cards(library, [each.story for each in found])}
    return tuple(
        Alike(
            story=each.story,
            title=cards[each.story].title,
            status=cards[each.story].status,
            share=each.share,
            longer=each.longer,
        )
        for each in found
    )
