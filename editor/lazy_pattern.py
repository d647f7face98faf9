"""Regular expressions that are compiled when they are first used, not when their module is read.

Those with hundreds of words take up to 50 milliseconds each, and a window that only shows a story
needs none of them.
"""

import re
from functools import cached_property
from typing import Any


class LazyPattern:
    """A pattern that is asked as `re.Pattern` is."""

    def __init__(self, pattern: str, flags: re.RegexFlag = re.NOFLAG) -> None:
        self._source = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        return getattr(self._compiled, name)

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self._source, self._flags)
