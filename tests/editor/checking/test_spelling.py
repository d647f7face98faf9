"""British and American words: which is which, and what the other side writes."""

import pytest

from editor.checking.spelling import AMERICAN, BRITISH, spellings


@pytest.mark.parametrize(
    ("british", "american"),
    [
        ("colour", "color"),
        ("neighbourhood", "neighborhood"),
        ("harbours", "harbors"),
        ("organised", "organized"),
        ("organising", "organizing"),
        ("mobilisation", "mobilization"),
        ("travelled", "traveled"),
        ("Labour", "Labor"),
        ("DEFENCE", "DEFENSE"),
    ],
)
def test_each_side_has_its_form(british, american):
    span = (4, 4 + len(british))
    assert list(spellings(f"The {british}.")) == [(BRITISH, span, american)]
    span = (4, 4 + len(american))
    assert list(spellings(f"The {american}.")) == [(AMERICAN, span, british)]


@pytest.mark.parametrize(
    "text", ["check", "program", "dialogue", "tire", "a meter", "license", "size", "colours-х", ""]
)
def test_words_that_both_write_tell_nothing(text):
    assert [found for found in spellings(text) if found[0] == AMERICAN] == []


def test_words_are_told_in_their_order():
    found = spellings("The theatre's color, and colour.")
    assert [(variant, other) for variant, _, other in found] == [
        (BRITISH, "theater"),
        (AMERICAN, "colour"),
        (BRITISH, "color"),
    ]
