"""Copy as a Word document, with the styles and properties other programs look for."""

from __future__ import annotations

import io
import struct
import zipfile
from datetime import datetime, time
from typing import TYPE_CHECKING

from db.records import RowKind
from editor.exporting.document import Document, document
from editor.exporting.layout import Block, Role, one_line, rows

if TYPE_CHECKING:
    from docx.document import Document as Word
    from docx.text.paragraph import Paragraph

    from db.copies import Copy, CopyRow

_EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The first moment a ZIP file can name (APPNOTE 6.3.10, 4.4.6); the same copy gives one file."""

_EARLIEST_IN_ZIP = struct.pack("<2H", 0, 1 << 5 | 1)  # midnight on 1 January 1980
_DIRECTORY_ENTRY = b"PK\x01\x02"

_PROPERTY_LENGTH = 255
"""The most characters python-docx takes for one core property."""

_STYLES = {
    Role.TITLE: "Title",
    Role.SECTION: "Heading 1",
    Role.HEADING: "Heading 2",
    Role.SUBTITLE: "Subtitle",
    Role.CAPTION: "Caption",
    Role.ENTRY: "List Number",
}
_DESK = ("Desk", "D")  # who signs a comment, and the initials


def write(copy: Copy) -> bytes:
    """Give a .docx file; a draft carries its stamp in the page header too."""
    return render(document(copy))


def write_bilingual(copy: Copy) -> bytes:
    """Give a .docx file with source and English side by side, findings and notes as comments."""
    laid = document(copy)
    word = _begun(laid)
    _add_stamp(word, laid.stamp)
    table = word.add_table(1, 2, style="Table Grid")
    head = table.rows[0].cells
    head[0].text, head[1].text = f"Source ({copy.lang})" if copy.lang else "Source", "English"
    for row in rows(copy):
        cells = table.add_row().cells
        cells[0].text, cells[1].text = one_line(row.source), one_line(row.text)
        if row.kind is RowKind.HEADLINE:
            _embolden(cells[0].paragraphs[0])
            _embolden(cells[1].paragraphs[0])
        _comment(word, row, cells[1].paragraphs[0])
    _add_stamp(word, laid.stamp)
    return _saved(word)


def render(laid: Document) -> bytes:
    """Give a document as a .docx file; the contents lead to the stories."""
    word = _begun(laid)
    for number, block in enumerate(laid.blocks):
        _add(word, block, number)
    return _saved(word)


def _begun(laid: Document) -> Word:
    import docx

    word = docx.Document()
    properties = word.core_properties
    properties.title = laid.title[:_PROPERTY_LENGTH]
    properties.subject = laid.subject[:_PROPERTY_LENGTH]
    properties.keywords = ", ".join(laid.keywords)[:_PROPERTY_LENGTH]
    properties.language = "en"
    properties.version = laid.version
    properties.author = properties.last_modified_by = laid.author[:_PROPERTY_LENGTH]
    properties.comments = laid.stamp
    properties.content_status = laid.stamp
    written = datetime.combine(laid.day, time()) if laid.day else datetime(*_EARLIEST)
    properties.created = properties.modified = written
    if laid.stamp:
        word.sections[0].header.paragraphs[0].text = laid.stamp
    return word


def _add(word: Word, block: Block, number: int) -> None:
    """Write a block in the style of its role."""
    style = _STYLES.get(block.role)
    if block.role is Role.ENTRY:
        _lead_to(word.add_paragraph(style=style), block)
    elif block.role is Role.STAMP:
        _add_stamp(word, block.text)
    elif block.role is Role.BYLINE:
        word.add_paragraph().add_run(block.text).italic = True
    elif block.role is Role.CAPTION:
        word.add_paragraph(f"Caption: {block.text}", style=style)
    else:
        paragraph = word.add_paragraph(block.text, style=style)
        if block.anchor:
            _anchor(paragraph, block.anchor, number)


def _add_stamp(word: Word, stamp: str) -> None:
    if stamp:
        word.add_paragraph().add_run(stamp).bold = True


def _embolden(paragraph: Paragraph) -> None:
    for run in paragraph.runs:
        run.bold = True


def _comment(word: Word, row: CopyRow, paragraph: Paragraph) -> None:
    """Hang a row's findings and notes on its English."""
    notes = [note for each in (*row.findings, *row.notes) if (note := one_line(each))]
    if notes:
        author, initials = _DESK
        runs = paragraph.runs or [paragraph.add_run("")]
        comment = word.add_comment(runs, "\n".join(notes), author=author, initials=initials)
        del comment._comment_elm.attrib[_qualified("w:date")]  # noqa: SLF001 - no clock in files


def _lead_to(paragraph: Paragraph, entry: Block) -> None:
    """Make a line of the contents lead to its story; python-docx makes no links by itself."""
    from docx.oxml import OxmlElement

    link = OxmlElement("w:hyperlink", {_qualified("w:anchor"): entry.anchor})
    paragraph.add_run(entry.text)
    link.append(paragraph.runs[0]._r)  # noqa: SLF001
    paragraph._p.append(link)  # noqa: SLF001


def _anchor(paragraph: Paragraph, name: str, number: int) -> None:
    """Put a bookmark around a heading."""
    from docx.oxml import OxmlElement

    identity = {_qualified("w:id"): str(number)}
    start = OxmlElement("w:bookmarkStart", {**identity, _qualified("w:name"): name})
    paragraph._p.insert(1, start)  # noqa: SLF001 - after the paragraph's properties
    paragraph._p.append(OxmlElement("w:bookmarkEnd", identity))  # noqa: SLF001


def _qualified(name: str) -> str:
    from docx.oxml.ns import qn

    return qn(name)


def _saved(word: Word) -> bytes:
    written = io.BytesIO()
    word.save(written)
    return _timeless(written)


def _timeless(written: io.BytesIO) -> bytes:
    """Set the clock of every part to one moment, where it stands: packing anew takes twice as long.

    APPNOTE 6.3.10, 4.3.7 and 4.3.12: time and date lie 10 bytes into a part's own header, and 12
    into its entry in the directory at the end.
    """
    packed = bytearray(written.getvalue())
    with zipfile.ZipFile(written) as archive:
        places = [part.header_offset + 10 for part in archive.infolist()]
        at = archive.start_dir
    while packed[at : at + 4] == _DIRECTORY_ENTRY:
        places.append(at + 12)
        at += 46 + sum(struct.unpack_from("<3H", packed, at + 28))
    for place in places:
        packed[place : place + 4] = _EARLIEST_IN_ZIP
    return bytes(packed)
