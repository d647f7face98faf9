"""`feeds` on the command line, with a server on loopback."""

import pytest

from tests.web_stand_in import web_stand_in

FEED = """<rss version="2.0"><channel><title>Степные вести</title>
<item><title>Снег в столице</title><guid>1</guid>
<description>Снег выпал ночью. Дороги закрыты.</description></item>
<item><title>Дождь на юге</title><guid>2</guid>
<description>Реки поднимутся на метр.</description></item>
</channel></rss>"""


@pytest.fixture
def web(monkeypatch):
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with web_stand_in() as stand_in:
        stand_in.pages["/feed.xml"] = FEED.encode()
        yield stand_in


def test_feeds_are_added_and_listed(run, lines, web):
    [added] = lines("feeds", "add", web.address())
    assert (added["number"], added["address"], added["new"]) == (1, web.address(), 0)
    assert web.asked == []
    [listed] = lines("feeds", "list")
    assert listed == added
    table = run("feeds", "list").stdout
    assert web.address() in table


def test_no_feeds_are_an_empty_list(run, lines):
    assert lines("feeds", "list") == []
    assert run("feeds", "list").stdout == ""
    assert lines("feeds", "refresh") == []


def test_a_refresh_takes_in_what_is_new_once(run, lines, web):
    run("feeds", "add", web.address())
    arrivals = lines("feeds", "refresh")
    assert [(each["outcome"], each["title"], each["feed"]) for each in arrivals] == [
        ("imported", "Дождь на юге", 1),
        ("imported", "Снег в столице", 1),
    ]
    assert [story["title"] for story in lines("list")] == ["Снег в столице", "Дождь на юге"]
    [listed] = lines("feeds", "list")
    assert (listed["title"], listed["new"], listed["fault"]) == ("Степные вести", 2, "")
    assert lines("feeds", "refresh", "1") == []
    assert "nothing new" in run("feeds", "refresh", web.address()).stderr


def test_for_people_it_is_a_line_a_story_and_a_count(run, web):
    run("feeds", "add", web.address())
    result = run("feeds", "refresh")
    first, _ = result.stdout.splitlines()
    assert first.split() == ["imported", "1", "ru", "Дождь", "на", "юге"]
    assert f"{web.address()}: 2 imported" in result.stderr
    assert run("--quiet", "feeds", "refresh").stderr == ""


def test_one_feed_that_fails_keeps_no_other_from_being_refreshed(run, lines, web):
    run("feeds", "add", web.address("/none"), web.address())
    result = run("feeds", "refresh", "--json", status=3)
    assert len(result.stdout.splitlines()) == 2
    [line] = [line for line in result.stderr.splitlines() if line.startswith("dateline: ")]
    assert "is not there" in line
    broken, sound = lines("feeds", "list")
    assert "is not there" in broken["fault"]
    assert sound["fault"] == ""


@pytest.mark.parametrize("page", [None, b"<html></html>", b"no feed"])
def test_a_feed_that_fails_is_told_in_one_line(run, fault, web, page):
    run("feeds", "add", web.address())
    web.pages["/feed.xml"] = page
    assert fault("feeds", "refresh").startswith(web.address())


@pytest.mark.parametrize("address", ["vesti.example", "file:///etc/passwd", "http://"])
def test_what_is_no_address_is_not_added(fault, lines, address):
    assert fault("feeds", "add", address).startswith(address)
    assert lines("feeds", "list") == []


def test_a_password_is_not_shown(fault):
    assert "s3cret" not in fault("feeds", "add", "https://desk:s3cret@vesti.example/rss")


def test_feeds_are_removed_by_number_or_address(run, lines, fault, web):
    run("feeds", "add", web.address(), web.address("/other"))
    [removed] = lines("feeds", "remove", web.address())
    assert removed == {"number": 1, "address": web.address()}
    assert "other" in run("feeds", "remove", "2").stdout
    assert lines("feeds", "list") == []
    assert "There is no feed 2" in fault("feeds", "remove", "2")
    assert "There is no feed 2" in fault("feeds", "refresh", "2")


def test_who_added_a_feed_stands_in_the_history(run, lines, web):
    run("feeds", "add", web.address(), "--by", "night desk")
    [act] = lines("history")
    assert (act["action"], act["by"]) == ("add feed", "night desk")
