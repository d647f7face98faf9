"""Copy as NewsML-G2: a news item, or a message with several and the package that lists them.

Source: IPTC, NewsML-G2 Specification 2.35, 2025. The schema fixes the order of elements.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from db.copies import Copy, Release
from db.records import EntityType, Topic
from editor.exporting import html
from editor.exporting.layout import Name, Page, page
from editor.exporting.newscodes import is_qcode
from editor.exporting.xml_text import LANG, add, add_if, put_fragment, root, serialise

if TYPE_CHECKING:
    from lxml.etree import _Element

SPACE = "http://iptc.org/std/nar/2006-10-01/"
XHTML = "http://www.w3.org/1999/xhtml"

_CATALOG = "http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_41.xml"
_TYPES = {
    EntityType.PERSON: "cpnat:person",
    EntityType.ORGANISATION: "cpnat:organisation",
    EntityType.PLACE: "cpnat:geoArea",
    EntityType.EVENT: "cpnat:event",
}
_ITEM = {"standard": "NewsML-G2", "standardversion": "2.35", "conformance": "power"}


def write(copy: Copy) -> bytes:
    """Give one news item."""
    laid = page(copy)
    item = root("newsItem", SPACE, _named(laid))
    _fill(item, laid)
    return serialise(item)


def write_all(copies: Sequence[Copy]) -> bytes:
    """Give a message that holds a package of all the stories, then the stories."""
    pages = [page(copy) for copy in copies]
    message = root("newsMessage", SPACE, {})
    header = add(message, "header")
    add(header, "sent", max((each.moment for each in pages), default="1970-01-01T00:00:00Z"))
    items = add(message, "itemSet")
    if pages:
        _add_package(items, pages)
    for each in pages:
        _fill(add(items, "newsItem", "", **_named(each)), each)
    return serialise(message)


def _named(laid: Page) -> dict[str, str]:
    return {"guid": laid.identity, "version": _version(laid), **_ITEM, LANG: "en"}


def _version(laid: Page) -> str:
    """Return a number, which the standard wants; nobody has approved version 1 of a draft yet."""
    return laid.version if laid.version.isdecimal() and int(laid.version) > 0 else "1"


def _fill(item: "_Element", laid: Page) -> None:
    add(item, "catalogRef", href=_CATALOG)
    _add_item_meta(item, laid)
    _add_content_meta(item, laid)
    _add_content(item, laid)


def _add_item_meta(item: "_Element", laid: Page) -> None:
    meta = add(item, "itemMeta")
    add(meta, "itemClass", qcode="ninat:text")
    add(add(meta, "provider", literal="dateline"), "name", "Dateline")
    add(meta, "versionCreated", laid.moment)
    add(meta, "firstCreated", laid.first_moment)
    add_if(meta, "embargoed", laid.embargo)
    add(meta, "pubStatus", qcode=f"stat:{laid.status}")
    add(meta, "title", laid.marked_headline)
    add_if(meta, "edNote", laid.editors_note)
    if laid.release is Release.CORRECTION:
        add(meta, "signal", qcode="sig:correction")
    if laid.url:
        add(meta, "link", rel="irel:seeAlso", href=laid.url)


def _add_content_meta(item: "_Element", laid: Page) -> None:
    meta = add(item, "contentMeta")
    if laid.urgency:
        add(meta, "urgency", str(laid.urgency))
    if laid.published:
        add(meta, "contentCreated", f"{laid.published.isoformat()}T00:00:00Z")
    if laid.place:
        add(add(meta, "located", literal=laid.place), "name", laid.place)
    if laid.agency:
        add(add(meta, "infoSource", literal=laid.agency), "name", laid.agency)
    add(meta, "language", tag="en")
    for topic in laid.topics:
        _add_topic(meta, topic)
    for name in laid.entities:
        _add_name(meta, name)
    add_if(meta, "slugline", laid.slug)
    add_if(meta, "headline", laid.headline)
    add_if(meta, "dateline", laid.dateline)
    add_if(meta, "by", laid.byline)
    add_if(meta, "description", laid.summary, role="drol:summary")


def _add_topic(meta: "_Element", topic: Topic) -> None:
    coded = {"qcode": topic.code} if is_qcode(topic.code) else {"literal": topic.code}
    add_if(add(meta, "subject", type="cpnat:abstract", **coded), "name", topic.label)


def _add_name(meta: "_Element", name: Name) -> None:
    coded = {"uri": name.address} if name.address else {"literal": name.uid or name.english}
    add(add(meta, "subject", type=_TYPES[name.type], **coded), "name", name.english)


def _add_content(item: "_Element", laid: Page) -> None:
    """Write the body as XHTML, which readers of every kind of NewsML-G2 know."""
    inline = add(add(item, "contentSet"), "inlineXML", contenttype="application/xhtml+xml")
    page_element = add(inline, f"{{{XHTML}}}html")
    add(add(page_element, "head"), "title", laid.title)
    put_fragment(add(page_element, "body"), html.fragment(laid.marked_body), XHTML)


def _add_package(items: "_Element", pages: Sequence[Page]) -> None:
    """List the stories in their order; the package's name is made of theirs."""
    latest = max(each.moment for each in pages)
    first = pages[0]
    package = add(items, "packageItem", "", **_named(first) | {"guid": f"{first.identity}:package"})
    add(package, "catalogRef", href=_CATALOG)
    meta = add(package, "itemMeta")
    add(meta, "itemClass", qcode="ninat:composite")
    add(add(meta, "provider", literal="dateline"), "name", "Dateline")
    add(meta, "versionCreated", latest)
    withheld = any(each.status != "usable" for each in pages)
    add(meta, "pubStatus", qcode="stat:withheld" if withheld else "stat:usable")
    group = add(add(package, "groupSet", root="stories"), "group", id="stories", role="group:main")
    for each in pages:
        reference = add(group, "itemRef", residref=each.identity, version=_version(each))
        add(reference, "itemClass", qcode="ninat:text")
        add(reference, "title", each.marked_headline)
