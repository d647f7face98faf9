"""Which words are spelt wrong, and what was meant."""

import threading

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor import spelling
from editor.spelling import Misspelling, Speller

pytestmark = pytest.mark.skipif(not spelling.available(), reason="no Hunspell on this machine")


@pytest.fixture(scope="module")
def american():
    return Speller("en-US")


def wrong(speller, text):
    return [each.word for each in speller.misspelt(text)]


def test_misspelt_words_are_found_where_they_stand(american):
    text = "😀 The goverment recieved it."
    assert american.misspelt(text) == [
        Misspelling(6, 15, "goverment"),
        Misspelling(16, 24, "recieved"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "It doesn't matter, the minister’s well-known words don’t.",
        "NATO and KAZTAG met at 5th and A320neo.",
        "Write to desk@exampel.org or https://exampel.org/goverment or #tegs.",
        "Осталось русское слово.",
        "Erdoğan met Łukasz Wałęsa and Şahin.",
        "",
    ],
)
def test_what_is_right_or_no_english_is_left_alone(american, text):
    assert wrong(american, text) == []


def test_the_variant_decides():
    assert wrong(Speller("en-US"), "The colour of aluminium") == ["colour", "aluminium"]
    assert wrong(Speller("en-GB"), "The color of aluminium") == ["color"]
    assert Speller("xx").variant == "en-US"


def test_known_words_are_never_wrong_in_any_case_or_with_a_possessive():
    speller = Speller("en-US")
    text = "Yermek Kosherbayev's KOSHERBAYEV’S visit"
    assert wrong(speller, text)
    speller.know(["Yermek Kosherbayev"])
    assert wrong(speller, text) == []


def test_suggestions_put_the_likeliest_first(american):
    assert american.suggestions("goverment")[0] == "government"
    assert american.suggestions("x" * 500) == []


def test_threads_may_share_one(american):
    found = []
    threads = [
        threading.Thread(target=lambda: found.append(wrong(american, "A goverment " * 200)))
        for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [len(each) for each in found] == [200] * 4


@given(st.text())
@settings(deadline=None)
def test_spans_hold_their_words_whatever_the_text(american, text):
    for each in american.misspelt(text):
        assert text[each.start : each.end] == each.word
