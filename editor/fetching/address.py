"""Addresses of the web: which may be fetched, and how they are named to people."""

import re
from dataclasses import dataclass
from urllib.parse import unquote, urljoin, urlsplit

from editor.fetching.errors import FetchError

MISSPELT = "cannot be an address. Check how it is spelt."

_LONGEST = 8_000
_NAMED = 200
_PASSWORD = re.compile(r"//.*@", re.DOTALL)
_BLANK = re.compile(r"\s")
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """An address that may be fetched.

    `plain` is all of it but the user's name and password, and `origin` is what a password is for:
    scheme, host and port.
    """

    plain: str
    origin: tuple[str, str, int | None]
    user: str = ""
    password: str = ""


def is_address(typed: str) -> bool:
    """Tell whether the words are an address that may be fetched, and not the path of a file."""
    return typed.strip().lower().startswith(("http://", "https://"))


def read_address(typed: str) -> Address:
    """Understand an address. Raises `FetchError` for any but http and https, and for a wrong one.

    What stands after `#` is for the reader's eyes, and goes.
    """
    text = typed.strip()
    if not is_address(text):
        raise FetchError(
            named(text), "is not fetched: only addresses that begin with https:// or http:// are."
        )
    try:
        parts = urlsplit(text)
        server = parts.hostname or ""
        sound = bool(server) and not _BLANK.search(server) and parts.port != 0
    except ValueError:
        raise FetchError(named(text), MISSPELT) from None
    if not sound or len(text) > _LONGEST or _CONTROL.search(text):
        raise FetchError(named(text), MISSPELT)
    return Address(
        plain=parts._replace(netloc=parts.netloc.rpartition("@")[2], fragment="").geturl(),
        origin=(parts.scheme, parts.hostname or "", parts.port),
        user=unquote(parts.username or ""),
        password=unquote(parts.password or ""),
    )


def follow(address: Address, location: str) -> Address:
    """Return where a redirect leads; a name and password go along to the same server alone.

    Raises `FetchError` as `read_address` does.
    """
    try:
        target = urljoin(address.plain, location.strip())
    except ValueError:
        target = location
    found = read_address(target)
    if found.user or found.origin != address.origin:
        return found
    return Address(
        plain=found.plain, origin=found.origin, user=address.user, password=address.password
    )


def named(address: str) -> str:
    """Return an address, right or wrong, fit to be shown: shortened, and without a password."""
    try:
        parts = urlsplit(address)
        plain = parts._replace(netloc=parts.netloc.rpartition("@")[2]).geturl()
        sound = parts.port is None or parts.port >= 0
    except ValueError:  # a slash in a password makes a wrong port
        plain, sound = "", False
    if not sound:
        plain = _PASSWORD.sub("//", address)
    return plain if len(plain) <= _NAMED else plain[: _NAMED - 1] + "…"
