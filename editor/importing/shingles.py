"""Shingles of a text: runs of three words by which nearly the same story is known again."""

import re
from hashlib import blake2b

WORDS_IN_ONE = 3
BITS = 60

_WORD = re.compile(r"\w+")


def shingles(text: str) -> frozenset[int]:
    """Return the hashes of all runs of three words in a text, as numbers of 60 bits.

    Case, ё for е and what stands between words make no difference. A text of fewer words has none.
    """
    words = _WORD.findall(text.casefold().replace("ё", "е"))
    runs = zip(*(words[start:] for start in range(WORDS_IN_ONE)), strict=False)
    return frozenset(map(_hash, set(runs)))


def _hash(run: tuple[str, ...]) -> int:
    digest = blake2b(" ".join(run).encode(), digest_size=8).digest()
    return int.from_bytes(digest) >> (64 - BITS)
