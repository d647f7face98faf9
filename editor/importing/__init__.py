"""Bytes in, stories out: one file a format, cleaning, encoding."""

import sys


def close() -> None:
    """End the processes that readers have started; the next file starts them anew."""
    html = sys.modules.get("editor.importing.html")
    if html is not None:
        html.close()
