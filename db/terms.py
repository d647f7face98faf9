"""The words all layers share about the glossary: terms, and where they are found."""

from dataclasses import dataclass, field
from enum import StrEnum


class WordingStatus(StrEnum):
    """What the desk thinks of a wording."""

    WANTED = "wanted"
    ALLOWED = "allowed"
    FORBIDDEN = "forbidden"


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A term of the glossary: its source wording, the English wanted, allowed and forbidden.

    `id` and `row_version` are 0 until it is stored. `wanted` may be "" where only forbidden
    wordings are known.
    """

    source_lang: str
    target_lang: str
    source: str
    wanted: str
    allowed: tuple[str, ...] = ()
    forbidden: tuple[str, ...] = ()
    part_of_speech: str = ""
    note: str = ""
    topic: str = ""
    by: str = ""
    at: str = ""
    id: int = field(default=0, compare=False)
    row_version: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class TermHit:
    """A term found in a text, at `text[start:end]`."""

    start: int
    end: int
    term: Term
