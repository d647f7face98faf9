"""Names by their capitals alone, for languages that no model here knows.

Only what is plain is proposed: surnames by their endings behind a first name, bodies by the noun
they begin with, abbreviations. Where a language writes without capitals, nothing is found.
"""

import re
from collections.abc import Iterator, Sequence

from db.records import EntityType
from editor.tagging.cutting import cut
from editor.tagging.names import Name, Stretch

_UPPER = r"[A-ZÀ-ÖØ-ÞĞİŞА-ЯЁӘҒҚҢӨҰҮҺІЇЄҐ]"
_LETTER = r"[^\W\d_]"
_WORD = rf"(?!{_UPPER}{{2}}){_UPPER}{_LETTER}+(?:[-’']{_LETTER}+)*"
_PARTICLE = r"(?:\s+(?:de|da|do|dos|das|del|di|van|von|der|el|la|ұлы|қызы))"
_RUN = re.compile(rf"{_WORD}(?:{_PARTICLE}{{0,2}}\s{_WORD}){{1,4}}")
_ABBREVIATION = re.compile(rf"(?<!\w){_UPPER}{{2,6}}(?!\w)")
_SURNAME = re.compile(
    "((?:[оеё]в|[иіы]н)а?|[оеє]нко|[сц]ьк(?:ий|ого|ому|им|а|ої|ій|у|ою)|[цсч]?[ую]к|[ое]вич|ұлы|қызы)"
    "(?:[ндт][ыі]ң|[ғгқк][ае]|[ндт][ыі]|[мпб]ен|[дт][ае]|а|у|ом|ем|им|ым|ою)?$"
)
_KAZAKH_CASE = re.compile("(?:[оеё]в|[иіы]н)а?([ндт][ыі]ң|[ғгқк][ае]|[ндт][ыі]|[мпб]ен|[дт][ае])$")
_LATIN = re.compile("[A-Za-zÀ-ÿ]")
_BODIES = re.compile(
    r"(?:Minist|Banco|Bank|Universi|Partido|Parti|União|Union|Unión|Conselho|Consejo|Conseil|Supremo"
    r"|Tribunal|Senado|Câmara|Polícia|Policía|Instituto|Associa|Organiza|Comiss|Comis|Міністерств"
    r"|Верховн|Національн|Державн|Міжнародн|Академі|Університет|Министр|Министерств|Ұлттық|Үкімет"
    r"|Парламент|Мәжіліс|Сенат|Халықаралық)",
)
_SENTENCE_START = re.compile(r"(?:^|[.!?…:»”\"]\s+|\n\s*|[–—-]\s+)$")
_MOST_FOUND = 500


def recognise(rows: Sequence[str]) -> list[Name]:
    """Return the plainest names in a story's rows, in order, as they stand."""
    found = [name for row, text in enumerate(rows) for name in _in_row(row, text)]
    return found[:_MOST_FOUND]


def _in_row(row: int, text: str) -> Iterator[Name]:
    if text.isupper():
        return
    runs = [*_RUN.finditer(text)]
    for run in runs:
        kind = _kind(text, run.start(), run[0])
        if kind:
            for each in cut(text, Stretch(run.start(), run.end(), kind)):
                yield _name(row, text, each)
    for short in _ABBREVIATION.finditer(text):
        if not any(run.start() <= short.start() < run.end() for run in runs):
            yield _name(row, text, Stretch(*short.span(), EntityType.ORGANISATION))


def _kind(text: str, start: int, run: str) -> EntityType | None:
    if _BODIES.match(run):
        return EntityType.ORGANISATION
    if _SURNAME.search(run):
        return EntityType.PERSON
    begins = _SENTENCE_START.search(text[max(0, start - 4) : start])
    return EntityType.PERSON if _LATIN.match(run) and not begins else None


def _name(row: int, text: str, each: Stretch) -> Name:
    surface = text[each.start : each.end]
    surname = _KAZAKH_CASE.search(surface) if each.type is EntityType.PERSON else None
    normal = surface[: surname.start(1)] if surname else surface
    return Name(row=row, start=each.start, end=each.end, type=each.type, normal=normal)
