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
TOLD = [
    *("harbours harbors", "mobilisation mobilization", "organising organizing", "saviour savior"),
    *("calibre caliber", "cataloguing cataloging", "aeroplane airplane", "armoury armory"),
]
TELLING_NOTHING = [
    *("check", "dialogue", "tire", "license", "analyses", "analogue", "archaeology", "tons"),
    *("tonnes", "advise", "exercise", "promise", "humorist", "programmer", "enrolling", "ruble"),
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


class TestOneSided:
    def told(self, text):
        return [
            (text[each.start : each.end], each.variant, each.other)
            for each in british.one_sided(text)
        ]

    @pytest.mark.parametrize("pair", [*(each for each in BOTH if "dialog" not in each), *TOLD])
    def test_each_side_has_its_form(self, pair):
        here, there = pair.split()
        assert self.told(f"The {here}.") == [(here, "uk", there)]
        assert self.told(f"The {there}.") == [(there, "us", here)]

    @pytest.mark.parametrize("word", [*ALIKE, *TELLING_NOTHING])
    def test_words_that_both_write_tell_nothing(self, word):
        assert self.told(word) == []

    @pytest.mark.parametrize("pair", ["licence license", "programme program", "tyres tires"])
    def test_a_british_word_tells_where_the_american_does_not(self, pair):
        here, there = pair.split()
        assert self.told(here) == [(here, "uk", there)]
        assert not [each for each in british.one_sided(there) if each.sure]

    def test_a_word_in_another_sense_is_told_as_such(self):
        [told] = british.one_sided("A Program.")
        assert (told.variant, told.other, told.sure) == ("us", "Programme", False)

    def test_words_are_told_in_their_order_with_their_capitals(self):
        assert self.told("The DEFENCE's color, and Labour.") == [
            ("DEFENCE", "uk", "DEFENSE"),
            ("color", "us", "colour"),
            ("Labour", "uk", "Labor"),
        ]

    def test_a_word_is_asked_about_whole(self):
        assert self.told("colours-х, Colorado, fulfilled") == [("colours", "uk", "colors")]
