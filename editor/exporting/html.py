"""Copy as a web page of its own: HTML5, readable on a screen and on paper."""

from collections.abc import Iterator
from html import escape

from db.records import Copy, CopyParagraph, RowKind
from editor.exporting.layout import Page, page

_CSS = """
body { max-width: 38em; margin: 2em auto; padding: 0 1em; color: #1a1a1a; background: #fff;
  font: 1.05em/1.5 Georgia, "Times New Roman", serif; }
h1 { font-size: 1.7em; line-height: 1.2; }
.summary { font-size: 1.1em; color: #444; }
.byline, .caption { color: #555; font-size: 0.9em; }
.draft { border: 2px solid #b00020; color: #b00020; padding: 0.4em; text-align: center;
  font-weight: bold; }
@media print { body { margin: 0; max-width: none; font-size: 11pt; } p { orphans: 2; widows: 2; } }
"""


def write(copy: Copy) -> bytes:
    """Give a complete page in UTF-8 without scripts and without anything fetched from elsewhere."""
    laid = page(copy)
    lines = [
        "<!DOCTYPE html>",
        '<html lang="en">',
        "<head>",
        *_head(laid),
        "</head>",
        "<body>",
        "<article>",
        *_article(laid),
        "</article>",
        "</body>",
        "</html>",
    ]
    return ("\n".join(lines) + "\n").encode()


def _head(laid: Page) -> Iterator[str]:
    """Give what browsers and catalogues read of the page."""
    yield '<meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>{escape(laid.title)}</title>"
    known = {
        "description": laid.summary,
        "slug": laid.slug,
        "keywords": ", ".join(laid.keywords),
        "date": laid.published.isoformat() if laid.published else "",
    }
    for name, content in known.items():
        if content:
            yield f'<meta name="{name}" content="{escape(content)}">'
    yield f"<style>{_CSS}</style>"


def _article(laid: Page) -> Iterator[str]:
    """Give the story between its stamps, if it has any."""
    yield from _element("p", laid.stamp, "draft")
    yield "<header>"
    yield from _element("h1", laid.headline)
    yield from _element("p", laid.summary, "summary")
    yield from _element("p", laid.byline, "byline")
    yield "</header>"
    for paragraph in laid.body:
        yield _paragraph(paragraph)
    yield from _element("p", laid.stamp, "draft")


def _element(tag: str, text: str, css_class: str = "") -> Iterator[str]:
    """Give an element, or nothing for an empty text."""
    if text:
        attribute = f' class="{css_class}"' if css_class else ""
        yield f"<{tag}{attribute}>{escape(text)}</{tag}>"


def _paragraph(paragraph: CopyParagraph) -> str:
    """Give a paragraph, captions set apart."""
    text = escape(paragraph.text)
    if paragraph.kind is RowKind.CAPTION:
        return f'<p class="caption"><em>Caption: {text}</em></p>'
    return f"<p>{text}</p>"
