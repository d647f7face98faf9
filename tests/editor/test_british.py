"""British words become American ones and back; what is the same in both is left alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor import british

BOTH = [
    *("colour color", "favourites favorites", "neighbourhood neighborhood", "honourable honorable"),
    *("centre center", "centred centered", "kilometres kilometers", "theatre theater"),
    *("organise organize", "organisations organizations", "emphasised emphasized"),
    *("analyse analyze", "paralysed paralyzed", "catalogue catalog", "dialogues dialogs"),
    *("travelled traveled", "cancelling canceling", "signalled signaled", "traveller traveler"),
    *("defence defense", "fulfil fulfill", "grey gray", "ploughing plowing", "foetus fetus"),
    *("paediatrician pediatrician", "manoeuvres maneuvers", "skilful skillful"),
]
ALIKE = [
    *("laboratory", "humorous", "honorary", "coloration", "minor", "actor", "doctor", "meter"),
    *("size", "prizes", "seized", "citizen", "horizon", "number", "enter", "excelling", "advice"),
]
KEPT_IN_BRITISH = ["medieval", "story", "ton", "tire", "program", "curb"]


@pytest.mark.parametrize("pair", BOTH)
def test_a_word_is_turned_both_ways(pair):
    here, there = pair.split()
    assert british.to_american(here) == there
    assert british.to_british(there) == here
    assert british.to_british(here) == here
    assert british.to_american(there) == there


@pytest.mark.parametrize("word", ALIKE)
def test_what_is_the_same_in_both_stays(word):
    assert british.to_british(word) == word


@pytest.mark.parametrize("word", KEPT_IN_BRITISH)
def test_an_american_word_that_is_british_too_stays(word):
    assert british.to_british(word) == word


def test_what_is_no_word_is_left_alone():
    assert british.to_british("valerizes", lambda word: False) == "valerizes"


@given(st.text(max_size=40))
def test_any_text_is_turned_without_a_fault(text):
    british.to_british(british.to_american(text))
