"""The same paragraph in several stories: English given once is offered to the others."""

import pytest

from db import rows
from db.records import RowState
from editor.desk.editing import write_row
from editor.desk.twins import spread, take_back, twins
from editor.desk.workflow import approve, spike

SAME = "Агентство не несёт ответственности за содержание."


@pytest.fixture
def twin(take):
    """Return a function that takes in a story with the same paragraph; it gives the id."""

    def run(headline, paragraph=SAME):
        return take(f"{headline}\n\n{paragraph}\n\nКонец {headline}.")

    return run


def confirmed(library, story):
    return write_row(library, story, 1, "The agency is not responsible.", confirm=True)


def states(library, *stories):
    return [(row.target, row.state) for row in (rows.get(library, each, 1) for each in stories)]


def test_rows_of_open_stories_that_wait_for_the_same_words_are_filled_and_emptied(library, twin):
    first, second, third = twin("Раз"), twin("Два"), twin("Три")
    row = confirmed(library, first)
    waiting = twins(library, first, row)
    assert [twin.story for twin in waiting] == [third, second]
    filled = spread(library, row, waiting)
    assert states(library, second, third) == [(row.target, RowState.FUZZY)] * 2
    assert rows.get(library, second, 1).origin == "memory"
    assert twins(library, first, row) == []
    assert take_back(library, filled) == 2
    assert states(library, second, third) == [("", RowState.EMPTY)] * 2


def test_what_people_wrote_and_closed_stories_are_left_alone(library, twin):
    first, written, spiked, approved = (twin(name) for name in ("1а", "2б", "3в", "4г"))
    write_row(library, written, 1, "My own words")
    spike(library, spiked)
    approve(library, approved, force=True)
    assert twins(library, first, confirmed(library, first)) == []


def test_a_row_changed_since_it_was_found_or_filled_stays_as_it_is(library, twin):
    first, second, third = twin("Раз"), twin("Два"), twin("Три")
    row = confirmed(library, first)
    waiting = twins(library, first, row)
    write_row(library, second, 1, "Meanwhile")
    filled = spread(library, row, waiting)
    assert [twin.story for twin in filled] == [third]
    write_row(library, third, 1, row.target, confirm=True)
    assert take_back(library, filled) == 0
    assert states(library, second, third) == [
        ("Meanwhile", RowState.EDITED),
        (row.target, RowState.CONFIRMED),
    ]


def test_other_languages_and_other_words_are_no_twins(library, twin):
    from editor.desk.editing import set_field

    first, second, _ = twin("Раз"), twin("Два"), twin("Три", SAME + " Иначе.")
    set_field(library, second, "lang", "uk")
    assert twins(library, first, confirmed(library, first)) == []
