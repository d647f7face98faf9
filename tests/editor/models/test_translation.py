"""Translating in the background, over a server in Google's place."""

import threading
from functools import partial

import pytest

from db import stories
from db.library import Library
from db.records import RowState
from editor.desk import editing, workflow
from editor.desk.engines import Engines
from editor.models.remembering import Remembering
from editor.models.translation import Translation
from editor.settings import GOOGLE_URL, Settings
from tests.google_stand_in import google_stand_in

ENGLISH = {
    "Министр в Вене": "Minister in Vienna",
    "Министр прибыл в Вену.": "The minister arrived in Vienna.",
    "Переговоры начнутся завтра.": "The talks begin tomorrow.",
    "Инфляция составила 8,4%.": "Inflation was 8.4%.",
}


@pytest.fixture
def google(monkeypatch):
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with google_stand_in() as server:
        server.lines = dict(ENGLISH)
        yield server


@pytest.fixture
def translation(tasks, google, tmp_path):
    settings = Settings(tmp_path / "settings.json")
    settings.set(GOOGLE_URL, google.url)
    engines = Engines(settings)
    yield Translation(tasks, engines, Remembering(tasks, settings))
    engines.close()


@pytest.fixture
def ended(tasks, heard):
    return heard(tasks.job_ended)


@pytest.fixture
def said(translation, ended, qtbot):
    """Return a function that translates and waits; it gives what the person is told."""

    def run(*what, failed=False):
        signal = translation.failed if failed else translation.said
        with qtbot.waitSignal(signal, timeout=8000) as told:
            translation.start(*what)
        assert len(ended) == 1
        return told.args[0]

    return run


def states(library, story):
    return [row.state for row in stories.get(library, story).rows]


def targets(library, story):
    return [row.target for row in stories.get(library, story).rows]


def test_a_story_is_filled_row_by_row(said, story, library, tasks, heard):
    progress = heard(tasks.job_progressed, several=True)
    changes = heard(tasks.changed)
    assert said(story, "google") == "Rows filled: 4 · Google"
    assert targets(library, story) == list(ENGLISH.values())
    assert set(states(library, story)) == {RowState.MACHINE}
    assert [(done, of) for _, done, of in progress] == [(1, 4), (2, 4), (3, 4), (4, 4)]
    assert [change.stories for change in changes].count(frozenset({story})) == 4


def test_one_row_is_filled_and_the_others_left(said, story, library):
    said(story, "google", (2,))
    assert targets(library, story) == ["", "", "The talks begin tomorrow.", ""]


def test_what_memory_knows_is_not_asked_for(said, story, take, library, google):
    other = take("Иное\n\nПереговоры начнутся завтра.\n\nСнег выпал ночью.\n", "other.txt")
    editing.write_row(library, other, 1, "Talks start tomorrow.", confirm=True)
    assert said(story, "google") == "Rows filled: 1 · memory, 3 · Google"
    assert targets(library, story)[2] == "Talks start tomorrow."
    assert "Переговоры начнутся завтра." not in google.asked


def test_what_a_person_wrote_meanwhile_stays(said, story, google, library, path):
    first = google.answer

    def answer(handler, question):
        if len(google.asked) == 2:
            with Library(path, by="day desk") as colleague:
                editing.write_row(colleague, story, 3, "Mine.")
        first(handler, question)

    google.answer = answer
    told = said(story, "google", failed=True)
    assert "row 3: it was changed meanwhile" in told
    assert targets(library, story)[1:] == [
        "The minister arrived in Vienna.",
        "The talks begin tomorrow.",
        "Mine.",
    ]


def test_cancelling_keeps_what_was_done(translation, story, google, library, qtbot, ended):
    first, asked = google.answer, threading.Event()

    def answer(handler, question):
        if len(google.asked) > 2:
            asked.set()
            google.released.wait(10)
        first(handler, question)

    google.answer = answer
    with qtbot.waitSignal(translation.said, timeout=8000) as told:
        job = translation.start(story, "google")
        qtbot.waitUntil(asked.is_set)
        job.cancel.set()
    assert told.args[0] == "Cancelled. Rows filled: 2 · Google"
    assert states(library, story) == [RowState.MACHINE] * 2 + [RowState.EMPTY] * 2
    assert ended == [job]


def test_a_fault_half_way_keeps_what_was_done_and_says_so(said, story, google, library):
    first = google.answer

    def answer(handler, question):
        if len(google.asked) > 2:
            handler.page("", 404)
        else:
            first(handler, question)

    google.answer = answer
    told = said(story, "google", failed=True)
    assert told.startswith("Rows filled: 2 · Google\n")
    assert "HTTP 404" in told
    assert targets(library, story)[2:] == ["", ""]


@pytest.mark.parametrize(
    ("act", "engine", "words"),
    [
        (None, "babel", "There is no engine babel."),
        (partial(editing.set_field, name="lang", text=""), "google", "language is not known"),
        (workflow.spike, "google", "is spiked"),
    ],
    ids=["unknown engine", "unknown language", "spiked"],
)
def test_what_cannot_be_is_told_and_the_job_ends(said, story, library, act, engine, words):
    if act:
        act(library, story)
    assert words in said(story, engine, failed=True)
    assert targets(library, story) == ["", "", "", ""]


def test_a_story_with_nothing_to_fill_says_so(said, story, library, google):
    for position in range(4):
        editing.write_row(library, story, position, "English")
    assert said(story, "google") == "No row was filled."
    assert google.asked == []


def test_two_stories_are_translated_side_by_side(translation, story, take, library, google, qtbot):
    other = take("Снег\n\nДороги чистят с утра.\n\nСнег выпал ночью.\n", "snow.txt")
    google.lines |= {
        "Снег": "Snow",
        "Дороги чистят с утра.": "Roads are being cleared.",
        "Снег выпал ночью.": "Snow fell at night.",
    }
    with qtbot.waitSignals([translation.said, translation.said], timeout=8000):
        translation.start(story, "google")
        translation.start(other, "google")
    assert targets(library, story) == list(ENGLISH.values())
    assert targets(library, other) == ["Snow", "Roads are being cleared.", "Snow fell at night."]
