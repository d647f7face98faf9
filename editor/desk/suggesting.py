"""Suggesting names: what a story's source names, known entities accepted, new ones proposed.

It runs in three steps, so that the slow one in the middle may run beside other work: `waiting`
says what is to be read, the recogniser finds names in it, `store` keeps what came of it.
`suggest` does all three for those who can wait.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from db import entities, mentions, rows, stories
from db.library import Library
from db.mentions import Mark
from db.records import Mention, Row, Side, TagState
from editor.desk import registry
from editor.desk.editing import CLOSED, mark_english, refuse_closed
from editor.tagging import keys
from editor.tagging.names import Name
from editor.tagging.recogniser import Recogniser

if TYPE_CHECKING:
    from editor.tagging.matching import Suggestion

TIRESOME = 3  # stories in which a name was rejected, and never accepted

Span = tuple[int, Side, int, int]


@dataclass(frozen=True, slots=True)
class Waiting:
    """A story whose source nobody looked for names in yet, as it stands."""

    story: int
    lang: str
    texts: tuple[str, ...]

    @property
    def fingerprint(self) -> str:
        """Say in few letters what these texts are."""
        joined = "\x00".join((self.lang, *self.texts))
        return hashlib.sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()


@dataclass(frozen=True, slots=True)
class Suggested:
    """What came of it: marks accepted because the registry knows them, and names proposed."""

    accepted: int = 0
    proposed: int = 0


def waiting(library: Library, story_id: int, *, again: bool = False) -> Waiting | None:
    """Return what is to be read of a story; None if it is closed or was read before."""
    if stories.status(library, story_id) in CLOSED:
        return None
    story = stories.get(library, story_id)
    wanted = Waiting(story_id, story.fields.lang, tuple(row.source for row in story.rows))
    seen = stories.suggested(library, story_id)
    return wanted if again or wanted.fingerprint != seen else None


def store(library: Library, read: Waiting, names: Sequence[Name]) -> Suggested:
    """Keep what a story names: known entities as accepted, new names as suggestions.

    What a person decided stays. Nothing is kept if the source changed since it was read.
    """
    while registry.key_wordings(library):
        continue
    with library.write():
        refuse_closed(library, read.story)
        found = rows.of_story(library, read.story)
        if tuple(row.source for row in found) != read.texts:
            return Suggested()
        mentions.drop_suggestions(library, read.story)
        decided = mentions.of_story(library, read.story)
        fresh = [
            each
            for each in _matched(library, read, names)
            if not _is_decided(each, decided) and not _is_tiresome(library, each)
        ]
        for each in fresh:
            mentions.add(library, read.story, _mark(each, found[each.row]))
        for position in sorted({each.row for each in fresh if each.entity}):
            mark_english(library, read.story, found[position])
        stories.set_suggested(library, read.story, read.fingerprint)
        accepted = sum(each.entity is not None for each in fresh)
        return Suggested(accepted, len(fresh) - accepted)


def suggest(library: Library, story_id: int, recogniser: Recogniser) -> Suggested:
    """Look for names in a story's source and keep them. Raises `Refused` for a closed story.

    Raises `RecogniserFailed` as the recogniser does.
    """
    refuse_closed(library, story_id)
    read = waiting(library, story_id, again=True)
    return store(library, read, recogniser.names(read.texts, read.lang)) if read else Suggested()


def _matched(library: Library, read: Waiting, names: Sequence[Name]) -> "list[Suggestion]":
    from editor.tagging.matching import Registry, RowWords
    from editor.tagging.matching import suggest as match

    words = [RowWords(text, keys.tokens(text, read.lang)) for text in read.texts]
    wordings = registry.gazetteer(library, [(row.text, row.words) for row in words])
    by_name = {
        (kind, normal): entity
        for kind, normal in {(name.type, name.normal) for name in names}
        if (entity := entities.named(library, normal, kind))
    }
    known = Registry(wordings, entities.by_ids(library, wordings.payloads()), by_name)
    return match(words, names, known)


def _is_decided(each: "Suggestion", decided: Sequence[Mention]) -> bool:
    """Tell whether a person has decided about a span, or rejected the name in this story."""
    return any(
        (mention.row, mention.side, mention.start, mention.end)
        == (each.row, Side.SOURCE, each.start, each.end)
        or (
            mention.state is TagState.REJECTED
            and mention.normal == each.normal
            and mention.type is each.type
        )
        for mention in decided
    )


def _is_tiresome(library: Library, each: "Suggestion") -> bool:
    """Tell whether editors rejected a new name so often that nobody wants to be asked."""
    if each.entity:
        return False
    rejected, accepted = mentions.times_decided(library, each.normal, each.type)
    return rejected >= TIRESOME and not accepted


def _mark(each: "Suggestion", row: Row) -> Mark:
    return Mark(
        segment_id=row.id,
        side=Side.SOURCE,
        start=each.start,
        end=each.end,
        type=each.type,
        surface=row.source[each.start : each.end],
        entity_id=each.entity.id if each.entity else None,
        state=TagState.CONFIRMED if each.entity else TagState.SUGGESTED,
        normal=each.normal,
    )
