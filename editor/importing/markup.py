"""A fragment of HTML as paragraphs: what feeds, mail and the news formats carry inside them.

Whole web pages go through `html`, which tells the story from the page around it. Here everything
is story: blocks become paragraphs, tags go, nothing is loaded and nothing is run.
"""

from html.parser import HTMLParser

from db.records import IncomingRow, RowKind
from editor.importing.words import word_set

_BLOCKS = word_set(
    "address article aside blockquote body br dd div dl dt figure footer form h1 h2 h3 h4 h5 h6",
    "header hr html li main nav ol p pre section table tbody td th thead tr ul hl1 hl2 block",
)
_CAPTIONS = frozenset(("figcaption", "caption"))
_UNSEEN = frozenset(("script", "style", "template", "noscript", "iframe", "object", "svg", "head"))


def rows(markup: str) -> tuple[IncomingRow, ...]:
    """Return the paragraphs and captions of a fragment, blank ones left out."""
    reader = _Fragment()
    reader.feed(markup)
    reader.close()
    return reader.finished()


def plain(markup: str) -> str:
    """Return a fragment's words on one line, as for a title."""
    return " ".join(" ".join(row.source.split()) for row in rows(markup))


class _Fragment(HTMLParser):
    """Collects text block by block."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._rows: list[IncomingRow] = []
        self._words: list[str] = []
        self._captions = 0
        self._unseen = ""

    def finished(self) -> tuple[IncomingRow, ...]:
        """Return what was collected."""
        self._break()
        return tuple(self._rows)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        """Begin a block."""
        if self._unseen:
            return
        if tag in _UNSEEN:
            self._unseen = tag
        elif tag in _BLOCKS or tag in _CAPTIONS:
            self._break()
            self._captions += tag in _CAPTIONS

    def handle_endtag(self, tag: str) -> None:
        """End a block."""
        if self._unseen:
            if tag == self._unseen:
                self._unseen = ""
        elif tag in _CAPTIONS:
            self._break()
            self._captions = max(0, self._captions - 1)
        elif tag in _BLOCKS:
            self._break()

    def handle_data(self, data: str) -> None:
        """Take words."""
        if not self._unseen:
            self._words.append(data)

    def _break(self) -> None:
        text = "".join(self._words)
        self._words.clear()
        if text.strip():
            kind = RowKind.CAPTION if self._captions else RowKind.PARAGRAPH
            self._rows.append(IncomingRow(kind, text))
