"""`memory`: the pairs that were confirmed or imported."""

from dataclasses import asdict
from pathlib import Path

import click

from db import memory
from editor.cli.session import Session, in_session, with_json
from editor.desk.opening import target_lang
from editor.desk.samples import learn_pairs


@click.group("memory")
def pairs() -> None:
    """The translation memory."""


@pairs.command("import")
@click.argument("path", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@with_json
@in_session
def import_memory(session: Session, path: Path) -> None:
    """Take in the pairs of a TMX file."""
    added = learn_pairs(session.library, path.read_bytes(), path.name)
    session.put({"path": str(path), "added": added}, f"{added} new pairs from {path}")


@pairs.command("search")
@click.argument("text")
@click.option("--lang", default="ru", help="The language of TEXT.")
@with_json
@in_session
def search_memory(session: Session, text: str, lang: str) -> None:
    """Find pairs whose source is TEXT, the latest first."""
    found = memory.exact(session.library, text, lang, target_lang(session.library))
    records = [{"score": match.score, **asdict(match.pair)} for match in found]
    session.table(records, ("score", "source", "target", "origin", "story"))


@pairs.command("stats")
@with_json
@in_session
def memory_stats(session: Session) -> None:
    """Count the pairs."""
    columns = ("source_lang", "target_lang", "origin", "pairs")
    session.table(memory.stats(session.library), columns)


COMMANDS = (pairs,)
