"""Copy as PDF/A-1b, printed by Qt in a process of its own: nothing here knows Qt.

The process is started with the first PDF and kept for the next; `close` ends it.
"""

import base64
from functools import partial
from typing import Any

from db.copies import Copy
from editor.exporting import html
from editor.exporting.document import Document, document
from editor.exporting.formats import NotWritten
from editor.processes import Pool, WorkerDied, WorkerProcess

LONGEST_WAIT = 60.0
"""Seconds for one file, the start of the process included. Ten thousand words take one."""

_printers = Pool("editor.printing", processes=1)


def write(copy: Copy) -> bytes:
    """Give a .pdf file; a draft carries its stamp at the head of each page too.

    Raises `NotWritten`.
    """
    return render(document(copy))


def write_bilingual(copy: Copy) -> bytes:
    """Give source and English side by side, to print. Raises `NotWritten`."""
    return _printed(document(copy), html.side_by_side(copy))


def render(laid: Document) -> bytes:
    """Give a document as a .pdf file. Raises `NotWritten`."""
    return _printed(laid, html.article(laid.blocks))


def close() -> None:
    """End the process; the next PDF starts another."""
    _printers.close()


def _printed(laid: Document, body: str) -> bytes:
    asked = {"title": laid.title, "stamp": laid.stamp, "html": body}
    try:
        answer = _printers.run(partial(_ask, asked))
    except WorkerDied:
        raise NotWritten(
            "The process that makes PDFs ended or took too long. Export again, or choose another "
            "format."
        ) from None
    if answer["fault"]:
        raise NotWritten(answer["fault"])
    return base64.b64decode(answer["pdf"])


def _ask(asked: dict[str, Any], printer: WorkerProcess) -> dict[str, Any]:
    return printer.ask(asked, LONGEST_WAIT)
