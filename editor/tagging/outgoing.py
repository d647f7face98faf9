"""The registry as a file for other libraries and other programs, piece by piece.

TSV and JSON lines hold all that an entity has; SKOS in JSON-LD is one document.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from db.records import Alias, Entity
from editor.tagging.interchange import COLUMNS, SKOS, WIKIDATA

Known = Iterable[tuple[Entity, Sequence[Alias]]]

_CONTEXT = {
    "@vocab": SKOS,
    "prefLabel": {"@id": f"{SKOS}prefLabel", "@container": "@language"},
    "altLabel": {"@id": f"{SKOS}altLabel", "@container": "@language"},
    "exactMatch": {"@id": f"{SKOS}exactMatch", "@type": "@id"},
}


def write(entities: Known, kind: str) -> Iterator[str]:
    """Yield a file that holds these entities with their wordings; `kind` is one of `WRITTEN`."""
    return _WRITERS[kind](entities)


def _tsv(entities: Known) -> Iterator[str]:
    yield "\t".join(COLUMNS) + "\n"
    for entity, aliases in entities:
        wordings = (f"{each.lang}:{each.text}" if each.lang else each.text for each in aliases)
        cells = [*(str(getattr(entity, name)) for name in COLUMNS[:-1]), "|".join(wordings)]
        yield "\t".join(" ".join(cell.split()) for cell in cells) + "\n"


def _json(entities: Known) -> Iterator[str]:
    for entity, aliases in entities:
        fields = {name: str(getattr(entity, name)) for name in COLUMNS[:-1]}
        wordings = [{"text": each.text, "lang": each.lang} for each in aliases]
        yield _text(fields | {"aliases": wordings}) + "\n"


def _skos(entities: Known) -> Iterator[str]:
    yield f'{{"@context": {_text(_CONTEXT)},\n"@graph": ['
    between = "\n"
    for entity, aliases in entities:
        yield between + _text(_concept(entity, aliases))
        between = ",\n"
    yield "\n]}\n"


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
        {"exactMatch": WIKIDATA + entity.wikidata, "wikidata": entity.wikidata}
        if entity.wikidata
        else {}
    )


def _text(record: Any) -> str:
    return json.dumps(record, ensure_ascii=False)


_WRITERS: dict[str, Callable[[Known], Iterator[str]]] = {"tsv": _tsv, "json": _json, "skos": _skos}
WRITTEN = tuple(_WRITERS)
