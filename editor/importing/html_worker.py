"""The process that takes web pages apart: `python -m editor.importing.html_worker`.

What a page holds decides how long that takes and how much memory, so it happens in a process that
can be killed. Pages come as JSON lines on the standard input, each answered by one line on the
standard output:

    {"html": TEXT} -> what `Page.as_json` returns, or {"error": KIND}

It ends when its input is closed, as happens when the program that started it is gone.
"""

import json
import re
import signal
import sys
from typing import TYPE_CHECKING, Any

from editor.importing.html_page import Page

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_HEAD = 64_000
_WHOLE = re.compile(r"<(?:html|body)[\s>]", re.IGNORECASE)

MOST_MEMORY = 400_000_000
"""In bytes of address space. A news page takes 60 MB of them, and one of 5 MB some 150."""


def main() -> None:
    """Answer pages until there are no more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the program, which then ends us
    _limit_memory()
    for line in sys.stdin.buffer:
        sys.stdout.buffer.write(json.dumps(_answer(json.loads(line)["html"])).encode() + b"\n")
        sys.stdout.buffer.flush()


def take_apart(html: str) -> Page:
    """Find the story in a page's text. A page without one has no rows."""
    import trafilatura

    from editor.importing.html_facts import read_facts
    from editor.importing.html_text import rows, set_aside

    tree = _parsed(html)
    if tree is None:
        return Page()
    facts = read_facts(tree)
    published = facts.published or _guessed_day(tree)
    taken = set_aside(tree, facts)
    document = trafilatura.bare_extraction(tree, fast=True, include_comments=False)
    body = getattr(document, "body", None)
    found, credit = ([], "") if body is None else rows(body, taken, facts)
    return Page(
        rows=tuple(found),
        headline=facts.headline,
        published=published,
        byline=facts.byline,
        agency=facts.agency,
        url=facts.url,
        lang=facts.lang,
        credit=credit,
    )


def _parsed(html: str) -> "HtmlElement | None":
    """Parse a page; a piece of one, which trafilatura finds nothing in, gets a page around it."""
    import trafilatura

    whole = html if _WHOLE.search(html, 0, _HEAD) else f"<html><body>{html}</body></html>"
    return trafilatura.load_html(whole)


def _guessed_day(tree: "HtmlElement") -> str:
    """Return the day htmldate finds in the page without guessing from any date in its text."""
    import trafilatura

    return trafilatura.extract_metadata(tree, extensive=False).date or ""


def _answer(html: str) -> dict[str, Any]:
    try:
        return take_apart(html).as_json()
    except Exception as error:  # noqa: BLE001 - whatever the page provoked, its owner is told
        return {"error": type(error).__name__}


def _limit_memory() -> None:
    """Limit what this process may take, where the system can."""
    try:
        import resource

        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, hard))
    except (ImportError, OSError, ValueError):
        return  # Windows has no such limit, and macOS may decline to set it


if __name__ == "__main__":
    main()
