"""The memory and the glossary as files for other programs: TMX, TBX, tables.

Sources: LISA OSCAR, TMX 1.4b Specification, 2005; ISO 30042:2008 and :2019 (TBX-Basic, DCA style).
"""

import csv
import io
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

from db.pairs import Pair
from db.terms import Term, WordingStatus

BETWEEN = "|"
_TOOL = "Dateline"
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_TERM_COLUMNS = (
    *("source_lang", "source", "wanted", "allowed", "forbidden"),
    *("part_of_speech", "note", "topic"),
)
_PAIR_COLUMNS = ("source_lang", "source", "target", "origin", "by", "at")
_STATUS = {
    WordingStatus.WANTED: "preferredTerm-admn-sts",
    WordingStatus.ALLOWED: "admittedTerm-admn-sts",
    WordingStatus.FORBIDDEN: "deprecatedTerm-admn-sts",
}


@dataclass(frozen=True, slots=True)
class Dialect:
    """How one edition of TBX names its elements."""

    opening: str
    closing: str
    entry: str
    section: str
    term: str


TBX_2 = Dialect(
    opening='<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">\n<martif type="TBX-Basic" '
    'xml:lang="{lang}">\n<martifHeader><fileDesc><sourceDesc><p>{tool}</p></sourceDesc></fileDesc>'
    "</martifHeader>\n<text><body>\n",
    closing="</body></text>\n</martif>\n",
    entry="termEntry",
    section="langSet",
    term="tig",
)
TBX_3 = Dialect(
    opening='<tbx type="TBX-Basic" style="dca" xml:lang="{lang}" '
    'xmlns="urn:iso:std:iso:30042:ed-2">\n<tbxHeader><fileDesc><sourceDesc><p>{tool}</p>'
    "</sourceDesc></fileDesc></tbxHeader>\n<text><body>\n",
    closing="</body></text>\n</tbx>\n",
    entry="conceptEntry",
    section="langSec",
    term="termSec",
)

_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'


def tmx(pairs: Iterable[Pair]) -> Iterator[str]:
    """Yield a TMX 1.4b file of pairs, piece by piece, to be written as UTF-8."""
    yield (
        f'{_DECLARATION}<tmx version="1.4">\n<header creationtool="{_TOOL}" '
        'creationtoolversion="1" segtype="paragraph" o-tmf="Dateline" adminlang="en" '
        'srclang="*all*" datatype="plaintext"/>\n<body>\n'
    )
    for pair in pairs:
        yield (
            f'<tu><prop type="x-origin">{_text(pair.origin)}</prop>'
            f"{_side(pair.source_lang, pair.source, '')}"
            f"{_side(pair.target_lang, pair.target, _made(pair))}</tu>\n"
        )
    yield "</body>\n</tmx>\n"


def pair_table(pairs: Iterable[Pair], delimiter: str) -> Iterator[str]:
    """Yield a table of pairs, line by line, the columns named in the first."""
    yield _line(_PAIR_COLUMNS, delimiter)
    for pair in pairs:
        yield _line([getattr(pair, column) for column in _PAIR_COLUMNS], delimiter)


def tbx(terms: Iterable[Term], dialect: Dialect) -> Iterator[str]:
    """Yield a TBX-Basic file of terms, piece by piece, to be written as UTF-8."""
    yield _DECLARATION + dialect.opening.format(lang="en", tool=_TOOL)
    for number, term in enumerate(terms, start=1):
        topic = f'<descrip type="subjectField">{_text(term.topic)}</descrip>' if term.topic else ""
        note = f"<note>{_text(term.note)}</note>" if term.note else ""
        wordings = [
            *((text, WordingStatus.WANTED) for text in (term.wanted,) if text),
            *((text, WordingStatus.ALLOWED) for text in term.allowed),
            *((text, WordingStatus.FORBIDDEN) for text in term.forbidden),
        ]
        ours = _entry(dialect, term.source, None, term.part_of_speech)
        theirs = "".join(_entry(dialect, text, status, "") for text, status in wordings)
        yield (
            f'<{dialect.entry} id="c{number}">{topic}{note}'
            f"{_section(dialect, term.source_lang, ours)}"
            f"{_section(dialect, term.target_lang, theirs)}</{dialect.entry}>\n"
        )
    yield dialect.closing


def term_table(terms: Iterable[Term], delimiter: str) -> Iterator[str]:
    """Yield a table of terms, line by line, the columns named in the first."""
    yield _line(_TERM_COLUMNS, delimiter)
    for term in terms:
        values = [getattr(term, column) for column in _TERM_COLUMNS]
        yield _line([_cell(value) for value in values], delimiter)


PAIR_WRITERS: dict[str, Callable[[Iterable[Pair]], Iterator[str]]] = {
    ".tmx": tmx,
    ".tsv": lambda pairs: pair_table(pairs, "\t"),
    ".csv": lambda pairs: pair_table(pairs, ","),
}
TERM_WRITERS: dict[str, Callable[[Iterable[Term]], Iterator[str]]] = {
    ".tbx": lambda terms: tbx(terms, TBX_3),
    ".tbx2": lambda terms: tbx(terms, TBX_2),
    ".tsv": lambda terms: term_table(terms, "\t"),
    ".csv": lambda terms: term_table(terms, ","),
}


def _side(lang: str, text: str, made: str) -> str:
    return f'<tuv xml:lang="{_text(lang)}"{made}><seg>{_text(text)}</seg></tuv>'


def _made(pair: Pair) -> str:
    """Return who made a pair and when, as attributes; TMX has moments without signs between."""
    moment = re.sub(r"\.\d+|[-:]", "", pair.at)
    at = f' changedate="{moment}"' if re.fullmatch(r"\d{8}T\d{6}Z", moment) else ""
    return at + (f" changeid={quoteattr(_NOT_XML.sub('', pair.by))}" if pair.by else "")


def _section(dialect: Dialect, lang: str, terms: str) -> str:
    if not terms:
        return ""
    return f'<{dialect.section} xml:lang="{_text(lang)}">{terms}</{dialect.section}>'


def _entry(dialect: Dialect, term: str, status: WordingStatus | None, part_of_speech: str) -> str:
    notes = (
        ("partOfSpeech", part_of_speech),
        ("administrativeStatus", _STATUS[status] if status else ""),
    )
    told = "".join(
        f'<termNote type="{kind}">{_text(value)}</termNote>' for kind, value in notes if value
    )
    return f"<{dialect.term}><term>{_text(term)}</term>{told}</{dialect.term}>"


def _text(text: str) -> str:
    return escape(_NOT_XML.sub("", text), {'"': "&quot;"})


def _cell(value: str | tuple[str, ...]) -> str:
    return value if isinstance(value, str) else BETWEEN.join(value)


def _line(values: Iterable[str], delimiter: str) -> str:
    if delimiter == "\t":
        return "\t".join(_unparted(value) for value in values) + "\n"
    line = io.StringIO(newline="")
    csv.writer(line, delimiter=delimiter, lineterminator="\n").writerow(values)
    return line.getvalue()


def _unparted(value: str) -> str:
    """Return a text as a cell between tabs: on one line, quoted where it begins and ends so."""
    text = " ".join(value.split())
    quoted = text[:1] == text[-1:] == '"'
    return '"' + text.replace('"', '""') + '"' if quoted else text
