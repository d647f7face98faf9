"""`mention`, `topic`, `topics`, `entity`: tagging by hand, and the registry."""

from dataclasses import asdict

import click

from db import entities, topics
from db.records import EntityType, Side
from editor.cli.reading import mention_record
from editor.cli.session import Number, Session, in_session, signed, with_json
from editor.desk import tagging

TYPES = click.Choice([entity_type.value for entity_type in EntityType])
SIDES = click.Choice([side.value for side in Side])


@click.command("mention")
@click.argument("story")
@click.option("--row", "position", type=Number(), required=True, help="The row; 0 is the headline.")
@click.option("--start", type=Number(), required=True, help="First character, counted from 0.")
@click.option("--end", type=Number(), required=True, help="The character after the last.")
@click.option("--type", "type_name", type=TYPES, required=True, help="What the name stands for.")
@click.option(
    "--side", type=SIDES, default=Side.SOURCE.value, help="Which text; the source if not."
)
@click.option("--entity", "entity_uid", default="", help="The registry's entity by its uid.")
@click.option("--english", default="", help="The English name, asked once.")
@signed
@with_json
@in_session
def mark_mention(
    session: Session,
    story: str,
    position: int,
    start: int,
    end: int,
    type_name: str,
    side: str,
    entity_uid: str,
    english: str,
) -> None:
    """Mark a span of STORY as naming a person, organisation, place or event."""
    marked = tagging.mention(
        session.library,
        session.story(story),
        tagging.Span(row=position, side=Side(side), start=start, end=end),
        EntityType(type_name),
        english=english,
        entity_uid=entity_uid,
    )
    english_name = marked.entity.english if marked.entity else ""
    session.put(mention_record(marked), f"{marked.type}: {marked.surface} = {english_name}")


@click.command("topic")
@click.argument("story")
@click.option("--add", "added", multiple=True, metavar="CODE", help="Add this topic.")
@click.option("--remove", "removed", multiple=True, metavar="CODE", help="Take this topic off.")
@signed
@with_json
@in_session
def set_topics(
    session: Session, story: str, added: tuple[str, ...], removed: tuple[str, ...]
) -> None:
    """Put topics on STORY or take them off; without options, list them."""
    story_id = session.story(story)
    with session.library.write():
        for code in added:
            tagging.add_topic(session.library, story_id, code)
        for code in removed:
            tagging.remove_topic(session.library, story_id, code)
    records = [
        {"code": each.topic.code, "label": each.topic.label, "state": each.state}
        for each in topics.of_story(session.library, story_id)
    ]
    session.table(records, ("code", "label", "state"))


@click.group("topics")
def vocabulary() -> None:
    """The vocabulary of topics."""


@vocabulary.command("list")
@with_json
@in_session
def list_topics(session: Session) -> None:
    """List the vocabulary."""
    records = [asdict(topic) for topic in topics.listing(session.library)]
    session.table(records, ("code", "label", "russian", "parent"))


@click.group("entity")
def registry() -> None:
    """The registry of names."""


@registry.command("list")
@click.option("--type", "type_name", type=TYPES, help="Only this type.")
@with_json
@in_session
def list_entities(session: Session, type_name: str | None) -> None:
    """List the registry."""
    wanted = EntityType(type_name) if type_name else None
    records = [asdict(entity) for entity in entities.listing(session.library, wanted)]
    session.table(records, ("type", "english", "name", "lang", "uid"))


@registry.command("add")
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
    entity = tagging.enter(
        session.library,
        EntityType(type_name),
        name,
        english,
        lang=lang,
        aliases=aliases,
        wikidata=wikidata,
    )
    session.put(asdict(entity), f"{entity.type}: {entity.name} = {entity.english}")


COMMANDS = (mark_mention, set_topics, vocabulary, registry)
