"""JSON as every format here writes it."""

import json
from collections.abc import Mapping
from typing import Any


def pretty(record: Mapping[str, Any]) -> bytes:
    """Return one object laid out for people too, in UTF-8."""
    return (json.dumps(record, ensure_ascii=False, indent=1) + "\n").encode()


def line(record: Mapping[str, Any]) -> str:
    """Return one object on one line; what some programs take for the end of a line is escaped."""
    text = json.dumps(record, ensure_ascii=False, default=str)
    return text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029").replace("\x85", "\\u0085")


def without_empty(record: Mapping[str, Any]) -> dict[str, Any]:
    """Return the members that say something."""
    return {key: value for key, value in record.items() if value not in ("", None, [], {}, 0)}
