"""What exported files are called: names that are safe on every system, whatever a title holds."""

import re
import unicodedata

from db.copies import Copy
from editor.said import said

FIELDS = ("slug", "headline", "date", "number", "version", "lang", "agency", "title")
"""What a name's template may hold in braces; `title` is the slug, or the headline without one."""

USUAL = "{title}"

_LONGEST = 60
_WORDS = 8
_FIELD = re.compile(r"\{(\w+)\}")
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)", re.IGNORECASE)
"""Names of devices, which Windows opens in every folder, with any ending."""


def file_name(copy: Copy, number: int, suffix: str, template: str = USUAL) -> str:
    """Return a name of ASCII letters, figures and hyphens for a story's file.

    A draft's says so. Where nothing of the template is left the name is made of the number.
    """
    stem = _stem(_FIELD.sub(lambda field: _value(copy, number, field[1]), template))
    draft = "" if copy.version else "-draft"
    return f"{stem or f'story-{number}'}{draft}{suffix}"


def stem(words: str) -> str:
    """Return words as the safe beginning of a file's name, "" where nothing is left."""
    return _stem(_plain(words))


def check(template: str) -> None:
    """Raise `ValueError`, saying which, for a field that a name's template cannot have."""
    unknown = [name for name in _FIELD.findall(template) if name not in FIELDS]
    if unknown:
        known = ", ".join(f"{{{name}}}" for name in FIELDS)
        raise ValueError(
            said("A file's name has no {0}; it may have {1}.", f"{{{unknown[0]}}}", known)
        )


def _value(copy: Copy, number: int, field: str) -> str:
    day = copy.dateline_date or copy.published
    known = {
        "slug": copy.slug,
        "headline": copy.headline,
        "title": copy.slug or copy.headline,
        "date": day.isoformat() if day else "",
        "number": str(number),
        "version": f"v{copy.version}" if copy.version else "",
        "lang": copy.lang,
        "agency": copy.source_agency,
    }
    return _plain(known.get(field, ""))


def _plain(text: str) -> str:
    """Return the first words of a text in plain small letters, joined by hyphens."""
    unmarked = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(letter for letter in unmarked if not unicodedata.combining(letter))
    words = "".join(each if each.isascii() and each.isalnum() else " " for each in bare).split()
    return "-".join(words[:_WORDS])


def _stem(text: str) -> str:
    safe = re.sub(r"[^a-z0-9]+", "-", text.casefold()).strip("-")[:_LONGEST].rstrip("-")
    return f"story-{safe}" if _RESERVED.fullmatch(safe) else safe
