"""A text with what was put in and taken out marked in it, laid out to be painted."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QPainter, QTextCharFormat, QTextLayout, QTextOption

from editor.text import Edit, to_utf16
from editor.ui.theme import Theme

LINE = 1.15


class EditedText:
    """Words that stay in the first ink, those put in bold, those taken out struck through.

    Sizes are in logical pixels.
    """

    def __init__(self, edits: Sequence[Edit], font: QFont, width: float, theme: Theme) -> None:
        self._theme = theme
        self._layout = QTextLayout("".join(map(_shown, edits)), font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self._layout.setFormats(list(self._formats(edits)))
        self.height = self._broken(width)

    def draw(self, painter: QPainter, at: QPointF) -> None:
        """Draw the text with its upper left corner there."""
        self._layout.draw(painter, at)

    def _broken(self, width: float) -> float:
        """Break the text into lines; return their height."""
        self._layout.beginLayout()
        top = 0.0
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, top))
            top += line.height() * LINE
        self._layout.endLayout()
        return top

    def _formats(self, edits: Sequence[Edit]) -> Iterator[QTextLayout.FormatRange]:
        text, start = self._layout.text(), 0
        for edit in edits:
            end = start + len(_shown(edit))
            span = QTextLayout.FormatRange()
            span.start = to_utf16(text, start)
            span.length = to_utf16(text, end) - span.start
            span.format = self._form(edit.op)
            yield span
            start = end

    def _form(self, op: str) -> QTextCharFormat:
        form = QTextCharFormat()
        form.setForeground(self._theme.ink)
        if op == "removed":
            form.setForeground(self._theme.ink2)
            form.setFontStrikeOut(True)
        elif op == "added":
            form.setForeground(self._theme.ok)
            form.setFontWeight(QFont.Weight.DemiBold)
        return form


def _shown(edit: Edit) -> str:
    """Return an edit's words; those taken out stand apart from those put in their place."""
    return edit.text if edit.op != "removed" or edit.text.endswith(" ") else f"{edit.text} "
