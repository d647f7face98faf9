"""The worker process of the local engine as its owner sees it: ask, with a deadline, and end it."""

import contextlib
import json
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import editor

_COMMAND = (sys.executable, "-m", "editor.translating.firefox_worker")
_ROOT = Path(editor.__file__).parents[1]  # where `-m` finds the package, wherever we were started
_NO_WINDOW = getattr(subprocess, "CREATE_NO_WINDOW", 0)  # Windows would flash a console


class WorkerDied(Exception):
    """The process ended without an answer."""


class RanAway(WorkerDied):
    """The process did not answer by the deadline and was killed."""


class WorkerProcess:
    """One running worker. `ask` is for one thread at a time; `kill` may come from any thread."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            _COMMAND,
            cwd=_ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            creationflags=_NO_WINDOW,
        )

    @property
    def pid(self) -> int:
        """The number of the process."""
        return self._process.pid

    def ask(self, question: dict[str, Any], deadline: float) -> dict[str, str]:
        """Send a question and return the answer.

        Raises:
            RanAway: no answer within `deadline` seconds; the process is killed.
            WorkerDied: the process ended.
        """
        late = threading.Event()
        timer = threading.Timer(deadline, self._give_up, (late,))
        timer.daemon = True
        timer.start()
        try:
            line = self._exchange(json.dumps(question).encode() + b"\n")
        finally:
            timer.cancel()
            timer.join()
        if not line.endswith(b"\n"):
            raise RanAway if late.is_set() else WorkerDied
        return json.loads(line)

    def kill(self) -> None:
        """End the process now; whoever waits for an answer gets WorkerDied."""
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
