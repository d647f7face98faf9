"""One unit where a newsroom sees one: an organisation with its country, two seas, a treaty."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from db.records import EntityType
from editor.tagging.lemmas import nominal_lemmas, parses
from editor.tagging.names import Stretch
from resources import name_words as words

_BRANCH = re.compile(r"\s+(?:по|в|во)\s+")
_BRANCHES = re.compile(
    r"(?:ГУ|УМВД|МВД|МЧС|УФСБ|ФСБ|СК|СУ|УФАС|ГИБДД|Управлени\w+|Департамент\w*|Прокуратур\w+"
    r"|Представительств\w+)\b",
    re.IGNORECASE,
)
_BEFORE = re.compile(r"([а-яё]+-)?[а-яё]+(?:ск|цк)(?:ий|ого|ому|им|ом|ая|ой|ую|ое|ие|их|ими)\s+$")
_AND = re.compile(r"([А-ЯЁ][а-яё-]+(?:ого|его|ой|ый|ий|ая|ое|ом|ем|ым|им|ую|ых))(,\s+|\s+и\s+)$")
_WORD = r"[А-ЯЁа-яё]+(?:-[А-ЯЁа-яё]+)*"
_SHARED = re.compile(rf"(?:,\s+{_WORD})*\s+и\s+{_WORD}\s+({_WORD})|\s+и\s+{_WORD}\s+({_WORD})")
_PHRASE = re.compile(rf"\b([А-ЯЁ][а-яё]+(?:-[А-ЯЁа-яё]+)*)((?:\s+{_WORD}){{0,2}}?)\s+({_WORD})")
_QUOTED = re.compile(rf"({_WORD})\s+[«„\"]([А-ЯЁA-Z0-9][^«»„“\"\n]{{1,80}})[»“\"]")


def joined(text: str, found: Sequence[Stretch]) -> list[Stretch]:
    """Return names with the units they make up beside them; a country inside one stays too."""
    return _with_places(text, [_with_adjective(text, each) for each in found])


def coordinated(text: str, found: Sequence[Stretch]) -> Iterator[Stretch]:
    """Yield names that share a noun with the one behind them: Аральского и Каспийского морей."""
    for each in found:
        if not (_head(text, each) and _is_plural(text[each.start : each.end])):
            continue
        end = each.start
        while before := _AND.search(text, max(0, end - 60), end):
            yield Stretch(before.start(1), before.end(1), each.type)
            end = before.start(1)


def shared_noun(text: str, each: Stretch) -> str:
    """Return the noun that a name shares with others beside it, in the singular, or ""."""
    name = text[each.start : each.end]
    if " " in name:
        noun = _head(text, each)
        return noun if noun and _AND.search(text, max(0, each.start - 60), each.start) else ""
    behind = _SHARED.match(text, each.end)
    return _geographic(behind[1] or behind[2]) if behind and name[:1].isupper() else ""


def with_noun(adjective: str, noun: str) -> str:
    """Return a name of an adjective and the noun it stands before: Аральское море."""
    gender = parses(noun)[0].tag.gender
    for parse in parses(adjective):
        inflected = parse.inflect({"nomn", "sing", gender}) if parse.tag.POS == "ADJF" else None
        if inflected:
            return f"{inflected.word.capitalize()} {noun}"
    return f"{adjective} {noun}"


def events(text: str) -> Iterator[Stretch]:
    """Yield treaties and occasions named by a capital or in quotation marks after their noun."""
    for phrase in _PHRASE.finditer(text):
        noun = _is_one_of(phrase[3], words("treaty") | words("occasion"))
        if noun and _is_adjective(phrase[1]) and all(map(_is_adjective, phrase[2].split())):
            yield Stretch(phrase.start(1), phrase.end(3), EntityType.EVENT)
    for titled in _QUOTED.finditer(text):
        if _is_one_of(titled[1], words("treaty") | words("occasion") | words("titled")):
            yield Stretch(titled.start(), titled.end(), EntityType.EVENT)


def introduced(text: str, found: Sequence[Stretch]) -> Iterator[tuple[Stretch, Stretch]]:
    """Yield each long form with the abbreviation in brackets behind it."""
    for long, short in pairwise(found):
        gap = text[long.end : short.start]
        behind = text[short.end : short.end + 1]
        letters = text[short.start : short.end]
        if gap.strip() == "(" and behind == ")" and letters.isupper() and " " not in letters:
            yield long, short


def _with_adjective(text: str, each: Stretch) -> Stretch:
    """Take in whose body it is where an adjective says so: японского МИДа."""
    before = _BEFORE.search(text, max(0, each.start - 30), each.start)
    if before is None or each.type is not EntityType.ORGANISATION:
        return each
    if not text[before.start() - 1 : before.start()].isspace():
        return each
    first = re.match(_WORD, text[each.start : each.end])
    if first is None or not _is_one_of(first[0], words("body")):
        return each
    return Stretch(before.start(), each.end, each.type)


def _with_places(text: str, found: Sequence[Stretch]) -> list[Stretch]:
    units: list[Stretch] = []
    for each in sorted(found, key=lambda each: (each.start, -each.end)):
        last = next((unit for unit in reversed(units) if unit.end < each.start), None)
        if last and _belongs(text, last, each):
            units.remove(last)
            units += [Stretch(last.start, each.end, last.type), each]
        else:
            units.append(each)
    return units


def _belongs(text: str, body: Stretch, place: Stretch) -> bool:
    """Tell whether a place says whose body it is, or of which region it is a branch."""
    if body.type is not EntityType.ORGANISATION or place.type is not EntityType.PLACE:
        return False
    gap = text[body.end : place.start]
    if gap == " ":
        return _is_genitive(text[place.start : place.end].split(maxsplit=1)[0])
    branch = _BRANCHES.match(text, body.start, body.end)
    return bool(branch and _BRANCH.fullmatch(gap))


def _is_genitive(word: str) -> bool:
    if word.isupper():
        return True
    return any("gent" in parse.tag or "Fixd" in parse.tag for parse in parses(word))


def _is_adjective(word: str) -> bool:
    return any(parse.tag.POS in ("ADJF", "PRTF") for parse in parses(word)[:1])


def _is_one_of(word: str, nouns: frozenset[str]) -> bool:
    if word.isupper() or word[:2].isupper():
        return word.rstrip("аеоуымв").lower() in nouns or word.lower() in nouns
    return not nouns.isdisjoint(nominal_lemmas(word.lower().replace("ё", "е")))


def _is_plural(name: str) -> bool:
    """Tell whether the last of several words is a plural."""
    *before, noun = name.split()
    return bool(before) and any("plur" in parse.tag for parse in parses(noun))


def _head(text: str, each: Stretch) -> str:
    return _geographic(text[each.start : each.end].rsplit(maxsplit=1)[-1])


def _geographic(word: str) -> str:
    return next((form for form in nominal_lemmas(word.lower()) if form in words("geography")), "")
