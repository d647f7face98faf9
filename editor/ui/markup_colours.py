"""Colours for XML and JSON: names, attributes and values told apart at a glance."""

import re

from PySide6.QtGui import QColor, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from editor.text import to_utf16
from editor.ui.theme import Theme

_STRING = re.compile(r'(?P<words>"(?:[^"\\]|\\.)*")(?P<colon>\s*:)?')
_RULES = (
    (re.compile(r"</?[\w:.-]+|/?>"), "accent"),
    (re.compile(r"[\w:.-]+(?==\")"), "person"),
    (re.compile(r"^#.*"), "ink2"),
)
_LONGEST_LINE = 5_000


class MarkupColours(QSyntaxHighlighter):
    """Paints a document in a theme's colours; very long lines stay as they are."""

    def __init__(self, theme: Theme, document: QTextDocument) -> None:
        super().__init__(document)
        self._theme = theme

    def set_theme(self, theme: Theme) -> None:
        """Wear another theme."""
        self._theme = theme
        self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        """Colour one line."""
        if len(text) > _LONGEST_LINE:
            return
        for pattern, token in _RULES:
            for found in pattern.finditer(text):
                self._colour(text, found.span(), token)
        for found in _STRING.finditer(text):
            self._colour(text, found.span("words"), "accent" if found["colon"] else "place")

    def _colour(self, text: str, span: tuple[int, int], token: str) -> None:
        """Give a span of a line one of the theme's colours."""
        colour: QColor = getattr(self._theme, token)
        form = QTextCharFormat()
        form.setForeground(colour)
        start = to_utf16(text, span[0])
        self.setFormat(start, to_utf16(text, span[1]) - start, form)
