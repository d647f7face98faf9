"""What only shows when the rows of a story are read together, or in its fields."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from db.records import RowKind
from editor import british
from editor.checking import addresses
from editor.checking.findings import Bitext, Fault, Fix, Span
from editor.checking.likeness import distance, sound
from editor.said import said
from editor.text import fold

_LONGEST_SLUG = 40
_LONGEST_SHOWN = 80  # characters of an address
_FEWEST_LETTERS = 6  # of a name that may be spelt in two ways
_FEWEST_WORDS = 4  # of a source that ought to be translated alike wherever it stands

VARIANTS = {british.BRITISH: "British", british.AMERICAN: "American"}
"""The variants of spelling, by what a person calls them."""

_NAME = re.compile(r"(?<![.!?:“\"«(]\s)(?<!^)(?<![\w'’-])[A-Z][a-z]{4,}\w*")
_DAY_FIRST = r"\b\d{1,2}(?:st|nd|rd|th)? (?:of )?"
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}"
_DATES = re.compile(
    rf"(?P<day_first>{_DAY_FIRST}{_MONTH}\b)|(?P<month_first>\b{_MONTH}\.? \d{{1,2}}\b)"
)
_PERCENT = re.compile(
    r"(?P<sign>\d ?%)|(?P<american>\bpercent\b)|(?P<british>\bper cent\b)", re.IGNORECASE
)


@dataclass(frozen=True, kw_only=True)
class Whole:
    """A story as a whole: its rows, and its fields in the form they are exported in.

    `headline_limit` is in characters, 0 for any length. `lost` holds, by the names of fields, what
    the source says in them and the story does not. `dateline_lacks` names the parts the house's
    dateline calls for and the story does not have. `required` holds the fields that profiles of
    takers require and the story does not have, each with the names of those profiles.
    `embargo_over` is an embargo that is past, or "". `spelling_chosen` says that the house writes
    one variant of English. `url` is the story's address; `dead` holds the addresses that did not
    answer when somebody asked for that, each with what went wrong.
    """

    pairs: tuple[Bitext, ...]
    slug: str = ""
    headline_limit: int = 0
    signed: bool = True
    lost: Mapping[str, str] = field(default_factory=dict)
    dateline_lacks: tuple[str, ...] = ()
    required: Mapping[str, Sequence[str]] = field(default_factory=dict)
    embargo_over: str = ""
    spelling_chosen: bool = False
    url: str = ""
    dead: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Placed:
    """A fault and the row it lies in: its place among the pairs, None for the story's fields."""

    row: int | None
    fault: Fault


def headline(whole: Whole) -> Iterator[Placed]:
    """Find a headline longer than the house takes, or a slug longer than wires take."""
    limit = whole.headline_limit
    for at, pair in enumerate(whole.pairs if limit else ()):
        if pair.kind is RowKind.HEADLINE and len(pair.target) > limit:
            message = said(
                "The headline has {0} characters; the house takes {1}.", len(pair.target), limit
            )
            yield Placed(at, Fault(message=message, target=(limit, len(pair.target))))
    if len(whole.slug) > _LONGEST_SLUG:
        yield Placed(None, Fault(message=said("The slug has {0} characters.", len(whole.slug))))


def dateline(whole: Whole) -> Iterator[Placed]:
    """Find a dateline without a part that the house style calls for."""
    for part in whole.dateline_lacks:
        yield Placed(None, Fault(message=said("The dateline has no {0}.", said(part))))


def signature(whole: Whole) -> Iterator[Placed]:
    """Find a story that names neither its author nor its agency, or not those its source names."""
    for name, text in whole.lost.items():
        yield Placed(
            None,
            Fault(
                message=said("The source has the {0} “{1}”, the story has none.", said(name), text)
            ),
        )
    if not whole.signed:
        message = said("The story has no byline, no credit and no agency.")
        yield Placed(None, Fault(message=message))


def required(whole: Whole) -> Iterator[Placed]:
    """Find fields that a taker of copy requires and the story does not have."""
    for name, profiles in whole.required.items():
        message = said(
            "The story has no {0}; it is required by {1}.", said(name), ", ".join(profiles)
        )
        yield Placed(None, Fault(message=message))


def embargo(whole: Whole) -> Iterator[Placed]:
    """Find an embargo that holds nothing back any more."""
    if whole.embargo_over:
        until = whole.embargo_over.replace("T", " ").replace("Z", " UTC")
        yield Placed(None, Fault(message=said("The embargo ended on {0}.", until)))


def links(whole: Whole) -> Iterator[Placed]:
    """Find addresses that did not answer."""
    for at, pair in enumerate(whole.pairs if whole.dead else ()):
        for address, span in addresses.links(pair.target):
            if address in whole.dead:
                yield Placed(at, Fault(message=_dead(whole, address), target=span))
    if whole.url in whole.dead:
        yield Placed(None, Fault(message=_dead(whole, whole.url)))


def _dead(whole: Whole, address: str) -> str:
    shown = address if len(address) <= _LONGEST_SHOWN else f"{address[: _LONGEST_SHOWN - 1]}…"
    return f"{shown} {whole.dead[address]}"


def inconsistent(whole: Whole) -> Iterator[Placed]:
    """Find the same source translated in two ways."""
    first: dict[str, int] = {}
    for at, pair in enumerate(whole.pairs):
        source = fold(pair.source)
        if len(source.split()) < _FEWEST_WORDS or not pair.target.strip():
            continue
        before = first.setdefault(source, at)
        if fold(whole.pairs[before].target) != fold(pair.target):
            message = said(
                "Row {0} has other English for the same source.", whole.pairs[before].position
            )
            yield Placed(at, Fault(message=message, target=(0, len(pair.target))))


def variants(whole: Whole) -> Iterator[Placed]:
    """Find British spelling in a story that is mostly American, or the other way round.

    Where the house writes one of them, its style is asked row by row instead.
    """
    if not whole.spelling_chosen:
        yield from _fewer(
            _all(whole, _spellings),
            lambda one, other: said(
                "This is {0} spelling, the story's is {1}.", said(one), said(other)
            ),
        )


def _spellings(text: str) -> Iterator[tuple[str, Span, str]]:
    for each in british.one_sided(text):
        if each.sure:
            yield VARIANTS[each.variant], (each.start, each.end), each.other


def dates(whole: Whole) -> Iterator[Placed]:
    """Find dates written in two ways."""
    found = _all(whole, lambda text: _groups(_DATES, text))
    yield from _fewer(
        found, lambda *_: said("This date has the day where the story's others do not.")
    )


def percents(whole: Whole) -> Iterator[Placed]:
    """Find per cents written in two ways."""
    found = _all(whole, lambda text: _groups(_PERCENT, text))
    if whole.spelling_chosen:  # in how many words is a matter of house style then
        found = [replace(form, style="sign" if form.style == "sign" else "word") for form in found]
    yield from _fewer(
        found, lambda *_: said("Per cents are written in another way elsewhere in the story.")
    )


def names(whole: Whole) -> Iterator[Placed]:
    """Find a name in two spellings: the one less common is marked, and the other put forward."""
    places: defaultdict[str, list[tuple[int, Span]]] = defaultdict(list)
    for at, pair in enumerate(whole.pairs):
        for found in _NAME.finditer(pair.target):
            places[found[0]].append((at, found.span()))
    alike: defaultdict[str, list[str]] = defaultdict(list)
    for name in places:
        if len(name) >= _FEWEST_LETTERS:
            alike[sound(name)].append(name)
    for rare, common in _spelt_twice(alike, {name: len(each) for name, each in places.items()}):
        for at, span in places[rare]:
            message = said("{0} is {1} elsewhere in the story.", rare, common)
            yield Placed(at, Fault(message=message, target=span, fix=Fix(*span, common)))


@dataclass(frozen=True, slots=True)
class _Form:
    """One of two ways to write something, where it stands, and the other way, if it is certain."""

    at: int
    style: str
    span: Span
    other: str = ""


def _spelt_twice(
    alike: Mapping[str, Sequence[str]], counts: Mapping[str, int]
) -> Iterator[tuple[str, str]]:
    """Yield spellings that differ by a letter or two and sound the same, the rarer one first."""
    for group in alike.values():
        ordered = sorted(group[:_MOST_ALIKE], key=lambda name: (-counts[name], name))
        for here, rare in enumerate(ordered):
            for common in ordered[:here]:
                if _is_respelling(rare, common):
                    yield rare, common
                    break


_MOST_ALIKE = 40  # names that sound the same; more are no news story's
_ENDINGS = ("s", "n", "a", "an", "i", "e", "es", "is", "y", "ian", "ea", "ia", "ie", "o", "os")


def _is_respelling(one: str, other: str) -> bool:
    if one[:1] != other[:1] or distance(one.lower(), other.lower(), 2) > 2:
        return False
    shorter, longer = sorted((one, other), key=len)
    stem = shorter.rstrip("aeiouy")
    return not (longer.startswith(stem) and longer[len(stem) :] in _ENDINGS)


def _all(whole: Whole, forms: Callable[[str], Iterator[tuple[str, Span, str]]]) -> list[_Form]:
    return [
        _Form(at, style, span, other)
        for at, pair in enumerate(whole.pairs)
        for style, span, other in forms(pair.target)
    ]


def _groups(pattern: re.Pattern[str], text: str) -> Iterator[tuple[str, Span, str]]:
    for found in pattern.finditer(text):
        yield found.lastgroup or "", found.span(), ""


def _fewer(found: Sequence[_Form], message: Callable[[str, str], str]) -> Iterator[Placed]:
    """Yield those written in any way but the commonest; `message` is told both ways."""
    styles = Counter(form.style for form in found).most_common()
    for form in found if len(styles) > 1 else ():
        if form.style != styles[0][0]:
            told = message(form.style, styles[0][0])
            fix = Fix(*form.span, form.other) if form.other else None
            yield Placed(form.at, Fault(message=told, target=form.span, fix=fix))
