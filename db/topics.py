"""The vocabulary of topics, and the topics of stories."""

from collections.abc import Iterable, Mapping, Sequence

from db import audit, shapes
from db.clock import now
from db.errors import NotFound
from db.library import Library
from db.records import StoryTopic, TagState, Topic

COLUMNS = "code, label, russian, parent"


def learn(library: Library, vocabulary: Iterable[Topic]) -> None:
    """Take a vocabulary in: new topics are added, known ones get their labels from it."""
    library.touch(vocabulary=True)
    for topic in vocabulary:
        library.execute(
            """INSERT INTO topic(code, label, russian, parent) VALUES (?, ?, ?, ?)
               ON CONFLICT(code) DO UPDATE SET
                 label = excluded.label, parent = excluded.parent, retired = 0, replaced_by = '',
                 russian = iif(excluded.russian = '', russian, excluded.russian)""",
            (topic.code, topic.label, topic.russian, topic.parent),
        )


def listing(library: Library) -> list[Topic]:
    """Return the vocabulary by code, without what is retired."""
    found = library.rows(f"SELECT {COLUMNS} FROM topic WHERE NOT retired ORDER BY code")  # noqa: S608
    return [Topic(**row) for row in found]


def codes(library: Library) -> list[str]:
    """Return all codes, those of retired topics too."""
    return [row["code"] for row in library.rows("SELECT code FROM topic")]


def retire(library: Library, replaced: Mapping[str, str]) -> None:
    """Offer topics no more; each leads to the code that replaces it, or to none ("")."""
    for code, by in replaced.items():
        library.execute("UPDATE topic SET retired = 1, replaced_by = ? WHERE code = ?", (by, code))


def recent(library: Library, limit: int) -> list[Topic]:
    """Return the topics that editors gave to stories last."""
    found = library.rows(
        f"""SELECT {COLUMNS} FROM topic WHERE used_at <> '' AND NOT retired
            ORDER BY used_at DESC, code LIMIT ?""",  # noqa: S608
        (limit,),
    )
    return [Topic(**row) for row in found]


def keep_vector(library: Library, story_id: int, vector: bytes) -> None:
    """Remember what a story is about, in numbers that are for others to read."""
    library.execute(
        "INSERT OR REPLACE INTO story_vector(story_id, vector) VALUES (?, ?)", (story_id, vector)
    )


def examples(library: Library, besides: int, limit: int) -> list[tuple[bytes, tuple[str, ...]]]:
    """Return vector and topics of the newest other stories that editors gave topics."""
    found = library.rows(
        """SELECT vector, group_concat(code, char(10)) AS codes
           FROM story_vector JOIN story_topic USING (story_id) JOIN topic ON topic.id = topic_id
           WHERE state = ? AND story_id <> ? GROUP BY story_id ORDER BY story_id DESC LIMIT ?""",
        (TagState.CONFIRMED.value, besides, limit),
    )
    return [(row["vector"], tuple(row["codes"].split("\n"))) for row in found]


def drop_suggestions(library: Library, story_id: int) -> None:
    """Take off the topics that nobody decided about."""
    library.touch(story_id)
    library.execute(
        "DELETE FROM story_topic WHERE story_id = ? AND state = ?",
        (story_id, TagState.SUGGESTED.value),
    )


def state(library: Library, story_id: int, code: str) -> TagState | None:
    """Return whether a person decided about a story's topic; None when it does not have it."""
    found = library.value(
        """SELECT state FROM story_topic JOIN topic ON topic.id = topic_id
           WHERE story_id = ? AND code = ?""",
        (story_id, code),
    )
    return TagState(found) if found else None


def of_story(library: Library, story_id: int) -> tuple[StoryTopic, ...]:
    """Return a story's topics by label."""
    found = library.rows(
        f"""SELECT {COLUMNS}, state FROM story_topic JOIN topic ON topic.id = topic_id
            WHERE story_id = ? ORDER BY label, code""",  # noqa: S608
        (story_id,),
    )
    return tuple(map(shapes.story_topic, found))


def put(library: Library, story_id: int, code: str, state: TagState = TagState.CONFIRMED) -> None:
    """Give a story a topic, or the one that a retired topic was replaced by.

    Raises `NotFound` for a code that is in no vocabulary.
    """
    topic_id = library.value(
        """SELECT ifnull(newer.id, topic.id) FROM topic
           LEFT JOIN topic AS newer ON topic.retired AND newer.code = topic.replaced_by
           WHERE topic.code = ?""",
        (code,),
    )
    if topic_id is None:
        raise NotFound(f"topic {code}")
    library.execute(
        "INSERT OR REPLACE INTO story_topic(story_id, topic_id, state) VALUES (?, ?, ?)",
        (story_id, topic_id, state.value),
    )
    library.touch(story_id)
    if state is TagState.CONFIRMED:
        library.execute("UPDATE topic SET used_at = ? WHERE id = ?", (now(), topic_id))
        audit.record(library, "add topic", story_id, code=code)


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
