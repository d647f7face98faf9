"""The hints of the first start: three, in turn, and never again once read."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest


def take_up(person):
    """Click what the message offers."""
    QTest.mouseClick(person.child("message_button"), Qt.MouseButton.LeftButton)


def test_three_hints_come_one_after_the_other_and_only_once(open_window, snow, hands):
    person = hands(open_window(hints_seen=False))
    shown = []
    while person.child("message_bar").isVisible():
        shown.append(person.message()[0])
        take_up(person)
    assert [text.split()[0] for text in shown] == ["Ctrl+Shift+T", "Drop", "Ctrl+K"]
    person.window.close()
    again = hands(open_window())
    assert not again.child("message_bar").isVisible()


def test_hints_not_read_to_the_end_come_again(open_window, snow, hands):
    person = hands(open_window(hints_seen=False))
    take_up(person)
    person.window.close()
    assert hands(open_window()).message()[0].startswith("Ctrl+Shift+T")


def test_what_is_said_meanwhile_takes_their_place(open_window, snow, hands):
    person = hands(open_window(hints_seen=False))
    person.do("keep_version")
    person.wait(lambda: person.message()[0] == "Version 1 kept.")
    assert not person.child("message_button").isVisible()
