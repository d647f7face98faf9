"""Marks and capitals as they are typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.exporting.style import HouseStyle
from editor.typography import EM_DASH, EN_DASH, corrected, next_case, quoted, title_case

STRAIGHT, CURLY = HouseStyle(), HouseStyle(quotes="curly")


@pytest.mark.parametrize(
    ("before", "style", "correction"),
    [
        ('He said "', CURLY, (1, "“")),
        ('He said “no"', CURLY, (1, "”")),
        ("the minister'", CURLY, (1, "’")),
        ('He said "', STRAIGHT, None),
        ("He said «", STRAIGHT, (1, '"')),
        ("minister’", STRAIGHT, (1, "'")),
        ("water --", STRAIGHT, (2, EN_DASH)),
        (f"water {EN_DASH}-", STRAIGHT, (2, EM_DASH)),
        ("water -", CURLY, None),
        ("-----", CURLY, None),
        ("water", CURLY, None),
        ("", CURLY, None),
    ],
)
def test_what_is_typed_takes_the_house_s_form(before, style, correction):
    assert corrected(before, style) == correction


def test_a_selection_is_put_between_the_house_s_marks():
    assert quoted("no", STRAIGHT) == '"no"'
    assert quoted("no", CURLY) == "“no”"
    assert quoted("no", CURLY, inside=True) == "‘no’"


def test_case_goes_round():
    seen = ["the end of the world"]
    for _ in range(3):
        seen.append(next_case(seen[-1]))
    assert seen[1:] == ["The End of the World", "THE END OF THE WORLD", "the end of the world"]
    assert next_case("The minister said") == "the minister said"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("water: a new deal", "Water: A New Deal"),
        ("what it's for", "What It's For"),
        ("министр в вене", "Министр В Вене"),
        ("straße und ﬁsch", "Straße Und Fisch"),
        ("", ""),
    ],
)
def test_a_title_has_capitals_where_headlines_have_them(text, title):
    assert title_case(text) == title


@given(st.text("abЖжé😀 :'ı", max_size=12))
def test_the_round_only_changes_case(text):
    seen = text
    for _ in range(4):
        seen = next_case(seen)
        assert seen.upper() == text.upper()


@given(st.text())
def test_a_title_of_any_text_can_be_made(text):
    assert title_case(text).lower().split() == title_case(title_case(text)).lower().split()
