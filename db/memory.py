"""The translation memory: pairs of texts that a person confirmed, or that were imported."""

import hashlib
import unicodedata
from collections.abc import Iterable
from typing import Any

from db.clock import now
from db.library import Library
from db.records import Match, Pair, Row

CONFIRMED = "confirmed"
COLUMNS = "source_lang, target_lang, source, target, origin, by, at, story_id AS story"


def text_hash(text: str) -> int:
    """Return what texts share that differ only in Unicode form and white space.

    The first eight bytes of BLAKE2b (RFC 7693) over the NFC text with single spaces, as SQLite's
    signed integer.
    """
    plain = " ".join(unicodedata.normalize("NFC", text).split())
    digest = hashlib.blake2b(plain.encode(), digest_size=8).digest()
    return int.from_bytes(digest, signed=True)


def add(library: Library, pairs: Iterable[Pair]) -> int:
    """Store pairs; return how many were new. A known pair gets the later moment and its author."""
    before = library.value("SELECT count(*) FROM pair")
    for pair in pairs:
        _insert(library, pair)
    return library.value("SELECT count(*) FROM pair") - before


def remember(library: Library, story_id: int, row: Row, source_lang: str, target_lang: str) -> None:
    """Store a confirmed row as a pair, in place of what the same row said before."""
    forget(library, row)
    _insert(
        library,
        Pair(
            source_lang=source_lang,
            target_lang=target_lang,
            source=row.source,
            target=row.target,
            origin=CONFIRMED,
            by=library.by,
            story=story_id,
        ),
    )
    library.execute(
        """INSERT INTO saying(segment_uid, pair_id) SELECT ?, id FROM pair
           WHERE source_lang = ? AND target_lang = ? AND hash = ? AND target = ?""",
        (row.uid, source_lang, target_lang, text_hash(row.source), row.target),
    )


def forget(library: Library, row: Row) -> None:
    """Drop the pair that a row gave, unless another row says it too or it was imported."""
    pair_id = library.value("SELECT pair_id FROM saying WHERE segment_uid = ?", (row.uid,))
    library.execute("DELETE FROM saying WHERE segment_uid = ?", (row.uid,))
    library.execute(
        """DELETE FROM pair WHERE id = ? AND origin = ?
             AND NOT EXISTS (SELECT 1 FROM saying WHERE pair_id = pair.id)""",
        (pair_id, CONFIRMED),
    )
    library.touch(memory=True)


def release(library: Library, row: Row) -> None:
    """Let the pair that a row gave stand for itself: the row is about to say something else."""
    library.execute("DELETE FROM saying WHERE segment_uid = ?", (row.uid,))


def exact(library: Library, text: str, source_lang: str, target_lang: str) -> list[Match]:
    """Return the pairs whose source is this text, the latest first."""
    found = library.rows(
        f"""SELECT {COLUMNS} FROM pair WHERE source_lang = ? AND target_lang = ? AND hash = ?
            ORDER BY at DESC, id DESC""",  # noqa: S608
        (source_lang, target_lang, text_hash(text)),
    )
    return [Match(Pair(**row), 100) for row in found]


def pairs(library: Library) -> list[Pair]:
    """Return every pair in the order stored."""
    return [Pair(**row) for row in library.rows(f"SELECT {COLUMNS} FROM pair ORDER BY id")]  # noqa: S608


def stats(library: Library) -> list[dict[str, Any]]:
    """Return how many pairs there are for each pair of languages and origin."""
    return library.rows(
        """SELECT source_lang, target_lang, origin, count(*) AS pairs FROM pair
           GROUP BY source_lang, target_lang, origin ORDER BY source_lang, target_lang, origin"""
    )


def _insert(library: Library, pair: Pair) -> None:
    library.touch(memory=True)
    library.execute(
        """INSERT INTO pair(
             source_lang, target_lang, source, target, hash, origin, story_id, by, at
           ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
           ON CONFLICT(source_lang, target_lang, hash, target) DO UPDATE SET
             at = excluded.at, by = excluded.by WHERE excluded.at >= at""",
        (
            pair.source_lang,
            pair.target_lang,
            pair.source,
            pair.target,
            text_hash(pair.source),
            pair.origin,
            pair.story,
            pair.by,
            pair.at or now(),
        ),
    )
