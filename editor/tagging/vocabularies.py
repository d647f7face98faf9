"""Vocabularies of topics as files: IPTC's Media Topics in its JSON and SKOS, other SKOS, TSV.

A retired concept leads to the one that replaces it: the one named by the vocabulary, else the
nearest broader concept that is in use.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from db.records import Topic
from editor.text import one_line

MOST_CONCEPTS = 50_000
LONGEST_LABEL = 200
_DEEPEST = 30  # levels; a vocabulary with more goes round in circles


class BadVocabulary(Exception):
    """A file that holds no vocabulary; the message says why."""


@dataclass(frozen=True, slots=True)
class Concept:
    """A topic as a vocabulary has it. `replaced_by` is the code that a retired one leads to."""

    topic: Topic
    retired: bool = False
    replaced_by: str = ""


def read(text: str) -> list[Concept]:
    """Return the concepts of a vocabulary, each once, broader ones known. Raises `BadVocabulary`.

    TSV has a first line of column names: code, label (or english), russian, parent, retired.
    """
    head = text.lstrip("\ufeff \r\n\t")
    found = list(_json(head) if head.startswith(("{", "[")) else _tsv(head))
    by_code = {concept.topic.code: concept for concept in found}
    if not by_code:
        raise BadVocabulary("It holds no topic with a code and a label.")
    if len(by_code) > MOST_CONCEPTS:
        raise BadVocabulary(f"It holds more than {MOST_CONCEPTS:,} topics.")
    return [_mended(concept, by_code) for concept in by_code.values()]


def _mended(concept: Concept, by_code: Mapping[str, Concept]) -> Concept:
    """Drop a parent that is not there or retired, and find what a retired concept leads to."""
    topic = concept.topic
    parent = topic.parent if topic.parent in by_code and not _circles(topic, by_code) else ""
    whole = Topic(topic.code, topic.label, topic.russian, parent)
    if not concept.retired:
        return Concept(replace(whole, parent=_broader_in_use(whole, by_code)))
    named = by_code.get(concept.replaced_by)
    if named and not named.retired:
        return Concept(whole, True, named.topic.code)
    return Concept(whole, True, _broader_in_use(whole, by_code))


def _broader_in_use(topic: Topic, by_code: Mapping[str, Concept]) -> str:
    code = topic.parent
    for _ in range(_DEEPEST):
        broader = by_code.get(code)
        if broader is None or not broader.retired:
            return code if broader else ""
        code = broader.topic.parent
    return ""


def _circles(topic: Topic, by_code: Mapping[str, Concept]) -> bool:
    """Tell whether a topic is broader than itself."""
    code = topic.parent
    for _ in range(_DEEPEST):
        if code == topic.code:
            return True
        broader = by_code.get(code)
        if broader is None:
            return False
        code = broader.topic.parent
    return True


def _tsv(text: str) -> Iterator[Concept]:
    lines = text.splitlines()
    names = [name.strip().lower() for name in lines[0].split("\t")] if lines else []
    code = next((name for name in ("code", "qcode") if name in names), "")
    label = next((name for name in ("label", "english", "label_en-gb") if name in names), "")
    if not (code and label):
        raise BadVocabulary("The first line has to name the columns, code and label among them.")
    for line in lines[1:]:
        cells = dict(zip(names, (cell.strip() for cell in line.split("\t")), strict=False))
        yield from _concept(
            cells.get(code, ""),
            cells.get(label, ""),
            cells.get("russian", ""),
            cells.get("parent", ""),
            cells.get("retired", ""),
            cells.get("replaced_by", ""),
        )


def _json(text: str) -> Iterator[Concept]:
    try:
        whole = json.loads(text)
    except (ValueError, RecursionError) as fault:
        raise BadVocabulary(f"It is no JSON: {fault}.") from fault
    concepts = whole
    if isinstance(whole, dict):
        concepts = whole.get("concepts") or whole.get("conceptSet") or whole.get("@graph")
    if not isinstance(concepts, list):
        raise BadVocabulary("It is no vocabulary: a list of concepts is wanted.")
    found = [concept for concept in concepts if isinstance(concept, dict)]
    codes = {str(each.get("uri") or each.get("@id")): _code(each) for each in found}
    for concept in found:
        labels = concept.get("prefLabel") or {}
        yield from _concept(
            _code(concept),
            _label(labels, "en-GB", "en", "en-US"),
            _label(labels, "ru"),
            _linked(concept.get("parent") or concept.get("broader"), codes),
            concept.get("retired") or "",
            _linked(concept.get("isReplacedBy") or concept.get("replacedBy"), codes),
        )


def _concept(
    code: str, label: str, russian: str, parent: str, retired: Any, replaced_by: str
) -> Iterator[Concept]:
    """Yield a concept if it has a code and a label."""
    code, label, russian, parent, replaced_by = map(
        one_line, (code, label, russian, parent, replaced_by)
    )
    if code and label:
        topic = Topic(code, label[:LONGEST_LABEL], russian[:LONGEST_LABEL], parent)
        yield Concept(topic, bool(retired) and str(retired) not in ("0", "false"), replaced_by)


def _code(concept: Mapping[str, Any]) -> str:
    given = concept.get("qcode") or concept.get("notation") or concept.get("@id")
    return str(given or concept.get("uri") or "")


def _label(labels: Any, *langs: str) -> str:
    """Return the label in the first of these languages that has one."""
    if isinstance(labels, str):
        return labels if "en" in langs else ""
    for lang in langs:
        found = _in(labels, lang)
        if found:
            return str(found)
    return ""


def _in(labels: Any, lang: str) -> Any:
    if isinstance(labels, dict):
        return labels.get(lang)
    listed = labels if isinstance(labels, list) else []
    return next(
        (each.get("@value") for each in listed
         if isinstance(each, dict) and each.get("@language") == lang),
        None,
    )  # fmt: skip


def _linked(given: Any, codes: Mapping[str, str]) -> str:
    """Return the code that a link leads to: a code, an address, or the first of several."""
    if isinstance(given, list):
        given = given[0] if given else ""
    if isinstance(given, dict):
        given = given.get("@id", "")
    return codes.get(str(given), str(given or ""))
