"""Gists: the headline and first sentence of a new story in English, by a machine, for triage.

A gist stands beside the story and never in it: it fills no row and is exported nowhere.
"""

import threading
from dataclasses import dataclass

from db import answers, stories
from db.library import Library
from editor.desk.engines import Engines
from editor.desk.opening import target_lang
from editor.settings import INBOX, INBOX_ONLINE, PRIVATE, Settings
from editor.translating.engine import Engine, Translated
from editor.translating.sentences import split

LONGEST_LEAD = 400  # characters; a longer first sentence is left out
BETWEEN = " — "


@dataclass(frozen=True, slots=True)
class Opening:
    """What of a story is translated for its gist: its headline, and its first sentence."""

    story: int
    lang: str
    target_lang: str
    texts: tuple[str, ...]


def waiting(library: Library, limit: int = 200) -> list[int]:
    """Return the new stories that have no English at all, the newest first."""
    return answers.without_gist(library, limit)


def opening(library: Library, story_id: int) -> Opening:
    """Return what of a story is translated for its gist. Raises `NotFound`."""
    story = stories.get(library, story_id)
    lang = story.fields.lang
    texts = [story.title]
    if len(story.rows) > 1:
        first, _ = next((cut for cut in split(story.rows[1].source, lang) if cut[0]), ("", ""))
        texts += [first] if first and len(first) <= LONGEST_LEAD else []
    return Opening(story_id, lang, target_lang(library), tuple(texts))


def engine_for(engines: Engines, settings: Settings, lang: str, target: str) -> Engine | None:
    """Return the engine for gists from a language: the local one, else one that was allowed."""
    if not settings.get(INBOX) or lang == target:
        return None
    local = engines.get("firefox")
    if not local.why_not(lang, target):
        return local
    if settings.get(PRIVATE) or not settings.get(INBOX_ONLINE):
        return None
    engine = engines.for_pair(lang, target)
    return None if engine.why_not(lang, target) else engine


def make(engine: Engine, beginning: Opening, cancel: threading.Event) -> tuple[str, str]:
    """Translate an opening; return the gist and its origin, both "" where that gave nothing.

    Raises `EngineError`.
    """
    outcomes = engine.translate(
        beginning.texts, beginning.lang, beginning.target_lang, cancel, deadline=60.0
    )
    done = [outcome for outcome in outcomes if isinstance(outcome, Translated)]
    if not done:
        return "", ""
    return BETWEEN.join(outcome.text.strip() for outcome in done), done[0].origin


def store(library: Library, story_id: int, gist: str, origin: str) -> None:
    """Give a story its gist."""
    with library.write():
        answers.set_gist(library, story_id, gist, origin)
