"""The translation memory: pairs of texts that a person confirmed, or that were imported."""

import hashlib
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import Any

from db.clock import now
from db.errors import NotFound
from db.library import Library
from db.pairs import Match, MatchKind, Pair, PairOrigin
from db.records import Row
from db.sketches import folded, sketches

CONFIRMED = PairOrigin.CONFIRMED
OURS = (PairOrigin.CONFIRMED, PairOrigin.SENTENCE)
"""What our own rows said: gone when no row says it any more, unlike what was imported."""

COLUMNS = """id, source_lang, target_lang, source, target, by, at, story_id AS story,
  iif(EXISTS(SELECT 1 FROM saying WHERE pair_id = pair.id AND part = 0), 'confirmed', origin)
    AS origin,
  coalesce((SELECT name FROM intake WHERE intake.id = intake_id), '') AS file"""

_AT_A_TIME = 1_000
_MOST_EXACT = 50


@dataclass(frozen=True, slots=True)
class Context:
    """The sources before and after a text; "" where it is the first or the last."""

    before: str
    after: str


def text_hash(text: str) -> int:
    """Return what texts share that differ only in Unicode form and white space.

    The first eight bytes of BLAKE2b (RFC 7693) over the NFC text with single spaces, as SQLite's
    signed integer.
    """
    plain = " ".join(unicodedata.normalize("NFC", text).split())
    digest = hashlib.blake2b(plain.encode(), digest_size=8).digest()
    return int.from_bytes(digest, signed=True)


def add(library: Library, pairs: Iterable[Pair], intake: int | None = None) -> int:
    """Store pairs; return how many were new. A known pair gets the later moment and its author.

    `intake` names the file they come from, as `db.intakes.begin` gives it.
    """
    waiting = iter(pairs)
    added = 0
    while batch := list(islice(waiting, _AT_A_TIME)):
        added += len(_store(library, batch, intake)[1])
    return added


def remember(
    library: Library,
    story_id: int,
    row: Row,
    source_lang: str,
    target_lang: str,
    *,
    sentences: Sequence[tuple[str, str]] = (),
    context: Context | None = None,
) -> None:
    """Store a confirmed row as a pair, in place of what the same row said before.

    `sentences` are its sentences with their English, where they are known for certain. `context`
    are the sources of its neighbours.
    """
    forget(library, row)
    whole = (row.source, row.target, PairOrigin.CONFIRMED)
    parts = [(source, target, PairOrigin.SENTENCE) for source, target in sentences]
    told = [
        Pair(
            source_lang=source_lang,
            target_lang=target_lang,
            source=source,
            target=target,
            origin=origin,
            by=library.by,
            story=story_id,
        )
        for source, target, origin in (whole, *parts)
    ]
    ids, _ = _store(library, told, None)
    for part, pair_id in enumerate(ids):
        library.insert(
            "saying",
            {
                "segment_uid": row.uid,
                "part": part,
                "pair_id": pair_id,
                **(_hashes(context) if context and part == 0 else {}),
            },
        )


def forget(library: Library, row: Row) -> None:
    """Drop the pairs that a row gave, unless another row says them too or they were imported."""
    said = library.rows("SELECT pair_id FROM saying WHERE segment_uid = ?", (row.uid,))
    library.execute("DELETE FROM saying WHERE segment_uid = ?", (row.uid,))
    for pair in said:
        library.execute(
            """DELETE FROM pair WHERE id = ? AND origin IN (?, ?)
                 AND NOT EXISTS (SELECT 1 FROM saying WHERE pair_id = pair.id)""",
            (pair["pair_id"], *OURS),
        )
    library.touch(memory=True)


def release(library: Library, row: Row) -> None:
    """Let a row's pairs stand for themselves: the row is about to say something else."""
    library.execute("DELETE FROM saying WHERE segment_uid = ?", (row.uid,))


def exact(
    library: Library,
    text: str,
    source_lang: str,
    target_lang: str,
    context: Context | None = None,
) -> list[Match]:
    """Return the pairs whose source is this text: those from the same context, then the latest."""
    near = _hashes(context) if context else {"before": 0, "after": 0}
    found = library.rows(
        f"""SELECT {COLUMNS}, EXISTS(
              SELECT 1 FROM saying WHERE pair_id = pair.id
                AND before = :before AND after = :after AND before <> 0
            ) AS near
            FROM pair WHERE source_lang = :source AND target_lang = :target AND hash = :hash
            ORDER BY near DESC, at DESC, id DESC LIMIT {_MOST_EXACT}""",  # noqa: S608
        {"source": source_lang, "target": target_lang, "hash": text_hash(text), **near},
    )
    kinds = [MatchKind.CONTEXT if row.pop("near") else MatchKind.EXACT for row in found]
    return [Match(Pair(**row), 100, kind) for row, kind in zip(found, kinds, strict=True)]


def pairs(library: Library) -> list[Pair]:
    """Return every pair in the order stored."""
    return list(each(library))


def each(library: Library) -> Iterator[Pair]:
    """Yield every pair in the order stored, reading little by little; others may write between."""
    last = 0
    while found := library.rows(
        f"SELECT {COLUMNS} FROM pair WHERE id > ? ORDER BY id LIMIT {_AT_A_TIME}",  # noqa: S608
        (last,),
    ):
        yield from (Pair(**row) for row in found)
        last = found[-1]["id"]


def get(library: Library, pair_id: int) -> Pair:
    """Return a pair. Raises `NotFound`."""
    row = library.row(f"SELECT {COLUMNS} FROM pair WHERE id = ?", (pair_id,))  # noqa: S608
    if row is None:
        raise NotFound(f"pair {pair_id}")
    return Pair(**row)


def sketched(library: Library, numbers: Sequence[int]) -> list[Pair]:
    """Return the pairs with these numbers of sketches, as far as they are still there."""
    marks = ", ".join("?" * len(numbers))
    found = library.rows(
        f"""SELECT {COLUMNS} FROM pair
            WHERE id IN (SELECT pair_id FROM sketch WHERE number IN ({marks}))""",  # noqa: S608
        numbers,
    )
    return [Pair(**row) for row in found]


def change(library: Library, pair_id: int, source: str, target: str) -> int:
    """Let a pair say something else; return its id, or that of the pair that says it already."""
    pair = get(library, pair_id)
    known = library.value(
        """SELECT id FROM pair WHERE source_lang = ? AND target_lang = ? AND hash = ?
             AND target = ? AND id <> ?""",
        (pair.source_lang, pair.target_lang, text_hash(source), target, pair_id),
    )
    library.touch(memory=True)
    if known:
        merge(library, known, [pair_id])
        return known
    library.execute(
        "UPDATE pair SET source = ?, target = ?, hash = ?, by = ?, at = ? WHERE id = ?",
        (source, target, text_hash(source), library.by, now(), pair_id),
    )
    library.execute("DELETE FROM sketch WHERE pair_id = ?", (pair_id,))
    _sketch(library, {pair_id: replace(pair, source=source)})
    return pair_id


def remove(library: Library, pair_id: int) -> None:
    """Delete a pair, whoever says it."""
    library.execute("DELETE FROM pair WHERE id = ?", (pair_id,))
    library.touch(memory=True)


def merge(library: Library, kept: int, others: Iterable[int]) -> None:
    """Let one pair stand for others: rows that said those now say it."""
    for other in others:
        library.execute("UPDATE saying SET pair_id = ? WHERE pair_id = ?", (kept, other))
        remove(library, other)


def alike(library: Library) -> list[list[Pair]]:
    """Return groups of pairs that differ in case, ё or blanks alone, the latest of each first."""
    groups = library.rows(
        """SELECT group_concat(pair_id) AS ids FROM sketch
           GROUP BY source_lang, target_lang, length, bits HAVING count(*) > 1"""
    )
    found: list[list[Pair]] = []
    for group in groups:
        same: dict[tuple[str, str], list[Pair]] = {}
        for pair_id in group["ids"].split(","):
            pair = get(library, int(pair_id))
            same.setdefault((folded(pair.source), folded(pair.target)), []).append(pair)
        found += [sorted(each, key=_age, reverse=True) for each in same.values() if len(each) > 1]
    return found


def stats(library: Library) -> list[dict[str, Any]]:
    """Return how many pairs there are for each pair of languages and origin."""
    return library.rows(
        """SELECT source_lang, target_lang, origin, count(*) AS pairs FROM pair
           GROUP BY source_lang, target_lang, origin ORDER BY source_lang, target_lang, origin"""
    )


def _age(pair: Pair) -> tuple[str, int]:
    return pair.at, pair.id


def _hashes(context: Context) -> dict[str, int]:
    return {"before": text_hash(context.before), "after": text_hash(context.after)}


def _store(
    library: Library, told: Sequence[Pair], intake: int | None
) -> tuple[list[int], dict[int, Pair]]:
    """Store pairs; return the id of each, and those that were new by their ids."""
    newest = library.value("SELECT coalesce(max(id), 0) FROM pair")
    ids = [_put(library, pair, intake) for pair in told]
    new = {pair_id: pair for pair_id, pair in zip(ids, told, strict=True) if pair_id > newest}
    _sketch(library, new)
    library.touch(memory=True)
    return ids, new


def _put(library: Library, pair: Pair, intake: int | None) -> int:
    ((pair_id,),) = library.rows_plain(
        """INSERT INTO pair(
             source_lang, target_lang, source, target, hash, origin, story_id, by, at, intake_id
           ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
           ON CONFLICT(source_lang, target_lang, hash, target) DO UPDATE SET
             by = iif(excluded.at >= at, excluded.by, by), at = max(at, excluded.at)
           RETURNING id""",
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
            intake,
        ),
    )
    return pair_id


def _sketch(library: Library, new: dict[int, Pair]) -> None:
    plain = [folded(pair.source) for pair in new.values()]
    for (pair_id, pair), source, bits in zip(new.items(), plain, sketches(plain), strict=True):
        library.execute(
            """INSERT INTO sketch(pair_id, source_lang, target_lang, length, bits)
               VALUES (?, ?, ?, ?, ?)""",
            (pair_id, pair.source_lang, pair.target_lang, len(source), bits),
        )
