"""Markdown, as sites and note programs keep their texts: its marks go, its words stay.

Source for the marks: CommonMark 0.31 (https://spec.commonmark.org/), of which the rules here are a
careful part: an asterisk is a mark only around words, never in `5 * 3`, `2*2` or `цена*`.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from html import unescape

from db.records import IncomingRow, IncomingStory, RowKind
from editor.importing import markup
from editor.importing.agencies import is_agency
from editor.importing.cleaning import fold
from editor.importing.dates import read_full_date
from editor.importing.document import Block, Role, compose_document, part_headline
from editor.importing.errors import RefusedFile
from editor.importing.parts import Parts
from editor.importing.source import Source

FORMATS = ("markdown",)

_ENDINGS = (".md", ".markdown", ".mdown", ".mkd")
_HEAD = 4_000
_MOST_LINES = 200_000
_FRONT = re.compile(
    r"\s*(?P<fence>---|\+\+\+)[ \t]*\n(?P<fields>(?:.*\n){1,100}?)(?P=fence)[ \t]*(?:\n|$)"
)
_FIELD = re.compile(r"(?P<key>[A-Za-z_][\w-]{0,40})\s*[:=]\s*(?P<value>.*)")
_LISTED = re.compile(r"\s*-\s+(?P<value>.+)")
_TITLE = re.compile(r"\s*# \S")
_LINK_OR_HEADING = re.compile(
    r"^#{2,3} \S|!?\[[^\[\]\n]{1,200}\]\((?:https?:|/)[^\s()]{1,300}\)", re.MULTILINE
)

_HEADING = re.compile(r" {0,3}(?P<level>#{1,6})(?:[ \t](?P<words>.*))?")
_UNDERLINE = re.compile(r" {0,3}(?P<sign>=+|-{2,})[ \t]*")
_RULE = re.compile(r" {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})")
_FENCE = re.compile(r" {0,3}(?:```|~~~).*")
_QUOTE = re.compile(r"^(?: {0,3}> ?)+")
_BULLET = re.compile(r"\s*[-*+•][ \t]+(?:\[[ xX]\][ \t]+)?")
_NUMBER = re.compile(r"\s*\d{1,3}[.)][ \t]+\S")
_DEFINITION = re.compile(r" {0,3}\[(?!\^)[^\[\]]+\]:[ \t]*\S+.*")
_NOTE = re.compile(r" {0,3}\[\^[^\[\]]+\]:[ \t]*(?P<words>.*)")
_TABLE_RULE = re.compile(r"\s*+\|?(?:\s*+:?-{2,}:?\s*+\|)+\s*+(?::?-{2,}:?)?\s*")
_HTML = re.compile(r"<(?:[A-Za-z][A-Za-z0-9]*[\s/>]|/[A-Za-z]|!--)")

_TARGET = (
    r"\(\s*+(?:<[^<>\n]*+>|[^()\s]*+(?:\([^()\s]*+\)[^()\s]*+)*+)"  # address, with brackets in it
    r"""(?:\s++(?:"[^"]*+"|'[^']*+'))?\s*+\)"""  # title
)
_IMAGE = re.compile(rf"!\[(?P<words>[^\[\]]*+)\](?:{_TARGET}|\[[^\[\]]*+\])")
_LINK = re.compile(rf"\[(?P<words>[^\[\]]*+)\](?:{_TARGET}|\[[^\[\]]*+\])")
_NOTE_SIGN = re.compile(r"\[\^[^\[\]\s]+\]")
_ADDRESS = re.compile(r"<(?P<words>(?:https?://|mailto:)[^<>\s]+)>")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_CODE = re.compile(r"(?<!`)(`{1,3})(?!`)(?P<words>[^`]++)\1(?!`)")
_EMPHASIS = tuple(
    re.compile(
        rf"(?<![\w{sign}]){mark}(?=[^\s).,;:!?{sign}])(?P<words>[^{sign}]*[^\s({sign}])"
        rf"{mark}(?![\w{sign}])"
    )
    for sign, mark in (
        *((r"\*", mark) for mark in (r"\*", r"\*\*", r"\*\*\*")),
        *(("_", mark) for mark in ("_", "__", "___")),
        ("~", "~~"),
    )
)
_PRIVATE = 0xE000
"""Where escaped signs wait, so that nobody takes them for marks."""

_ASIDE = re.compile("[\ue021-\ue07e]")


def recognise(raw: bytes, name: str) -> str:
    """Return "markdown" by the name's ending, front matter, or a `# title` with more marks."""
    if name.lower().endswith(_ENDINGS):
        return "markdown"
    head = raw[:_HEAD].decode("utf-8", "ignore").removeprefix("\ufeff").replace("\r\n", "\n")
    front = _FRONT.match(head)
    titled = bool(_TITLE.match(head) and _LINK_OR_HEADING.search(head))
    return "markdown" if titled or (front and "title" in _fields(front["fields"])) else ""


def read(source: Source, form: str) -> list[IncomingStory]:
    """Return the story in a Markdown file; `form` is "markdown".

    Fields in front of the text (title, date, author, lang, url, description) are its own; else the
    first heading is the headline. Links leave their words, pictures their description as a caption.
    Raises `RefusedFile`.
    """
    decoded = source.decoded()
    text = decoded.text.replace("\r\n", "\n").replace("\r", "\n")
    if text.count("\n") > _MOST_LINES:
        raise RefusedFile(
            source.name,
            f"has more than {_MOST_LINES:,} lines. Save the part you need as a file of its own.",
        )
    front = _FRONT.match(text)
    fields = _fields(front["fields"]) if front else {}
    body = text[front.end() :] if front and fields else text
    summary = _first(fields, "description", "summary", "subtitle", "lead", "excerpt")
    heading, rows = part_headline(list(_blocks(body)))
    parts = Parts(
        format=form,
        headline=_first(fields, "title", "headline") or heading,
        rows=(IncomingRow(RowKind.SUMMARY, summary), *rows),
        published=_day(_first(fields, "date", "published", "pubdate", "publishdate")),
        byline=_first(fields, "author", "authors", "byline"),
        agency=next(filter(is_agency, (_first(fields, key) for key in ("agency", "source"))), ""),
        url=_address(fields),
        guid=_first(fields, "guid", "id", "uid"),
        damaged=decoded.damaged,
    )
    lang = source.lang or _first(fields, "lang", "language", "locale")[:20]
    return [compose_document(parts, replace(source, lang=lang))]


def _fields(lines: str) -> dict[str, str]:
    """Return simple `key: value` and `key = value` lines; a list becomes its words."""
    fields: dict[str, str] = {}
    key = ""
    for line in lines.splitlines():
        if field := _FIELD.fullmatch(line):
            key = field["key"].lower()
            fields[key] = _value(field["value"])
        elif key and (listed := _LISTED.fullmatch(line)):
            fields[key] = ", ".join(filter(None, (fields[key], _value(listed["value"]))))
    return fields


def _value(text: str) -> str:
    text = text.strip()
    if text[:1] == "[" and text[-1:] == "]":
        return ", ".join(_value(part) for part in text[1:-1].split(","))
    quoted = len(text) > 1 and text[0] in "\"'" and text[-1] == text[0]
    return text[1:-1] if quoted else text


def _first(fields: dict[str, str], *keys: str) -> str:
    return next((fields[key] for key in keys if fields.get(key)), "")


def _address(fields: dict[str, str]) -> str:
    address = _first(fields, "url", "link", "canonical", "source_url", "original_url", "source")
    return address if address.startswith(("http://", "https://")) else ""


def _day(text: str) -> date | None:
    return read_full_date(text) or read_full_date(text[:10])


def _blocks(text: str) -> Iterator[Block]:
    """Yield headings, paragraphs, entries of lists and cells of tables, notes last."""
    notes: list[Block] = []
    for lines in _groups(text.split("\n")):
        if note := _NOTE.fullmatch(lines[0]):
            notes.extend(_words_of([note["words"], *lines[1:]]))
        elif heading := _HEADING.fullmatch(lines[0]):
            role = Role.HEADING if len(heading["level"]) == 1 else Role.TEXT
            yield Block(_inline(_unclosed(heading["words"] or "")), role)
        elif len(lines) > 1 and (line := _UNDERLINE.fullmatch(lines[-1])):
            role = Role.HEADING if line["sign"][0] == "=" else Role.TEXT
            yield Block(_inline(" ".join(lines[:-1])), role)
        else:
            yield from _words_of(lines)
    yield from notes


def _groups(lines: Sequence[str]) -> Iterator[list[str]]:
    """Part lines where a new block begins."""
    group: list[str] = []
    for line in (_QUOTE.sub("", line, count=1) for line in lines):
        if group and _UNDERLINE.fullmatch(line):
            yield [*group, line]
            group = []
        elif not line.strip() or _is_no_text(line):
            if group:
                yield group
            group = []
        elif group and _begins_anew(line, group[-1]):
            yield group
            group = [line]
        else:
            group.append(line)
    if group:
        yield group


def _is_no_text(line: str) -> bool:
    return any(pattern.fullmatch(line) for pattern in (_RULE, _FENCE, _DEFINITION, _TABLE_RULE))


def _begins_anew(line: str, before: str) -> bool:
    """Tell whether a line begins a block; a number only at 1, or after another number."""
    number = _NUMBER.match(line)
    return bool(
        _HEADING.fullmatch(line)
        or _HEADING.fullmatch(before)
        or _BULLET.match(line)
        or _NOTE.fullmatch(line)
        or line.lstrip().startswith("|")
        or (number and (line.lstrip()[:2] in ("1.", "1)") or _NUMBER.match(before)))
    )


def _words_of(lines: Sequence[str]) -> Iterator[Block]:
    """Yield a paragraph, the cells of a table's line, or what is written in HTML."""
    text = (
        _BULLET.sub("", "\n".join(lines), count=1) if _BULLET.match(lines[0]) else "\n".join(lines)
    )
    if text.lstrip().startswith("|"):
        yield from (Block(_inline(cell)) for cell in text.strip().strip("|").split("|"))
        return
    for image in _IMAGE.finditer(text):
        yield Block(_inline(image["words"]), Role.CAPTION)
    text = _ADDRESS.sub(r"\g<words>", _IMAGE.sub("", text))
    for row in markup.rows(text) if _HTML.search(text) else (IncomingRow(RowKind.PARAGRAPH, text),):
        role = Role.CAPTION if row.kind is RowKind.CAPTION else Role.TEXT
        yield Block(_inline(unescape(row.source)), role)


def _unclosed(heading: str) -> str:
    """Take off the signs that may close a heading: `# Words #`, but not `C#`."""
    words = heading.rstrip()
    bare = words.rstrip("#")
    return words if bare and not bare[-1].isspace() else bare


def _inline(text: str) -> str:
    """Take the marks out of a block, and join its lines."""
    text = _ESCAPED.sub(_set_aside, text)
    for pattern in (_CODE, _IMAGE, _LINK):
        text = pattern.sub(r"\g<words>", text)
    text = _NOTE_SIGN.sub("", text)
    for pattern in _EMPHASIS:
        text = pattern.sub(r"\g<words>", text)
    return fold(_ASIDE.sub(_put_back, text))


def _set_aside(escaped: re.Match[str]) -> str:
    return chr(_PRIVATE + ord(escaped[1]))


def _put_back(sign: re.Match[str]) -> str:
    return chr(ord(sign[0]) - _PRIVATE)
