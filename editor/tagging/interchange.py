"""Registries out of files, in the formats that other programs have (see `outgoing` for ours).

- TSV and JSON lines: our own, with all that an entity has; JSON as one list is read too.
- SKOS in JSON-LD, as vocabularies of names are published.
- Wikidata JSON: entities as Wikidata exports them, one a line, in one list, or by their ids.
- JRC-Names: numbers, types, languages and spellings (id, P or O, language, name).

Readers yield `Incoming`, one for each entity, in order; what is none is told by its line, in a file
that is one document by its place.
"""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from db.records import Alias, EntityType, Gender
from editor.text import one_line

FORMATS = ("tsv", "json", "skos", "wikidata", "jrc")
COLUMNS = (
    "uid", "type", "name", "lang", "english", "short", "gender", "wikidata", "note", "aliases",
)  # fmt: skip

MOST_LINES = 2_000_000
LONGEST_NAME = 300
MOST_WORDINGS = 200
MOST_TOLD = 100  # things left out

_TYPES = frozenset(each.value for each in EntityType)
_GENDERS = frozenset(each.value for each in Gender)
_JRC_TYPES = {"P": EntityType.PERSON, "O": EntityType.ORGANISATION}
_WIKIDATA_TYPES = {
    "Q5": EntityType.PERSON,
    "Q43229": EntityType.ORGANISATION, "Q4830453": EntityType.ORGANISATION,
    "Q484652": EntityType.ORGANISATION, "Q327333": EntityType.ORGANISATION,
    "Q6256": EntityType.PLACE, "Q515": EntityType.PLACE, "Q3624078": EntityType.PLACE,
    "Q486972": EntityType.PLACE, "Q5119": EntityType.PLACE, "Q1549591": EntityType.PLACE,
    "Q1656682": EntityType.EVENT, "Q131569": EntityType.EVENT, "Q1190554": EntityType.EVENT,
}  # fmt: skip
_WIKIDATA_GENDERS = {"Q6581097": Gender.MALE, "Q6581072": Gender.FEMALE}
SKOS = "http://www.w3.org/2004/02/skos/core#"
WIKIDATA = "http://www.wikidata.org/entity/"
_WIKIDATA_ID = re.compile(r"Q[1-9]\d{0,11}")
_LANG = re.compile(r"[A-Za-z]{2}(?:[-_]|$)")
_UID = re.compile(r"[0-9a-f]{32}")


class BadRegistry(Exception):
    """A file that holds no registry; the message says why, and in which line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Incoming:
    """An entity as a file has it. `uid` and `wikidata` name it across files, where it has them."""

    type: EntityType
    name: str
    lang: str = ""
    english: str = ""
    uid: str = ""
    short: str = ""
    gender: Gender = Gender.UNKNOWN
    wikidata: str = ""
    note: str = ""
    aliases: tuple[Alias, ...] = ()


@dataclass(slots=True)
class Reading:
    """What was read of a file so far: how many lines, and what was left out and why.

    Of much that was left out the first is enough to be told; `left_out` counts it all. In a file
    that is one document `entity` is the number of the one that is read.
    """

    lines: int = 0
    entity: int = 0
    left_out: int = 0
    left: list[str] = field(default_factory=list)

    def leave(self, why: str) -> None:
        """Note that something was left out."""
        self.left_out += 1
        if len(self.left) < MOST_TOLD:
            where = f"entity {self.entity}" if self.entity else f"line {self.lines}"
            self.left.append(f"{where}: {why}")


def format_of(name: str, start: str) -> str:
    """Tell the format of a registry by its file's name and its first characters."""
    head = start.lstrip("\ufeff \n\r\t")
    if "skos/core" in start or '"prefLabel"' in start:
        return "skos"
    if '"labels"' in start and '"claims"' in start:
        return "wikidata"
    if head.startswith(("{", "[")) or name.endswith((".json", ".jsonl")):
        return "json"
    return "jrc" if re.match(r"\d+\t[POpo]\t\w+\t", head) else "tsv"


def read(lines: Iterable[str], kind: str, reading: Reading) -> Iterator[Incoming]:
    """Yield the entities of a file given line by line. Raises `BadRegistry`."""
    readers: dict[str, Callable[[Iterable[str], Reading], Iterator[Incoming]]] = {
        "tsv": _read_tsv,
        "json": _read_json,
        "skos": _read_skos,
        "wikidata": _read_wikidata,
        "jrc": _read_jrc,
    }
    if kind not in readers:
        raise BadRegistry(f"There is no format {kind}. Formats are: {', '.join(FORMATS)}.")
    yield from readers[kind](_counted(lines, reading), reading)


def _counted(lines: Iterable[str], reading: Reading) -> Iterator[str]:
    for line in lines:
        reading.lines += 1
        if reading.lines > MOST_LINES:
            raise BadRegistry(f"The file has more than {MOST_LINES:,} lines. Split it.")
        yield line.lstrip("\ufeff") if reading.lines == 1 else line


def _read_tsv(lines: Iterable[str], reading: Reading) -> Iterator[Incoming]:
    rows = (line.rstrip("\r\n").split("\t") for line in lines)
    names = [name.strip().lower() for name in next(rows, [])]
    if "name" not in names or "type" not in names:
        raise BadRegistry("The first line has to name the columns, type and name among them.")
    for row in rows:
        if any(row):
            cells = dict(zip(names, row, strict=False))
            wordings = [_wording(text) for text in cells.get("aliases", "").split("|")]
            yield from _incoming(cells, wordings, reading)


def _read_json(lines: Iterable[str], reading: Reading) -> Iterator[Incoming]:
    for record in _objects(lines, reading):
        given = record.get("aliases") or []
        wordings = [
            Alias(str(each.get("text", "")), str(each.get("lang", "")))
            if isinstance(each, dict)
            else Alias(str(each))
            for each in (given if isinstance(given, list) else [])
        ]
        yield from _incoming(record, wordings, reading)


def _read_skos(lines: Iterable[str], reading: Reading) -> Iterator[Incoming]:
    graph = _whole(lines)
    concepts = graph.get("@graph") or graph.get("conceptSet") or []
    for concept in _records(concepts, reading):
        if concept.get("prefLabel"):
            labels = _labels(concept["prefLabel"])
            others = _labels(concept.get("altLabel") or {})
            yield from _labelled(concept, labels, others, reading)


def _read_wikidata(lines: Iterable[str], reading: Reading) -> Iterator[Incoming]:
    for record in _objects(lines, reading):
        labels = [
            Alias(str(each.get("value", "")), str(each.get("language", "")))
            for each in _values(record.get("labels"))
            if isinstance(each, dict)
        ]
        others = [
            Alias(str(each.get("value", "")), str(each.get("language", "")))
            for found in _values(record.get("aliases"))
            for each in _several(found)
            if isinstance(each, dict)
        ]
        given = {
            "type": _first_of(_WIKIDATA_TYPES, _claimed(record, "P31")),
            "wikidata": record.get("id", ""),
            "gender": _first_of(_WIKIDATA_GENDERS, _claimed(record, "P21")),
        }
        yield from _labelled(given, labels, others, reading)


def _read_jrc(lines: Iterable[str], reading: Reading) -> Iterator[Incoming]:
    """Lines of one entity stand together: its number, type, language (u: any) and spelling."""
    number, kind, wordings = "", "", list[Alias]()
    for line in lines:
        cells = line.rstrip("\n\r").split("\t")
        if len(cells) < 4 or cells[1].upper() not in _JRC_TYPES:
            reading.leave("it is not id, P or O, language, name")
            continue
        if cells[0] != number:
            yield from _spelt(kind, wordings, reading)
            number, kind, wordings = cells[0], cells[1].upper(), []
        lang = "" if cells[2] == "u" else cells[2][:2].lower()
        wordings.append(Alias(cells[3].replace("+", " ").strip(), lang))
    yield from _spelt(kind, wordings, reading)


def _spelt(kind: str, wordings: list[Alias], reading: Reading) -> Iterator[Incoming]:
    """Yield an entity of spellings alone: a Cyrillic one names it, a Latin one is its English."""
    if not wordings:
        return
    english = next((each for each in wordings if each.lang == "en"), None)
    latin = english or next((each for each in wordings if each.text.isascii()), None)
    source = next((each for each in wordings if _is_cyrillic(each.text)), None) or wordings[0]
    record = {
        "type": _JRC_TYPES[kind],
        "name": source.text,
        "lang": source.lang or ("ru" if _is_cyrillic(source.text) else ""),
        "english": latin.text if latin else "",
    }
    yield from _incoming(record, wordings, reading)


def _labelled(
    given: dict[str, Any], labels: list[Alias], others: list[Alias], reading: Reading
) -> Iterator[Incoming]:
    """Yield an entity of labels by language: the Russian names it, where there is one."""
    english = next((each.text for each in labels if each.lang.startswith("en")), "")
    source = next((each for each in labels if each.lang == "ru"), None)
    source = source or next((each for each in labels if _is_cyrillic(each.text)), None)
    source = source or (labels[0] if labels else None)
    name, lang = (source.text, source.lang) if source else ("", "")
    record = {"name": name, "lang": lang, "english": english, **given}
    yield from _incoming(record, [*labels, *others], reading)


def _incoming(
    given: dict[str, Any], wordings: Sequence[Alias], reading: Reading
) -> Iterator[Incoming]:
    """Yield an entity if what is given makes one; else note why not."""
    cells = ((key, given.get(key)) for key in COLUMNS)
    texts = {key: one_line(cell) if cell and isinstance(cell, str) else "" for key, cell in cells}
    if not texts["name"] or len(texts["name"]) > LONGEST_NAME:
        reading.leave("it has no name, or one that is too long")
    elif texts["type"] not in _TYPES:
        kind = texts["type"]
        reading.leave(f"{kind} is no type of entity" if kind else "it has no type of entity")
    else:
        gender = texts["gender"] if texts["gender"] in _GENDERS else ""
        yield Incoming(
            type=EntityType(texts["type"]),
            name=texts["name"],
            lang=_lang(texts["lang"]),
            english=texts["english"][:LONGEST_NAME],
            uid=texts["uid"] if _UID.fullmatch(texts["uid"]) else "",
            short=texts["short"],
            gender=Gender(gender),
            wikidata=texts["wikidata"] if _WIKIDATA_ID.fullmatch(texts["wikidata"]) else "",
            note=texts["note"],
            aliases=tuple(_usable(wordings)),
        )


def _usable(wordings: Sequence[Alias]) -> Iterator[Alias]:
    for each in wordings[:MOST_WORDINGS]:
        text = one_line(each.text)
        if 0 < len(text) <= LONGEST_NAME:
            yield Alias(text, _lang(each.lang))


def _lang(given: str) -> str:
    """Return the code of a language without its region; "" for what is none of two letters."""
    return given[:2].lower() if _LANG.match(given) else ""


def _objects(lines: Iterable[str], reading: Reading) -> Iterator[dict[str, Any]]:
    """Yield the objects of JSON lines, or of a list with one a line; else of one document."""
    source = iter(lines)
    head: list[str] | None = []  # what stands before the first object
    for line in source:
        text = line.strip().rstrip(",")
        if text in ("", "[", "]"):
            if head is not None:
                head.append(text)
            continue
        try:
            yield from _records(json.loads(text), reading)
        except (ValueError, RecursionError):
            if head is not None and (text == "{" or text.startswith("[")):
                yield from _records(_parsed([*head, line, *source]), reading)
                return
            reading.leave("it is no JSON")
        head = None


def _records(found: Any, reading: Reading) -> Iterator[dict[str, Any]]:
    """Yield objects: one, those of a list, or those that Wikidata gives by their ids."""
    if isinstance(found, dict) and isinstance(found.get("entities"), dict):
        found = list(found["entities"].values())
    several = isinstance(found, list)
    for number, each in enumerate(_several(found), 1):
        reading.entity = number if several else 0
        if isinstance(each, dict):
            yield each
        else:
            reading.leave("it is no JSON object")
    reading.entity = 0


def _parsed(lines: Iterable[str]) -> Any:
    try:
        return json.loads("".join(lines))
    except (ValueError, RecursionError) as fault:
        raise BadRegistry(f"It is no JSON, or not whole: {fault}.") from fault


def _whole(lines: Iterable[str]) -> dict[str, Any]:
    graph = _parsed(lines)
    if not isinstance(graph, dict):
        raise BadRegistry("It is no SKOS in JSON: an object with its concepts is wanted.")
    return graph


def _labels(given: Any) -> list[Alias]:
    """Return labels given by language, each one text or several, or as JSON-LD values."""
    if isinstance(given, dict) and "@value" not in given:
        pairs = [(lang, each) for lang, texts in given.items() for each in _several(texts)]
        return [Alias(str(text), str(lang)) for lang, text in pairs]
    return [
        Alias(str(each.get("@value", "")), str(each.get("@language", "")))
        if isinstance(each, dict)
        else Alias(str(each))
        for each in _several(given)
    ]


def _several(given: Any) -> list[Any]:
    return given if isinstance(given, list) else [given]


def _values(given: Any) -> list[Any]:
    return list(given.values()) if isinstance(given, dict) else []


def _first_of(meanings: Mapping[str, str], ids: Sequence[str]) -> str:
    return next((meanings[each] for each in ids if each in meanings), "")


def _claimed(record: dict[str, Any], name: str) -> list[str]:
    """Return the ids that a Wikidata record claims for a property."""
    found: list[str] = []
    claims = record.get("claims")
    for claim in _several(claims.get(name) or []) if isinstance(claims, dict) else []:
        try:
            found.append(str(claim["mainsnak"]["datavalue"]["value"]["id"]))
        except (KeyError, TypeError):
            continue
    return found


def _wording(text: str) -> Alias:
    """Return a wording written as `ru:text`, or as text alone."""
    lang, colon, rest = text.partition(":")
    return Alias(rest, lang) if colon and re.fullmatch("[a-z]{2}", lang) else Alias(text)


def _is_cyrillic(text: str) -> bool:
    return any("\u0400" <= letter <= "\u04ff" for letter in text)
