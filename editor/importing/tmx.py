"""A translation memory as translators exchange it: TMX 1.4, in part older and newer.

Source: LISA OSCAR, TMX 1.4b Specification, 2005. The file is read little by little, whatever its
size: a million units take no more memory than ten.
"""

import html
import re
from collections import deque
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from io import BytesIO
from typing import TYPE_CHECKING, BinaryIO

from db.pairs import Pair, PairOrigin
from editor.importing.cleaning import LONGEST_PARAGRAPH, clean, fold
from editor.importing.errors import RefusedFile

if TYPE_CHECKING:
    from xml.parsers.expat import XMLParserType

Attributes = Mapping[str, str]

_CODES = frozenset(("bpt", "ept", "ph", "it", "ut"))
"""Inline elements whose content is markup of the original file, not words. `hi` holds words."""

_ASIDE = "sub"
"""Words within a code that stand apart from those around it: a footnote, an image's title."""

_BREAKS = frozenset(("lb", "pb", "cb"))
"""Types of codes that end a line, a page or a column, and so a word."""

_BREAK = re.compile(
    r"\s*(?:<\s*/?\s*(?:br|p|div|li|td|tr)\b[^<>]*>|\\[nrt]|&nbsp;|&#160;|\s)\s*", re.IGNORECASE
)
_LONGEST_BREAK = 80

_AT_A_TIME = 65_536
_MACHINE = re.compile(r"\bMT\b|machine.?transl|machine import", re.IGNORECASE)
_TELLING = re.compile(r"origin|status|\bmt\b|quality", re.IGNORECASE)


@dataclass(slots=True)
class Side:
    """One language of a unit: its primary subtag, its words, who wrote them and when.

    `asides` are the words that stand within codes, each apart from the text.
    """

    lang: str
    text: str
    told: Attributes
    asides: list[str] = field(default_factory=list)


@dataclass(slots=True)
class _Flow:
    """Words that run on, and the codes open among them."""

    words: list[str] = field(default_factory=list)
    codes: int = 0
    code: str = ""

    def say(self, words: str) -> None:
        """Go on with words, or with the code that is open."""
        if self.codes:
            self.code = (self.code + words)[:_LONGEST_BREAK]
        else:
            self.words.append(words)

    def open_code(self, kind: str) -> None:
        """Begin a code of a type."""
        self.codes += 1
        self.code = ""
        if kind in _BREAKS:
            self.words.append(" ")

    def close_code(self) -> None:
        """End a code; what breaks a line, or is a blank, still parts words."""
        self.codes -= 1
        if _BREAK.fullmatch(self.code):
            self.words.append(" ")

    def text(self) -> str:
        """Give the words, clean and on one line."""
        return fold(clean("".join(self.words)).text)


@dataclass(slots=True)
class Unit:
    """What says the same in several languages. `machine` where the file says a machine did."""

    told: Attributes
    line: int
    sides: list[Side] = field(default_factory=list)
    machine: bool = False


def read_pairs(
    raw: bytes | BinaryIO, *, target_lang: str = "en", name: str = "The TMX file"
) -> Iterator[Pair]:
    """Yield the pairs of a TMX file that have `target_lang` on one side, in the file's order.

    Languages are reduced to their first part (`en-GB` is `en`); a unit in three languages gives two
    pairs; a unit without one of the sides gives none. Codes are left out; words within them, such
    as a footnote's, are pairs of their own where both sides have as many. Entities are not
    expanded, no DTD is loaded, nothing is fetched. Raises `RefusedFile` about `name` where the file
    breaks off or is no TMX, perhaps after the first pairs: take them in only when all are read.
    """
    for unit in read_units(raw, name):
        yield from _pairs(unit, target_lang)


def read_units(raw: bytes | BinaryIO, name: str = "The TMX file") -> Iterator[Unit]:
    """Yield the units of a TMX file, sides without words left out. Raises as `read_pairs` does."""
    from xml.parsers.expat import ExpatError

    stream = BytesIO(raw) if isinstance(raw, bytes) else raw
    reader = _Reader(name)
    last = False
    while not last:
        chunk = stream.read(_AT_A_TIME)
        last = not chunk
        try:
            reader.parser.Parse(chunk, last)
        except (ExpatError, LookupError, ValueError) as error:  # the latter: no such encoding
            raise RefusedFile(
                name,
                f"is not whole or not well-formed XML ({_plain(error)}). Export it anew.",
            ) from None
        while reader.ready:
            yield reader.ready.popleft()
    if not reader.is_tmx:
        raise RefusedFile(name, "is XML, but no translation memory. Choose a TMX file.")


class _Reader:
    """Follows the parser through one file and lays whole units ready."""

    def __init__(self, name: str) -> None:
        from xml.parsers.expat import ParserCreate

        self.ready: deque[Unit] = deque()
        self.is_tmx = False
        self._name = name
        self._depth = 0
        self._header: Attributes = {}
        self._unit: Unit | None = None
        self._side: Side | None = None
        self._flows: list[_Flow] = []
        self._length = 0
        self._prop: str | None = None
        self.parser: XMLParserType = ParserCreate()
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._say
        self.parser.EntityDeclHandler = self._refuse_entities
        self.parser.SkippedEntityHandler = self._skip
        self._openers: dict[str, Callable[[Attributes], None]] = {
            "header": self._open_header,
            "tu": self._open_unit,
            "tuv": self._open_side,
            "seg": self._open_segment,
            "prop": self._open_prop,
        }
        self._closers: dict[str, Callable[[], None]] = {
            "tu": self._close_unit,
            "tuv": self._close_side,
            "seg": self._close_segment,
            "prop": self._close_prop,
        }

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        name = tag.rpartition(":")[2]
        if not self._depth:
            self.is_tmx = name == "tmx"
        self._depth += 1
        if not self._in_segment:
            if opener := self._openers.get(name):
                opener(attributes)
        elif name == _ASIDE:
            self._flows.append(_Flow())
        elif name in _CODES:
            self._flows[-1].open_code(attributes.get("type", ""))

    def _end(self, tag: str) -> None:
        name = tag.rpartition(":")[2]
        self._depth -= 1
        if self._in_segment and name == _ASIDE:
            self._close_aside()
        elif self._in_segment and name in _CODES:
            self._flows[-1].close_code()
        elif closer := self._closers.get(name):
            closer()

    @property
    def _in_segment(self) -> bool:
        return bool(self._flows) and self._prop is None

    def _say(self, words: str) -> None:
        if not self._flows:
            return
        self._flows[-1].say(words)
        self._length += len(words)
        if self._length > LONGEST_PARAGRAPH:
            raise RefusedFile(
                self._name,
                f"has a segment of more than {LONGEST_PARAGRAPH:,} characters in line "
                f"{self.parser.CurrentLineNumber}, too long for any story. "
                "Take it out, or export with a unit for each sentence or paragraph.",
            )

    def _skip(self, name: str, is_parameter: bool) -> None:
        if not is_parameter:
            self._say(html.unescape(f"&{name};"))

    def _refuse_entities(self, *_: object) -> None:
        raise RefusedFile(
            self._name,
            f"declares entities of its own in line {self.parser.CurrentLineNumber}, which can do "
            "harm and are not expanded here. Export it without them.",
        )

    def _open_header(self, attributes: Attributes) -> None:
        self._header = attributes

    def _open_unit(self, attributes: Attributes) -> None:
        self._unit = Unit({**self._header, **attributes}, self.parser.CurrentLineNumber)
        self._unit.machine = _by_machine(attributes)

    def _open_side(self, attributes: Attributes) -> None:
        self._side = Side(_lang(attributes), "", attributes)
        if self._unit:
            self._unit.machine |= _by_machine(attributes)

    def _open_segment(self, _: Attributes) -> None:
        self._listen()

    def _open_prop(self, attributes: Attributes) -> None:
        self._prop = attributes.get("type", "")
        self._listen()

    def _listen(self) -> None:
        self._flows, self._length = [_Flow()], 0

    def _heard(self) -> str:
        said = self._flows[0].text() if self._flows else ""
        self._flows = []
        return said

    def _close_aside(self) -> None:
        said = self._flows.pop().text()
        if self._side and said:
            self._side.asides.append(said)

    def _close_prop(self) -> None:
        kind, self._prop = self._prop or "", None
        said = self._heard()
        if self._unit and _TELLING.search(kind):
            self._unit.machine |= bool(_MACHINE.search(said))

    def _close_segment(self) -> None:
        if self._side:
            self._side.text = self._heard()

    def _close_side(self) -> None:
        if self._unit and self._side and self._side.text:
            self._unit.sides.append(self._side)
        self._side = None

    def _close_unit(self) -> None:
        if self._unit:
            self.ready.append(self._unit)
        self._unit = None


def _pairs(unit: Unit, target_lang: str) -> Iterator[Pair]:
    target = next((side for side in unit.sides if side.lang == target_lang), None)
    if target is None:
        return
    for side in unit.sides:
        if side.lang not in ("", target_lang):
            pair = _pair(unit, side, target)
            yield pair
            if len(side.asides) == len(target.asides):
                for source, english in zip(side.asides, target.asides, strict=True):
                    yield replace(pair, source=source, target=english)


def _pair(unit: Unit, source: Side, target: Side) -> Pair:
    return Pair(
        source_lang=source.lang,
        target_lang=target.lang,
        source=source.text,
        target=target.text,
        origin=PairOrigin.MACHINE if unit.machine else PairOrigin.IMPORT,
        by=_attribute(target, unit, "changeid", "creationid"),
        at=_moment(_attribute(target, unit, "changedate", "creationdate")),
    )


def _lang(attributes: Attributes) -> str:
    """Return the language's primary subtag; TMX before 1.4 has `lang` for `xml:lang`."""
    tag = attributes.get("xml:lang") or attributes.get("lang") or ""
    return tag.strip().replace("_", "-").split("-")[0].lower()


def _attribute(side: Side, unit: Unit, *names: str) -> str:
    """Return the first of the attributes that translation, unit or header has, clean."""
    found = (told.get(name) for told in (side.told, unit.told) for name in names)
    return next((fold(clean(text).text) for text in found if text), "")


def _by_machine(attributes: Attributes) -> bool:
    ids = (attributes.get(name, "") for name in ("creationid", "changeid", "creationtool"))
    return any(map(_MACHINE.search, ids))


def _moment(text: str) -> str:
    """Return `20251206T101500Z` as the library writes moments, "" for anything else."""
    for form in ("%Y%m%dT%H%M%SZ", "%Y%m%d"):
        try:
            moment = datetime.strptime(text, form).replace(tzinfo=UTC)
        except ValueError:
            continue
        return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")
    return ""


def _plain(error: Exception) -> str:
    return str(error).replace(":", ",")
