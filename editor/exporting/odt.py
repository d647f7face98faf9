"""Copy as an OpenDocument text, written as the zip of XML that it is.

Source: OASIS, Open Document Format for Office Applications 1.3, parts 2 (packages) and 3 (schema).
"""

import io
import zipfile
from collections.abc import Iterator
from html import escape

from db.copies import Copy
from editor.exporting.document import Document, document
from editor.exporting.layout import Block, Role

MEDIA_TYPE = "application/vnd.oasis.opendocument.text"

_EARLIEST = (1980, 1, 1, 0, 0, 0)
_SPACES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in {
        "office": "office",
        "text": "text",
        "style": "style",
        "meta": "meta",
        "fo": "xsl-fo-compatible",
    }.items()
)
_OTHER_SPACES = (
    'xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"'
)
_XML = '<?xml version="1.0" encoding="UTF-8"?>\n'
_HEAVY, _LEANING = 'fo:font-weight="bold"', 'fo:font-style="italic"'
_STYLES = {
    "Title": ("Title", f'{_HEAVY} fo:font-size="20pt"'),
    "Subtitle": ("Subtitle", 'fo:font-size="13pt"'),
    "Heading_20_1": ("Heading 1", f'{_HEAVY} fo:font-size="15pt"'),
    "Heading_20_2": ("Heading 2", f'{_HEAVY} fo:font-size="13pt"'),
    "Caption": ("Caption", _LEANING),
    "Byline": ("Byline", _LEANING),
    "Stamp": ("Stamp", f'{_HEAVY} fo:color="#b00020"'),
    "Text_20_body": ("Text body", ""),
    "Header": ("Header", ""),
}
"""Styles by their names in the file: what people see them called, and their letters."""

_STYLE_OF = {
    Role.TITLE: "Title",
    Role.SUBTITLE: "Subtitle",
    Role.SECTION: "Heading_20_1",
    Role.HEADING: "Heading_20_2",
    Role.CAPTION: "Caption",
    Role.BYLINE: "Byline",
    Role.STAMP: "Stamp",
}
_LEVELS = {Role.SECTION: 1, Role.HEADING: 2}


def write(copy: Copy) -> bytes:
    """Give an .odt file; a draft carries its stamp in the page header too."""
    return render(document(copy))


def render(laid: Document) -> bytes:
    """Give a document as an .odt file; the contents lead to the stories."""
    parts = {
        "content.xml": _content(laid),
        "styles.xml": _styles(laid.stamp),
        "meta.xml": _meta(laid),
    }
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as package:
        # Part 2, 3.3: first and not compressed, so that programs tell the file by its beginning.
        package.writestr(zipfile.ZipInfo("mimetype", _EARLIEST), MEDIA_TYPE)
        for name, xml in {**parts, "META-INF/manifest.xml": _manifest(parts)}.items():
            entry = zipfile.ZipInfo(name, _EARLIEST)
            package.writestr(entry, _XML + xml, zipfile.ZIP_DEFLATED)
    return packed.getvalue()


def _content(laid: Document) -> str:
    body = "\n".join(_paragraphs(laid))
    return _rooted(
        "document-content", f"<office:body><office:text>\n{body}\n</office:text></office:body>"
    )


def _paragraphs(laid: Document) -> Iterator[str]:
    for block in laid.blocks:
        style = _STYLE_OF.get(block.role, "Text_20_body")
        text = _text(block)
        if block.role in _LEVELS:
            level = _LEVELS[block.role]
            yield (
                f'<text:h text:style-name="{style}" text:outline-level="{level}">{text}</text:h>'
            )
        else:
            yield f'<text:p text:style-name="{style}">{text}</text:p>'


def _text(block: Block) -> str:
    text = _escaped(block.text)
    if block.role is Role.CAPTION:
        return f"Caption: {text}"
    if block.role is Role.ENTRY:
        return f'<text:a xlink:type="simple" xlink:href="#{block.anchor}">{text}</text:a>'
    return f'<text:bookmark text:name="{block.anchor}"/>{text}' if block.anchor else text


def _escaped(text: str) -> str:
    """Escape a text; a second blank in a row needs an element (part 3, 6.1.3)."""
    marked = escape(text)
    while "  " in marked:
        marked = marked.replace("  ", " <text:s/>")
    return marked


def _styles(stamp: str) -> str:
    styles = "\n".join(
        f'<style:style style:name="{name}" style:display-name="{label}" style:family="paragraph">'
        f'<style:paragraph-properties fo:margin-bottom="0.25cm"/>'
        f"<style:text-properties {letters}/></style:style>"
        for name, (label, letters) in _STYLES.items()
    )
    header = (
        f'<style:header><text:p text:style-name="Header">{_escaped(stamp)}</text:p></style:header>'
        if stamp
        else ""
    )
    return _rooted(
        "document-styles",
        f'<office:styles><style:default-style style:family="paragraph"><style:text-properties '
        f'fo:language="en" fo:country="none"/></style:default-style>\n{styles}</office:styles>'
        '<office:automatic-styles><style:page-layout style:name="Page"/></office:automatic-styles>'
        '<office:master-styles><style:master-page style:name="Standard" '
        f'style:page-layout-name="Page">{header}</style:master-page></office:master-styles>',
    )


def _meta(laid: Document) -> str:
    known = {
        "dc:title": laid.title,
        "dc:subject": laid.subject,
        "dc:description": laid.stamp or laid.summary,
        "meta:initial-creator": laid.author,
        "dc:language": "en",
        "dc:date": f"{laid.day.isoformat()}T00:00:00" if laid.day else "",
    }
    entries = [f"<{name}>{escape(text)}</{name}>" for name, text in known.items() if text]
    entries += [f"<meta:keyword>{escape(word)}</meta:keyword>" for word in laid.keywords if word]
    if laid.version:
        entries.append(
            f'<meta:user-defined meta:name="Version">{escape(laid.version)}</meta:user-defined>'
        )
    return _rooted("document-meta", f"<office:meta>{''.join(entries)}</office:meta>")


def _manifest(parts: dict[str, str]) -> str:
    space = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
    files = {"/": MEDIA_TYPE} | dict.fromkeys(parts, "text/xml")
    entries = "".join(
        f'<manifest:file-entry manifest:full-path="{path}" manifest:media-type="{media}"/>'
        for path, media in files.items()
    )
    return (
        f'<manifest:manifest xmlns:manifest="{space}" manifest:version="1.3">'
        f"{entries}</manifest:manifest>"
    )


def _rooted(name: str, inside: str) -> str:
    return f'<office:{name} {_SPACES} {_OTHER_SPACES} office:version="1.3">{inside}</office:{name}>'
