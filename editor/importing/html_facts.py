"""What the head of a web page says of its story: headline, day, author, site, address, language.

The sources are the ones that pages fill in for search engines and social networks: JSON-LD and
microdata of schema.org (Article), the Open Graph protocol, and HTML itself.
"""

import json
import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from html import unescape
from typing import TYPE_CHECKING, Any

from editor.importing.header import take_header

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_ARTICLE = ("article", "posting", "report")
_MOST_SCRIPT = 1_000_000
_DATE_NAMES = (
    "article:published_time",
    "og:article:published_time",
    "article:published",
    "og:published_time",
    "datepublished",
    "pubdate",
    "publish-date",
    "date",
    "dc.date",
    "dc.date.issued",
    "dcterms.date",
    "datecreated",
)
_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_LOST_DATE = re.compile(r'"datePublished"\s*:\s*"(\d{4}-\d{2}-\d{2})')
_FIRST_YEAR = 1990
_TIME_BEFORE = re.compile(r"\d{1,2}[:.]\d{2}[,|]?\s+")
_LINES_ABOVE, _LINES_BELOW, _LONGEST_DATE = 6, 40, 60
_ADDRESS = re.compile(r"(https?://[^\s/]+)(/\S*)?", re.IGNORECASE)
_TITLE_BREAK = re.compile(r"\s+(?:[|—–·•/-]|::|»)\s+")
_BY = re.compile(r"(?:by|автор[ыи]?|текст)\s*:?\s+", re.IGNORECASE)
_LONGEST_NAME = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What a page says of its story; "" where it does not. `published` is an ISO date."""

    headline: str
    heading: str
    published: str
    byline: str
    agency: str
    url: str
    lang: str


def read_facts(tree: "HtmlElement") -> Facts:
    """Read them from a parsed page; `heading` is the headline that readers of the page see."""
    article, publisher = _linked(tree)
    metas = _metas(tree)
    heading = _heading(tree)
    site = metas.get("og:site_name", "")
    agency = publisher if not site or "://" in site else site
    byline = _byline(tree, article, metas)
    return Facts(
        headline=_headline(tree, article, metas),
        heading="" if heading is None else words(heading),
        published=_published(tree, article, metas),
        byline="" if bare(byline) == bare(agency) else byline,
        agency="" if "://" in agency else agency,
        url=_url(tree, metas),
        lang=tree.get("lang") or metas.get("content-language", ""),
    )


def words(element: "HtmlElement") -> str:
    """Return an element's text on one line."""
    return " ".join(element.text_content().split())


def bare(text: str) -> str:
    """Return the letters and digits alone, by which two writings of one line are the same."""
    return "".join(filter(str.isalnum, text.casefold()))


def _linked(tree: "HtmlElement") -> tuple[dict[str, Any], str]:
    """Return the article's own JSON-LD node, {} if there is none, and its publisher's name."""
    nodes = list(_nodes(tree))
    article = next((node for node in nodes if _is(node, _ARTICLE)), {})
    own = _name(article.get("publisher"))
    return article, own or next(
        (_name(node) for node in nodes if _is(node, ("organization",)) and _name(node)), ""
    )


def _nodes(tree: "HtmlElement") -> Iterator[dict[str, Any]]:
    for script in tree.iter("script"):
        if "ld+json" in script.get("type", "") and len(script.text or "") < _MOST_SCRIPT:
            try:
                found = json.loads(script.text or "", strict=False)
            except (ValueError, RecursionError):  # not JSON, or nested without end
                lost = _LOST_DATE.search(script.text or "")
                found = {"@type": "Article", "datePublished": lost[1]} if lost else {}
            for node in found if isinstance(found, list) else [found]:
                graph = node.get("@graph") if isinstance(node, dict) else None
                yield from (
                    part
                    for part in (graph if isinstance(graph, list) else [node])
                    if isinstance(part, dict)
                )


def _is(node: dict[str, Any], kinds: tuple[str, ...]) -> bool:
    kind = node.get("@type")
    return any(
        isinstance(each, str) and each.lower().endswith(kinds)
        for each in (kind if isinstance(kind, list) else [kind])
    )


def _name(node: object) -> str:
    """Return the name of a person or an organisation, however it is put."""
    name = node.get("name") if isinstance(node, dict) else node
    return " ".join(unescape(name).split()) if isinstance(name, str) else ""


def _metas(tree: "HtmlElement") -> dict[str, str]:
    """Return what the page's meta elements say, the first one under each name."""
    said: dict[str, str] = {}
    for meta in tree.iter("meta"):
        content = " ".join(meta.get("content", "").split())
        for key in ("property", "name", "itemprop", "http-equiv"):
            if content and meta.get(key):
                said.setdefault(meta.get(key, "").lower(), content)
    return said


def _headline(tree: "HtmlElement", article: dict[str, Any], metas: dict[str, str]) -> str:
    """Choose among the headline on the page, the one for other sites, and the browser's title.

    The one on the page wins where the others only add to it, or where the page's own description
    of the article has it too.
    """
    site = bare(metas.get("og:site_name", ""))
    shared, linked = metas.get("og:title", ""), article.get("headline")
    heading = _heading(tree)
    said = "" if heading is None else words(heading)
    if heading is not None and (_is_most(said, shared) or _is_named(heading, linked)):
        return said
    return (
        _without_site(shared, site)
        or said
        or (unescape(linked) if isinstance(linked, str) else "")
        or _without_site(_title(tree), site)
    )


def _heading(tree: "HtmlElement") -> "HtmlElement | None":
    """Return the first heading that is in the page's title too, or else the first there is."""
    title = _title(tree)
    headings = [h1 for h1 in tree.iter("h1") if bare(words(h1))]
    return next((h1 for h1 in headings if _is_most(words(h1), title)), next(iter(headings), None))


def _title(tree: "HtmlElement") -> str:
    title = tree.find(".//title")
    return "" if title is None else words(title)


def _is_most(part: str, whole: str) -> bool:
    """Tell whether a text is another one, or that with something added, as a site's name."""
    return bare(part) in bare(whole) and 2 * len(part) > len(whole)


def _is_named(heading: "HtmlElement", linked: object) -> bool:
    """Tell whether the article's JSON-LD or microdata gives this heading as its headline."""
    named = heading.getroottree().xpath('//meta[@itemprop="headline" or @itemprop="name"]')
    described = [linked if isinstance(linked, str) else "", *(x.get("content", "") for x in named)]
    return heading.get("itemprop") == "headline" or any(
        bare(unescape(text)) == bare(words(heading)) for text in described
    )


def _without_site(title: str, site: str) -> str:
    """Take off the last part, where that is the site's name or a few words, and not the most."""
    breaks = list(_TITLE_BREAK.finditer(title))
    if not breaks:
        return title
    last = title[breaks[-1].end() :]
    is_site = bare(last) == site or "." in last or len(last.split()) <= 3
    return title[: breaks[-1].start()] if is_site and breaks[-1].start() > len(last) else title


def _published(tree: "HtmlElement", article: dict[str, Any], metas: dict[str, str]) -> str:
    """Return the day that stands in the page's own clock; the first place that has one decides."""
    times = [*tree.xpath('//*[@itemprop="datePublished"]'), *tree.iter("time")]
    places = (
        article.get("datePublished"),
        *(metas.get(name) for name in _DATE_NAMES),
        *(time.get("datetime") or time.get("content") for time in times[:1]),
    )
    return next(filter(None, map(_day, places)), "") or _shown_day(tree)


def _shown_day(tree: "HtmlElement") -> str:
    """Return the day of a line below the headline, or else right above it, that is a date."""
    above: deque[str] = deque(maxlen=_LINES_ABOVE)
    below: list[str] = []
    headed = False
    for element in tree.iter("h1", "p", "span", "div", "time", "a", "li", "td", "b", "i", "small"):
        headed = headed or (element.tag == "h1" and bool(words(element)))
        line = _TIME_BEFORE.sub("", " ".join((element.text or "").split()))
        if line and len(line) <= _LONGEST_DATE:
            (below if headed else above).append(line)
        if len(below) == _LINES_BELOW:
            break
    days = (take_header([line, "."])[0].published for line in [*below, *reversed(above)])
    return next((day.isoformat() for day in days if day), "") if headed else ""


def _day(moment: object) -> str:
    found = _DAY.match(moment.strip()) if isinstance(moment, str) else None
    if not found or int(found[1]) < _FIRST_YEAR:
        return ""
    try:
        return date(*map(int, found.groups())).isoformat()
    except ValueError:
        return ""


def _byline(tree: "HtmlElement", article: dict[str, Any], metas: dict[str, str]) -> str:
    authors = article.get("author")
    people = [
        _name(author)
        for author in (authors if isinstance(authors, list) else [authors])
        if not (isinstance(author, dict) and _is(author, ("organization",)))
    ]
    marked = tree.xpath('//*[@itemprop="author"]//*[@itemprop="name"] | //a[@rel="author"]')
    people = people if any(people) else [metas.get("author", ""), metas.get("article:author", "")]
    people = people if any(people) else [each.get("content") or words(each) for each in marked]
    names = (_BY.sub("", name, count=1).strip(" ,;") for name in people if "://" not in name)
    return ", ".join(dict.fromkeys(name for name in names if 1 < len(name) <= _LONGEST_NAME))


def _url(tree: "HtmlElement", metas: dict[str, str]) -> str:
    """Return the page's own address, of http or https alone."""
    links = tree.xpath('//link[@rel="canonical"]/@href')
    shared = metas.get("og:url", "")
    for address in (*links, shared):
        if _ADDRESS.fullmatch(address):
            return address
        if address.startswith("/") and (origin := _ADDRESS.fullmatch(shared)):
            return origin[1] + address
    return ""
