"""`tag`, `mention`, `topic`, `topics`: names and topics of stories."""

from dataclasses import asdict
from pathlib import Path

import click

from db import stories, topics
from db.records import EntityType, Side, TagState
from editor.cli.reading import mention_record
from editor.cli.registry import TYPES
from editor.cli.session import Number, Session, in_session, signed, with_json
from editor.desk import deciding, suggesting, tagging
from editor.desk import topics as topic_verbs
from editor.tagging.recogniser import what_is_missing

SIDES = click.Choice([side.value for side in Side])


@click.command("tag")
@click.argument("names", nargs=-1, required=True, metavar="STORY...")
@click.option(
    "--accept",
    "decision",
    type=click.Choice(["all", "none"]),
    help="Accept all that is suggested, or reject it; without this it waits for a decision.",
)
@signed
@with_json
@in_session
def tag_stories(session: Session, names: tuple[str, ...], decision: str | None) -> None:
    """Suggest names and topics for stories; names that the registry knows are accepted at once."""

    def tag(name: str) -> None:
        story_id = session.story(name)
        missing = what_is_missing(stories.get(session.library, story_id).fields.lang)
        if missing:
            session.tell(f"Story {story_id}: {missing}")
        found = suggesting.suggest(session.library, story_id, session.recogniser)
        codes = topic_verbs.suggest(session.library, story_id, session.recogniser)
        waiting = deciding.suggestions(session.library, story_id)
        if decision == "all":
            deciding.accept_all(session.library, story_id)
            topic_verbs.decide_all(session.library, story_id, TagState.CONFIRMED)
        elif decision == "none":
            deciding.reject_all(session.library, story_id)
            topic_verbs.decide_all(session.library, story_id, TagState.REJECTED)
        names_found = [
            {
                "type": each.type,
                "name": each.normal,
                "english": each.english,
                "marks": len(each.mentions),
            }
            for each in waiting
        ]
        record = {
            "story": story_id,
            **asdict(found),
            "decision": decision,
            "new": names_found,
            "topics": codes,
        }
        lines = [f"{each['type']:<14}{each['name']} = {each['english']}" for each in names_found]
        told = f"story {story_id}: {found.accepted} known, {found.proposed} suggested"
        lines += [f"{'topic':<14}{code}" for code in codes]
        session.put(record, "\n".join([told, *lines]))

    session.each(names, tag)


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
@click.argument("words", default="")
@with_json
@in_session
def list_topics(session: Session, words: str) -> None:
    """List the vocabulary, or what answers to WORDS in English or Russian, best first."""
    known = topics.listing(session.library)
    found = tagging.matching_topics(known, words, len(known)) if words else known
    records = [asdict(topic) for topic in found]
    session.table(records, ("code", "label", "russian", "parent"))


@vocabulary.command("import")
@click.argument("path", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@signed
@with_json
@in_session
def import_topics(session: Session, path: Path) -> None:
    """Take a vocabulary in: IPTC's Media Topics as published, other SKOS in JSON, or TSV."""
    learned = topic_verbs.take_in(session.library, path)
    told = f"{learned.new} topics new, {learned.known} known, {learned.retired} retired"
    session.put(asdict(learned), told)


COMMANDS = (tag_stories, mark_mention, set_topics, vocabulary)
