"""ninjs of every version gives the stories it holds, and says why where it has none."""

import json
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.records import Dateline, RowKind
from editor.importing import ninjs
from editor.importing.errors import RefusedFile
from editor.importing.source import Source

SHARED = Path(__file__).parents[4] / "shared/data/iptc"
PLAIN = "Переговоры о зерне продолжатся. Встреча в среду."
HTML = "<p>Переговоры о зерне продолжатся.</p><p>Встреча в среду.</p>"
PARAGRAPHS = ["Переговоры о зерне продолжатся.", "Встреча в среду."]
FIRST = {
    "uri": "urn:kt:1",
    "type": "text",
    "versioncreated": "2025-12-05T09:00:00Z",
    "language": "ru-RU",
    "located": "Вена",
    "headline": "Зерно поедет быстрее",
    "byline": "By Пресс-служба",
    "urgency": 4,
    "embargoed": "2025-12-05T18:00:00+05:00",
    "slugline": "GRAIN-VIENNA",
    "infosource": [{"name": "KAZAKHSTAN TODAY"}],
    "description_text": "Стороны договорились.",
    "body_text": PLAIN,
    "body_html": HTML,
}
SECOND = {
    "uri": "urn:kt:1",
    "type": "text",
    "versioncreated": "2025-12-05T09:00:00Z",
    "language": "ru",
    "located": "Вена",
    "headlines": [{"role": "sub", "value": "x"}, {"role": "main", "value": "Зерно поедет быстрее"}],
    "by": "Пресс-служба",
    "urgency": 4,
    "embargoeduntil": "2025-12-05T18:00:00+05:00",
    "slugline": "GRAIN-VIENNA",
    "infosources": [{"name": "KAZAKHSTAN TODAY"}],
    "descriptions": [{"role": "summary", "value": "Стороны договорились."}],
    "bodies": [
        {"role": "teaser", "contenttype": "text/html", "value": "<p>Скоро</p>"},
        {"role": "main", "contenttype": "text/plain", "value": PLAIN},
        {"role": "rich", "contenttype": "text/html", "value": HTML},
    ],
}
THIRD = {
    {"versioncreated": "versionCreated", "infosources": "infoSources"}.get(name, name): value
    for name, value in SECOND.items()
} | {
    "bodies": [
        {"role": "main", "contentType": "text/plain", "value": PLAIN},
        {"role": "rich", "contentType": "application/xhtml+xml", "value": f"<body>{HTML}</body>"},
    ]
}
PICTURE = {
    "uri": "urn:kt:2",
    "type": "picture",
    "versioncreated": "2025-12-05",
    "description_text": "Элеватор в порту",
    "renditions": {},
}


def source(raw, **known):
    return Source(raw=raw, name="story.json", today=date(2026, 2, 1), **known)


def read(value, **known):
    raw = value if isinstance(value, bytes) else json.dumps(value, ensure_ascii=False).encode()
    return ninjs.read(source(raw, **known), "ninjs")


def refusal(value):
    with pytest.raises(RefusedFile) as caught:
        read(value)
    return str(caught.value)


def texts(story):
    return [row.source for row in story.rows]


@pytest.mark.parametrize("news", [FIRST, SECOND, THIRD], ids=["1.x", "2.x", "3.x"])
def test_every_version_gives_the_same_story(news):
    assert ninjs.recognise(json.dumps(news, indent=1).encode(), "x") == "ninjs"
    (story,) = read(news)
    assert [(row.kind, row.source) for row in story.rows] == [
        (RowKind.HEADLINE, "Зерно поедет быстрее"),
        (RowKind.SUMMARY, "Стороны договорились."),
        *((RowKind.PARAGRAPH, paragraph) for paragraph in PARAGRAPHS),
    ]
    assert (story.format, story.guid, story.lang) == ("ninjs", "urn:kt:1", "ru")
    assert (story.byline, story.agency) == ("Пресс-служба", "KAZAKHSTAN TODAY")
    assert (story.urgency, story.slug) == (4, "GRAIN-VIENNA")
    assert story.embargo == "2025-12-05T13:00Z"
    assert (story.published, story.dateline) == (date(2025, 12, 5), Dateline(place="Вена"))


def test_a_dateline_in_the_text_is_the_storys():
    body = "ВЕНА, 4 декабря. /ТАСС/. Переговоры о зерне продолжатся."
    (story,) = read({"uri": "u", "located": "Москва", "body_text": body})
    assert story.dateline == Dateline(place="ВЕНА", date=date(2025, 12, 4), agency="ТАСС")
    assert story.agency == "ТАСС"


def test_plain_text_has_its_paragraphs_by_lines():
    (story,) = read({"uri": "u", "headline": "З", "body_text": "Раз.\r\n\r\nДва.\nТри."})
    assert texts(story) == ["З", "Раз.", "Два. Три."]


def test_a_summary_that_the_text_repeats_is_left_out_and_a_flash_is_all_summary():
    (story,) = read(FIRST | {"description_text": "Встреча  в среду"})
    assert texts(story)[1:] == PARAGRAPHS
    flash = {"uri": "u", "type": "text", "headline": "Зерно", "description_text": "Договорились."}
    assert texts(read(flash)[0]) == ["Зерно", "Договорились."]


def test_a_body_in_nitf_is_read_if_there_is_no_other():
    body = {"role": "nitf", "contentType": "text/vnd.IPTC.NITF"}
    markup = f"<nitf><body><body.content>{HTML}</body.content></body></nitf>"
    (story,) = read(
        {"uri": "u", "headlines": [{"value": "З"}], "bodies": [body | {"value": markup}]}
    )
    assert texts(story) == ["З", *PARAGRAPHS]
    broken = [body | {"value": "<nitf>"}, {"contentType": "text/plain", "value": "Раз."}]
    assert texts(read({"uri": "u", "title": "З", "bodies": broken})[0]) == ["З", "Раз."]


@pytest.mark.parametrize("several", [dict, list], ids=["1.x", "3.x"])
def test_texts_that_belong_to_a_story_are_stories_and_its_pictures_give_captions(several):
    added = {"picture": PICTURE, "box": FIRST | {"uri": "urn:kt:3", "headline": "Справка"}}
    associations = (
        added if several is dict else [value | {"name": name} for name, value in added.items()]
    )
    story, box = read(FIRST | {"associations": associations})
    assert (story.rows[-1].kind, story.rows[-1].source) == (RowKind.CAPTION, "Элеватор в порту")
    assert (box.guid, texts(box)[0]) == ("urn:kt:3", "Справка")


def test_an_array_gives_its_stories_and_passes_over_the_rest():
    cancelled = FIRST | {"pubstatus": "canceled"}
    found = read([PICTURE, FIRST, cancelled, 7, None, SECOND | {"uri": "urn:kt:9"}])
    assert [story.guid for story in found] == ["urn:kt:1", "urn:kt:9"]


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        (PICTURE, "“picture”"),
        ({"uri": "u", "type": "event", "headline": "x"}, "“event”"),
        ({"uri": "u"}, "no story's text"),
        ({"uri": "u", "bodies": "text", "headlines": {"value": 1}}, "no story's text"),
        ({"uri": "u", "body_text": "\u200b"}, "no story's text"),
        (FIRST | {"pubstatus": "canceled"}, "cancelled by its sender"),
        ([], "no story's text"),
        (7, "no story's text"),
        (b'{"uri": "u", ', "not valid JSON"),
        (b"", "not valid JSON"),
        (b'{"uri": ' + b"9" * 5000 + b"}", "not valid JSON"),
        (b"[" * 200_000, "nested too deep"),
        ([{"uri": "u", "body_text": "a"}] * 5001, "more than 5,000 stories"),
    ],
)
def test_what_holds_no_story_is_refused_in_words(value, reason):
    assert reason in refusal(value)


def test_values_of_the_wrong_kind_are_as_if_they_were_not_there():
    odd = dict.fromkeys(FIRST, 7) | {"associations": [1], "infosource": {"a": 1}}
    (story,) = read(odd | {"body_text": "Раз.", "headlines": [None, {"value": "З"}]})
    assert texts(story) == ["З", "Раз."]
    assert (story.guid, story.byline, story.published) == ("", "", None)


def test_characters_that_cannot_be_stored_are_cleaned():
    (story,) = read(b'{"uri": "u\\ud800", "byline": "A\\u0000b", "body_text": "\\ud83d x"}')
    assert (story.guid, story.byline, texts(story)[1]) == ("u", "Ab", "x")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1251"])
def test_other_encodings_are_read(encoding):
    raw = json.dumps(FIRST, ensure_ascii=False).encode(encoding)
    assert ninjs.recognise(raw, "x") == "ninjs"
    assert texts(read(raw)[0])[2:] == PARAGRAPHS


@pytest.mark.parametrize(
    "raw",
    [
        b'{"version": "https://jsonfeed.org/version/1.1", "title": "x", "items": []}',
        b'{"title": "x", "text": "y"}\n{"title": "x", "text": "y"}',
        b'{"uri": "u", "type": "text"}\n{"uri": "u", "type": "text"}',
        b'"uri": "type":',
        b"",
    ],
)
def test_other_json_is_not_recognised(raw):
    assert ninjs.recognise(raw, "story.json") == ""


def test_the_senders_language_comes_first():
    assert read(FIRST, lang="kk")[0].lang == "kk"


def test_every_example_of_the_standard_is_read_or_refused_in_words():
    paths = sorted(SHARED.glob("ninjs/**/*.json"))
    if not paths:
        pytest.skip("the shared test data are not there")
    with_text = without = 0
    for path in paths:
        raw = path.read_bytes()
        try:
            stories = read(raw)
        except RefusedFile:
            without += 1
        else:
            with_text += len(stories)
            assert all(story.rows[-1].source for story in stories), path
    assert with_text >= 40
    assert without >= 40


@pytest.mark.parametrize(
    ("name", "paragraphs"),
    [
        ("1.4/ninjsExMediumText1.json", 4),
        ("2.1/ninjsExSimpleText_2.json", 4),
        ("3.0/ninjsExSimpleText_3.json", 4),
    ],
)
def test_the_same_example_in_three_versions_is_the_same_story(name, paragraphs):
    path = SHARED / "ninjs/examples" / name
    if not path.exists():
        pytest.skip("the shared test data are not there")
    (story,) = read(path.read_bytes())
    assert story.rows[0].source == "Captain of wrecked cruise ship on trial in Italy"
    assert len(story.rows) == 1 + paragraphs
    assert (story.dateline.place, story.agency) == ("GROSSETO, Italy", "AP")


@given(
    st.recursive(
        st.none() | st.integers() | st.text(max_size=5) | st.just(HTML),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(
                st.sampled_from([*FIRST, *THIRD, "value", "role", "associations"]),
                inner,
                max_size=4,
            )
        ),
        max_leaves=12,
    )
)
def test_any_json_gives_stories_or_a_reason(value):
    with suppress(RefusedFile):
        assert read(value)


@given(place=st.integers(0, 500), piece=st.binary(max_size=8), cut=st.integers(0, 60))
def test_a_damaged_file_gives_stories_or_a_reason(place, piece, cut):
    raw = json.dumps(THIRD, ensure_ascii=False).encode()
    damaged = raw[:place] + piece + raw[place + cut :]
    ninjs.recognise(damaged, "x")
    with suppress(RefusedFile):
        assert read(damaged)
