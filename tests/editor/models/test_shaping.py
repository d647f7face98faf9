"""Changes of rows on their way into the library, and the typing that waits for them."""

import pytest

from db import rows, stories
from db.records import RowState, Side
from editor.desk import shaping as shapes
from editor.desk import workflow
from editor.models.open_story import OpenStory
from editor.models.shaping import Shaping


@pytest.fixture
def open_story(library, tasks):
    return OpenStory(library, tasks)


@pytest.fixture
def shaping(open_story, tasks):
    return Shaping(open_story, tasks)


@pytest.fixture
def two(open_story, take):
    """A story in hand whose first paragraph is two sentences."""
    story = take("Заголовок\n\nМинистр прибыл. Переговоры завтра.\n\nИнфляция выросла.\n")
    open_story.open(story)
    return story


@pytest.fixture
def split(library, shaping, two):
    """Return a function that splits that row."""

    def run():
        row = stories.get(library, two).rows[1]
        shaping.reshape(1, 1, shapes.split(row, Side.SOURCE, 15, "ru"))

    return run


@pytest.fixture
def english(library, two):
    """Return a function that gives the English stored."""

    def run():
        return [row.target for row in rows.of_story(library, two)]

    return run


def test_typing_before_between_and_after_goes_where_the_person_saw_it(
    qtbot, shaping, split, english
):
    shaping.write(2, "before")
    split()
    assert shaping.busy
    shaping.write(3, "Inflation rose.")
    shaping.write(2, "Talks.")
    qtbot.waitUntil(lambda: english() == ["", "", "Talks.", "Inflation rose."], timeout=5000)
    qtbot.waitUntil(lambda: not shaping.busy)
    shaping.write(1, "He came.")
    qtbot.waitUntil(lambda: english()[1] == "He came.", timeout=5000)


def test_two_changes_one_after_the_other_keep_their_order(
    qtbot, shaping, split, english, library, two
):
    before = stories.get(library, two).rows
    split()
    shaping.write(3, "Inflation rose.")
    shaping.reshape(1, 2, before[1:2])
    shaping.write(1, "He came. Talks.")
    qtbot.waitUntil(lambda: english() == ["", "He came. Talks.", "Inflation rose."], timeout=5000)


def test_no_text_clashes_with_the_change_it_waited_for(
    qtbot, shaping, split, english, open_story, heard
):
    faults = heard(open_story.failed)
    split()
    shaping.confirm(2, "Talks.")
    qtbot.waitUntil(lambda: english()[2] == "Talks.", timeout=5000)
    qtbot.waitUntil(lambda: open_story.drafts.clean)
    assert faults == []
    assert open_story.story.rows[2].state is RowState.CONFIRMED


def test_what_is_held_is_stored_when_the_window_closes_or_another_story_opens(
    qtbot, shaping, split, english, open_story, tasks
):
    split()
    shaping.write(3, "Inflation rose.")
    open_story.put_down()
    qtbot.waitUntil(lambda: english()[-1] == "Inflation rose.", timeout=5000)


def test_closing_in_the_midst_of_a_change_loses_nothing(shaping, split, english, open_story, tasks):
    shaping.write(2, "Rises.")
    split()
    shaping.write(3, "Inflation rose.")
    open_story.drafts.hand_over()
    shaping.hand_over()
    tasks.close()
    assert english() == ["", "", "", "Inflation rose."]


def test_a_confirmation_is_taken_back(qtbot, shaping, two, library, open_story):
    shaping.confirm(1, "He came.")
    shaping.unconfirm(1)
    qtbot.waitUntil(
        lambda: rows.get(library, two, 1).state is RowState.EDITED and not shaping.busy,
        timeout=5000,
    )
    assert rows.get(library, two, 1).target == "He came."


def test_what_is_refused_is_told_and_the_story_read_again(
    qtbot, shaping, split, colleague, two, heard, open_story
):
    faults, refreshed = heard(shaping.failed), heard(open_story.refreshed)
    workflow.spike(colleague, two)
    split()
    qtbot.waitUntil(lambda: bool(faults), timeout=5000)
    assert "spiked" in faults[0]
    assert len(refreshed[-1].rows) == 3
