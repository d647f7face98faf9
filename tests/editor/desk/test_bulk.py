"""The same for many stories: what is refused for one does not hold up the others."""

from db import stories
from db.records import StoryStatus
from editor.desk import bulk, editing, workflow


def test_each_story_is_done_or_says_why_not(library, story, take):
    other = take("Снег\n\nДороги чистят.\n", "snow.txt")
    workflow.spike(library, other)
    outcome = bulk.each(library, [story, other, 99], workflow.submit)
    assert outcome.done == (story,)
    assert len(outcome.refused) == 2
    assert "spiked" in outcome.refused[0]
    assert "99" in outcome.refused[1]
    assert stories.status(library, story) is StoryStatus.REVIEW


def test_what_is_refused_midway_leaves_no_trace(library, story):
    def half(library, story_id):
        editing.set_field(library, story_id, "slug", "HALF")
        editing.set_field(library, story_id, "urgency", "many")

    outcome = bulk.each(library, [story], half)
    assert outcome.done == ()
    assert stories.get(library, story).fields.slug == ""
