"""Posts in WordPress, through its REST interface with an application password.

Source: WordPress REST API Handbook, "Posts" and "Authentication". A password goes only over TLS, or
to this machine itself, and never on to where an answer redirects.
"""

import base64
import json
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from requests import PreparedRequest

TIMEOUT = (10.0, 30.0)
"""Seconds to connect, and between two pieces of the answer."""

_MOST_BYTES = 1_000_000
_LOOPBACK = ("127.0.0.1", "::1", "localhost")
_REASONS = {
    401: "does not know this name with this application password. Make a new one there.",
    403: "does not let this person write posts. Ask its administrator.",
    404: "has no such post, or no REST interface. Check its address.",
    429: "wants fewer requests. Wait a while, then try again.",
}


class PublishError(Exception):
    """Copy was not published; the message says where, why and what to do."""


class NotSignedIn(PublishError):
    """A site has not been told a password that it knows."""


@dataclass(frozen=True, slots=True)
class Site:
    """A WordPress site and who writes there. `address` is its front page's."""

    address: str
    user: str
    password: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """A story as WordPress takes it. `status` is "draft", "pending" or "publish"."""

    title: str
    html: str
    excerpt: str = ""
    slug: str = ""
    status: str = "draft"


@dataclass(frozen=True, slots=True)
class Published:
    """What became of a post: its number, address and status there."""

    number: int
    link: str
    status: str


def check_address(address: str) -> str:
    """Return a site's address without a slash at its end.

    Raises `PublishError` for one that is no site's, or where a password would travel in the clear.
    """
    try:
        parts = urlsplit(address.strip())
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        parts, host = urlsplit(""), ""
    if parts.scheme not in ("http", "https") or not host or parts.username or parts.query:
        raise PublishError(f"{address} is no address of a site. Give one such as https://…")
    if parts.scheme == "http" and host not in _LOOPBACK:
        raise PublishError(
            f"{address} would get the password in the clear. Use its https:// address."
        )
    return f"{parts.scheme}://{parts.netloc}{parts.path.rstrip('/')}"


def send(site: Site, post: Post, number: int | None = None) -> Published:
    """Make a post, or write it again under its number. Raises `PublishError`."""
    known = {
        "title": post.title,
        "content": post.html,
        "excerpt": post.excerpt,
        "slug": post.slug,
        "status": post.status,
    }
    return _told(site, _ask(site, "POST", number, known))


def withdraw(site: Site, number: int) -> Published:
    """Put a post into the site's trash. Raises `PublishError`."""
    return _told(site, _ask(site, "DELETE", number, None))


def _ask(site: Site, method: str, number: int | None, body: dict[str, str] | None) -> Any:
    """Ask the site for something; return its answer, read."""
    import requests

    address = check_address(site.address)
    where = f"{address}/wp-json/wp/v2/posts" + (f"/{number}" if number else "")
    try:
        with requests.request(
            method,
            where,
            json=body,
            auth=partial(_sign, site),
            timeout=TIMEOUT,
            allow_redirects=False,
            stream=True,
        ) as answer:
            raw = answer.raw.read(_MOST_BYTES + 1, decode_content=True)
            status = answer.status_code
    except (requests.RequestException, OSError) as fault:
        raise PublishError(f"{address} could not be reached: {_brief(fault)}. Try again.") from None
    if not 200 <= status < 300:
        reason = _REASONS.get(status, f"answered {status}. Look at its log.")
        raise (NotSignedIn if status == 401 else PublishError)(f"{address} {reason}")
    try:
        return json.loads(raw) if len(raw) <= _MOST_BYTES else None
    except ValueError:
        return None


def _sign(site: Site, request: "PreparedRequest") -> "PreparedRequest":
    """Sign a request in UTF-8, which `requests` by itself does not (RFC 7617)."""
    signature = base64.b64encode(f"{site.user}:{site.password}".encode()).decode()
    request.headers["Authorization"] = f"Basic {signature}"
    return request


def _told(site: Site, answer: Any) -> Published:
    record = answer if isinstance(answer, dict) else {}
    number, link, status = record.get("id"), record.get("link"), record.get("status")
    if not isinstance(number, int) or not isinstance(link, str) or not isinstance(status, str):
        raise PublishError(
            f"{site.address} did not answer as WordPress does. Look there whether the post is made."
        )
    return Published(number, link, status)


def _brief(fault: BaseException) -> str:
    """Return the kind of a fault: its text may hold addresses with names in them."""
    return type(fault).__name__
