"""`import`, `samples`: taking stories in."""

import threading
from collections.abc import Iterator
from dataclasses import asdict, replace
from functools import partial
from pathlib import Path

import click

from db.stories import Original
from editor.cli.session import (
    FAILED,
    PARTLY,
    Session,
    in_session,
    leave,
    progress_bar,
    with_json,
)
from editor.desk import samples
from editor.desk.addresses import is_address, taken_from_address
from editor.desk.gathering import files_in
from editor.desk.reading_ahead import How, in_order, read_source
from editor.desk.taking_in import Arrival, Outcome, store
from editor.importing.reading import LARGEST_FILE

STDIN = "-"


@click.command("import")
@click.argument("paths", metavar="PATH|URL|- ...", nargs=-1, required=True)
@click.option(
    "--lang", default="", help="Language of the text (ru, kk, uk ...); told if not given."
)
@click.option(
    "--format", "format_name", default="", help="Format of the file; recognised if not given."
)
@click.option(
    "--column",
    "columns",
    multiple=True,
    metavar="FIELD=COLUMN",
    help="Of a table: in which column a field stands, such as body=Text.",
)
@with_json
@in_session
def import_stories(
    session: Session, paths: tuple[str, ...], lang: str, format_name: str, columns: tuple[str, ...]
) -> None:
    """Take stories in from files, folders, addresses of the web, or standard input."""
    how = How(lang, format_name, _map(columns))
    _put_out(session, list(_taken(session, _files(paths), how)))


@click.command("samples")
@with_json
@in_session
def put_samples(session: Session) -> None:
    """Put the sample stories and their memory in."""
    _put_out(session, samples.put_in(session.library))


def _map(columns: tuple[str, ...]) -> dict[str, str]:
    pairs = [column.partition("=") for column in columns]
    if not all(field and named for field, _, named in pairs):
        raise click.UsageError("Write --column FIELD=COLUMN, such as --column body=Text.")
    return {field: named for field, _, named in pairs}


def _files(paths: tuple[str, ...]) -> list[str]:
    """Return the files named and those in folders; what is not there is refused later, by name."""
    found: list[str] = []
    for path in paths:
        folder = path != STDIN and not is_address(path) and Path(path).is_dir()
        found += map(str, files_in([Path(path)])) if folder else [path]
    return found


def _taken(session: Session, paths: list[str], how: How) -> Iterator[Arrival]:
    """Read the files, several at once, and store their stories one file after another.

    Addresses are fetched one at a time, each with its bar.
    """
    cancel = threading.Event()
    reads = (partial(read_source, partial(_brought, session, path), cancel, how) for path in paths)
    at_once = 1 if any(map(is_address, paths)) else 0
    for path, read in zip(paths, in_order(reads, at_once), strict=True):
        arrivals = store(session.library, read.original, read.stories) if read.original else []
        for arrival in (*arrivals, *read.refused):
            yield replace(arrival, path=path)


def _brought(session: Session, path: str, _: threading.Event) -> tuple[Original, str]:
    return _original(session, path)


def _original(session: Session, path: str) -> tuple[Original, str]:
    """Return what a path or address holds, and the charset its server declares."""
    if is_address(path):
        with progress_bar(session, f"fetching {path}") as progress:
            return taken_from_address(path, threading.Event(), progress)
    name = "standard input" if path == STDIN else Path(path).name
    return Original(name, _bytes(path)), ""


def _bytes(path: str) -> bytes:
    """Return a file's bytes, or enough of them to see that there are too many."""
    with click.open_file(path, "rb") as file:
        return file.read(LARGEST_FILE + 1)


def _put_out(session: Session, arrivals: list[Arrival]) -> None:
    for arrival in arrivals:
        session.put(_record(arrival), _line(arrival))
    refused = sum(arrival.outcome is Outcome.REFUSED for arrival in arrivals)
    if refused:
        leave(FAILED if refused == len(arrivals) else PARTLY)


def _record(arrival: Arrival) -> dict[str, object]:
    record = asdict(arrival)
    return {"uid": record.pop("uid"), "number": record.pop("story"), **record}


def _line(arrival: Arrival) -> str:
    if arrival.outcome is Outcome.REFUSED:
        return f"refused    {arrival.reason}"
    told = f"{arrival.outcome:<10} {arrival.story:>4}  {arrival.lang:<3} {arrival.title}"
    return f"{told}\n{'':<12}{arrival.reason}" if arrival.reason else told


COMMANDS = (import_stories, put_samples)
