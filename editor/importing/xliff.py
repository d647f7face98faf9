"""Translators' files: XLIFF 1.x and 2.x, the source of each unit and its English.

Source: OASIS, XLIFF Version 1.2, 2008, and XLIFF Version 2.1, 2018.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from db.records import Dateline, IncomingRow, IncomingStory, RowKind
from editor.importing import wire, xml
from editor.importing.cleaning import clean, fold
from editor.importing.errors import RefusedFile
from editor.importing.language import detect
from editor.importing.parts import Parts, primary
from editor.importing.source import Source

if TYPE_CHECKING:
    from lxml.etree import _Element

FORMATS = ("xliff",)

CODES = frozenset(("bpt", "ept", "ph", "it", "cp"))
"""Inline elements whose content is markup of the original file, not words."""

_STATES = (None, "initial", "translated", "reviewed", "final")
_WORD = re.compile(r"[^\W_]+")
_KINDS = {
    "headline": RowKind.HEADLINE,
    "title": RowKind.HEADLINE,
    "summary": RowKind.SUMMARY,
    "caption": RowKind.CAPTION,
}


def recognise(raw: bytes, name: str) -> str:  # noqa: ARG001
    """Return the format of a file that begins as XLIFF does, or ""."""
    return "xliff" if xml.root_name(raw) == "xliff" else ""


def read(source: Source, form: str) -> list[IncomingStory]:  # noqa: ARG001
    """Return a story for each `file` element that holds text, with a row for each of its units.

    Segments of a unit are joined, inline codes go and the words in them stay; notes and proposals
    are passed over. A translation is taken if it is whole, English, and no copy of the source: the
    rows keep English, and another language there would be taken for finished work. The unit that
    is called title or headline is the headline. Raises `RefusedFile` for what is not well-formed,
    breaks a rule of the standard that reading depends on, or holds no text.
    """
    document = xml.parse(source)
    version = (document.root.get("version") or "").strip()
    files = list(document.root.iterchildren(f"{_namespace(document.root)}file"))
    try:
        if xml.local(document.root) != "xliff" or not version.startswith(("1.", "2.")):
            raise _BrokenRuleError("it does not say that it is XLIFF of version 1 or 2")
        if not files:
            raise _BrokenRuleError("it has no <file>")
        is_first = version.startswith("1.")
        units = _first(files) if is_first else _second(document.root, files)
    except _BrokenRuleError as rule:
        raise RefusedFile(
            source.name, f"breaks a rule of XLIFF: {rule}. Export it anew, or paste its text."
        ) from None
    wire.refuse_archive(files, source)
    told = [_parts(texts, document.damaged) for texts in units if texts.units]
    english = {title.source: title.target for texts in units if (title := _title(texts.units))}
    return [_with_headline(story, english) for story in wire.stories(told, source)]


class _BrokenRuleError(Exception):
    """A file breaks a rule of the standard; the text says which."""


@dataclass(frozen=True, slots=True)
class _Texts:
    """The units of one file that hold text, with their English or none, and their language."""

    lang: str
    units: tuple[IncomingRow, ...]


def _parts(texts: _Texts, damaged: int) -> Parts:
    """Return one file's story. A source with its English stays as it is, dateline and all."""
    title = _title(texts.units)
    body = tuple(unit for unit in texts.units if unit is not title)
    return Parts(
        format="xliff",
        headline=title.source if title else "",
        rows=tuple(_as_body(unit) for unit in body),
        lang=wire.language(texts.lang),
        dateline=Dateline() if any(unit.target for unit in body) else None,
        damaged=damaged,
    )


def _as_body(unit: IncomingRow) -> IncomingRow:
    return replace(unit, kind=RowKind.PARAGRAPH) if unit.kind is RowKind.HEADLINE else unit


def _title(units: tuple[IncomingRow, ...]) -> IncomingRow | None:
    """Return the unit that is the headline, unless it is all there is."""
    titles = (unit for unit in units if unit.kind is RowKind.HEADLINE)
    return next(titles, None) if len(units) > 1 else None


def _with_headline(story: IncomingStory, english: dict[str, str]) -> IncomingStory:
    """Put the English of its headline into a story."""
    first, *rest = story.rows
    target = "" if story.headline_proposed else english.get(first.source, "")
    return replace(story, rows=(replace(first, target=target), *rest))


def _first(files: list["_Element"]) -> list[_Texts]:
    """Read XLIFF 1.x: a unit has one source, and `alt-trans` beside it are proposals."""
    return [_first_file(file) for file in files]


def _first_file(file: "_Element") -> _Texts:
    space = _namespace(file)
    lang = file.get("source-language") or ""
    if not lang.strip():
        raise _BrokenRuleError("a <file> does not say its source-language")
    units = list(file.iter(f"{space}trans-unit"))
    _check_ids(units, "trans-unit")
    texts: list[tuple[_Element, str, str]] = []
    for unit in units:
        source = _only(unit, f"{space}source")
        target = unit.find(f"{space}target")
        texts.append((unit, _words(source), "" if target is None else _words(target)))
    return _texts(lang, file.get("target-language") or _own_lang(units, f"{space}target"), texts)


def _second(root: "_Element", files: list["_Element"]) -> list[_Texts]:
    """Read XLIFF 2.x: a unit has segments, and between them what need not be translated."""
    lang = root.get("srcLang") or ""
    if not lang.strip():
        raise _BrokenRuleError("it does not say its srcLang")
    _check_ids(files, "file", needed=True)
    return [_second_file(file, lang, root.get("trgLang") or "") for file in files]


def _second_file(file: "_Element", lang: str, target_lang: str) -> _Texts:
    space = _namespace(file)
    units = list(file.iter(f"{space}unit"))
    _check_ids(file.iter(f"{space}group"), "group", needed=True)
    _check_ids(units, "unit", needed=True)
    segments = f"{space}segment"
    texts = [(unit, *_joined(unit, space)) for unit in units]
    return _texts(lang, target_lang or _own_lang(units, f"{segments}/{space}target"), texts)


def _joined(unit: "_Element", space: str) -> tuple[str, str]:
    """Join a unit's segments; its translation is "" unless each segment has one.

    A target may say the place in which it stands among the others.
    """
    pieces = list(unit.iterchildren(f"{space}segment", f"{space}ignorable"))
    if unit.find(f"{space}segment") is None:
        raise _BrokenRuleError("a <unit> has no <segment>")
    sources: list[str] = []
    targets: list[tuple[int, str]] = []
    for place, piece in enumerate(pieces, 1):
        if piece.get("state") not in _STATES:
            raise _BrokenRuleError(f"“{piece.get('state')}” is no state of a segment")
        words = _words(_only(piece, f"{space}source"))
        sources.append(words)
        target = piece.find(f"{space}target")
        if target is not None and _words(target).strip():
            targets.append((_place(target, place), _words(target)))
        elif xml.local(piece) == "ignorable":
            targets.append((place, words))
        elif words.strip():
            return "".join(map(_words, unit.iterfind(f"*/{space}source"))), ""
    return "".join(sources), "".join(words for _, words in sorted(targets))


def _place(target: "_Element", place: int) -> int:
    order = target.get("order") or ""
    return int(order) if order.isdecimal() and len(order) < 9 else place


def _texts(lang: str, target_lang: str, found: Iterable[tuple["_Element", str, str]]) -> _Texts:
    """Return the units that hold text, their translations left out unless they are English."""
    units = [
        IncomingRow(_kind(unit), fold(clean(source).text), fold(clean(target).text))
        for unit, source, target in found
    ]
    filled = [unit for unit in units if unit.source]
    targets = " ".join(unit.target for unit in filled)
    is_english = (primary(target_lang) or detect(targets) or "en") == "en"
    return _Texts(
        lang,
        tuple(
            unit if is_english and unit.target != unit.source else replace(unit, target="")
            for unit in filled
        ),
    )


def _kind(unit: "_Element") -> RowKind:
    names = " ".join(unit.get(name) or "" for name in ("id", "resname", "name"))
    words = _WORD.findall(names[:200].casefold())
    return next((_KINDS[word] for word in words if word in _KINDS), RowKind.PARAGRAPH)


def _own_lang(units: list["_Element"], path: str) -> str:
    """Return the language that the first translation itself is marked with."""
    found = (unit.find(path) for unit in units)
    marks = (target.get(xml.XML_LANG) for target in found if target is not None)
    return next(filter(None, marks), "")


def _only(unit: "_Element", name: str) -> "_Element":
    found = list(unit.iterchildren(name))
    if len(found) != 1:
        raise _BrokenRuleError(f"a <{xml.local(unit)}> has no <source>, or more than one")
    return found[0]


def _check_ids(elements: Iterable["_Element"], name: str, *, needed: bool = False) -> None:
    seen: set[str] = set()
    for element in elements:
        identity = element.get("id") or ""
        if needed and not identity:
            raise _BrokenRuleError(f"a <{name}> has no id")
        if identity and identity in seen:
            raise _BrokenRuleError(f"“{identity[:60]}” is the id of two <{name}>")
        seen.add(identity)


def _words(element: "_Element") -> str:
    return "".join(words for _, _, words in xml.walk(element, CODES))


def _namespace(element: "_Element") -> str:
    """Return what stands before the name in a tag, so that other vocabularies' are not meant."""
    return element.tag.removesuffix(xml.local(element))
