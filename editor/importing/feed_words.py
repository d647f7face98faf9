"""What the fields of feeds hold: text with markup or without, days, names, addresses.

Feeds seldom keep to their own rules of where markup may stand, so each field is looked at.
"""

import html
import re
from datetime import date

from db.records import IncomingRow
from editor.importing import markup
from editor.importing.cleaning import clean, fold, paragraphs
from editor.importing.dates import read_full_date
from editor.importing.parts import paragraphs as plain_rows

_MARKUP = re.compile(r"</?[A-Za-z][^<>]*+>|<!--")
_WEEKDAY = re.compile(r"^[^\W\d_]{2,12}\.?,\s*")
_IN_BRACKETS = re.compile(r"\(([^()]+)\)")
_ADDRESS = re.compile(r"(https?:)(//[^\s/?#]+)", re.IGNORECASE)
_LONGEST_DAY = 100
_LONGEST_NAME = 300
_LONGEST_LINE = 2_000
_LONGEST_ADDRESS = 8_000
_LONGEST_GUID = 1_000


def rows_of(text: str) -> tuple[IncomingRow, ...]:
    """Return the paragraphs of a text that may have markup."""
    if _MARKUP.search(text):
        return markup.rows(text)
    return text_rows(html.unescape(text))


def text_rows(text: str) -> tuple[IncomingRow, ...]:
    """Return the paragraphs of a text without markup."""
    return plain_rows(paragraphs(clean(text).text.split("\n")))


def line_of(text: str) -> str:
    """Return a title or name on one line, without markup; what is longer than any title is cut."""
    plain = markup.plain(text) if _MARKUP.search(text) else html.unescape(text)
    return fold(clean(plain).text)[:_LONGEST_LINE]


def name_of(text: str) -> str:
    """Return who wrote a story: `desk@example.org (News desk)` is `News desk`."""
    named = _IN_BRACKETS.search(text) if "@" in text else None
    words = named[1].split() if named else text.split()
    return line_of(" ".join(word for word in words if "@" not in word))[:_LONGEST_NAME]


def guid_of(text: str) -> str:
    """Return a name that a feed gives to an entry; "" for one too long to be a name."""
    guid = fold(clean(text).text)
    return guid if len(guid) <= _LONGEST_GUID else ""


def day_of(text: str) -> date | None:
    """Return the day of a moment as RFC 822, ISO 8601 or people write it, in its own time zone."""
    phrase = _WEEKDAY.sub("", fold(text[:_LONGEST_DAY]))
    return read_full_date(phrase[:10]) or read_full_date(phrase)


def address_of(text: str, home: str = "") -> str:
    """Return an address of the web, made whole from that of the feed's site; "" for any other."""
    address = "".join(clean(text).text.split())
    site = _ADDRESS.match(home)
    if address.startswith("//"):
        address = "https:" + address
    elif address.startswith("/") and site:
        address = site[0] + address
    return address if _ADDRESS.match(address) and len(address) <= _LONGEST_ADDRESS else ""
