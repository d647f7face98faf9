"""`feeds`: addresses that are looked at again and again for news."""

import threading
from collections import Counter
from dataclasses import asdict
from functools import partial

import click

from db import feeds
from db.feeds import Feed
from editor.cli.session import Session, in_session, progress_bar, signed, with_json
from editor.desk.feeds import (
    Listed,
    add_feed,
    fetch_feed,
    list_feeds,
    refresh,
    remove_feed,
)
from editor.desk.taking_in import Arrival, Outcome


@click.group("feeds")
def feed_commands() -> None:
    """Feeds: RSS, Atom and JSON Feed."""


@feed_commands.command("add")
@click.argument("addresses", metavar="ADDRESS...", nargs=-1, required=True)
@signed
@with_json
@in_session
def add_feeds(session: Session, addresses: tuple[str, ...]) -> None:
    """Keep feeds by their addresses; `feeds refresh` takes their stories in."""

    def add(address: str) -> None:
        feed = add_feed(session.library, address)
        session.put(_feed_record(Listed(feed, 0)), f"feed {feed.id}: {feed.address}")

    session.each(addresses, add)


@feed_commands.command("list")
@with_json
@in_session
def show_feeds(session: Session) -> None:
    """List the feeds, and how many new stories of each wait."""
    records = [_feed_record(listed) for listed in list_feeds(session.library)]
    session.table(records, ("number", "new", "title", "address", "checked_at", "fault"))


@feed_commands.command("remove")
@click.argument("names", metavar="FEED...", nargs=-1, required=True)
@signed
@with_json
@in_session
def remove_feeds(session: Session, names: tuple[str, ...]) -> None:
    """Forget feeds, named by number, uid or address. Their stories stay."""

    def remove(name: str) -> None:
        feed = remove_feed(session.library, name)
        session.put({"number": feed.id, "address": feed.address}, f"removed {feed.address}")

    session.each(names, remove)


@feed_commands.command("refresh")
@click.argument("names", metavar="[FEED...]", nargs=-1)
@signed
@with_json
@in_session
def refresh_feeds(session: Session, names: tuple[str, ...]) -> None:
    """Take in what is new in these feeds, or in all."""
    everything = [str(listed.feed.id) for listed in list_feeds(session.library)]
    session.each(names or everything, partial(_refresh, session))


def _refresh(session: Session, name: str) -> None:
    feed = feeds.find(session.library, name)
    with progress_bar(session, feed.address) as draw:
        fetcher = partial(fetch_feed, progress=draw)
        arrivals = refresh(session.library, feed, threading.Event(), fetcher)
    for arrival in arrivals:
        session.put(_record(feed, arrival), _line(arrival))
    session.tell(f"{feed.address}: {_summary(arrivals)}")


def _feed_record(listed: Listed) -> dict[str, object]:
    record = asdict(listed.feed)
    return {"number": record.pop("id"), **record, "new": listed.new}


def _record(feed: Feed, arrival: Arrival) -> dict[str, object]:
    record = asdict(arrival)
    story = {"uid": record.pop("uid"), "number": record.pop("story")}
    return {"feed": feed.id, **story, **record}


def _line(arrival: Arrival) -> str:
    if arrival.outcome is Outcome.REFUSED:
        return f"refused    {arrival.reason}"
    return f"{arrival.outcome:<10} {arrival.story:>4}  {arrival.lang:<3} {arrival.title}"


def _summary(arrivals: list[Arrival]) -> str:
    counts = Counter(arrival.outcome for arrival in arrivals)
    return ", ".join(f"{counts[each]} {each}" for each in Outcome if counts[each]) or "nothing new"


COMMANDS = (feed_commands,)
