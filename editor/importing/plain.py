"""A story from plain text: a file, standard input, or what was pasted."""

from datetime import date

from db.records import Dateline, IncomingRow, IncomingStory, RowKind
from editor.importing.cleaning import clean, fold, paragraphs
from editor.importing.dateline import Opening, read_opening
from editor.importing.errors import RefusedFile
from editor.importing.header import take_header
from editor.importing.headline import propose
from editor.importing.language import detect

MOST_PARAGRAPHS = 20_000
"""More is an archive or a list, and too much for one story's rows."""

_LONGEST_HEADLINE = 160
_LONGEST_ABOVE_DATELINE = 300
_HEADLINE_NEVER_ENDS_IN = (".", ",", ";", ":", "…", "-", "–", "—")


def read(text: str, *, lang: str = "", today: date, name: str = "The text") -> IncomingStory:
    """Read one story from decoded text; `lang`, where it is known, is not guessed.

    A dateline without a year gets the nearest that is not after the day of publication, or, where
    the text does not give that, `today`. Raises `RefusedFile` about `name` if there is no text, or
    more than a story holds.
    """
    header, lines = take_header([fold(line) for line in clean(text).text.split("\n")])
    body = paragraphs(lines)
    if not body:
        raise RefusedFile(name, "holds no text. Choose another file or paste the story's text.")
    if len(body) > MOST_PARAGRAPHS:
        raise RefusedFile(
            name,
            f"has {len(body):,} paragraphs, and a story may have {MOST_PARAGRAPHS:,} at most. "
            "Save the stories in it as files of their own.",
        )
    above, opening, body = _part(body, header.published or today)
    return IncomingStory(
        rows=_rows(above, body),
        lang=lang.replace("_", "-").split("-")[0].lower() or detect("\n".join(body)),
        format="text",
        headline_proposed=not above,
        dateline=opening.dateline,
        agency=opening.dateline.agency or header.agency,
        published=header.published,
        credit=header.credit,
        byline=header.byline or opening.byline,
        url=header.url,
    )


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


def _rows(above: list[str], body: list[str]) -> tuple[IncomingRow, ...]:
    headline = above[0] if above else propose(body[0])
    return (
        IncomingRow(RowKind.HEADLINE, headline),
        *(IncomingRow(RowKind.SUMMARY, paragraph) for paragraph in above[1:]),
        *(IncomingRow(RowKind.PARAGRAPH, paragraph) for paragraph in body),
    )
