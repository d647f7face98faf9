"""XML from outside, parsed so that it does no harm, and its elements as paragraphs.

No entity is expanded, no DTD is loaded, nothing is fetched, and size and depth have limits.
"""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from db.records import IncomingRow, RowKind
from editor.importing.cleaning import clean, fold
from editor.importing.encoding import decode
from editor.importing.errors import RefusedFile
from editor.importing.source import Source
from editor.importing.words import word_set

if TYPE_CHECKING:
    from lxml.etree import _Element

XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
HEAD = 65_536
"""How many bytes of a file are looked at to recognise it."""

_MOST_TAGS = 1_000_000
"""A tree takes some 200 bytes a tag beside its text."""

_ROOT = re.compile(r"<(?:[\w.-]+:)?(?P<name>[A-Za-z_][\w.-]*)[\s/>]")
_ASIDE = (("<?", "?>"), ("<!--", "-->"))
_ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_BLOCKS = word_set(
    "address article aside block blockquote body bq br dd div dl dt fieldset figure fn footer form",
    "h1 h2 h3 h4 h5 h6 header hl1 hl2 hr html li main media nav nitf-table ol option p pre section",
    "table tbody td tfoot th thead tr ul",
)
_CAPTIONS = frozenset(("caption", "figcaption", "media-caption"))
_UNSEEN = word_set(
    "head iframe media-metadata media-object media-producer media-reference noscript object script",
    "style svg template custom-table",
)


@dataclass(frozen=True, slots=True)
class Document:
    """The root of a file's tree, and how many places of the file could not be decoded."""

    root: "_Element"
    damaged: int


def root_name(raw: bytes) -> str:
    """Return the name of the root element without its prefix, "" for what is not XML.

    Looks at the first 64 kB only, and past declarations, comments and the document type.
    """
    text = decode(raw[:HEAD]).text.lstrip("\ufeff \t\r\n")
    while text.startswith(("<?", "<!")):
        text = _after_aside(text).lstrip(" \t\r\n")
    found = _ROOT.match(text)
    return found["name"] if found else ""


def parse(source: Source) -> Document:
    """Parse a file.

    It is read in the encoding that it or its sender declares. Where that is not what it is written
    in, or it holds characters that XML forbids, it is decoded as a text would be. Raises
    `RefusedFile` for what is not well-formed, declares entities of its own, or has too many tags.
    """
    import lxml.etree

    if source.raw.count(b"<") > _MOST_TAGS:
        raise RefusedFile(
            source.name,
            f"has more than {_MOST_TAGS:,} tags, too many for news. "
            "Save the part you need as a file of its own.",
        )
    try:
        document = _parsed(source)
    except lxml.etree.XMLSyntaxError as error:
        raise RefusedFile(
            source.name,
            f"is not whole or not well-formed XML ({error.msg}). Ask for it anew.",
        ) from None
    subset = document.root.getroottree().docinfo.internalDTD
    if subset is not None and any(True for _ in subset.iterentities()):
        raise RefusedFile(
            source.name,
            "declares entities of its own, which can do harm and are not expanded here. "
            "Ask for it without them.",
        )
    return document


def local(element: "_Element") -> str:
    """Return an element's name without its namespace, "" for a comment or the like."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def text(element: "_Element | None") -> str:
    """Return the words in an element, clean and on one line; "" if there is no element."""
    if element is None:
        return ""
    return fold(clean("".join(words for _, _, words in walk(element))).text)


def rows(element: "_Element") -> tuple[IncomingRow, ...]:
    """Return the paragraphs and captions in an element of XHTML or NITF, blank ones left out."""
    found: list[IncomingRow] = []
    pieces: list[str] = []
    captions = 0
    for event, name, words in walk(element, _UNSEEN):
        if name in _BLOCKS or name in _CAPTIONS:
            _close(pieces, found, captions)
        if name in _CAPTIONS:
            captions += 1 if event == "start" else -1
        pieces.append(words)
    _close(pieces, found, captions)
    return tuple(found)


def walk(
    element: "_Element", unseen: frozenset[str] = frozenset()
) -> Iterator[tuple[str, str, str]]:
    """Yield for each tag within the event (start or end), its name, and the words that follow it.

    `unseen` are elements to leave out with all that they hold, but not the words after them.
    The entities that HTML knows stand as their characters. Takes no recursion, whatever the depth.
    """
    import lxml.etree

    walker = lxml.etree.iterwalk(element, events=("start", "end"))
    for event, node in walker:
        name = local(node).lower()
        hidden = name in unseen and node is not element
        if event == "end":
            yield event, "" if hidden else name, "" if node is element else node.tail or ""
        elif hidden:
            walker.skip_subtree()
        else:
            yield event, name, node.text or "" if name else html.unescape(node.text or "")


def _close(pieces: list[str], found: list[IncomingRow], captions: int) -> None:
    words = "".join(pieces)
    pieces.clear()
    if words.strip():
        kind = RowKind.CAPTION if captions else RowKind.PARAGRAPH
        found.append(IncomingRow(kind, words))


def _after_aside(text: str) -> str:
    """Return what follows the declaration, comment or document type that the text begins with."""
    for opening, closing in _ASIDE:
        if text.startswith(opening):
            return text.partition(closing)[2]
    bracket, end = text.find("["), text.find(">")
    if 0 <= bracket < end:
        return text.partition("]")[2].partition(">")[2]
    return text.partition(">")[2]


def _parsed(source: Source) -> Document:
    import lxml.etree

    try:
        return Document(_tree(source.raw, source.charset or None), 0)
    except (lxml.etree.XMLSyntaxError, LookupError):  # LookupError: no such encoding
        decoded = source.decoded()
    return Document(_tree(_ILLEGAL.sub("", decoded.text).encode(), "utf-8"), decoded.damaged)


def _tree(raw: bytes, encoding: str | None) -> "_Element":
    import lxml.etree

    parser = lxml.etree.XMLParser(
        encoding=encoding,
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    return lxml.etree.fromstring(raw, parser)
