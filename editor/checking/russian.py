"""The dictionary of Russian, loaded once when it is first asked."""

from functools import cache
from typing import Any


@cache
def analyzer() -> Any:
    """Return pymorphy3's analyzer; it takes a tenth of a second to load."""
    import pymorphy3

    return pymorphy3.MorphAnalyzer(lang="ru")
