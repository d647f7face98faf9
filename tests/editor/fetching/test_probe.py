"""Asking over real sockets whether an address leads anywhere, with little patience."""

import threading
import time

import pytest

from editor.fetching.errors import FetchCancelled, FetchError
from editor.fetching.fetch import AGENT, Limits

IMPATIENT = Limits(connect=1.0, read=0.3, total=1.0)


def test_the_head_of_an_answer_is_enough(server, knock):
    server.pages["/feed.xml"] = b"News"
    knock()
    assert server.methods == ["HEAD"]


def test_nothing_of_the_person_is_sent(server, knock):
    server.pages["/feed.xml"] = b"News"
    knock()
    [(_, headers)] = server.asked
    assert headers["User-Agent"] == AGENT
    assert set(headers) == {"Host", "User-Agent", "Accept", "Accept-Encoding", "Connection"}


@pytest.mark.parametrize("status", [404, 405, 501])
def test_a_server_that_gives_no_heads_is_asked_for_the_answer(server, knock, status):
    def page(handler):
        handler.answer(b"News", 200 if handler.command == "GET" else status)

    server.pages["/feed.xml"] = page
    knock()
    assert server.methods == ["HEAD", "GET"]


def test_so_is_one_that_hangs_up(server, knock):
    def page(handler):
        if handler.command == "GET":
            handler.answer(b"News")
        else:
            handler.close_connection = True

    server.pages["/feed.xml"] = page
    knock()
    assert server.methods == ["HEAD", "GET"]


def test_an_answer_without_end_is_not_waited_for(server, knock):
    def page(handler):
        handler.head(405 if handler.command == "HEAD" else 200, Transfer_Encoding="chunked")
        if handler.command == "GET":
            handler.drip(b"1\r\nx\r\n")

    server.pages["/feed.xml"] = page
    begun = time.monotonic()
    knock(limits=Limits(total=5.0))
    assert time.monotonic() - begun < 4


@pytest.mark.parametrize("status", [401, 403, 429, 451])
def test_what_only_some_may_read_is_there(server, knock, status):
    server.pages["/feed.xml"] = lambda handler: handler.answer(b"", status)
    knock()


@pytest.mark.parametrize(
    ("status", "said"), [(404, "is not there"), (410, "no longer there"), (500, "HTTP 500")]
)
def test_what_is_not_there_is_said(server, knock, status, said):
    server.pages["/feed.xml"] = lambda handler: handler.answer(b"", status)
    with pytest.raises(FetchError, match=said):
        knock()
    assert server.methods == ["HEAD", "GET"]


def test_a_redirect_is_followed_to_its_end(server, knock):
    server.pages["/feed.xml"] = lambda handler: handler.answer(b"", 301, Location="/new")
    with pytest.raises(FetchError, match="/new is not there"):
        knock()
    server.pages["/new"] = b"News"
    knock()


def test_a_circle_is_left(server, knock):
    server.pages["/feed.xml"] = lambda handler: handler.answer(b"", 302, Location="/feed.xml")
    with pytest.raises(FetchError, match="perhaps in a circle"):
        knock()


def test_a_server_that_is_silent_is_left_in_time(server, knock):
    server.pages["/feed.xml"] = lambda handler: server.released.wait(10)
    begun = time.monotonic()
    with pytest.raises(FetchError, match="did not answer in time"):
        knock(limits=IMPATIENT)
    assert time.monotonic() - begun < 3


def test_nothing_is_asked_of_other_places_than_the_web(knock):
    with pytest.raises(FetchError, match="only addresses"):
        knock("ftp://example.org/")


def test_it_can_be_cancelled(server, knock):
    cancel = threading.Event()

    def page(_):
        cancel.set()
        server.released.wait(10)

    server.pages["/feed.xml"] = page
    with pytest.raises(FetchCancelled):
        knock(cancel=cancel)
    with pytest.raises(FetchCancelled):
        knock(cancel=cancel)
    assert len(server.asked) == 1
