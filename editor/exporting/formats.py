"""The formats copy can be exported in: one table, read by the window and the command line."""

import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from importlib import import_module
from pathlib import PurePath
from typing import TYPE_CHECKING

from db.copies import Copy

if TYPE_CHECKING:
    from editor.exporting.document import Document


class UnknownFormat(ValueError):
    """No format goes by that name or file ending; the message lists those there are."""

    def __init__(self, asked: str, known: Sequence["Format"] = ()) -> None:
        listed = ", ".join(form.name for form in known or FORMATS)
        super().__init__(
            f'"{asked}" is not a format copy can be exported in. Use one of: {listed}.'
        )


class NotWritten(ValueError):
    """Copy cannot be written in a format; the message says why and what to do."""


class Use(StrEnum):
    """Whom a format is for."""

    READERS = "readers"
    SYSTEMS = "systems"
    TRANSLATORS = "translators"
    DATA = "data"
    OWN = "own"


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """A kind of file, by the names people use for it.

    `suffix` begins with a full stop. `binary` says that the bytes are no text to show on a
    terminal. `writer`, `gatherer` and `renderer` are functions, named as `module:function` within
    this package and imported when first needed: for one story, for several in one file, and for a
    document such as a digest. A format without the latter two cannot do that. `findings` says that
    it tells what the checks found in a row.
    """

    name: str
    label: str
    suffix: str
    media_type: str
    use: Use
    writer: str
    gatherer: str = ""
    renderer: str = ""
    aliases: tuple[str, ...] = ()
    binary: bool = False
    findings: bool = False

    def write(self, copy: Copy) -> bytes:
        """Give `copy` as a file of this kind; the same copy gives the same bytes.

        Raises `NotWritten` where that cannot be.
        """
        return _function(self.writer)(copy)

    def gather(self, copies: Sequence[Copy]) -> bytes:
        """Give several stories as one file. Raises `NotWritten` where the format has no such."""
        if not self.gatherer:
            raise NotWritten(f"{self.label} holds one story a file.")
        return _function(self.gatherer)(copies)

    def render(self, laid: "Document") -> bytes:
        """Give a document as a file. Raises `NotWritten` where the format is not for reading."""
        if not self.renderer:
            raise NotWritten(f"{self.label} is no format for a digest.")
        return _function(self.renderer)(laid)


FORMATS = (
    Format(
        name="text",
        aliases=("txt", "plain"),
        label="Plain text",
        suffix=".txt",
        media_type="text/plain",
        use=Use.READERS,
        writer="plain:write",
        renderer="plain:render",
    ),
    Format(
        name="markdown",
        aliases=("md",),
        label="Markdown",
        suffix=".md",
        media_type="text/markdown",
        use=Use.READERS,
        writer="markdown:write",
        renderer="markdown:render",
    ),
    Format(
        name="html",
        aliases=("htm",),
        label="Web page",
        suffix=".html",
        media_type="text/html",
        use=Use.READERS,
        writer="html:write",
        renderer="html:render",
    ),
    Format(
        name="docx",
        aliases=("word",),
        label="Word document",
        suffix=".docx",
        media_type="application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        use=Use.READERS,
        binary=True,
        writer="docx:write",
        renderer="docx:render",
    ),
    Format(
        name="odt",
        aliases=("opendocument",),
        label="OpenDocument text",
        suffix=".odt",
        media_type="application/vnd.oasis.opendocument.text",
        use=Use.READERS,
        binary=True,
        writer="odt:write",
        renderer="odt:render",
    ),
    Format(
        name="pdf",
        label="PDF",
        suffix=".pdf",
        media_type="application/pdf",
        use=Use.READERS,
        binary=True,
        writer="pdf:write",
        renderer="pdf:render",
    ),
    Format(
        name="ninjs",
        aliases=("json", "ninjs3"),
        label="ninjs 3.1",
        suffix=".ninjs.json",
        media_type="application/json",
        use=Use.SYSTEMS,
        writer="ninjs:write",
    ),
    Format(
        name="ninjs2",
        aliases=("ninjs2.1",),
        label="ninjs 2.1",
        suffix=".ninjs2.json",
        media_type="application/json",
        use=Use.SYSTEMS,
        writer="ninjs:write_second",
    ),
    Format(
        name="ninjs1",
        aliases=("superdesk",),
        label="ninjs 1.6",
        suffix=".ninjs1.json",
        media_type="application/json",
        use=Use.SYSTEMS,
        writer="ninjs:write_first",
    ),
    Format(
        name="newsml",
        aliases=("newsml-g2", "g2"),
        label="NewsML-G2",
        suffix=".newsml.xml",
        media_type="application/vnd.iptc.g2.newsitem+xml",
        use=Use.SYSTEMS,
        writer="newsml:write",
        gatherer="newsml:write_all",
    ),
    Format(
        name="nitf",
        label="NITF",
        suffix=".nitf.xml",
        media_type="application/nitf+xml",
        use=Use.SYSTEMS,
        writer="nitf:write",
    ),
    Format(
        name="rss",
        label="RSS feed",
        suffix=".rss",
        media_type="application/rss+xml",
        use=Use.SYSTEMS,
        writer="feeds:write_rss",
        gatherer="feeds:rss",
    ),
    Format(
        name="atom",
        label="Atom feed",
        suffix=".atom",
        media_type="application/atom+xml",
        use=Use.SYSTEMS,
        writer="feeds:write_atom",
        gatherer="feeds:atom",
    ),
    Format(
        name="jsonfeed",
        aliases=("json-feed",),
        label="JSON Feed",
        suffix=".feed.json",
        media_type="application/feed+json",
        use=Use.SYSTEMS,
        writer="feeds:write_json",
        gatherer="feeds:json_feed",
    ),
    Format(
        name="bilingual",
        label="Word, source beside English",
        suffix=".bilingual.docx",
        media_type="application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        use=Use.TRANSLATORS,
        binary=True,
        findings=True,
        writer="docx:write_bilingual",
    ),
    Format(
        name="bilingual-pdf",
        label="PDF, source beside English",
        suffix=".bilingual.pdf",
        media_type="application/pdf",
        use=Use.TRANSLATORS,
        binary=True,
        writer="pdf:write_bilingual",
    ),
    Format(
        name="xliff",
        aliases=("xlf", "xliff1.2"),
        label="XLIFF 1.2",
        suffix=".xlf",
        media_type="application/x-xliff+xml",
        use=Use.TRANSLATORS,
        writer="xliff:write_first",
        gatherer="xliff:write_all_first",
    ),
    Format(
        name="xliff2",
        aliases=("xliff2.1",),
        label="XLIFF 2.1",
        suffix=".xliff2.xlf",
        media_type="application/xliff+xml",
        use=Use.TRANSLATORS,
        writer="xliff:write_second",
        gatherer="xliff:write_all_second",
    ),
    Format(
        name="tmx",
        label="Translation memory (TMX)",
        suffix=".tmx",
        media_type="application/x-tmx+xml",
        use=Use.TRANSLATORS,
        writer="tmx:write",
        gatherer="tmx:write_all",
    ),
    Format(
        name="jsonl",
        aliases=("ndjson",),
        label="JSON lines with everything",
        suffix=".jsonl",
        media_type="application/jsonl",
        use=Use.DATA,
        writer="jsonl:write",
        gatherer="jsonl:write_all",
    ),
    Format(
        name="conll",
        aliases=("iob", "bio"),
        label="CoNLL, names by token",
        suffix=".conll",
        media_type="text/plain",
        use=Use.DATA,
        writer="conll:write",
        gatherer="conll:write_all",
    ),
    Format(
        name="spacy",
        label="spaCy, names by offset",
        suffix=".spacy.jsonl",
        media_type="application/jsonl",
        use=Use.DATA,
        writer="conll:write_spacy",
        gatherer="conll:write_all_spacy",
    ),
)


def by_name(name: str, known: Sequence[Format] = FORMATS) -> Format:
    """Find a format by its name or an alias, in any case. Raises UnknownFormat."""
    wanted = name.strip().lower().removeprefix(".")
    for form in known:
        if wanted in (form.name, *form.aliases):
            return form
    raise UnknownFormat(name, known)


def by_suffix(path: str | os.PathLike[str], known: Sequence[Format] = FORMATS) -> Format:
    """Find the format a file's ending stands for, the longest that fits. Raises UnknownFormat."""
    name = PurePath(path).name.lower()
    fitting = [form for form in known if name.endswith(form.suffix) and name != form.suffix]
    if fitting:
        return max(fitting, key=lambda form: len(form.suffix))
    suffix = PurePath(path).suffix
    try:
        return by_name(suffix, known)
    except UnknownFormat:
        raise UnknownFormat(suffix or os.fspath(path), known) from None


def close() -> None:
    """End the process that a writer has started; the next file starts it anew."""
    pdf = sys.modules.get("editor.exporting.pdf")
    if pdf is not None:
        pdf.close()


def _function(place: str) -> Callable[..., bytes]:
    module, _, name = place.partition(":")
    return getattr(import_module(f"editor.exporting.{module}"), name)
