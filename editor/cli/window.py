"""`open`: the window."""

import click

from db import stories
from editor.cli.session import Session, in_session
from editor.desk import samples


@click.command("open")
@click.argument("story", required=False)
@click.option(
    "--with-samples", is_flag=True, help="Put the samples into a library without stories."
)
@in_session
def open_window(session: Session, story: str | None = None, with_samples: bool = False) -> None:
    """Open the window, on STORY or where you left off; at the first start, with the samples."""
    from editor import app

    uid = stories.get(session.library, session.story(story)).uid if story else ""
    if (with_samples or session.first_start) and not any(stories.counts(session.library).values()):
        samples.put_in(session.library)
    session.close()
    raise click.exceptions.Exit(app.run(session.path, session.settings.path, uid))


COMMANDS = (open_window,)
