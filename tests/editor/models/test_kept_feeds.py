"""The feeds beside the statuses: counted off the GUI thread, whoever changes what."""

import pytest
from PySide6.QtCore import Qt

from db import feeds
from db.feeds import Seen
from editor.desk import workflow
from editor.desk.feeds import add_feed, remove_feed
from editor.models import counted
from editor.models.kept_feeds import FeedLine, FeedLineModel, KeptFeeds

ADDRESS = "https://vesti.example/rss"
NEW = FeedLine("Степные вести", 'feed:"Степные вести"', 1)


@pytest.fixture
def kept(path, tasks, monkeypatch):
    monkeypatch.setattr(counted, "PAUSE_MS", 10)
    kept = KeptFeeds(path, tasks)
    yield kept
    kept.stop()


@pytest.fixture
def feed(library, story):
    """A feed with the wire story."""
    feed = add_feed(library, ADDRESS)
    with library.write():
        feeds.note_checked(library, feed.id, title="Степные вести", etag="", last_modified="")
        feeds.note_seen(library, feed.id, {"1": Seen("digest", story)})
    return feed


def test_what_is_added_found_at_fault_and_removed_is_told_at_once(kept, qtbot, heard, lane):
    lines = heard(kept.counted)
    feed = lane(lambda library: add_feed(library, ADDRESS))
    named = FeedLine(ADDRESS, f'feed:"{ADDRESS}"', 0)
    qtbot.waitUntil(lambda: lines[-1:] == [[named]])
    lane(lambda library: _fail(library, feed.id))
    qtbot.waitUntil(lambda: lines[-1][0].fault == "It answered 404.")
    lane(lambda library: remove_feed(library, ADDRESS))
    qtbot.waitUntil(lambda: lines[-1] == [])


def test_counts_follow_what_is_written_here_and_elsewhere(
    kept, feed, story, qtbot, heard, tasks, library
):
    lines = heard(kept.counted)
    kept.count()
    qtbot.waitUntil(lambda: lines[-1:] == [[NEW]])
    tasks.write(lambda lane: workflow.spike(lane, story))
    qtbot.waitUntil(lambda: lines[-1][0].count == 0)
    workflow.unspike(library, story)
    kept.count_later()
    qtbot.waitUntil(lambda: lines[-1][0].count == 1)


def test_how_a_feed_reads_and_what_its_tip_is(lines, qtmodeltester):
    model = FeedLineModel()
    model.show([NEW, FeedLine("Rain", "feed:2", 0, "It answered 404.")])
    fault = "The last look at this feed failed: It answered 404."
    assert lines(model, "spoken") == ["Степные вести 1", f"Rain 0 · {fault}"]
    tips = [model.index(place).data(Qt.ItemDataRole.ToolTipRole) for place in (0, 1)]
    assert tips == [None, fault]
    qtmodeltester.check(model)


def _fail(library, feed_id):
    with library.write():
        feeds.note_fault(library, feed_id, "It answered 404.")
