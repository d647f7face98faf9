"""Copy as PDF/A-1b, printed by Qt in a process of its own: nothing here knows Qt.

The process is started with the first PDF and kept for the next; `close` ends it.
"""

import json
import os
import struct
import subprocess
import sys
import threading
from contextlib import suppress
from pathlib import Path
from typing import Any

from db.records import Copy
from editor.exporting import html
from editor.exporting.formats import NotWritten
from editor.exporting.layout import Document, document

LONGEST_WAIT = 60.0
"""Seconds for one file, the start of the process included. Ten thousand words take one."""

_COMMAND = (sys.executable, "-m", "editor.printing")
_ROOT = Path(__file__).parents[2]  # where `-m` finds the package, wherever we were started
_NO_WINDOW = getattr(subprocess, "CREATE_NO_WINDOW", 0)  # Windows would flash a console


def write(copy: Copy) -> bytes:
    """Give a .pdf file; a draft carries its stamp at the head of each page too.

    Raises `NotWritten`.
    """
    return render(document(copy))


def render(laid: Document) -> bytes:
    """Give a document as a .pdf file. Raises `NotWritten`."""
    request = {"title": laid.title, "stamp": laid.stamp, "html": html.article(laid.blocks)}
    return _printer.print(request)


def close() -> None:
    """End the process; the next PDF starts another."""
    _printer.close()


class _Printer:
    """The process that prints. One thread at a time asks it; any may end it."""

    def __init__(self) -> None:
        self._turn = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None

    def print(self, request: dict[str, Any]) -> bytes:
        """Return the PDF of a request."""
        with self._turn:
            process = self._process or self._start()
            timer = threading.Timer(LONGEST_WAIT, process.kill)
            timer.start()
            try:
                fault, pdf = _exchange(process, request)
            except (OSError, EOFError, struct.error) as ended:
                self._end()
                raise NotWritten(
                    "The process that makes PDFs ended or took too long. Export again, or choose "
                    "another format."
                ) from ended
            finally:
                timer.cancel()
                timer.join()
            if fault:
                raise NotWritten(fault)
            return pdf

    def close(self) -> None:
        """End the process if there is one, after the PDF in hand."""
        with self._turn:
            self._end()

    def _start(self) -> "subprocess.Popen[bytes]":
        self._process = subprocess.Popen(
            _COMMAND,
            cwd=_ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=os.environ | {"QT_HASH_SEED": "0"},  # fonts in one order: the same bytes each time
            creationflags=_NO_WINDOW,
        )
        return self._process

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        for stream in (process.stdin, process.stdout):
            with suppress(OSError):
                if stream:
                    stream.close()
        process.kill()
        process.wait()


_printer = _Printer()


def _exchange(process: "subprocess.Popen[bytes]", request: dict[str, Any]) -> tuple[str, bytes]:
    """Send a request and return the fault, if any, and the PDF."""
    if process.stdin is None or process.stdout is None:
        raise EOFError
    body = json.dumps(request).encode()
    process.stdin.write(struct.pack(">I", len(body)) + body)
    process.stdin.flush()
    [length] = struct.unpack(">I", process.stdout.read(4))
    answer = json.loads(process.stdout.read(length))
    pdf = process.stdout.read(answer["length"])
    if len(pdf) < answer["length"]:
        raise EOFError
    return answer["fault"], pdf
