"""An address is taken in as a file would be."""

import threading

import pytest

from db import stories
from editor.desk.addresses import is_address, taken_from_address
from editor.desk.taking_in import Outcome, take_in
from editor.fetching.errors import FetchError
from editor.fetching.fetch import Limits
from tests.web_stand_in import web_stand_in

TEXT = "Снег в столице\n\nСнег выпал ночью. Дороги закрыты."


@pytest.fixture
def web(monkeypatch):
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with web_stand_in() as stand_in:
        yield stand_in


def test_what_it_holds_becomes_a_story(library, web, cancel):
    web.pages["/story.txt"] = lambda handler: handler.answer(
        TEXT.encode("cp1251"), Content_Type="text/plain; charset=windows-1251"
    )
    original, charset = taken_from_address(web.address("/story.txt", signed="desk:s3cret@"), cancel)
    assert (original.name, charset) == (web.address("/story.txt"), "windows-1251")
    [arrival] = take_in(library, original)
    assert (arrival.outcome, arrival.title) == (Outcome.IMPORTED, "Снег в столице")
    assert stories.original(library, arrival.story).raw == TEXT.encode("cp1251")


def test_what_is_too_large_is_refused(web, cancel):
    web.pages["/story.txt"] = bytes(2_000)
    with pytest.raises(FetchError, match="holds more than"):
        taken_from_address(web.address("/story.txt"), cancel, limits=Limits(size=1_000))


def test_a_document_may_be_larger_than_a_text(web, cancel):
    web.pages["/report.pdf"] = bytes(9_000_000)
    original, _ = taken_from_address(web.address("/report.pdf"), cancel)
    assert len(original.raw) == 9_000_000
    web.pages["/report.pdf"] = lambda handler: handler.head(Content_Length=50_000_001)
    with pytest.raises(FetchError, match="more than 50 MB"):
        taken_from_address(web.address("/report.pdf"), cancel)


@pytest.mark.parametrize("path", ["/home/desk/news.txt", "C:\\news.txt", "-", "file:///news.txt"])
def test_paths_are_no_addresses(path):
    assert not is_address(path)


def test_it_can_be_cancelled(web):
    cancel = threading.Event()
    cancel.set()
    web.pages["/story.txt"] = lambda handler: handler.server.released.wait()
    with pytest.raises(FetchError, match="cancelled"):
        taken_from_address(web.address("/story.txt"), cancel)
