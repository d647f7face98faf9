import pytest

from db import memory
from db.library import Library
from db.pairs import Pair
from db.sketch_index import SketchIndex
from db.sketches import folded, sketches


@pytest.fixture
def index():
    return SketchIndex("ru", "en")


@pytest.fixture
def fill(library):
    """Store many pairs at once."""

    def run(count, first=0, lang="ru"):
        with library.write():
            memory.add(
                library,
                (
                    Pair(
                        source_lang=lang,
                        target_lang="en",
                        source=f"Строка {number} о погоде в городе {number * number}",
                        target=f"Line {number}",
                    )
                    for number in range(first, first + count)
                ),
            )

    return run


def best(library, index, text, least=0.5):
    return [
        pair.target for pair in memory.sketched(library, index.nearest(folded(text), least)[:1])
    ]


def likeness(one, other):
    return (one & other).bit_count() / (one.bit_count() + other.bit_count())


def test_the_most_alike_is_named_first(library, learn, index):
    learn("Министр прибыл в Вену в понедельник", "The minister arrived in Vienna on Monday")
    learn("Министр прибыл в Рим в понедельник", "The minister arrived in Rome on Monday")
    learn("Нефть подорожала до нового рекорда.", "Oil rose to a new record.")
    assert not index.read_on(library)
    assert best(library, index, "министр прибыл в рим во вторник") == [
        "The minister arrived in Rome on Monday"
    ]


def test_texts_too_long_or_too_short_are_not_looked_at(library, learn, index):
    learn("Погода " * 20, "long")
    learn("Погода", "short")
    index.read_on(library)
    assert best(library, index, "погода " * 10, 0.7) == []


def test_what_is_added_by_another_program_is_there_at_the_next_look(library, path, index, learn):
    learn("Погода в городе", "Weather in town")
    index.read_on(library)
    with Library(path) as other, other.write():
        pair = Pair(source_lang="ru", target_lang="en", source="Погода в горах", target="Up there")
        memory.add(other, [pair])
    assert not index.read_on(library)
    assert best(library, index, "Погода в горах") == ["Up there"]


def test_what_was_deleted_answers_no_more_even_when_its_id_is_given_again(library, learn, index):
    learn("Погода в городе", "Weather in town")
    index.read_on(library)
    (pair,) = memory.pairs(library)
    with library.write():
        memory.remove(library, pair.id)
    learn("Нефть подорожала", "Oil is up")
    (other,) = memory.pairs(library)
    assert other.id == pair.id
    index.read_on(library)
    assert best(library, index, "Погода в городе") == []
    assert best(library, index, "Нефть подорожала") == ["Oil is up"]


def test_a_pair_corrected_answers_by_its_new_words_alone(library, learn, index):
    learn("Погода в городе", "Weather in town")
    index.read_on(library)
    (pair,) = memory.pairs(library)
    with library.write():
        memory.change(library, pair.id, "Дорога через перевал", "The road over the pass")
    index.read_on(library)
    assert best(library, index, "Погода в городе") == []
    assert best(library, index, "Дорога через перевал") == ["The road over the pass"]


def test_reading_may_stop_anywhere_and_what_is_read_answers(library, fill, index):
    fill(300)
    assert index.read_on(library, 100)
    assert len(index) == 100
    assert not index.whole
    assert best(library, index, "Строка 50 о погоде в городе 2500") == ["Line 50"]
    while index.read_on(library, 100):
        pass
    assert index.whole
    assert len(index) == 300
    assert best(library, index, "Строка 299 о погоде в городе 89401") == ["Line 299"]


def test_much_added_little_by_little_is_found_like_the_rest(library, fill, index):
    for start in range(0, 120, 3):
        fill(3, start)
        index.read_on(library)
    assert len(index) == 120
    for number in (0, 1, 59, 60, 118, 119):
        asked = f"Строка {number} о погоде в городе {number * number}"
        assert best(library, index, asked) == [f"Line {number}"]


def test_other_languages_are_left_out_and_passed_over_once(library, fill, index):
    fill(5)
    fill(50, 100, "kk")
    assert not index.read_on(library)
    assert len(index) == 5
    seen = []
    library.connection.set_trace_callback(seen.append)
    assert not index.read_on(library)
    library.connection.set_trace_callback(None)
    assert any("number > 55 " in sql for sql in seen), seen
    fill(1, 200)
    assert not index.read_on(library)
    assert len(index) == 6


def test_an_empty_memory_and_an_empty_text_find_nothing(library, learn, index):
    assert not index.read_on(library)
    assert index.nearest("погода", 0.7) == []
    learn("Погода", "Weather")
    index.read_on(library)
    assert index.nearest("", 0.7) == []


def test_among_thousands_the_best_is_what_comparing_all_bits_of_all_would_find(
    library, fill, index
):
    fill(4_000)
    index.read_on(library)
    pairs = memory.pairs(library)
    bits = map(int.from_bytes, sketches([folded(pair.source) for pair in pairs]))
    known = dict(zip([pair.target for pair in pairs], bits, strict=True))
    for number in range(5, 4_000, 333):
        text = folded(f"Строка {number} о городе {number * number}, где погода")
        asked = int.from_bytes(sketches([text])[0])
        (named,) = best(library, index, text)
        assert likeness(asked, known[named]) == max(
            likeness(asked, each) for each in known.values()
        )


def test_no_more_are_named_than_asked_for(library, fill, index):
    fill(100)
    index.read_on(library)
    found = index.nearest(folded("Строка 5 о погоде в городе 25"), 0.5, most=7)
    assert len(found) == len(set(found)) == 7
