"""Taking news in: fields, duplicates, refusals, the raw bytes, and finding it right after."""

import unicodedata
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db import audit, stories
from db.records import RowKind, StoryStatus
from db.stories import Original
from editor.desk.finding import find_stories
from editor.desk.taking_in import Outcome, agency_english, place_english, take_in

SEED = Path(__file__).parents[4] / "shared" / "data" / "seed" / "kazakhstan-today-osce.txt"
PROPOSED = "Вена. 5 декабря. KAZAKHSTAN TODAY - Министр прибыл в Вену. Его встретили послы."
REFUSED = {
    "empty.txt": (b"", "is empty"),
    "blank.txt": (b" \n\t\n", "holds no text"),
    "picture.png": (b"\x89PNG\r\n\x1a\n" + bytes(2000), "is a picture"),
    "noise.txt": (bytes((n * 7919 + n // 3) % 256 for n in range(9000)), "is not text"),
}


def test_the_fields_of_a_story(library, story):
    taken = stories.get(library, story)
    fields = taken.fields
    assert taken.status is StoryStatus.NEW
    assert (taken.format, fields.lang) == ("text", "ru")
    assert (fields.published, fields.credit) == (date(2025, 12, 6), "МИД РК")
    assert (fields.dateline_place, fields.dateline_place_english) == ("Вена", "Vienna")
    assert fields.dateline_date == date(2025, 12, 5)
    assert (fields.agency, fields.agency_english) == ("KAZAKHSTAN TODAY", "Kazakhstan Today")
    assert [(row.kind, row.source) for row in taken.rows] == [
        (RowKind.HEADLINE, "Министр в Вене"),
        (RowKind.PARAGRAPH, "Министр прибыл в Вену."),
        (RowKind.PARAGRAPH, "Переговоры начнутся завтра."),
        (RowKind.PARAGRAPH, "Инфляция составила 8,4%."),
    ]
    assert not any(row.target for row in taken.rows)
    assert not taken.headline_proposed


def test_a_headline_that_is_only_proposed_is_marked_so(library, take):
    taken = stories.get(library, take(PROPOSED))
    assert taken.title == "Министр прибыл в Вену"
    assert taken.headline_proposed


def test_the_customers_story(library, take):
    if not SEED.exists():
        pytest.skip("the customer's story is not beside the repository")
    taken = stories.get(library, take(SEED.read_bytes(), SEED.name))
    assert len(taken.rows) == 9
    assert (taken.fields.dateline_place_english, taken.fields.agency_english) == (
        "Vienna",
        "Kazakhstan Today",
    )
    assert stories.original(library, taken.id).raw == SEED.read_bytes()


@pytest.mark.parametrize(
    ("place", "lang", "english"),
    [
        ("Вена", "ru", "Vienna"),
        ("ВЕНА", "ru", "Vienna"),
        ("Кукуево", "ru", "Kukuyevo"),
        ("", "", ""),
    ],
)
def test_places_are_known_or_romanised(place, lang, english):
    assert place_english(place, lang) == english


@pytest.mark.parametrize(
    ("agency", "english"),
    [
        ("KAZAKHSTAN TODAY", "Kazakhstan Today"),
        ("СТЕПНЫЕ ВЕСТИ", "Stepnye Vesti"),
        ("Степные вести", "Stepnye vesti"),
        ("СВ", "SV"),
    ],
)
def test_agencies_are_known_or_romanised_without_shouting(agency, english):
    assert agency_english(agency, "ru") == english


@pytest.mark.parametrize(
    "again",
    [
        lambda text: text.encode("cp1251"),
        lambda text: text.encode("utf-16"),
        lambda text: text.replace("\n", "\r\n").encode(),
        lambda text: text.replace(" ", "  ").replace("\n\n", "\n\n\n").encode(),
        lambda text: unicodedata.normalize("NFD", text).encode(),
        lambda text: text.replace("прибыл ", "прибыл\u00a0").encode(),
        lambda text: text.replace("МИД РК", "архив").encode(),
    ],
    ids=["cp1251", "utf-16", "crlf", "blanks", "decomposed", "no-break space", "another credit"],
)
def test_the_same_text_in_another_file_is_a_duplicate(library, story, again):
    text = stories.original(library, story).raw.decode()
    [arrival] = take_in(library, Original("copy.txt", again(text)))
    assert arrival.outcome is Outcome.DUPLICATE
    assert arrival.of == arrival.uid == stories.get(library, story).uid
    assert (arrival.story, arrival.path) == (story, "copy.txt")
    assert list(stories.ids(library)) == [story]
    assert [act.action for act in audit.history(library, story)] == ["take in"]


def test_other_words_are_another_story(library, story, take):
    other = take(stories.original(library, story).raw.replace("завтра".encode(), "позже".encode()))
    assert other != story


def test_a_duplicate_of_a_spiked_story_names_it(library, story):
    with library.write():
        stories.set_status(library, story, StoryStatus.SPIKED)
    [arrival] = take_in(library, stories.original(library, story))
    assert (arrival.outcome, arrival.story) == (Outcome.DUPLICATE, story)


@pytest.mark.parametrize("name", REFUSED)
def test_a_refused_file_leaves_nothing(library, contents, name):
    raw, reason = REFUSED[name]
    before = contents()
    [arrival] = take_in(library, Original(name, raw))
    assert arrival.outcome is Outcome.REFUSED
    assert arrival.reason.startswith(f"{name} {reason}")
    assert (arrival.story, arrival.uid, arrival.of) == (None, "", "")
    assert contents() == before


def test_an_unknown_format_is_refused(library, contents):
    before = contents()
    [arrival] = take_in(library, Original("a.txt", b"Snow fell."), format_name="tape")
    assert arrival.outcome is Outcome.REFUSED
    assert "tape" in arrival.reason
    assert contents() == before


def test_the_language_can_be_told(library, take):
    story = take("Қар жауды. Жол жабық.", lang="kk")
    assert stories.get(library, story).fields.lang == "kk"


def test_a_file_name_that_is_no_unicode_does_no_harm(library, take):
    name = b"\xcd\xee\xe2\xee\xf1\xf2\xfc.txt".decode("utf-8", "surrogateescape")
    story = take("Снег выпал в столице.", name)
    assert stories.original(library, story).name == "???????.txt"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(st.binary(max_size=300) | st.text(max_size=200).map(str.encode))
def test_the_raw_bytes_come_back_or_nothing_is_kept(library, raw):
    before = len(stories.ids(library))
    [arrival] = take_in(library, Original("wire.txt", raw))
    if arrival.outcome is Outcome.IMPORTED:
        assert arrival.story
        assert stories.original(library, arrival.story).raw == raw
    else:
        assert len(stories.ids(library)) == before


@pytest.mark.parametrize("typed", ["министр", "министра", "переговоров", "начаться", "вена", "8,4"])
def test_a_story_is_found_by_any_form_right_after(library, story, typed):
    assert find_stories(library, typed) == [story]
