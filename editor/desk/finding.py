"""Finding stories by what was typed into the search field."""

from db import listing, search, stories
from db.errors import NotFound
from db.library import Library
from db.listing import Order
from editor.desk import asking
from editor.tagging.lemmas import lemmas


def index(library: Library, story_id: int) -> None:
    """Make a story findable by its words, in any form where its language has a dictionary."""
    story = stories.get(library, story_id)
    text = "\n".join(row.source for row in story.rows)
    search.index(library, story_id, lemmas(text, story.fields.lang))


def find_stories(
    library: Library, typed: str, order: Order = Order.NEWEST, *, limit: int = -1
) -> list[int]:
    """Return the ids of stories that answer what was typed (see `asking`), in order.

    Words are found in any Russian form; the last may be unfinished. A number also finds the story
    of that number, which comes first. `limit` is the most ids to return, -1 for all.
    """
    asked = asking.question(library, typed)
    found = list(listing.ids(library, asked, order, limit=limit))
    try:
        numbered = stories.find(library, typed.strip())
    except NotFound:
        return found
    found = [numbered, *(story for story in found if story != numbered)]
    return found if limit < 0 else found[:limit]
