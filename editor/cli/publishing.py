"""`wordpress`: approved copy to a site of the desk's."""

from dataclasses import asdict

import click

from editor.cli.session import Session, in_session, signed, with_json
from editor.desk.exporting import copy_of
from editor.desk.publishing import STATUSES, publish, site, store_password

site_argument = click.argument("address", metavar="SITE")
user_option = click.option("--user", required=True, help="The name of the account there.")


@click.group("wordpress")
def wordpress_group() -> None:
    """Send approved copy to a WordPress site."""


@wordpress_group.command("login")
@site_argument
@user_option
@click.password_option(
    confirmation_prompt=False, help="An application password; asked for if not given."
)
@in_session
def log_in(session: Session, address: str, user: str, password: str) -> None:
    """Keep an application password for SITE in the system's keyring."""
    store_password(address, user, password)
    session.tell(f"kept: {user} at {address}")


@wordpress_group.command("send")
@site_argument
@click.argument("names", metavar="STORY...", nargs=-1, required=True)
@user_option
@click.option(
    "--status", type=click.Choice(STATUSES), default="draft", show_default=True, help="There."
)
@click.option("--draft", is_flag=True, help="Copy that nobody approved, stamped so.")
@signed
@with_json
@in_session
def send_stories(
    session: Session, address: str, names: tuple[str, ...], user: str, status: str, draft: bool
) -> None:
    """Send the approved copy of each STORY to SITE; a later version goes into the same post."""
    where = site(address, user)

    def act(name: str) -> None:
        story_id = session.story(name)
        copy = copy_of(session.library, story_id, draft=draft)
        published = publish(session.library, story_id, copy, where, status)
        session.put(
            asdict(published) | {"post": published.number, "number": story_id, "uid": copy.uid},
            f"sent: story {story_id} is {published.status} at {published.link}",
        )

    session.each(names, act)


COMMANDS = (wordpress_group,)
