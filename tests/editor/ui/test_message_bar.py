"""The line that says what was done, or what could not be."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton, QWidget

from editor.ui import message_bar
from editor.ui.message_bar import MessageBar, Offer


@pytest.fixture
def bar(show, monkeypatch):
    monkeypatch.setattr(message_bar, "SHOWN_MS", 50)
    ground = show(QWidget())
    yield MessageBar(ground)
    ground.close()


def is_fault(bar):
    return bar.findChild(QLabel, "message_text").property("fault")


def test_there_is_nothing_until_something_is_said(bar):
    assert not bar.isVisible()


def test_what_was_done_is_said_and_goes_by_itself(bar, qtbot):
    bar.say("Version 1 kept.")
    assert bar.isVisible()
    assert bar.text == "Version 1 kept."
    assert not is_fault(bar)
    qtbot.waitUntil(lambda: not bar.isVisible(), timeout=1000)


def test_a_fault_stays_until_it_is_closed(bar, qtbot):
    bar.say("Version 1 kept.")
    bar.warn("The disk is full.")
    assert is_fault(bar)
    later = MessageBar(bar.parentWidget())
    later.say("Version 2 kept.")
    qtbot.waitUntil(lambda: not later.isVisible(), timeout=1000)
    assert bar.isVisible()
    QTest.mouseClick(bar.findChild(QToolButton), Qt.MouseButton.LeftButton)
    assert not bar.isVisible()


def test_nothing_to_say_hides_it(bar):
    bar.warn("The disk is full.")
    bar.warn("")
    assert not bar.isVisible()


def test_a_message_is_shown_as_it_is(bar):
    bar.warn("<b>bold</b> &amp; more\nsecond line")
    label = bar.findChild(QLabel, "message_text")
    assert label.text() == "<b>bold</b> &amp; more\nsecond line"
    assert label.textFormat() == Qt.TextFormat.PlainText


def test_a_long_message_wraps_at_any_width(bar):
    bar.warn("Слово " * 300)
    for width in (40, 200, 900):
        bar.resize(width, bar.heightForWidth(width))
        assert not bar.grab().isNull()


def test_an_offer_stays_and_is_taken_once(bar, qtbot):
    taken = []
    bar.offer(Offer("2 refused", "Show", lambda: taken.append("shown"), fault=True))
    button = bar.findChild(QPushButton, "message_button")
    assert (button.isVisible(), button.text(), is_fault(bar)) == (True, "Show", True)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not bar.isVisible()
    button.click()
    assert taken == ["shown"]


def test_the_next_message_offers_nothing(bar):
    bar.offer(Offer("2 refused", "Show", bar.deleteLater))
    bar.say("Version 1 kept.")
    assert not bar.findChild(QPushButton, "message_button").isVisible()
