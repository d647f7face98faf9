"""The story's own words out of a web page: rules on top of trafilatura's, for no site in special.

Before it works, what is known to be no text is set aside: headings that repeat the headline, the
standfirst, captions, links onward, readers' comments, program code. What it finds then becomes
rows, with the captions back in their places.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING

from db.records import RowKind
from editor.importing.cleaning import paragraphs
from editor.importing.header import Header, take_header
from editor.importing.html_facts import Facts, bare, words

if TYPE_CHECKING:
    from lxml.etree import _Element
    from lxml.html import HtmlElement

Rows = list[tuple[str, str]]

_CAPTION = re.compile(
    r"(?:^|[\s_-])(?:fig)?caption(?:$|[\s_-])"
    r"|(?:photo|image|img|picture|media|foto)[_-]*(?:caption|author|credit|copyright|source)",
    re.IGNORECASE,
)
_STANDFIRST = re.compile(
    r"standfirst|sub-?head(?:er|ing|line)?(?![\w-]*nav)|sub-?title|(?:^|[\s_-])(?:dek|deck)(?:$|[\s_-])"
    r"|(?:article|story|post|news)[\w-]*[_-](?:summary|description)"
    r"|alternativeheadline",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"(?:^|[\s_-])(?:lead|lede|intro|announce|anons|announcement)(?:$|[\s_-])", re.IGNORECASE
)
_ABOUT = re.compile(r"(?:текст|автор[ыи]?|фото|text|words|by|photo)\b\s*:", re.IGNORECASE)
_COMMENTS = re.compile(r"(?:^|[\s_-])comments(?:$|[\s_-])", re.IGNORECASE)
_CREDIT = re.compile(
    r"(?:^|[\s(])(?:(?:фото|фотосурет|сурет|світлина|foto|photo|photograph|picture|photo credits?"
    r"|image credits?|picture credits?|кадр|скриншот)\s?:|photo by|©|\(c\))"
    r"\s*(?P<name>[^:]{2,100})$",
    re.IGNORECASE,
)
_BLOCKS = frozenset(("p", "head", "item", "quote", "list", "table", "row", "lb", "body", "code"))
_LONGEST_CAPTION, _LONGEST_STANDFIRST, _SHORTEST_STANDFIRST = 600, 600, 30
_REACH_OF_OPENING, _SHORTEST_LEAD = 100, 100
_LONGEST_LINKS, _LONGEST_LABEL, _SHARE_OF_LINKS = 400, 30, 0.6


@dataclass(slots=True)
class Aside:
    """What was taken out of a page, and the paragraphs and captions in the order they stood."""

    opening: list[tuple[str, str]] = field(default_factory=list)
    order: list[tuple[str, str]] = field(default_factory=list)


def set_aside(tree: "HtmlElement", facts: Facts) -> Aside:
    """Take out of a parsed page what is known to be no text of its story."""
    taken = Aside(opening=list(_take_opening(tree)))
    _drop_code(tree)
    _drop_comments(tree)
    _drop_links(tree)
    taken.order.extend(_take_captions(tree))
    _drop_headings(tree, facts)
    _frame(tree)
    return taken


def rows(body: "_Element", taken: Aside, facts: Facts) -> tuple[Rows, str]:
    """Return the rows of what trafilatura found, captions among them, and the picture's credit."""
    byline = bare(facts.byline)
    texts = [text for block in _blocks(body) for text in paragraphs(block.split("\n"))]
    texts = [text for text in texts if not byline or bare(text) != byline]
    captions = _placed(texts, taken.order)
    found: Rows = list(taken.opening)
    credit = ""
    for number, paragraph in enumerate(["", *texts]):
        if paragraph:
            is_credit = len(paragraph) <= _LONGEST_CAPTION and _CREDIT.match(paragraph)
            kind = RowKind.CAPTION if is_credit else RowKind.PARAGRAPH
            found.append((kind, paragraph))
        for caption in captions.get(number, ()):
            named = _CREDIT.search(caption)
            name = named["name"].strip(" .)") if named else ""
            credit = credit or name
            if not (named and named.start() == 0 and name == credit):
                found.append((RowKind.CAPTION, caption))
    return found, credit


def _drop(element: "HtmlElement") -> None:
    """Remove an element and what is in it, and leave what follows it."""
    if element.getparent() is not None:
        element.drop_tree()


def _named(element: "HtmlElement", names: re.Pattern[str], *attributes: str) -> bool:
    return any(names.search(element.get(each, "")) for each in attributes)


def _take_opening(tree: "HtmlElement") -> Iterator[tuple[str, str]]:
    """Take out what the page marks as standing between the headline and the rest of the story.

    Yield a standfirst as a summary, and the first paragraph as one: trafilatura tends to leave it
    out where it has a place of its own.
    """
    heading = next((h1 for h1 in tree.iter("h1") if words(h1)), None)
    header = None if heading is None else next(heading.iterancestors("header"), None)
    taken: dict[RowKind, HtmlElement] = {}
    for element in list(islice(_following(tree, heading), _REACH_OF_OPENING)):
        kind = _opening_kind(element, header)
        if kind is None:
            if element.tag == "p" and len(words(element)) > _SHORTEST_LEAD:
                break
        elif (
            kind not in taken
            and not any(outer in taken.values() for outer in element.iterancestors())
            and (text := _sentence(element))
        ):
            taken[kind] = element
            yield kind, text
    for element in taken.values():
        _drop(element)


def _opening_kind(element: "HtmlElement", header: "HtmlElement | None") -> RowKind | None:
    """Tell by its name, or by its place in the article's header, what an element would be."""
    if _named(element, _LEAD, "class", "itemprop"):
        return RowKind.PARAGRAPH
    if _named(element, _STANDFIRST, "class", "itemprop", "data-gu-name"):
        return RowKind.SUMMARY
    return RowKind.SUMMARY if element.tag != "div" and header in element.iterancestors() else None


def _following(tree: "HtmlElement", heading: "HtmlElement | None") -> Iterator["HtmlElement"]:
    """Yield what may hold a standfirst, from the headline on; nothing where there is none."""
    walk = tree.iter("h1", "h2", "h3", "h4", "p", "div")
    for element in walk:
        if element is heading:
            yield from walk


def _sentence(element: "HtmlElement") -> str:
    """Return an element's text if it is as long as a standfirst and leads nowhere, else ""."""
    text = words(element)
    fits = _SHORTEST_STANDFIRST <= len(text) <= _LONGEST_STANDFIRST and text.count(" ") > 3
    is_about = bool(_ABOUT.match(text)) or element.find(".//time") is not None
    return text if fits and not is_about and _share_of_links(element, text) < 0.3 else ""


def _frame(tree: "HtmlElement") -> None:
    """Put an article around a page of bare paragraphs, as office programs save them.

    Without a frame of some kind trafilatura takes paragraphs alone and leaves lists behind.
    """
    body = tree.find("body")
    if body is None or body.find("p") is None or body.find(".//article") is not None:
        return
    article = body.makeelement("article")
    article.extend(list(body))
    article.text, body.text = body.text, None
    body.append(article)


def _drop_code(tree: "HtmlElement") -> None:
    """Drop blocks of program code; code inside a sentence stays as words of it."""
    import lxml.etree

    for block in list(tree.iter("pre")):
        if block.find(".//code") is not None:
            _drop(block)
    lxml.etree.strip_tags(tree, "code", "kbd", "samp", "var")


def _drop_comments(tree: "HtmlElement") -> None:
    for element in list(tree.iter("div", "section")):
        if _named(element, _COMMENTS, "class", "id") and element.find(".//h1") is None:
            _drop(element)


def _drop_links(tree: "HtmlElement") -> None:
    """Drop paragraphs that only lead elsewhere: a label, and links that take up the rest.

    A whole sentence stays even so: the link says where it comes from.
    """
    for element in list(tree.iter("p", "h2", "h3", "h4", "h5", "h6")):
        if element.find(".//a") is not None and _leads_on(element, words(element)):
            _drop(element)


def _leads_on(element: "HtmlElement", text: str) -> bool:
    if len(text) > _LONGEST_LINKS or text.rstrip('»”")').endswith((".", "!", "…")):
        return False
    if take_header([text, "."])[0] != Header():  # a credit or a source, with a link to it
        return False
    label, colon, rest = text.partition(": ")
    behind = rest if colon and len(label) <= _LONGEST_LABEL else text
    return _share_of_links(element, behind) > _SHARE_OF_LINKS


def _share_of_links(element: "HtmlElement", text: str) -> float:
    linked = sum(len(words(link)) for link in element.iter("a"))
    return linked / max(1, len(text))


def _drop_headings(tree: "HtmlElement", facts: Facts) -> None:
    """Drop the first heading, and those that say the headline again."""
    known = {bare(facts.headline), bare(facts.heading)}
    for element in list(tree.iter("h1", "h2", "h3")):
        if bare(words(element)) in known:
            _drop(element)


def _take_captions(tree: "HtmlElement") -> Iterator[tuple[str, str]]:
    """Take out the captions; yield them and, by their bare letters, headings and paragraphs."""
    body = tree.find("body")
    seen: set[str] = set()
    inside: HtmlElement | None = None
    captions: list[HtmlElement] = []
    for element in () if body is None else body.iter("h1", "p", "figcaption", "div", "span", "i"):
        if inside is not None and inside in element.iterancestors():
            continue
        if element.tag == "figcaption" or _named(element, _CAPTION, "class", "itemprop"):
            inside = element
            captions.append(element)
            text = " ".join(" ".join(element.itertext()).split())
            if 2 < len(text) <= _LONGEST_CAPTION and bare(text) not in seen:
                seen.add(bare(text))
                yield "caption", text
        elif element.tag in ("h1", "p"):
            yield element.tag, bare(element.text_content())
    for element in captions:
        _drop(element)


def _placed(texts: list[str], order: Iterable[tuple[str, str]]) -> dict[int, list[str]]:
    """Return the captions under the number of the paragraph that each stands behind.

    Number 0 is for those between the headline and the first paragraph. Captions in other parts of
    the page are left out.
    """
    number_of: dict[str, int] = {}
    for number, text in enumerate(texts, 1):
        number_of.setdefault(bare(text), number)
    places: dict[int, list[str]] = {}
    number, in_story = 0, all(kind != "h1" for kind, _ in order)
    for kind, text in order:
        if kind == "caption":
            if in_story:
                places.setdefault(number, []).append(text)
        elif text in number_of:
            number, in_story = number_of[text], True
        elif kind == "h1" and not number:
            in_story = True
        elif number == len(texts):
            in_story = False
    return places


def _blocks(body: "_Element") -> Iterator[str]:
    """Yield the text of the blocks of trafilatura's result."""
    import lxml.etree

    gathered: list[str] = []
    for event, element in lxml.etree.iterwalk(body, events=("start", "end")):
        is_block = element.tag in _BLOCKS
        if is_block and gathered:
            yield "".join(gathered)
            gathered.clear()
        if event == "end" and element.tag == "cell" and element.getnext() is not None:
            gathered.append(" | ")
        gathered.append((element.text if event == "start" else element.tail) or "")
    if gathered:
        yield "".join(gathered)
