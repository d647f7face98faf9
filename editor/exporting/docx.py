"""Copy as a Word document, with the styles and properties other programs look for."""

from __future__ import annotations

import io
import zipfile
from datetime import datetime, time
from typing import TYPE_CHECKING

from db.records import Copy, CopyParagraph, RowKind
from editor.exporting.layout import Page, page

if TYPE_CHECKING:
    from docx.document import Document

_EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The first moment a ZIP file can name (APPNOTE 6.3.10, 4.4.6); the same copy gives one file."""

_PROPERTY_LENGTH = 255
"""The most characters python-docx takes for one core property."""


def write(copy: Copy) -> bytes:
    """Give a .docx file; a stamp stands in the page header too."""
    import docx

    laid = page(copy)
    document = docx.Document()
    _describe(document, laid)
    _fill(document, laid)
    written = io.BytesIO()
    document.save(written)
    return _timeless(written)


def _describe(document: Document, laid: Page) -> None:
    """Fill the properties that catalogues read."""
    properties = document.core_properties
    properties.title = laid.title[:_PROPERTY_LENGTH]
    properties.subject = laid.slug[:_PROPERTY_LENGTH]
    properties.keywords = ", ".join(laid.keywords)[:_PROPERTY_LENGTH]
    properties.language = "en"
    properties.version = laid.version
    properties.author = properties.last_modified_by = laid.byline[:_PROPERTY_LENGTH]
    properties.comments = laid.stamp
    written = datetime.combine(laid.published, time()) if laid.published else datetime(*_EARLIEST)
    properties.created = properties.modified = written


def _fill(document: Document, laid: Page) -> None:
    """Write the story between its stamps, if it has any."""
    _stamp(document, laid.stamp)
    if laid.headline:
        document.add_heading(laid.headline, level=0)
    if laid.summary:
        document.add_paragraph(laid.summary, style="Subtitle")
    if laid.byline:
        document.add_paragraph().add_run(laid.byline).italic = True
    for paragraph in laid.body:
        _add(document, paragraph)
    _stamp(document, laid.stamp)
    if laid.stamp:
        document.sections[0].header.paragraphs[0].text = laid.stamp


def _stamp(document: Document, stamp: str) -> None:
    """Write the stamp where there is one."""
    if stamp:
        document.add_paragraph().add_run(stamp).bold = True


def _add(document: Document, paragraph: CopyParagraph) -> None:
    """Write a paragraph, captions set apart."""
    if paragraph.kind is RowKind.CAPTION:
        document.add_paragraph(f"Caption: {paragraph.text}", style="Caption")
    else:
        document.add_paragraph(paragraph.text)


def _timeless(written: io.BytesIO) -> bytes:
    """Pack the archive again with one fixed moment for every part."""
    packed = io.BytesIO()
    with zipfile.ZipFile(written) as old, zipfile.ZipFile(packed, "w") as new:
        for part in old.infolist():
            entry = zipfile.ZipInfo(part.filename, _EARLIEST)
            new.writestr(entry, old.read(part), zipfile.ZIP_DEFLATED)
    return packed.getvalue()
