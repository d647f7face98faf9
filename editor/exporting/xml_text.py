"""XML as every format here writes it: built with lxml, which escapes what texts hold."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def root(name: str, space: str, attributes: Mapping[str, str], **spaces: str) -> "_Element":
    """Return a document's first element in its own namespace; `spaces` are others, by prefix."""
    import lxml.etree

    known = {None: space or None, **spaces}
    nsmap = {prefix: uri for prefix, uri in known.items() if uri}
    return lxml.etree.Element(_qualified(name, space), dict(attributes), nsmap)


def add(parent: "_Element", name: str, text: str = "", /, **attributes: str) -> "_Element":
    """Append an element in its parent's namespace; an underscore in a name stands for a hyphen."""
    import lxml.etree

    space = lxml.etree.QName(parent).namespace or ""
    named = {key.replace("_", "-"): value for key, value in attributes.items()}
    element = lxml.etree.SubElement(parent, _qualified(name, space), named)
    if text:
        element.text = text
    return element


def add_if(parent: "_Element", name: str, text: str, /, **attributes: str) -> None:
    """Append an element unless its text is empty."""
    if text:
        add(parent, name, text, **attributes)


def put_fragment(parent: "_Element", fragment: str, space: str) -> None:
    """Append the elements of a well-formed piece of markup, in a namespace."""
    import lxml.etree

    wrapped = lxml.etree.fromstring(f'<_ xmlns="{space}">{fragment}</_>')
    parent.extend(list(wrapped))


def tail(parent: "_Element", text: str) -> None:
    """Append text after the last child of an element, or to its own if it has none."""
    last = parent[-1] if len(parent) else None
    if last is None:
        parent.text = (parent.text or "") + text
    else:
        last.tail = (last.tail or "") + text


def serialise(element: "_Element") -> bytes:
    """Return a document in UTF-8 with its declaration."""
    import lxml.etree

    return lxml.etree.tostring(element, xml_declaration=True, encoding="UTF-8") + b"\n"


def _qualified(name: str, space: str) -> str:
    return f"{{{space}}}{name}" if space and not name.startswith("{") else name
