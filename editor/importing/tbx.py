"""Termbases as translators exchange them: TBX 2 (martif, Basic) and TBX 3 in both its styles.

Source: ISO 30042:2008 and ISO 30042:2019; LTAC Global, TBX-Basic dialect. In DCA style a kind of
note is the value of `type`, in DCT style it is the element's name.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from db.terms import Term, WordingStatus
from editor.importing.errors import RefusedFile
from editor.importing.source import Source
from editor.importing.xml import XML_LANG, local, parse, text

if TYPE_CHECKING:
    from lxml.etree import _Element

_ROOTS = frozenset(("martif", "tbx"))
_ENTRIES = frozenset(("termEntry", "conceptEntry"))
_SECTIONS = frozenset(("langSet", "langSec"))
_TERMS = frozenset(("tig", "ntig", "termSec"))
_OWN = _SECTIONS | _TERMS
_STATUS = {
    "preferred": WordingStatus.WANTED,
    "admitted": WordingStatus.ALLOWED,
    "deprecated": WordingStatus.FORBIDDEN,
    "superseded": WordingStatus.FORBIDDEN,
}


@dataclass(frozen=True, slots=True)
class _Wording:
    """A term of one language, and what the file says of it."""

    text: str
    status: WordingStatus | None
    part_of_speech: str


def read_terms(source: Source, target_lang: str) -> Iterator[Term]:
    """Yield the terms of a TBX file that have English (`target_lang`), each source wording one.

    Where no wording is preferred, the first is the one wanted, and the others are allowed. Raises
    `RefusedFile` for what is no TBX or not well-formed.
    """
    root = parse(source).root
    if local(root) not in _ROOTS:
        raise RefusedFile(source.name, "is XML, but no termbase. Choose a TBX file.")
    for entry in root.iter():
        if local(entry) in _ENTRIES:
            yield from _terms(entry, target_lang)


def _terms(entry: "_Element", target_lang: str) -> Iterator[Term]:
    sections = [(_lang(each), each) for each in entry if local(each) in _SECTIONS]
    english = [word for lang, each in sections if lang == target_lang for word in _wordings(each)]
    if not english:
        return
    wanted, allowed, forbidden = _sorted(english)
    note = _told(entry, "definition") or _told(entry, "note")
    for lang, section in sections:
        for word in _wordings(section) if lang not in ("", target_lang) else ():
            yield Term(
                source_lang=lang,
                target_lang=target_lang,
                source=word.text,
                wanted=wanted,
                allowed=allowed,
                forbidden=forbidden,
                part_of_speech=word.part_of_speech or english[0].part_of_speech,
                note=note or _told(section, "definition") or _told(section, "note"),
                topic=_told(entry, "subjectField"),
            )


def _wordings(section: "_Element") -> list[_Wording]:
    found: list[_Wording] = []
    for each in section.iter():
        if local(each) in _TERMS:
            term = next((text(part) for part in each.iter() if local(part) == "term"), "")
            if term:
                status = _told(each, "administrativeStatus", "normativeAuthorization")
                kind = _STATUS.get(status.partition("Term")[0])
                found.append(_Wording(term, kind, _told(each, "partOfSpeech")))
    return found


def _sorted(english: Sequence[_Wording]) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    """Return which wording is wanted, which are allowed, which forbidden."""
    good = [word for word in english if word.status is not WordingStatus.FORBIDDEN]
    best = next((word for word in good if word.status is WordingStatus.WANTED), None)
    wanted = best or next(iter(good), None)
    return (
        wanted.text if wanted else "",
        tuple(word.text for word in good if word is not wanted),
        tuple(word.text for word in english if word.status is WordingStatus.FORBIDDEN),
    )


def _told(element: "_Element", *kinds: str) -> str:
    """Return what an element itself says of a kind, not the languages and terms within it."""
    for child in element:
        name = local(child)
        if name in _OWN:
            continue
        if name in kinds or child.get("type") in kinds:
            return text(child)
        if len(child) and (found := _told(child, *kinds)):
            return found
    return ""


def _lang(section: "_Element") -> str:
    tag = section.get(XML_LANG) or section.get("lang") or ""
    return tag.strip().replace("_", "-").split("-")[0].lower()
