"""`list`, `show`, `versions`, `diff`, `history`: looking at what the library holds."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import Any

import click

from db import audit, stories, versions
from db.records import Mention, Story, StoryCard, StoryStatus, Version
from editor.cli.checking import finding_record
from editor.cli.session import Number, Session, in_session, with_json
from editor.desk import checking
from editor.desk.checking import Noted
from editor.desk.comparing import RowPair, compare
from editor.desk.exporting import dateline, house_style
from editor.desk.finding import find_stories
from editor.text import Edit

SORTS = ("number", "title", "status", "date")
PAGE = 10_000  # stories asked for at once; SQLite takes 32,766 values in one query


@click.command("list")
@click.argument("query", nargs=-1)
@click.option("--sort", type=click.Choice(SORTS), default="number", help="What to sort by.")
@click.option("--limit", type=click.IntRange(min=1), help="At most so many.")
@with_json
@in_session
def list_stories(session: Session, query: tuple[str, ...], sort: str, limit: int | None) -> None:
    """List all stories but the spiked, those at a status, or those holding the words of QUERY."""
    found = _found(session, " ".join(query))
    if sort == "number":
        found = found[:limit]
    records = [{**asdict(card), "number": card.id} for card in _cards(session, found)]
    if sort != "number":
        records.sort(key=lambda record: str(record[sort]))
    columns = ("number", "status", "lang", "date", "confirmed", "rows", "title")
    session.table(records[:limit], columns)


@click.command("show")
@click.argument("story")
@click.option("--version", "number", type=Number(), help="As this version kept it.")
@with_json
@in_session
def show_story(session: Session, story: str, number: int | None) -> None:
    """Show everything about STORY."""
    story_id = session.story(story)
    shown = (
        stories.get(session.library, story_id)
        if number is None
        else versions.load(session.library, story_id, number)
    )
    kept = versions.of_story(session.library, story_id)
    found = checking.check(session.library, story_id).open if number is None else ()
    record = story_record(shown, kept, found)
    if number is not None:
        passed = versions.waived(session.library, story_id, number)
        record["waived"] = list(map(asdict, passed))
    session.put(record, "" if session.json else _page(session, shown, kept))


@click.command("versions")
@click.argument("story")
@with_json
@in_session
def list_versions(session: Session, story: str) -> None:
    """List the versions of STORY."""
    kept = versions.of_story(session.library, session.story(story))
    session.table(list(map(version_record, kept)), ("number", "reason", "by", "at", "note"))


@click.command("history")
@click.argument("story", required=False)
@with_json
@in_session
def show_history(session: Session, story: str | None) -> None:
    """Show who did what and when, in STORY or in the whole library."""
    acts = audit.history(session.library, session.story(story) if story else None)
    session.table([asdict(act) for act in acts], ("at", "by", "action", "story", "detail"))


@click.command("diff")
@click.argument("story")
@click.argument("before", metavar="A", type=Number())
@click.argument("after", metavar="[B]", type=Number(), required=False)
@with_json
@in_session
def show_difference(session: Session, story: str, before: int, after: int | None) -> None:
    """Show what differs between versions A and B of STORY, or between A and the story as it is.

    Words taken out stand in [-brackets-], words put in stand in {+braces+}.
    """
    story_id = session.story(story)
    old = versions.load(session.library, story_id, before)
    new = (
        stories.get(session.library, story_id)
        if after is None
        else versions.load(session.library, story_id, after)
    )
    found = compare(old, new)
    for other in found.others:
        session.put(asdict(other), f"{other.what}: {other.before or '-'} -> {other.after or '-'}")
    for pair in found.changed:
        session.put(_pair_record(pair), _pair_page(pair))


def story_record(
    story: Story, kept: list[Version], findings: Sequence[Noted] = ()
) -> dict[str, Any]:
    """Return a story as `show --json` prints it."""
    fields = asdict(story.fields)
    place, day = fields.pop("dateline_place"), fields.pop("dateline_date")
    entities = {mention.entity.uid: mention.entity for mention in story.mentions if mention.entity}
    return {
        "uid": story.uid,
        "number": story.id,
        "status": story.status,
        "title": story.title,
        "english_title": story.english_title,
        "title_proposed": story.headline_proposed,
        "dateline": {
            "place": place,
            "date": day,
            "agency": story.fields.agency,
            "place_english": fields.pop("dateline_place_english"),
            "agency_english": fields.pop("agency_english"),
        },
        **fields,
        "killed": story.killed,
        "kill_note": story.kill_note,
        "rows": [_row_record(asdict(row)) for row in story.rows],
        "mentions": [mention_record(mention) for mention in story.mentions],
        "entities": [asdict(entity) for entity in entities.values()],
        "topics": [
            {"code": each.topic.code, "label": each.topic.label, "state": each.state}
            for each in story.topics
        ],
        "versions": list(map(version_record, kept)),
        "findings": [finding_record(each, story.id) for each in findings],
    }


def mention_record(mention: Mention) -> dict[str, Any]:
    """Return a mention as `show --json` prints it."""
    record = asdict(mention)
    del record["id"]
    return record | {"entity": mention.entity.uid if mention.entity else None}


def version_record(version: Version) -> dict[str, Any]:
    """Return a version as `show --json` prints it."""
    return asdict(version)


def _found(session: Session, query: str) -> list[int]:
    if query in tuple(StoryStatus):
        return list(stories.ids(session.library, StoryStatus(query)))
    return find_stories(session.library, query) if query else list(stories.ids(session.library))


def _cards(session: Session, found: list[int]) -> Iterator[StoryCard]:
    for start in range(0, len(found), PAGE):
        yield from stories.cards(session.library, found[start : start + PAGE])


def _row_record(row: dict[str, Any]) -> dict[str, Any]:
    names = ("position", "kind", "source", "target", "state", "origin", "score")
    return {name: row[name] for name in names}


def _page(session: Session, story: Story, kept: list[Version]) -> str:
    fields = story.fields
    head = [
        f"{story.id}  {story.status}  {fields.lang}  {story.uid}",
        f"dateline   {dateline(story, house_style(session.library))}",
        f"published  {fields.published or ''}   agency {fields.agency}   credit {fields.credit}",
    ]
    rows = [
        f"\n[{row.position}] {row.kind}, {row.state} {row.origin}\n{row.source}\n> {row.target}"
        for row in story.rows
    ]
    names = {mention.entity for mention in story.mentions if mention.entity}
    tags = [f"{name.type:<12} {name.name} = {name.english}" for name in names]
    topics = [f"{'topic':<12} {each.topic.code} {each.topic.label}" for each in story.topics]
    labels = [f"{'version':<12} {version.number} {version.reason}" for version in kept]
    return "\n".join([*head, *rows, "", *sorted(tags), *topics, *labels])


def _pair_record(pair: RowPair) -> dict[str, Any]:
    return {
        "row": pair.uid,
        "before": _row_record(asdict(pair.before)) if pair.before else None,
        "after": _row_record(asdict(pair.after)) if pair.after else None,
        "source": [[edit.op, edit.text] for edit in pair.source],
        "english": [[edit.op, edit.text] for edit in pair.english],
    }


def _pair_page(pair: RowPair) -> str:
    states = [
        f"[{row.position}] {row.state}" if row else "none" for row in (pair.before, pair.after)
    ]
    lines = ["\n" + " -> ".join(states)]
    if any(edit.op != "same" for edit in pair.source):
        lines.append(_marked(pair.source))
    return "\n".join([*lines, f"> {_marked(pair.english)}"])


def _marked(edits: list[Edit]) -> str:
    marks = {"same": "{}", "removed": "[-{}-]", "added": "{{+{}+}}"}
    return "".join(marks[edit.op].format(edit.text) for edit in edits)


COMMANDS = (list_stories, show_story, list_versions, show_difference, show_history)
