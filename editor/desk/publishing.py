"""Publishing: approved copy to a WordPress site, the same post for every version of a story."""

from db import audit
from db.copies import Copy, Release
from db.errors import Refused
from db.library import Library
from editor.exporting import html
from editor.exporting.layout import page
from editor.publishing import wordpress
from editor.publishing.wordpress import NotSignedIn, Post, Published, PublishError, Site
from editor.said import said

ACT = "publish"
STATUSES = ("draft", "pending", "publish")

_SERVICE = "dateline-wordpress"


def store_password(address: str, user: str, password: str) -> None:
    """Keep an application password in the system's keyring. Raises `PublishError`."""
    import keyring
    import keyring.errors

    try:
        keyring.set_password(_SERVICE, _entry(address, user), password)
    except keyring.errors.KeyringError as fault:
        raise PublishError(f"The system's keyring did not take the password: {fault}") from fault


def site(address: str, user: str) -> Site:
    """Return a site with the password from the system's keyring.

    Raises `NotSignedIn` where there is none, and `PublishError`.
    """
    import keyring
    import keyring.errors

    try:
        password = keyring.get_password(_SERVICE, _entry(address, user))
    except keyring.errors.KeyringError as fault:
        raise PublishError(f"The system's keyring cannot be read: {fault}") from fault
    if not password:
        raise NotSignedIn(
            f"There is no application password of {user} for {address} in the keyring. "
            "Put it there with `dateline wordpress login`."
        )
    return Site(wordpress.check_address(address), user, password)


def publish(
    library: Library, story_id: int, copy: Copy, where: Site, status: str = "draft"
) -> Published:
    """Send a story's copy to a site and note it on the story's trail.

    A later version is written over the post of the first; a story that was withdrawn takes its post
    away. A draft of ours is never more than a draft there. Raises `Refused` and `PublishError`.
    """
    number = post_number(library, story_id, where.address)
    published = deliver(story_id, copy, number, where, status)
    note(library, story_id, copy, where, published)
    return published


def deliver(
    story_id: int, copy: Copy, number: int | None, where: Site, status: str = "draft"
) -> Published:
    """Do what `publish` does at the site itself; `number` is that of the story's post there."""
    if copy.release is not Release.KILL:
        return wordpress.send(where, _post(copy, status), number)
    if number is None:
        raise Refused(said("Story {0} was never sent to {1}.", story_id, where.address))
    return wordpress.withdraw(where, number)


def note(library: Library, story_id: int, copy: Copy, where: Site, published: Published) -> None:
    """Note on the story's trail what a site made of its copy."""
    with library.write():
        audit.record(
            library,
            ACT,
            story_id,
            site=where.address,
            post=published.number,
            status=published.status,
            version=copy.version,
            place=published.link,
            format="wordpress",
        )
        library.touch(story_id)


def post_number(library: Library, story_id: int, address: str) -> int | None:
    """Return the number of a story's post on a site, None if it was never sent there."""
    sent = [
        act.detail
        for act in audit.history(library, story_id)
        if act.action == ACT and act.detail["site"] == address
    ]
    gone = bool(sent) and sent[-1]["status"] == "trash"
    return sent[-1]["post"] if sent and not gone else None


def _post(copy: Copy, status: str) -> Post:
    laid = page(copy)
    return Post(
        title=laid.marked_headline,
        html=html.fragment(laid.marked_body),
        excerpt=laid.summary,
        slug=laid.slug,
        status="draft" if laid.stamp else status,
    )


def _entry(address: str, user: str) -> str:
    return f"{user}@{wordpress.check_address(address)}"
