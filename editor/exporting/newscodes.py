"""IPTC's vocabularies, as its formats name their concepts."""

import re

_MEDIA_TOPIC = re.compile(r"medtop:(\d{8})")
_QCODE = re.compile(r"[A-Za-z][\w-]*:[\w-]+", re.ASCII)
_SCHEME = "http://cv.iptc.org/newscodes/mediatopic/"


def topic_uri(code: str) -> str:
    """Return a Media Topic's address, "" for a topic of another vocabulary."""
    found = _MEDIA_TOPIC.fullmatch(code)
    return _SCHEME + found[1] if found else ""


def is_qcode(code: str) -> bool:
    """Tell whether a code can stand in a QCode attribute (NewsML-G2 2.35, 5.3.2)."""
    return bool(_QCODE.fullmatch(code))
