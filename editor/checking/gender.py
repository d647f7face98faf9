"""Gender: he and she in the English are those the source speaks of.

Russian says a person's gender in pronouns, in past verbs (сказала), in short adjectives and in
words such as актриса; the registry says it of persons it knows.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from editor.checking.findings import Bitext, Context, Fault, Fix, Word
from editor.checking.russian import analyzer
from editor.said import said

_ENGLISH = {
    "f": frozenset("she her hers herself she's she'd she'll mrs ms".split()),
    "m": frozenset("he him his himself he's he'd he'll mr".split()),
}
_OTHER = {"f": "m", "m": "f"}
_PRONOUNS = {
    "f": frozenset("она её ее ей ею ней нею неё нее".split()),
    "m": frozenset("он его ему него нему нём нем".split()),
}
_OF_ANYTHING = frozenset("его её ее".split())  # possessives too, of things as of persons
_IT = frozenset("it its it's itself they them their".split())
_TITLES = {"f": frozenset("г-жа г-жи г-же мисс миссис фрау мадам леди".split()), "m": frozenset()}
_PAST = {
    "f": re.compile(r"\w{2,}л(?:а|ась)$|\w{3,}(?:на|та)$|\w{2,}шая(?:ся)?$"),
    "m": re.compile(r"\w{2,}(?:л|лся|ен|ёг|ший|шийся|мог|рад|ерёг|рос|нёс|нес|иг|иб|тов)$"),
}
_FEMALE_NAME = re.compile(r"\w+(?:овна|евна|ична|овны|евны|ичны|овной|евной|ичной)")
_FEMALE_SURNAME = re.compile(r"\w+(?:ова|ева|ёва|ина|ына|ская|цкая)")  # a man's genitive too
_MALE_NAME = re.compile(
    r"\w+(?:ов|ев|ёв|ин|ын|ский|цкий|ович|евич|ич|енко|дзе|ян|швили)(?:а|у|ым|ом|е|ого|ому|им)?"
)
_GENDERS = {"f": "femn", "m": "masc"}
_AGREEING = frozenset(("VERB", "PRTS", "ADJS", "PRTF"))
_SHORTEST_NAME = 5
_NEAR = 3  # words beside a verb that are looked at for its subject
LANGUAGES = frozenset(("ru",))


def check(pair: Bitext, _: Context) -> Iterator[Fault]:
    """Find English pronouns of one gender where all that the source says speaks of the other."""
    if pair.lang not in LANGUAGES:
        return
    for gender, pronouns in _ENGLISH.items():
        written = [word for word in pair.target_words if word.small.replace("’", "'") in pronouns]
        if not written or not _is_wrong(pair, gender):
            continue
        for word in written:
            if pair.target[word.start - 1 : word.start] == "/":  # his/her
                continue
            yield _fault(gender, word, pair.target[word.start : word.end])


def _fault(gender: str, word: Word, written: str) -> Fault:
    return Fault(
        message=said("“{0}”, but the source speaks of a man.", written)
        if gender == "f"
        else said("“{0}”, but the source speaks of a woman.", written),
        target=(word.start, word.end),
        fix=_turned(word, written),
    )


def _is_wrong(pair: Bitext, gender: str) -> bool:
    """Tell whether English pronouns of this gender cannot all be right."""
    other = _OTHER[gender]
    if not _speaks_of(pair, gender):
        return _speaks_of(pair, other)
    spoken = _count(pair.source_words, _PRONOUNS[other] - _OF_ANYTHING)
    answered = _count(pair.target_words, _ENGLISH[other] | _IT)
    ours = _count(pair.source_words, _PRONOUNS[gender])
    return spoken > answered and _count(pair.target_words, _ENGLISH[gender]) > ours


def _count(words: tuple[Word, ...], wanted: frozenset[str]) -> int:
    return sum(word.small.replace("’", "'") in wanted for word in words)


def _speaks_of(pair: Bitext, gender: str) -> bool:
    """Tell whether anything in the source says that it speaks of somebody of this gender."""
    if any(each.name.gender == gender for each in pair.names):
        return True
    words = pair.source_words
    telling = [
        (here, word) for here, word in enumerate(words) if not _names_other(pair, word, gender)
    ]
    return any(
        word.small in _PRONOUNS[gender]
        or word.small in _TITLES[gender]
        or _is_name(pair, here, gender)
        or (_PAST[gender].fullmatch(word.small) and _has_person(words, here, gender))
        for here, word in telling
    ) or any(
        _is_person(word.small, gender) and not _is_of_other(words, here, gender)
        for here, word in telling
    )


def _names_other(pair: Bitext, word: Word, gender: str) -> bool:
    """Tell whether a word belongs to a name that the registry says is of the other gender."""
    return any(
        each.start <= word.start < each.end and each.name.gender == _OTHER[gender]
        for each in pair.names
    )


def _is_name(pair: Bitext, here: int, gender: str) -> bool:
    """Tell whether a word is a Russian name of this gender by its ending."""
    word = pair.source_words[here]
    if here == 0 or not pair.source[word.start].isupper() or word.end - word.start < _SHORTEST_NAME:
        return False
    if gender == "m":
        return bool(_MALE_NAME.fullmatch(word.small))
    before = pair.source_words[here - 1]
    given = pair.source[before.start].isupper() and before.small.endswith(("а", "я"))
    surname = given and _FEMALE_SURNAME.fullmatch(word.small)
    return bool(surname or _FEMALE_NAME.fullmatch(word.small))


def _is_of_other(words: tuple[Word, ...], here: int, gender: str) -> bool:
    """Tell whether a masculine noun is a woman's office: `министр сообщила`."""
    beside = (*words[max(0, here - 1) : here], *words[here + 1 : here + 2])
    return gender == "m" and any(
        _PAST["f"].fullmatch(word.small) and _agrees(word.small, "f") for word in beside
    )


def _has_person(words: tuple[Word, ...], here: int, gender: str) -> bool:
    """Tell whether a word is a verb or the like, and its subject may be a person.

    A subject that is a thing, as in `компания сообщила`, speaks of nobody.
    """
    if not _agrees(words[here].small, gender):
        return False
    beside = (*words[max(0, here - _NEAR) : here], *words[here + 1 : here + 1 + _NEAR])
    return not any(_is_thing(word.small, gender) for word in beside)


@lru_cache(maxsize=20_000)
def _agrees(word: str, gender: str) -> bool:
    """Tell whether a word is a past verb, a short adjective or a participle of this gender."""
    best = analyzer().parse(word)[0].tag
    return best.POS in _AGREEING and best.gender == _GENDERS[gender]


@lru_cache(maxsize=20_000)
def _is_thing(word: str, gender: str) -> bool:
    wanted = {"NOUN", "nomn", "inan", "sing", _GENDERS[gender]}
    return any(wanted <= each.tag.grammemes for each in analyzer().parse(word)[:2])


@lru_cache(maxsize=20_000)
def _is_person(word: str, gender: str) -> bool:
    """Tell whether a word is a noun for a living being of this gender, or a first name.

    Surnames are left out: Путина is a woman's, and the genitive of a man's. So are women that
    the dictionary does not know: they are genitives of foreign men.
    """
    best = analyzer().parse(word)[0]
    woman_guessed = gender == "f" and not best.is_known
    wanted = {"NOUN", "anim", "sing", _GENDERS[gender]}
    return wanted <= best.tag.grammemes and "Surn" not in best.tag and not woman_guessed


_TURNED = {
    "she": "he", "hers": "his", "herself": "himself", "she's": "he's", "she'd": "he'd",
    "she'll": "he'll", "he": "she", "him": "her", "himself": "herself", "he's": "she's",
    "he'd": "she'd", "he'll": "she'll", "his": "her",
}  # fmt: skip


def _turned(word: Word, written: str) -> Fix | None:
    """Write the other pronoun where there is only one that can be meant."""
    other = _TURNED.get(word.small)
    if other is None or "’" in written:
        return None
    if written[0].isupper():
        other = other.capitalize()
    return Fix(word.start, word.end, other)
