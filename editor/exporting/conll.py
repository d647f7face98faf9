"""Names in stories for those who train recognisers: CoNLL's lines of tokens, and spaCy's offsets.

Both give each side of each row as a text of its own. CoNLL: a token a line, then its tag in the BIO
scheme (Ramshaw and Marcus, 1995), an empty line after each text. spaCy: one JSON object a line,
`[text, {"entities": [[start, end, label]]}]` as an object with named members, offsets in Unicode
code points, half open.
"""

import re
from collections.abc import Iterator, Sequence

from db.copies import Copy, CopyRow
from db.records import EntityType, Side
from editor.exporting.json_text import line
from editor.exporting.layout import Name, names, one_line, page, rows

_TOKEN = re.compile(r"\w+|[^\w\s]")
_LABELS = {
    EntityType.PERSON: "PER",
    EntityType.ORGANISATION: "ORG",
    EntityType.PLACE: "LOC",
    EntityType.EVENT: "EVENT",
}
_SPACY = {EntityType.PERSON: "PERSON", EntityType.PLACE: "GPE"}


def write(copy: Copy) -> bytes:
    """Give one story in CoNLL form."""
    return write_all([copy])


def write_all(copies: Sequence[Copy]) -> bytes:
    """Give stories in CoNLL form, each with its name and any stamp in lines that begin with #."""
    return "".join(each for copy in copies for each in _lines(copy)).encode()


def write_spacy(copy: Copy) -> bytes:
    """Give one story's texts with their names by offset."""
    return write_all_spacy([copy])


def write_all_spacy(copies: Sequence[Copy]) -> bytes:
    """Give stories' texts with their names by offset, a line a text."""
    return "".join(each for copy in copies for each in _spacy_lines(copy)).encode()


def _lines(copy: Copy) -> Iterator[str]:
    laid = page(copy)
    yield f"# story {laid.identity} version {laid.version}\n"
    if laid.stamp:
        yield f"# {laid.stamp}\n"
    for position, (side, text, marked) in _texts(copy):
        yield f"# row {position} {side}\n"
        tags = _tags(text, marked)
        yield from (f"{token}\t{tag}\n" for token, tag in tags)
        yield "\n"


def _spacy_lines(copy: Copy) -> Iterator[str]:
    laid = page(copy)
    for position, (side, text, marked) in _texts(copy):
        record = {
            "text": text,
            "entities": [
                [name.start, name.end, _SPACY.get(name.type, _LABELS[name.type])] for name in marked
            ],
            "meta": {
                "story": laid.identity,
                "version": laid.version,
                "stamp": laid.stamp,
                "row": position,
                "side": side,
                "lang": copy.lang if side is Side.SOURCE else "en",
            },
        }
        yield line(record) + "\n"


def _texts(copy: Copy) -> Iterator[tuple[int, tuple[Side, str, Sequence[Name]]]]:
    """Give each text that holds something; where there is none, the stamp if there is one."""
    written = (
        (position, (side, text, names(row, side, text)))
        for position, row in enumerate(rows(copy))
        for side, words in _sides(row)
        if (text := one_line(words))
    )
    first = next(written, None)
    stamp = page(copy).stamp
    if first is not None:
        yield first
        yield from written
    elif stamp:
        yield 0, (Side.TARGET, stamp, ())


def _sides(row: CopyRow) -> tuple[tuple[Side, str], ...]:
    return (Side.SOURCE, row.source), (Side.TARGET, row.text)


def _tags(text: str, marked: Sequence[Name]) -> Iterator[tuple[str, str]]:
    """Tag each token; one that a name's end cuts through belongs to the name."""
    begun: Name | None = None
    for token in _TOKEN.finditer(text):
        name = next((each for each in marked if _overlap(each, token)), None)
        if name is None:
            yield token.group(), "O"
        else:
            yield token.group(), f"{'I' if name is begun else 'B'}-{_LABELS[name.type]}"
        begun = name


def _overlap(name: Name, token: re.Match[str]) -> bool:
    return name.start < token.end() and token.start() < name.end
