"""Addresses of pages and mail, handles and hashtags: they stay as they are."""

import re
from collections.abc import Iterator

from editor.checking.findings import Bitext, Context, Fault, Span
from editor.said import said

_URL = r"(?:https?://|www\.)[^\s<>\"«»“”]{1,2000}"
_MAIL = r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}"
_HANDLE = r"(?<![\w@./])@[A-Za-z0-9_]{2,50}"
_ADDRESS = re.compile(f"{_URL}|{_MAIL}|{_HANDLE}")
_LINK = re.compile(r"https?://[^\s<>\"«»“”]{1,2000}", re.IGNORECASE)
_SCHEME = re.compile(r"https?://(?:www\.)?|www\.", re.IGNORECASE)


def check(pair: Bitext, _: Context) -> Iterator[Fault]:
    """Find addresses that one side has and the other lacks."""
    if not any(mark in pair.source or mark in pair.target for mark in ("@", "://", "www.")):
        return
    in_source, in_target = _addresses(pair.source), _addresses(pair.target)
    for address, span in in_source.items():
        if address not in in_target:
            message = said("{0} is not in the English.", pair.source[slice(*span)])
            yield Fault(message=message, source=span)
    for address, span in in_target.items():
        if address not in in_source:
            message = said("{0} is not in the source.", pair.target[slice(*span)])
            yield Fault(message=message, target=span)


def links(text: str) -> Iterator[tuple[str, Span]]:
    """Yield the addresses of http and https in a text, each with its span.

    Marks behind one end the sentence; a bracket belongs to it if one opens in it.
    """
    for found in _LINK.finditer(text):
        address = found[0].rstrip(".,;:!?…'’]}")
        if "(" not in address:
            address = address.rstrip(").,;:!?…'’]}")
        yield address, (found.start(), found.start() + len(address))


def _addresses(text: str) -> dict[str, tuple[int, int]]:
    found: dict[str, tuple[int, int]] = {}
    for each in _ADDRESS.finditer(text):
        written = each[0].rstrip(".,;:!?)]}'’/")
        address = _SCHEME.sub("", written, count=1).casefold()
        found.setdefault(address, (each.start(), each.start() + len(written)))
    return found
