import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from db.sketches import BYTES, LONGEST, folded, sketches

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=80)


def shared(one, other):
    (a, b) = (int.from_bytes(sketch) for sketch in sketches([one, other]))
    return 2 * (a & b).bit_count() / ((a.bit_count() + b.bit_count()) or 1)


@given(st.lists(TEXTS, max_size=8))
def test_a_text_has_the_same_sketch_whatever_it_is_sketched_with(texts):
    assert sketches(texts) == [sketches([text])[0] for text in texts]
    assert all(len(sketch) == BYTES for sketch in sketches(texts))


@given(TEXTS, TEXTS)
def test_a_sketch_tells_of_letters_in_a_row_and_not_of_where_they_stand(one, other):
    (whole, part) = sketches([f"{one}{other}", one])
    assert int.from_bytes(part) & ~int.from_bytes(whole) == 0


def test_texts_alike_share_most_of_their_sketches():
    text = "министр иностранных дел прибыл в вену с рабочим визитом"
    assert shared(text, text.replace("вену", "рим")) > 0.8
    assert shared(text, "нефть подорожала на торгах в понедельник утром") < 0.4


def test_texts_too_short_for_a_triple_have_empty_sketches():
    assert sketches(["", "а", "аб"]) == [bytes(BYTES)] * 3
    assert sketches([]) == []


def test_many_texts_at_a_time_come_back_in_order():
    texts = [f"текст номер {number}" for number in range(3_000)]
    assert sketches(texts)[2_500] == sketches([texts[2_500]])[0]


def test_of_an_endless_text_the_beginning_counts():
    start = ("слово " * LONGEST)[:LONGEST]
    assert sketches([start + "x" * 10_000]) == sketches([start + "y" * 10_000])


def test_sketches_are_the_same_in_every_library_for_ever():
    (sketch,) = sketches(["нефть"])
    assert [bit for bit in range(512) if sketch[bit // 8] >> bit % 8 & 1] == [106, 153, 391]


@given(TEXTS)
def test_folding_is_done_once_and_for_all(text):
    assert folded(folded(text)) == folded(text)
    assert folded(unicodedata.normalize("NFD", text)) == folded(text)
    assert folded(f"  {text}\n") == folded(text)
