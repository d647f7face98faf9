"""Feeds at the window: added by address, looked at by a key, what is new said and listed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from tests.web_stand_in import feed_of, web_stand_in


@pytest.fixture
def web(monkeypatch):
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with web_stand_in() as stand_in:
        stand_in.pages["/feed.xml"] = feed_of("Ветер усилится к вечеру в горах.")
        yield stand_in


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


def test_nothing_new_is_said_too(window, person, web):
    person.press(Qt.Key.Key_F5)
    person.wait(lambda: person.message() == ("Nothing new in the feeds.", False))
