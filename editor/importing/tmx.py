"""A translation memory as translators exchange it: TMX 1.4, in part older and newer.

Source: LISA OSCAR, TMX 1.4b Specification, 2005.
"""

from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO
from typing import TYPE_CHECKING

from db.records import Pair
from editor.importing.cleaning import clean, fold
from editor.importing.errors import RefusedFile

if TYPE_CHECKING:
    from lxml.etree import _Element

_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_CODES = frozenset(("bpt", "ept", "ph", "it", "ut", "sub"))
"""Inline elements whose content is markup of the original file, not words. `hi` holds words."""


def read_pairs(
    raw: bytes, *, target_lang: str = "en", name: str = "The TMX file"
) -> Iterator[Pair]:
    """Yield the pairs of a TMX file that have `target_lang` on one side, in the file's order.

    Languages are reduced to their first part (`en-GB` is `en`); a unit in three languages gives two
    pairs; a unit without one of the sides gives none. Entities are not expanded, no DTD is loaded,
    nothing is fetched. Raises `RefusedFile` about `name` where the file breaks off or is no TMX,
    perhaps after the first pairs: take them in only when all are read.
    """
    import lxml.etree

    units = lxml.etree.iterparse(
        BytesIO(raw),
        events=("end",),
        tag=("{*}tu", "{*}tmx"),
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
    )
    is_tmx = False
    try:
        for _, element in units:
            if _local_name(element) == "tu":
                yield from _pairs(element, target_lang)
            else:
                is_tmx = element.getparent() is None
            _forget(element)
    except lxml.etree.XMLSyntaxError as error:
        raise RefusedFile(
            name, f"is not whole or not well-formed XML ({error.msg}). Export it anew."
        ) from None
    if not is_tmx:
        raise RefusedFile(name, "is XML, but no translation memory. Choose a TMX file.")


def _forget(element: "_Element") -> None:
    """Free what has been read, so that a large memory does not pile up."""
    element.clear()
    parent = element.getparent()
    while parent is not None and element.getprevious() is not None:
        del parent[0]


def _pairs(unit: "_Element", target_lang: str) -> Iterator[Pair]:
    sides = [(_lang(side), side) for side in unit.iterchildren("{*}tuv")]
    target = next((side for lang, side in sides if lang == target_lang), None)
    if target is None or not (text := _text(target)):
        return
    for lang, side in sides:
        if lang not in ("", target_lang) and (source := _text(side)):
            yield Pair(
                source_lang=lang,
                target_lang=target_lang,
                source=source,
                target=text,
                origin="import",
                by=_attribute(target, unit, "changeid", "creationid"),
                at=_moment(_attribute(target, unit, "changedate", "creationdate")),
            )


def _lang(side: "_Element") -> str:
    """Return the language's primary subtag; TMX before 1.4 has `lang` for `xml:lang`."""
    tag = side.get(_XML_LANG) or side.get("lang") or ""
    return tag.strip().replace("_", "-").split("-")[0].lower()


def _attribute(side: "_Element", unit: "_Element", *names: str) -> str:
    """Return the first of the attributes that the translation or else its unit has, clean."""
    found = (element.get(name) for element in (side, unit) for name in names)
    return next((fold(clean(text).text) for text in found if text), "")


def _moment(text: str) -> str:
    """Return `20251206T101500Z` as the library writes moments, "" for anything else."""
    for form in ("%Y%m%dT%H%M%SZ", "%Y%m%d"):
        try:
            moment = datetime.strptime(text, form).replace(tzinfo=UTC)
        except ValueError:
            continue
        return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")
    return ""


def _text(side: "_Element") -> str:
    segment = side.find("{*}seg")
    return "" if segment is None else fold(clean("".join(_words(segment))).text)


def _words(element: "_Element") -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if isinstance(child.tag, str) and _local_name(child) not in _CODES:
            yield from _words(child)
        yield child.tail or ""


def _local_name(element: "_Element") -> str:
    return element.tag.rpartition("}")[2]
