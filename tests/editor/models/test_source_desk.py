"""The facts of the source in hand: read beside other work, and only when they may have changed."""

import pytest

from db import stories
from db.records import StoryStatus
from editor.desk import editing, revising, workflow
from editor.desk.source_facts import Alike
from editor.models.source_desk import AlikeModel, SourceDesk, TakenOutModel

NEWS = "Снег в столице\n\nДороги чистят с утра.\n\nЧитайте также: Погода\n\nСнег выпал ночью.\n"


@pytest.fixture
def desk(path, tasks):
    return SourceDesk(path, tasks)


@pytest.fixture
def look(desk, library, qtbot):
    """Return a function that looks at a story as it stands; it gives what is told."""

    def run(story_id):
        with qtbot.waitSignal(desk.told, timeout=3000) as told:
            desk.look_at(stories.get(library, story_id))
        return told.args[0]

    return run


def test_the_facts_of_a_story_are_told(look, take):
    story = take(NEWS, "snow.txt")
    facts = look(story)
    assert (facts.story, facts.name) == (story, "snow.txt")
    assert [out.text for out in facts.taken_out] == ["Читайте также: Погода"]


def test_without_a_story_none_is_told(desk, look, take, qtbot):
    look(take(NEWS))
    with qtbot.waitSignal(desk.told) as told:
        desk.look_at(None)
    assert told.args == [None]


def test_writing_english_asks_for_nothing_a_changed_source_does(
    desk, look, take, library, heard, qtbot
):
    story = take(NEWS)
    look(story)
    told = heard(desk.told)
    editing.write_row(library, story, 1, "Roads are being cleared.")
    desk.look_at(stories.get(library, story))
    revising.put_back(library, story, 0)
    assert look(story).taken_out == ()
    assert len(told) == 1


def test_a_status_that_changes_is_looked_at_again(look, take, library):
    story = take(NEWS)
    look(story)
    workflow.spike(library, story)
    assert look(story).story == story


def test_an_answer_about_the_story_before_is_not_told(desk, take, library, heard, qtbot):
    first, second = take(NEWS), take("Дождь\n\nНа юге дождь и ветер до утра.\n", "rain.txt")
    told = heard(desk.told)
    with qtbot.waitSignal(desk.told, timeout=3000):
        desk.look_at(stories.get(library, first))
        desk.look_at(stories.get(library, second))
    qtbot.waitUntil(lambda: bool(told))
    assert [facts.story for facts in told] == [second]


def test_how_lines_read(take, look, lines):
    taken_out, alike = TakenOutModel(), AlikeModel()
    taken_out.show(list(look(take(NEWS)).taken_out))
    alike.show([Alike(story=12, title="Снег", status=StoryStatus.NEW, share=0.836, longer=True)])
    assert lines(taken_out) == ["Читайте также: Погода"]
    assert lines(alike) == ["84 % · 12 · Снег"]
