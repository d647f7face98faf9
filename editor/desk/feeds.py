"""Feeds: kept by their addresses, looked at again and again, what is new in them taken in.

A refresh has two steps. Fetching is slow and needs no library; storing is quick and does. Between
them nothing is held.
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
from editor.desk.taking_in import Arrival, Outcome, store
from editor.fetching.address import read_address
from editor.fetching.errors import FetchCancelled, FetchError
from editor.fetching.fetch import Fetched, Limits, fetch
from editor.importing import feed as reader
from editor.importing.errors import RefusedFile
from editor.importing.parts import Parts
from editor.importing.source import Source

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
            f"{wanted.plain} was given with a name or password, which the library does not keep. "
            "Add it without."
        )
    with library.write():
        try:
            known = feeds.find(library, wanted.plain)
        except NotFound:
            return feeds.add(library, wanted.plain)
        raise Refused(f"{wanted.plain} is feed {known.id} of this library already.")


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
    """Look at a feed, and take in what is new: both steps after each other.

    Raises `FetchError` and `RefusedFile`, which the feed then has as its fault, and `NotFound`
    where somebody removed the feed meanwhile.
    """
    try:
        return store_feed(library, feed, (fetcher or fetch_feed)(feed, cancel))
    except FetchCancelled:
        raise
    except (FetchError, RefusedFile) as fault:
        note_fault(library, feed, fault)
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


def store_feed(library: Library, feed: Feed, fetched: Fetched) -> list[Arrival]:
    """Take in the entries of a feed that are new, or whose words changed; return their arrivals.

    Raises `RefusedFile` for what is no feed: then nothing is taken in.
    """
    title, entries = "", []
    source = _source(feed, fetched)
    if not fetched.not_modified:
        opened = _open(source)
        title, entries = opened.title, _unseen(library, feed, opened.entries, source)
    with library.write():
        feeds.get(library, feed.id)
        arrivals = _store(library, feed, source, entries)
        feeds.note_checked(
            library,
            feed.id,
            title=title,
            etag=fetched.etag or (feed.etag if fetched.not_modified else ""),
            last_modified=fetched.last_modified
            or (feed.last_modified if fetched.not_modified else ""),
        )
    return arrivals


def note_fault(library: Library, feed: Feed, fault: Exception) -> None:
    """Keep with the feed why it could not be refreshed."""
    with library.write():
        feeds.note_fault(library, feed.id, str(fault))


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


def _store(library: Library, feed: Feed, source: Source, entries: list[_Entry]) -> list[Arrival]:
    stories = [entry.made for entry in entries if isinstance(entry.made, IncomingStory)]
    original = Original(source.name, source.raw)
    stored = iter(store(library, original, stories) if stories else [])
    arrivals = [
        _refused(source, entry.made) if isinstance(entry.made, RefusedFile) else next(stored)
        for entry in entries
    ]
    feeds.note_seen(
        library,
        feed.id,
        {
            entry.key: Seen(entry.digest, arrival.story)
            for entry, arrival in zip(entries, arrivals, strict=True)
        },
    )
    return arrivals


def _refused(source: Source, refusal: RefusedFile) -> Arrival:
    return Arrival(outcome=Outcome.REFUSED, path=source.name, reason=str(refusal))
