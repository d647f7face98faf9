"""The quiet line above the rows."""

from dataclasses import replace

import pytest
from PySide6 import QtGui
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from db import stories
from editor.ui.story_header import StoryHeader

DATELINE = "VIENNA, Dec 5 (Kazakhstan Today) -"


@pytest.fixture
def header(show):
    return show(StoryHeader(), 700, 40)


@pytest.fixture
def story(library, wire):
    story = stories.get(library, wire)
    date = story.fields.dateline_date
    return replace(story, fields=replace(story.fields, published=date, credit="МИД РК"))


def text(header, name="story_about"):
    return header.findChild(QLabel, name).text()


def test_it_says_what_the_story_is(header, story):
    header.show_story(story, DATELINE)
    year = story.fields.dateline_date.year
    assert text(header).split("     ") == [
        "Kazakhstan Today",
        f"published 5 Dec {year}",
        f"Вена, 5 Dec {year} → {DATELINE}",
        "photo МИД РК",
    ]


def test_what_is_not_known_is_not_said(header, story):
    bare = replace(story.fields, agency="", agency_english="", published=None, credit="")
    bare = replace(bare, dateline_place="", dateline_date=None)
    header.show_story(replace(story, fields=bare, headline_proposed=True), "")
    assert text(header) == "headline proposed"
    header.show_story(None, "")
    assert text(header) == text(header, "saved_text") == ""


def test_it_says_whether_all_is_stored(header, story):
    header.show_story(story, DATELINE)
    assert text(header, "saved_text") == "saved ✓"
    header.say_saving()
    assert text(header, "saved_text") == "saving …"
    header.say_saved(saved=True)
    assert text(header, "saved_text") == "saved ✓"
    header.say_saved(saved=False)
    assert text(header, "saved_text") == ""


@pytest.mark.parametrize("agency", ["<b>ТАСС</b> &amp; Co", "a < b", "ТАСС"])
def test_words_and_tip_are_shown_as_they_are(header, story, agency):
    named = replace(story, fields=replace(story.fields, agency_english=agency))
    header.show_story(named, DATELINE)
    assert text(header).startswith(agency)
    for label in header.findChildren(QLabel):
        assert label.textFormat() == Qt.TextFormat.PlainText
    tip = header.findChild(QLabel, "story_about").toolTip()
    shown = (
        QtGui.QTextDocumentFragment.fromHtml(tip).toPlainText()
        if QtGui.Qt.mightBeRichText(tip)
        else tip
    )
    assert shown.startswith(agency)


def test_a_long_line_fits_any_width(header, story):
    header.show_story(replace(story, fields=replace(story.fields, credit="фото " * 200)), DATELINE)
    header.resize(80, 40)
    assert not header.grab().isNull()
