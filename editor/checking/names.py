"""Names: each of the source is in the English as the desk spells it, and nobody new appears."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice, pairwise
from unicodedata import normalize

from db.records import EntityType
from editor.checking.findings import Bitext, Context, Fault, Fix, Name, Span, Word
from editor.checking.likeness import distance, sound
from editor.said import said

_ENDINGS = frozenset(
    (
        "s",
        "n",
        "an",
        "ian",
        "ese",
        "ish",
        "i",
        "ic",
        "ns",
        "ans",
        "ians",
        "ist",
        "is",
        "er",
        "a",
        "ism",
    )
)
"""What makes another word of a name, and no misspelling: Russian, Kazakhstani, Ivanova."""

_LANDS = frozenset(("ia", "a", "an", "y"))
"""What a land's name has beyond its people's: Slovakia, Khakassia."""

_PARTICLES = frozenset("the of and de da van von al el la le for in st".split())
_SHORTEST = 4  # letters; two shorter names may differ in one letter and be two names
_MOST_PLACES = 50  # of one name in the English; a row that has more is no sentence
_LONG = 8  # letters; from here on two may be wrong


def spelling(pair: Bitext, context: Context) -> Iterator[Fault]:
    """Find a name of the source whose English is almost, but not, as the registry spells it."""
    told: set[int] = set()
    for name, (start, end) in _wanted(pair).items():
        for word, meant in _almost(pair, name, context):
            if word.start in told:
                continue
            told.add(word.start)
            written = pair.target[word.start : word.end]
            right = _cased(meant, written)
            yield Fault(
                message=said("{0} is spelt {1} by the desk.", written, right),
                source=(start, end),
                target=(word.start, word.end),
                fix=Fix(word.start, word.end, right),
            )


def missing(pair: Bitext, context: Context) -> Iterator[Fault]:
    """Find a name of the source that is not in the English, nor almost."""
    small = _text(pair) if pair.names else ""
    for name, (start, end) in _wanted(pair).items():
        if any(f" {form} " in small for form in _forms(name)):
            continue
        if name.english and not any(_almost(pair, name, context)):
            message = said("{0} is not in the English.", name.english)
            yield Fault(message=message, source=(start, end))


def new(pair: Bitext, context: Context) -> Iterator[Fault]:
    """Find a name of the story or the registry in the English that the source does not name."""
    if not context.elsewhere:
        return
    here = {name.english.lower() for name in _wanted(pair)}
    heard = _sounds(pair)
    for before, word in pairwise((None, *pair.target_words)):
        if word is None or not _is_capital(pair, word):
            continue
        for name in context.elsewhere.get(_bare(word.small), ()):
            if _is_named(name, here, heard) or not _ends_with(pair, before, name):
                continue
            message = said("{0} is not named in the source.", name.english)
            yield Fault(message=message, target=(word.start, word.end))
            break


def forms(name: Name) -> tuple[str, ...]:
    """Return the English wordings that stand for a name, the longest first.

    A person may be named by the last name alone once the registry has the full name.
    """
    found = [name.english, *name.allowed]
    last = name.english.split()[-1:]
    if name.type is EntityType.PERSON and last:
        found += last
    return tuple(sorted(dict.fromkeys(found), key=len, reverse=True))


def places(text: str, name: Name) -> tuple[Span, ...]:
    """Return where a text without accents has a name, in any of its forms, the first fifty."""
    found = (each.span() for each in _pattern(name).finditer(text))
    return tuple(islice(found, _MOST_PLACES))


@lru_cache(maxsize=5_000)
def _pattern(name: Name) -> re.Pattern[str]:
    wordings = "|".join(re.escape(plain(form)) for form in forms(name) if form)
    return re.compile(rf"(?<!\w)(?:{wordings})(?!\w)" if wordings else r"(?!)")


def _forms(name: Name) -> list[str]:
    return [" ".join(_bare(part) for part in _split(form)) for form in forms(name) if form]


def _split(form: str) -> list[str]:
    return plain(form).lower().replace("’", "'").split()


def plain(text: str) -> str:
    """Return a text without accents: the desk's Jose and a wire's José are one spelling.

    No letter is added or lost, so that places stay what they are.
    """
    if text.isascii():
        return text
    return "".join(normalize("NFD", letter)[0] for letter in text)


def _wanted(pair: Bitext) -> dict[Name, tuple[int, int]]:
    """Return the names in the source, each with where it first stands."""
    found: dict[Name, tuple[int, int]] = {}
    for each in pair.names:
        found.setdefault(each.name, (each.start, each.end))
    return found


def _text(pair: Bitext) -> str:
    """Return the English as small words between single blanks, possessives without their ending."""
    words = " ".join(_bare(word.strip(_MARKS)) for word in _split(pair.target))
    loose = " ".join(_bare(word.small) for word in pair.target_words)
    return f" {words}  {loose}  {loose.replace('-', ' ')} "


_MARKS = "\"“”«».,;:!?()[]{}…—–'’‘"


def _bare(word: str) -> str:
    return word.replace("’", "'").removesuffix("'s").removesuffix("'")


def _almost(pair: Bitext, name: Name, context: Context) -> Iterator[tuple[Word, str]]:
    """Yield capitalised words of the English that are a slip away from a word of the name."""
    right = {part for form in _forms(name) for part in form.split()}
    parts = [part for part in name.english.split() if len(part) >= _SHORTEST]
    for word in pair.target_words:
        small = plain(_bare(word.small))
        if len(small) < _SHORTEST or small in right or not _is_capital(pair, word):
            continue
        if small in context.elsewhere or any(small in _parts(each.name) for each in pair.names):
            continue
        for part in parts:
            if _is_slip(small, plain(part).lower()):
                yield Word(word.start, word.start + len(small), small), part
                break


def _parts(name: Name) -> list[str]:
    return [part for form in _forms(name) for part in form.split()]


def _is_slip(written: str, right: str) -> bool:
    allowed = 2 if len(right) >= _LONG else 1
    if distance(written, right, allowed) > allowed:
        return False
    if right.startswith(written) and right[len(written) :] in _LANDS:
        return False
    shorter, longer = sorted((written, right), key=len)
    for stem in (shorter, shorter[:-1]):
        if longer.startswith(stem) and longer[len(stem) :] in _ENDINGS and written == longer:
            return False
    return True


def _is_capital(pair: Bitext, word: Word) -> bool:
    return pair.target[word.start].isupper()


def _cased(right: str, written: str) -> str:
    return right.upper() if written.isupper() else right


def _is_named(name: Name, here: set[str], heard: set[str]) -> bool:
    """Tell whether the source names it, be it by a word that only sounds like it."""
    words = [word for word in name.english.split() if word.lower() not in _PARTICLES]
    return name.english.lower() in here or any(sound(word)[:3] in heard for word in words)


def _sounds(pair: Bitext) -> set[str]:
    """Return how the source's words begin to the ear, each part of a double name too."""
    heard = {
        sound(part)
        for word in pair.source_words
        for part in re.split("[-\u2010\u2011]", word.small)
    }
    return {each[:length] for each in heard for length in (2, 3)}


def _ends_with(pair: Bitext, before: Word | None, name: Name) -> bool:
    """Tell whether a word ends the name's English there, not another name that ends alike."""
    parts = [_bare(part) for part in _split(name.english)]
    if len(parts) == 1 or before is None or not _is_capital(pair, before):
        return True
    return _bare(before.small) == parts[-2]
