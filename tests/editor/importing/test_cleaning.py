"""What is stored is one clean form of what came in, in paragraphs a person would recognise."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.importing.cleaning import LONGEST_PARAGRAPH, clean, fold, paragraphs

MESSY = st.text(
    st.one_of(
        st.sampled_from("аб \n\r\t\xa0\u2028\u2029\u200b\xad\u0301\u0316\ufeff\u202e\x00\x85.ё"),
        st.characters(),
    )
)


def split(text):
    return paragraphs(clean(text).text.split("\n"))


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r", "\u2028", "\x85", "\x0b", "\x0c"])
def test_every_newline_is_one(newline):
    assert clean(f"а{newline}б").text == "а\nб"


def test_a_paragraph_separator_parts_paragraphs():
    assert split("первый\nего конец\u2029второй") == ["первый его конец", "второй"]


def test_letters_and_their_accents_are_joined():
    cleaned = clean("и\u0306 е\u0308")
    assert cleaned.text == "й ё"
    assert cleaned.removed == 0


@pytest.mark.parametrize(
    "hidden",
    [
        *("\0", "\x1b", "\x9f", "\xad", "\u200b", "\u200f", "\u202e", "\u2066", "\ufeff", "\ufdd0"),
        *("\uffff", "\U0010fffe", "\ud83d", "\U000e0041", "\u3164", "\ufffc"),
    ],
)
def test_what_nobody_sees_goes_and_is_counted(hidden):
    cleaned = clean(f"пере{hidden}говоры")
    assert cleaned.text == "переговоры"
    assert cleaned.removed == 1


@pytest.mark.parametrize("kept", ["№ 5", "10 ₸", "😀", "«ё»", "қ ң", "\ufffd", "e\u0301x"[2:]])
def test_what_people_read_stays(kept):
    assert clean(kept).text == kept


@pytest.mark.parametrize("blank", ["\xa0", "\u202f", "\u2009", "\u3000", "\t", "\u2800"])
def test_every_blank_is_a_space(blank):
    assert split(f"5{blank}{blank}млн") == ["5 млн"]


def test_blank_lines_part_paragraphs_and_wrapped_lines_join():
    assert split("\n\nа\nб\n \n\t\nв\n") == ["а б", "в"]


def test_without_blank_lines_each_line_is_a_paragraph():
    assert split("\nпервый\n  второй  \nтретий\n\n") == ["первый", "второй", "третий"]


def test_lines_too_long_to_be_wrapped_are_paragraphs_even_so():
    long = "Слово " * 30 + "конец."
    assert split(f"Заголовок\n\n{long}\nКоротко.\n{long}") == ["Заголовок", long, "Коротко.", long]


def test_no_text_has_no_paragraphs():
    assert split(" \n\xa0\n\u200b") == []


def test_a_monster_of_a_paragraph_is_cut_at_the_ends_of_sentences():
    pieces = split("Слово и дело. " * 20_000)
    assert len(pieces) == 3
    assert all(len(piece) <= LONGEST_PARAGRAPH and piece.endswith("дело.") for piece in pieces)
    assert " ".join(pieces) == ("Слово и дело. " * 20_000).strip()


def test_without_sentences_it_is_cut_at_spaces_and_without_spaces_anywhere():
    assert all(piece.endswith("слово") for piece in split("слово " * 40_000))
    assert [len(piece) for piece in split("ы" * 250_000)] == [100_000, 100_000, 50_000]


@pytest.mark.parametrize(
    "hostile",
    ["a" + "\u0300\u0316" * 1_000_000, "\n \n" * 500_000, " " * 2_000_000, "a\u0301" * 500_000],
)
def test_hostile_text_is_worked_off(hostile):
    assert len(clean(hostile).text) <= len(hostile)
    split(hostile)


def test_accents_piled_up_are_cut_down_and_counted():
    cleaned = clean("a" + "\u0316\u0300" * 100)
    assert len(cleaned.text) <= 31
    assert cleaned.removed == 170


@given(MESSY)
def test_cleaning_again_changes_nothing(text):
    once = clean(text).text
    assert clean(once).text == once
    assert unicodedata.is_normalized("NFC", once)
    once.encode()


@given(MESSY)
def test_no_paragraph_is_empty_or_ragged_and_no_letter_is_lost(text):
    found = split(text)
    assert all(paragraph and paragraph == fold(paragraph) for paragraph in found)
    assert "".join("".join(found).split()) == "".join(clean(text).text.split())
