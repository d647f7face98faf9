"""`entity`: the registry of names."""

from dataclasses import asdict
from pathlib import Path

import click

from db import entities
from db.records import EntityType
from editor.cli.session import (
    FAILED,
    PARTLY,
    Session,
    in_session,
    leave,
    progress_bar,
    signed,
    with_json,
)
from editor.desk import registry, sharing
from editor.tagging.interchange import FORMATS
from editor.tagging.outgoing import WRITTEN

TYPES = click.Choice([entity_type.value for entity_type in EntityType])


@click.group("entity")
def entity() -> None:
    """The registry of names."""


@entity.command("list")
@click.option("--type", "type_name", type=TYPES, help="Only this type.")
@with_json
@in_session
def list_entities(session: Session, type_name: str | None) -> None:
    """List the registry."""
    wanted = EntityType(type_name) if type_name else None
    records = [asdict(each) for each in entities.listing(session.library, wanted)]
    session.table(records, ("type", "english", "name", "lang", "uid"))


@entity.command("add")
@click.option("--type", "type_name", type=TYPES, required=True, help="What the name stands for.")
@click.option("--name", required=True, help="The name in its own language.")
@click.option("--english", required=True, help="How the desk spells it.")
@click.option("--lang", default="ru", help="The language of the name.")
@click.option("--alias", "aliases", multiple=True, help="Another wording.")
@click.option("--wikidata", default="", help="Its Wikidata id, such as Q232.")
@signed
@with_json
@in_session
def add_entity(
    session: Session,
    type_name: str,
    name: str,
    english: str,
    lang: str,
    aliases: tuple[str, ...],
    wikidata: str,
) -> None:
    """Enter a name into the registry."""
    entered = registry.enter(
        session.library,
        EntityType(type_name),
        name,
        english,
        lang=lang,
        aliases=aliases,
        wikidata=wikidata,
    )
    session.put(asdict(entered), f"{entered.type}: {entered.name} = {entered.english}")


@entity.command("merge")
@click.argument("gone")
@click.argument("kept")
@signed
@with_json
@in_session
def merge_entities(session: Session, gone: str, kept: str) -> None:
    """Make the entity GONE one with KEPT, both named by uid; no mention is lost."""
    merged = registry.merge(session.library, gone, kept)
    session.put(asdict(merged), f"{merged.type}: {merged.name} = {merged.english}")


@entity.command("import")
@click.argument("path", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--format", "kind", type=click.Choice(FORMATS), help="The format, if not told.")
@signed
@with_json
@in_session
def import_entities(session: Session, path: Path, kind: str | None) -> None:
    """Take the entities of a file in; known ones get the wordings they lack."""
    with progress_bar(session, "entities") as draw:
        shared = sharing.take_in(lambda act: act(session.library), path, kind or "", progress=draw)
    told = f"{shared.added} entities added, {shared.known} known, {shared.left_out} left out"
    session.put(asdict(shared), told)
    for why in shared.left:
        click.echo(f"dateline: {why}", err=True)
    if shared.left:
        leave(PARTLY if shared.added or shared.known else FAILED)


@entity.command("export")
@click.argument("path", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--format", "kind", type=click.Choice(WRITTEN), help="TSV, or by the name if not.")
@with_json
@in_session
def export_entities(session: Session, path: Path, kind: str | None) -> None:
    """Write the registry to a file, for another library or another program."""
    with progress_bar(session, "entities") as draw:
        count = sharing.write_out(session.library, path, kind or "", progress=draw)
    session.put({"path": str(path), "entities": count}, f"{count} entities written to {path}")


COMMANDS = (entity,)
