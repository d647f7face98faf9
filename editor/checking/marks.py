"""Quotation marks and brackets: what opens closes, and speech stays speech."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from editor.checking.findings import Bitext, Context, Fault, Fix, Span
from editor.said import said

_DOUBLE = re.compile("[\"“”„‟«»＂]|''|``")
_OPENING = frozenset("“„‟«")
_CLOSING = frozenset("”»")
_BEFORE_OPENING = frozenset(" \t\n\u00a0([{—–-/“‘")
_PAIRS = {")": "(", "]": "[", "}": "{"}
_BRACKET = re.compile(r"[()\[\]{}]")
_LISTED = re.compile(r"(?:^|[;,.:\n] ?)(?:\d{1,2}|[^\W\d])$")
_SMILEY = re.compile(r"[:;=]['-]?$")
_SPEECH = 5  # words; a shorter quotation may be a title or a company, which English leaves bare


class Quotation(NamedTuple):
    """Marks and what is between them; `end` is where the text ends for one that never closes."""

    start: int
    end: int
    closed: bool


def quotes(pair: Bitext, _: Context) -> Iterator[Fault]:
    """Find a quotation that does not close, or closes without having opened.

    A row may be one of several that a speech runs through: as long as the source is open too.
    """
    lone = _lone(pair.target)
    if lone is None or _lone(pair.source) is not None:
        return
    mark = pair.target[slice(*lone)]
    fix = _closing(pair, lone)
    yield Fault(message=said("The mark {0} has no partner.", mark), target=lone, fix=fix)


def speech(pair: Bitext, _: Context) -> Iterator[Fault]:
    """Find direct speech of the source that is not in quotation marks in the English."""
    spoken = [each for each in quotations(pair.source) if _is_speech(pair.source, each)]
    if not spoken or _DOUBLE.search(pair.target) or "‘" in pair.target or " '" in pair.target:
        return
    first = spoken[0]
    yield Fault(
        message=said("The source quotes these words, the English does not."),
        source=(first.start, first.end),
    )


def brackets(pair: Bitext, _: Context) -> Iterator[Fault]:
    """Find brackets without a partner, unless the source has one too."""
    lone = _lone_brackets(pair.target)
    if lone and not _lone_brackets(pair.source):
        for start in lone:
            message = said("The bracket {0} has no partner.", pair.target[start])
            yield Fault(message=message, target=(start, start + 1))


def quotations(text: str) -> list[Quotation]:
    """Return what stands in double quotation marks, nested ones apart, in order of closing."""
    opened: list[Span] = []
    found: list[Quotation] = []
    for mark in _DOUBLE.finditer(text):
        if _opens(text, mark, bool(opened)):
            opened.append(mark.span())
        elif opened:
            found.append(Quotation(opened.pop()[0], mark.end(), closed=True))
    return found + [Quotation(start, len(text), closed=False) for start, _ in opened]


def _lone(text: str) -> Span | None:
    """Return the first mark without a partner; of marks that have no direction, the odd one."""
    marks = list(_DOUBLE.finditer(text))
    opening = sum(mark[0] in _OPENING for mark in marks)
    closing = sum(mark[0] in _CLOSING for mark in marks)
    straight = len(marks) - opening - closing
    if len(marks) % 2 == 0 and abs(opening - closing) <= straight:
        return None
    opened: list[Span] = []
    for mark in marks:
        if _opens(text, mark, bool(opened)):
            opened.append(mark.span())
        elif opened:
            opened.pop()
        else:
            return mark.span()
    return opened[0] if opened else marks[-1].span()


def _opens(text: str, mark: re.Match[str], inside: bool) -> bool:
    if mark[0] in _OPENING:
        return not (mark[0] == "“" and inside and _ends_word(text, mark))
    if mark[0] in _CLOSING:
        return False
    before = text[mark.start() - 1 : mark.start()]
    after = text[mark.end() : mark.end() + 1]
    if not before or not after:
        return not before
    starts = before in _BEFORE_OPENING
    return starts and not after.isspace() if starts != after.isspace() else not inside


def _ends_word(text: str, mark: re.Match[str]) -> bool:
    """Tell whether a mark stands behind a word, as the German closing one does."""
    before = text[max(0, mark.start() - 1) : mark.start()]
    return bool(before) and before not in _BEFORE_OPENING


def _closing(pair: Bitext, lone: Span) -> Fix | None:
    """Close a quotation at the end of the row, where the source's ends there too."""
    quoted = quotations(pair.source)
    ends = bool(quoted) and not pair.source[quoted[-1].end :].strip(" .!?…")
    marks = [mark.span() for mark in _DOUBLE.finditer(pair.target)]
    if not (ends and len(quoted) == 1 and marks == [lone]) or not _opens(
        pair.target, next(_DOUBLE.finditer(pair.target)), False
    ):
        return None
    mark = {"“": "”", "«": "»", "„": "”"}.get(pair.target[lone[0]], pair.target[slice(*lone)])
    end = len(pair.target.rstrip())
    return Fix(end, end, mark)


def _is_speech(text: str, quoted: Quotation) -> bool:
    return quoted.closed and text.count(" ", quoted.start, quoted.end) >= _SPEECH - 1


def _lone_brackets(text: str) -> list[int]:
    opened: list[int] = []
    lone: list[int] = []
    for mark in _BRACKET.finditer(text):
        partner = _PAIRS.get(mark[0])
        if partner is None:
            opened.append(mark.start())
        elif opened and text[opened[-1]] == partner:
            opened.pop()
        elif not _is_listed(text, mark.start()):
            lone.append(mark.start())
    return sorted(
        lone + [place for place in opened if not _SMILEY.search(text[max(0, place - 2) : place])]
    )


def _is_listed(text: str, place: int) -> bool:
    """Tell whether a closing bracket belongs to `a)` of a list, or to a smiley."""
    before = text[max(0, place - 4) : place]
    return bool(_LISTED.search(before) or _SMILEY.search(before))
