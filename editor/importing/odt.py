"""The OpenDocument text of LibreOffice and others: a zip of XML, read under limits.

Source: OASIS, Open Document Format for Office Applications 1.3, parts 2 (packages) and 3 (schema).
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from db.records import IncomingStory
from editor.importing import zipped
from editor.importing.document import Block, Role, compose_document, part_headline, person
from editor.importing.errors import RefusedFile
from editor.importing.parts import Parts
from editor.importing.source import Source
from editor.importing.words import word_set
from editor.importing.xml import local
from editor.importing.zipped import Zipped

if TYPE_CHECKING:
    from lxml.etree import _Element

FORMATS = ("odt",)

_CONTENT, _STYLES, _META, _MANIFEST = (
    "content.xml",
    "styles.xml",
    "meta.xml",
    "META-INF/manifest.xml",
)
_APART = word_set("frame note custom-shape rect")
"""Hung on a paragraph and read after it or at the end."""

_LEFT_OUT = word_set(
    "tracked-changes annotation forms sequence-decls variable-decls user-field-decls title desc",
    "table-of-content illustration-index table-index alphabetical-index bibliography hidden-text",
    "hidden-paragraph note-citation ruby-text binary-data event-listeners scripts image math",
)
_ROLES = {
    "Title": Role.TITLE,
    "Subtitle": Role.SUBTITLE,
    "Heading_20_1": Role.HEADING,
    "Caption": Role.CAPTION,
    "Illustration": Role.CAPTION,
    "Figure": Role.CAPTION,
}


def recognise(raw: bytes, name: str) -> str:
    """Return "odt" for an OpenDocument text, by its parts or, where it is damaged, by its name."""
    there = zipped.names(raw)
    if _CONTENT in there and _MANIFEST in there:
        return "odt" if b"opendocument.text" in raw[:200] or name.lower().endswith(".odt") else ""
    damaged = zipped.is_zip(raw) and not there
    return "odt" if damaged and name.lower().endswith((".odt", ".ott")) else ""


def read(source: Source, form: str) -> list[IncomingStory]:
    """Return the story in an OpenDocument text; `form` is "odt".

    Its title, or first heading, is the headline; tables are read cell by cell; tracked deletions,
    comments and contents lists are left out; notes stand at the end. Raises `RefusedFile`.
    """
    package = Zipped(source, zipped.OFFICE)
    _refuse_if_locked(package, source.name)
    content = package.xml(_CONTENT)
    text = content.find("{*}body/{*}text")
    if text is None:
        raise RefusedFile(source.name, "is no text document. Save it as text and choose that.")
    roles = _Roles(content, *([package.xml(_STYLES)] if _STYLES in package.names else []))
    headline, rows = part_headline([*_blocks(text, roles), *_notes(text, roles)])
    properties = _properties(package)
    creator = properties.get("initial-creator", "") or properties.get("creator", "")
    parts = Parts(
        format=form,
        headline=headline,
        rows=rows,
        byline=person(creator),
        lang=properties.get("language", ""),
    )
    return [compose_document(parts, source, properties.get("title", ""))]


class _Roles:
    """What a paragraph's style is for; a style made on the spot has a named one as its parent."""

    def __init__(self, *roots: "_Element") -> None:
        styles = [style for root in roots for style in root.iter("{*}style")]
        self._parents = {
            _attribute(style, "name"): _attribute(style, "parent-style-name") for style in styles
        }

    def of(self, paragraph: "_Element") -> Role:
        """Return the role of a paragraph or heading."""
        if local(paragraph) == "h" and _attribute(paragraph, "outline-level") in ("", "1"):
            return Role.HEADING
        style = _attribute(paragraph, "style-name")
        for _ in range(10):  # styles may be based on each other in a ring
            if role := _ROLES.get(style):
                return role
            style = self._parents.get(style, "")
        return Role.TEXT


def _attribute(element: "_Element", name: str) -> str:
    """Return an attribute by its local name."""
    named = (str(value) for key, value in element.attrib.items() if str(key).endswith("}" + name))
    return next(named, "")


def _refuse_if_locked(package: Zipped, name: str) -> None:
    if _MANIFEST not in package.names:
        return
    if next(package.xml(_MANIFEST).iter("{*}encryption-data"), None) is not None:
        raise RefusedFile(name, "is locked with a password. Unlock it and save it without one.")


def _blocks(element: "_Element", roles: _Roles) -> Iterator[Block]:
    """Yield the paragraphs in document order, those of a frame after the one it hangs on."""
    for child in element:
        tag = local(child)
        if tag in ("p", "h"):
            yield Block("".join(_words(child)), roles.of(child))
            yield from _framed(child, roles)
        elif tag not in _LEFT_OUT and tag != "note":
            yield from _blocks(child, roles)


def _framed(element: "_Element", roles: _Roles) -> Iterator[Block]:
    for child in element:
        tag = local(child)
        if tag in _APART and tag != "note":
            yield from _blocks(child, roles)
        elif tag not in _LEFT_OUT and tag != "note":
            yield from _framed(child, roles)


def _notes(text: "_Element", roles: _Roles) -> Iterator[Block]:
    for note in text.iter("{*}note-body"):
        if next(note.iterancestors("{*}tracked-changes"), None) is None:
            yield from _blocks(note, roles)


def _words(element: "_Element") -> Iterator[str]:
    """Yield the words of a paragraph. Blanks in a row are written as a count of them."""
    yield element.text or ""
    for child in element:
        tag = local(child)
        if tag in ("s", "tab"):
            yield " "
        elif tag == "line-break":
            yield "\n"
        elif tag not in _LEFT_OUT and tag not in _APART:
            yield from _words(child)
        yield child.tail or ""


def _properties(package: Zipped) -> dict[str, str]:
    if _META not in package.names:
        return {}
    meta = package.xml(_META).find("{*}meta")
    return {local(entry): (entry.text or "").strip() for entry in (() if meta is None else meta)}
