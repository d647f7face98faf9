"""Rows without English, and letters of another script left in it."""

import re
from collections.abc import Iterator

from editor.checking.findings import Bitext, Context, Fault, Fix
from editor.said import said
from editor.text import fold

_CYRILLIC = "\u0400-\u052f\u1c80-\u1c8f\u2de0-\u2dff\ua640-\ua69f"
_FOREIGN_WORD = re.compile(
    rf"[{_CYRILLIC}\u0530-\u10ff\u0600-\u06ff\u0900-\u0fff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+"
)
_LATIN = re.compile("[A-Za-z]")
_LETTERS = re.compile(rf"[A-Za-z{_CYRILLIC}]+")
_TWINS = str.maketrans("асеорхуіјѕАВСЕНІЈКМОРЅТХУ", "aceopxyijsABCEHIJKMOPSTXY")
_FEWEST_WORDS = 4  # a shorter row in Latin letters may be a name, the same in both languages


def empty(pair: Bitext, _: Context) -> Iterator[Fault]:
    """Find a row that has no English."""
    if pair.source.strip() and not pair.target.strip():
        yield Fault(message=said("The row has no English."), source=(0, len(pair.source)))


def untranslated(pair: Bitext, _: Context) -> Iterator[Fault]:
    """Find a row whose English is its source."""
    long = len(pair.source_words) >= _FEWEST_WORDS
    alike = pair.source_words[:2] == pair.target_words[:2]
    if pair.lang != "en" and long and alike and fold(pair.source) == fold(pair.target):
        yield Fault(
            message=said("The English is the source as it stands."), target=(0, len(pair.target))
        )


def foreign(pair: Bitext, _: Context) -> Iterator[Fault]:
    """Find letters that are not Latin. A look-alike inside a Latin word is put right."""
    if pair.target.isascii():
        return
    mixed = [found.span() for found in _LETTERS.finditer(pair.target) if _is_mixed(found[0])]
    for start, end in mixed:
        word = pair.target[start:end]
        latin = word.translate(_TWINS)
        fix = Fix(start, end, latin) if latin.isascii() else None
        message = said("{0} mixes letters of two scripts.", word)
        yield Fault(message=message, target=(start, end), fix=fix)
    inside = {place for span in mixed for place in range(*span)}
    for found in _FOREIGN_WORD.finditer(pair.target):
        tagged = pair.target[found.start() - 1 : found.start()] == "#"
        if found.start() not in inside and not tagged:
            latin = found[0].translate(_TWINS) if len(found[0]) == 1 else found[0]
            fix = Fix(*found.span(), latin) if latin.isascii() else None
            message = said("{0} is left from the source.", found[0])
            yield Fault(message=message, target=found.span(), fix=fix)


def _is_mixed(word: str) -> bool:
    return not word.isascii() and bool(_LATIN.search(word))
