"""Stories in NewsML-G2: one news item, or a message with many.

Source: IPTC, NewsML-G2 Specification 2.35, 2025.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from db.records import Dateline, IncomingRow, IncomingStory, RowKind
from editor.importing import nitf, wire, xml
from editor.importing.agencies import is_agency
from editor.importing.errors import RefusedFile
from editor.importing.parts import Parts
from editor.importing.source import Source

if TYPE_CHECKING:
    from lxml.etree import _Element

FORMATS = ("newsml-g2",)

_WITHOUT_TEXT = {
    "packageItem": "a package, which only lists news that is sent by itself",
    "knowledgeItem": "a list of concepts",
    "conceptItem": "a description of a concept",
    "planningItem": "a plan of coverage",
    "catalogItem": "a catalogue of vocabularies",
}
_ROOTS = frozenset(("newsItem", "newsMessage", *_WITHOUT_TEXT))
_NOT_TEXT = ("picture", "graphic", "video", "audio", "animation")
_OPEN_STORIES = "Choose the file that holds the story's text."


def recognise(raw: bytes, name: str) -> str:  # noqa: ARG001
    """Return the format of a file that begins as NewsML-G2 does, or ""."""
    return "newsml-g2" if xml.root_name(raw) in _ROOTS else ""


def read(source: Source, form: str) -> list[IncomingStory]:  # noqa: ARG001
    """Return the stories of a file's news items.

    Packages, concepts and plans beside them are passed over, and so are items that their sender
    has cancelled. Raises `RefusedFile`, saying what the file is, if no story is among them.
    """
    document = xml.parse(source)
    items = list(document.root.iter("{*}newsItem"))
    usable = [news for news in items if not _is_cancelled(news)]
    readable = [(news, body) for news in usable if (body := _body(news, source))]
    if not readable:
        raise RefusedFile(source.name, _why_not(document.root, items, usable))
    wire.refuse_archive(readable, source)
    found = (_parts(news, body, source, document.damaged) for news, body in readable)
    return wire.stories(found, source)


def _why_not(root: "_Element", items: list["_Element"], usable: list["_Element"]) -> str:
    if items and not usable:
        return (
            "is cancelled by its sender. Do not use it, and spike the story if you took it in "
            "before."
        )
    for news in items:
        kind = next((kind for kind in _NOT_TEXT if kind in _code(news, "itemClass")), "")
        if kind:
            return f"holds a news item of the kind “{kind}”, without a text. {_OPEN_STORIES}"
        if news.find("{*}contentSet/{*}remoteContent") is not None:
            return f"only points to a text in another file. {_OPEN_STORIES}"
    if items:
        return f"holds a news item without a text. {_OPEN_STORIES}"
    names = [xml.local(element) for element in root.iter("{*}*")]
    kind = next((_WITHOUT_TEXT[name] for name in names if name in _WITHOUT_TEXT), "")
    return f"holds {kind or 'no news item'}. {_OPEN_STORIES}"


def _is_cancelled(news: "_Element") -> bool:
    return _code(news, "pubStatus").rpartition(":")[2] in ("canceled", "cancelled")


def _code(news: "_Element", name: str) -> str:
    found = news.find(f"{{*}}itemMeta/{{*}}{name}")
    return "" if found is None else found.get("qcode") or found.get("uri") or ""


def _body(news: "_Element", source: Source) -> Parts | None:
    """Return the first rendition that holds text, as far as it says something of the story."""
    for content in news.iterfind("{*}contentSet/*"):
        found = _rendition(content, source)
        if found and found.rows:
            return found
    return None


def _rendition(content: "_Element", source: Source) -> Parts | None:
    """Return what NITF, XHTML or plain text inside an item says.

    Other XML, such as sports results or company figures, is no copy.
    """
    lang = content.get(xml.XML_LANG) or ""
    if xml.local(content) == "inlineData" and not content.get("encoding"):
        marked_up = "html" in (content.get("contenttype") or "")
        words = "".join(words for _, _, words in xml.walk(content))
        return Parts(format="", rows=wire.body_rows(words, marked_up=marked_up), lang=lang)
    if xml.local(content) != "inlineXML":
        return None
    inside = next(content.iter("{*}nitf"), None)
    if inside is not None:
        return nitf.parts(inside, source)
    page = next(content.iter("{*}body"), None)
    page = next(content.iter("{*}html", "{*}div"), None) if page is None else page
    return None if page is None else Parts(format="", rows=xml.rows(page), lang=lang)


def _parts(news: "_Element", body: Parts, source: Source, damaged: int) -> Parts:
    """Join what an item says about its story with what the text inside it says."""
    stated = _dateline(news, source)
    return Parts(
        format="newsml-g2",
        headline=_main(news, "headline") or body.headline or _meta(news, "itemMeta", "title"),
        rows=(*_summary(news, body), *body.rows),
        lang=_language(news) or wire.language(body.lang),
        published=wire.day(_meta(news, "itemMeta", "versionCreated"))
        or wire.day(_meta(news, "contentMeta", "contentCreated"))
        or body.published,
        credit=body.credit,
        byline=_byline(news) or body.byline,
        agency=_agency(news) or body.agency,
        guid=(news.get("guid") or "").strip(),
        urgency=wire.urgency(_meta(news, "contentMeta", "urgency")) or body.urgency,
        embargo=wire.moment(_meta(news, "itemMeta", "embargoed")),
        slug=_meta(news, "contentMeta", "slugline") or body.slug,
        dateline=body.dateline or wire.unless_written(stated, body.rows, source),
        damaged=damaged,
    )


def _meta(news: "_Element", *path: str) -> str:
    return xml.text(news.find("/".join(f"{{*}}{name}" for name in path)))


def _main(news: "_Element", name: str) -> str:
    """Return the main one of several headlines, the first if none is called main."""
    found = list(news.iterfind(f"{{*}}contentMeta/{{*}}{name}"))
    main = [element for element in found if (element.get("role") or "").endswith("main")]
    return next((words for element in main + found if (words := xml.text(element))), "")


def _summary(news: "_Element", body: Parts) -> Iterator[IncomingRow]:
    """Yield the descriptions that are not captions, unless the text has a summary of its own."""
    if any(row.kind is RowKind.SUMMARY for row in body.rows):
        return
    described = [
        IncomingRow(RowKind.SUMMARY, xml.text(element))
        for element in news.iterfind("{*}contentMeta/{*}description")
        if not (element.get("role") or "").endswith("caption")
    ]
    yield from wire.summaries(described, body.rows)


def _language(news: "_Element") -> str:
    """Return the language of the text if it is one; the item's own may be that of its keywords."""
    tags = {element.get("tag") or "" for element in news.iterfind("{*}contentMeta/{*}language")}
    return wire.language(tags.pop()) if len(tags) == 1 else ""


def _byline(news: "_Element") -> str:
    written = wire.byline(_meta(news, "contentMeta", "by"))
    creator = _meta(news, "contentMeta", "creator", "name")
    return written or ("" if is_agency(creator) else creator)


def _agency(news: "_Element") -> str:
    """Return where the news comes from, else who sends it, else an agency that wrote it."""
    creator = _meta(news, "contentMeta", "creator", "name")
    code = _code(news, "provider").rpartition(":")[2]
    return (
        _meta(news, "contentMeta", "infoSource", "name")
        or _meta(news, "itemMeta", "provider", "name")
        or next((name for name in (code, creator) if is_agency(name)), "")
    )


def _dateline(news: "_Element", source: Source) -> Dateline:
    written = _meta(news, "contentMeta", "dateline")
    place = "" if written else _meta(news, "contentMeta", "located", "name")
    return wire.dateline(written, place, "", source) if written or place else Dateline()
