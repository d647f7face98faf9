"""Feeds: kept by their addresses, looked at again and again, what is new in them taken in.

A refresh has three steps. Fetching is slow and needs no library; sifting tells what is new, and
reads it only; storing goes in batches. Between them nothing is held.
"""

import threading
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import NamedTuple

from db import feeds
from db.errors import NotFound, Refused
from db.feeds import Feed, Seen
from db.library import Library
from db.records import IncomingStory
from db.stories import Original
from editor.desk.taking_in import BATCH, Arrival, Outcome, Storing
from editor.fetching.address import read_address
from editor.fetching.errors import FetchCancelled, FetchError
from editor.fetching.fetch import Fetched, Limits, fetch
from editor.importing import feed as reader
from editor.importing.errors import RefusedFile
from editor.importing.parts import Parts
from editor.importing.source import Source
from editor.said import said

Fetcher = Callable[[Feed, threading.Event], Fetched]

_LIMITS = Limits(size=reader.MOST_BYTES)


@dataclass(frozen=True, slots=True)
class Listed:
    """A feed, and how many of its stories nobody has begun to work on."""

    feed: Feed
    new: int


class _Entry(NamedTuple):
    """An entry that is not known, or whose words changed, and what it makes."""

    key: str
    digest: str
    made: IncomingStory | RefusedFile


def add_feed(library: Library, address: str) -> Feed:
    """Keep a feed; it is not looked at yet.

    Raises `FetchError` for what is no address of the web, and `Refused` for one that is kept
    already or holds a password, which everybody who opens the library could read.
    """
    wanted = read_address(address)
    if wanted.user or wanted.password:
        raise Refused(
            said(
                "{0} was given with a name or password, which the library does "
                "not keep. Add it without.",
                wanted.plain,
            )
        )
    with library.write():
        try:
            known = feeds.find(library, wanted.plain)
        except NotFound:
            return feeds.add(library, wanted.plain)
        raise Refused(said("{0} is feed {1} of this library already.", wanted.plain, known.id))


def remove_feed(library: Library, name: str) -> Feed:
    """Forget a feed named by number, uid or address; its stories stay. Raises `NotFound`."""
    with library.write():
        feed = feeds.find(library, name)
        feeds.remove(library, feed.id)
    return feed


def list_feeds(library: Library) -> list[Listed]:
    """Return all feeds, the oldest first."""
    with library.reading():
        new = feeds.new_counts(library)
        return [Listed(feed, new.get(feed.id, 0)) for feed in feeds.listing(library)]


def refresh(
    library: Library, feed: Feed, cancel: threading.Event, fetcher: Fetcher | None = None
) -> list[Arrival]:
    """Look at a feed, and take in what is new: all steps after each other.

    Raises `FetchError` and `RefusedFile`, which the feed then has as its fault, and `NotFound`
    where somebody removed the feed meanwhile.
    """
    try:
        news = sift(library, feed, (fetcher or fetch_feed)(feed, cancel))
        arrivals: list[Arrival] = []
        while not news.stored:
            arrivals += news.store_next(library)
        return arrivals
    except FetchCancelled:
        raise
    except (FetchError, RefusedFile) as fault:
        note_fault(library, feed, str(fault))
        raise


def fetch_feed(
    feed: Feed,
    cancel: threading.Event,
    progress: Callable[[int, int], None] | None = None,
    limits: Limits = _LIMITS,
) -> Fetched:
    """Fetch a feed, if it changed since it was last fetched. Raises `FetchError`."""
    return fetch(
        feed.address,
        etag=feed.etag,
        last_modified=feed.last_modified,
        cancel=cancel,
        progress=progress,
        limits=limits,
    )


def sift(library: Library, feed: Feed, fetched: Fetched) -> "News":
    """Tell which entries of a feed are new, or have other words than before. Stores nothing.

    Raises `RefusedFile` for what is no feed.
    """
    source = _source(feed, fetched)
    if fetched.not_modified:
        return News(feed, fetched, source, feed.title, [])
    opened = _open(source)
    return News(feed, fetched, source, opened.title, _unseen(library, feed, opened.entries, source))


class News:
    """What is new in a feed, on its way into the library."""

    def __init__(
        self, feed: Feed, fetched: Fetched, source: Source, title: str, entries: list[_Entry]
    ) -> None:
        self._feed = feed
        self._fetched = fetched
        self._source = source
        self._title = title
        self._waiting = entries
        stories = [entry.made for entry in entries if isinstance(entry.made, IncomingStory)]
        self._storing = Storing(Original(source.name, source.raw), stories)
        self.stored = False

    @property
    def left(self) -> int:
        """How many entries are not stored yet."""
        return len(self._waiting)

    def store_next(self, library: Library) -> list[Arrival]:
        """Store the next batch; after the last one the feed counts as looked at.

        Raises `NotFound` where somebody removed the feed meanwhile.
        """
        batch, rest = self._waiting[:BATCH], self._waiting[BATCH:]
        with library.write():
            feeds.get(library, self._feed.id)
            arrivals = self._store(library, batch)
            if not rest:
                self._note_checked(library)
        self._waiting, self.stored = rest, not rest
        return arrivals

    def _store(self, library: Library, batch: list[_Entry]) -> list[Arrival]:
        count = sum(isinstance(entry.made, IncomingStory) for entry in batch)
        stored = iter(self._storing.store_next(library, count) if count else [])
        arrivals = [
            _refused(self._source, entry.made)
            if isinstance(entry.made, RefusedFile)
            else next(stored)
            for entry in batch
        ]
        seen = {
            entry.key: Seen(entry.digest, arrival.story)
            for entry, arrival in zip(batch, arrivals, strict=True)
        }
        feeds.note_seen(library, self._feed.id, seen)
        return arrivals

    def _note_checked(self, library: Library) -> None:
        before = self._feed if self._fetched.not_modified else None
        feeds.note_checked(
            library,
            self._feed.id,
            title=self._title,
            etag=self._fetched.etag or (before.etag if before else ""),
            last_modified=self._fetched.last_modified or (before.last_modified if before else ""),
        )


def note_fault(library: Library, feed: Feed, fault: str) -> None:
    """Keep with the feed why it could not be refreshed."""
    with library.write():
        feeds.note_fault(library, feed.id, fault)


def _source(feed: Feed, fetched: Fetched) -> Source:
    today = datetime.now(UTC).date()
    return Source(raw=fetched.body, name=feed.address, today=today, charset=fetched.charset)


def _open(source: Source) -> reader.Feed:
    form = reader.recognise(source.raw, source.name)
    if not form:
        raise RefusedFile(
            source.name,
            "is no feed. Look on the site for the address of its RSS, Atom or JSON feed.",
        )
    return reader.open_feed(source, form)


def _unseen(library: Library, feed: Feed, entries: Iterable[Parts], source: Source) -> list[_Entry]:
    """Compose the entries that are not known by name and words, the oldest first."""
    seen = feeds.seen(library, feed.id)
    found: list[_Entry] = []
    for key, entry in _by_key(entries):
        digest = reader.digest_of(entry)
        if key not in seen or seen[key].digest != digest:
            unpacked = reader.compose_entries([entry], source)
            [made] = (*unpacked.stories, *unpacked.refused)
            found.append(_Entry(key, digest, made))
    return found[::-1]


def _by_key(entries: Iterable[Parts]) -> list[tuple[str, Parts]]:
    """Pair the entries with their keys; a key that several share tells each with its words."""
    keyed = [(reader.key_of(entry), entry) for entry in entries]
    counts = Counter(key for key, _ in keyed)
    return [
        (key if counts[key] == 1 else f"{key} {reader.digest_of(entry)}", entry)
        for key, entry in keyed
    ]


def _refused(source: Source, refusal: RefusedFile) -> Arrival:
    return Arrival(outcome=Outcome.REFUSED, path=source.name, reason=str(refusal))
