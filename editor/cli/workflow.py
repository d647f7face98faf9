"""`keep`, `restore`, `submit`, `approve`, `return`, `kill` and others: a story's way."""

from collections.abc import Callable

import click

from db import stories
from db.library import Library
from editor.cli.reading import version_record
from editor.cli.session import Number, Session, in_session, signed, with_json
from editor.desk import workflow


@click.command("keep")
@click.argument("story")
@click.option("--note", default="", help="What this version is.")
@signed
@with_json
@in_session
def keep_version(session: Session, story: str, note: str) -> None:
    """Keep STORY as it stands as a new version."""
    version = workflow.keep(session.library, session.story(story), note)
    session.put(version_record(version), f"version {version.number} kept")


@click.command("restore")
@click.argument("story")
@click.argument("number", type=Number())
@signed
@with_json
@in_session
def restore_version(session: Session, story: str, number: int) -> None:
    """Bring version NUMBER of STORY back; what stands now is kept first."""
    before = workflow.restore(session.library, session.story(story), number)
    session.put(
        version_record(before),
        f"version {number} is back; what stood before is version {before.number}",
    )


@click.command("approve")
@click.argument("names", metavar="STORY...", nargs=-1, required=True)
@click.option("--force", is_flag=True, help="Even with rows that have no English.")
@signed
@with_json
@in_session
def approve_stories(session: Session, names: tuple[str, ...], force: bool) -> None:
    """Approve each STORY: its copy is frozen, and exports take it from now on."""

    def act(name: str) -> None:
        approval = workflow.approve(session.library, session.story(name), force=force)
        number = approval.version.number
        if approval.warning:
            session.tell(f"dateline: story {name}: {approval.warning}")
        _put_out(session, name, f"approved as version {number}")

    session.each(names, act)


def _verb(name: str, act: Callable[[Library, int], object], done: str, text: str) -> click.Command:
    """Return the command for one of the workflow's plain verbs."""

    @click.command(name, help=text)
    @click.argument("names", metavar="STORY...", nargs=-1, required=True)
    @signed
    @with_json
    @in_session
    def command(session: Session, names: tuple[str, ...]) -> None:
        def one(story: str) -> None:
            act(session.library, session.story(story))
            _put_out(session, story, done)

        session.each(names, one)

    return command


def _put_out(session: Session, name: str, done: str) -> None:
    story = stories.get(session.library, session.story(name))
    record = {"uid": story.uid, "number": story.id, "status": story.status}
    session.put(record, f"story {story.id} {done}")


def _noted_verb(
    name: str, act: Callable[[Library, int, str], object], done: str, text: str
) -> click.Command:
    """Return the command for a verb that asks for a reason."""

    @click.command(name, help=text)
    @click.argument("names", metavar="STORY...", nargs=-1, required=True)
    @click.option("--note", required=True, help="Why.")
    @signed
    @with_json
    @in_session
    def command(session: Session, names: tuple[str, ...], note: str) -> None:
        def one(story: str) -> None:
            act(session.library, session.story(story), note)
            _put_out(session, story, done)

        session.each(names, one)

    return command


COMMANDS = (
    keep_version,
    restore_version,
    approve_stories,
    _verb("submit", workflow.submit, "submitted for review", "Hand each STORY over for review."),
    _noted_verb("return", workflow.send_back, "returned", "Return each submitted STORY for work."),
    _noted_verb(
        "kill",
        workflow.kill,
        "killed",
        "Kill what was approved of each STORY: its exports say that it must not be published.",
    ),
    _verb("reopen", workflow.reopen, "reopened", "Open each approved or submitted STORY again."),
    _verb("spike", workflow.spike, "spiked", "Put each STORY aside; nothing of it is lost."),
    _verb("unspike", workflow.unspike, "unspiked", "Bring each spiked STORY back."),
)
