"""Taking news in: bytes are read, cleaned and stored as stories, each text once."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum

import resources
from db import stories
from db.library import Library
from db.records import IncomingStory, StoryFields
from db.stories import Original
from editor.desk import finding
from editor.importing.errors import RefusedFile
from editor.importing.reading import read
from editor.tagging.transliteration import romanise


class Outcome(StrEnum):
    """What became of a story that arrived."""

    IMPORTED = "imported"
    DUPLICATE = "duplicate"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """What became of one story. `of` is the uid of the story it duplicates, `path` its file."""

    outcome: Outcome
    path: str
    story: int | None = None
    uid: str = ""
    title: str = ""
    lang: str = ""
    format: str = ""
    of: str = ""
    reason: str = ""


def take_in(
    library: Library, original: Original, *, lang: str = "", format_name: str = ""
) -> list[Arrival]:
    """Take in the stories of one file; what cannot be read is refused with the reason."""
    try:
        found = understand(original, lang=lang, format_name=format_name)
    except RefusedFile as refusal:
        return [Arrival(outcome=Outcome.REFUSED, path=original.name, reason=str(refusal))]
    return store(library, original, found)


def understand(original: Original, *, lang: str = "", format_name: str = "") -> list[IncomingStory]:
    """Read the stories of one file without storing anything. Raises `RefusedFile`."""
    today = datetime.now(UTC).date()
    return read(original.raw, original.name, lang=lang, format=format_name, today=today)


def store(library: Library, original: Original, found: Iterable[IncomingStory]) -> list[Arrival]:
    """Store stories that were read: all of the file's, or none when the disk says no."""
    name = original.name.encode(errors="replace").decode()  # old names may be no Unicode
    with library.write():
        original_id = stories.keep_original(library, replace(original, name=name))
        return [_store_one(library, original, original_id, story) for story in found]


def _store_one(
    library: Library, original: Original, original_id: int, incoming: IncomingStory
) -> Arrival:
    known = stories.with_fingerprint(library, stories.fingerprint(incoming))
    if known:
        story_id = stories.find(library, known)
    else:
        story_id = stories.add(library, incoming, _fields(incoming), original_id)
        finding.index(library, story_id)
    return Arrival(
        outcome=Outcome.DUPLICATE if known else Outcome.IMPORTED,
        path=original.name,
        story=story_id,
        uid=stories.get(library, story_id).uid,
        title=incoming.rows[0].source,
        lang=incoming.lang,
        format=incoming.format,
        of=known,
    )


def _fields(incoming: IncomingStory) -> StoryFields:
    place = incoming.dateline.place
    return StoryFields(
        lang=incoming.lang,
        agency=incoming.agency,
        agency_english=agency_english(incoming.agency, incoming.lang),
        dateline_place=place,
        dateline_place_english=place_english(place, incoming.lang),
        dateline_date=incoming.dateline.date,
        published=incoming.published,
        credit=incoming.credit,
        byline=incoming.byline,
        url=incoming.url,
    )


def place_english(place: str, lang: str) -> str:
    """Return a dateline's place in English: as known, or romanised by the house's scheme."""
    return resources.place_english(place, lang) or romanise(place, lang)


def agency_english(agency: str, lang: str) -> str:
    """Return an agency's name in English: as known, or romanised, capitals toned down."""
    known = resources.agency_english(agency)
    if known:
        return known
    latin = romanise(agency, lang)
    return latin.title() if latin.isupper() and " " in latin else latin
