"""What the standards share: days, writers, datelines, and how many stories a file may hold."""

from datetime import date

import pytest

from db.records import Dateline, IncomingRow, RowKind
from editor.importing import wire
from editor.importing.errors import RefusedFile
from editor.importing.parts import Parts, paragraphs
from editor.importing.source import Source

SOURCE = Source(raw=b"", name="news.xml", today=date(2026, 2, 1))
STORY = Parts(format="x", rows=paragraphs(["Дождь идёт."]))


@pytest.mark.parametrize(
    ("stamp", "day"),
    [
        ("2025-12-05T09:00:00Z", (2025, 12, 5)),
        ("2025-12-05T23:59:59.1234567+05:00", (2025, 12, 5)),
        (" 20251205T090000Z", (2025, 12, 5)),
        ("20080219+0100", (2008, 2, 19)),
        ("2025-12-05", (2025, 12, 5)),
        ("5 декабря 2025, 14:30", (2025, 12, 5)),
        ("05.12.2025", (2025, 12, 5)),
        ("2025-13-05", None),
        ("0000-01-01", None),
        ("202512051", None),
        ("yesterday", None),
        ("", None),
    ],
)
def test_a_moment_gives_its_day_as_its_sender_counts_days(stamp, day):
    assert wire.day(stamp) == (date(*day) if day else None)


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("By Отдел  новостей", "Отдел новостей"),
        ("BY Отдел", "Отдел"),
        ("Автор: Отдел", "Отдел"),
        ("Byron", "Byron"),
        ("", ""),
        ("x" * 2001, ""),
    ],
)
def test_a_writer_has_a_name_only(written, name):
    assert wire.byline(written) == name


@pytest.mark.parametrize(
    ("tag", "language"),
    [("ru", "ru"), (" pt-BR ", "pt-BR"), ("en_US", "en_US"), ("Russian", ""), ("r", ""), ("", "")],
)
def test_a_language_is_a_tag(tag, language):
    assert wire.language(tag) == language


def test_a_dateline_of_its_own_gives_way_to_one_in_the_text():
    stated = wire.dateline("", "Вена", "5 декабря", SOURCE)
    assert stated == Dateline(place="Вена", date=date(2025, 12, 5))
    assert wire.unless_written(stated, paragraphs(["Дождь идёт."]), SOURCE) == stated
    opened = paragraphs(["ВЕНА, 4 декабря. /ТАСС/. Дождь идёт."])
    assert wire.unless_written(stated, opened, SOURCE) is None
    caption = (IncomingRow(RowKind.CAPTION, opened[0].source),)
    assert wire.unless_written(stated, caption, SOURCE) == stated
    assert wire.unless_written(Dateline(), (), SOURCE) is None


@pytest.mark.parametrize(
    ("stamp", "moment"),
    [
        ("2025-12-05T18:00:00+05:00", "2025-12-05T13:00Z"),
        ("2025-12-05T18:00:59Z", "2025-12-05T18:00Z"),
        ("20251205T180000Z", "2025-12-05T18:00Z"),
        ("2025-12-05T18:00:00", ""),
        ("2025-12-05", ""),
        ("0001-01-01T00:00+14:00", ""),
        ("soon", ""),
        ("", ""),
    ],
)
def test_a_moment_with_a_zone_is_told_in_utc(stamp, moment):
    assert wire.moment(stamp) == moment


def test_fields_are_clean_lines():
    told = Parts(
        format="x",
        rows=STORY.rows,
        byline="Отдел\u200b\n новостей",
        agency="x" * 3000,
        guid=" u\ud800 ",
        url="file:///etc/passwd",
    )
    (story,) = wire.stories([told], SOURCE)
    assert (story.byline, story.agency, story.guid, story.url) == ("Отдел новостей", "", "u", "")


def test_stories_without_text_are_left_out_unless_all_are():
    empty = Parts(format="x", rows=paragraphs(["\u200b"]))
    assert len(wire.stories([empty, STORY, empty, STORY], SOURCE)) == 2
    for nothing in ([], [empty]):
        with pytest.raises(RefusedFile, match=r"news\.xml holds no text"):
            wire.stories(nothing, SOURCE)


def test_an_archive_is_refused():
    wire.refuse_archive([STORY] * wire.MOST_STORIES, SOURCE)
    with pytest.raises(RefusedFile, match=r"news\.xml holds more than 5,000 stories"):
        wire.refuse_archive([STORY] * (wire.MOST_STORIES + 1), SOURCE)


def test_a_body_is_html_only_where_it_has_tags():
    assert [row.source for row in wire.body_rows("a < b\n\nc > d <e>")] == ["a < b", "c > d <e>"]
    assert [row.source for row in wire.body_rows("Раз<BR />два &amp; три")] == ["Раз", "два & три"]
    assert [row.source for row in wire.body_rows("a &amp; b", marked_up=True)] == ["a & b"]
