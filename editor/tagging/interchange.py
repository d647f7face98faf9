"""Registries as files: read and written in the formats that other programs have.

- TSV and JSON lines: our own, with all that an entity has; JSON as one list is read too.
- SKOS in JSON-LD, as vocabularies of names are published.
- Wikidata JSON: entities as Wikidata exports them, one a line or in one list.
- JRC-Names: numbers, types, languages and spellings (id, P or O, language, name).

Readers yield `Incoming`, one for each entity, in order; a line that is none is told by number.
"""

import csv
import io
import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from db.records import Alias, Entity, EntityType, Gender

FORMATS = ("tsv", "json", "skos", "wikidata", "jrc")
WRITTEN = ("tsv", "json", "skos")
COLUMNS = (
    "uid", "type", "name", "lang", "english", "short", "gender", "wikidata", "note", "aliases",
)  # fmt: skip

MOST_LINES = 2_000_000
LONGEST_NAME = 300
MOST_WORDINGS = 200

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
_SKOS = "http://www.w3.org/2004/02/skos/core#"
_WIKIDATA = "http://www.wikidata.org/entity/"
_WIKIDATA_ID = re.compile(r"Q[1-9]\d{0,11}")
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
    """What was read of a file so far: how many lines, and which were left out and why."""

    lines: int = 0
    left: list[str] = field(default_factory=list)

    def leave(self, why: str) -> None:
        """Note that a line was left out; of many, the first hundred are enough."""
        if len(self.left) < 100:
            self.left.append(f"line {self.lines}: {why}")


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


def write(entities: Iterable[tuple[Entity, Sequence[Alias]]], kind: str) -> Iterator[str]:
    """Yield the lines of a file that holds these entities with their wordings."""
    if kind == "skos":
        yield _skos([_concept(entity, aliases) for entity, aliases in entities])
        return
    if kind == "tsv":
        yield "\t".join(COLUMNS) + "\n"
    for entity, aliases in entities:
        record = _record(entity, aliases)
        if kind == "json":
            yield json.dumps(record, ensure_ascii=False) + "\n"
        else:
            yield _tsv_line(record)


def _counted(lines: Iterable[str], reading: Reading) -> Iterator[str]:
    for line in lines:
        reading.lines += 1
        if reading.lines > MOST_LINES:
            raise BadRegistry(f"The file has more than {MOST_LINES:,} lines. Split it.")
        yield line.lstrip("\ufeff") if reading.lines == 1 else line


def _read_tsv(lines: Iterable[str], reading: Reading) -> Iterator[Incoming]:
    rows = csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
    names = [name.strip().lower() for name in next(rows, [])]
    if "name" not in names or "type" not in names:
        raise BadRegistry("The first line has to name the columns, type and name among them.")
    for row in rows:
        cells = dict(zip(names, row, strict=False))
        if any(row):
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
    for concept in concepts if isinstance(concepts, list) else []:
        if isinstance(concept, dict) and concept.get("prefLabel"):
            labels = _labels(concept["prefLabel"])
            others = _labels(concept.get("altLabel") or {})
            yield from _labelled(concept, labels, others, reading)


def _read_wikidata(lines: Iterable[str], reading: Reading) -> Iterator[Incoming]:
    for record in _objects(lines, reading):
        labels = [
            Alias(str(each.get("value", "")), str(each.get("language", "")))
            for each in _dicts(record.get("labels"))
        ]
        others = [
            Alias(str(each.get("value", "")), str(each.get("language", "")))
            for found in (record.get("aliases") or {}).values()
            for each in (found if isinstance(found, list) else [])
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
    texts = {key: " ".join(str(given.get(key) or "").split()) for key in COLUMNS}
    if not texts["name"] or len(texts["name"]) > LONGEST_NAME:
        reading.leave("it has no name, or one that is too long")
    elif texts["type"] not in tuple(EntityType):
        reading.leave(f"{texts['type'] or 'nothing'} is no type of entity")
    else:
        gender = texts["gender"] if texts["gender"] in tuple(Gender) else ""
        yield Incoming(
            type=EntityType(texts["type"]),
            name=texts["name"],
            lang=texts["lang"][:2].lower(),
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
        text = " ".join(each.text.split())
        if 0 < len(text) <= LONGEST_NAME:
            yield Alias(text, each.lang[:2].lower())


def _objects(lines: Iterable[str], reading: Reading) -> Iterator[dict[str, Any]]:
    """Yield the objects of JSON lines, or of one list with an object a line or without lines."""
    waiting = ""
    for line in lines:
        text = line.strip().rstrip(",")
        if text in ("[", "]", ""):
            continue
        try:
            found = json.loads(waiting + text)
        except (ValueError, RecursionError):
            waiting = waiting + text + "\n" if text.startswith("[") or waiting else ""
            if not waiting:
                reading.leave("it is no JSON")
            continue
        waiting = ""
        for each in found if isinstance(found, list) else [found]:
            if isinstance(each, dict):
                yield each
            else:
                reading.leave("it is no JSON object")
    if waiting:
        raise BadRegistry("The JSON ends too early. Is the file whole?")


def _whole(lines: Iterable[str]) -> dict[str, Any]:
    try:
        graph = json.loads("".join(lines))
    except (ValueError, RecursionError) as fault:
        raise BadRegistry(f"It is no JSON: {fault}.") from fault
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


def _dicts(given: Any) -> list[dict[str, Any]]:
    found = given.values() if isinstance(given, dict) else []
    return [each for each in found if isinstance(each, dict)]


def _first_of(meanings: Mapping[str, str], ids: Sequence[str]) -> str:
    return next((meanings[each] for each in ids if each in meanings), "")


def _claimed(record: dict[str, Any], name: str) -> list[str]:
    """Return the ids that a Wikidata record claims for a property."""
    found: list[str] = []
    for claim in _several((record.get("claims") or {}).get(name) or []):
        try:
            found.append(claim["mainsnak"]["datavalue"]["value"]["id"])
        except (KeyError, TypeError):
            continue
    return found


def _wording(text: str) -> Alias:
    """Return a wording written as `ru:text`, or as text alone."""
    lang, colon, rest = text.partition(":")
    return Alias(rest, lang) if colon and re.fullmatch("[a-z]{2}", lang) else Alias(text)


def _is_cyrillic(text: str) -> bool:
    return any("\u0400" <= letter <= "\u04ff" for letter in text)


def _record(entity: Entity, aliases: Sequence[Alias]) -> dict[str, Any]:
    fields = {name: str(getattr(entity, name)) for name in COLUMNS if name != "aliases"}
    return fields | {"aliases": [{"text": each.text, "lang": each.lang} for each in aliases]}


def _tsv_line(record: dict[str, Any]) -> str:
    wordings = (
        f"{each['lang']}:{each['text']}" if each["lang"] else each["text"]
        for each in record["aliases"]
    )
    cells = [*(record[name] for name in COLUMNS[:-1]), "|".join(wordings)]
    return "\t".join(" ".join(cell.split()) for cell in cells) + "\n"


def _concept(entity: Entity, aliases: Sequence[Alias]) -> dict[str, Any]:
    names = {(entity.lang or "und"): entity.name} | (
        {"en": entity.english} if entity.english else {}
    )
    others: dict[str, list[str]] = {}
    for each in aliases:
        if each.text not in names.values():
            others.setdefault(each.lang or "und", []).append(each.text)
    concept: dict[str, Any] = {
        "@id": f"urn:uuid:{entity.uid}",
        "@type": "Concept",
        "uid": entity.uid,
        "type": entity.type.value,
        "prefLabel": names,
        "altLabel": others,
        "note": entity.note,
        "gender": entity.gender.value,
        "short": entity.short,
    }
    return concept | (
        {"exactMatch": _WIKIDATA + entity.wikidata, "wikidata": entity.wikidata}
        if entity.wikidata
        else {}
    )


def _skos(concepts: list[dict[str, Any]]) -> str:
    context = {
        "@vocab": _SKOS,
        "prefLabel": {"@id": f"{_SKOS}prefLabel", "@container": "@language"},
        "altLabel": {"@id": f"{_SKOS}altLabel", "@container": "@language"},
        "exactMatch": {"@id": f"{_SKOS}exactMatch", "@type": "@id"},
    }
    buffer = io.StringIO()
    json.dump({"@context": context, "@graph": concepts}, buffer, ensure_ascii=False, indent=1)
    return buffer.getvalue() + "\n"
