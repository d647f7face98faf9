"""The foot of the window: counts, the engine, the job that runs."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton

from db import stories
from editor.desk import editing
from editor.tasks import Job
from editor.ui.work_bar import WorkBar


@pytest.fixture
def bar(show):
    return show(WorkBar(), 900, 40)


def text(bar, name):
    return bar.findChild(QLabel, name).text()


def progress(bar):
    return bar.findChild(QProgressBar, "job_progress")


def cancel(bar):
    return bar.findChild(QPushButton, "job_cancel")


def test_rows_and_words_are_counted(bar, library, wire):
    editing.write_row(library, wire, 2, "The talks begin tomorrow.", confirm=True)
    bar.show_story(stories.get(library, wire))
    assert text(bar, "status_text") == "1 of 4 rows confirmed      13 → 4 words"
    bar.show_story(None)
    assert text(bar, "status_text") == ""


def test_the_engine_is_named_as_it_is(bar):
    bar.show_engine("<b>Google</b> · sends the text")
    label = bar.findChild(QLabel, "engine_text")
    assert label.text() == "<b>Google</b> · sends the text"
    assert label.textFormat() == Qt.TextFormat.PlainText


def test_no_bar_without_a_job(bar):
    assert not progress(bar).isVisible()
    assert not cancel(bar).isVisible()


def test_a_job_is_shown_until_it_ends(bar):
    job = Job("Translating")
    bar.start(job)
    assert text(bar, "job_title") == "Translating"
    assert progress(bar).isVisible()
    assert cancel(bar).isVisible()
    assert progress(bar).maximum() == 0  # how much there is to do is not known yet
    bar.advance(job, 3, 9)
    assert (progress(bar).value(), progress(bar).maximum()) == (3, 9)
    bar.stop(job)
    assert not progress(bar).isVisible()
    assert text(bar, "job_title") == ""
    bar.stop(job)


def test_of_several_jobs_the_latest_is_shown_and_cancelled(bar, heard):
    first, second = Job("Translating"), Job("Taking in")
    asked = heard(bar.cancel_asked)
    bar.start(first)
    bar.start(second)
    bar.advance(second, 1, 4)
    bar.advance(first, 5, 9)
    assert (progress(bar).value(), progress(bar).maximum()) == (1, 4)
    QTest.mouseClick(cancel(bar), Qt.MouseButton.LeftButton)
    assert asked == [second]
    bar.stop(second)
    assert text(bar, "job_title") == "Translating"
    QTest.mouseClick(cancel(bar), Qt.MouseButton.LeftButton)
    assert asked == [second, first]


def test_when_the_latest_ends_the_bar_shows_how_far_the_other_is(bar):
    first, second = Job("Translating"), Job("Taking in")
    bar.start(first)
    bar.start(second)
    bar.advance(first, 5, 9)
    bar.advance(second, 4, 4)
    bar.stop(second)
    assert (progress(bar).value(), progress(bar).maximum()) == (5, 9)
