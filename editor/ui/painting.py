"""What the lists' delegates share: text in so many lines, badges, thin bars."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QTextLayout,
    QTextLine,
    QTextOption,
)

RADIUS = 4


def font_like(font: QFont, pixels: float, *, bold: bool = False) -> QFont:
    """Return a font of another size and weight."""
    other = QFont(font)
    other.setPixelSize(round(pixels))
    other.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return other


class Paragraph:
    """A text broken into at most so many lines, the last one cut with an ellipsis.

    Sizes are in logical pixels.
    """

    def __init__(
        self, text: str, font: QFont, width: float, most: int, spacing: float = 1.3
    ) -> None:
        metrics = QFontMetricsF(font)
        self._font = font
        self._step = metrics.height() * spacing
        self._ascent = metrics.ascent()
        self._lines = _broken(text, font, metrics, width, most)

    @property
    def height(self) -> float:
        """The room all lines take."""
        return self._step * len(self._lines)

    def draw(self, painter: QPainter, left: float, top: float, colour: QColor) -> float:
        """Draw the lines; return where they end."""
        painter.setFont(self._font)
        painter.setPen(colour)
        for line in self._lines:
            painter.drawText(QPointF(left, top + self._ascent), line)
            top += self._step
        return top


def badge(
    painter: QPainter, left: float, top: float, text: str, font: QFont, colour: QColor
) -> float:
    """Draw a word in a thin frame; return where it ends."""
    metrics = QFontMetricsF(font)
    frame = QRectF(left, top, metrics.horizontalAdvance(text) + 10, metrics.height() + 2)
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
    painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, text)
    return frame.right()


def letter(painter: QPainter, frame: QRectF, text: str, ground: QColor, ink: QColor) -> None:
    """Draw a letter on a filled square."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(frame, RADIUS, RADIUS)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(ink)
    painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, text)


def bar(painter: QPainter, frame: QRectF, share: float, full: QColor, empty: QColor) -> None:
    """Draw a thin bar filled to a share between 0 and 1."""
    painter.fillRect(frame, empty)
    painter.fillRect(QRectF(frame.x(), frame.y(), frame.width() * share, frame.height()), full)


def _broken(text: str, font: QFont, metrics: QFontMetricsF, width: float, most: int) -> list[str]:
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    lines: list[str] = []
    while len(lines) < most and (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        lines.append(_line_text(text, line, metrics, width, last=len(lines) == most - 1))
    layout.endLayout()
    return lines


def _line_text(
    text: str, line: QTextLine, metrics: QFontMetricsF, width: float, *, last: bool
) -> str:
    # QTextLine counts UTF-16 units.
    units = text.encode("utf-16-le")
    start = line.textStart() * 2
    if last:
        rest = units[start:].decode("utf-16-le", "ignore")
        return metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width)
    end = start + line.textLength() * 2
    return units[start:end].decode("utf-16-le", "ignore").rstrip()
