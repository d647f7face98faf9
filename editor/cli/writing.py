"""`set`: editing a row or a field."""

import click

from db import stories, versions
from editor.cli.reading import story_record
from editor.cli.session import Number, Session, in_session, signed, with_json
from editor.desk import checking
from editor.desk.editing import set_field, write_row


@click.command("set")
@click.argument("story")
@click.option("--row", "position", type=Number(), help="The row to write; 0 is the headline.")
@click.option(
    "--field", "field", help="The field to set: headline, slug, byline, urgency, note ..."
)
@click.option("--text", help="What to write.")
@click.option("--confirm", is_flag=True, help="Confirm the row: its pair enters the memory.")
@signed
@with_json
@in_session
def set_text(
    session: Session,
    story: str,
    position: int | None,
    field: str | None,
    text: str | None,
    confirm: bool,
) -> None:
    """Write a row's English, or a field of STORY."""
    if (position is None) == (field is None):
        raise click.UsageError("Name either --row or --field.")
    if confirm and position is None:
        raise click.UsageError("A row can be confirmed: name one with --row.")
    if text is None and not confirm:
        raise click.UsageError("Say what to write with --text.")
    story_id = session.story(story)
    if field is not None:
        set_field(session.library, story_id, field, text or "")
    else:
        _write(session, story_id, position or 0, text, confirm=confirm)
    written = stories.get(session.library, story_id)
    kept = versions.of_story(session.library, story_id)
    found = checking.check(session.library, story_id).open
    session.put(story_record(written, kept, found), f"written: story {story_id}")


def _write(
    session: Session, story_id: int, position: int, text: str | None, *, confirm: bool
) -> None:
    if text is None:
        text = next(
            (
                row.target
                for row in stories.get(session.library, story_id).rows
                if row.position == position
            ),
            "",
        )
    write_row(session.library, story_id, position, text, confirm=confirm)


COMMANDS = (set_text,)
