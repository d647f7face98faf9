"""The vocabulary of topics, and the topics of stories."""

from collections.abc import Iterable, Sequence

from db import audit, shapes
from db.errors import NotFound
from db.library import Library
from db.records import StoryTopic, TagState, Topic

COLUMNS = "code, label, russian, parent"


def learn(library: Library, vocabulary: Iterable[Topic]) -> None:
    """Take a vocabulary in: new topics are added, known ones get their labels from it."""
    for topic in vocabulary:
        library.execute(
            """INSERT INTO topic(code, label, russian, parent) VALUES (?, ?, ?, ?)
               ON CONFLICT(code) DO UPDATE SET
                 label = excluded.label, russian = excluded.russian, parent = excluded.parent""",
            (topic.code, topic.label, topic.russian, topic.parent),
        )


def listing(library: Library) -> list[Topic]:
    """Return the vocabulary by code."""
    found = library.rows(f"SELECT {COLUMNS} FROM topic ORDER BY code")  # noqa: S608
    return [Topic(**row) for row in found]


def of_story(library: Library, story_id: int) -> tuple[StoryTopic, ...]:
    """Return a story's topics by label."""
    found = library.rows(
        f"""SELECT {COLUMNS}, state FROM story_topic JOIN topic ON topic.id = topic_id
            WHERE story_id = ? ORDER BY label, code""",  # noqa: S608
        (story_id,),
    )
    return tuple(map(shapes.story_topic, found))


def put(library: Library, story_id: int, code: str, state: TagState = TagState.CONFIRMED) -> None:
    """Give a story a topic. Raises `NotFound` for a code that is in no vocabulary."""
    topic_id = library.value("SELECT id FROM topic WHERE code = ?", (code,))
    if topic_id is None:
        raise NotFound(f"topic {code}")
    library.execute(
        "INSERT OR REPLACE INTO story_topic(story_id, topic_id, state) VALUES (?, ?, ?)",
        (story_id, topic_id, state.value),
    )
    audit.record(library, "add topic", story_id, code=code)
    library.touch(story_id)


def take_off(library: Library, story_id: int, code: str) -> None:
    """Take a topic off a story. Raises `NotFound` when the story does not have it."""
    touched = library.execute(
        """DELETE FROM story_topic WHERE story_id = ?
             AND topic_id = (SELECT id FROM topic WHERE code = ?)""",
        (story_id, code),
    )
    if not touched:
        raise NotFound(f"topic {code} on story {story_id}")
    audit.record(library, "remove topic", story_id, code=code)
    library.touch(story_id)


def restore(library: Library, story_id: int, kept: Sequence[StoryTopic]) -> None:
    """Make a story's topics be exactly these."""
    library.execute("DELETE FROM story_topic WHERE story_id = ?", (story_id,))
    for story_topic in kept:
        library.execute(
            """INSERT INTO story_topic(story_id, topic_id, state)
               SELECT ?, id, ? FROM topic WHERE code = ?""",
            (story_id, story_topic.state.value, story_topic.topic.code),
        )
