"""`import`, `samples`: taking stories in."""

from dataclasses import asdict, replace
from pathlib import Path

import click

from db.stories import Original
from editor.cli.session import FAILED, PARTLY, Session, in_session, leave, with_json
from editor.desk import samples
from editor.desk.taking_in import Arrival, Outcome, take_in
from editor.importing.reading import MAX_BYTES

STDIN = "-"


@click.command("import")
@click.argument("paths", metavar="PATH|- ...", nargs=-1, required=True)
@click.option(
    "--lang", default="", help="Language of the text (ru, kk, uk ...); told if not given."
)
@click.option(
    "--format", "format_name", default="", help="Format of the file; recognised if not given."
)
@with_json
@in_session
def import_stories(session: Session, paths: tuple[str, ...], lang: str, format_name: str) -> None:
    """Take stories in from files, or from standard input."""
    arrivals = [arrival for path in paths for arrival in _take(session, path, lang, format_name)]
    _put_out(session, arrivals)


@click.command("samples")
@with_json
@in_session
def put_samples(session: Session) -> None:
    """Put the sample stories and their memory in."""
    _put_out(session, samples.put_in(session.library))


def _take(session: Session, path: str, lang: str, format_name: str) -> list[Arrival]:
    try:
        raw = _bytes(path)
    except OSError as fault:
        reason = f"{path} cannot be read: {fault.strerror or fault}."
        return [Arrival(outcome=Outcome.REFUSED, path=path, reason=reason)]
    name = "standard input" if path == STDIN else Path(path).name
    arrivals = take_in(session.library, Original(name, raw), lang=lang, format_name=format_name)
    return [replace(arrival, path=path) for arrival in arrivals]


def _bytes(path: str) -> bytes:
    """Return a file's bytes, or enough of them to see that there are too many."""
    with click.open_file(path, "rb") as file:
        return file.read(MAX_BYTES + 1)


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
    return f"{arrival.outcome:<10} {arrival.story:>4}  {arrival.lang:<3} {arrival.title}"


COMMANDS = (import_stories, put_samples)
