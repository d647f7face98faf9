"""The source of the story in hand, at the window: put back, look at what is like it, fold in."""

import pytest
from PySide6.QtCore import Qt

from db.records import StoryStatus
from db.stories import Original
from editor.desk import editing, workflow
from editor.desk.taking_in import Outcome, take_in

NEWS = """Снег в столице

Дороги в столице чистят с раннего утра, сообщили в городском управлении.

Читайте также: Погода на завтра

Снегопад начался ночью и продлится, по словам синоптиков, до конца недели.

Школы перешли на занятия из дома, а рейсы из аэропорта задержаны на два часа.
"""
RAIN = """Дождь на юге

Дождь на юге продлится до утра, сообщили синоптики.

Реки поднимутся на метр, предупредили спасатели.

"""
SHORTENED = "Снегопад\n\n" + "\n\n".join(NEWS.split("\n\n")[i] for i in (1, 3))


@pytest.fixture
def whole(take):
    return take(NEWS, "whole.txt")


@pytest.fixture
def click(qtbot, person):
    """Return a function that clicks a button of the panel, once it is there."""

    def run(name):
        person.window.findChild(object, "source_dock").raise_()
        button = person.child(name)
        person.wait(button.isVisible)
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    return run


@pytest.fixture
def window(open_window, whole):
    return open_window()


def test_words_taken_out_are_seen_and_put_back(window, person, click, whole):
    window.open_story(whole)
    person.wait(lambda: person.listed("taken_out_list") == ["Читайте также: Погода на завтра"])
    assert person.child("source_facts").text() == "whole.txt · text"
    click("put_back_button")
    person.wait(lambda: len(person.stored(whole).rows) == 5)
    assert person.stored(whole).rows[2].source == "Читайте также: Погода на завтра"
    person.wait(lambda: person.listed("taken_out_list") == [])
    assert not person.child("put_back_button").isVisible()


def test_an_approved_story_gets_nothing_back(window, person, whole, library):
    window.open_story(whole)
    person.wait(lambda: bool(person.listed("taken_out_list")))
    workflow.approve(library, whole, force=True)
    person.wait(lambda: not person.child("put_back_button").isEnabled())


def test_a_story_like_this_one_is_opened(window, person, click, whole, take):
    brief = take(SHORTENED, "brief.txt")
    person.wait(lambda: len(person.listed("story_list")) == 2)
    window.open_story(brief)
    alike = f"{whole} · Снег в столице"
    person.wait(lambda: [each[-len(alike) :] for each in person.listed("alike_list")] == [alike])
    click("open_alike_button")
    assert person.child("story_list").story_id == whole


def test_a_copy_is_folded_into_the_other(window, person, click, whole, take):
    brief = take(SHORTENED, "brief.txt")
    person.wait(lambda: len(person.listed("story_list")) == 2)
    window.open_story(brief)
    alike = f"{whole} · Снег в столице"
    person.wait(lambda: [each[-len(alike) :] for each in person.listed("alike_list")] == [alike])
    click("fold_button")
    person.wait(lambda: person.stored(brief).status is StoryStatus.SPIKED)
    assert person.stored(whole).status is StoryStatus.NEW


def test_what_changed_in_the_source_stands_above_the_suggestions(window, person, library):
    text = RAIN + "Источник: https://news.example.org/rain/1\n"
    [arrival] = take_in(library, Original("rain.txt", text.encode()))
    editing.write_row(library, arrival.story, 1, "It rains until morning.", confirm=True)
    later = text.replace("до утра", "до вечера").encode()
    [again] = take_in(library, Original("rain.txt", later))
    assert (again.outcome, again.story) == (Outcome.UPDATED, arrival.story)
    window.open_story(arrival.story)
    window.page.rows.go_to(1)
    change = person.child("source_change")
    assert change.isVisible()
    assert change.accessibleName() == "The source was: утра"
    window.page.rows.go_to(2)
    assert not change.isVisible()
