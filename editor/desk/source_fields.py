"""The fields of a story as its source gives them, with names in English."""

from dataclasses import asdict, replace

import resources
from db.records import IncomingStory, StoryFields
from editor.tagging.transliteration import romanise

ENGLISH_OF = {"dateline_place_english": "dateline_place", "agency_english": "agency"}


def fields_of(incoming: IncomingStory) -> StoryFields:
    """Return the fields of a story that arrives."""
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
        urgency=incoming.urgency,
        slug=incoming.slug,
        embargo=incoming.embargo,
    )


def renewed(kept: StoryFields, incoming: IncomingStory, by_hand: set[str]) -> StoryFields:
    """Return a story's fields after its source was revised.

    What the source says follows it, but for a language that is known and the fields corrected
    `by_hand`; an English name follows the name it is of.
    """
    incoming = replace(incoming, lang=kept.lang or incoming.lang)
    before, after = asdict(kept), asdict(fields_of(incoming))
    changes = {
        name: value
        for name, value in after.items()
        if (of := ENGLISH_OF.get(name, name)) not in by_hand
        and after[of]
        and after[of] != before[of]
    }
    return replace(kept, **changes)


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
