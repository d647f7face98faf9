"""Reading many sources: several at once, a few ahead of the one whose stories are stored."""

import os
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import TypeVar

from db.records import IncomingStory
from db.stories import Original
from editor.desk.taking_in import Arrival, Outcome, refused, understand
from editor.fetching.errors import FetchCancelled, FetchError
from editor.importing.errors import RefusedFile

Result = TypeVar("Result")

Bring = Callable[[threading.Event], tuple[Original, str]]
"""Gives the bytes of a source, and the charset its server declares or "". May be cancelled."""

AHEAD = 2
"""Sources read ahead for each that is read at once: what waits is held in memory."""


@dataclass(frozen=True, slots=True)
class How:
    """How files are to be read: see `taking_in.understand`."""

    lang: str = ""
    format_name: str = ""
    columns: Mapping[str, str] | None = None


@dataclass(frozen=True, slots=True)
class ReadSource:
    """A source with its stories, and what of it was refused. Without bytes there is no original."""

    original: Original | None
    stories: tuple[IncomingStory, ...]
    refused: tuple[Arrival, ...]


AS_IT_IS = How()


def read_source(bring: Bring, cancel: threading.Event, how: How = AS_IT_IS) -> ReadSource:
    """Read a source; what cannot be read is refused with the reason, what is cancelled is empty."""
    try:
        original, charset = bring(cancel)
        found = understand(
            original,
            lang=how.lang,
            format_name=how.format_name,
            columns=how.columns,
            charset=charset,
        )
    except FetchCancelled:
        return ReadSource(None, (), ())
    except (RefusedFile, OSError) as fault:
        reason = _reason(fault)
        return ReadSource(None, (), (Arrival(outcome=Outcome.REFUSED, path="", reason=reason),))
    refusals = tuple(refused(original.name, each) for each in found.refused)
    return ReadSource(original, found.stories, refusals)


def in_order(acts: Iterable[Callable[[], Result]], at_once: int = 0) -> Iterator[Result]:
    """Do things in several threads, as many as there are cores; yield their results in order.

    Web pages are read in processes of their own, so that each core then has one.
    """
    at_once = at_once or os.cpu_count() or 1
    waiting: deque[Future[Result]] = deque()
    pool = ThreadPoolExecutor(at_once, thread_name_prefix="reading")
    try:
        for act in acts:
            waiting.append(pool.submit(act))
            if len(waiting) >= AHEAD * at_once:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    finally:
        pool.shutdown(cancel_futures=True)


def _reason(fault: Exception) -> str:
    if isinstance(fault, OSError) and not isinstance(fault, FetchError):
        return f"{fault.filename} cannot be read: {fault.strerror or fault}."
    return str(fault)
