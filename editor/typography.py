"""Marks and letters as a person types them: quotation marks, dashes, capitals. Pure functions."""

import re

from editor.exporting.style import HouseStyle, quotes

EN_DASH, EM_DASH, NO_BREAK_SPACE = "\u2013", "\u2014", "\u00a0"

_QUOTES = frozenset("\"'“”‘’«»„")
CORRECTED = _QUOTES | {"-"}
"""The characters after which `corrected` may have something to say."""

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_SMALL = frozenset(
    {"a", "an", "and", "as", "at", "but", "by", "for", "from", "in", "nor", "of", "off", "on"}
    | {"or", "out", "over", "per", "the", "to", "up", "via"}
)
_ENDS_PART = frozenset(":?!.")


def corrected(before: str, style: HouseStyle) -> tuple[int, str] | None:
    """Say what becomes of the last thing typed under the house style.

    `before` is the text up to the caret. Returns how many characters to take back and what to put
    in their place; None where the text stays as it was typed. A quotation mark gets the house's
    form, two hyphens become an en dash, a third makes it an em dash.
    """
    last = before[-1:]
    if last in _QUOTES and last:
        mark = quotes(before, style)[-1]
        return None if mark == last else (1, mark)
    if before.endswith("--") and not before.endswith("---"):
        return 2, EN_DASH
    if before.endswith(EN_DASH + "-"):
        return 2, EM_DASH
    return None


def quoted(text: str, style: HouseStyle, *, inside: bool = False) -> str:
    """Put a text between the house's quotation marks; single ones inside a quotation."""
    pairs = {"straight": ('""', "''"), "curly": ("“”", "‘’")}
    opening, closing = pairs[style.quotes][inside]
    return f"{opening}{text}{closing}"


def next_case(text: str) -> str:
    """Give a text the next form in the round: small letters, capitals as in a title, all capitals.

    What has another form, such as a sentence, begins the round with small letters.
    """
    small, title, large = text.lower(), title_case(text), text.upper()
    if text == small and title != small:
        return title
    if text in (title, small):
        return large
    return small


def title_case(text: str) -> str:
    """Write words with a capital as English headlines do: short joining words stay small.

    The first and the last word, and the first after a colon, always have one.
    """
    words = list(_WORD.finditer(text.lower()))
    written = list(text.lower())
    if len(written) != len(text):  # a letter that is two in another case would move all others
        return text.title()
    for number, word in enumerate(words):
        before = text[: word.start()].rstrip()
        begins = number in (0, len(words) - 1) or before[-1:] in _ENDS_PART
        if begins or word[0] not in _SMALL:
            written[word.start()] = word[0][0].title()
    return "".join(written)
