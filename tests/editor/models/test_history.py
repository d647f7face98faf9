"""What can be undone: in which steps, in which order."""

from dataclasses import replace
from itertools import pairwise

import pytest

from db.records import Row, RowKind
from editor.models.history import MOST_STEPS, History, Patch

EMPTY = Row(id=1, uid="one", position=1, kind=RowKind.PARAGRAPH, source="Вода")


def edit(before, after, position=1):
    row = replace(EMPTY, position=position)
    return Patch(position, (replace(row, target=before),), (replace(row, target=after),))


@pytest.fixture
def history():
    return History()


@pytest.fixture
def write(history):
    """Return a function that notes a row's text growing through these forms."""

    def run(*texts, position=1):
        for before, after in pairwise(texts):
            history.note(edit(before, after, position))

    return run


def undone(history):
    """The texts that undoing goes back through."""
    seen = []
    while history.can_undo:
        seen.append([patch.after[0].target for patch in history.undo()])
    return seen


def test_letters_are_undone_by_words(history, write):
    write("", "a", "ab", "ab ", "ab c", "ab cd")
    assert undone(history) == [["ab "], [""]]


def test_deletions_are_a_step_of_their_own(history, write):
    write("", "a", "ab", "a", "", "c")
    assert undone(history) == [[""], ["ab"], [""]]


@pytest.mark.parametrize(
    "texts", [("aa", "aaa", "abaa"), ("aa", "aaa", "aaba"), ("see", "seee", "seeee", "seeeen")]
)
def test_a_word_typed_among_equal_letters_is_one_step(history, write, texts):
    write(*texts)
    assert undone(history) == [[texts[0]]]


def test_deletions_among_equal_letters_are_one_step(history, write):
    write("abaa", "aaa", "aa")
    assert undone(history) == [["abaa"]]


def test_letters_elsewhere_begin_a_step(history, write):
    write("xy", "axy", "axyb")
    write("", "a", position=2)
    write("axyb", "axybc")
    assert undone(history) == [["axyb"], [""], ["axy"], ["xy"]]


def test_a_word_can_be_ended(history, write):
    write("", "a")
    history.end_word()
    write("a", "ab")
    assert undone(history) == [["a"], [""]]


def test_what_is_done_together_is_undone_together_backwards(history):
    with history.grouped():
        history.note(edit("", "one"))
        history.note(edit("", "two", position=2))
    assert [patch.first for patch in history.undo()] == [2, 1]
    assert [patch.first for patch in history.redo()] == [1, 2]


def test_something_new_ends_what_could_be_done_again(history, write):
    write("", "abc")
    history.undo()
    assert history.can_redo
    write("", "def")
    assert not history.can_redo
    assert history.redo() == ()


def test_nothing_is_noted_while_a_step_is_replayed(history):
    with history.paused():
        history.note(edit("", "abc"))
    with history.grouped():
        pass
    assert not history.can_undo
    assert history.undo() == ()


def test_the_oldest_steps_are_let_go(history, write):
    write(*(str(number) * 3 for number in range(MOST_STEPS + 5)))
    assert len(undone(history)) == MOST_STEPS


def test_a_change_of_rows_is_told_from_a_change_of_english():
    assert not edit("", "abc").reshapes
    assert Patch(1, (EMPTY,), (EMPTY, EMPTY)).reshapes
    assert Patch(1, (EMPTY,), (replace(EMPTY, source="Газ"),)).reshapes
