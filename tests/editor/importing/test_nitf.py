"""NITF gives the story it holds, with what its head says."""

from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.records import Dateline, RowKind
from editor.importing import nitf
from editor.importing.errors import RefusedFile
from editor.importing.source import Source

SHARED = Path(__file__).parents[4] / "shared/data/iptc"
HEAD = (
    '<head><title>Внутренний</title><docdata><doc-id id-string="kt-17" regsrc="ТАСС"/>'
    '<urgency ed-urg="4"/><du-key key="GRAIN-VIENNA"/>'
    '<date.issue norm="20251205T090000Z"/></docdata></head>'
)
BODY_HEAD = (
    "<hedline><hl1>Зерно поедет <em>быстрее</em></hl1><hl2>Тарифы снизят</hl2></hedline>"
    "<byline>By <person>Пресс-служба</person>, <byttl>отдел</byttl></byline>"
    '<dateline><location>ВЕНА</location>, <story.date norm="20251205">5 дек</story.date></dateline>'
    "<abstract><p>Стороны договорились.</p></abstract>"
)
CONTENT = (
    "<p>Переговоры о поставках зерна продолжатся.</p><media media-type='image'>"
    "<media-reference source='a.jpg'/><media-caption><p>Элеватор в порту</p></media-caption>"
    "<media-producer>МИД РК</media-producer></media><block><p>Встреча пройдёт в среду.</p></block>"
)


def document(head=HEAD, body_head=BODY_HEAD, content=CONTENT):
    return (
        f'<nitf xmlns="http://iptc.org/std/NITF/2006-10-18/">{head}<body>'
        f"<body.head>{body_head}</body.head><body.content>{content}</body.content></body></nitf>"
    ).encode()


def read(raw, **known):
    source = Source(raw=raw, name="story.xml", today=date(2026, 2, 1), **known)
    (story,) = nitf.read(source, nitf.recognise(raw, "story.xml") or "nitf")
    return story


def rows(story):
    return [(row.kind, row.source) for row in story.rows]


def test_every_field_finds_its_place():
    story = read(document())
    assert rows(story) == [
        (RowKind.HEADLINE, "Зерно поедет быстрее"),
        (RowKind.SUMMARY, "Тарифы снизят"),
        (RowKind.SUMMARY, "Стороны договорились."),
        (RowKind.PARAGRAPH, "Переговоры о поставках зерна продолжатся."),
        (RowKind.CAPTION, "Элеватор в порту"),
        (RowKind.PARAGRAPH, "Встреча пройдёт в среду."),
    ]
    assert story.dateline == Dateline(place="ВЕНА", date=date(2025, 12, 5))
    assert (story.format, story.lang, story.guid) == ("nitf", "ru", "kt-17")
    assert (story.agency, story.byline, story.credit) == ("ТАСС", "Пресс-служба", "МИД РК")
    assert (story.urgency, story.slug) == (4, "GRAIN-VIENNA")
    assert story.published == date(2025, 12, 5)
    assert not story.headline_proposed


def test_a_dateline_in_the_text_is_the_storys():
    content = "<p>ВЕНА, 4 декабря. /ТАСС/. Переговоры о зерне продолжатся.</p>"
    story = read(document(content=content))
    assert story.dateline == Dateline(place="ВЕНА", date=date(2025, 12, 4), agency="ТАСС")
    assert story.rows[-1].source == "Переговоры о зерне продолжатся."


@pytest.mark.parametrize(
    ("line", "place", "day", "agency"),
    [
        ("VIENNA, Dec 5 (Reuters)", "VIENNA", date(2025, 12, 5), "Reuters"),
        ("Вена", "Вена", None, ""),
        ("<location>Вена</location><story.date>5 декабря</story.date>", "Вена", (12, 5), ""),
        ("<location>Вена</location><story.date norm='20251399'/>", "Вена", None, ""),
        ("", "", None, ""),
    ],
)
def test_a_dateline_is_written_in_several_ways(line, place, day, agency):
    story = read(document(body_head=f"<dateline>{line}</dateline>"))
    expected = date(2025, *day) if isinstance(day, tuple) else day
    assert story.dateline == Dateline(place=place, date=expected, agency=agency)


@pytest.mark.parametrize(
    ("line", "byline"),
    [
        ("By Отдел новостей", "Отдел новостей"),
        ("By Отдел новостей, <byttl>редакция</byttl>", "Отдел новостей"),
        ("<byttl>Sports Network</byttl>", "Sports Network"),
        ("", ""),
    ],
)
def test_a_byline_is_a_name(line, byline):
    assert read(document(body_head=f"<byline>{line}</byline>")).byline == byline


def test_an_abstract_that_the_text_repeats_is_left_out():
    head = "<abstract><p>Переговоры о поставках зерна продолжатся</p></abstract>"
    assert RowKind.SUMMARY not in [kind for kind, _ in rows(read(document(body_head=head)))]


def test_the_least_that_nitf_allows_is_read():
    story = read(
        b"<nitf><body><body.content>\xd0\x94\xd0\xbe\xd0\xb6\xd0\xb4\xd1\x8c.</body.content></body></nitf>"
    )
    assert rows(story) == [(RowKind.HEADLINE, "Дождь"), (RowKind.PARAGRAPH, "Дождь.")]
    assert story.headline_proposed
    assert read(document("<head><title>Заголовок</title></head>", "")).rows[0].source == "Заголовок"


@pytest.mark.parametrize("raw", [b"<nitf><body/></nitf>", b"<nitf/>", document(content="<p> </p>")])
def test_without_a_text_it_is_refused(raw):
    if b"abstract" in raw:  # a summary is a text too
        assert len(read(raw).rows) == 3
    else:
        with pytest.raises(RefusedFile, match="holds no text"):
            read(raw)


def test_only_nitf_is_recognised():
    assert nitf.recognise(document(), "x") == "nitf"
    assert nitf.recognise(b"<html/>", "story.nitf") == ""


def test_the_senders_language_comes_first():
    assert read(document(), lang="kk").lang == "kk"


def test_the_validated_sample_is_read():
    path = SHARED / "samples-validated/story.nitf.xml"
    if not path.exists():
        pytest.skip("the shared test data are not there")
    story = read(path.read_bytes())
    assert rows(story)[1:] == [
        (RowKind.SUMMARY, "Abstract."),
        (RowKind.PARAGRAPH, "Text Jane Example at Example Org in Vienna."),
    ]
    assert story.dateline.date == date(2025, 12, 5)


@given(
    place=st.integers(0, len(document()) - 1), piece=st.binary(max_size=8), cut=st.integers(0, 40)
)
def test_a_damaged_file_gives_a_story_or_a_reason(place, piece, cut):
    raw = document()
    with suppress(RefusedFile):
        assert read(raw[:place] + piece + raw[place + cut :]).rows
