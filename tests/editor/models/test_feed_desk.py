"""Feeds in the background: a round looks at each, tells what came, and goes on past a fault."""

import pytest

from db import stories
from editor.desk.feeds import add_feed, list_feeds
from editor.models.feed_desk import FeedDesk, FeedListModel
from tests.web_stand_in import feed_of, web_stand_in

SNOW, RAIN = "Снег выпал в столице ночью.", "Дождь обещают на юге страны."


@pytest.fixture
def web(monkeypatch):
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with web_stand_in() as stand_in:
        stand_in.pages["/feed.xml"] = feed_of(SNOW, RAIN)
        stand_in.pages["/page.html"] = b"<html><body><p>No feed.</p></body></html>"
        yield stand_in


@pytest.fixture
def desk(path, tasks):
    return FeedDesk(path, tasks)


def came(desk, qtbot, act):
    """Do something and wait for the round it starts; give what became of each story."""
    with qtbot.waitSignal(desk.refreshed, timeout=10_000) as told:
        act()
    return told.args[0]


def test_a_feed_that_is_added_is_looked_at(desk, qtbot, web, library, heard):
    listed = heard(desk.listed)
    arrivals = came(desk, qtbot, lambda: desk.add(web.address()))
    assert [arrival.title for arrival in arrivals] == ["Заголовок Дожд", "Заголовок Снег"]
    assert len(stories.ids(library)) == 2
    qtbot.waitUntil(lambda: [each.new for each in listed[-1]] == [2])
    assert listed[-1][0].feed.title == "Степные вести"


def test_a_second_look_brings_only_what_is_new(desk, qtbot, web, library):
    came(desk, qtbot, lambda: desk.add(web.address()))
    assert came(desk, qtbot, desk.refresh) == []
    web.pages["/feed.xml"] = feed_of("Ветер усилится к вечеру в горах.", SNOW, RAIN)
    assert [each.title for each in came(desk, qtbot, desk.refresh)] == ["Заголовок Вете"]


def test_a_fault_is_kept_with_its_feed_and_the_next_is_looked_at(
    desk, qtbot, web, library, heard, tasks
):
    failed, ended = heard(desk.failed), heard(tasks.job_ended)
    add_feed(library, web.address("/page.html"))
    add_feed(library, web.address())
    arrivals = came(desk, qtbot, desk.refresh)
    assert len(arrivals) == 2
    assert "is no feed" in failed[0]
    page, feed = list_feeds(library)
    assert "is no feed" in page.feed.fault
    assert feed.feed.fault == ""
    assert len(ended) == 1


def test_what_is_no_address_is_told(desk, qtbot):
    with qtbot.waitSignal(desk.failed, timeout=3000) as told:
        desk.add("file:///etc/passwd")
    assert "http" in told.args[0]


def test_a_feed_that_is_removed_leaves_its_stories(desk, qtbot, web, library, heard):
    came(desk, qtbot, lambda: desk.add(web.address()))
    listed = heard(desk.listed)
    desk.remove(list_feeds(library)[0].feed)
    qtbot.waitUntil(lambda: [] in listed)
    assert len(stories.ids(library)) == 2


def test_cancelling_ends_the_round_in_the_middle_of_an_answer(desk, qtbot, web, library, tasks):
    web.pages["/feed.xml"] = lambda handler: handler.server.released.wait()
    feed = add_feed(library, web.address())
    tasks.job_progressed.connect(lambda job, *_: job.cancel.set())
    assert came(desk, qtbot, desk.refresh) == []
    assert list_feeds(library)[0].feed == feed


def test_a_look_asked_for_during_another_follows_it(desk, qtbot, web, library, heard):
    refreshed = heard(desk.refreshed)
    came(desk, qtbot, lambda: (desk.add(web.address()), desk.add(web.address("/page.html"))))
    qtbot.waitUntil(lambda: any(each.feed.fault for each in list_feeds(library)))
    assert sum(map(len, refreshed)) == 2


def test_how_a_feed_reads(desk, qtbot, web, library, lines):
    came(desk, qtbot, lambda: desk.add(web.address()))
    add_feed(library, web.address("/page.html"))
    came(desk, qtbot, desk.refresh)
    model = FeedListModel()
    model.show(list_feeds(library))
    first, second = lines(model)
    assert first == "Степные вести · 2 new"
    assert second.startswith(web.address("/page.html"))
    assert "is no feed" in second
