"""Snippets: kept by name, filled from the story, found by the letters before the caret."""

import re

from db import snippets
from db.errors import NotFound, Refused
from db.library import Library
from db.records import Story
from db.snippets import Snippet
from editor.said import said

_FIELD = re.compile(r"\{([a-z]+)\}")
_NAME = re.compile(r"[\w-]{1,30}")


def keep(library: Library, name: str, text: str) -> Snippet:
    """Keep a text under a name of letters, figures and hyphens. Raises `Refused` for others."""
    snippet = Snippet(name.strip(), " ".join(text.split()))
    if not _NAME.fullmatch(snippet.name):
        raise Refused(
            said("A snippet's name is up to 30 letters and figures, not {0!r}.", name.strip())
        )
    if not snippet.text:
        raise Refused(said("A snippet needs a text. Select one, or write it."))
    with library.write():
        snippets.keep(library, snippet)
    return snippet


def drop(library: Library, name: str) -> None:
    """Keep a snippet no longer. Raises `NotFound`."""
    with library.write():
        if not snippets.drop(library, name):
            raise NotFound(f"snippet {name}")


def filled(snippet: Snippet, story: Story) -> str:
    """Fill a snippet's fields from a story; one the story does not have is left empty.

    What is in braces and no field stays as it is.
    """
    fields = story.fields
    known = {
        "headline": story.english_title,
        "place": fields.dateline_place_english,
        "date": _day(story),
        "agency": fields.agency_english or fields.agency,
        "byline": fields.byline,
        "slug": fields.slug,
        "url": fields.url,
    }
    text = _FIELD.sub(lambda field: known.get(field[1], field[0]), snippet.text)
    return re.sub(r" {2,}", " ", text)


def before_caret(found: list[Snippet], before: str) -> Snippet | None:
    """Return the snippet whose name stands right before the caret; the longest where several."""
    matching = [
        each
        for each in found
        if before.casefold().endswith(each.name.casefold())
        and not before[: len(before) - len(each.name)][-1:].isalnum()
    ]
    return max(matching, key=lambda each: len(each.name), default=None)


def _day(story: Story) -> str:
    day = story.fields.dateline_date or story.fields.published
    return f"{day:%B} {day.day}" if day else ""
