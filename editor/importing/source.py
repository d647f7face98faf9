"""What every reader is given: the bytes of one file, and what is known about them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from editor.importing.encoding import Decoded, decode


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One file that arrived.

    `lang` and `charset` are "" where nobody said them, `today` is the day of import. `columns`
    maps fields of a story to columns of a table, where the file is one.
    """

    raw: bytes
    name: str
    today: date
    lang: str = ""
    charset: str = ""
    columns: Mapping[str, str] = field(default_factory=dict)

    def decoded(self) -> Decoded:
        """Return the file's text."""
        return decode(self.raw, self.charset)
