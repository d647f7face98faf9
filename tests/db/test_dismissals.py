"""Findings let pass: once each, as far as was said, and with a trail."""

from dataclasses import replace

import pytest

from db import audit, dismissals
from db.errors import NotFound
from db.records import Dismissal, DismissalScope

ROW = Dismissal(
    scope=DismissalScope.ROW,
    finding="a" * 64,
    check="numbers",
    message="8,4 is not in the English.",
    reason="as said",
)
EVER = replace(ROW, scope=DismissalScope.EVER)


@pytest.fixture
def add(library):
    """Return a function that lets a finding of a story pass."""

    def run(story_id, wanted):
        with library.write():
            return dismissals.add(library, story_id, wanted)

    return run


def test_who_and_when_are_added(library, take_in, add):
    story = take_in("Рост")
    made = add(story, ROW)
    assert made == replace(ROW, uid=made.uid, by="night desk", at=made.at)
    assert len(made.uid) == 32
    assert dismissals.of_story(library, story) == (made,)


def test_they_stand_in_the_order_in_which_they_were_made(library, take_in, add):
    story = take_in("Рост")
    made = tuple(add(story, replace(ROW, finding=letter * 64)) for letter in "cab")
    assert dismissals.of_story(library, story) == made


def test_a_finding_passes_once_in_a_scope(library, take_in, add):
    story = take_in("Рост")
    first = add(story, ROW)
    assert add(story, replace(ROW, reason="another")) == first
    assert len(dismissals.of_story(library, story)) == 1
    assert len([act for act in audit.history(library, story) if "dismiss" in act.action]) == 1


def test_what_passes_in_a_story_passes_in_no_other(library, take_in, add):
    story, other = take_in("Рост"), take_in("Спад")
    add(story, replace(ROW, scope=DismissalScope.STORY))
    assert dismissals.of_story(library, other) == ()
    assert dismissals.for_ever(library, [ROW.finding]) == ()


def test_what_passes_for_ever_is_of_no_story(library, take_in, add):
    story, other = take_in("Рост"), take_in("Спад")
    made = add(story, EVER)
    assert add(other, EVER) == made
    assert dismissals.of_story(library, story) == ()
    assert dismissals.for_ever(library, ["b" * 64, ROW.finding]) == (made,)
    assert dismissals.for_ever(library, ["b" * 64]) == ()
    assert dismissals.for_ever(library, []) == ()


@pytest.mark.parametrize("wanted", [ROW, EVER])
def test_one_brought_back_is_gone_and_stands_on_the_trail(library, take_in, add, wanted):
    story = take_in("Рост")
    made = add(story, wanted)
    with library.write():
        dismissals.remove(library, story, made.uid)
    assert dismissals.of_story(library, story) == dismissals.for_ever(library, [ROW.finding]) == ()
    act = audit.history(library, story)[-1]
    assert (act.action, act.detail) == (
        "bring finding back",
        {"check": "numbers", "message": "8,4 is not in the English."},
    )
    with library.write(), pytest.raises(NotFound):
        dismissals.remove(library, story, made.uid)


def test_the_story_is_told_to_have_changed(library, take_in, add):
    story = take_in("Рост")
    library.taken_changes()
    made = add(story, EVER)
    assert library.taken_changes().stories == {story}
    with library.write():
        dismissals.remove(library, story, made.uid)
    assert library.taken_changes().stories == {story}
