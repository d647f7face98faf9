"""Sending to WordPress at the window, on a stand-in that listens on loopback."""

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog, QInputDialog, QLineEdit

from db import stories
from editor.desk import editing, exporting, publishing, workflow
from tests.forgetful_keyring import forgetful_keyring
from tests.wordpress_stand_in import PASSWORD, USER, wordpress_stand_in


@pytest.fixture
def ring():
    with forgetful_keyring() as ring:
        yield ring


@pytest.fixture
def site(monkeypatch, ring):
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with wordpress_stand_in() as stand_in:
        yield stand_in


@pytest.fixture
def approved(library, wire, translate):
    translate(wire)
    workflow.approve(library, wire)
    return wire


@pytest.fixture
def both(library, approved, snow, translate):
    translate(snow)
    workflow.approve(library, snow)
    return [snow, approved]


@pytest.fixture
def known(site):
    """A site that knows the password which the keyring has."""
    publishing.store_password(site.url, USER, PASSWORD)
    return site


@pytest.fixture
def ask(window, person):
    """Return a function that opens the dialog on a story; it gives the dialog."""

    def run(story):
        window.open_story(story)
        person.do("send_to_wordpress")
        dialogs = window.findChildren(QDialog, "publish_dialog")
        return next(each for each in dialogs if each.isVisible())

    return run


@pytest.fixture
def send(ask, site):
    """Return a function that sends the story in hand, and others ticked besides."""

    def run(story, *, every=False, status="draft", address=None):
        dialog = ask(story)
        listed = dialog.findChild(object, "publish_stories")
        for at in range(listed.count() if every else 0):
            listed.item(at).setCheckState(Qt.CheckState.Checked)
        dialog.findChild(QLineEdit, "publish_site").setText(address or site.url)
        dialog.findChild(QLineEdit, "publish_user").setText(USER)
        box = dialog.findChild(QComboBox, "publish_status")
        box.setCurrentIndex(box.findData(status))
        dialog.findChild(object, "publish_go").click()
        return dialog

    return run


@pytest.fixture
def answer(window, person):
    """Return a function that types a password when it is asked; it gives what was asked."""

    def run(password):
        def asking():
            return [d for d in window.findChildren(QInputDialog) if d.isVisible()]

        person.wait(lambda: bool(asking()))
        [dialog] = asking()
        assert dialog.textEchoMode() is QLineEdit.EchoMode.Password
        asked = dialog.labelText()
        dialog.setTextValue(password)
        dialog.accept()
        return asked

    return run


def test_the_password_is_asked_once_and_kept(send, answer, person, site, ring, library, approved):
    send(approved)
    assert f"{USER} for {site.url}" in answer(PASSWORD)
    person.wait(lambda: person.message() == (f"Stories sent: 1\n{site.url}/?p=1", False))
    assert site.posts[1]["title"] == "English"
    assert site.posts[1]["status"] == "draft"
    assert list(ring.kept.values()) == [PASSWORD]
    [left] = exporting.exports(library, approved)
    assert (left.format, left.version, left.by) == ("wordpress", 1, "Desk")
    workflow.reopen(library, approved)
    editing.write_row(library, approved, 0, "Corrected")
    workflow.approve(library, approved)
    send(approved, status="publish")
    person.wait(lambda: site.posts[1]["title"] == "Corrected")
    person.wait(lambda: len(exporting.exports(library, approved)) == 2)
    assert [post["status"] for post in site.posts.values()] == ["publish"]


def test_what_is_ticked_goes_and_nothing_else(send, person, known, both):
    send(both[0], every=True)
    person.wait(lambda: person.message() == ("Stories sent: 2", False))
    assert [post["title"] for post in known.posts.values()] == ["English", "English"]


def test_approved_stories_alone_are_offered(ask, library, approved, snow):
    dialog = ask(snow)
    listed = dialog.findChild(object, "publish_stories")
    assert [listed.item(at).data(Qt.ItemDataRole.UserRole) for at in range(listed.count())] == [
        approved
    ]
    assert listed.ticked() == []
    dialog.close()


def test_the_site_and_the_name_there_are_remembered(send, ask, person, known, approved):
    send(approved, status="publish")
    person.wait(lambda: bool(known.posts))
    dialog = ask(approved)
    assert dialog.findChild(QLineEdit, "publish_site").text() == known.url
    assert dialog.findChild(QLineEdit, "publish_user").text() == USER
    assert dialog.findChild(QComboBox, "publish_status").currentData() == "draft"
    dialog.close()


def test_what_is_missing_is_said_and_nothing_sent(ask, site, approved):
    dialog = ask(approved)
    told, go = (dialog.findChild(object, name) for name in ("publish_told", "publish_go"))
    address, user = (dialog.findChild(QLineEdit, name) for name in ("publish_site", "publish_user"))
    for wrong in ("", "desk.example", "http://desk.example", "https://a:b@desk.example"):
        address.setText(wrong)
        go.click()
        assert "begins with https://" in told.text()
    address.setText(site.url)
    go.click()
    assert told.text() == "Say as whom: the name of an account there."
    user.setText(USER)
    dialog.findChild(object, "publish_stories").item(0).setCheckState(Qt.CheckState.Unchecked)
    go.click()
    assert told.text() == "Tick at least one story."
    dialog.close()
    assert site.posts == {}


def test_a_password_the_site_does_not_know_is_asked_for_anew(
    send, answer, person, site, ring, both
):
    publishing.store_password(site.url, USER, "old")
    send(both[0], every=True)
    assert "does not know this name" in answer(PASSWORD)
    person.wait(lambda: person.message() == ("Stories sent: 2", False))
    assert list(ring.kept.values()) == [PASSWORD]
    assert len(site.posts) == 2


def test_a_password_not_given_sends_nothing(send, answer, person, window, site, ring, approved):
    send(approved)
    answer("  ")
    send(approved)
    answer(PASSWORD)
    person.wait(lambda: len(site.posts) == 1)
    assert list(ring.kept.values()) == [PASSWORD]


def test_a_keyring_that_takes_nothing_is_told_after_sending(
    send, answer, person, site, ring, approved
):
    ring.locked = True
    send(approved)
    answer(PASSWORD)
    person.wait(lambda: "keyring did not take the password" in person.message()[0])
    assert person.message()[0].startswith("Stories sent: 1\n")
    assert len(site.posts) == 1
    assert ring.kept == {}


def test_one_that_fails_keeps_no_other_from_going(send, person, known, library, both):
    send(both[0], every=True)
    person.wait(lambda: len(known.posts) == 2)
    person.wait(lambda: "Stories sent: 2" in person.message()[0])
    known.answer = (500, b"")
    send(both[0], every=True)
    person.wait(lambda: "Stories sent: 0" in person.message()[0])
    told = person.message()[0].split("\n")
    assert told[0] == "Stories sent: 0"
    assert len([line for line in told if "answered 500" in line]) == 2


def test_cancelling_stops_before_the_next_story(send, window, person, known, both, heard, library):
    reached, released = threading.Event(), threading.Event()

    def hold():
        reached.set()
        assert released.wait(10)

    known.before = hold
    started = heard(window._tasks.job_started)
    send(both[0], every=True)
    assert reached.wait(10)
    send(both[0])
    person.wait(lambda: "being sent already" in person.message()[0])
    started[0].cancel.set()
    released.set()
    person.wait(lambda: person.message()[0].startswith("Cancelled. Stories sent: 1"))
    assert len(known.posts) == 1
    assert sum(len(exporting.exports(library, each)) for each in both) == 1
    assert stories.status(library, both[0]) == "approved"


def test_closing_the_window_still_notes_what_is_on_its_way(send, window, known, both, library):
    reached = threading.Event()

    def hold():
        reached.set()
        assert closing.wait(10)

    known.before, closing = hold, threading.Event()
    send(both[0], every=True)
    assert reached.wait(10)
    threading.Timer(0.2, closing.set).start()
    window.close()
    assert len(known.posts) == 1
    assert sum(len(exporting.exports(library, each)) for each in both) == 1
