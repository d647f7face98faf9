"""Stories: adding, finding, listing, changing their fields and status."""

import hashlib
import zlib
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from db import audit, mentions, removed, revisions, rows, shapes, topics
from db.clock import new_uid, now
from db.errors import Conflict, NotFound
from db.library import Library
from db.records import (
    IncomingStory,
    Story,
    StoryCard,
    StoryFields,
    StoryStatus,
)
from db.revisions import fingerprint

if TYPE_CHECKING:
    from array import array

FIELDS = ", ".join(shapes.FIELD_NAMES)
NUMBER_DIGITS = 18  # a story's number fits SQLite's integer; longer digits can only be a uid


@dataclass(frozen=True, slots=True)
class Original:
    """The bytes a story came from, and the name they came under."""

    name: str
    raw: bytes


def keep_original(library: Library, original: Original) -> int:
    """Keep the bytes as they came, once; return their id."""
    sha256 = hashlib.sha256(original.raw).hexdigest()
    known = library.value("SELECT id FROM original WHERE sha256 = ?", (sha256,))
    if known is not None:
        return known
    return library.insert(
        "original",
        {
            "sha256": sha256,
            "name": original.name,
            "size": len(original.raw),
            "zlib": zlib.compress(original.raw),
            "taken_at": now(),
        },
    )


def original(library: Library, story_id: int, revision: int | None = None) -> Original:
    """Return the bytes of a revision of a story's source, or of the latest. Raises `NotFound`."""
    number = revisions.latest(library, story_id) if revision is None else revision
    found = library.row(
        """SELECT name, original.zlib FROM revision JOIN original ON original.id = original_id
           WHERE story_id = ? AND number = ?""",
        (story_id, number),
    )
    if found is None:
        raise NotFound(f"original of story {story_id}")
    return Original(found["name"], zlib.decompress(found["zlib"]))


def with_fingerprint(library: Library, value: str) -> str:
    """Return the uid of the story that holds the same body, or once held it, or ""."""
    found = library.value(
        """SELECT uid FROM revision JOIN story ON story.id = story_id
           WHERE revision.fingerprint = ? ORDER BY story_id""",
        (value,),
    )
    return found or ""


def with_guid(library: Library, guid: str) -> int | None:
    """Return the story to which its source gave this name: the newest, spiked ones last."""
    return library.value(
        """SELECT id FROM story WHERE guid = ? AND guid <> ''
           ORDER BY status = 'spiked', id DESC""",
        (guid,),
    )


def with_url(library: Library, url: str) -> int | None:
    """Return the story that came from an address: the newest, spiked ones last."""
    return library.value(
        """SELECT id FROM story WHERE url = ? AND url <> ''
           ORDER BY status = 'spiked', id DESC""",
        (url,),
    )


def add(
    library: Library, incoming: IncomingStory, story_fields: StoryFields, original_id: int
) -> int:
    """Store a new story with its rows; return its id."""
    moment = now()
    story_id = library.insert(
        "story",
        _columns(story_fields)
        | _source(incoming, original_id)
        | {
            "uid": new_uid(),
            "headline_proposed": int(incoming.headline_proposed),
            "created_at": moment,
            "updated_at": moment,
        },
    )
    rows.add(library, story_id, incoming.rows)
    removed.put(library, story_id, incoming.removed, rows.of_story(library, story_id))
    revisions.add(library, story_id, incoming, original_id)
    audit.record(library, "take in", story_id, format=incoming.format)
    library.touch(story_id, listing=True)
    return story_id


def renew(library: Library, story_id: int, incoming: IncomingStory, original_id: int) -> int:
    """Note that a story's source says something else now; return the number of the revision.

    This is about the story; its rows and fields are revised by themselves.
    """
    columns = _source(incoming, original_id)
    assignments = ", ".join(f"{name} = :{name}" for name in columns if name != "guid")
    library.execute(
        f"""UPDATE story SET {assignments}, guid = iif(:guid = '', guid, :guid),
              headline_proposed = min(headline_proposed, :proposed),
              row_version = row_version + 1, updated_at = :at WHERE id = :id""",  # noqa: S608
        columns | {"proposed": int(incoming.headline_proposed), "at": now(), "id": story_id},
    )
    library.touch(story_id, listing=True)
    return revisions.add(library, story_id, incoming, original_id)


def find(library: Library, name: str) -> int:
    """Return the id of the story with this number or uid. Raises `NotFound`."""
    if name.isascii() and name.isdigit() and len(name) <= NUMBER_DIGITS:
        found = library.value("SELECT id FROM story WHERE id = ?", (int(name),))
    else:
        found = library.value("SELECT id FROM story WHERE uid = ?", (name.lower(),))
    if found is None:
        raise NotFound(f"story {name}")
    return found


def uid(library: Library, story_id: int) -> str:
    """Return a story's name across files. Raises `NotFound`."""
    found = library.value("SELECT uid FROM story WHERE id = ?", (story_id,))
    if found is None:
        raise NotFound(f"story {story_id}")
    return found


def get(library: Library, story_id: int) -> Story:
    """Return everything about a story as it stands. Raises `NotFound`."""
    with library.reading():
        found = library.row(
            f"""SELECT id, uid, status, headline_proposed, format, row_version, updated_at,
                killed, kill_note, {FIELDS} FROM story WHERE id = ?""",  # noqa: S608
            (story_id,),
        )
        if found is None:
            raise NotFound(f"story {story_id}")
        return Story(
            id=found["id"],
            uid=found["uid"],
            status=StoryStatus(found["status"]),
            fields=shapes.story_fields(found),
            headline_proposed=bool(found["headline_proposed"]),
            format=found["format"],
            rows=rows.of_story(library, story_id),
            mentions=mentions.of_story(library, story_id),
            topics=topics.of_story(library, story_id),
            row_version=found["row_version"],
            updated_at=found["updated_at"],
            killed=found["killed"],
            kill_note=found["kill_note"],
        )


def set_fields(
    library: Library, story_id: int, story_fields: StoryFields, seen_version: int
) -> None:
    """Store corrected fields if nobody changed them since. Raises `Conflict`."""
    assignments = ", ".join(f"{name} = :{name}" for name in shapes.FIELD_NAMES)
    touched = library.execute(
        f"""UPDATE story SET {assignments}, row_version = row_version + 1, updated_at = :at
            WHERE id = :id AND row_version = :seen""",  # noqa: S608
        _columns(story_fields) | {"at": now(), "id": story_id, "seen": seen_version},
    )
    if not touched:
        raise Conflict(f"Story {story_id}")
    library.touch(story_id, listing=True)


def set_status(library: Library, story_id: int, status: StoryStatus) -> None:
    """Move a story on its way. A spiked story remembers where it stood."""
    library.execute(
        """UPDATE story SET status = :status, spiked_from = CASE
               WHEN :status <> 'spiked' THEN '' WHEN status = 'spiked' THEN spiked_from ELSE status
             END, row_version = row_version + 1, updated_at = :at WHERE id = :id""",
        {"status": status.value, "at": now(), "id": story_id},
    )
    library.touch(story_id, listing=True)


def set_killed(library: Library, story_id: int, number: int, note: str) -> None:
    """Note that a version and all before it must not be published any more, and why."""
    library.execute(
        """UPDATE story SET killed = ?, kill_note = ?, row_version = row_version + 1,
             updated_at = ? WHERE id = ?""",
        (number, note, now(), story_id),
    )
    library.touch(story_id, listing=True)


def accept_headline(library: Library, story_id: int) -> None:
    """Note that the headline is no longer only a proposal."""
    library.execute("UPDATE story SET headline_proposed = 0 WHERE id = ?", (story_id,))
    library.touch(story_id)


def status(library: Library, story_id: int) -> StoryStatus:
    """Return where a story stands. Raises `NotFound`."""
    found = library.value("SELECT status FROM story WHERE id = ?", (story_id,))
    if found is None:
        raise NotFound(f"story {story_id}")
    return StoryStatus(found)


def spiked_from(library: Library, story_id: int) -> StoryStatus:
    """Return where a spiked story stood before."""
    return StoryStatus(library.value("SELECT spiked_from FROM story WHERE id = ?", (story_id,)))


def ids(library: Library, status: StoryStatus | None = None) -> "array[int]":
    """Return the ids of the stories with a status, or of all but the spiked, newest first."""
    if status is None:
        return library.integers("SELECT id FROM story WHERE status <> 'spiked' ORDER BY id DESC")
    return library.integers(
        "SELECT id FROM story WHERE status = ? ORDER BY id DESC", (status.value,)
    )


def counts(library: Library) -> dict[StoryStatus, int]:
    """Return how many stories stand at each status."""
    found = library.rows("SELECT status, count(*) AS n FROM story GROUP BY status")
    return dict.fromkeys(StoryStatus, 0) | {StoryStatus(row["status"]): row["n"] for row in found}


def cards(library: Library, story_ids: Sequence[int]) -> list[StoryCard]:
    """Return the cards of stories, in the order asked; those that are gone are left out."""
    marks = ", ".join("?" * len(story_ids))
    found = library.rows(
        f"""SELECT id, uid, status, title, english_title, lang,
              iif(agency_english = '', agency, agency_english) AS agency,
              coalesce(dateline_date, published, substr(created_at, 1, 10)) AS date,
              row_count AS rows, confirmed_count AS confirmed, urgency
            FROM story WHERE id IN ({marks})""",  # noqa: S608
        tuple(story_ids),
    )
    by_id = {row["id"]: _card(row) for row in found}
    return [by_id[story_id] for story_id in story_ids if story_id in by_id]


def restore(library: Library, story_id: int, kept: Story) -> None:
    """Make a story be what a version kept: fields, status, rows, mentions, topics."""
    current = library.value("SELECT row_version FROM story WHERE id = ?", (story_id,))
    set_fields(library, story_id, kept.fields, current)
    set_status(library, story_id, kept.status)
    library.execute(
        "UPDATE story SET headline_proposed = ? WHERE id = ?",
        (int(kept.headline_proposed), story_id),
    )
    rows.restore(library, story_id, kept.rows)
    mentions.restore(library, story_id, kept.mentions)
    topics.restore(library, story_id, kept.topics)


def _source(incoming: IncomingStory, original_id: int) -> dict[str, Any]:
    return {
        "format": incoming.format,
        "original_id": original_id,
        "fingerprint": fingerprint(incoming),
        "guid": incoming.guid,
        "invisible": incoming.invisible,
        "damaged": incoming.damaged,
    }


def _columns(story_fields: StoryFields) -> dict[str, Any]:
    columns = asdict(story_fields)
    return columns | {name: columns[name] and columns[name].isoformat() for name in shapes.DATES}


def _card(found: shapes.Columns) -> StoryCard:
    typed: shapes.Columns = {**found, "status": StoryStatus(found["status"])}
    return StoryCard(**typed)
