"""What makes a name the name of a news agency.

Only names that are sure: a dateline is taken out of the text on the strength of them.
"""

import re
from itertools import pairwise

import resources

_SOUNDS_LIKE_ONE = re.compile(
    r"\b(?:news|newswire|today|press|agency|agência|новости|агентство|агенттігі|жаңалықтар)\b"
    r"|(?:inform|информ|інформ|ақпарат|пресс)\b"
    r"|\w\.(?:ru|kz|ua|by|kg|uz|tj|am|az|ge|md|com|org|net|pt|br)\b",
    re.IGNORECASE,
)
_CALLED_ONE = re.compile(r"(?:ИА|МИА|НИА|НИАТ|АМИТ|КНИА|АГН) \S")
_QUOTATION = str.maketrans("", "", "«»“”„\"'")
_LONGEST = 40


def is_agency(name: str) -> bool:
    """Tell whether the name is surely an agency's: one we know, or one that says what it is."""
    plain = " ".join(name.translate(_QUOTATION).split())
    if not 1 < len(plain) <= _LONGEST or not plain[0].isalnum():
        return False
    return bool(
        resources.agency_english(name)
        or resources.agency_english(plain)
        or _CALLED_ONE.match(plain)
        or (_SOUNDS_LIKE_ONE.search(plain) and _is_title(plain.split()))
    )


def is_written_like_one(name: str) -> bool:
    """Tell whether capitals stand inside a word of the name, as in `ДагИнформ` or `УзА`.

    Not enough by itself, but enough where a dateline of a place we know has its agency.
    """
    words = name.split()
    return (
        1 < len(name) <= _LONGEST
        and _is_title(words)
        and any(one.islower() and other.isupper() for one, other in pairwise(name))
    )


def _is_title(words: list[str]) -> bool:
    """Tell whether these are a few words, each with a capital or a figure in front."""
    return len(words) <= 4 and all(word[0].isupper() or word[0].isdigit() for word in words)
