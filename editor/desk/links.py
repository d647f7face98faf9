"""Whether the links of a story lead anywhere: asked when a person wants it, never by itself."""

import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed

from db.records import Story
from editor.checking import addresses
from editor.fetching.address import is_address
from editor.fetching.errors import FetchCancelled, FetchError
from editor.fetching.fetch import Limits, probe
from editor.said import said
from editor.settings import PRIVATE, Settings

AT_ONCE = 4
LIMITS = Limits(connect=5.0, read=5.0, total=15.0)


def why_not(settings: Settings) -> str:
    """Say why no address may be asked for, or ""."""
    return said("Private mode is on: no link is asked for.") if settings.get(PRIVATE) else ""


def links(story: Story) -> list[str]:
    """Return the addresses of http and https that leave with a story, each once."""
    found = [address for row in story.rows for address, _ in addresses.links(row.target)]
    own = [story.fields.url] if is_address(story.fields.url) else []
    return list(dict.fromkeys([*found, *own]))


def dead(
    asked: Sequence[str],
    cancel: threading.Event,
    progress: Callable[[int, int], None] | None = None,
    limits: Limits = LIMITS,
) -> dict[str, str]:
    """Ask for addresses; return those that did not answer, each with what went wrong.

    `progress` gets how many are done and how many there are, in the calling thread. Once `cancel`
    is set nothing more is asked, and what was not answered by then counts for nothing.
    """
    found: dict[str, str] = {}
    with ThreadPoolExecutor(AT_ONCE, thread_name_prefix="links") as pool:
        waiting = {pool.submit(_fault, each, cancel, limits): each for each in asked}
        try:
            for done, future in enumerate(as_completed(waiting), start=1):
                if future.result():
                    found[waiting[future]] = future.result()
                if progress:
                    progress(done, len(asked))
        except BaseException:
            cancel.set()  # or leaving the pool would wait for all of them
            raise
    return {each: found[each] for each in asked if each in found}


def _fault(address: str, cancel: threading.Event, limits: Limits) -> str:
    try:
        probe(address, cancel=cancel, limits=limits)
    except FetchCancelled:
        return ""
    except FetchError as fault:
        return fault.reason
    return ""
