"""A story from plain text: a file, standard input, or what was pasted."""

from datetime import date

from db.records import Dateline, IncomingRow, IncomingStory, RowKind
from editor.importing.cleaning import clean, fold, paragraphs
from editor.importing.dateline import Opening, read_opening
from editor.importing.errors import RefusedFile
from editor.importing.header import take_header
from editor.importing.parts import Parts, compose
from editor.importing.parts import paragraphs as plain_rows

_LONGEST_HEADLINE = 160
_LONGEST_ABOVE_DATELINE = 300
_HEADLINE_NEVER_ENDS_IN = (".", ",", ";", ":", "…", "-", "–", "—")


def read(
    text: str, *, lang: str = "", today: date, name: str = "The text", damaged: int = 0
) -> IncomingStory:
    """Read one story from decoded text; `lang`, where it is known, is not guessed.

    A dateline without a year gets the nearest that is not after the day of publication, or, where
    the text does not give that, `today`. Raises `RefusedFile` about `name` if there is no text, or
    more than a story holds.
    """
    cleaned = clean(text)
    header, lines = take_header([fold(line) for line in cleaned.text.split("\n")], today)
    body = paragraphs(lines)
    if not body:
        raise RefusedFile(name, "holds no text. Choose another file or paste the story's text.")
    above, opening, body = _part(body, header.published or today)
    parts = Parts(
        format="text",
        headline=above[0] if above else "",
        rows=(*_summaries(above), *plain_rows(body)),
        lang=lang,
        published=header.published,
        credit=header.credit,
        byline=header.byline or opening.byline,
        agency=header.agency,
        url=header.url,
        dateline=opening.dateline,
        invisible=cleaned.removed,
        damaged=damaged,
    )
    return compose(parts, today=today, name=name)


def _summaries(above: list[str]) -> tuple[IncomingRow, ...]:
    return tuple(IncomingRow(RowKind.SUMMARY, paragraph) for paragraph in above[1:])


def _part(body: list[str], not_after: date) -> tuple[list[str], Opening, list[str]]:
    """Part what stands above the story's lead, and the dateline, from the paragraphs of its body.

    Above a dateline stand a headline, or a headline and a summary. Without one the first paragraph
    is the headline if it looks like one and the next does not go on with it.
    """
    for count, paragraph in enumerate(body[:3]):
        if opening := read_opening(paragraph, not_after):
            return body[:count], opening, [opening.lead, *body[count + 1 :]]
        if len(paragraph) > _LONGEST_ABOVE_DATELINE:
            break
    count = int(len(body) > 1 and _is_headline(body[0]) and not body[1][0].islower())
    return body[:count], Opening(Dateline(), "", body[count]), body[count:]


def _is_headline(paragraph: str) -> bool:
    return len(paragraph) <= _LONGEST_HEADLINE and not paragraph.endswith(_HEADLINE_NEVER_ENDS_IN)
