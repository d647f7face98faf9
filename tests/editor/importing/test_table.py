"""Tables of stories come in whatever their delimiter and their columns' names."""

import csv
import io
import json
from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.records import RowKind
from editor.importing import table
from editor.importing.errors import RefusedFile
from editor.importing.source import Source

ROWS = [
    {"title": "Зерно поедет быстрее", "text": "Раз, два.\n\nТри; «четыре».", "date": "2025-12-05"},
    {"title": "Погода", "text": 'Дождь "сильный".', "date": "05.12.2025"},
]


def written(rows, delimiter=",", lines="\n"):
    buffer = io.StringIO()
    sheet = csv.DictWriter(buffer, list(rows[0]), delimiter=delimiter, lineterminator=lines)
    sheet.writeheader()
    sheet.writerows(rows)
    return buffer.getvalue()


def objects(rows):
    return "\n".join(json.dumps(row, ensure_ascii=False) for row in rows)


def read(text, form="csv", **known):
    raw = text if isinstance(text, bytes) else text.encode()
    return table.read(Source(raw=raw, name="news.csv", today=date(2026, 2, 1), **known), form)


def refusal(text, form="csv", **known):
    with pytest.raises(RefusedFile) as caught:
        read(text, form, **known)
    return str(caught.value)


def texts(story):
    return [row.source for row in story.rows]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1251"])
@pytest.mark.parametrize("lines", ["\n", "\r\n"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_a_table_is_read_whatever_its_delimiter_and_encoding(delimiter, lines, encoding):
    raw = written(ROWS, delimiter, lines).encode(encoding)
    form = table.recognise(raw, "news.txt")
    assert form == ("tsv" if delimiter == "\t" else "csv")
    grain, weather = read(raw, form)
    assert texts(grain) == ["Зерно поедет быстрее", "Раз, два.", "Три; «четыре»."]
    assert texts(weather) == ["Погода", 'Дождь "сильный".']
    assert (grain.format, grain.published, weather.published) == (form, *[date(2025, 12, 5)] * 2)


@pytest.mark.parametrize("text", [objects(ROWS), json.dumps(ROWS), "\n" + objects(ROWS) + "\r\n\n"])
def test_objects_are_read_one_a_line_or_in_an_array(text):
    assert table.recognise(text.encode(), "news.txt") == "jsonl"
    assert [texts(story)[1] for story in read(text, "jsonl")] == ["Раз, два.", 'Дождь "сильный".']


ENGLISH = {
    "Headline": "З",
    "Body Text": "Дождь идёт.",
    "Pub-Date": "2025-12-05T10:00:00+05:00",
    "Language": "ru-RU",
    "Link": "https://example.org/1",
    "GUID": "kt-1",
    "Author": "By Отдел",
    "Source": "KAZAKHSTAN TODAY",
    "Summary": "Кратко.",
    "photo_credit": "МИД РК",
    "priority": "4",
    "slugline": "GRAIN-VIENNA",
}
RUSSIAN = dict(
    zip(
        [
            "Заголовок",
            "Текст",
            "Дата",
            "Язык",
            "Ссылка",
            "guid",
            "Автор",
            "Источник",
            "Анонс",
            "Фото",
            "Срочность",
            "Слаг",
        ],
        ENGLISH.values(),
        strict=True,
    )
)
KNOWN = {
    "headline": "c0",
    "body": "c1",
    "published": "c2",
    "lang": "c3",
    "url": "c4",
    "guid": "c5",
    "byline": "c6",
    "agency": "c7",
    "summary": "c8",
    "credit": "c9",
    "urgency": "c10",
    "slug": "c11",
}
MAPPED = {f"c{number}": value for number, value in enumerate(ENGLISH.values())}


@pytest.mark.parametrize(
    ("row", "columns"), [(ENGLISH, {}), (RUSSIAN, {}), (MAPPED, KNOWN)], ids=["en", "ru", "map"]
)
def test_every_field_finds_its_place(row, columns):
    (story,) = read(written([row]), columns=columns)
    assert [(row.kind, row.source) for row in story.rows] == [
        (RowKind.HEADLINE, "З"),
        (RowKind.SUMMARY, "Кратко."),
        (RowKind.PARAGRAPH, "Дождь идёт."),
    ]
    assert (story.lang, story.published, story.guid) == ("ru", date(2025, 12, 5), "kt-1")
    assert (story.url, story.byline) == ("https://example.org/1", "Отдел")
    assert (story.agency, story.credit) == ("KAZAKHSTAN TODAY", "МИД РК")
    assert (story.urgency, story.slug) == (4, "GRAIN-VIENNA")


def test_the_map_comes_before_the_names_and_better_names_before_others():
    row = {"content": "Не то.", "text": "То.", "mine": "Моё."}
    assert texts(read(written([row]))[0])[1] == "То."
    assert texts(read(written([row]), columns={"body": "mine"})[0])[1] == "Моё."


def test_html_in_a_cell_is_its_paragraphs():
    row = {"title": "З", "text": "<div><p>Раз <b>два</b></p><p>три &amp; 4 < 5</p></div>"}
    assert texts(read(written([row]))[0]) == ["З", "Раз два", "три & 4 < 5"]
    assert texts(read(written([row | {"text": "a < b и c > d"}]))[0])[1] == "a < b и c > d"


def test_numbers_that_count_rows_do_not_make_two_tables_stories_one():
    (story,) = read(written([{"id": "17", "text": "Дождь."}]))
    assert story.guid == "news.csv#17"


def test_values_that_are_no_text_and_addresses_that_are_none_are_left_out():
    row = {"text": ["Раз.", 2, "Три."], "url": "javascript:x", "lang": "русский", "date": {"a": 1}}
    (story,) = read(objects([row]), "jsonl")
    assert (texts(story)[1:], story.url, story.published) == (["Раз.", "Три."], "", None)
    assert [texts(story)[1] for story in read('{"text": 7.5}\n{"text": null}\n[1]', "jsonl")] == [
        "7.5"
    ]


def test_rows_without_words_are_passed_over_and_a_headline_alone_is_a_story():
    text = "title,text,date\n,,2025-12-05\nПогода,,\n\n,Дождь.\nлишнее,Снег.,2025-12-05,ещё,ещё\n"
    assert [texts(story)[1] for story in read(text)] == ["Погода", "Дождь.", "Снег."]


def test_a_table_without_a_column_for_the_text_says_what_it_has():
    sentence = refusal("a,b,Заголовок\n1,2,3\n")
    assert "a, b, Заголовок" in sentence
    assert "--column body=NAME" in sentence
    many = ",".join(f"c{number}" for number in range(25))
    assert refusal(f"{many}\n{many}\n").count("c1") > 5
    assert "and 5 more" in refusal(f"{many}\n{many}\n")


@pytest.mark.parametrize("columns", [{"body": "Text"}, {"headlin": "text"}])
def test_a_map_that_does_not_fit_says_so(columns):
    (wrong,) = columns.values()
    assert f"“{wrong}”" in refusal(written(ROWS), columns=columns)


@pytest.mark.parametrize(
    ("text", "form", "reason"),
    [
        ("", "csv", "holds no text"),
        ("title,text\n", "csv", "holds no text"),
        ("title,text\n,\n", "csv", "holds no text"),
        ("[]", "jsonl", "holds no text"),
        ('{"text": "a"}\n{"text', "jsonl", "cannot be read as JSONL"),
        ("[" * 100_000, "jsonl", "cannot be read as JSONL"),
        ("text\n" + "a\n" * 5_001, "csv", "more than 5,000 stories"),
    ],
)
def test_what_gives_no_story_is_refused_in_words(text, form, reason):
    assert reason in refusal(text, form)


def test_a_quotation_that_never_ends_and_a_huge_cell_are_read():
    (story,) = read('title,text\nЗ,"Раз.\nДва.')
    assert texts(story) == ["З", "Раз.", "Два."]
    (story,) = read(f'title,text\nЗ,"{"слово " * 50_000}"')
    assert len(story.rows[1].source) > 100_000 or len(story.rows) > 2


@pytest.mark.parametrize(
    ("text", "name", "form"),
    [
        ("a,b\n1,2\n", "news.csv", "csv"),
        ("a\tb\n1\t2\n", "news.tsv", "tsv"),
        ('{"a": 1}', "news.jsonl", "jsonl"),
        ("a,b\n1,2\n", "news.txt", ""),
        ("title,text\n", "news.txt", ""),
        ("Текст\nДождь, снег\n", "news.txt", ""),
        ("В понедельник, текст заявления опубликован\nЗаголовок, текст\n", "news.txt", ""),
        ('{"a": 1}\n{"a": 2}', "news.txt", ""),
        ('{"text": "a"}', "news.json", ""),
        ("", "news.csv", ""),
        ("<nitf/>", "news.xml", ""),
    ],
)
def test_a_table_is_told_from_other_files(text, name, form):
    assert table.recognise(text.encode(), name) == form


CELL = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)


@given(st.lists(st.fixed_dictionaries({"title": CELL, "text": CELL}), min_size=1, max_size=5))
def test_any_table_gives_a_story_for_each_row_that_says_something(rows):
    for form, text in (("csv", written(rows, lines="\r\n")), ("jsonl", objects(rows))):
        with suppress(RefusedFile):
            assert len(read(text, form)) <= len(rows)


@given(st.binary(max_size=200), st.sampled_from(table.FORMATS))
def test_any_bytes_give_stories_or_a_reason(raw, form):
    table.recognise(raw, "x")
    with suppress(RefusedFile):
        assert read(b"text,title\n" * (form != "jsonl") + raw, form)
