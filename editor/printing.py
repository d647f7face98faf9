"""A process that prints pages to PDF, so that who asks for one needs no Qt: `-m editor.printing`.

It answers each line of JSON on its standard input by one on its standard output, the PDF in Base64,
and ends when its input is closed.
"""

import base64
import json
import os
import re
import sys
from typing import Any

from PySide6.QtCore import QBuffer, QHashSeed, QIODevice, QMarginsF, QRectF, QSizeF, Qt, QUuid
from PySide6.QtGui import (
    QFont,
    QFontDatabase,
    QGuiApplication,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QRawFont,
    QTextDocument,
)

FAMILIES = ("Noto Serif", "Source Serif 4", "Georgia", "PT Serif", "DejaVu Serif")
LETTERS = "abcxyzабвёжщэюяәғқңөұүһіїєґ"
"""What a font must have: English, and the letters of the languages that stories come in."""

_POINTS, _RESOLUTION, _MARGIN_MM = 11, 300, 22
_CSS = """
h1 { font-size: 18pt; } h2 { font-size: 13pt; } h3 { font-size: 12pt; }
p { line-height: 130%; } a { color: #1a1a1a; }
.summary { font-size: 12pt; color: #444444; } .byline, .caption { color: #555555; }
.draft { color: #b00020; font-weight: bold; }
"""
_CLOCK = re.compile(rb'(?<=Date \(D:)\d{14}|(?<=Date=")[\d:T-]{19}')
_NEVER = {14: b"19700101000000", 19: b"1970-01-01T00:00:00"}


def main() -> None:
    """Answer until the asker is gone."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    QHashSeed.setDeterministicGlobalSeed()  # fonts in one order: the same bytes each time
    application = QGuiApplication(["dateline-printing"])
    for line in sys.stdin:
        sys.stdout.write(json.dumps(_answer(json.loads(line))) + "\n")
        sys.stdout.flush()
    del application


def printed(title: str, stamp: str, html: str) -> bytes:
    """Return a PDF/A-1b of A4 pages. Raises `ValueError` where no font here has the letters."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPdfVersion(QPagedPaintDevice.PdfVersion.PdfVersion_A1b)
    writer.setResolution(_RESOLUTION)
    writer.setTitle(title)
    writer.setDocumentId(QUuid.createUuidV5(QUuid(), html.encode()))
    writer.setCreator("Dateline")
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    margin = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    writer.setPageMargins(margin, QPageLayout.Unit.Millimeter)
    _paint(writer, _document(html, writer), stamp)
    del writer
    buffer.close()
    return _timeless(bytes(buffer.data().data()))


def _answer(asked: dict[str, Any]) -> dict[str, str]:
    try:
        return {"pdf": base64.b64encode(printed(**asked)).decode(), "fault": ""}
    except ValueError as refused:
        return {"pdf": "", "fault": str(refused)}


def _document(html: str, writer: QPdfWriter) -> QTextDocument:
    laid = QTextDocument()
    laid.documentLayout().setPaintDevice(writer)
    laid.setDefaultFont(_font())
    laid.setDefaultStyleSheet(_CSS)
    laid.setHtml(html)
    laid.setDocumentMargin(0)
    laid.setPageSize(QSizeF(writer.width(), writer.height()))
    return laid


def _font() -> QFont:
    """Return the first font that has all letters, the favoured families first."""
    known = QFontDatabase.families()
    favoured = [family for family in FAMILIES if family in known]
    for family in dict.fromkeys([*favoured, *known]):
        font = QFont(family, _POINTS)
        raw = QRawFont.fromFont(font)
        if raw.isValid() and all(raw.supportsCharacter(ord(letter)) for letter in LETTERS):
            return font
    raise ValueError(
        "No font here has Latin, Cyrillic and Kazakh letters, so no PDF was made. Install one "
        "such as DejaVu Serif (Debian: fonts-dejavu-core), then export again."
    )


def _paint(writer: QPdfWriter, laid: QTextDocument, stamp: str) -> None:
    """Paint page after page, each with its number below and the stamp, if any, above."""
    painter = QPainter(writer)
    width, height = writer.width(), writer.height()
    line = round(_RESOLUTION / 6)
    for page in range(laid.pageCount()):
        if page:
            writer.newPage()
        painter.save()
        painter.translate(0, -page * height)
        laid.drawContents(painter, QRectF(0, page * height, width, height))
        painter.restore()
        painter.setFont(laid.defaultFont())
        centred = Qt.AlignmentFlag.AlignHCenter
        painter.drawText(QRectF(0, -2 * line, width, line), centred, stamp)
        painter.drawText(QRectF(0, height + line, width, line), centred, str(page + 1))
    painter.end()


def _timeless(pdf: bytes) -> bytes:
    """Set the clock in a PDF back to the first moment it can name; its length stays."""
    return _CLOCK.sub(lambda found: _NEVER[len(found.group())], pdf)


if __name__ == "__main__":
    main()
