"""Reading numbers by value: figures, number words, times and dates of one text.

Each amount carries every value it may be meant as, so that `1,5 млн` meets `1.5 million` and
`1,500,000`, `22.00` meets `10 p.m.`, and `90-е` meets `1990s`.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import NamedTuple

from editor.checking.likeness import small
from editor.checking.number_words import Vocabulary, vocabulary

Value = Decimal | str
"""A number; or a time of day as `7:05` by the twelve-hour clock; or figures too long to count."""

_FIGURES = re.compile(
    r"\d{1,3}(?:[\u00a0\u202f\u2009 ]\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,:/]\d+)*", re.ASCII
)
_GROUPS = re.compile(r"[\u00a0\u202f\u2009 ]")
_BETWEEN_WORDS = re.compile(r"(?:[\s\u2010-]|and|и|a|e)*", re.IGNORECASE)
_BEFORE_SCALE = re.compile(
    r"(?:-?(?:ти|х|ми|и)(?=\s)|\s(?:и более|с лишним|с половиной|or more)(?=\s))?[\s\u00a0-]?"
)
_UNSURE_SCALES = frozenset({"m", "b", "k", "mi", "bi", "mil"})
_OF_THE_CLOCK = re.compile(
    r"[\s\u00a0]*(?:a\.?m\b|p\.?m\b|o['’]clock|час|ч\b|утра|вечера|дня|ночи|годин|ранку|вечора|h\b)",
    re.IGNORECASE,
)
_OF_A_DECADE = re.compile(r"(?:['’]?s\b|[-\u2010]?(?:е|х|ые|ых|м|ми|годы|годах)\b|[-\u2010]?ті?\b)")
_RANGE = re.compile(r"[\s\u00a0]*(?:[-\u2010-\u2014/]|до|to|and|or|или|и|по|a|e|ou)[\s\u00a0]*")
_BETWEEN = re.compile("[.,:/]")
_ROMAN = re.compile(r"\b[IVXХ]{1,6}\b")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "Х": 10}
_LONGEST_NUMBER = 24  # figures; anything longer is a code, compared letter by letter


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """A number as written at `start` to `end`, and the values it may be meant as.

    `figures` says that it is written in figures, `cardinal` that it is a number in words and
    nothing else; other words may be numbers, as первый is in `в первую очередь`.
    `parts` are the numbers inside one such as 24.09.2015, where it is not found as a whole.
    """

    start: int
    end: int
    values: frozenset[Value]
    figures: bool = True
    cardinal: bool = False
    parts: tuple["Amount", ...] = ()


class _Word(NamedTuple):
    """A number word found, what it counts, and whether it multiplies what stands before it."""

    found: re.Match[str]
    values: tuple[Decimal, ...]
    is_scale: bool


def amounts(text: str, lang: str) -> tuple[Amount, ...]:
    """Return all numbers of a text in the order they are written, figures before words."""
    words = vocabulary(lang)
    low = small(text)
    figures = [_figure(low, found, lang, words) for found in _FIGURES.finditer(low)]
    return (*_in_ranges(low, figures), *_worded(text, low, words), *_roman(text))


def values(found: tuple[Amount, ...]) -> frozenset[Value]:
    """Return every value that some amounts may be meant as, those of their parts included."""
    own = (each.values | values(each.parts) for each in found)
    return frozenset().union(*own)


def missing(wanted: Iterable[Amount], there: frozenset[Value]) -> Iterator[Amount]:
    """Yield the amounts of which no value is among those there.

    Where some parts of one are there, only the others are missing.
    """
    for each in wanted:
        if each.values & there:
            continue
        parts = list(missing(each.parts, there))
        if len(parts) == len(each.parts):
            yield each
        else:
            yield from parts


def _figure(text: str, found: re.Match[str], lang: str, words: Vocabulary) -> Amount:
    written, (start, end) = found[0], found.span()
    whole, parts = _read(written, lang, start)
    scaled = _scaled(text, end, whole, words)
    if scaled:
        return replace(scaled, start=start, parts=parts)
    meant = frozenset(whole | _in_context(text, end, whole))
    return Amount(
        start=start, end=end, values=meant, figures=not _in_code(text, found), parts=parts
    )


def _in_code(text: str, found: re.Match[str]) -> bool:
    """Tell whether a single figure belongs to a word, as in CO2 or 4x4."""
    before, after = (
        text[max(0, found.start() - 1) : found.start()],
        text[found.end() : found.end() + 2],
    )
    return len(found[0]) == 1 and (before.isalpha() or (after[:1] == "x" and after[1:].isdigit()))


def _read(written: str, lang: str, start: int) -> tuple[set[Value], tuple[Amount, ...]]:
    """Return what figures mean as a whole, and the numbers they are made of."""
    bare = _GROUPS.sub("", written)
    pieces = re.split(r"([.,:/])", bare)
    marks = set(pieces[1::2])
    if len(bare) > _LONGEST_NUMBER:
        return {bare}, _parts(written, start, re.compile("[.,:/\u00a0\u202f\u2009 ]"))
    if not marks:
        parts = _parts(written, start, _GROUPS) if bare != written else ()
        return {Decimal(bare)}, parts
    whole: set[Value] = {*_times(pieces, marks), *_fractions(pieces)}
    if not marks & {":", "/"}:
        whole |= _decimals(pieces[0::2], marks, english=lang == "en")
        if len(pieces) == 3 and not _is_day(pieces):
            return whole, ()
    return whole, _parts(written, start, _BETWEEN)


def _is_day(pieces: list[str]) -> bool:
    """Tell whether figures such as 24.09 may be a day and its month."""
    day, mark, month = pieces
    return mark == "." and len(month) == 2 and 0 < int(month) <= 12 and int(day[:3]) <= 31


def _parts(written: str, start: int, between: re.Pattern[str]) -> tuple[Amount, ...]:
    parts: list[Amount] = []
    at = 0
    for piece in between.split(written):
        if piece and len(piece) <= _LONGEST_NUMBER and piece != "000":
            number = frozenset({Decimal(_GROUPS.sub("", piece))})
            place = start + at
            parts.append(Amount(start=place, end=place + len(piece), values=number))
        at += len(piece) + 1
    return tuple(parts)


def _times(pieces: list[str], marks: set[str]) -> Iterator[Value]:
    """Yield the time of day that figures such as 10:18 or 10.18 may be."""
    if len(pieces) == 3 and marks <= {":", "."} and len(pieces[2]) == 2 and len(pieces[0]) <= 2:
        hour, minute = int(pieces[0]), int(pieces[2])
        if hour <= 24 and minute < 60:
            yield _clock(hour, minute)


def _fractions(pieces: list[str]) -> Iterator[Value]:
    """Yield what figures such as 1/4 are, and 16 for the 1/8 of a final."""
    if len(pieces) == 3 and pieces[0] == "1" and pieces[1] == "/" and 0 < len(pieces[2]) < 3:
        below = int(pieces[2])
        if below:
            yield from (Decimal(1) / below, Decimal(2 * below))


def _clock(hour: int, minute: int) -> str:
    return f"{hour % 12}:{minute:02}"


def _decimals(pieces: list[str], marks: set[str], *, english: bool) -> set[Value]:
    """Return what figures with points and commas count, as either side writes them."""
    grouped = len(pieces[0]) <= 3 and all(len(piece) == 3 for piece in pieces[1:])
    found: set[Value] = set()
    if grouped and (len(pieces) > 2 or english is (marks == {","}) or len(pieces) == 2):
        found.add(Decimal("".join(pieces)))
    if len(pieces) == 2 and not (english and grouped and marks == {","}):
        found.add(Decimal(".".join(pieces)))
    if len(marks) == 2:
        found.add(Decimal("".join(pieces[:-1]) + "." + pieces[-1]))
    return found


def _scaled(text: str, end: int, whole: set[Value], words: Vocabulary) -> Amount | None:
    """Return figures multiplied by the scale written after them, as in `1,5 млн`, if one is."""
    gap = _BEFORE_SCALE.match(text, end)
    scale = words.scales.match(text, gap.end() if gap else end)
    by = words.scale(scale[1]) if scale else None
    if scale is None or by is None:
        return None
    numbers = {each for each in whole if isinstance(each, Decimal)}
    multiplied: set[Value] = {number * by for number in numbers}
    again = _scaled(text, scale.end(), multiplied, words)  # "5 тысяч миллионов"
    if again:
        return again
    kept = frozenset(multiplied | (whole if scale[1] in _UNSURE_SCALES else set()))
    return Amount(start=end, end=scale.end(), values=kept)


def _in_context(text: str, end: int, whole: set[Value]) -> set[Value]:
    """Return what else a plain figure may mean by the words behind it: a time, a decade."""
    number = next((each for each in whole if isinstance(each, Decimal)), None)
    if number is None:
        return set()
    more: set[Value] = set()
    if number <= 24 and number == int(number) and _OF_THE_CLOCK.match(text, end):
        more |= {_clock(int(number), 0), number % 12, number % 12 + 12}
    if 10 <= number < 2100 and number % 10 == 0 and _OF_A_DECADE.match(text, end):
        more |= {number % 100 or number, number % 100 + 1900, number % 100 + 2000}
    return more


def _in_ranges(text: str, figures: list[Amount]) -> Iterator[Amount]:
    """Let the first number of `5-6 млн` be millions too, and the second of `2014-15` a year."""
    for here, each in enumerate(figures):
        before, after = figures[here - 1 : here], figures[here + 1 : here + 2]
        more: set[Value] = set()
        if after and _RANGE.fullmatch(text, each.end, after[0].start):
            more |= _shared_scale(text, each, after[0])
        if before and _RANGE.fullmatch(text, before[0].end, each.start):
            more |= _same_century(before[0], each)
        yield replace(each, values=each.values | more) if more else each


def _shared_scale(text: str, first: Amount, second: Amount) -> set[Value]:
    figures = _FIGURES.match(text, second.start)
    if not figures or figures.end() == second.end:
        return set()
    read, _ = _read(figures[0], "", 0)
    base = [each for each in read if isinstance(each, Decimal) and each]
    scales = {
        value / number for value in second.values if isinstance(value, Decimal) for number in base
    }
    return {v * scale for v in first.values if isinstance(v, Decimal) for scale in scales}


def _same_century(first: Amount, second: Amount) -> set[Value]:
    years = [v for v in first.values if isinstance(v, Decimal) and 1000 <= v < 2100]
    short = [v for v in second.values if isinstance(v, Decimal) and v < 100]
    return {year - year % 100 + each for year in years for each in short}


def _worded(text: str, low: str, words: Vocabulary) -> Iterator[Amount]:
    """Yield numbers in words; neighbours such as `двадцать пять` are one, and each its own."""
    run: list[_Word] = []
    for found in words.pattern.finditer(low):
        units, scale = words.unit(found[1]), words.scale(found[1])
        if run and not _BETWEEN_WORDS.fullmatch(low, run[-1].found.end(), found.start()):
            yield _run(text, words, run)
            run = []
        run.append(_Word(found, units or (scale or Decimal(1),), not units))
        if len(run) > 12:
            yield _run(text, words, run)
            run = []
    if run:
        yield _run(text, words, run)


def _run(text: str, words: Vocabulary, run: list[_Word]) -> Amount:
    found: set[Value] = {value for word in run for value in word.values}
    total = current = Decimal(0)
    for word in run:
        value = word.values[0]
        if word.is_scale and value > 100:
            total += (current or 1) * value
            current = Decimal(0)
        elif word.is_scale or (value == 100 and 0 < current < 10):
            current = (current or 1) * value
        else:
            current += value
        found |= {total + current, current}
    start, end = run[0].found.start(), run[-1].found.end()
    cardinal = text[start].islower() and any(each.found[0] in words.cardinals for each in run)
    return Amount(start=start, end=end, values=frozenset(found), figures=False, cardinal=cardinal)


def _roman(text: str) -> Iterator[Amount]:
    """Yield Roman numbers up to 40 or so: centuries, congresses, monarchs."""
    for found in _ROMAN.finditer(text):
        letters = [_ROMAN_VALUES[letter] for letter in found[0]]
        following = [*letters[1:], 0]
        value = sum(-n if n < after else n for n, after in zip(letters, following, strict=True))
        yield Amount(
            start=found.start(),
            end=found.end(),
            values=frozenset({Decimal(value)}),
            figures=False,
        )
