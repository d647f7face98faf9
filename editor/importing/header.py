"""The lines around a story that are about it: date, photo credit, author, address of the source.

    date 2025-12-06 Фото: МИД РК
    6 декабря 2025, 14:30 | Автор: Пресс-служба
    Источник: https://example.org/story

A line counts when all of it is understood; any other stays in the text.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from editor.importing.agencies import is_agency
from editor.importing.dates import read_full_date
from editor.lazy_pattern import LazyPattern

_CREDIT, _BYLINE, _SOURCE = "credit", "byline", "source"
_FIELD_OF = {
    word: field
    for field, words in (
        (
            _CREDIT,
            "фото|фото автора|фотография|иллюстрация|коллаж|скриншот|инфографика|видео|сурет"
            "|суреті|фотосурет|бейне|світлина|ілюстрація|колаж|відео|foto|fotos|crédito|imagem"
            "|photo|photos|photo credit|image credit|image|credit|picture",
        ),
        (_BYLINE, "автор|авторы|автори|автор текста|текст|мәтін|autor|autora|texto|author|by"),
        (_SOURCE, "источник|ссылка|джерело|посилання|дереккөз|сілтеме|fonte|source|link|url"),
    )
    for word in words.split("|")
}
_LABEL = LazyPattern(
    rf"(?<!\w)(?:(?P<word>{'|'.join(_FIELD_OF)})\s?:|(?P<sign>©|\(c\))|photo by\s)\s*",
    re.IGNORECASE,
)
_DATE_LABEL = LazyPattern(
    r"(?:date|дата публикации|дата публікації|дата|опубликовано|опубліковано|жарияланған күні"
    r"|жарияланды|күні|data|publicado em|publicado|published on|published|posted on"
    r"|posted|обновлено|оновлено|жаңартылды|atualizado em|atualizado"
    r"|updated on|updated)(?:\s?:\s*|\s+)",
    re.IGNORECASE,
)
_BY_LINE = LazyPattern(r"(?:By|BY) (?P<name>[^\W\d_][\w’'.-]+(?: [^\W\d_a-z][\w’'.-]*){1,3})")
_LIVE = LazyPattern(r"\d[:.h]\d\d(?!\d)|(?:назад|тому|бұрын|ago|atrás)$|^há\s", re.IGNORECASE)
_ADDRESS = LazyPattern(r"https?://[^\s/]+\.\S{2,}")
_SENTENCE_BREAK = LazyPattern(r"\w{3,}[.!?…] \S")
_MOST_LINES = 100
_LONGEST_LINE = 2_000
_LONGEST_NAME = 100
_LONGEST_TITLE = 250
_BETWEEN = " |·•;,"
_DASHES = "/–—-"


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """What the lines around a story say about it."""

    published: date | None = None
    credit: str = ""
    byline: str = ""
    url: str = ""
    agency: str = ""

    def __or__(self, later: "Header") -> "Header":
        """Fill in from a later line what is not yet known."""
        return Header(
            published=self.published or later.published,
            credit=self.credit or later.credit,
            byline=self.byline or later.byline,
            url=self.url or later.url,
            agency=self.agency or later.agency,
        )


def take_header(lines: Sequence[str], today: date | None = None) -> tuple[Header, list[str]]:
    """Part the lines about the story from its text; return what they say, and the other lines.

    `lines` are folded. Lines about the story stand above its text, between a headline and the rest,
    or at the end, where a date is not taken for one of them. `today` is the day of import: with it
    `вчера, 15:40` is a date too. A text that consists of nothing else keeps them as its words.
    """
    header, start = _read_run(lines, today)
    rest = list(lines[start:])
    if rest and len(rest[0]) <= _LONGEST_TITLE:
        below, count = _read_run(rest[1:], today)
        if below != Header():
            header, rest = header | below, [rest[0], "", *rest[1 + count :]]
    foot, count = _read_run(rest[::-1], today, dated=False)
    rest = rest[: len(rest) - count]
    return (header | foot, rest) if any(rest) else (Header(), list(lines))


def _read_run(
    lines: Sequence[str], today: date | None, *, dated: bool = True
) -> tuple[Header, int]:
    """Read lines as long as they are about the story; return how many that were, blank ones too."""
    header = Header()
    for number, line in enumerate(lines[:_MOST_LINES]):
        if line:
            found = _read_line(line, today)
            if not found or (found.published and not dated):
                return header, number
            header |= found
    return header, min(len(lines), _MOST_LINES)


def _read_line(line: str, today: date | None) -> Header | None:
    if len(line) > _LONGEST_LINE:
        return None
    if _ADDRESS.fullmatch(line):
        return Header(url=line)
    if written := _BY_LINE.fullmatch(line):
        return Header(byline=written["name"])
    labels = list(_LABEL.finditer(line))
    ends = [label.start() for label in labels] + [len(line)]
    header = _read_date(line[: ends[0]].strip(_BETWEEN + _DASHES), today)
    for label, end in zip(labels, ends[1:], strict=True):
        named = _read_name(label, line[label.end() : end].strip(_BETWEEN))
        header = header | named if header and named else None
    return header if header != Header() else None


def _read_date(text: str, today: date | None) -> Header | None:
    """Read what stands in front of the labels: a date or nothing.

    A date without a year, or `вчера`, counts where a label or a time shows what it is.
    """
    label = _DATE_LABEL.match(text)
    phrase = text[label.end() :] if label else text
    day = read_full_date(phrase, today if label or _LIVE.search(phrase) else None)
    return Header(published=day) if day or not text else None


def _read_name(label: re.Match[str], value: str) -> Header | None:
    field = _FIELD_OF.get((label["word"] or "").casefold(), _CREDIT)
    copyright_line = label["sign"] and value[:1].isdigit()
    if len(value) > _LONGEST_LINE or copyright_line:
        return None
    if field == _SOURCE:
        return _read_source(value)
    if len(value) > _LONGEST_NAME or _SENTENCE_BREAK.search(value):
        return None
    name = value.strip(_BETWEEN + _DASHES).rstrip(".")
    return Header(byline=name) if field == _BYLINE else Header(credit=name)


def _read_source(value: str) -> Header | None:
    if _ADDRESS.fullmatch(value):
        return Header(url=value)
    return Header(agency=value) if is_agency(value) else None
