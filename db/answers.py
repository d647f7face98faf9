"""What engines answered to texts: found again, not asked for again, and shown side by side."""

import hashlib
import json
from collections.abc import Sequence
from typing import Any

from db import search
from db.clock import now
from db.errors import NotFound
from db.library import Library
from db.memory import text_hash
from db.records import MachineAnswer

MOST_KEPT = 200_000
"""Answers; the oldest go first. At some 500 bytes each that is 100 MB."""

COLUMNS = (
    "source, source_lang, target_lang, engine, model, brief, origin, text, warnings, forced, at"
)


def brief_digest(terms: Sequence[tuple[str, str]]) -> str:
    """Return what stands for the names and terms an engine was told: "" for none."""
    if not terms:
        return ""
    told = json.dumps(sorted(set(terms)), ensure_ascii=False)
    return hashlib.blake2b(told.encode(), digest_size=8).hexdigest()


def keep(library: Library, answer: MachineAnswer) -> None:
    """Keep an answer, in the place of an older one of the same maker to the same text."""
    columns = {
        "source_hash": text_hash(answer.source),
        "source": answer.source,
        "source_lang": answer.source_lang,
        "target_lang": answer.target_lang,
        "engine": answer.engine,
        "model": answer.model,
        "brief": answer.brief,
        "origin": answer.origin,
        "text": answer.text,
        "warnings": json.dumps(answer.warnings, ensure_ascii=False),
        "forced": json.dumps(answer.forced, ensure_ascii=False),
        "at": answer.at or now(),
    }
    names = ", ".join(columns)
    marks = ", ".join(f":{name}" for name in columns)
    library.execute(f"INSERT OR REPLACE INTO machine_answer({names}) VALUES ({marks})", columns)  # noqa: S608
    newest = library.value("SELECT max(id) FROM machine_answer")
    library.execute("DELETE FROM machine_answer WHERE id <= ?", (newest - MOST_KEPT,))


def to_text(
    library: Library, source: str, source_lang: str, target_lang: str
) -> list[MachineAnswer]:
    """Return the latest answer of each engine and model to a text, the latest first."""
    found = library.rows(
        f"""SELECT {COLUMNS} FROM machine_answer
            WHERE source_hash = ? AND source_lang = ? AND target_lang = ? AND source = ?
            ORDER BY id DESC""",  # noqa: S608
        (text_hash(source), source_lang, target_lang, source),
    )
    latest: dict[tuple[str, str], MachineAnswer] = {}
    for columns in found:
        answer = _answer(columns)
        latest.setdefault((answer.engine, answer.model), answer)
    return list(latest.values())


def set_gist(library: Library, story_id: int, gist: str, origin: str) -> None:
    """Give a story a gist by a machine; search finds the story by it."""
    library.execute(
        "UPDATE story SET gist = ?, gist_origin = ? WHERE id = ?", (gist, origin, story_id)
    )
    search.refresh_english(library, story_id)
    library.touch(story_id)


def gist(library: Library, story_id: int) -> tuple[str, str]:
    """Return a story's gist and who made it; both "" where there is none. Raises `NotFound`."""
    found = library.row("SELECT gist, gist_origin FROM story WHERE id = ?", (story_id,))
    if found is None:
        raise NotFound(f"story {story_id}")
    return found["gist"], found["gist_origin"]


def without_gist(library: Library, limit: int) -> list[int]:
    """Return new stories that have neither a gist nor an English headline, the newest first."""
    found = library.rows(
        """SELECT id FROM story WHERE status = 'new' AND gist = '' AND english_title = ''
             AND lang <> '' ORDER BY id DESC LIMIT ?""",
        (limit,),
    )
    return [row["id"] for row in found]


def _answer(columns: dict[str, Any]) -> MachineAnswer:
    typed: dict[str, Any] = {
        **columns,
        "warnings": tuple(json.loads(columns["warnings"])),
        "forced": tuple(json.loads(columns["forced"])),
    }
    return MachineAnswer(**typed)
