"""Feeds at the window: added by address, looked at by a key, what is new said and listed."""

from itertools import product

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from db import stories
from editor.desk import feeds, workflow
from editor.ui.theme import LIGHT
from tests.web_stand_in import feed_of, web_stand_in


@pytest.fixture
def web(monkeypatch):
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with web_stand_in() as stand_in:
        stand_in.pages["/feed.xml"] = feed_of("Ветер усилится к вечеру в горах.")
        yield stand_in


def reds(widget):
    """How many pixels of a widget have the colour of what is wrong."""
    image = widget.grab().toImage()
    spots = product(range(image.width()), range(image.height()))
    return sum(image.pixelColor(*spot) == LIGHT.bad for spot in spots)


@pytest.fixture
def feeds_window(window, person, hands):
    person.do("show_feeds")
    shown = window.findChild(QDialog, "feeds_window")
    person.wait(shown.isVisible)
    yield hands(shown)
    shown.close()


@pytest.fixture
def add(feeds_window, qtbot):
    """Return a function that types an address and presses the button."""

    def run(address):
        feeds_window.child("feed_address").setText(address)
        qtbot.mouseClick(feeds_window.child("feed_add"), Qt.MouseButton.LeftButton)

    return run


def test_a_feed_is_added_and_what_it_brings_is_listed(feeds_window, add, person, web):
    add(web.address())
    feeds_window.wait(lambda: feeds_window.listed("feed_list") == ["Степные вести · 1 new"])
    person.wait(lambda: person.message() == ("1 taken in", False))
    assert person.listed("story_list")[0].startswith("Заголовок Вете")


def test_a_wrong_address_is_said_where_it_was_typed(feeds_window, add, person):
    add("ftp://example.org/feed")
    fault = feeds_window.child("feed_fault")
    feeds_window.wait(lambda: "http" in fault.text())
    assert feeds_window.listed("feed_list") == []


def test_a_feed_is_removed(feeds_window, add, qtbot, web):
    add(web.address())
    feeds_window.wait(lambda: len(feeds_window.listed("feed_list")) == 1)
    qtbot.mouseClick(feeds_window.child("feed_remove"), Qt.MouseButton.LeftButton)
    feeds_window.wait(lambda: feeds_window.listed("feed_list") == [])


def test_the_feeds_stand_beside_the_stories_and_list_theirs(
    feeds_window, add, window, person, web, qtbot, snow, wire
):
    beside = person.child("kept_feeds")
    assert not beside.isVisible()
    assert not beside.heading.isVisible()
    add(web.address())
    person.wait(lambda: person.listed("kept_feeds") == ["Степные вести 1"])
    feeds_window.window.close()
    assert beside.isVisible()
    assert beside.heading.isVisible()
    model, field = window.browser.story_list.model(), person.child("search_field")
    assert model.rowCount() == 3
    for _ in range(2):
        place = beside.visualRect(beside.model().index(0, 0)).center()
        qtbot.mouseClick(beside.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert field.text() == 'feed:"Степные вести"'
        person.wait(lambda: model.rowCount() == 1)
        statuses = window.browser.status_list
        statuses.setCurrentIndex(statuses.model().index(4, 0))
        statuses.setCurrentIndex(statuses.model().index(0, 0))
        assert model.rowCount() == 3  # the words still stand in the field


def test_a_feed_that_failed_has_a_sign_and_says_why(window, person, library, web, add, qtbot):
    add(web.address())
    person.wait(lambda: person.listed("kept_feeds") == ["Степные вести 1"])
    beside = person.child("kept_feeds")
    sound = reds(beside)
    web.pages["/feed.xml"] = b"<html><body><p>No feed.</p></body></html>"
    person.do("refresh_feeds")
    index = beside.model().index(0, 0)
    person.wait(lambda: "failed" in (index.data(Qt.ItemDataRole.ToolTipRole) or ""))
    assert sound == 0
    assert reds(beside) > 0


def test_counts_beside_the_stories_follow_others(window, person, library, web, add):
    add(web.address())
    person.wait(lambda: person.listed("kept_feeds") == ["Степные вести 1"])
    workflow.spike(library, stories.ids(library)[0])
    person.wait(lambda: person.listed("kept_feeds") == ["Степные вести 0"])
    feeds.remove_feed(library, "1")
    person.wait(lambda: person.listed("kept_feeds") == [])
    assert not person.child("kept_feeds").isVisible()


def test_nothing_new_is_said_too(window, person, web):
    person.press(Qt.Key.Key_F5)
    person.wait(lambda: person.message() == ("Nothing new in the feeds.", False))
