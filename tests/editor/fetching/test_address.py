"""Which addresses may be fetched, and that no password is ever shown."""

from contextlib import suppress
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.fetching.address import follow, is_address, named, read_address
from editor.fetching.errors import FetchError


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("https://example.org/rss", "https://example.org/rss"),
        ("  HTTP://Example.org/rss?a=1&b=2\n", "http://Example.org/rss?a=1&b=2"),
        ("https://example.org/rss#latest", "https://example.org/rss"),
        ("https://новости.example/лента", "https://новости.example/лента"),
        ("https://desk:s3cret@example.org:8443/rss", "https://example.org:8443/rss"),
        ("http://[::1]:8080/", "http://[::1]:8080/"),
        ("https://example.org/@agency/feed", "https://example.org/@agency/feed"),
    ],
)
def test_an_address_of_the_web_is_understood(typed, plain):
    assert is_address(typed)
    assert read_address(typed).plain == plain


def test_name_and_password_are_kept_apart():
    address = read_address("https://de%20sk:p%40ss%2Fword@example.org/")
    assert (address.user, address.password) == ("de sk", "p@ss/word")
    assert "p%40ss" not in address.plain


@pytest.mark.parametrize(
    "typed",
    [
        "file:///etc/passwd",
        "ftp://example.org/news",
        "javascript:alert(1)",
        "jar:http://example.org/",
        "example.org/rss",
        "/home/desk/news.txt",
        "mailto:desk@example.org",
        "",
    ],
)
def test_anything_else_is_refused_in_words(typed):
    assert not is_address(typed)
    with pytest.raises(FetchError, match="only addresses that begin with https:// or http://"):
        read_address(typed)


@pytest.mark.parametrize(
    "typed",
    [
        "http://",
        "https:///rss",
        "http://[::1/rss",
        "http://example.org:0/",
        "http://example.org:99999/",
        "http://example.org:port/",
        "http://exam\x00ple.org/",
        "http://exam ple.org/",
        "http://example.org #top",
        "https://example.org/" + "a" * 9_000,
    ],
)
def test_a_wrong_address_is_refused_in_words(typed):
    with pytest.raises(FetchError, match="cannot be an address") as refusal:
        read_address(typed)
    assert len(str(refusal.value)) < 300
    assert str(refusal.value).isprintable()


@pytest.mark.parametrize(
    "typed",
    [
        "ftp://desk:s3cret@example.org/",
        "http://desk:s3cret@example.org:port/",
        "http://desk:s3cr/s3cret@example.org/",
        "http://desk:s3cret@[::1/rss",
    ],
)
def test_a_refusal_shows_no_password(typed):
    with pytest.raises(FetchError) as refusal:
        read_address(typed)
    assert "s3cr" not in str(refusal.value)


@pytest.mark.parametrize(
    ("location", "plain"),
    [
        ("/new.xml", "https://example.org/new.xml"),
        ("new.xml", "https://example.org/news/new.xml"),
        ("?page=2", "https://example.org/news/rss?page=2"),
        ("//other.example/rss", "https://other.example/rss"),
        ("http://other.example/rss", "http://other.example/rss"),
    ],
)
def test_a_redirect_is_followed_from_where_it_stands(location, plain):
    assert follow(read_address("https://example.org/news/rss"), location).plain == plain


def test_a_password_goes_along_to_the_same_server_alone():
    signed = read_address("https://desk:s3cret@example.org/rss")
    assert follow(signed, "/new").password == "s3cret"
    for elsewhere in (
        "https://other.example/new",
        "http://example.org/new",
        "https://example.org:8443/new",
    ):
        assert follow(signed, elsewhere).password == ""
    assert follow(signed, "https://a:b@example.org/new").password == "b"


@pytest.mark.parametrize("location", ["file:///etc/passwd", "data:text/plain,news", "http://["])
def test_a_redirect_to_another_place_than_the_web_is_refused(location):
    with pytest.raises(FetchError):
        follow(read_address("https://example.org/"), location)


@given(st.text(max_size=60) | st.text("htps:/@[].#?a1\\ ", max_size=30).map("http://".__add__))
def test_any_words_are_an_address_or_refused(typed):
    with suppress(FetchError):
        address = read_address(typed)
        assert address.plain.startswith(("http://", "https://"))
        assert read_address(address.plain) == replace(address, user="", password="")
    assert str(FetchError(named(typed), "is refused.")).isprintable()


@given(st.text("абc/:@?#[]%1", max_size=12))
def test_no_password_is_ever_shown(word):
    shown = named(f"http://desk:Zz{word}Zz@example.org/rss")
    assert "Zz" not in shown or "@" in word or "/" in word or "?" in word or "#" in word
