"""A story from a web page: the page is taken apart in another process, the story composed here."""

import atexit
import re
from datetime import date

from db.records import IncomingRow, IncomingStory, RowKind
from editor.importing.encoding import decode
from editor.importing.errors import RefusedFile
from editor.importing.html_page import Page
from editor.importing.html_process import HtmlReader, PageFailed, PageTooSlow
from editor.importing.language import detect
from editor.importing.parts import Parts, compose
from editor.importing.source import Source

FORMATS = ("html",)
MOST_BYTES = 5_000_000
"""The largest page that is looked into. News pages have 50,000 to 1,200,000 bytes."""

_HEAD = 64_000
_SAMPLE = 800
_ENDINGS = (".html", ".htm", ".xhtml", ".shtml")
_PAGE = re.compile(
    rb"(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*+(?>(?><\?xml[^>]*+>|<!--.*?-->)\s*+)*+"
    rb"(?:<!doctype\s+html\b|<(?:html|head|body|title|article|main|section|div|p|h[1-6])[\s>])",
    re.IGNORECASE | re.DOTALL,
)
_TAG = re.compile(rb"</?(?:p|div|span|br|h[1-6]|a|table|td|ul|li|font|center|b|i|em|strong)[\s/>]")
_CHARSET = re.compile(
    rb"<meta\s[^>]{0,400}?charset\s*=\s*[\"']?\s*(?P<meta>[\w.:-]{2,40})"
    rb"|<\?xml\s[^>]{0,200}?encoding\s*=\s*[\"'](?P<xml>[\w.:-]{2,40})",
    re.IGNORECASE,
)
_OPEN_IT = "Open it in a browser, and paste the story's text."

_reader = HtmlReader()
atexit.register(_reader.close)


def recognise(raw: bytes, name: str) -> str:
    """Return "html" for a web page or a piece of one, else ""."""
    head = raw[:_HEAD].replace(b"\0", b"")  # so that UTF-16 looks like the rest
    if _PAGE.match(head):
        return "html"
    return "html" if name.lower().endswith(_ENDINGS) and _TAG.search(head.lower()) else ""


def read(source: Source, form: str = "html") -> list[IncomingStory]:
    """Return the story of a web page, alone in a list.

    May be called from several threads at once: each processor core then works on a page of its own.
    Nothing the page points to is fetched, nothing in it is run. Raises `RefusedFile` if the page is
    larger than `MOST_BYTES`, holds no story, or takes too much time or memory.
    """
    if len(source.raw) > MOST_BYTES:
        raise RefusedFile(
            source.name,
            f"is a web page larger than {MOST_BYTES / 1e6:.0f} MB, the most a page may have. "
            + _OPEN_IT,
        )
    decoded = decode(source.raw, _charset(source))
    page = _taken_apart(decoded.text, source.name)
    rows = tuple(IncomingRow(RowKind(kind), text) for kind, text in page.rows)
    lang = source.lang or detect("\n".join(row.source for row in rows)[:_SAMPLE]) or page.lang
    parts = Parts(
        format=form,
        rows=rows,
        headline=page.headline,
        lang=lang,
        published=date.fromisoformat(page.published) if page.published else None,
        credit=page.credit,
        byline=page.byline,
        agency=page.agency,
        url=page.url,
        damaged=decoded.damaged,
    )
    return [compose(parts, today=source.today, name=source.name)]


def close() -> None:
    """End the processes that read pages. The next page starts one anew."""
    _reader.close()


def _charset(source: Source) -> str:
    """Return "utf-8" for what surely is that, else the charset the sender or the page names.

    No other encoding of running text happens to be valid UTF-8, whatever a page says that was
    saved or sent on in another encoding than it was written in; UTF-16 has zeros in its markup.
    """
    try:
        source.raw.decode()
    except UnicodeDecodeError:
        found = _CHARSET.search(source.raw[:_HEAD])
        named = (found["meta"] or found["xml"]).decode("ascii", "replace") if found else ""
        return source.charset or named
    return "" if b"\0" in source.raw else "utf-8"


def _taken_apart(text: str, name: str) -> Page:
    try:
        page = _reader.take_apart(text)
    except PageTooSlow:
        raise RefusedFile(
            name, f"is a web page that takes too long to tell the story from. {_OPEN_IT}"
        ) from None
    except PageFailed:
        raise RefusedFile(
            name, f"is a web page that the story cannot be told from. {_OPEN_IT}"
        ) from None
    if not page.rows:
        raise RefusedFile(name, f"is a web page without a story in it. {_OPEN_IT}")
    return page
