"""Stories in ninjs 1.x, 2.x and 3.x: one, several in an array, or texts that belong to another.

The versions differ in capitals, and in having one property or a list of them (`headline`,
`headlines`); all are read by the same rules. Source: IPTC, ninjs JSON Schemas 1.0 to 3.1.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from db.records import IncomingRow, IncomingStory, RowKind
from editor.importing import nitf, wire, xml
from editor.importing.agencies import is_agency
from editor.importing.encoding import decode
from editor.importing.errors import RefusedFile
from editor.importing.parts import Parts
from editor.importing.source import Source

FORMATS = ("ninjs",)

_HEAD = 65_536
_OWN_NAMES = re.compile(
    r'"(?:version[cC]reated|first[cC]reated|content[cC]reated|pub[sS]tatus|bodies|headlines'
    r"|body_x?html|body_text|representation[tT]ype|copyright[hH]older|urgency|associations"
    r'|descriptions|description_text|renditions|type|slugline)"\s*:'
)
_URI = re.compile(r'"uri"\s*:')
_LINES = re.compile(r"\s*\{[^\n]*\}\s*\n\s*\{")
_SUMMARIES = ("", "summary", "abstract", "lead", "main", "text", "html")
_NOT_BODIES = ("caption", "teaser", "summary", "abstract")
_PICTURES = ("picture", "graphic", "video")
_DEEPEST = 8
_OPEN_STORIES = "Choose the file that holds the story's text."

Members = dict[str, Any]


@dataclass(frozen=True, slots=True)
class _Value:
    """One of several texts for the same purpose. `kind` is in small letters."""

    role: str
    kind: str
    text: str


def recognise(raw: bytes, name: str) -> str:  # noqa: ARG001
    """Return the format of a file that looks like ninjs, or ""."""
    text = decode(raw[:_HEAD]).text.lstrip("\ufeff \t\r\n")
    is_json = text.startswith(("{", "[")) and not _LINES.match(text)
    return "ninjs" if is_json and _URI.search(text) and _OWN_NAMES.search(text) else ""


def read(source: Source, form: str) -> list[IncomingStory]:  # noqa: ARG001
    """Return the stories of a file, cancelled ones left out.

    Raises `RefusedFile`, saying what the file is, if it is no JSON or holds no story's text.
    """
    decoded = source.decoded()
    try:
        value = json.loads(decoded.text.lstrip("\ufeff"), strict=False)
    except RecursionError:
        raise RefusedFile(source.name, "is nested too deep for news. Ask for it anew.") from None
    except ValueError as error:
        raise RefusedFile(
            source.name, f"is not whole or not valid JSON ({error}). Ask for it anew."
        ) from None
    tops = [_lowered(top) for top in (value if isinstance(value, list) else [value])]
    sent = [news for top in tops if top for news in _with_associated(top)]
    usable = [news for news in sent if _string(news, "pubstatus") not in ("canceled", "cancelled")]
    readable = [(news, body) for news in usable if (body := _body(news, source))]
    if not readable:
        raise RefusedFile(source.name, _why_not(sent, usable))
    wire.refuse_archive(readable, source)
    found = (_parts(news, body, source, decoded.damaged) for news, body in readable)
    return wire.stories(found, source)


def _why_not(sent: list[Members], usable: list[Members]) -> str:
    if sent and not usable:
        return (
            "is cancelled by its sender. Do not use it, and spike the story if you took it in "
            "before."
        )
    kind = next((kind for news in usable if (kind := _string(news, "type"))), "")
    if kind and kind != "text":
        return f"holds news of the kind “{kind}”, without a text. {_OPEN_STORIES}"
    return f"holds no story's text. {_OPEN_STORIES}"


def _with_associated(news: Members, depth: int = 0) -> Iterator[Members]:
    """Yield an item, and the texts among those that belong to it."""
    yield news
    for associated in _associated(news) if depth < _DEEPEST else ():
        if _string(associated, "type") in ("text", "composite", ""):
            yield from _with_associated(associated, depth + 1)


def _associated(news: Members) -> list[Members]:
    """Return the items that belong to this one, which stand in an object before ninjs 2."""
    found = news.get("associations")
    values = list(found.values()) if isinstance(found, dict) else found
    return [_lowered(value) for value in values] if isinstance(values, list) else []


def _parts(news: Members, body: tuple[IncomingRow, ...], source: Source, damaged: int) -> Parts:
    stated = wire.dateline("", _string(news, "located"), "", source)
    moments = ("versioncreated", "contentcreated", "firstcreated")
    return Parts(
        format="ninjs",
        headline=_headline(news),
        rows=(*wire.summaries(_described(news), body), *body, *_captions(news)),
        lang=wire.language(_string(news, "language")),
        published=next((day for name in moments if (day := wire.day(_string(news, name)))), None),
        byline=wire.byline(_string(news, "byline") or _string(news, "by")),
        agency=_agency(news),
        guid=_string(news, "uri"),
        urgency=wire.urgency(news.get("urgency")),
        embargo=wire.moment(_string(news, "embargoeduntil") or _string(news, "embargoed")),
        slug=_string(news, "slugline") or _string(news, "slug"),
        dateline=wire.unless_written(stated, body, source),
        damaged=damaged,
    )


def _headline(news: Members) -> str:
    written = [value for value in _values(news, "headline", "headlines") if value.text.strip()]
    written.sort(key=lambda value: value.role not in ("", "main"))
    return written[0].text if written else _string(news, "title")


def _body(news: Members, source: Source) -> tuple[IncomingRow, ...]:
    """Return the rows of the best body: one with its paragraphs marked before plain text.

    A flash has its text in the description alone.
    """
    bodies = [body for body in _values(news, "body", "bodies") if body.role not in _NOT_BODIES]
    bodies.sort(key=lambda body: ("nitf" in body.kind, "html" not in body.kind))
    rows = next((rows for body in bodies if (rows := _rows(body, source))), ())
    return rows or (tuple(_described(news)) if _string(news, "type") == "text" else ())


def _rows(body: _Value, source: Source) -> tuple[IncomingRow, ...]:
    if "nitf" not in body.kind:
        return wire.body_rows(body.text, marked_up="html" in body.kind)
    inside = Source(raw=body.text.encode(errors="replace"), name=source.name, today=source.today)
    try:
        return nitf.parts(xml.parse(inside).root, inside).rows
    except RefusedFile:  # another body may do
        return ()


def _described(news: Members) -> list[IncomingRow]:
    described = _values(news, "description", "descriptions")
    texts = [value.text for value in described if value.role in _SUMMARIES]
    return [row for text in texts[:1] for row in wire.body_rows(text)]


def _captions(news: Members) -> list[IncomingRow]:
    """Return the captions of the pictures that belong to an item."""
    pictures = [found for found in _associated(news) if _string(found, "type") in _PICTURES]
    described = [_values(picture, "description", "descriptions")[:1] for picture in pictures]
    return [
        IncomingRow(RowKind.CAPTION, " ".join(row.source for row in wire.body_rows(value.text)))
        for values in described
        for value in values
    ]


def _agency(news: Members) -> str:
    """Return the first source that the item names, else the owner of its rights if an agency."""
    sources = news.get("infosources") or news.get("infosource")
    named = [_string(_lowered(one), "name") for one in sources] if isinstance(sources, list) else []
    holder = _string(news, "copyrightholder")
    return next(filter(None, named), "") or (holder if is_agency(holder) else "")


def _values(news: Members, one: str, many: str) -> list[_Value]:
    """Return the texts of a property with variants (`body_html`) and of a list of them."""
    variants = [
        _Value(key[len(one) + 1 :], key.lower(), value)
        for key, value in news.items()
        if (key == one or key.startswith(f"{one}_")) and isinstance(value, str)
    ]
    listed = news.get(many)
    members = [_lowered(value) for value in listed] if isinstance(listed, list) else []
    return variants + [
        _Value(_string(value, "role"), _kind(value), _string(value, "value")) for value in members
    ]


def _kind(value: Members) -> str:
    return f"{_string(value, 'role')} {_string(value, 'contenttype')}".lower()


def _lowered(value: object) -> Members:
    """Return the members of an object by their names in small letters, none of anything else."""
    if not isinstance(value, dict):
        return {}
    return {str(key).lower(): member for key, member in value.items()}


def _string(news: Members, name: str) -> str:
    value = news.get(name)
    return value.strip() if isinstance(value, str) else ""
