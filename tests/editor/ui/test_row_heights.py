"""Where rows are in the scroll, while some heights are known and others guessed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.records import Row, RowKind, RowState
from editor.ui.row_geometry import Columns, HeightGuess, make_looks, row_height
from editor.ui.row_heights import RowHeights
from editor.ui.row_painter import footer, kind_sign, state_sign
from editor.ui.row_text import RowDocument
from editor.ui.theme import LIGHT

HEIGHTS = st.lists(st.integers(1, 400), min_size=1, max_size=30)


def heights_of(estimates, measured=()):
    heights = RowHeights()
    heights.estimate(estimates)
    for at, height in measured:
        heights.measured(at, height)
    return heights


@given(estimates=HEIGHTS, known=st.dictionaries(st.integers(0, 29), st.integers(1, 400)))
def test_rows_stand_one_below_the_other_without_gaps(estimates, known):
    known = {at: height for at, height in known.items() if at < len(estimates)}
    heights = heights_of(estimates, known.items())
    true = [known.get(at, estimate) for at, estimate in enumerate(estimates)]
    assert len(heights) == len(true)
    assert heights.total == sum(true)
    for at, height in enumerate(true):
        assert heights.top(at) == sum(true[:at])
        assert heights.bottom(at) - heights.top(at) == height


@given(estimates=HEIGHTS, place=st.integers(-50, 13_000))
def test_the_row_at_a_place_is_the_one_that_covers_it(estimates, place):
    heights = heights_of(estimates)
    found = heights.row_at(place)
    if 0 <= place < heights.total:
        assert heights.top(found) <= place < heights.bottom(found)
    else:
        assert found == (0 if place < 0 else len(estimates) - 1)


@given(estimates=HEIGHTS, top=st.integers(0, 500), page=st.integers(1, 900))
def test_all_rows_between_two_places_are_found(estimates, top, page):
    heights = heights_of(estimates)
    covering = [
        at
        for at in range(len(estimates))
        if heights.bottom(at) > top and heights.top(at) < top + page
    ]
    if top < heights.total:
        assert list(heights.between(top, top + page)) == covering


def test_what_is_not_yet_measured_is_found_from_the_top():
    heights = heights_of([10, 10, 10, 10], [(0, 12), (1, 8)])
    assert heights.first_estimated(0, 40) == 2
    assert heights.first_estimated(0, 20) is None
    heights.forget(0)
    assert heights.first_estimated(0, 40) == 0
    assert heights.bottom(0) == 12


def test_a_story_without_rows_has_no_height():
    heights = heights_of([])
    assert heights.total == 0
    assert list(heights.between(0, 100)) == []
    assert heights.first_estimated(0, 100) is None


def a_row(**words):
    given_words = {"kind": RowKind.PARAGRAPH, "source": "Вода"} | words
    return Row(id=1, uid="r", position=7, **given_words)


@pytest.mark.parametrize("letters", [20, 150, 600])
def test_the_height_of_a_row_is_guessed_within_a_line_or_two(qapp, letters):
    looks, columns = make_looks(LIGHT, 16), Columns(760)
    text = ("Министр обратил внимание на необходимость выбора дипломатии. " * 20)[:letters]
    guessed = HeightGuess(looks, columns).guess(a_row(source=text))
    true = RowDocument(7, text, looks.body, columns.text_width).height
    assert abs(guessed - row_height(looks, true, 0, active=False)) <= 2 * 26


def test_the_active_row_has_room_for_a_line_below_its_english(qapp):
    looks = make_looks(LIGHT, 16)
    assert row_height(looks, 60, 164, active=True) > row_height(looks, 60, 164, active=False)
    assert row_height(looks, 264, 60, active=True) == row_height(looks, 264, 60, active=False)


def test_columns_are_of_one_width_and_lie_within_the_window():
    for width in range(300, 1600, 7):
        columns = Columns(width)
        assert columns.source_left + columns.text_width <= columns.split
        assert columns.target_left + columns.text_width <= width


@pytest.mark.parametrize(
    ("words", "sign"),
    [
        ({"state": RowState.EMPTY}, "·"),
        ({"state": RowState.MACHINE}, "M"),
        ({"state": RowState.FUZZY, "score": 96}, "96"),
        ({"state": RowState.FUZZY}, "≈"),
        ({"state": RowState.EDITED}, "✎"),
        ({"state": RowState.CONFIRMED}, "✓"),
        ({"state": RowState.STALE}, "△"),
    ],
)
def test_each_state_has_its_sign(words, sign):
    assert state_sign(a_row(**words)) == sign


def test_rows_that_are_not_body_text_show_a_letter():
    shown = [kind_sign(a_row(kind=kind)) for kind in RowKind]
    assert shown == ["H", "S", "7", "C"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ({"state": RowState.EMPTY}, "Ctrl+T translates this row"),
        ({"state": RowState.MACHINE, "origin": "Google"}, "Google   Ctrl+Return confirms"),
        (
            {"state": RowState.EDITED, "origin": "Firefox pt-en (local)"},
            "edited from Firefox pt-en (local)   Ctrl+Return confirms",
        ),
        ({"state": RowState.EDITED}, "edited   Ctrl+Return confirms"),
        (
            {"state": RowState.FUZZY, "origin": "memory", "score": 96},
            "96 % memory   Ctrl+Return confirms",
        ),
        ({"state": RowState.STALE}, "the source has changed since   Ctrl+Return confirms"),
        ({"state": RowState.CONFIRMED, "origin": "Google"}, "confirmed   Google"),
    ],
)
def test_the_line_below_says_where_the_english_came_from(words, said):
    assert footer(a_row(**words)) == said
