"""Offsets, differences and selections, as an editor meets them."""

import time
import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.text import (
    Edit,
    count_words,
    fold,
    from_utf16,
    in_case_of,
    one_line,
    shift_spans,
    snap_to_words,
    to_utf16,
    word_at,
    word_diff,
)

NEWS = st.text(alphabet="аеёТok 😀🇰.,-'«»\n\u0301", max_size=60)
WORDS = st.lists(
    st.sampled_from(["Vienna", "the", "Tokayev", "a", ",", "😀", "Тоқаев"]), max_size=14
)
SENTENCE = WORDS.map(" ".join)
PLACES = st.lists(st.sampled_from(["Vienna ", "Київ ", "😀, "]), min_size=1).map("".join)
NAMES = st.lists(st.sampled_from(["Anna ", "Ерлан ", "O'Neal. "]), max_size=3).map("".join)


class TestUtf16:
    def test_an_emoji_takes_two_of_qts_units(self):
        assert [to_utf16("а😀б", at) for at in range(4)] == [0, 1, 3, 4]
        assert [from_utf16("а😀б", at) for at in range(5)] == [0, 1, 1, 2, 3]

    def test_offsets_beyond_the_text_end_at_its_end(self):
        assert to_utf16("а😀", 9) == 3
        assert from_utf16("а😀", 9) == 2
        assert from_utf16("ab", 9) == 2
        assert to_utf16("ab", -1) == from_utf16("ab", -1) == from_utf16("😀", -1) == 0

    @given(NEWS, st.data())
    def test_there_and_back(self, text, data):
        at = data.draw(st.integers(0, len(text)))
        assert from_utf16(text, to_utf16(text, at)) == at

    @given(NEWS, st.data())
    def test_agrees_with_the_encoding_and_rounds_down(self, text, data):
        units = text.encode("utf-16-le")
        at = data.draw(st.integers(0, len(units) // 2))
        whole = units[: at * 2].decode("utf-16-le", "ignore")
        assert from_utf16(text, at) == len(whole)

    @given(st.text(st.characters(exclude_categories=[]), max_size=20), st.data())
    def test_half_a_pair_in_the_text_does_no_harm(self, text, data):
        at = data.draw(st.integers(0, len(text)))
        assert from_utf16(text, to_utf16(text, at)) == at


class TestWordDiff:
    def test_shows_whole_words(self):
        assert word_diff("The minister met Tokayev.", "The minister saw Tokayev today.") == [
            Edit("same", "The minister "),
            Edit("removed", "met"),
            Edit("added", "saw"),
            Edit("same", " Tokayev"),
            Edit("added", " today"),
            Edit("same", "."),
        ]

    def test_a_word_changed_in_one_letter_is_a_word_changed(self):
        assert word_diff("Almaty", "Almati") == [Edit("removed", "Almaty"), Edit("added", "Almati")]

    def test_nothing_changed(self):
        assert word_diff("one two", "one two") == [Edit("same", "one two")]
        assert word_diff("", "") == []

    @given(st.one_of(NEWS, SENTENCE), st.one_of(NEWS, SENTENCE))
    def test_both_texts_can_be_read_back(self, old, new):
        edits = word_diff(old, new)
        assert "".join(edit.text for edit in edits if edit.op != "added") == old
        assert "".join(edit.text for edit in edits if edit.op != "removed") == new
        assert all(edit.text for edit in edits)
        assert all(one.op != next_one.op for one, next_one in pairwise(edits))


def spans_of(text):
    return st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).map(sorted).map(tuple)


class TestShiftSpans:
    TEXT = "Tokayev met Grossi in Vienna"
    SPANS = ((0, 7), (12, 18), (22, 28))

    @pytest.mark.parametrize(
        ("new", "names"),
        [
            ("On Friday Tokayev met Grossi in Vienna", ["Tokayev", "Grossi", "Vienna"]),
            ("Tokayev met Grossi in old Vienna, again", ["Tokayev", "Grossi", "Vienna"]),
            ("Tokayev met Gros in Vienna", ["Tokayev", None, "Vienna"]),
            ("Tokayev met Grxossi in Vienna", ["Tokayev", None, "Vienna"]),
            ("met Grossi in Vienna", [None, "Grossi", "Vienna"]),
            ("Tokayev met Grossi in Geneva", ["Tokayev", "Grossi", None]),
            ("Tokayev saw Grossi at Vienna", ["Tokayev", "Grossi", "Vienna"]),
            ("Mr Tokayev's talks with R. Grossi ended; Vienna", ["Tokayev", "Grossi", "Vienna"]),
            ("Tokayevs met Grossi in Vienna", ["Tokayev", "Grossi", "Vienna"]),
            ("", [None, None, None]),
        ],
    )
    def test_names_stay_marked_where_they_went(self, new, names):
        shifted = shift_spans(self.TEXT, new, self.SPANS)
        assert [new[slice(*span)] if span else None for span in shifted] == names

    def test_a_name_typed_again_in_front_leaves_the_mark_on_a_whole_word(self):
        assert shift_spans("Anna", "Annabel and Anna", [(0, 4)]) == [(12, 16)]

    @given(st.one_of(NEWS, SENTENCE), st.one_of(NEWS, SENTENCE), st.data())
    def test_a_span_that_moved_holds_the_same_text(self, old, new, data):
        spans = data.draw(st.lists(spans_of(old), max_size=5))
        shifted = shift_spans(old, new, spans)
        assert len(shifted) == len(spans)
        for (start, end), span in zip(spans, shifted, strict=True):
            if span:
                assert new[slice(*span)] == old[start:end]
                assert 0 <= span[0] <= span[1] <= len(new)

    @given(st.one_of(NEWS, SENTENCE), st.one_of(NEWS, SENTENCE), st.data())
    def test_marks_keep_their_order_and_never_fall_together(self, old, new, data):
        cuts = sorted(data.draw(st.sets(st.integers(0, len(old)), max_size=8)))
        spans = list(pairwise(cuts))
        moved = [span for span in shift_spans(old, new, spans) if span]
        assert all(one[1] <= other[0] for one, other in pairwise(moved))

    @given(PLACES, NAMES, PLACES, NAMES)
    def test_what_stands_around_an_edit_moves_by_its_length(self, head, went, tail, came):
        old, new = head + went + tail, head + came + tail
        around = [(0, len(head)), (len(head) + len(went), len(old))]
        moved = [(0, len(head)), (len(head) + len(came), len(new))]
        assert shift_spans(old, new, around) == moved

    @given(st.one_of(NEWS, SENTENCE), st.data())
    def test_an_unchanged_text_moves_nothing(self, text, data):
        spans = data.draw(st.lists(spans_of(text)))
        assert shift_spans(text, text, spans) == spans

    @given(st.lists(st.sampled_from("abcdefgh"), unique=True, min_size=3), st.data())
    def test_an_insertion_among_letters_that_occur_once_is_exact(self, letters, data):
        old = "".join(letters)
        start, end = sorted(data.draw(st.sets(st.integers(0, len(old)), min_size=2, max_size=2)))
        at = data.draw(st.integers(0, len(old)))
        new = old[:at] + "XYZ" + old[at:]
        (span,) = shift_spans(old, new, [(start, end)])
        if start < at < end:
            assert span is None
        else:
            move = 3 if at <= start else 0
            assert span == (start + move, end + move)

    @pytest.mark.parametrize("word", ["слово", "a", "a b", "."])
    def test_a_long_paragraph_is_quick_even_when_it_repeats_itself(self, word):
        old, new = f"x {word} " * 700, f"y {word} z {word}, " * 350
        began = time.perf_counter()
        shift_spans(old, new, [(0, 1)] * 50)
        assert time.perf_counter() - began < 2

    def test_a_rewritten_article_still_keeps_its_ends(self):
        old = "Astana " + "one, two, " * 3000 + "Vienna"
        new = "Astana " + "two, one, six " * 3000 + "Vienna"
        spans = [(0, 6), (len(old) - 6, len(old))]
        assert shift_spans(old, new, spans) == [(0, 6), (len(new) - 6, len(new))]


class TestSelections:
    @pytest.mark.parametrize(
        ("text", "selected", "snapped"),
        [
            ("He said Vienna. Then", " Vienna. ", "Vienna"),
            ("Қасым-Жомарт Тоқаев сказал", "сым-Жомарт То", "Қасым-Жомарт Тоқаев"),
            ("Shaquille O’Neal won", "eal", "O’Neal"),
            ("місто Знам'янка", "янка", "Знам'янка"),
            ("Kazakhstan's plan", "zakh", "Kazakhstan"),
            ("Kazakhstan's plan", "Kazakhstan's", "Kazakhstan's"),
            ("АО «Самрук-Казына», — сказал", "АО «Самрук", "АО «Самрук-Казына»"),
            ("в «Самрук-Казына», — сказал", "«Самрук-Казына», —", "Самрук-Казына"),
            ('the "Aq Orda" hall', '"Aq Orda"', "Aq Orda"),
            ('at "Aq Orda" hall', 'q Orda" hall', '"Aq Orda" hall'),
            ("МАГАТЭ (Вена)", "МАГАТЭ (Вена", "МАГАТЭ (Вена)"),
            ("Никола́й пришёл", "ко", "Никола́й"),
            ("well - and", "well -", "well"),
        ],
    )
    def test_gives_whole_words_without_what_surrounds_them(self, text, selected, snapped):
        start = text.index(selected)
        assert text[slice(*snap_to_words(text, start, start + len(selected)))] == snapped

    def test_nothing_but_punctuation_gives_nothing(self):
        assert snap_to_words("a ... b", 1, 5) == (1, 1)
        assert word_at("a ... b", 3) == (3, 3)

    def test_a_cursor_takes_the_word_it_touches(self):
        assert word_at("in Vienna.", 3) == word_at("in Vienna.", 9) == (3, 9)
        assert snap_to_words("in Vienna.", 5, 5) == (3, 9)

    @given(NEWS, st.data())
    def test_is_a_span_of_the_text_and_stays_put_when_done_again(self, text, data):
        start, end = data.draw(spans_of(text))
        snapped = snap_to_words(text, start, end)
        assert 0 <= snapped[0] <= snapped[1] <= len(text)
        if snapped[0] < snapped[1]:
            assert snap_to_words(text, *snapped) == snapped
            assert not text[slice(*snapped)][0].isspace()
            assert not text[slice(*snapped)][-1].isspace()


class TestFoldAndCount:
    def test_spellings_that_mean_the_same_are_the_same(self):
        assert fold(" Хрущёв \n СССР") == fold("хрущев ссср") == "хрущев ссср"
        assert fold("Хрущ\u0435\u0308в") == fold("ХРУЩЁВ")
        assert fold("Кие\u0306в") != fold("Киев")

    @given(NEWS)
    def test_folding_forgets_case_composition_and_blanks(self, text):
        assert fold(unicodedata.normalize("NFD", text)) == fold(text)
        assert fold(text.upper()) == fold(text)
        assert fold(f"  {text}\n") == fold(text)

    @pytest.mark.parametrize(
        ("text", "words"),
        [
            ("", 0),
            (" — ... ", 0),
            ("It's the Ust-Kamenogorsk plan — for $1,000.", 6),
            ("Вена 5", 2),
        ],
    )
    def test_counts_as_a_word_processor(self, text, words):
        assert count_words(text) == words


@pytest.mark.parametrize(
    ("like", "word"),
    [("LABOR", "LABOUR"), ("Labor", "Labour"), ("labor", "labour"), ("A", "Labour")],
)
def test_a_word_takes_the_capitals_of_another(like, word):
    assert in_case_of("labour", like) == word


def test_one_line_has_single_blanks_and_no_letters_that_are_none():
    assert one_line(" Олег\n\tНикитин\ud83d\x00 😀 ") == "Олег Никитин\ufffd\ufffd 😀"
