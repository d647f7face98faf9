from dataclasses import replace
from datetime import date

import pytest

from db.records import Dateline, IncomingRow, IncomingStory, RowKind, StoryFields
from editor.desk.source_fields import fields_of, renewed

STORY = IncomingStory(
    rows=(IncomingRow(RowKind.HEADLINE, "Министр в Вене"),),
    lang="ru",
    format="rss",
    dateline=Dateline(place="Вена", date=date(2025, 12, 5), agency="ТАСС"),
    agency="ТАСС",
    published=date(2025, 12, 6),
    credit="МИД РК",
    url="https://a.example/1",
)
GENEVA = replace(STORY, dateline=Dateline(place="Женева", date=date(2025, 12, 7)))


def test_what_the_source_says_now_takes_the_place_of_what_it_said():
    fields = renewed(fields_of(STORY), replace(GENEVA, credit="Архив"), set())
    assert (fields.dateline_place, fields.dateline_place_english) == ("Женева", "Geneva")
    assert (fields.dateline_date, fields.credit) == (date(2025, 12, 7), "Архив")


def test_what_the_source_no_longer_says_stays():
    silent = IncomingStory(rows=STORY.rows, lang="", format="text")
    assert renewed(fields_of(STORY), silent, set()) == fields_of(STORY)


@pytest.mark.parametrize(
    ("by_hand", "place", "english"),
    [
        (set(), "Женева", "Geneva"),
        ({"dateline_place"}, "Вена", "Wien"),
        ({"dateline_place_english"}, "Женева", "Geneva"),
    ],
)
def test_an_english_name_follows_the_name_it_is_of(by_hand, place, english):
    kept = replace(fields_of(STORY), dateline_place_english="Wien")
    fields = renewed(kept, GENEVA, by_hand)
    assert (fields.dateline_place, fields.dateline_place_english) == (place, english)


def test_an_english_name_corrected_by_hand_stays_with_its_name():
    kept = replace(fields_of(STORY), dateline_place_english="Wien", agency_english="Tass")
    assert renewed(kept, STORY, {"dateline_place_english", "agency_english"}) == kept


def test_a_field_corrected_by_hand_stays():
    kept = replace(fields_of(STORY), credit="AP", published=None, slug="VIENNA", note="Call them")
    assert renewed(kept, replace(STORY, credit="Архив"), {"credit", "published"}) == kept


def test_a_language_that_is_known_stays():
    assert renewed(StoryFields(lang="kk"), STORY, set()).lang == "kk"
    assert renewed(StoryFields(), STORY, set()).lang == "ru"
    assert renewed(StoryFields(), STORY, {"lang"}).lang == ""
