"""The entries of a feed in XML: RSS 0.9 to 2.0 with its common modules, and Atom.

Sources: RSS Advisory Board, RSS 2.0 Specification; RDF Site Summary 1.0; RFC 4287 (Atom).

Feeds are often broken XML: names of HTML entities, an ampersand alone, an end that is missing. So
the text is mended first and parsed as far as it goes. What stands before the root is left out,
the document type with it, so that no entity can be declared.
"""

import html
import re
from collections.abc import Iterator
from html.entities import html5
from typing import TYPE_CHECKING

from db.records import IncomingRow
from editor.importing import xml
from editor.importing.encoding import Decoded, decode
from editor.importing.errors import RefusedFile
from editor.importing.feed_words import (
    address_of,
    day_of,
    guid_of,
    line_of,
    name_of,
    rows_of,
)
from editor.importing.parts import Parts, primary
from editor.importing.source import Source

if TYPE_CHECKING:
    from lxml.etree import _Element

_SPACES = {
    "rss": ("",),
    "rdf": ("purl.org/rss/", "netscape.com/rdf"),
    "feed": ("www.w3.org/2005/Atom", "purl.org/atom/"),
}
"""The roots of feeds, and what tells them from other files with such a root."""
_ROOT = re.compile(rf"<(?:[\w.-]+:)?(?:{'|'.join(_SPACES)})[\s>]", re.IGNORECASE)
_DECLARED = re.compile(rb"<\?xml\s[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]{2,40})", re.IGNORECASE)
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_CDATA, _CDATA_END = "<![CDATA[", "]]>"
_AMISS = re.compile(
    r"&(?!(?:amp|lt|gt|quot|apos|#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6});)"
    r"(?:(?P<name>[A-Za-z][A-Za-z0-9]{1,31});)?|<(?![A-Za-z_/!?])|]]>"
)
_ESCAPED = {"&": "&amp;", "<": "&lt;", "]]>": "]]&gt;"}
_PREFIXES = {
    "http://purl.org/rss/1.0/modules/content/": "content:",
    "http://purl.org/dc/elements/1.1/": "dc:",
    "http://news.yandex.ru": "yandex:",
    "http://news.yandex.ru/": "yandex:",
    "http://turbo.yandex.ru": "turbo:",
    "http://www.w3.org/2005/Atom": "atom:",
}
_BODIES = (
    "content:encoded",
    "turbo:content",
    "yandex:full-text",
    "content",
    "description",
    "summary",
)
_DAYS = ("pubDate", "published", "issued", "dc:date", "created", "updated", "modified")
_RDF_ABOUT = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}about"

Fields = dict[str, "list[_Element]"]


def recognise(raw: bytes) -> str:
    """Return "rss" or "atom" for the beginning of such a feed, else ""."""
    root = xml.root_name(raw).casefold()
    if root not in _SPACES:
        return ""
    head = decode(raw[: xml.HEAD]).text
    form = "atom" if root == "feed" else "rss"
    return form if any(space in head for space in _SPACES[root]) else ""


def entries(source: Source, form: str) -> tuple[str, Iterator[Parts]]:
    """Return the title of a feed, and its entries in its order. Raises `RefusedFile` for no feed.

    The charset that the feed declares is believed before that of its sender.
    """
    root = _tree(_decoded(source).text, source.name)
    channel = next((each for each in root if xml.local(each) == "channel"), root)
    about = _fields(channel)
    home = _link(about, "")
    told = Parts(
        format=form,
        rows=(),
        agency=line_of(_text(about, "title")),
        lang=primary(channel.get(xml.XML_LANG) or _text(about, "language", "dc:language")),
        url=home,
    )
    found = (each for each in root.iter("{*}item", "{*}entry"))
    return told.agency, (_entry(each, told) for each in found)


def _decoded(source: Source) -> Decoded:
    declared = _DECLARED.match(source.raw.removeprefix(b"\xef\xbb\xbf").lstrip())
    charset = declared[1].decode().lower() if declared else ""
    if charset.startswith(("utf-16", "ucs-", "utf-32")):
        charset = ""  # it could not have been read as it was
    return decode(source.raw, charset or source.charset)


def _tree(text: str, name: str) -> "_Element":
    import lxml.etree

    start = _ROOT.search(text)
    if start is None:
        raise RefusedFile(name, "is no feed. Choose an RSS, Atom or JSON feed.")
    parser = lxml.etree.XMLParser(
        encoding="utf-8",
        recover=True,
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    mended = "".join(_mended(text[start.start() :])).encode()
    root = lxml.etree.fromstring(mended, parser)
    if root is None:
        raise RefusedFile(name, "is no feed that can be read. Ask for it anew.")
    return root


def _mended(text: str) -> Iterator[str]:
    """Yield the text so that a parser finds no fault but missing tags. CDATA stays as it is."""
    outside, *rest = _FORBIDDEN.sub("", text).split(_CDATA)
    yield _AMISS.sub(_mend, outside)
    for each in rest:
        inside, _, outside = each.partition(_CDATA_END)
        yield from (_CDATA, inside, _CDATA_END, _AMISS.sub(_mend, outside))


def _mend(amiss: re.Match[str]) -> str:
    if not amiss["name"]:
        return _ESCAPED[amiss[0]]
    return html.escape(html5.get(f"{amiss['name']};", amiss[0]), quote=False)


def _entry(element: "_Element", feed: Parts) -> Parts:
    fields = _fields(element)
    url = _link(fields, feed.url)
    guid = guid_of(_text(fields, "guid", "id") or element.get(_RDF_ABOUT) or "")
    headline = line_of(_text(fields, "title", "dc:title"))
    rows = _body(fields)
    return Parts(
        format=feed.format,
        rows=rows,
        headline=headline,
        lang=primary(element.get(xml.XML_LANG) or _text(fields, "dc:language")) or feed.lang,
        published=next(filter(None, (day_of(_text(fields, name)) for name in _DAYS)), None),
        byline=_byline(fields),
        agency=line_of(_source_title(fields)) or feed.agency,
        url=url or address_of(guid),
        guid=guid,
    )


def _fields(element: "_Element") -> Fields:
    """Return an element's children by name; those of foreign namespaces have a prefix, or go."""
    own = _space(element)
    fields: Fields = {}
    for child in element:
        space = _space(child)
        prefix = "" if space in ("", own) else _PREFIXES.get(space)
        if prefix is not None:
            fields.setdefault(prefix + xml.local(child), []).append(child)
    return fields


def _space(element: "_Element") -> str:
    return element.tag.rpartition("}")[0].removeprefix("{")


def _text(fields: Fields, *names: str) -> str:
    """Return the words of the first of these fields that has any, with markup if it has any."""
    found = (_inner(element) for name in names for element in fields.get(name, ()))
    return next((text for text in found if text.strip()), "")


def _inner(element: "_Element") -> str:
    return "".join(element.itertext()) if len(element) else element.text or ""


def _body(fields: Fields) -> tuple[IncomingRow, ...]:
    bodies = (element for name in _BODIES for element in fields.get(name, ()))
    found = (xml.rows(each) if len(each) else rows_of(each.text or "") for each in bodies)
    return next(filter(None, found), ())


def _byline(fields: Fields) -> str:
    """Return the names of the authors: persons of Atom, `dc:creator`, or the author of RSS."""
    persons = [
        _inner(name)
        for author in fields.get("author", ())
        for name in author
        if xml.local(name) == "name"
    ]
    named = persons or [_inner(each) for each in fields.get("dc:creator", ())]
    named = named or [_inner(each) for each in fields.get("author", ())]
    return ", ".join(filter(None, map(name_of, named[:10])))


def _source_title(fields: Fields) -> str:
    """Return whom the entry was taken from, where a feed gathers those of others."""
    for element in fields.get("source", ()):
        titles = [_inner(each) for each in element if xml.local(each) == "title"]
        return titles[0] if titles else element.text or ""
    return ""


def _link(fields: Fields, home: str) -> str:
    """Return the address of the page: in RSS the text of a link, in Atom the one with no relation.

    https://www.rfc-editor.org/rfc/rfc4287#section-4.2.7.2
    """
    for element in (*fields.get("link", ()), *fields.get("atom:link", ())):
        if element.get("rel", "alternate") == "alternate":
            address = address_of(element.get("href") or element.text or "", home)
            if address:
                return address.replace("&amp;", "&")
    return ""
