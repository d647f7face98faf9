"""The processes that take web pages apart, as their owner sees them: ask, with a deadline."""

import contextlib
import json
import os
import subprocess
import sys
import threading
from pathlib import Path

import editor
from editor.importing.html_page import Page

LONGEST_WAIT = 9.0
"""Seconds for one page, the start of a process included. Most take a tenth of one."""

_COMMAND = (sys.executable, "-m", "editor.importing.html_worker")
_ROOT = Path(editor.__file__).parents[1]  # where `-m` finds the package, wherever we were started
_NO_WINDOW = getattr(subprocess, "CREATE_NO_WINDOW", 0)  # Windows would flash a console


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
        self._room = threading.BoundedSemaphore(processes or os.cpu_count() or 1)
        self._lock = threading.Lock()
        self._idle: list[_Worker] = []
        self._busy: set[_Worker] = set()

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
        with self._room:
            worker = self._hire()
            try:
                page = worker.ask(html, self._longest_wait)
            except BaseException:
                self._dismiss(worker)
                raise
            self._release(worker)
            return page

    def close(self) -> None:
        """End all processes; whoever waits for a page gets PageFailed."""
        with self._lock:
            idle, self._idle = self._idle, []
            for worker in self._busy:
                worker.kill()
            self._busy.clear()
        for worker in idle:
            worker.close()

    def _hire(self) -> "_Worker":
        with self._lock:
            worker = self._idle.pop() if self._idle else _Worker()
            self._busy.add(worker)
            return worker

    def _dismiss(self, worker: "_Worker") -> None:
        with self._lock:
            self._busy.discard(worker)
        worker.close()

    def _release(self, worker: "_Worker") -> None:
        with self._lock:
            if worker in self._busy:
                self._busy.remove(worker)
                self._idle.append(worker)
                return
        worker.close()  # the reader was closed while the last words of the page came in


class _Worker:
    """One running process. `ask` is for one thread at a time; `kill` may come from any thread."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            _COMMAND,
            cwd=_ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            creationflags=_NO_WINDOW,
        )

    def ask(self, html: str, longest_wait: float) -> Page:
        """Return what the page holds; raise PageTooSlow or PageFailed, after which it is spent."""
        late = threading.Event()
        timer = threading.Timer(longest_wait, self._give_up, (late,))
        timer.daemon = True
        timer.start()
        try:
            line = self._exchange(json.dumps({"html": html}).encode() + b"\n")
        finally:
            timer.cancel()
            timer.join()
        if not line.endswith(b"\n"):
            raise PageTooSlow if late.is_set() else PageFailed
        answer = json.loads(line)
        if "error" in answer:
            raise PageFailed(answer["error"])
        return Page.from_json(answer)

    def kill(self) -> None:
        """End the process now."""
        self._process.kill()

    def close(self) -> None:
        """End the process, wait for its end, and close its pipes."""
        self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                with contextlib.suppress(OSError):  # what it never read cannot be flushed
                    pipe.close()

    def _give_up(self, late: threading.Event) -> None:
        late.set()
        self._process.kill()

    def _exchange(self, line: bytes) -> bytes:
        """Write a line and read one; b"" when the process is gone."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        try:
            self._process.stdin.write(line)
            self._process.stdin.flush()
            return self._process.stdout.readline()
        except OSError:
            return b""
