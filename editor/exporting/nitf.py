"""Copy as NITF 3.6, the one news standard that marks persons, organisations and places in the text.

Source: IPTC, News Industry Text Format 3.6, 2012.
"""

from typing import TYPE_CHECKING

from db.copies import Copy
from db.records import EntityType
from editor.exporting.layout import Block, Name, Page, Role, page
from editor.exporting.xml_text import LANG, add, add_if, root, serialise, tail

if TYPE_CHECKING:
    from lxml.etree import _Element

SPACE = "http://iptc.org/std/NITF/2006-10-18/"

_ELEMENTS = {
    EntityType.PERSON: "person",
    EntityType.ORGANISATION: "org",
    EntityType.PLACE: "location",
    EntityType.EVENT: "event",
}
_CODED = {EntityType.PLACE: ("code-source", "location-code")}
"""The attributes that name a thing by a code, where they are not idsrc and value."""

_LEAST_URGENT = 8


def write(copy: Copy) -> bytes:
    """Give one story."""
    laid = page(copy)
    nitf = root("nitf", SPACE, {LANG: "en", "version": "-//IPTC//DTD NITF 3.6//EN"})
    _add_head(nitf, laid)
    body = add(nitf, "body")
    _add_above(body, laid)
    content = add(body, "body.content")
    for block in laid.marked_body:
        _add_block(content, block)
    return serialise(nitf)


def _add_head(nitf: "_Element", laid: Page) -> None:
    head = add(nitf, "head")
    add(head, "title", laid.marked_headline)
    about = add(head, "docdata", management_status=laid.status)
    add(about, "doc-id", id_string=laid.identity)
    if laid.urgency:
        add(about, "urgency", ed_urg=str(min(laid.urgency, _LEAST_URGENT)))
    add(about, "date.issue", norm=_compact(laid.moment))
    if laid.embargo:
        add(about, "date.release", norm=_compact(laid.embargo))
    if laid.editors_note:
        add(about, "ed-msg", info=laid.editors_note)
    words = [word for word in (laid.slug, *laid.keywords) if word]
    keywords = add(about, "key-list") if words else None
    for word in words if keywords is not None else ():
        add(keywords, "keyword", key=word)
    if laid.version.isdecimal():
        add(head, "revision-history", name=f"version {laid.version}")


def _add_above(body: "_Element", laid: Page) -> None:
    """Write what stands over the text. The dateline is in the text itself."""
    above = add(body, "body.head")
    if laid.headline:
        add(add(above, "hedline"), "hl1", laid.headline)
    add_if(above, "byline", laid.byline)
    add_if(above, "distributor", laid.agency)
    if laid.summary:
        add(add(above, "abstract"), "p", laid.summary)


def _add_block(content: "_Element", block: Block) -> None:
    if block.role is Role.CAPTION:
        media = add(content, "media", media_type="image")
        add(media, "media-reference", mime_type="image/jpeg", noflow="noflow")
        _put_text(add(media, "media-caption"), block)
    else:
        _put_text(add(content, "p"), block)


def _put_text(element: "_Element", block: Block) -> None:
    at = 0
    for name in block.names:
        tail(element, block.text[at : name.start])
        _add_name(element, name, block.text[name.start : name.end])
        at = name.end
    tail(element, block.text[at:])


def _add_name(element: "_Element", name: Name, words: str) -> None:
    item = name.address.rpartition("/")[2]
    source, value = _CODED.get(name.type, ("idsrc", "value"))
    known = {source: "wikidata", value: item} if item else {}
    add(element, _ELEMENTS[name.type], words, **known)


def _compact(moment: str) -> str:
    """Return a moment as NITF norms it: `20251205T090000Z`."""
    day, _, clock = moment.partition("T")
    return f"{day.replace('-', '')}T{clock[:8].replace(':', '')}Z" if clock else day
