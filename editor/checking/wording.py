"""Slips of the keyboard in the English: doubled words, blanks, invisible characters, entities."""

import html
import re
from collections.abc import Iterator

from editor.checking.findings import Bitext, Context, Fault, Fix
from editor.checking.likeness import sound
from editor.said import said

_DOUBLED = re.compile(r"(?<!\w)([^\W\d_]++)(\s++)(?=(\1)(?!\w))", re.IGNORECASE)
_EMPHATIC = frozenset("very no yes so ha bye long far really never many well now hey go".split())
_BLANKS = re.compile(r"(?<=[^\s]) {2,}(?=[^\s])|(?<=[^\s.]) +(?=[,.;!?…)](?:\s|$))|(?<=\() +(?=\S)")
_GLUED = re.compile(r"(?<=[a-z]),(?=[A-Za-z])|(?<=[a-z]{2})[!?;](?=[A-Z])")
_INVISIBLE = re.compile(
    "[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff\ufffc\ufffd\x00-\x08\x0b-\x1f\x7f-\x9f]"
)
_ENTITY = re.compile(r"&(?:amp;)?(?:#\d{1,7}|#x[0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,10});")


def repeated(pair: Bitext, _: Context) -> Iterator[Fault]:
    """Find a word written twice, unless the source repeats one that sounds like it, or repeats
    one and the word is such as people do repeat.
    """
    doubled = list(_DOUBLED.finditer(pair.target))
    theirs = {sound(found[1])[:3] for found in _DOUBLED.finditer(pair.source)} if doubled else ()
    for found in doubled:
        if theirs and (found[1].lower() in _EMPHATIC or sound(found[1])[:3] in theirs):
            continue
        end = found.end(3)
        yield Fault(
            message=said("“{0}” stands twice.", found[1]),
            target=(found.start(), end),
            fix=Fix(found.end(1), end, ""),
        )


def spacing(pair: Bitext, _: Context) -> Iterator[Fault]:
    """Find blanks that are doubled, stand before a mark, or are missing behind one."""
    for found in _BLANKS.finditer(pair.target):
        after = pair.target[found.end() : found.end() + 1]
        before = pair.target[found.start() - 1]
        text = "" if after in ",.;!?…)" or before == "(" else " "
        fix = Fix(found.start(), found.end(), text)
        yield Fault(message=said("There is a blank too many."), target=found.span(), fix=fix)
    for found in _GLUED.finditer(pair.target):
        fix = Fix(found.end(), found.end(), " ")
        yield Fault(message=said("A blank is missing."), target=found.span(), fix=fix)


def invisible(pair: Bitext, _: Context) -> Iterator[Fault]:
    """Find characters that nobody sees and no wire wants."""
    for found in _INVISIBLE.finditer(pair.target):
        code = f"U+{ord(found[0]):04X}"
        fix = Fix(found.start(), found.end(), "")
        message = said("There is an invisible character, {0}.", code)
        yield Fault(message=message, target=found.span(), fix=fix)


def entities(pair: Bitext, _: Context) -> Iterator[Fault]:
    """Find HTML's names of characters, which belong into web pages only."""
    for found in _ENTITY.finditer(pair.target):
        read = html.unescape(html.unescape(found[0]))
        if read != found[0]:
            fix = Fix(found.start(), found.end(), read)
            message = said("{0} is HTML for {1}", found[0], read)
            yield Fault(message=message, target=found.span(), fix=fix)


def house(pair: Bitext, _: Context) -> Iterator[Fault]:
    """Find words that the house spells otherwise; a word of a name may be meant, and has no fix."""
    for mend in pair.departures:
        written = pair.target[mend.start : mend.end]
        message = said("The house writes “{0}” for “{1}”.", mend.text, written)
        fix = mend if written.islower() else None
        yield Fault(message=message, target=(mend.start, mend.end), fix=fix)
