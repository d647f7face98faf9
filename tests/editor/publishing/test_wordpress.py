"""Posts in WordPress, on a stand-in that listens on loopback."""

import pytest

from editor.publishing.wordpress import Post, PublishError, Site, check_address, send, withdraw
from tests.wordpress_stand_in import PASSWORD, USER, wordpress_stand_in

POST = Post(title="Headline", html="<p>Text.</p>", excerpt="Short", slug="talks")


@pytest.fixture
def server(monkeypatch):
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with wordpress_stand_in() as stand_in:
        yield stand_in


@pytest.fixture
def site(server):
    return Site(server.url, USER, PASSWORD)


def test_a_post_is_a_draft_unless_asked_otherwise(server, site):
    published = send(site, POST)
    assert (published.number, published.status) == (1, "draft")
    assert published.link == f"{server.url}/?p=1"
    assert server.posts[1] == {
        "title": "Headline",
        "content": "<p>Text.</p>",
        "excerpt": "Short",
        "slug": "talks",
        "status": "draft",
    }


def test_a_post_is_written_again_under_its_number(server, site):
    first = send(site, POST)
    send(site, Post(title="Corrected", html="", status="publish"), first.number)
    assert [(post["title"], post["status"]) for post in server.posts.values()] == [
        ("Corrected", "publish")
    ]


def test_a_post_is_withdrawn_into_the_trash(server, site):
    assert withdraw(site, send(site, POST).number).status == "trash"


@pytest.mark.parametrize(
    ("answer", "says"),
    [
        ((401, b""), "application password"),
        ((403, b""), "does not let"),
        ((404, b""), "no REST interface"),
        ((500, b""), "answered 500"),
        ((302, b""), "answered 302"),
        ((200, b"<html>"), "did not answer as WordPress does"),
        ((200, b"[]"), "did not answer as WordPress does"),
        ((200, b'{"id": "1"}'), "did not answer as WordPress does"),
        ((200, b'"' + b"x" * 1_000_001 + b'"'), "did not answer as WordPress does"),
    ],
)
def test_what_went_wrong_is_said_in_words(server, site, answer, says):
    server.answer = answer
    with pytest.raises(PublishError, match=says):
        send(site, POST)


def test_a_wrong_password_is_told_and_not_shown(server):
    with pytest.raises(PublishError) as fault:
        send(Site(server.url, USER, "secret"), POST)
    assert "secret" not in str(fault.value)


def test_a_site_that_is_not_there_is_told(monkeypatch, server):
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    url = server.url
    server.shutdown()
    server.socket.close()
    with pytest.raises(PublishError, match="could not be reached"):
        send(Site(url, USER, PASSWORD), POST)


@pytest.mark.parametrize(
    "address",
    [
        "",
        "example.org",
        "ftp://example.org",
        "http://",
        "http://[",
        "https://a:b@example.org",
        "https://example.org/?x=1",
        "http://example.org",
    ],
)
def test_an_address_that_will_not_do_is_refused(address):
    with pytest.raises(PublishError):
        check_address(address)


def test_a_sites_address_is_kept_without_its_last_slash():
    assert check_address(" https://example.org/news/ ") == "https://example.org/news"
