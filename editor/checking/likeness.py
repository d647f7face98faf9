"""How alike names are across scripts and spellings: what two writings of one name share."""

import re
from functools import lru_cache

_CYRILLIC = {
    "б": "b", "в": "f", "г": "k", "ґ": "k", "ғ": "k", "д": "t", "ж": "s", "з": "s", "й": "",
    "к": "k",
    "қ": "k", "л": "l", "м": "m", "н": "n", "ң": "n", "п": "p", "р": "r", "с": "s", "т": "t",
    "ф": "f", "х": "k", "һ": "k", "ц": "s", "ч": "s", "ш": "s", "щ": "s",
}  # fmt: skip
_DIGRAPHS = re.compile(
    r"sch|shch|tch|zh|sh|ch|kh|ts|tz|cz|sz|ph|th|ck|qu|x|ge(?=o|r)|[cg](?=[eiy])"
)
_SOUNDS = {
    "ph": "f", "th": "t", "kh": "k", "ck": "k", "qu": "kf", "x": "ks", "ge": "s",
}  # fmt: skip
_LATIN = str.maketrans({
    "c": "k", "q": "k", "g": "k", "h": "k", "d": "t", "v": "f", "w": "f", "z": "s", "j": "s",
    **dict.fromkeys("aeiouy", ""),
})  # fmt: skip
_TWICE = re.compile(r"(.)\1+")
_LONGEST = 40  # letters; no name's word is longer


@lru_cache(maxsize=20_000)
def sound(word: str) -> str:
    """Return the consonants of a word, coarsely, whichever of both scripts it is written in.

    Voiced and unvoiced fall together, and so do all that hiss, so that Хэйрстон and Hairston are
    alike.
    """
    small = word[:_LONGEST].lower()
    if small.isascii():
        heard = _DIGRAPHS.sub(lambda found: _SOUNDS.get(found[0], "s"), small)
        heard = heard.translate(_LATIN)
    else:
        heard = "".join(_CYRILLIC.get(letter, "") for letter in small)
    return _TWICE.sub(r"\1", heard)


def small(text: str) -> str:
    """Return a text in small letters of which each stands where it stood.

    Python's own `lower` makes two of İ.
    """
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(letter.lower()[0] for letter in text)


def distance(one: str, other: str, limit: int) -> int:
    """Count the letters to change, add, drop or swap with a neighbour; `limit` + 1 for more."""
    if abs(len(one) - len(other)) > limit or max(len(one), len(other)) > _LONGEST:
        return limit + 1
    before: list[int] = []
    last = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        row = [i]
        for j, b in enumerate(other, 1):
            cost = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                cost = min(cost, before[j - 2] + 1)
            row.append(cost)
        if min(row) > limit:
            return limit + 1
        before, last = last, row
    return min(last[-1], limit + 1)
