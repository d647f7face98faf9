"""Processes beside this one that answer JSON lines, can be killed, and come anew when needed.

What cannot be interrupted, or may eat all memory, runs in such a process: a module of ours started
with `python -m`, which answers each line on its standard input by one on its standard output and
ends when its input is closed.
"""

import contextlib
import json
import os
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import editor

_ROOT = Path(editor.__file__).parents[1]  # where `-m` finds the package, wherever we were started
_NO_WINDOW = getattr(subprocess, "CREATE_NO_WINDOW", 0)  # Windows would flash a console


class WorkerDied(Exception):
    """The process ended without an answer, or its pool was closed."""


class RanAway(WorkerDied):
    """The process did not answer by the deadline and was killed."""


class WorkerProcess:
    """One running process. `ask` is for one thread at a time; `kill` may come from any thread.

    `holds` is for its owner: what the process has loaded.
    """

    def __init__(self, module: str) -> None:
        self.holds: dict[str, Any] = {}
        self._process = subprocess.Popen(
            (sys.executable, "-m", module),
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

    def ask(self, question: dict[str, Any], deadline: float) -> dict[str, Any]:
        """Send a question and return the answer; after an exception the process is spent.

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


class Pool:
    """Processes of one kind, started when they are needed, at most `processes` at a time.

    `processes` is one for each core where it is 0. Those that nobody used for `idle` seconds are
    ended; 0 keeps them until `close`. A pool that was closed starts anew when asked again, unless
    it was closed for good.
    """

    def __init__(self, module: str, processes: int = 0, idle: float = 0.0) -> None:
        self.size = processes or os.cpu_count() or 1
        self._module = module
        self._idle_limit = idle
        self._room = threading.BoundedSemaphore(self.size)
        self._lock = threading.Lock()
        self._idle: list[WorkerProcess] = []
        self._busy: set[WorkerProcess] = set()
        self._timer: threading.Timer | None = None
        self._over = False

    @property
    def pids(self) -> list[int]:
        """The numbers of the processes there are."""
        with self._lock:
            return [worker.pid for worker in (*self._idle, *self._busy)]

    def run(self, act: Callable[[WorkerProcess], Any]) -> Any:
        """Do something with a process of the pool, and return what it returned.

        An exception ends the process: what it was asked may be answered yet, and its answer would
        be taken for the next one. Raises `WorkerDied` where the pool was closed for good.
        """
        with self._room:
            worker = self._hire()
            try:
                answer = act(worker)
            except BaseException:
                self._dismiss(worker)
                raise
            self._release(worker)
            return answer

    def close(self, *, for_good: bool = False) -> None:
        """End all processes; whoever waits for an answer gets WorkerDied."""
        with self._lock:
            self._over = self._over or for_good
            idle, self._idle = self._idle, []
            self._stop_timer()
            for worker in self._busy:
                worker.kill()
            self._busy.clear()
        for worker in idle:
            worker.close()

    def _hire(self) -> WorkerProcess:
        with self._lock:
            if self._over:
                raise WorkerDied
            self._stop_timer()
            worker = self._idle.pop() if self._idle else WorkerProcess(self._module)
            self._busy.add(worker)
            return worker

    def _dismiss(self, worker: WorkerProcess) -> None:
        with self._lock:
            self._busy.discard(worker)
        worker.close()

    def _release(self, worker: WorkerProcess) -> None:
        with self._lock:
            if worker in self._busy:
                self._busy.remove(worker)
                self._idle.append(worker)
                self._start_timer()
                return
        worker.close()  # the pool was closed while the last words of the answer came in

    def _start_timer(self) -> None:
        if self._idle_limit and not self._busy:
            self._timer = threading.Timer(self._idle_limit, self._end_idle)
            self._timer.daemon = True
            self._timer.start()

    def _stop_timer(self) -> None:
        if self._timer:
            self._timer.cancel()
            self._timer = None

    def _end_idle(self) -> None:
        with self._lock:
            if self._busy or self._timer is not threading.current_thread():
                return
            idle, self._idle, self._timer = self._idle, [], None
        for worker in idle:
            worker.close()
