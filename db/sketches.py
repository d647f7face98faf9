"""Which texts are alike, told from 64 bytes each: sets of letter triples, hashed to 512 bits.

Two texts share most of their triples when they share most of their words, so the Dice coefficient
of their sketches sorts a million texts in milliseconds, and only the best few need comparing letter
by letter. Texts so much longer or shorter that they cannot be alike are never looked at.
"""

import unicodedata
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy

BITS = 512
BYTES = BITS // 8
LONGEST = 4_000
"""Letters of a text that count; beyond a few thousand every sketch is full."""

_AT_A_TIME = 1_024
_MULTIPLIERS = (0x9E3779B1, 0x85EBCA77, 0xC2B2AE3D)  # odd, from xxHash's primes
_SHIFT = 32 - 9  # the nine upper bits of a product are its best mixed ones


def folded(text: str) -> str:
    """Return a text for comparing: composed, without case, ё as е, single blanks."""
    small = unicodedata.normalize("NFC", text).casefold()
    return " ".join(unicodedata.normalize("NFC", small).replace("ё", "е").split())


def sketches(texts: Sequence[str]) -> list[bytes]:
    """Return the sketch of each folded text, `BYTES` long. They last: libraries store them."""
    found: list[bytes] = []
    for start in range(0, len(texts), _AT_A_TIME):
        found += _sketched(texts[start : start + _AT_A_TIME])
    return found


def _sketched(texts: Sequence[str]) -> list[bytes]:
    import numpy as np

    cut = [text[:LONGEST] for text in texts]
    letters = np.frombuffer("".join(cut).encode("utf-32-le", "surrogatepass"), np.uint32)
    owners = np.repeat(np.arange(len(cut)), [len(text) for text in cut])
    bits = np.zeros((len(cut), BITS), np.bool_)
    if len(letters) >= 3:
        inside = owners[:-2] == owners[2:]
        bits[owners[:-2][inside], _hashes(letters)[inside]] = True
    packed = np.packbits(bits, axis=1, bitorder="little")
    return [row.tobytes() for row in packed]


def _hashes(letters: "numpy.ndarray") -> "numpy.ndarray":
    """Return for each letter which bit it and the two after it set."""
    import numpy as np

    first, second, third = (
        letters[at : len(letters) - 2 + at] * np.uint32(factor)
        for at, factor in enumerate(_MULTIPLIERS)
    )
    return ((first ^ (second << np.uint32(7)) ^ third) * np.uint32(_MULTIPLIERS[0])) >> _SHIFT
