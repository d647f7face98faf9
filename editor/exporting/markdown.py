"""Copy as Markdown that every common dialect reads alike."""

import re

from db.copies import Copy
from editor.exporting.document import Document, document
from editor.exporting.layout import Block, Role

_MARKUP = re.compile(r"[\\`*_#\[\]<>&~|]")
_LIST_NUMBER = re.compile(r"^(\d+)([.)])(?=\s|$)")
_LINE_START = re.compile(r"^(?=[-+=])")
_FORMS = {
    Role.STAMP: "**{}**",
    Role.TITLE: "# {}",
    Role.SECTION: "## {}",
    Role.HEADING: "### {}",
    Role.SUBTITLE: "**{}**",
    Role.CAPTION: "*Caption: {}*",
    Role.ENTRY: "- {}",
}


def write(copy: Copy) -> bytes:
    """Give the headline as a heading, the summary strong, captions emphasised, the body plain."""
    return render(document(copy))


def render(laid: Document) -> bytes:
    """Give a document as Markdown; the contents are a list."""
    return ("\n\n".join(map(_paragraph, laid.blocks)) + "\n").encode()


def _paragraph(block: Block) -> str:
    return _FORMS.get(block.role, "{}").replace("{}", _escaped(block.text))


def _escaped(text: str) -> str:
    """Escape what would become markup: anywhere in the text, or at the start of a line.

    CommonMark 0.31, section 2.4: a backslash before ASCII punctuation makes it literal.
    """
    marked = _MARKUP.sub(r"\\\g<0>", text)
    return _LINE_START.sub(r"\\", _LIST_NUMBER.sub(r"\1\\\2", marked))
