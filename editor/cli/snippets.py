"""`snippet`: texts that a desk uses again."""

import click

from db import snippets as stored
from editor.cli.session import Session, in_session, signed, with_json
from editor.desk import snippets


@click.group("snippet")
def snippet() -> None:
    """Texts used again, inserted by a few letters; {place}, {date}, {agency} ... are filled in."""


@snippet.command("list")
@with_json
@in_session
def list_snippets(session: Session) -> None:
    """List all snippets."""
    found = [{"name": each.name, "text": each.text} for each in stored.listing(session.library)]
    session.table(found, ("name", "text"))


@snippet.command("add")
@click.argument("name")
@click.argument("text")
@signed
@in_session
def add_snippet(session: Session, name: str, text: str) -> None:
    """Keep TEXT under NAME."""
    snippets.keep(session.library, name, text)


@snippet.command("remove")
@click.argument("name")
@signed
@in_session
def remove_snippet(session: Session, name: str) -> None:
    """Keep NAME no longer."""
    snippets.drop(session.library, name)


COMMANDS = (snippet,)
