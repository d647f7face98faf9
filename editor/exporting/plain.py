"""Copy as plain text: UTF-8, a blank line between paragraphs."""

from itertools import count, groupby

from db.copies import Copy
from editor.exporting.document import Document, document
from editor.exporting.layout import Block, Role


def write(copy: Copy) -> bytes:
    """Give headline, summary, byline and body as text that ends with a line feed."""
    return render(document(copy))


def render(laid: Document) -> bytes:
    """Give a document as text; the contents are a numbered list."""
    groups = groupby(laid.blocks, key=lambda block: block.role is Role.ENTRY)
    parts = (
        _contents(list(blocks)) if is_contents else "\n\n".join(map(_paragraph, blocks))
        for is_contents, blocks in groups
    )
    return ("\n\n".join(parts) + "\n").encode()


def _contents(entries: list[Block]) -> str:
    return "\n".join(
        f"{number}. {entry.text}" for number, entry in zip(count(1), entries, strict=False)
    )


def _paragraph(block: Block) -> str:
    """Give a paragraph's text, captions and sections set apart."""
    if block.role is Role.CAPTION:
        return f"Caption: {block.text}"
    return block.text.upper() if block.role is Role.SECTION else block.text
