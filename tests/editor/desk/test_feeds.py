"""Feeds over real sockets: what is new is taken in once, what changed is revised, faults stay."""

import threading
from functools import partial

import pytest

from db import feeds, stories
from db.errors import DiskFull, NotFound, Refused
from db.records import StoryStatus
from editor.desk.feeds import (
    add_feed,
    fetch_feed,
    list_feeds,
    refresh,
    remove_feed,
    sift,
)
from editor.desk.taking_in import BATCH, Outcome
from editor.fetching.errors import FetchCancelled, FetchError
from editor.fetching.fetch import Limits
from editor.importing.errors import RefusedFile
from tests.web_stand_in import web_stand_in

SNOW = "Снег выпал в столице ночью. Дороги закрыты до утра, сообщил Казгидромет."
RAIN = "Дождь обещают на юге страны. Реки поднимутся на метр, предупредили спасатели."
IMPATIENT = Limits(connect=0.5, read=0.5, total=0.5)


@pytest.fixture
def web(monkeypatch):
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with web_stand_in() as stand_in:
        stand_in.pages["/feed.xml"] = rss({"1": SNOW, "2": RAIN})
        yield stand_in


@pytest.fixture
def feed(library, web):
    return add_feed(library, web.address())


@pytest.fixture
def look(library, feed, cancel):
    """Return a function that refreshes the feed as it is known now; it gives the arrivals."""

    def run():
        fetcher = partial(fetch_feed, limits=IMPATIENT)
        return refresh(library, feeds.get(library, feed.id), cancel, fetcher)

    return run


def rss(entries, title="Степные вести", charset="utf-8"):
    found = "".join(
        f"<item><title>Заголовок {guid}</title><guid>{guid}</guid>"
        f"<link>https://vesti.example/{guid}</link><description>{text}</description></item>"
        for guid, text in entries.items()
    )
    return (
        f'<?xml version="1.0" encoding="{charset}"?><rss version="2.0"><channel>'
        f"<title>{title}</title>{found}</channel></rss>"
    ).encode(charset)


def outcomes(arrivals):
    return [(arrival.outcome, arrival.title) for arrival in arrivals]


class TestKeeping:
    def test_a_feed_is_kept_by_its_address(self, library):
        feed = add_feed(library, " https://vesti.example/rss#top ")
        assert feed.address == "https://vesti.example/rss"
        assert [(listed.feed, listed.new) for listed in list_feeds(library)] == [(feed, 0)]

    @pytest.mark.parametrize("address", ["vesti.example/rss", "file:///etc/passwd", "http://"])
    def test_what_is_no_address_is_not(self, library, address):
        with pytest.raises(FetchError):
            add_feed(library, address)
        assert list_feeds(library) == []

    def test_the_same_address_again_is_refused(self, library, feed):
        with pytest.raises(Refused, match="is feed 1 of this library already"):
            add_feed(library, feed.address)

    def test_a_password_is_not_kept(self, library):
        with pytest.raises(Refused, match="password") as refusal:
            add_feed(library, "https://desk:s3cret@vesti.example/rss")
        assert "s3cret" not in str(refusal.value)
        assert list_feeds(library) == []

    def test_one_that_goes_leaves_its_stories(self, library, feed, look):
        look()
        assert remove_feed(library, feed.address).id == feed.id
        assert list_feeds(library) == []
        assert len(stories.ids(library)) == 2
        with pytest.raises(NotFound):
            remove_feed(library, "1")


class TestTakingIn:
    def test_every_entry_of_a_new_feed_the_newest_on_top(self, library, look):
        arrivals = look()
        assert outcomes(arrivals) == [
            (Outcome.IMPORTED, "Заголовок 2"),
            (Outcome.IMPORTED, "Заголовок 1"),
        ]
        newest = stories.get(library, stories.ids(library)[0])
        assert newest.title == "Заголовок 1"
        assert newest.fields.url == "https://vesti.example/1"
        assert newest.fields.agency == "Степные вести"
        [listed] = list_feeds(library)
        assert (listed.feed.title, listed.new, listed.feed.fault) == ("Степные вести", 2, "")
        assert listed.feed.checked_at

    def test_known_entries_are_not_taken_in_again(self, library, look, web, contents):
        look()
        before = contents()
        assert look() == []
        assert contents() == before
        web.pages["/feed.xml"] = rss({"3": "Новый мост открыли через реку."}, title="")
        assert outcomes(look()) == [(Outcome.IMPORTED, "Заголовок 3")]
        assert list_feeds(library)[0].feed.title == "Степные вести"

    def test_an_entry_whose_words_changed_revises_its_story(self, library, look, web):
        first = {arrival.title: arrival.story for arrival in look()}
        corrected = SNOW.replace("до утра", "до вечера")
        web.pages["/feed.xml"] = rss({"1": corrected, "2": RAIN})
        [arrival] = look()
        assert (arrival.outcome, arrival.story) == (Outcome.UPDATED, first["Заголовок 1"])
        assert len(stories.ids(library)) == 2
        assert look() == []

    def test_a_story_that_is_there_already_is_a_duplicate(self, library, take, look):
        story = take(f"Снег в столице\n\n{SNOW}")
        arrivals = look()
        assert [arrival.outcome for arrival in arrivals] == [Outcome.IMPORTED, Outcome.DUPLICATE]
        assert arrivals[1].story == story
        assert look() == []

    def test_new_stories_are_counted_until_somebody_begins(self, library, look):
        [first, _] = look()
        with library.write():
            stories.set_status(library, first.story, StoryStatus.TRANSLATING)
        assert list_feeds(library)[0].new == 1

    def test_an_entry_without_words_is_refused_once(self, look, web):
        web.pages["/feed.xml"] = (
            b"<rss><channel><item><link>https://vesti.example/1</link></item></channel></rss>"
        )
        [arrival] = look()
        assert arrival.outcome is Outcome.REFUSED
        assert arrival.reason.startswith("https://vesti.example/1 holds no text")
        assert look() == []

    def test_entries_that_share_an_address_are_told_apart(self, library, look, web):
        entries = "".join(
            f"<item><link>https://vesti.example/</link><title>{text[:5]}</title>"
            f"<description>{text}</description></item>"
            for text in (SNOW, RAIN)
        )
        web.pages["/feed.xml"] = f"<rss><channel>{entries}</channel></rss>".encode()
        assert len(look()) == 2
        assert look() == []
        assert len(stories.ids(library)) == 2

    @pytest.mark.parametrize("charset", ["windows-1251", "koi8-r"])
    def test_a_feed_in_an_old_charset(self, library, look, web, charset):
        web.pages["/feed.xml"] = rss({"1": SNOW}, charset=charset)
        [arrival] = look()
        assert stories.get(library, arrival.story).rows[1].source == SNOW

    def test_the_charset_that_the_server_alone_declares(self, library, look, web):
        raw = rss({"1": "Қазақстан үкіметі жаңа бағдарламаны бекітті."}, charset="kz1048")
        raw = raw.partition(b"?>")[2]
        web.pages["/feed.xml"] = lambda handler: handler.answer(
            raw, Content_Type="application/rss+xml; charset=kz1048"
        )
        [arrival] = look()
        assert "Қазақстан үкіметі" in stories.get(library, arrival.story).rows[1].source

    def test_the_bytes_stay_in_the_library(self, library, look, web):
        raw = web.pages["/feed.xml"]
        [arrival, _] = look()
        kept = stories.original(library, arrival.story)
        assert (kept.name, kept.raw) == (web.address(), raw)

    def test_an_empty_feed_is_no_fault(self, library, look, web):
        web.pages["/feed.xml"] = rss({})
        assert look() == []
        assert list_feeds(library)[0].feed.fault == ""


class TestAskingOnlyForNews:
    def test_with_an_etag(self, library, feed, look, web):
        raw = web.pages["/feed.xml"]

        def page(handler):
            if handler.headers["If-None-Match"] == '"abc"':
                handler.head(304)
            else:
                handler.answer(raw, ETag='"abc"')

        web.pages["/feed.xml"] = page
        assert len(look()) == 2
        before = feeds.get(library, feed.id)
        assert look() == []
        after = feeds.get(library, feed.id)
        assert (after.etag, after.title) == ('"abc"', "Степные вести")
        assert after.checked_at >= before.checked_at
        look()
        assert [headers.get("If-None-Match") for _, headers in web.asked] == [
            None,
            '"abc"',
            '"abc"',
        ]

    def test_with_a_date(self, look, web):
        date = "Sat, 06 Dec 2025 10:15:00 GMT"
        raw = web.pages["/feed.xml"]

        def page(handler):
            if handler.headers["If-Modified-Since"] == date:
                handler.head(304)
            else:
                handler.answer(raw, Last_Modified=date)

        web.pages["/feed.xml"] = page
        assert len(look()) == 2
        assert look() == []
        assert web.asked[-1][1]["If-Modified-Since"] == date

    def test_a_feed_that_was_not_understood_is_asked_for_whole(self, look, web):
        page = web.pages["/feed.xml"]
        web.pages["/feed.xml"] = lambda handler: handler.answer(b"<html></html>", ETag='"bad"')
        with pytest.raises(RefusedFile):
            look()
        web.pages["/feed.xml"] = page
        assert len(look()) == 2
        assert "If-None-Match" not in web.asked[-1][1]


class TestFaults:
    def test_stay_with_the_feed_until_it_is_there_again(self, library, look, web):
        page = web.pages.pop("/feed.xml")
        with pytest.raises(FetchError, match="is not there"):
            look()
        assert "is not there" in list_feeds(library)[0].feed.fault
        web.pages["/feed.xml"] = page
        assert len(look()) == 2
        assert list_feeds(library)[0].feed.fault == ""

    @pytest.mark.parametrize(
        ("page", "words"),
        [
            (b"<html><body>News</body></html>", "is no feed. Look on the site"),
            (b"", "is no feed"),
            (b"Snow fell.", "is no feed"),
            (b"<rss>" + b"<item/>" * 10_001, "more than 10,000 entries"),
            (bytes(8_000_001), "the most that is fetched"),
        ],
    )
    def test_of_what_is_there(self, library, look, web, contents, page, words):
        before = contents()
        web.pages["/feed.xml"] = page
        with pytest.raises((FetchError, RefusedFile), match=words):
            look()
        assert words in list_feeds(library)[0].feed.fault
        assert contents() == before

    def test_of_a_server_that_never_answers(self, library, look, web):
        web.pages["/feed.xml"] = lambda handler: handler.server.released.wait()
        with pytest.raises(FetchError):
            look()
        assert "did not answer in time" in list_feeds(library)[0].feed.fault

    def test_a_redirect_to_a_file_is_refused(self, library, look, web):
        web.pages["/feed.xml"] = lambda handler: handler.answer(
            b"", 302, Location="file:///etc/passwd"
        )
        with pytest.raises(FetchError):
            look()
        assert "only addresses that begin" in list_feeds(library)[0].feed.fault

    def test_cancelling_is_none(self, library, look, cancel):
        cancel.set()
        with pytest.raises(FetchCancelled):
            look()
        assert list_feeds(library)[0].feed.fault == ""

    def test_a_feed_removed_meanwhile_takes_nothing_in(self, library, feed, contents):
        fetched = fetch_feed(feed, threading.Event())
        news = sift(library, feed, fetched)
        remove_feed(library, feed.uid)
        before = contents()
        with pytest.raises(NotFound):
            news.store_next(library)
        assert contents() == before

    def test_a_full_disk_keeps_whole_batches_and_the_next_look_goes_on(self, library, look, web):
        web.pages["/feed.xml"] = rss({str(n): f"{SNOW} {n}" for n in range(100)})
        library.rows(f"PRAGMA max_page_count = {library.value('PRAGMA page_count') + 25}")
        with pytest.raises(DiskFull):
            look()
        kept = len(stories.ids(library))
        [listed] = list_feeds(library)
        assert 0 < kept < 100
        assert kept % BATCH == 0
        assert len(feeds.seen(library, listed.feed.id)) == kept
        assert listed.feed.etag == ""
        library.rows("PRAGMA max_page_count = 1000000")
        assert len(look()) == 100 - kept


def test_a_colleague_can_write_while_a_feed_is_fetched(library, feed, colleague, cancel):
    def fetcher(feed, cancel):
        with colleague.write():
            colleague.set_setting("beside", "yes")
        return fetch_feed(feed, cancel)

    assert len(refresh(library, feed, cancel, fetcher)) == 2
    assert library.setting("beside", "") == "yes"
