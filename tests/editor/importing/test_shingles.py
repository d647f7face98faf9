import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.importing.shingles import shingles

STORY = "Министр прибыл в Вену. Переговоры начнутся завтра, их ждут ещё с осени."
SNOW = 1137218794050482735


@pytest.mark.parametrize(
    "same",
    [
        STORY.upper(),
        STORY.replace("ё", "е"),
        STORY.replace(" ", "\n\n  "),
        STORY.replace(".", "!").replace(",", " —"),
        f"«{STORY}»",
    ],
)
def test_case_and_what_stands_between_words_make_no_difference(same):
    assert shingles(same) == shingles(STORY)


def test_each_run_of_three_words_is_one():
    assert len(shingles(STORY)) == len(STORY.split()) - 2
    assert shingles("один два три один два три") == (
        shingles("один два три один") | shingles("два три один") | shingles("три один два")
    )


@pytest.mark.parametrize("brief", ["", "— …", "Снег", "Снег выпал"])
def test_fewer_words_have_none(brief):
    assert shingles(brief) == frozenset()


def test_the_hash_is_the_same_for_ever():
    """It is stored: another would make every story of a library unknown."""
    assert shingles("Снег выпал вчера") == {SNOW}


@given(st.text(max_size=60))
def test_any_text_has_numbers_of_sixty_bits(text):
    assert all(0 <= each < 2**60 for each in shingles(text))


@given(st.lists(st.sampled_from("абвг"), max_size=20), st.integers(0, 20))
def test_a_part_of_a_text_has_a_part_of_its_shingles(words, length):
    assert shingles(" ".join(words[:length])) <= shingles(" ".join(words))
