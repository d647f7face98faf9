"""Copy as plain text: UTF-8, a blank line between paragraphs."""

from db.records import Copy, CopyParagraph, RowKind
from editor.exporting.layout import page


def write(copy: Copy) -> bytes:
    """Give headline, summary, byline and body as text that ends with a line feed."""
    laid = page(copy)
    body = [_paragraph(paragraph) for paragraph in laid.body]
    blocks = [laid.stamp, laid.headline, laid.summary, laid.byline, *body, laid.stamp]
    return ("\n\n".join(block for block in blocks if block) + "\n").encode()


def _paragraph(paragraph: CopyParagraph) -> str:
    """Give a paragraph's text, captions set apart."""
    return f"Caption: {paragraph.text}" if paragraph.kind is RowKind.CAPTION else paragraph.text
