"""Topics: vocabularies taken in, topics suggested from what a story says and editors chose."""

import base64
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from db import stories, topics
from db.errors import Refused
from db.library import Library
from db.records import TagState
from editor.desk.editing import CLOSED, refuse_closed
from editor.said import said
from editor.tagging import vocabularies
from editor.tagging.recogniser import Recogniser, Scored
from editor.tagging.topic_scores import Example

TOP_LEVEL = 3  # topics suggested there
DEEPER = 3  # topics suggested of those that editors used before
CONVINCING = 0.45  # the share of a deeper topic's voice from which it is worth a look
MOST_TAUGHT = 1_000  # the newest stories that teach
LARGEST_VOCABULARY = 60_000_000  # bytes


@dataclass(frozen=True, slots=True)
class Learned:
    """What a vocabulary brought: topics that are new, known, and retired ones among them."""

    new: int
    known: int
    retired: int


@dataclass(frozen=True, slots=True)
class Question:
    """A story whose topics are asked for: its texts, their language, and what editors chose."""

    story: int
    texts: tuple[str, ...]
    lang: str
    taught: tuple[Example, ...]


Vocabulary = Sequence[vocabularies.Concept]
"""The topics of a file, retired ones among them."""


def take_in(library: Library, path: Path) -> Learned:
    """Take a vocabulary in. Retired topics are offered no more; stories keep them.

    Raises `Refused` for a file that is none, `OSError` where it cannot be read.
    """
    return learn(library, read_file(path))


def read_file(path: Path) -> Vocabulary:
    """Read a vocabulary. Raises as `take_in` does."""
    if path.stat().st_size > LARGEST_VOCABULARY:
        raise Refused(said("{0} is too large for a vocabulary.", path))
    try:
        return vocabularies.read(path.read_text("utf-8", errors="replace"))
    except vocabularies.BadVocabulary as fault:
        raise Refused(said("{0}: {1}", path, fault)) from fault


def learn(library: Library, concepts: Vocabulary) -> Learned:
    """Take a vocabulary in that was read."""
    with library.write():
        before = set(topics.codes(library))
        topics.learn(library, [concept.topic for concept in concepts])
        topics.retire(
            library,
            {each.topic.code: each.replaced_by for each in concepts if each.retired},
        )
    known = sum(concept.topic.code in before for concept in concepts)
    retired = sum(concept.retired for concept in concepts)
    return Learned(len(concepts) - known, known, retired)


def question(library: Library, story_id: int) -> Question | None:
    """Return what is to be asked about a story; None for one that is closed or says nothing.

    Russian is read as it came; of other languages the English is, as far as there is any.
    """
    if stories.status(library, story_id) in CLOSED:
        return None
    story = stories.get(library, story_id)
    russian = story.fields.lang == "ru"
    texts = tuple(row.source if russian else row.target for row in story.rows)
    if story.fields.lang == "en":
        texts = tuple(row.source for row in story.rows)
    if not any(map(str.strip, texts)):
        return None
    taught = tuple(
        Example(base64.b64encode(vector).decode(), codes)
        for vector, codes in topics.examples(library, story_id, MOST_TAUGHT)
    )
    return Question(story_id, texts, "ru" if russian else "en", taught)


def store(library: Library, asked: Question, scored: Scored) -> tuple[str, ...]:
    """Keep the likeliest topics as suggestions; what a person decided stays. Return their codes.

    Three are of the top level; up to three deeper ones are those that editors gave to stories
    like this one.
    """
    with library.write():
        refuse_closed(library, asked.story)
        topics.keep_vector(library, asked.story, base64.b64decode(scored.vector))
        decided = {
            each.topic.code
            for each in topics.of_story(library, asked.story)
            if each.state is not TagState.SUGGESTED
        }
        topics.drop_suggestions(library, asked.story)
        parents = {each.code: each.parent for each in topics.listing(library)}
        top = [code for code, _ in scored.scores if parents.get(code) == ""][:TOP_LEVEL]
        deeper = [
            code for code, score in scored.scores if parents.get(code) and score >= CONVINCING
        ][:DEEPER]
        wanted = tuple(code for code in (*top, *deeper) if code not in decided)
        for code in wanted:
            topics.put(library, asked.story, code, TagState.SUGGESTED)
        return wanted


def suggest(library: Library, story_id: int, recogniser: Recogniser) -> tuple[str, ...]:
    """Suggest topics for a story; return their codes. Raises `RecogniserFailed`."""
    asked = question(library, story_id)
    if asked is None:
        return ()
    return store(library, asked, recogniser.topics(asked.texts, asked.lang, asked.taught))


def decide_all(library: Library, story_id: int, state: TagState) -> None:
    """Accept or reject all topics suggested for a story."""
    with library.write():
        refuse_closed(library, story_id)
        for each in topics.of_story(library, story_id):
            if each.state is TagState.SUGGESTED:
                topics.put(library, story_id, each.topic.code, state)
