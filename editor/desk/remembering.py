"""What the memory is told and asked for: confirmed rows, words looked for, upkeep."""

from db import audit, concordance, memory, stories
from db.errors import Refused
from db.library import Library
from db.memory import Context
from db.pairs import Pair
from db.records import Row, Side, Story
from editor.desk.opening import target_lang
from editor.said import said
from editor.tagging.lemmas import forms, words
from editor.translating.alignment import Name, sentence_pairs
from editor.translating.english import english_forms


def remember(library: Library, story_id: int, *confirmed: Row) -> None:
    """Put confirmed rows into the memory, and their sentences where they go together for certain.

    What a row said before is replaced. A story of unknown language gives nothing.
    """
    story = stories.get(library, story_id)
    lang, into = story.fields.lang, target_lang(library)
    for row in confirmed if lang else ():
        memory.remember(
            library,
            story_id,
            row,
            lang,
            into,
            sentences=sentence_pairs(row.source, row.target, lang, into, _names(story, row)),
            context=context_of(story, row.position),
        )


def context_of(story: Story, position: int) -> Context:
    """Return what stands before and after a row."""
    sources = {row.position: row.source for row in story.rows}
    return Context(sources.get(position - 1, ""), sources.get(position + 1, ""))


def concord(library: Library, typed: str, *, machine: bool = False, limit: int = 200) -> list[Pair]:
    """Return the pairs that hold all the words typed, in any form, on one side; latest first.

    `machine` lets in what was imported as machine made.
    """
    wanted = [_forms(word) for word in words(typed)]
    return concordance.find(library, wanted, machine=machine, limit=limit)


def correct(library: Library, pair_id: int, source: str, target: str) -> Pair:
    """Let a pair of the memory say something else; return it. Raises `Refused` for no words."""
    source, target = source.strip(), target.strip()
    if not source or not target:
        raise Refused(said("A pair needs words on both sides. Delete it to be rid of it."))
    with library.write():
        before = memory.get(library, pair_id)
        kept = memory.change(library, pair_id, source, target)
        audit.record(
            library,
            "correct pair",
            source=source,
            target=target,
            was={"source": before.source, "target": before.target},
        )
        return memory.get(library, kept)


def drop(library: Library, pair_id: int) -> Pair:
    """Take a pair out of the memory; return it as it was."""
    with library.write():
        pair = memory.get(library, pair_id)
        memory.remove(library, pair_id)
        audit.record(library, "drop pair", source=pair.source, target=pair.target)
        return pair


def merge_duplicates(library: Library) -> int:
    """Make pairs that differ in case, ё or blanks alone one, the latest; return how many went."""
    with library.write():
        groups = memory.alike(library)
        for kept, *others in groups:
            memory.merge(library, kept.id, [other.id for other in others])
        gone = sum(map(len, groups)) - len(groups)
        audit.record(library, "merge pairs", gone=gone)
        return gone


def _forms(word: str) -> list[str]:
    return list(dict.fromkeys((word, *forms(word), *english_forms(word))))


def _names(story: Story, row: Row) -> list[Name]:
    """Return the names marked in a row's source with their English."""
    return [
        (mention.surface, mention.entity.english)
        for mention in story.mentions
        if mention.row == row.position
        and mention.side is Side.SOURCE
        and mention.entity
        and mention.entity.english
    ]
