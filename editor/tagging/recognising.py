"""Names in a Russian story: what the model finds, cut, joined and brought into normal form."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from db.records import EntityType, Gender
from editor.tagging import known, units
from editor.tagging.cutting import cut
from editor.tagging.gazetteer import Gazetteer
from editor.tagging.keys import Token, sequences, tokens
from editor.tagging.lemmas import parses
from editor.tagging.names import Name, Stretch
from editor.tagging.noun_forms import noun_form
from editor.tagging.person_forms import PersonForm, person_form
from editor.tagging.russian_models import RussianModels, Word

LANG = "ru"
Form = tuple[str, Gender]
"""A name's normal form, and the gender it shows."""

_BETWEEN_ROWS = "\n\n"
_CASES = {"Nom": "nomn", "Gen": "gent", "Dat": "datv", "Acc": "accs", "Ins": "ablt", "Loc": "loct"}
_GENDERS = {"Masc": Gender.MALE, "Fem": Gender.FEMALE}
_IMPOSSIBLE = re.compile("[оеё]ва$|[иы]на$")
"""Endings that are no man's nominative, though the model says so: Ермека Кошербаева."""

_PROPER = frozenset({"Name", "Surn", "Patr", "Geox", "Orgn", "Trad"})
_VESSEL = re.compile(
    r"(?:корабл|шаттл|судн|ракет|спутник|челнок|крейсер|паром|лодк|танкер|лайнер)\w*\s+[«„\"“]$"
)
_NAME_WORD = re.compile(r"[^\s.]+\.?|\S")
_SENTENCE_START = re.compile(r"(?:^|[.!?…»\"]\s+|\n\s*|[–—-]\s+)$")


def recognise(rows: Sequence[str], models: RussianModels) -> list[Name]:
    """Return the names in a story's rows, in order."""
    text = _BETWEEN_ROWS.join(rows)
    found = stretches(text, models.names(text))
    words = models.words(text, [(each.start, each.end) for each in found])
    forms = _normal_forms(text, found, words)
    starts = [0]
    for row in rows:
        starts.append(starts[-1] + len(row) + len(_BETWEEN_ROWS))
    return list(_placed(found, forms, starts))


def stretches(text: str, found: Sequence[Stretch]) -> list[Stretch]:
    """Return a text's names from those a model found: cut, mended, joined, the missed added."""
    words = tokens(text, LANG)
    pieces = [
        piece for each in found for piece in cut(text, each) if not _is_vessel(text, piece.start)
    ]
    certain = known.mended(text, words, pieces)
    certain += _missed(text, words, certain)
    certain += units.coordinated(text, certain)
    whole = units.joined(text, certain)
    return sorted({*whole, *_events(text, whole)}, key=lambda each: (each.start, -each.end))


def _missed(text: str, words: Sequence[Token], found: Sequence[Stretch]) -> list[Stretch]:
    """Return the places where a name found elsewhere stands unmarked; a surname is enough."""
    elsewhere: Gazetteer[EntityType] = Gazetteer()
    for each in found:
        surface = text[each.start : each.end]
        if each.type is EntityType.PERSON:
            surface = surface.split()[-1]
        if len(surface) > 3 and surface[0].isupper():
            for sequence in sequences(surface, LANG):
                elsewhere.add(sequence, each.type)
    hits = [
        Stretch(hit.start, hit.end, hit.found[0])
        for hit in elsewhere.find(text, words)
        if len(hit.found) == 1
    ]
    return [
        hit
        for hit in hits
        if not any(hit.meets(each) for each in found)
        and not _by_position(text, hit)
        and not _is_vessel(text, hit.start)
    ]


def _is_vessel(text: str, start: int) -> bool:
    """Tell whether a name in quotation marks is that of a ship or a spacecraft."""
    return bool(_VESSEL.search(text[max(0, start - 30) : start]))


def _by_position(text: str, hit: Stretch) -> bool:
    """Tell whether a word may owe its capital to the place where it stands alone."""
    word = text[hit.start : hit.end]
    if not _SENTENCE_START.search(text[max(0, hit.start - 4) : hit.start]):
        return False
    likeliest = parses(word)[:1]
    return any(parse.is_known and _PROPER.isdisjoint(parse.tag.grammemes) for parse in likeliest)


def _events(text: str, found: Sequence[Stretch]) -> Iterator[Stretch]:
    for event in units.events(text):
        if not any(each.meets(event) and not event.holds(each) for each in found):
            yield event


def _normal_forms(
    text: str, found: Sequence[Stretch], words: Sequence[Word]
) -> dict[Stretch, Form]:
    starts = [word.start for word in words]
    forms: dict[Stretch, Form] = {}
    persons: dict[str, PersonForm] = {}
    for each in found:
        inside = words[bisect_left(starts, each.start) : bisect_left(starts, each.end)]
        if each.type is EntityType.PERSON:
            person = _person(text[each.start : each.end], inside, persons)
            forms[each] = (person.text, person.gender)
        else:
            forms[each] = (_thing(text, each, inside), Gender.UNKNOWN)
    for long, short in units.introduced(text, found):
        letters = text[short.start : short.end]
        for each in found:
            if each.type is short.type and text[each.start : each.end] == letters:
                forms[each] = forms[long]
    return _whole_bodies(forms)


def _whole_bodies(forms: dict[Stretch, Form]) -> dict[Stretch, Form]:
    """Let a body named by its bare word be the only one so named in full: МИД is МИД РК."""
    bodies = {form for each, form in forms.items() if each.type is EntityType.ORGANISATION}
    whole: dict[Stretch, Form] = {}
    for each, form in forms.items():
        longer = [other for other in bodies if other[0].startswith(form[0] + " ")]
        only = len(longer) == 1 and each.type is EntityType.ORGANISATION
        whole[each] = longer[0] if only else form
    return whole


def _person(surface: str, words: Sequence[Word], persons: dict[str, PersonForm]) -> PersonForm:
    """Return a person's normal form; a surname alone is that of whoever bore it before."""
    parts = _NAME_WORD.findall(surface)
    case, gender = _shown(words)
    if len(parts) == 1:
        for reading in _surname_readings(parts[0], case, gender):
            if reading in persons:
                return persons[reading]
    form = person_form(parts, case, gender)
    if len(parts) > 1:
        persons.setdefault(form.surname, form)
    return form


def _surname_readings(word: str, case: str, gender: Gender) -> Iterator[str]:
    """Yield what a surname may be in the nominative, likeliest first."""
    yield person_form([word], case, gender).surname
    for tried in (Gender.MALE, Gender.FEMALE):
        for each in _CASES.values():
            yield person_form([word], each, tried).surname


def _shown(words: Sequence[Word]) -> tuple[str, Gender]:
    """Return the case and gender that the model sees in a name's words, where it sees them."""
    cases = [word.features["Case"] for word in words if "Case" in word.features]
    genders = [word.features["Gender"] for word in words if "Gender" in word.features]
    case = max(cases, key=cases.count, default="")
    gender = max(genders, key=genders.count, default="")
    if case == "Nom" and gender == "Masc" and any(_IMPOSSIBLE.search(word.text) for word in words):
        return "gent", Gender.MALE
    return _CASES.get(case, ""), _GENDERS.get(gender, Gender.UNKNOWN)


def _thing(text: str, each: Stretch, words: Sequence[Word]) -> str:
    """Return the normal form of a place, organisation or event."""
    form = noun_form(text, words) or text[each.start : each.end]
    noun = units.shared_noun(text, each)
    return units.with_noun(form.split()[0], noun) if noun else form


def _placed(
    found: Sequence[Stretch], forms: dict[Stretch, Form], starts: Sequence[int]
) -> Iterator[Name]:
    """Yield the names by the rows they lie in."""
    row = 0
    for each in found:
        while each.start >= starts[row + 1]:
            row += 1
        normal, gender = forms[each]
        yield Name(
            row=row,
            start=each.start - starts[row],
            end=each.end - starts[row],
            type=each.type,
            normal=normal,
            gender=gender,
        )
