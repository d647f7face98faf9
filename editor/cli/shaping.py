"""`split`, `join` and `replace`: rows made two or one, a wording changed in many rows."""

import click

from db.records import Side
from editor.cli.session import Number, Session, in_session, signed, with_json
from editor.desk import replacing, shaping
from editor.desk.replacing import Replacement
from editor.replacing import Wording


@click.command()
@click.argument("story")
@click.option("--row", "position", type=Number(), required=True, help="The row to split.")
@click.option("--at", type=Number(), required=True, help="Where: characters before the cut.")
@click.option(
    "--side",
    type=click.Choice([side.value for side in Side]),
    default="source",
    show_default=True,
    help="The side whose text is cut there.",
)
@signed
@in_session
def split(session: Session, story: str, position: int, at: int, side: str) -> None:
    """Make two rows of one; the other side is cut where its sentences end nearest to that."""
    shaping.split_row(session.library, session.story(story), position, Side(side), at)


@click.command()
@click.argument("story")
@click.option("--row", "position", type=Number(), required=True, help="The first of the two.")
@signed
@in_session
def join(session: Session, story: str, position: int) -> None:
    """Make one row of a row and the next, source and English."""
    shaping.join_rows(session.library, session.story(story), position)


@click.command()
@click.argument("find")
@click.argument("replacement")
@click.option("--match-case", is_flag=True, help="Capitals count.")
@click.option("--whole-words", is_flag=True, help="Not inside longer words.")
@click.option("--preview", is_flag=True, help="Only show what would change.")
@signed
@with_json
@in_session
def replace(
    session: Session,
    find: str,
    replacement: str,
    match_case: bool,
    whole_words: bool,
    preview: bool,
) -> None:
    """Change a wording in the English of all open stories; each is kept as a version before."""
    wording = Wording(find, replacement, match_case=match_case, whole_words=whole_words)
    found = replacing.in_open_stories(session.library, wording)
    for each in found:
        session.put(_record(each), f"story {each.story}, row {each.position}: {each.after}")
    if not preview:
        rows = [(each.story, each.position) for each in found]
        replacing.replace(session.library, wording, rows)


def _record(found: Replacement) -> dict[str, str | int]:
    return {
        "story": found.story,
        "row": found.position,
        "before": found.before,
        "after": found.after,
    }


COMMANDS = (split, join, replace)
