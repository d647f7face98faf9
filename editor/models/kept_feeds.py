"""The feeds beside the statuses, each with how many of its stories are new."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Slot

from db import feeds
from db.library import Library
from db.records import Changes
from editor.desk.asking import feed_query
from editor.models.counted import CountedList, LateCounts
from editor.tasks import Tasks


@dataclass(frozen=True, slots=True)
class FeedLine:
    """One line of the list; `query` finds the feed's stories, `fault` is the last look's."""

    label: str
    query: str
    count: int
    fault: str = ""


class FeedLineModel(CountedList):
    """The list of feeds kept."""

    def fault(self, record: FeedLine) -> str:
        """Say why the last look at a feed failed, if it did."""
        said = self.tr("The last look at this feed failed: %1")
        return said.replace("%1", record.fault) if record.fault else ""


class KeptFeeds(LateCounts):
    """Counts what is new of each feed, at once where feeds themselves change."""

    def __init__(self, path: Path, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(_lines, path, tasks, parent)
        tasks.changed.connect(self._follow_feeds)

    @Slot(Changes)
    def _follow_feeds(self, changes: Changes) -> None:
        if changes.feeds:
            self.count()


def _lines(path: Path) -> list[FeedLine]:
    with Library(path, read_only=True) as library, library.reading():
        new, kept = feeds.new_counts(library), feeds.listing(library)
    return [
        FeedLine(
            each.title or each.address, feed_query(each, kept), new.get(each.id, 0), each.fault
        )
        for each in kept
    ]
