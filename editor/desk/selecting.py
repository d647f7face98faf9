"""Words selected in a row's source, translated by themselves: offered, never put in unasked."""

from dataclasses import replace

from db import stories
from db.errors import NotFound
from db.library import Library
from editor.desk.editing import refuse_closed
from editor.desk.opening import target_lang
from editor.desk.translating import Plan, brief_for


def plan_words(library: Library, story_id: int, position: int, words: str) -> Plan:
    """Say what an engine is asked and told for some words of a row.

    Raises `NotFound`, and `Refused` for a story that is closed.
    """
    refuse_closed(library, story_id)
    story = stories.get(library, story_id)
    row = next((row for row in story.rows if row.position == position), None)
    if row is None:
        raise NotFound(f"row {position} of story {story_id}")
    return Plan(
        story=story_id,
        source_lang=story.fields.lang,
        target_lang=target_lang(library),
        known=(),
        recalled=(),
        unknown=(replace(row, source=words),),
        brief=brief_for(library, story, [row]),
    )
