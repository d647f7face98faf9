"""What all written documents have in common: a headline near the top, an author who can be one."""

from datetime import date

import pytest

from db.records import RowKind
from editor.importing.document import Block, Role, compose_document, part_headline, person
from editor.importing.parts import Parts
from editor.importing.source import Source

LEAD = "В порту Актау встретили первый контейнерный поезд нового маршрута."


def composed(blocks, title="", **known):
    headline, rows = part_headline(blocks)
    source = Source(raw=b"", name="story", today=date(2026, 2, 1))
    return compose_document(
        Parts(format="docx", headline=headline, rows=rows, **known), source, title
    )


def test_a_title_goes_before_a_heading():
    blocks = [Block("Раздел", Role.HEADING), Block("Название", Role.TITLE), Block(LEAD)]
    headline, rows = part_headline(blocks)
    assert headline == "Название"
    assert [row.source for row in rows] == ["Раздел", LEAD]


def test_empty_blocks_do_not_count():
    blocks = [*[Block(" ")] * 20, Block("Название", Role.TITLE), Block(LEAD)]
    assert part_headline(blocks)[0] == "Название"


def test_what_the_file_knows_is_kept_where_it_is_read_as_plain_text():
    found = composed(
        [Block("Порт принял поезд"), Block(LEAD)],
        published=date(2025, 12, 6),
        agency="ТАСС",
        byline="Управление Порта",
        guid="41",
        url="https://example.org/1",
        damaged=2,
    )
    assert (found.published, found.agency, found.byline) == (
        date(2025, 12, 6),
        "ТАСС",
        "Управление Порта",
    )
    assert (found.guid, found.url, found.damaged) == ("41", "https://example.org/1", 2)
    assert found.format == "docx"


def test_a_headline_in_the_text_is_believed_before_the_title_among_the_properties():
    found = composed([Block("Порт принял поезд"), Block(LEAD)], "Контейнерный поезд порта Актау")
    assert found.rows[0].source == "Порт принял поезд"


def test_a_headline_that_is_a_caption_elsewhere_stays_a_headline():
    found = composed(
        [Block("Порт принял поезд"), Block(LEAD), Block("Порт принял поезд", Role.CAPTION)]
    )
    assert [row.kind for row in found.rows] == [
        RowKind.HEADLINE,
        RowKind.PARAGRAPH,
        RowKind.CAPTION,
    ]


@pytest.mark.parametrize(
    ("name", "byline"),
    [
        ("А. С. Пушкин", "А. С. Пушкин"),
        ("  Пресс-центр \n Порта ", "Пресс-центр Порта"),
        ("пресс-центр порта", ""),
        ("Порт", ""),
        ("Пользователь Windows", ""),
        ("Apache POI", ""),
        ("User1 HP", ""),
        ("X1 Y2", ""),
        ("", ""),
    ],
)
def test_a_byline_is_a_name_of_a_few_words(name, byline):
    assert person(name) == byline
