"""Errors as editors and engines make them, put into rows that were right.

Each kind is a function that returns a row with one error of its kind, or None where the row has
nothing to spoil. `KINDS` names the checks that ought to find it.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from random import Random

from editor.checking.findings import Bitext, Named
from editor.checking.likeness import sound
from editor.checking.names import forms
from editor.checking.negation_words import BY_LANGUAGE

Spoil = Callable[[Random, Bitext], Bitext | None]

_FIGURES = re.compile(r"\d+(?:[.,]\d+)*")
_NOT = re.compile(r"\b(?:not|never)\b\s?|n't\b")
_NEGATION = re.compile(r"\b[Нн]е ")
_HE = re.compile(r"\b(?:he|He|his|His|him|himself)\b")
_SHE = {
    "he": "she", "He": "She", "his": "her", "His": "Her", "him": "her", "himself": "herself",
}  # fmt: skip
_WORD = re.compile(r"\b[A-Za-z]{3,}\b")
_QUOTED_NAME = re.compile('"([А-ЯЁ][а-яё]{3,})"')
_NAME_OR_QUOTED = re.compile(r"\"?\b([A-Z][\w'-]+)\"? ?")
_CYRILLIC = re.compile("[А-Яа-яё]{4,}")


@dataclass(frozen=True)
class Kind:
    """A kind of error, how it is made, and the checks that ought to find it."""

    spoil: Spoil
    checks: frozenset[str]


def drop_number(random: Random, pair: Bitext) -> Bitext | None:
    """Take a number in figures out of the English."""
    found = _some(random, _FIGURES, pair.target)
    return found and _cut(pair, found.start(), found.end(), "")


def change_number(random: Random, pair: Bitext) -> Bitext | None:
    """Change one figure of a number in the English."""
    found = _some(random, re.compile(r"\d"), pair.target)
    if not found:
        return None
    other = random.choice([figure for figure in "123456789" if figure != found[0]])
    return _cut(pair, found.start(), found.end(), other)


def misspell_name(random: Random, pair: Bitext) -> Bitext | None:
    """Change, drop or double a letter of a name, or swap it with the next one."""
    found = _some_name(random, pair, shortest=5)
    if not found:
        return None
    start, end, _ = found
    written = pair.target[start:end]
    at = random.randrange(1, len(written) - 1)
    spoilt = random.choice([
        written[:at] + written[at + 1 :],
        written[:at] + written[at] + written[at:],
        written[:at] + random.choice("aeioulnrst") + written[at + 1 :],
        written[:at] + written[at + 1] + written[at] + written[at + 2 :],
    ])  # fmt: skip
    return None if spoilt == written else _cut(pair, start, end, spoilt)


def other_name(random: Random, pair: Bitext) -> Bitext | None:
    """Put another name of the registry in a name's place, as a swap between rows does."""
    found = _some_name(random, pair)
    others = [name for name in _OTHERS if found and name != found[2].name.english]
    return _cut(pair, found[0], found[1], random.choice(others)) if found and others else None


def swap_names(random: Random, pair: Bitext) -> Bitext | None:
    """Let two names of a row change places."""
    placed = {found[2].name.english: found for found in _placed_names(pair)}
    if len(placed) < 2:
        return None
    (a, b, _), (c, d, _) = sorted(random.sample(list(placed.values()), 2), key=lambda each: each[0])
    text = pair.target
    return replace(pair, target=text[:a] + text[c:d] + text[b:c] + text[a:b] + text[d:])


def drop_quoted_name(random: Random, pair: Bitext) -> Bitext | None:
    """Take the English of a name out that is in quotation marks in the source, marks and all."""
    quoted = _some(random, _QUOTED_NAME, pair.source)
    if not quoted:
        return None
    heard = sound(quoted[1])[:3]
    found = [
        each
        for each in _NAME_OR_QUOTED.finditer(pair.target)
        if len(heard) > 1 and sound(each[1].removesuffix("'s"))[:3] == heard
    ]
    return _cut(pair, *found[0].span(), "") if len(found) == 1 else None


def drop_negation(random: Random, pair: Bitext) -> Bitext | None:
    """Take a `не` out of the source, so that the English denies what it does not.

    Not out of a phrase that denies nothing, nor where a ни goes on denying.
    """
    words = BY_LANGUAGE["ru"]
    if words.again.search(pair.source) or words.idle.search(pair.source):
        return None
    found = _some(random, _NEGATION, pair.source)
    return found and replace(pair, source=pair.source[: found.start()] + pair.source[found.end() :])


def drop_not(random: Random, pair: Bitext) -> Bitext | None:
    """Take a `not` out of the English."""
    found = _some(random, _NOT, pair.target)
    return found and _cut(pair, found.start(), found.end(), "")


def leave_cyrillic(random: Random, pair: Bitext) -> Bitext | None:
    """Leave a word of the source in the English."""
    word, place = _some(random, _CYRILLIC, pair.source), _some(random, _WORD, pair.target)
    return _cut(pair, place.start(), place.end(), word[0]) if word and place else None


def unbalance_quotes(random: Random, pair: Bitext) -> Bitext | None:
    """Take one quotation mark out of English that has pairs of them, as the source has."""
    balanced = all(
        text.count('"') % 2 == 0 and not re.search("[“”«»„]", text)
        for text in (pair.source, pair.target)
    )
    found = _some(random, re.compile('"'), pair.target) if balanced else None
    return found and _cut(pair, found.start(), found.end(), "")


def unbalance_brackets(random: Random, pair: Bitext) -> Bitext | None:
    """Take one bracket out of English that has pairs of them."""
    balanced = all(text.count("(") == text.count(")") for text in (pair.source, pair.target))
    found = _some(random, re.compile(r"[()]"), pair.target) if balanced else None
    return found and _cut(pair, found.start(), found.end(), "")


def double_word(random: Random, pair: Bitext) -> Bitext | None:
    """Write a word twice."""
    found = _some(random, _WORD, pair.target)
    return found and _cut(pair, found.end(), found.end(), f" {found[0]}")


def turn_gender(random: Random, pair: Bitext) -> Bitext | None:
    """Turn a he of the English into a she."""
    found = _some(random, _HE, pair.target)
    return found and _cut(pair, found.start(), found.end(), _SHE[found[0]])


def drop_sentence(random: Random, pair: Bitext) -> Bitext | None:
    """Take one sentence of several out of the English; `paragraphs` makes such rows."""
    sentences = pair.target.split("\n")
    if len(sentences) < 2:
        return None
    del sentences[random.randrange(len(sentences))]
    return replace(pair, target=" ".join(sentences))


def paragraphs(pairs: Sequence[Bitext], size: int = 4) -> list[Bitext]:
    """Join neighbouring rows of one sentence each; the English keeps a line break between them."""
    return [
        Bitext(
            source=" ".join(each.source for each in pairs[at : at + size]),
            target="\n".join(each.target for each in pairs[at : at + size]),
            position=at // size,
        )
        for at in range(0, len(pairs) - size + 1, size)
    ]


def whole(pair: Bitext) -> Bitext:
    """Return a paragraph as an editor has it: its sentences in one line."""
    return replace(pair, target=pair.target.replace("\n", " "))


_NAMES = frozenset(("name_spelling", "name_missing", "name_new"))
_NUMBERS = frozenset(("numbers", "number_words"))
KINDS: Mapping[str, Kind] = {
    "number dropped": Kind(drop_number, _NUMBERS),
    "number changed": Kind(change_number, _NUMBERS),
    "name misspelt": Kind(misspell_name, _NAMES),
    "name of another row": Kind(other_name, _NAMES),
    "names changed places": Kind(swap_names, _NAMES | {"name_order"}),
    "quoted name dropped": Kind(drop_quoted_name, frozenset(("quoted_name",))),
    "не dropped": Kind(drop_negation, frozenset(("negation",))),
    "not dropped": Kind(drop_not, frozenset(("negation",))),
    "Cyrillic word": Kind(leave_cyrillic, frozenset(("script",))),
    "quotes unbalanced": Kind(unbalance_quotes, frozenset(("quotes",))),
    "brackets unbalanced": Kind(unbalance_brackets, frozenset(("brackets",))),
    "word doubled": Kind(double_word, frozenset(("repeated_word",))),
    "he turned into she": Kind(turn_gender, frozenset(("gender",))),
    "sentence dropped": Kind(drop_sentence, frozenset(("sentence_missing",))),
}

_OTHERS = ("Chelyabinsk", "Kalashnikov", "Merkel", "Nazarbayev", "Vilnius", "Zhirinovsky")
"""Names that stand in for those of another row."""


def _some(random: Random, pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    found = list(pattern.finditer(text))
    return random.choice(found) if found else None


def _cut(pair: Bitext, start: int, end: int, text: str) -> Bitext:
    return replace(pair, target=pair.target[:start] + text + pair.target[end:])


def _placed_names(pair: Bitext) -> list[tuple[int, int, Named]]:
    """Return where the English has the names of the source, each once and only once."""
    found: list[tuple[int, int, Named]] = []
    for each in pair.names:
        for form in forms(each.name):
            places = list(re.finditer(rf"\b{re.escape(form)}\b", pair.target))
            if len(places) == 1:
                found.append((*places[0].span(), each))
                break
    return found


def _some_name(random: Random, pair: Bitext, shortest: int = 1) -> tuple[int, int, Named] | None:
    found = [each for each in _placed_names(pair) if each[1] - each[0] >= shortest]
    return random.choice(found) if found else None
