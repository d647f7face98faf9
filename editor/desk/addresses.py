"""Taking in from an address of the web: its bytes, as those of a file would be."""

import threading
from collections.abc import Callable

from db.stories import Original
from editor.fetching.address import is_address
from editor.fetching.fetch import Limits, fetch
from editor.importing.reading import LARGEST_FILE

__all__ = ["is_address", "taken_from_address"]

_LIMITS = Limits(total=120.0, size=LARGEST_FILE)


def taken_from_address(
    address: str,
    cancel: threading.Event,
    progress: Callable[[int, int], None] | None = None,
    limits: Limits = _LIMITS,
) -> tuple[Original, str]:
    """Fetch what an address holds; return it, and the charset that its server declares or "".

    The name of the original is where it was found after redirects, without a password. `progress`
    gets the bytes received and those expected, 0 where unknown. Raises `FetchError`.
    """
    fetched = fetch(address, cancel=cancel, progress=progress, limits=limits)
    return Original(fetched.address, fetched.body), fetched.charset
