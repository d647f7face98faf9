"""Copy as Markdown that every common dialect reads alike."""

import re

from db.records import Copy, CopyParagraph, RowKind
from editor.exporting.layout import page

_MARKUP = re.compile(r"[\\`*_#\[\]<>&~|]")
_LIST_NUMBER = re.compile(r"^(\d+)([.)])(?=\s|$)")
_LINE_START = re.compile(r"^(?=[-+=])")


def write(copy: Copy) -> bytes:
    """Give the headline as a heading, the summary strong, captions emphasised, the body plain."""
    laid = page(copy)
    blocks = [
        _wrapped("**", laid.stamp),
        f"# {_escaped(laid.headline)}" if laid.headline else "",
        _wrapped("**", laid.summary),
        _escaped(laid.byline),
        *(_paragraph(paragraph) for paragraph in laid.body),
        _wrapped("**", laid.stamp),
    ]
    return ("\n\n".join(block for block in blocks if block) + "\n").encode()


def _paragraph(paragraph: CopyParagraph) -> str:
    """Give a paragraph's text, captions set apart."""
    if paragraph.kind is RowKind.CAPTION:
        return _wrapped("*", f"Caption: {paragraph.text}")
    return _escaped(paragraph.text)


def _wrapped(mark: str, text: str) -> str:
    """Put emphasis around a text that is not empty."""
    return f"{mark}{_escaped(text)}{mark}" if text else ""


def _escaped(text: str) -> str:
    """Escape what would become markup: anywhere in the text, or at the start of a line.

    CommonMark 0.31, section 2.4: a backslash before ASCII punctuation makes it literal.
    """
    marked = _MARKUP.sub(r"\\\g<0>", text)
    return _LINE_START.sub(r"\\", _LIST_NUMBER.sub(r"\1\\\2", marked))
