"""Positions, words and differences in text: pure functions.

Offsets count Unicode code points unless a name says UTF-16; spans are half open.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import accumulate
from typing import Literal, NamedTuple

_LETTER = "[\\w\u00ad\u0300-\u036f]"  # \w leaves out soft hyphens and marks of stress
_WORD = re.compile(f"{_LETTER}+(?:(?:[-\u2010\u2011]|['’ʼ](?!s\\b)){_LETTER}+)*")
_LETTERS = re.compile(f"{_LETTER}+")
_INSIDE_WORD = re.compile(f"(?<={_LETTER}){_LETTER}")
_TOKEN = re.compile(rf"{_LETTER}+|\s+|[^\w\s]")
_COUNTED = re.compile(r"[^\W_]\S*")  # from a word's first letter or digit to the next blank
_NO_LETTER = re.compile("[\\x00\ud800-\udfff]")  # no file may hold them as text
_PARTNERS = ("«»", "“”", "„“", "()", '""')

_MOST_TOKEN_PAIRS = 4_000_000
"""Above this many pairs of tokens the middle of an edit is not searched for words that stayed."""


@dataclass(frozen=True, slots=True)
class Edit:
    """A stretch of text that stayed, went or came."""

    op: Literal["same", "removed", "added"]
    text: str


class _Kept(NamedTuple):
    """Text that an edit left alone: `length` characters from `old` are now at `new`."""

    old: int
    new: int
    length: int


def to_utf16(text: str, offset: int) -> int:
    """Convert an offset to Qt's, which counts UTF-16 units."""
    return _utf16_length(text[: max(0, offset)])


def from_utf16(text: str, offset: int) -> int:
    """Convert one of Qt's offsets; inside a surrogate pair it becomes that character's start."""
    if _utf16_length(text) == len(text):
        return min(max(0, offset), len(text))
    units = 0
    for position, character in enumerate(text):
        units += 2 if character > "\uffff" else 1
        if units > offset:
            return position
    return len(text)


def word_diff(old: str, new: str) -> list[Edit]:
    """Compare two texts word by word.

    The same and removed texts join to `old`, the same and added ones to `new`.
    """
    edits: list[Edit] = []
    was = now = 0
    for part in _joined(_kept_words(old, new)):
        edits.append(Edit("removed", old[was : part.old]))
        edits.append(Edit("added", new[now : part.new]))
        was, now = part.old + part.length, part.new + part.length
        edits.append(Edit("same", old[part.old : was]))
    return [edit for edit in edits if edit.text]


def shift_spans(
    old: str, new: str, spans: Sequence[tuple[int, int]]
) -> list[tuple[int, int] | None]:
    """Find where spans of `old` lie in `new`, after an edit.

    A span whose characters are untouched moves with them; one that was changed inside becomes None.
    """
    kept = _joined(_grown(_kept_words(old, new), old, new))
    return [_shifted(start, end, kept) for start, end in spans]


def in_case_of(word: str, like: str) -> str:
    """Give a word in small letters the capitals of another: all, the first, or none."""
    if like.isupper() and len(like) > 1:
        return word.upper()
    return word.capitalize() if like[0].isupper() else word


def word_at(text: str, offset: int) -> tuple[int, int]:
    """Give the span of the word around or beside an offset, or an empty span where there is none.

    Hyphens and apostrophes inside a word belong to it, an English possessive does not.
    """
    for word in _WORD.finditer(text):
        if word.start() <= offset <= word.end():
            return word.span()
    return offset, offset


def snap_to_words(text: str, start: int, end: int) -> tuple[int, int]:
    """Make a selection by hand into a span worth tagging.

    Blanks and punctuation at its ends are left out, words begun are taken in whole, and a bracket
    or quotation mark is kept where its partner is inside. A selection without any word gives an
    empty span, an empty selection the word it is in.
    """
    if start >= end:
        return word_at(text, start)
    letters = [found.span() for found in _LETTERS.finditer(text, start, end)]
    if not letters:
        return start, start
    first, _ = word_at(text, letters[0][0])
    _, last = word_at(text, letters[-1][1] - 1)
    return _balanced(text, first, last)


def fold(text: str) -> str:
    """Fold a text for comparing: composed, without case, ё as е, single blanks."""
    small = unicodedata.normalize("NFC", text).casefold()
    return " ".join(unicodedata.normalize("NFC", small).replace("ё", "е").split())


def one_line(text: str) -> str:
    """Return a text with single blanks; NUL and halves of surrogate pairs become U+FFFD."""
    if not text.isprintable():  # most texts of a registry are, and there may be a million
        text = _NO_LETTER.sub("\ufffd", text)
    return " ".join(text.split())


def count_words(text: str) -> int:
    """Count what stands between blanks and holds a letter or digit, as word processors do."""
    return len(_COUNTED.findall(text))


def _utf16_length(text: str) -> int:
    """Count UTF-16 units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _kept_words(old: str, new: str) -> list[_Kept]:
    """Find the words an edit left alone, in order, from the texts' starts to their ends.

    Equal ends are cut off before words are compared, which leaves little to compare after an
    edit by hand. The last part reaches the ends of both texts and may be empty.
    """
    head, tail = _common_ends(old, new)
    was, now = (
        _TOKEN.findall(old[head : len(old) - tail]),
        _TOKEN.findall(new[head : len(new) - tail]),
    )
    kept = [_Kept(0, 0, head)]
    if len(was) * len(now) <= _MOST_TOKEN_PAIRS:
        was_at, now_at = _offsets(was, head), _offsets(now, head)
        blocks = SequenceMatcher(_between_words, was, now).get_matching_blocks()
        kept += [_Kept(was_at[i], now_at[j], was_at[i + size] - was_at[i]) for i, j, size in blocks]
    kept.append(_Kept(len(old) - tail, len(new) - tail, tail))
    return kept


def _between_words(token: str) -> bool:
    """Say whether a token is blanks or punctuation, which alone show nothing about an edit."""
    return not _LETTERS.match(token)


def _common_ends(old: str, new: str) -> tuple[int, int]:
    """Measure the equal starts and ends of two texts, in whole words."""
    head = _shared(old, new)
    while _INSIDE_WORD.match(old, head) or _INSIDE_WORD.match(new, head):
        head -= 1
    tail = _shared(old[head:][::-1], new[head:][::-1])
    while _INSIDE_WORD.match(old, len(old) - tail) or _INSIDE_WORD.match(new, len(new) - tail):
        tail -= 1
    return head, tail


def _shared(one: str, other: str) -> int:
    """Count the characters at which two texts begin alike."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))


def _offsets(tokens: Sequence[str], start: int) -> list[int]:
    """Give where each token begins, and where the last one ends."""
    return list(accumulate(map(len, tokens), initial=start))


def _grown(kept: Sequence[_Kept], old: str, new: str) -> list[_Kept]:
    """Let each part take what is equal, letter by letter, of the gaps beside it."""
    grown = [kept[0]]
    for after in kept[1:]:
        before = grown[-1]
        was = old[before.old + before.length : after.old]
        now = new[before.new + before.length : after.new]
        head = _shared(was, now)
        tail = _shared(was[head:][::-1], now[head:][::-1])
        grown[-1] = before._replace(length=before.length + head)
        grown.append(_Kept(after.old - tail, after.new - tail, after.length + tail))
    return grown


def _joined(kept: Sequence[_Kept]) -> list[_Kept]:
    """Join parts that touch in both texts."""
    joined = [kept[0]]
    for part in kept[1:]:
        last = joined[-1]
        if (last.old + last.length, last.new + last.length) == (part.old, part.new):
            joined[-1] = last._replace(length=last.length + part.length)
        else:
            joined.append(part)
    return joined


def _shifted(start: int, end: int, kept: Sequence[_Kept]) -> tuple[int, int] | None:
    """Move a span with the part it lies in."""
    for part in kept:
        if part.old <= start and end <= part.old + part.length:
            shift = part.new - part.old
            return start + shift, end + shift
    return None


def _balanced(text: str, start: int, end: int) -> tuple[int, int]:
    """Widen a span by a bracket or quotation mark whose partner is inside."""
    for opening, closing in _PARTNERS:
        inside = text[start:end]
        opened, closed = inside.count(opening), inside.count(closing)
        odd = opening == closing and opened % 2 == 1
        if (opened > closed or odd) and text[end : end + 1] == closing:
            end += 1
        elif (closed > opened or odd) and text[start - 1 : start] == opening:
            start -= 1
    return start, end
