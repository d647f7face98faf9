"""`wordpress`, on a stand-in that listens on loopback, with a keyring that forgets."""

import pytest

from tests.forgetful_keyring import forgetful_keyring
from tests.wordpress_stand_in import PASSWORD, USER, wordpress_stand_in


@pytest.fixture(autouse=True)
def _keyring():
    with forgetful_keyring():
        yield


@pytest.fixture
def site(monkeypatch):
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with wordpress_stand_in() as stand_in:
        yield stand_in


@pytest.fixture
def send(run, lines, site):
    """Return a function that sends stories to the site, somebody being known there."""
    run("wordpress", "login", site.url, "--user", USER, "--password", PASSWORD)

    def act(*arguments):
        return lines("wordpress", "send", site.url, *arguments, "--user", USER)

    return act


def test_approved_copy_becomes_a_draft_there(run, lines, written, send, site):
    run("approve", written)
    [sent] = send(written)
    assert (sent["post"], sent["status"]) == (1, "draft")
    assert site.posts[1]["title"] == "Minister in Vienna"
    assert "<p>VIENNA, Dec 5 (Kazakhstan Today) - He arrived.</p>" in site.posts[1]["content"]
    [left] = lines("exports", written)
    assert (left["format"], left["version"]) == ("wordpress", 1)
    assert left["place"] == f"{site.url}/?p=1"


def test_a_correction_goes_into_the_same_post(run, written, send, site):
    run("approve", written)
    send(written, "--status", "publish")
    run("reopen", written)
    run("set", written, "--row", 1, "--text", "He landed.")
    run("approve", written)
    [sent] = send(written, "--status", "publish")
    assert (sent["post"], sent["status"]) == (1, "publish")
    assert len(site.posts) == 1
    assert "He landed." in site.posts[1]["content"]


def test_unapproved_copy_is_never_more_than_a_stamped_draft(run, written, send, site):
    run("wordpress", "send", site.url, written, "--user", USER, status=1)
    assert site.posts == {}
    send(written, "--draft", "--status", "publish")
    assert site.posts[1]["status"] == "draft"
    assert site.posts[1]["title"].startswith("DRAFT - NOT APPROVED")


def test_without_a_password_the_way_to_it_is_told(fault, written, site):
    said = fault("wordpress", "send", site.url, written, "--user", USER)
    assert "dateline wordpress login" in said
