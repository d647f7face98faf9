"""Finding a wording and putting another in its place."""

from hypothesis import given
from hypothesis import strategies as st

from editor.replacing import Wording


def test_case_and_whole_words_count_where_asked_for():
    text = "Water and water, waters"
    assert Wording("water", "gas").replaced(text) == "gas and gas, gass"
    assert Wording("water", "gas", match_case=True).replaced(text) == "Water and gas, gass"
    assert Wording("water", "gas", whole_words=True).replaced(text) == "gas and gas, waters"


def test_both_texts_are_plain():
    assert Wording("a.b", r"\1$").replaced("a.b axb") == r"\1$ axb"


def test_spans_count_characters():
    assert Wording("ж").spans("😀Жж") == [(1, 2), (2, 3)]
    assert Wording("").spans("abc") == []


@given(st.text("abж. "), st.text("abж. "), st.text("abж. ", min_size=1))
def test_it_does_what_replacing_by_hand_would(text, put, find):
    assert Wording(find, put, match_case=True).replaced(text) == text.replace(find, put)
    assert Wording("", put).replaced(text) == text
