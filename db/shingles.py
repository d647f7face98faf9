"""Shingles: by the runs of words they share, stories are told to be nearly the same.

A shingle is a hash of three words in a row. How alike two texts are is their containment, the
share of the shorter one's shingles that the longer one has too: it stays high where a story was
shortened. Of most stories a fixed quarter of the hashes is kept, which estimates the same share
(modulo sampling: A. Z. Broder, On the resemblance and containment of documents, 1997).
"""

import json
from collections.abc import Set
from dataclasses import dataclass

from db.library import Library

ALIKE = 0.3  # of news stories that have nothing to do with each other, none shared more than 0.03
WHOLE_BELOW = 40  # a text of fewer shingles keeps them all
ONE_OF = 4
FEWEST_SHARED = 3  # fewer than three are a turn of phrase
LATEST = 100  # stories looked at for one shingle: a feed may bring ten thousand of one wording


@dataclass(frozen=True, slots=True, kw_only=True)
class Resemblance:
    """A story that a text resembles.

    `share` is the containment, 0 to 1; `longer` says that the story is the longer of the two.
    """

    story: int
    uid: str
    share: float
    longer: bool


def put(library: Library, story_id: int, hashes: Set[int]) -> None:
    """Keep the shingles of a story's text in place of those it had."""
    library.execute("DELETE FROM shingle WHERE story_id = ?", (story_id,))
    library.execute(
        "INSERT INTO shingle(hash, story_id) SELECT value, ? FROM json_each(?)",
        (story_id, _list(_kept(hashes))),
    )
    library.execute(
        "UPDATE story SET shingle_count = ?, sampled_count = ? WHERE id = ?",
        (len(hashes), len(_sampled(hashes)), story_id),
    )


def uncounted(library: Library) -> list[int]:
    """Return the stories whose words changed since their shingles were kept."""
    found = library.rows("SELECT id FROM story WHERE shingle_count IS NULL")
    return [row["id"] for row in found]


def resembling(library: Library, hashes: Set[int]) -> list[Resemblance]:
    """Return the stories that a text of these shingles resembles, the most alike first.

    Spiked stories come after all others. Of stories that share a shingle the latest count.
    """
    found = library.rows(
        """WITH near AS (
             SELECT story_id, count(*) AS shared
             FROM json_each(:hashes) AS asked JOIN shingle ON hash = asked.value
             WHERE story_id IN (
               SELECT story_id FROM shingle AS same WHERE same.hash = asked.value
               ORDER BY story_id DESC LIMIT :latest
             )
             GROUP BY story_id HAVING shared >= :fewest
           ), compared AS (
             SELECT story.id AS story, uid, status, shingle_count > :count AS longer,
               1.0 * shared / iif(max(shingle_count, :count) < :whole_below,
                 min(shingle_count, :count), min(sampled_count, :sampled)) AS share
             FROM near JOIN story ON story.id = story_id
           )
           SELECT story, uid, share, longer FROM compared
           WHERE share >= :alike ORDER BY status = 'spiked', share DESC, story DESC""",
        {
            "hashes": _list(_kept(hashes)),
            "fewest": FEWEST_SHARED,
            "latest": LATEST,
            "count": len(hashes),
            "sampled": len(_sampled(hashes)),
            "whole_below": WHOLE_BELOW,
            "alike": ALIKE,
        },
    )
    return [
        Resemblance(
            story=row["story"], uid=row["uid"], share=row["share"], longer=bool(row["longer"])
        )
        for row in found
    ]


def _kept(hashes: Set[int]) -> Set[int]:
    return hashes if len(hashes) < WHOLE_BELOW else _sampled(hashes)


def _sampled(hashes: Set[int]) -> Set[int]:
    return {each for each in hashes if each % ONE_OF == 0}


def _list(hashes: Set[int]) -> str:
    return json.dumps(sorted(hashes))
