"""Finding a wording in texts and putting another in its place: pure functions."""

import re
from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True)
class Wording:
    """What is looked for, and what comes in its place.

    Both are plain text. Case counts only where `match_case` asks for it; with `whole_words` the
    wording is not found inside a longer word. An empty wording is found nowhere.
    """

    find: str
    replacement: str = ""
    match_case: bool = False
    whole_words: bool = False

    def spans(self, text: str) -> list[tuple[int, int]]:
        """Give where the wording stands in a text, in code points."""
        return [found.span() for found in self._pattern.finditer(text)] if self.find else []

    def replaced(self, text: str) -> str:
        """Give the text with the replacement wherever the wording stood."""
        return self._pattern.sub(lambda _: self.replacement, text) if self.find else text

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        literal = re.escape(self.find)
        if self.whole_words:
            literal = rf"(?<!\w){literal}(?!\w)"
        return re.compile(literal, re.NOFLAG if self.match_case else re.IGNORECASE)
