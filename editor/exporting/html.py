"""Copy as a web page of its own: HTML5, readable on a screen and on paper.

What the story is stands in the page for machines too, as a schema.org NewsArticle in JSON-LD.
"""

import json
from collections.abc import Iterable, Iterator
from html import escape
from itertools import groupby
from typing import Any

from db.copies import Copy, Release
from db.records import EntityType
from editor.exporting.document import Document, document
from editor.exporting.layout import Block, Name, Page, Role, one_line, rows

_CSS = """
body { max-width: 38em; margin: 2em auto; padding: 0 1em; color: #1a1a1a; background: #fff;
  font: 1.05em/1.5 Georgia, "Times New Roman", serif; }
h1 { font-size: 1.7em; line-height: 1.2; }
h2 { margin-top: 2em; font-size: 1.1em; letter-spacing: 0.06em; }
a { color: inherit; text-decoration-color: #999; }
.summary { font-size: 1.1em; color: #444; }
.byline, .caption { color: #555; font-size: 0.9em; }
.draft { border: 2px solid #b00020; color: #b00020; padding: 0.4em; text-align: center;
  font-weight: bold; }
@media print { body { margin: 0; max-width: none; font-size: 11pt; } p { orphans: 2; widows: 2; } }
"""
_TAGS = {
    Role.STAMP: ("p", "draft"),
    Role.TITLE: ("h1", ""),
    Role.SECTION: ("h2", ""),
    Role.HEADING: ("h3", ""),
    Role.SUBTITLE: ("p", "summary"),
    Role.BYLINE: ("p", "byline"),
    Role.CAPTION: ("p", "caption"),
}
_HEADER = (Role.TITLE, Role.SUBTITLE, Role.BYLINE)
_TYPES = {
    EntityType.PERSON: "Person",
    EntityType.ORGANISATION: "Organization",
    EntityType.PLACE: "Place",
    EntityType.EVENT: "Event",
}
_FOR_SCRIPT = str.maketrans({letter: f"\\u{ord(letter):04x}" for letter in "<>&\u2028\u2029"})
"""JSON inside a script element: nothing in it may end the element (HTML, 4.12.1.3)."""


def write(copy: Copy) -> bytes:
    """Give a complete page in UTF-8 that runs nothing and fetches nothing from elsewhere."""
    return render(document(copy))


def render(laid: Document) -> bytes:
    """Give a document as a page; the contents lead to the stories."""
    lines = [
        "<!DOCTYPE html>",
        '<html lang="en">',
        "<head>",
        *_head(laid),
        "</head>",
        "<body>",
        "<article>",
        article(laid.blocks),
        "</article>",
        "</body>",
        "</html>",
    ]
    return ("\n".join(lines) + "\n").encode()


def side_by_side(copy: Copy) -> str:
    """Give source and English in a table, a row for each, between stamps if there are any."""
    laid = document(copy)
    stamp = _element(Block(Role.STAMP, laid.stamp)) if laid.stamp else ""
    head = f"<tr><th>Source ({escape(copy.lang)})</th><th>English</th></tr>"
    pairs = ((one_line(row.source), one_line(row.text)) for row in rows(copy))
    body = "\n".join(
        f"<tr><td>{escape(source)}</td><td>{escape(text)}</td></tr>" for source, text in pairs
    )
    table = f'<table border="1" cellpadding="6" width="100%">\n{head}\n{body}\n</table>'
    return "\n".join(filter(None, (stamp, table, stamp)))


def fragment(blocks: Iterable[Block]) -> str:
    """Give blocks as a piece of HTML that is well-formed XML too, for formats that carry one."""
    return "\n".join(
        f"<figure><figcaption>{_linked(block)}</figcaption></figure>"
        if block.role is Role.CAPTION
        else f"<p>{_linked(block)}</p>"
        for block in blocks
    )


def _head(laid: Document) -> Iterator[str]:
    """Give what browsers and catalogues read of the page."""
    yield '<meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>{escape(laid.title)}</title>"
    known = {
        "description": laid.summary,
        "slug": laid.subject,
        "keywords": ", ".join(laid.keywords),
        "date": laid.day.isoformat() if laid.day else "",
        "status": laid.stamp,
        "robots": "noindex" if laid.stamp else "",
    }
    for name, content in known.items():
        if content:
            yield f'<meta name="{name}" content="{escape(content)}">'
    yield f"<style>{_CSS}</style>"
    yield f'<script type="application/ld+json">{_linked_data(laid.pages)}</script>'


def article(blocks: Iterable[Block]) -> str:
    """Give the blocks of a document as they stand in its page, an element a line."""
    return "\n".join(_article(blocks))


def _article(blocks: Iterable[Block]) -> Iterator[str]:
    """Give the blocks, what opens the story and the contents each in an element of its own."""
    for kind, group in groupby(blocks, key=_kind):
        if kind is Role.ENTRY:
            yield "<nav><ol>"
            yield from (_entry(block) for block in group)
            yield "</ol></nav>"
        elif kind is Role.TITLE:
            yield "<header>"
            yield from map(_element, group)
            yield "</header>"
        else:
            yield from map(_element, group)


def _kind(block: Block) -> Role:
    return Role.TITLE if block.role in _HEADER else block.role


def _entry(block: Block) -> str:
    return f'<li><a href="#{block.anchor}">{escape(block.text)}</a></li>'


def _element(block: Block) -> str:
    tag, css_class = _TAGS.get(block.role, ("p", ""))
    attributes = f' class="{css_class}"' if css_class else ""
    attributes += f' id="{block.anchor}"' if block.anchor else ""
    text = _linked(block)
    if block.role is Role.CAPTION:
        text = f"<em>Caption: {text}</em>"
    return f"<{tag}{attributes}>{text}</{tag}>"


def _linked(block: Block) -> str:
    """Give a block's text, the names that Wikidata knows as links."""
    pieces: list[str] = []
    at = 0
    for name in block.names:
        if name.address:
            pieces += escape(block.text[at : name.start]), _link(block.text, name)
            at = name.end
    return "".join(pieces) + escape(block.text[at:])


def _link(text: str, name: Name) -> str:
    return f'<a href="{name.address}">{escape(text[name.start : name.end])}</a>'


def _linked_data(pages: Iterable[Page]) -> str:
    articles = [_news_article(page) for page in pages]
    known = articles[0] if len(articles) == 1 else {"@graph": articles}
    stated = {"@context": "https://schema.org", **known}
    return json.dumps(stated, ensure_ascii=False).translate(_FOR_SCRIPT)


def _news_article(page: Page) -> dict[str, Any]:
    """Describe a story in the terms of schema.org/NewsArticle; what is not known is left out."""
    known = {
        "@type": "NewsArticle",
        "@id": page.identity,
        "headline": page.marked_headline,
        "description": page.summary,
        "inLanguage": "en",
        "datePublished": page.published.isoformat() if page.published else "",
        "dateModified": page.moment,
        "dateline": page.dateline,
        "author": {"name": page.byline} if page.byline else "",
        "sourceOrganization": _thing("Organization", page.agency) if page.agency else "",
        "isBasedOn": page.url,
        "keywords": list(page.keywords),
        "mentions": [_mention(name) for name in page.entities],
        "version": page.version,
        "creativeWorkStatus": _status(page),
    }
    return {key: value for key, value in known.items() if value}


def _mention(name: Name) -> dict[str, str]:
    known = _thing(_TYPES[name.type], name.english)
    return known | ({"sameAs": name.address} if name.address else {})


def _thing(kind: str, name: str) -> dict[str, str]:
    return {"@type": kind, "name": name}


def _status(page: Page) -> str:
    if page.release is Release.KILL:
        return "Withdrawn"
    return "Draft" if page.is_draft else "Published"
