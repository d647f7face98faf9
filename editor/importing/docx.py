"""Word's own format: a zip of XML. Read without a Word library, under limits.

Source: ECMA-376, Office Open XML File Formats, parts 1 (WordprocessingML) and 2 (packaging).
Elements are known by their local names: the strict and the transitional form differ in namespace.
"""

import posixpath
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
from editor.importing.zipped import Zipped, within

if TYPE_CHECKING:
    from lxml.etree import _Element

FORMATS = ("docx",)

_USUAL_MAIN_PART = "word/document.xml"
_LEFT_OUT = word_set("del moveFrom Fallback pPr rPr sdtPr tblPr trPr tcPr sectPr")
"""Tracked deletions, the second copy of what is drawn, and properties, which hold no words."""

_SIGNS = {"tab": " ", "ptab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011"}
_ROLES = {
    "title": Role.TITLE,
    "название": Role.TITLE,
    "heading 1": Role.HEADING,
    "заголовок 1": Role.HEADING,
    "subtitle": Role.SUBTITLE,
    "подзаголовок": Role.SUBTITLE,
    "caption": Role.CAPTION,
    "название объекта": Role.CAPTION,
}
_NOTES = ("footnotes", "endnotes")
_OFF = ("0", "false", "off")


def recognise(raw: bytes, name: str) -> str:
    """Return "docx" for a Word document, by its parts or, where it is damaged, by its name."""
    there = zipped.names(raw)
    if "[Content_Types].xml" in there and any(part.startswith("word/") for part in there):
        return "docx"
    damaged = zipped.is_zip(raw) and not there
    return "docx" if damaged and name.lower().endswith((".docx", ".docm", ".dotx")) else ""


def read(source: Source, form: str) -> list[IncomingStory]:
    """Return the story in a Word document; `form` is "docx".

    Its title, or first heading, is the headline; tables are read cell by cell; tracked deletions
    and hidden text are left out; notes stand at the end. Raises `RefusedFile`.
    """
    package = Zipped(source, zipped.OFFICE)
    top = _related(package, "")
    main = top.get("officeDocument", _USUAL_MAIN_PART)
    related = _related(package, main)
    roles = _roles(package, related.get("styles", ""))
    blocks = list(_blocks(package.xml(main), roles))
    for notes in _NOTES:
        blocks.extend(_notes(package, related.get(notes, ""), roles))
    headline, rows = part_headline(blocks)
    if not rows and not headline:
        raise RefusedFile(
            source.name, "holds no text, perhaps only pictures. Run text recognition on them first."
        )
    properties = _properties(package, top.get("core-properties", ""))
    parts = Parts(
        format=form,
        headline=headline,
        rows=rows,
        byline=person(properties.get("creator", "")),
        lang=properties.get("language", ""),
    )
    return [compose_document(parts, source, properties.get("title", ""))]


def _value(element: "_Element | None", name: str = "val") -> str:
    """Return an attribute by its local name."""
    attributes = element.attrib.items() if element is not None else ()
    named = (str(value) for key, value in attributes if str(key).rpartition("}")[2] == name)
    return next(named, "")


def _related(package: Zipped, part: str) -> dict[str, str]:
    """Return the members that a part points to, by the last word of the relation's type."""
    folder, file = posixpath.split(part)
    relations = posixpath.join(folder, "_rels", f"{file}.rels")
    if relations not in package.names:
        return {}
    return {
        relation.get("Type", "").rpartition("/")[2]: within(folder, relation.get("Target", ""))
        for relation in package.xml(relations).iterchildren("{*}Relationship")
    }


def _roles(package: Zipped, part: str) -> dict[str, Role]:
    """Return what each paragraph style is for, those made out of a built-in one too."""
    if part not in package.names:
        return {}
    names: dict[str, str] = {}
    bases: dict[str, str] = {}
    for style in package.xml(part).iterchildren("{*}style"):
        identifier = _value(style, "styleId")
        names[identifier] = _value(style.find("{*}name")).casefold()
        bases[identifier] = _value(style.find("{*}basedOn"))
    return {identifier: _role(identifier, names, bases) for identifier in names}


def _role(identifier: str, names: dict[str, str], bases: dict[str, str]) -> Role:
    for _ in range(10):  # styles may be based on each other in a ring
        if role := _ROLES.get(names.get(identifier, "")):
            return role
        identifier = bases.get(identifier, "")
    return Role.TEXT


def _blocks(element: "_Element", roles: dict[str, Role]) -> Iterator[Block]:
    """Yield the paragraphs in document order, those of a text box after the one it hangs on."""
    for child in element:
        tag = local(child)
        if tag == "p":
            style = child.find("{*}pPr/{*}pStyle")
            yield Block("".join(_words(child)), roles.get(_value(style), Role.TEXT))
            yield from _boxes(child, roles)
        elif tag not in _LEFT_OUT:
            yield from _blocks(child, roles)


def _boxes(element: "_Element", roles: dict[str, Role]) -> Iterator[Block]:
    for child in element:
        tag = local(child)
        if tag == "txbxContent":
            yield from _blocks(child, roles)
        elif tag not in _LEFT_OUT:
            yield from _boxes(child, roles)


def _words(element: "_Element") -> Iterator[str]:
    for child in element:
        tag = local(child)
        if tag == "t":
            yield child.text or ""
        elif tag in _SIGNS:
            yield _SIGNS[tag]
        elif tag != "txbxContent" and tag not in _LEFT_OUT and not _is_hidden(child):
            yield from _words(child)


def _is_hidden(run: "_Element") -> bool:
    mark = run.find("{*}rPr/{*}vanish")
    return mark is not None and _value(mark) not in _OFF


def _notes(package: Zipped, part: str, roles: dict[str, Role]) -> Iterator[Block]:
    """Yield the paragraphs of notes; those with a type are the lines drawn above them."""
    if part in package.names:
        for note in package.xml(part):
            if not _value(note, "type"):
                yield from _blocks(note, roles)


def _properties(package: Zipped, part: str) -> dict[str, str]:
    if part not in package.names:
        return {}
    return {local(entry): (entry.text or "").strip() for entry in package.xml(part)}
