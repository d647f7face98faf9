"""The processes that take web pages apart, as their owner sees them: ask, with a deadline."""

from functools import partial

from editor.importing.html_page import Page
from editor.processes import Pool, RanAway, WorkerDied, WorkerProcess

LONGEST_WAIT = 9.0
"""Seconds for one page, the start of a process included. Most take a tenth of one."""

_WORKER = "editor.importing.html_worker"


class PageFailed(Exception):
    """A page could not be taken apart: its process ended, ran out of memory, or gave up."""


class PageTooSlow(PageFailed):
    """A page was not taken apart by the deadline, and its process was ended."""


class HtmlReader:
    """A pool of worker processes, started when they are needed, at most `processes` at a time.

    Its owner closes it; a page asked for afterwards starts a new process. `take_apart` may be
    called from several threads at once, which is what makes more than one process work.
    """

    def __init__(self, processes: int = 0, longest_wait: float = LONGEST_WAIT) -> None:
        self._longest_wait = longest_wait
        self._pool = Pool(_WORKER, processes)

    def __enter__(self) -> "HtmlReader":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def take_apart(self, html: str) -> Page:
        """Find the story in a page's text; a page without one has no rows.

        Raises:
            PageTooSlow: it took longer than the reader waits.
            PageFailed: it was too much for the process, or `close` came in between.
        """
        try:
            return self._pool.run(partial(self._ask, html))
        except RanAway:
            raise PageTooSlow from None
        except WorkerDied:
            raise PageFailed from None

    def close(self) -> None:
        """End all processes; whoever waits for a page gets PageFailed."""
        self._pool.close()

    def _ask(self, html: str, worker: WorkerProcess) -> Page:
        answer = worker.ask({"html": html}, self._longest_wait)
        if "error" in answer:
            raise PageFailed(answer["error"])
        return Page.from_json(answer)
