"""A wording replaced in the English of many stories."""

import pytest

from db import stories, versions
from db.errors import Refused
from db.records import VersionReason
from editor.desk import replacing, workflow
from editor.desk.editing import write_row
from editor.desk.replacing import Replacement
from editor.replacing import Wording

KIEV = Wording("Kiev", "Kyiv", match_case=True, whole_words=True)


@pytest.fixture
def written(library, take):
    """Three stories, the last of them spiked."""
    ids = []
    for number in range(3):
        story = take(f"Заголовок {number}\n\nТекст номер {number}.\n", f"{number}.txt")
        write_row(library, story, 0, "Talks in Kiev")
        write_row(library, story, 1, "Kiev and Kiev, but Kievan Rus.")
        ids.append(story)
    workflow.spike(library, ids[2])
    return ids


def test_every_row_of_open_stories_is_shown_newest_first(library, written):
    found = replacing.in_open_stories(library, KIEV)
    assert [(each.story, each.position) for each in found] == [
        (written[1], 0),
        (written[1], 1),
        (written[0], 0),
        (written[0], 1),
    ]
    assert found[1].after == "Kyiv and Kyiv, but Kievan Rus."
    assert len(replacing.in_open_stories(library, KIEV, limit=3)) == 3


def test_only_rows_asked_for_are_changed_and_each_story_is_kept_before(library, written):
    wanted = [(written[0], 1), (written[1], 0)]
    assert replacing.replace(library, KIEV, wanted) == 2
    english = [[row.target for row in stories.get(library, each).rows] for each in written[:2]]
    assert english == [
        ["Talks in Kiev", "Kyiv and Kyiv, but Kievan Rus."],
        ["Talks in Kyiv", "Kiev and Kiev, but Kievan Rus."],
    ]
    for story in written[:2]:
        [kept] = versions.of_story(library, story)
        assert kept.reason is VersionReason.BEFORE_OVERWRITE
        assert versions.load(library, story, kept.number).rows[0].target == "Talks in Kiev"


def test_a_row_that_says_something_else_by_now_is_left_alone(library, written):
    write_row(library, written[0], 0, "Talks end")
    assert replacing.replace(library, KIEV, [(written[0], 0)]) == 0
    assert versions.of_story(library, written[0]) == []


def test_a_story_closed_meanwhile_changes_nothing_anywhere(library, written):
    with pytest.raises(Refused, match="spiked"):
        replacing.replace(library, KIEV, [(written[0], 0), (written[2], 0)])
    assert stories.get(library, written[0]).rows[0].target == "Talks in Kiev"


def test_a_story_in_hand_is_looked_through_as_it_is_typed(library, written):
    rows = stories.get(library, written[0]).rows
    assert replacing.in_rows(7, rows, Wording("talks", "Meeting")) == [
        Replacement(7, 0, "Talks in Kiev", "Meeting in Kiev")
    ]
