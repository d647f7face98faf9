"""Feeds that are looked at again and again, and what of them was seen."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from db import audit
from db.clock import new_uid, now
from db.errors import NotFound
from db.library import Library
from db.stories import NUMBER_DIGITS

COLUMNS = "id, uid, address, title, etag, last_modified, checked_at, fault, created_at"


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """A feed as the library knows it.

    `etag` and `last_modified` are the server's, to ask with next time. `checked_at` is when it was
    last asked, "" for never, and `fault` what went wrong then, "" for nothing.
    """

    id: int
    uid: str
    address: str
    title: str
    etag: str
    last_modified: str
    checked_at: str
    fault: str
    created_at: str


class Seen(NamedTuple):
    """What is known of an entry: its words' digest, and its story, None where it was refused."""

    digest: str
    story: int | None


def add(library: Library, address: str) -> Feed:
    """Store a new feed. The address must not be there yet."""
    feed_id = library.insert("feed", {"uid": new_uid(), "address": address, "created_at": now()})
    audit.record(library, "add feed", address=address)
    library.touch(feeds=True)
    return get(library, feed_id)


def remove(library: Library, feed_id: int) -> None:
    """Forget a feed and what was seen of it; its stories stay. Raises `NotFound`."""
    feed = get(library, feed_id)
    library.execute("DELETE FROM feed WHERE id = ?", (feed_id,))
    audit.record(library, "remove feed", address=feed.address)
    library.touch(feeds=True)


def get(library: Library, feed_id: int) -> Feed:
    """Return a feed. Raises `NotFound`."""
    found = library.row(f"SELECT {COLUMNS} FROM feed WHERE id = ?", (feed_id,))  # noqa: S608
    if found is None:
        raise NotFound(f"feed {feed_id}")
    return Feed(**found)


def find(library: Library, name: str) -> Feed:
    """Return the feed with this number, uid or address. Raises `NotFound`."""
    if name.isascii() and name.isdigit() and len(name) <= NUMBER_DIGITS:
        return get(library, int(name))
    found = library.row(
        f"SELECT {COLUMNS} FROM feed WHERE uid = ? OR address = ?",  # noqa: S608
        (name.lower(), name),
    )
    if found is None:
        raise NotFound(f"feed {name}")
    return Feed(**found)


def listing(library: Library) -> list[Feed]:
    """Return all feeds, the oldest first."""
    found = library.rows(f"SELECT {COLUMNS} FROM feed ORDER BY id")  # noqa: S608
    return [Feed(**row) for row in found]


def note_checked(
    library: Library, feed_id: int, *, title: str, etag: str, last_modified: str
) -> None:
    """Note that a feed was looked at without a fault; a title of "" leaves the one it has."""
    library.execute(
        """UPDATE feed SET title = iif(:title = '', title, :title), etag = :etag,
             last_modified = :last_modified, checked_at = :at, fault = '' WHERE id = :id""",
        {
            "id": feed_id,
            "title": title,
            "etag": etag,
            "last_modified": last_modified,
            "at": now(),
        },
    )
    library.touch(feeds=True)


def note_fault(library: Library, feed_id: int, fault: str) -> None:
    """Note that looking at a feed failed, and why."""
    library.execute(
        "UPDATE feed SET checked_at = ?, fault = ? WHERE id = ?", (now(), fault, feed_id)
    )
    library.touch(feeds=True)


def seen(library: Library, feed_id: int) -> dict[str, Seen]:
    """Return what was seen of a feed, by the names of its entries."""
    found = library.rows(
        "SELECT guid, digest, story_id FROM feed_item WHERE feed_id = ?", (feed_id,)
    )
    return {row["guid"]: Seen(row["digest"], row["story_id"]) for row in found}


def note_seen(library: Library, feed_id: int, entries: Mapping[str, Seen]) -> None:
    """Note that these entries of a feed were seen."""
    for guid, entry in entries.items():
        library.execute(
            """INSERT INTO feed_item(feed_id, guid, digest, story_id, seen_at)
               VALUES (?, ?, ?, ?, ?)
               ON CONFLICT(feed_id, guid) DO UPDATE SET
                 digest = excluded.digest, story_id = excluded.story_id,
                 seen_at = excluded.seen_at""",
            (feed_id, guid, entry.digest, entry.story, now()),
        )


def new_counts(library: Library) -> dict[int, int]:
    """Return how many stories of each feed nobody has begun to work on; feeds without are left."""
    found = library.rows(
        """SELECT feed_id, count(DISTINCT story_id) AS n FROM feed_item
           JOIN story ON story.id = story_id WHERE status = 'new' GROUP BY feed_id"""
    )
    return {row["feed_id"]: row["n"] for row in found}
