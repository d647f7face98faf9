"""British and American spelling: which words of a text are of which, and what the other writes."""

import re
from collections.abc import Iterator
from functools import cache

from editor.text import in_case_of

BRITISH, AMERICAN = "British", "American"

_PAIRS = (
    "colour color", "favour favor", "honour honor", "labour labor", "neighbour neighbor",
    "harbour harbor", "humour humor", "rumour rumor", "behaviour behavior", "endeavour endeavor",
    "saviour savior", "armour armor", "vapour vapor", "centre center", "theatre theater",
    "metre meter", "litre liter", "fibre fiber", "calibre caliber", "defence defense",
    "offence offense", "licence license", "programme program", "travelled traveled",
    "travelling traveling", "traveller traveler", "cancelled canceled", "cancelling canceling",
    "labelled labeled", "modelling modeling", "signalled signaled", "fuelled fueled",
    "organise organize", "realise realize", "recognise recognize", "privatise privatize",
    "mobilise mobilize", "modernise modernize", "criticise criticize", "emphasise emphasize",
    "authorise authorize", "finalise finalize", "legalise legalize", "stabilise stabilize",
    "normalise normalize", "summarise summarize", "apologise apologize", "prioritise prioritize",
    "minimise minimize", "maximise maximize", "nationalise nationalize", "analyse analyze",
    "organisation organization", "privatisation privatization", "mobilisation mobilization",
    "modernisation modernization", "stabilisation stabilization", "globalisation globalization",
    "catalogue catalog", "dialogue dialog", "grey gray", "plough plow", "tyre tire",
    "aluminium aluminum", "jewellery jewelry", "cheque check", "kerb curb", "sceptic skeptic",
    "manoeuvre maneuver", "rouble ruble", "aeroplane airplane", "artefact artifact",
    "enrol enroll", "fulfil fulfill", "skilful skillful", "instalment installment",
)  # fmt: skip
_SHARED = frozenset(
    ("program", "dialog", "license", "check", "curb", "tire", "meter", "dialogue", "artifact")
)
"""Words that the other variant has too, in another sense: they tell nothing."""

_ENDINGS = ("", "s", "d", "ed", "ing", "r", "er", "rs", "ers", "ful", "al", "able", "hood")
_WORD = re.compile(r"[A-Za-z]+")


def spellings(text: str) -> Iterator[tuple[str, tuple[int, int], str]]:
    """Yield words of one variant: which, the word's span, and how the other variant spells it."""
    for found in _WORD.finditer(text):
        known = _forms().get(found[0].lower())
        if known:
            variant, other = known
            yield variant, found.span(), in_case_of(other, found[0])


@cache
def _forms() -> dict[str, tuple[str, str]]:
    """Return every form of the words above with its variant and the other's form."""
    forms: dict[str, tuple[str, str]] = {}
    for pair in _PAIRS:
        british, american = pair.split()
        for ending in _ENDINGS:
            one, other = _ended(british, ending), _ended(american, ending)
            if british not in _SHARED:
                forms.setdefault(one, (BRITISH, other))
            if american not in _SHARED:
                forms.setdefault(other, (AMERICAN, one))
    return forms


def _ended(word: str, ending: str) -> str:
    if word.endswith("e") and ending[:1] in ("e", "i", "a"):
        return word[:-1] + ending
    return word + ending
