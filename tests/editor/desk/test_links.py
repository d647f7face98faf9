"""Dead links of a story: found when somebody asks, and let pass like any other finding."""

import threading
import time

import pytest

from db import stories
from db.errors import NotFound
from editor.desk import checking, links
from editor.desk.editing import set_field, write_row
from editor.fetching.fetch import Limits
from tests.web_stand_in import web_stand_in

HASTY = Limits(connect=1.0, read=0.3, total=1.0)


@pytest.fixture
def web(monkeypatch):
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with web_stand_in() as stand_in:
        stand_in.pages["/here"] = b"News"
        yield stand_in


@pytest.fixture
def linked(library, story, web):
    """The wire story with a link that answers and one that does not."""
    write_row(library, story, 1, f"See {web.address('/here')} and ({web.address('/gone')}).")
    write_row(library, story, 2, f"Again: {web.address('/gone')}")
    return story


@pytest.fixture
def asked(library, linked):
    return links.links(stories.get(library, linked))


def found(report):
    return [
        (each.finding.row, each.finding.fault.target)
        for each in report.open
        if each.finding.check == "links"
    ]


def test_each_link_of_the_english_and_the_storys_own_is_asked_for_once(library, linked, asked, web):
    assert asked == [web.address("/here"), web.address("/gone")]
    set_field(library, linked, "url", "https://example.org/story")
    assert links.links(stories.get(library, linked))[2:] == ["https://example.org/story"]
    set_field(library, linked, "url", "desk archive, shelf 3")
    assert links.links(stories.get(library, linked)) == asked


def test_those_that_do_not_answer_are_told(asked, web, cancel):
    told = []
    dead = links.dead(asked, cancel, lambda done, of: told.append((done, of)))
    assert dead == {web.address("/gone"): "is not there. Check how it is spelt."}
    assert told == [(1, 2), (2, 2)]


def test_they_are_findings_where_they_stand(library, linked, web):
    gone = web.address("/gone")
    report = checking.check(library, linked, {gone: "is not there."})
    start = 4 + len(web.address("/here")) + len(" and (")
    assert found(report) == [(1, (start, start + len(gone))), (2, (7, 7 + len(gone)))]
    said = [e.finding.fault.message for e in report.open if e.finding.check == "links"]
    assert said == [f"{gone} is not there."] * 2
    assert found(checking.check(library, linked)) == []


def test_the_storys_own_address_is_one_too(library, linked):
    set_field(library, linked, "url", "https://example.org/" + "x" * 100)
    url = stories.get(library, linked).fields.url
    [finding] = [
        each.finding
        for each in checking.check(library, linked, {url: "is not there."}).open
        if each.finding.check == "links"
    ]
    assert finding.row is None
    assert finding.fault.message.endswith("… is not there.")
    assert len(finding.fault.message) < 100


def test_one_is_let_pass_by_its_id(library, linked, web):
    dead = {web.address("/gone"): "is not there."}
    report = checking.check(library, linked, dead)
    first = next(each for each in report.open if each.finding.check == "links")
    with pytest.raises(NotFound):
        checking.dismiss(library, linked, first.id)
    checking.dismiss(library, linked, first.id, dead=dead)
    assert [row for row, _ in found(checking.check(library, linked, dead))] == [2]


def test_a_check_by_itself_asks_nobody(library, linked, web):
    checking.check(library, linked)
    assert web.asked == []


def test_several_are_asked_together(web, cancel):
    all_here = threading.Barrier(4)

    def page(handler):
        all_here.wait(5)
        handler.answer(b"News")

    many = [web.address(f"/{number}") for number in range(4)]
    web.pages.update({f"/{number}": page for number in range(4)})
    assert links.dead(many, cancel, limits=Limits(read=3.0, total=3.0)) == {}


def test_one_that_is_silent_is_left_in_time(web, cancel):
    web.pages["/slow"] = lambda _: web.released.wait(10)
    begun = time.monotonic()
    dead = links.dead([web.address("/slow")], cancel, limits=HASTY)
    assert dead == {web.address("/slow"): "did not answer in time. Try again later."}
    assert time.monotonic() - begun < 2.5


def test_what_was_not_asked_when_it_was_cancelled_counts_for_nothing(web):
    cancel = threading.Event()
    many = [web.address(f"/{number}") for number in range(20)]
    for number in range(2, 20):
        web.pages[f"/{number}"] = lambda _: web.released.wait(10)

    def stop_at_the_second(done, _):
        if done == 2:
            cancel.set()

    assert list(links.dead(many, cancel, stop_at_the_second)) == many[:2]
    assert len(web.asked) < 20


def test_one_who_hangs_up_is_not_kept_waiting(web):
    many = [web.address(f"/{number}") for number in range(40)]
    for number in range(1, 40):
        web.pages[f"/{number}"] = lambda _: web.released.wait(10)

    def interrupt(_, __):
        raise KeyboardInterrupt

    begun = time.monotonic()
    with pytest.raises(KeyboardInterrupt):
        links.dead(many, threading.Event(), interrupt)
    assert time.monotonic() - begun < 4
