"""A fragment of HTML as paragraphs: what feeds, mail and the news formats carry inside them.

Whole web pages go through `html`, which tells the story from the page around it. Here everything
is story: blocks become paragraphs, tags go, nothing is loaded and nothing is run.
"""

from collections.abc import Mapping

from db.records import IncomingRow, RowKind
from editor.importing.words import word_set

_BLOCKS = word_set(
    "address article aside blockquote body br dd div dl dt figure footer form h1 h2 h3 h4 h5 h6",
    "header hr html li main nav ol p pre section table tbody td th thead tr ul hl1 hl2 block",
)
MOST_ROWS = 40_000
"""More than any story may have: what follows is not kept, and the story is refused for it."""

_CAPTIONS = frozenset(("figcaption", "caption"))
_UNSEEN = frozenset(("script", "style", "template", "noscript", "iframe", "object", "svg", "head"))


def rows(markup: str) -> tuple[IncomingRow, ...]:
    """Return the paragraphs and captions of a fragment, blank ones left out.

    libxml2 reads it, because Python's own parser takes time by the square of hostile input.
    """
    import lxml.etree

    fragment = _Fragment()
    parser = lxml.etree.HTMLParser(target=fragment, no_network=True, huge_tree=False)
    try:
        parser.feed(f"<body>{markup}")
        parser.close()
    except lxml.etree.XMLSyntaxError:
        pass  # what was read up to here stands
    return fragment.finished()


def plain(markup: str) -> str:
    """Return a fragment's words on one line, as for a title."""
    return " ".join(" ".join(row.source.split()) for row in rows(markup))


class _Fragment:
    """Collects text block by block, as lxml's parser tells of tags and words."""

    def __init__(self) -> None:
        self._rows: list[IncomingRow] = []
        self._words: list[str] = []
        self._captions = 0
        self._unseen = 0

    def finished(self) -> tuple[IncomingRow, ...]:
        """Return what was collected."""
        self._break()
        return tuple(self._rows)

    def start(self, tag: str, _attributes: Mapping[str, str]) -> None:
        """Begin a block."""
        self._unseen += tag in _UNSEEN
        if tag in _BLOCKS or tag in _CAPTIONS:
            self._break()
            self._captions += tag in _CAPTIONS

    def end(self, tag: str) -> None:
        """End a block."""
        self._unseen = max(0, self._unseen - (tag in _UNSEEN))
        if tag in _BLOCKS or tag in _CAPTIONS:
            self._break()
            self._captions = max(0, self._captions - (tag in _CAPTIONS))

    def data(self, words: str) -> None:
        """Take words."""
        if not self._unseen:
            self._words.append(words)

    def comment(self, _words: str) -> None:
        """Pass over a comment."""

    def close(self) -> None:
        """Nothing is left to do; lxml asks for it."""

    def _break(self) -> None:
        text = "".join(self._words)
        self._words.clear()
        if text.strip() and len(self._rows) < MOST_ROWS:
            kind = RowKind.CAPTION if self._captions else RowKind.PARAGRAPH
            self._rows.append(IncomingRow(kind, text))
