"""British and American spelling: which words differ, and how each side writes them."""

import re
from collections.abc import Iterator
from functools import cache

from editor.text import in_case_of

VARIANTS = ("us", "uk")

_VERBS = """
    apolog author capital character civil critic econom emphas equal final harmon industrial legal
    liberal local maxim minim mobil modern national normal optim organ privat real recogn special
    stabil subsid summar sympath util visual
"""
"""Stems of verbs in -ize and -ise."""

_PAIRS = """
    aging/ageing aluminum/aluminium airplane/aeroplane analog/analogue analyze/analyse
    analyzed/analysed analyzing/analysing armor/armour armored/armoured behavior/behaviour
    catalog/catalogue center/centre centers/centres centered/centred color/colour colors/colours
    counselor/counsellor defense/defence dialed/dialled endeavor/endeavour favor/favour
    favorable/favourable favored/favoured favorite/favourite fiber/fibre fueled/fuelled
    fulfill/fulfil gray/grey harbor/harbour harbors/harbours honor/honour honored/honoured
    humor/humour jewelry/jewellery judgment/judgement kilometer/kilometre kilometers/kilometres
    labor/labour labeled/labelled license/licence liter/litre liters/litres maneuver/manoeuvre
    meager/meagre meter/metre meters/metres modeled/modelled mold/mould neighbor/neighbour
    neighboring/neighbouring neighbors/neighbours offense/offence paralyzed/paralysed plow/plough
    pretense/pretence program/programme programs/programmes rumor/rumour rumors/rumours
    signaled/signalled skeptical/sceptical skillful/skilful specter/spectre theater/theatre
    theaters/theatres tons/tonnes totaled/totalled traveled/travelled traveler/traveller
    traveling/travelling vapor/vapour vigor/vigour
"""
_ENDINGS = "e es ed ing ation ations er ers"
_WORD = re.compile(r"[A-Za-z]+")
_AMBIGUOUS = frozenset(("tons", "tonnes", "license", "meter", "meters", "analog"))
"""Both sides write these, each for something else."""


def departures(text: str, variant: str) -> Iterator[tuple[int, int, str]]:
    """Yield the words not spelt as `variant` ("us" or "uk") has them: start, end, how it has it."""
    wanted = _table(variant)
    for found in _WORD.finditer(text):
        right = wanted.get(found.group().lower())
        if right:
            yield found.start(), found.end(), in_case_of(right, found.group())


@cache
def _table(variant: str) -> dict[str, str]:
    """Return how the variant spells each word that the other spells otherwise."""
    pairs = [tuple(pair.split("/")) for pair in _PAIRS.split()]
    pairs += [
        (f"{stem}iz{ending}", f"{stem}is{ending}")
        for stem in _VERBS.split()
        for ending in _ENDINGS.split()
    ]
    ordered = [pair if variant == "us" else pair[::-1] for pair in pairs]
    return {wrong: right for right, wrong in ordered if wrong not in _AMBIGUOUS}
