"""Stories as a feed: RSS 2.0, Atom 1.0 and JSON Feed 1.1, the newest first.

Sources: RSS 2.0 Specification, RSS Advisory Board; RFC 4287; JSON Feed 1.1.
"""

from collections.abc import Sequence
from datetime import datetime
from email.utils import format_datetime
from typing import Any

from db.copies import Copy
from editor.exporting import html
from editor.exporting.json_text import pretty, without_empty
from editor.exporting.layout import Page, identity, page
from editor.exporting.xml_text import LANG, add, add_if, root, serialise

ATOM = "http://www.w3.org/2005/Atom"
CONTENT = "http://purl.org/rss/1.0/modules/content/"
CREATOR = "http://purl.org/dc/elements/1.1/"

_TITLE = "Approved stories"
_DRAFT_TITLE = "Stories, drafts among them: not approved"
_NEVER = "1970-01-01T00:00:00Z"


def write_rss(copy: Copy) -> bytes:
    """Give one story as an RSS feed."""
    return rss([copy])


def write_atom(copy: Copy) -> bytes:
    """Give one story as an Atom feed."""
    return atom([copy])


def write_json(copy: Copy) -> bytes:
    """Give one story as a JSON Feed."""
    return json_feed([copy])


def rss(copies: Sequence[Copy]) -> bytes:
    """Give RSS 2.0 with the whole text of each story."""
    pages = _newest_first(copies)
    feed = root("rss", "", {"version": "2.0"}, content=CONTENT, dc=CREATOR)
    channel = add(feed, "channel")
    add(channel, "title", _title(pages))
    add(channel, "link", _feed_identity(pages))
    add(channel, "description", _title(pages))
    add(channel, "language", "en")
    add(channel, "lastBuildDate", _rfc_822(_latest(pages)))
    for laid in pages:
        item = add(channel, "item")
        add(item, "title", laid.marked_headline)
        add_if(item, "link", laid.url)
        add_if(item, "description", laid.summary)
        add_if(item, f"{{{CREATOR}}}creator", laid.byline)
        for word in laid.keywords:
            add_if(item, "category", word)
        add(item, "guid", laid.identity, isPermaLink="false")
        add(item, "pubDate", _rfc_822(laid.moment))
        add(item, f"{{{CONTENT}}}encoded", html.fragment(laid.marked_body))
    return serialise(feed)


def atom(copies: Sequence[Copy]) -> bytes:
    """Give Atom 1.0 with the whole text of each story."""
    pages = _newest_first(copies)
    feed = root("feed", ATOM, {LANG: "en"})
    add(feed, "id", _feed_identity(pages))
    add(feed, "title", _title(pages))
    add(feed, "updated", _latest(pages))
    add(add(feed, "author"), "name", "Dateline")
    for laid in pages:
        entry = add(feed, "entry")
        add(entry, "id", laid.identity)
        add(entry, "title", laid.marked_headline)
        add(entry, "updated", laid.moment)
        add(entry, "published", laid.first_moment)
        if laid.byline:
            add(add(entry, "author"), "name", laid.byline)
        if laid.url:
            add(entry, "link", rel="via", href=laid.url)
        for topic in laid.topics:
            if topic.code:
                add(entry, "category", term=topic.code, label=topic.label)
        add_if(entry, "summary", laid.summary)
        add(entry, "content", html.fragment(laid.marked_body), type="html")
    return serialise(feed)


def json_feed(copies: Sequence[Copy]) -> bytes:
    """Give JSON Feed 1.1 with the whole text of each story."""
    pages = _newest_first(copies)
    known = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": _title(pages),
        "language": "en",
    }
    return pretty(known | {"items": list(map(_item, pages))})


def _item(laid: Page) -> dict[str, Any]:
    known = {
        "id": laid.identity,
        "title": laid.marked_headline,
        "external_url": laid.url,
        "summary": laid.summary,
        "date_published": laid.first_moment,
        "date_modified": laid.moment,
        "authors": [{"name": laid.byline}] if laid.byline else [],
        "tags": list(laid.keywords),
        "language": "en",
    }
    # Without text an item must still have this member.
    return without_empty(known) | {"content_html": html.fragment(laid.marked_body)}


def _newest_first(copies: Sequence[Copy]) -> list[Page]:
    return sorted(map(page, copies), key=lambda laid: laid.moment, reverse=True)


def _title(pages: Sequence[Page]) -> str:
    return _DRAFT_TITLE if any(laid.is_draft for laid in pages) else _TITLE


def _latest(pages: Sequence[Page]) -> str:
    return max((laid.moment for laid in pages), default=_NEVER)


def _feed_identity(pages: Sequence[Page]) -> str:
    """Name a feed after the stories in it: it has no address of its own before it is published."""
    return identity(" ".join(["feed", *(laid.identity for laid in pages)]))


def _rfc_822(moment: str) -> str:
    return format_datetime(datetime.fromisoformat(moment))
