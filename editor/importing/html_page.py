"""What a web page tells of its story, as it passes between the reader and its workers."""

from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A story taken out of its page, not yet cleaned.

    `rows` are pairs of a row's kind and its text. `published` is an ISO date. What the page does
    not say is "".
    """

    rows: tuple[tuple[str, str], ...] = ()
    headline: str = ""
    published: str = ""
    byline: str = ""
    agency: str = ""
    url: str = ""
    lang: str = ""
    credit: str = ""

    def as_json(self) -> dict[str, Any]:
        """Return what `from_json` reads."""
        return asdict(self)

    @staticmethod
    def from_json(fields: dict[str, Any]) -> "Page":
        """Return the page that was written by `as_json`."""
        rows = tuple((kind, text) for kind, text in fields["rows"])
        return Page(**{**fields, "rows": rows})
